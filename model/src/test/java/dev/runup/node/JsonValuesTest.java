package dev.runup.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonValuesTest {

  @Test
  void valuesKeepTheirTypes() {
    assertThat(JsonValues.read("{\"a\": [1, \"1\", true, null, 1.50], \"b\": null, \"c\": {}}"))
        .isEqualTo(
            Map.of(
                "a",
                List.of(1, "1", true, new JsonWriter.Raw("null"), new JsonWriter.Raw("1.50")),
                "c",
                Map.of()));
    assertThat(JsonValues.read("12345678901")).isEqualTo(new JsonWriter.Raw("12345678901"));
  }

  @Test
  void whatIsNoJsonIsNull() {
    for (String text : List.of("", "{", "{} {}", "{,}", "hello", "[".repeat(10_000))) {
      assertThat(JsonValues.read(text)).as(text).isNull();
    }
  }
}
