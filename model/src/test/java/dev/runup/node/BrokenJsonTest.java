package dev.runup.node;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.node.NodeReader.ParsedFile;
import dev.runup.problem.Problem;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Tests the messages and hints for mistakes in JSON.
class BrokenJsonTest {

  private static Arguments broken(
      String name, String at, String code, String message, String text) {
    return Arguments.of(name, at, code, message, text);
  }

  static Stream<Arguments> texts() {
    return Stream.of(
        broken(
            "a comma before a brace",
            "1:9",
            "json-syntax",
            "unexpected character '}': was expecting double-quote to start property name",
            "{\"a\": 1,}"),
        broken(
            "a comma before a bracket",
            "3:1",
            "json-syntax",
            "unexpected character ']': expected a valid value",
            "[\n 1,\n]"),
        broken(
            "two commas",
            "1:4",
            "json-syntax",
            "unexpected character ',': expected a valid value",
            "[1,,2]"),
        broken(
            "a leading comma",
            "1:2",
            "json-syntax",
            "unexpected character ',': expected a valid value",
            "[,1]"),
        broken(
            "no value",
            "1:7",
            "json-syntax",
            "unexpected character '}': expected a value",
            "{\"a\": }"),
        broken(
            "apostrophes around a key",
            "1:2",
            "json-syntax",
            "unexpected character ''': was expecting double-quote to start property name",
            "{'a': 1}"),
        broken(
            "apostrophes around a text",
            "1:7",
            "json-syntax",
            "unexpected character ''': expected a valid value",
            "{\"a\": 'x'}"),
        broken(
            "curly quotation marks",
            "1:2",
            "json-syntax",
            "unexpected character '“': was expecting double-quote to start property name",
            "{“a”: 1}"),
        broken(
            "a bare key",
            "1:2",
            "json-syntax",
            "unexpected character 'w': was expecting double-quote to start property name",
            "{who: 1}"),
        broken("a bare text", "1:7", "json-syntax", "unrecognized token 'costa'", "{\"a\": costa}"),
        broken("True", "1:7", "json-syntax", "unrecognized token 'True'", "{\"a\": True}"),
        broken("NaN", "1:10", "json-syntax", "non-standard token 'NaN'", "{\"a\": NaN}"),
        broken(
            "Infinity",
            "1:16",
            "json-syntax",
            "non-standard token '-Infinity'",
            "{\"a\": -Infinity}"),
        broken(
            "a leading zero",
            "1:8",
            "json-syntax",
            "invalid numeric value: Leading zeroes not allowed",
            "{\"a\": 01}"),
        broken(
            "a leading plus",
            "1:8",
            "json-syntax",
            "unexpected character '+' in numeric value: JSON spec does not allow numbers to have"
                + " plus signs",
            "{\"a\": +1}"),
        broken(
            "a leading point",
            "1:7",
            "json-syntax",
            "unexpected character '.': expected a valid value",
            "{\"a\": .5}"),
        broken(
            "a trailing point",
            "1:8",
            "json-syntax",
            "unexpected character '}' in numeric value: Decimal point not followed by a digit",
            "{\"a\": 1.}"),
        broken(
            "an empty exponent",
            "1:8",
            "json-syntax",
            "unexpected character '}' in numeric value: Exponent indicator not followed by a digit",
            "{\"a\": 1e}"),
        broken(
            "letters behind a number",
            "1:9",
            "json-syntax",
            "unexpected character 'a': was expecting comma to separate Object entries",
            "{\"a\": 12a}"),
        broken(
            "a lone minus",
            "1:8",
            "json-syntax",
            "unexpected character '}' in numeric value: expected digit (0-9) to follow minus sign,"
                + " for valid numeric value",
            "{\"a\": -}"),
        broken(
            "no comma",
            "2:2",
            "json-syntax",
            "unexpected character '\"': was expecting comma to separate Object entries",
            "{\"a\": 1\n \"b\": 2}"),
        broken(
            "no comma after a text",
            "2:2",
            "json-syntax",
            "unexpected character '\"': was expecting comma to separate Object entries",
            "{\"a\": \"x\"\n \"b\": 2}"),
        broken(
            "no colon",
            "1:6",
            "json-syntax",
            "unexpected character '1': was expecting a colon to separate property name and value",
            "{\"a\" 1}"),
        broken(
            "a colon too many",
            "1:10",
            "json-syntax",
            "unexpected character ':': was expecting comma to separate Object entries",
            "{\"a\": \"b\": 1}"),
        broken(
            "a comment with slashes",
            "1:1",
            "json-syntax",
            "unexpected character '/': maybe a (non-standard) comment?",
            "// x\n{}"),
        broken(
            "a comment between",
            "1:7",
            "json-syntax",
            "unexpected character '/': maybe a (non-standard) comment?",
            "{\"a\": /* x */ 1}"),
        broken(
            "a comment with a number sign",
            "1:9",
            "json-syntax",
            "unexpected character '#': was expecting comma to separate Object entries",
            "{\"a\": 1 # x\n}"),
        broken(
            "a semicolon",
            "1:8",
            "json-syntax",
            "unexpected character ';': was expecting comma to separate Object entries",
            "{\"a\": 1;}"),
        broken("the same key twice", "2:2", "duplicate-key", "\"a\"", "{\"a\": 1,\n \"a\": 2}"),
        broken("null for a key", "1:7", "empty-value", "\"a\" has no value", "{\"a\": null}"),
        broken("null in a list", "1:2", "empty-value", "nothing", "[null]"),
        broken("null alone", "1:1", "empty-value", "nothing", "null"),
        broken("two values", "1:4", "trailing-text", "goes on", "{} {}"),
        broken("text behind the end", "2:1", "json-syntax", "unrecognized token 'x'", "{}\nx"),
        broken(
            "a brace too many",
            "1:9",
            "json-syntax",
            "unexpected close marker '}': no open Object to close",
            "{\"a\": 1}}"),
        broken(
            "only a bracket",
            "1:1",
            "json-syntax",
            "unexpected close marker ']': no open Array to close",
            "]"),
        broken(
            "the wrong bracket",
            "1:11",
            "json-syntax",
            "unexpected close marker '}': expected ']'",
            "{\"a\": [1,2}"),
        broken(
            "the end in a list",
            "1:11",
            "json-syntax",
            "unexpected end-of-input: expected close marker for Array",
            "{\"a\": [1,2"),
        broken(
            "the end after a key",
            "1:5",
            "json-syntax",
            "unexpected end-of-input within/between Object entries",
            "{\"a\""),
        broken(
            "the end in a text",
            "1:9",
            "json-syntax",
            "unexpected end-of-input: was expecting closing quote for a string value",
            "{\"a\": \"x"),
        broken(
            "a line break in a text",
            "1:9",
            "json-syntax",
            "illegal unquoted character: has to be escaped using backslash to be included in string"
                + " value",
            "{\"a\": \"x\ny\"}"),
        broken(
            "quotation marks in a text",
            "1:16",
            "json-syntax",
            "unexpected character 'y': was expecting comma to separate Object entries",
            "{\"a\": \"He said\"yes\" to it\"}"),
        broken(
            "a tab in a text",
            "1:8",
            "json-syntax",
            "illegal unquoted character: has to be escaped using backslash to be included in string"
                + " value",
            "{\"a\": \"\t\"}"),
        broken(
            "an unknown escape",
            "1:9",
            "json-syntax",
            "unrecognized character escape 'd'",
            "{\"a\": \"\\d\"}"),
        broken(
            "an escape with too few digits",
            "1:12",
            "json-syntax",
            "unexpected character 'G': expected a hex-digit for character escape sequence",
            "{\"a\": \"\\u12G4\"}"),
        broken("half a character", "1:7", "bad-character", "U+D800", "{\"a\": \"\\ud800\"}"),
        broken("a NUL", "1:7", "bad-character", "U+0000", "{\"a\": \"\\u0000\"}"),
        broken(
            "a wide character before",
            "1:9",
            "json-syntax",
            "unrecognized token 'x'",
            "{\"漢😀\":  x}"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("texts")
  void mistakeIsReportedAtItsPlace(
      String name, String at, String code, String message, String text) {
    ParsedFile parsed = Reading.json(text);

    assertThat(Reading.problems(parsed)).containsExactly(at + " " + code);
    Problem problem = parsed.problems().getFirst();
    assertThat(problem.message())
        .contains(message)
        .doesNotContain("JsonReadFeature", "(code ", "CTRL-CHAR", "REDACTED");
    assertThat(problem.hint()).isNotBlank();
    assertThat(problem.stops()).isTrue();
  }
}
