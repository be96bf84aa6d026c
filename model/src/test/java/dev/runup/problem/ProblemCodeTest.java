package dev.runup.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemCodeTest {

  @ParameterizedTest
  @EnumSource
  void wordLeadsBackToItsCode(ProblemCode code) {
    assertThat(code.word()).matches("[a-z]+(-[a-z0-9]+)*");
    assertThat(ProblemCode.of(code.word())).isEqualTo(code);
  }
}
