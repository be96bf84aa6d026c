package dev.runup.fact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.problem.ProblemCode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FactTypeTest {

  @ParameterizedTest
  @EnumSource
  void unknownIdHasCodeOfTheOnlyTypeThatAKeyTakes(FactType type) {
    for (Field field : type.fields()) {
      if (field.spec().shape() instanceof Shape.Reference(List<FactType> targets, boolean _)
          && targets.size() == 1) {
        String word = targets.getFirst().word();
        assertThat(ProblemCode.unknown(word).word()).isEqualTo("unknown-" + word);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void noKeyStandsInItsTableTwice(FactType type) {
    List<String> keys = type.fields().stream().map(Field::key).toList();

    assertThat(keys).doesNotHaveDuplicates().allMatch(key -> key.matches("[a-z]+(-[a-z]+)*"));
  }

  @ParameterizedTest
  @EnumSource
  void everyKeySaysWhatItMeansAndShowsOne(FactType type) {
    for (Field field : type.fields()) {
      assertThat(field.spec().description()).as(field.key()).endsWith(".");
      assertThat(field.spec().example()).as(field.key()).isNotBlank();
    }
  }

  @Test
  void everyTableNamesItsKeysAfterItsConstants() {
    for (Class<?> table : Field.class.getPermittedSubclasses()) {
      for (Object constant : table.getEnumConstants()) {
        Field field = (Field) constant;
        assertThat(field.key().replace('-', '_')).isEqualToIgnoringCase(field.name());
      }
    }
  }
}
