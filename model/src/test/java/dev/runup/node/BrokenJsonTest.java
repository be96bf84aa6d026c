package dev.runup.node;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.problem.Problem;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What goes wrong in JSON, and what people are told.
class BrokenJsonTest {

  private static Arguments broken(
      String name, String at, String code, String message, String text) {
    return Arguments.of(name, at, code, message, text);
  }

  static Stream<Arguments> texts() {
    return Stream.of(
        broken("a comma before a brace", "1:8", "json-syntax", "comma", "{\"a\": 1,}"),
        broken("a comma before a bracket", "2:3", "json-syntax", "comma", "[\n 1,\n]"),
        broken("two commas", "1:4", "json-syntax", "a value is missing", "[1,,2]"),
        broken("a leading comma", "1:2", "json-syntax", "a value is missing", "[,1]"),
        broken("no value", "1:7", "json-syntax", "a value is missing", "{\"a\": }"),
        broken("apostrophes around a key", "1:2", "json-syntax", "quotation mark", "{'a': 1}"),
        broken("apostrophes around a text", "1:7", "json-syntax", "quotation mark", "{\"a\": 'x'}"),
        broken("curly quotation marks", "1:2", "json-syntax", "quotation mark", "{“a”: 1}"),
        broken("a bare key", "1:2", "json-syntax", "\"who\" has to stand between", "{who: 1}"),
        broken("a bare text", "1:7", "json-syntax", "\"costa\" has to stand", "{\"a\": costa}"),
        broken("True", "1:7", "json-syntax", "\"True\" has to stand", "{\"a\": True}"),
        broken("NaN", "1:7", "json-syntax", "\"NaN\" has to stand", "{\"a\": NaN}"),
        broken("Infinity", "1:7", "json-syntax", "\"-Infinity\"", "{\"a\": -Infinity}"),
        broken("a leading zero", "1:7", "json-syntax", "\"01\" is no number", "{\"a\": 01}"),
        broken("a leading plus", "1:7", "json-syntax", "\"+1\" is no number", "{\"a\": +1}"),
        broken("a leading point", "1:7", "json-syntax", "\".5\" is no number", "{\"a\": .5}"),
        broken("a trailing point", "1:7", "json-syntax", "\"1.\" is no number", "{\"a\": 1.}"),
        broken("an empty exponent", "1:7", "json-syntax", "\"1e\" is no number", "{\"a\": 1e}"),
        broken("letters behind a number", "1:7", "json-syntax", "\"12a\"", "{\"a\": 12a}"),
        broken("a lone minus", "1:7", "json-syntax", "\"-\" is no number", "{\"a\": -}"),
        broken("no comma", "2:2", "json-syntax", "a comma is missing", "{\"a\": 1\n \"b\": 2}"),
        broken(
            "no comma after a text",
            "2:2",
            "json-syntax",
            "a comma is missing",
            "{\"a\": \"x\"\n \"b\": 2}"),
        broken("no colon", "1:6", "json-syntax", "a colon is missing", "{\"a\" 1}"),
        broken("a colon too many", "1:10", "json-syntax", "colon", "{\"a\": \"b\": 1}"),
        broken("a comment with slashes", "1:1", "json-syntax", "no comments", "// x\n{}"),
        broken("a comment between", "1:7", "json-syntax", "no comments", "{\"a\": /* x */ 1}"),
        broken(
            "a comment with a number sign",
            "1:9",
            "json-syntax",
            "no comments",
            "{\"a\": 1 # x\n}"),
        broken("a semicolon", "1:8", "json-syntax", "comma", "{\"a\": 1;}"),
        broken("the same key twice", "2:2", "duplicate-key", "\"a\"", "{\"a\": 1,\n \"a\": 2}"),
        broken("null for a key", "1:7", "empty-value", "\"a\" has no value", "{\"a\": null}"),
        broken("null in a list", "1:2", "empty-value", "nothing", "[null]"),
        broken("null alone", "1:1", "empty-value", "nothing", "null"),
        broken("two values", "1:4", "trailing-text", "goes on", "{} {}"),
        broken("text behind the end", "2:1", "trailing-text", "goes on", "{}\nx"),
        broken("a brace too many", "1:9", "unclosed-bracket", "closes nothing", "{\"a\": 1}}"),
        broken("only a bracket", "1:1", "unclosed-bracket", "closes nothing", "]"),
        broken("the wrong bracket", "1:11", "unclosed-bracket", "does not fit", "{\"a\": [1,2}"),
        broken(
            "the end in a list", "1:7", "unclosed-bracket", "before this bracket", "{\"a\": [1,2"),
        broken("the end after a key", "1:1", "unclosed-bracket", "before this bracket", "{\"a\""),
        broken("the end in a text", "1:7", "unclosed-quote", "not closed", "{\"a\": \"x"),
        broken(
            "a line break in a text", "1:7", "unclosed-quote", "not closed", "{\"a\": \"x\ny\"}"),
        broken(
            "quotation marks in a text",
            "1:16",
            "text-after-quote",
            "goes on",
            "{\"a\": \"He said\"yes\" to it\"}"),
        broken("a tab in a text", "1:8", "tab", "tab", "{\"a\": \"\t\"}"),
        broken("an unknown escape", "1:8", "bad-escape", "\"\\d\"", "{\"a\": \"\\d\"}"),
        broken(
            "an escape with too few digits",
            "1:8",
            "bad-escape",
            "\"\\u12G\"",
            "{\"a\": \"\\u12G4\"}"),
        broken("half a character", "1:7", "bad-character", "U+D800", "{\"a\": \"\\ud800\"}"),
        broken("a NUL", "1:7", "bad-character", "U+0000", "{\"a\": \"\\u0000\"}"),
        broken("a wide character before", "1:9", "json-syntax", "\"x\"", "{\"漢😀\":  x}"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("texts")
  void isToldWhereAndWhat(String name, String at, String code, String message, String text) {
    ParsedFile parsed = Reading.json(text);

    assertThat(Reading.problems(parsed)).containsExactly(at + " " + code);
    Problem problem = parsed.problems().getFirst();
    assertThat(problem.message())
        .contains(message)
        .doesNotContain("token", "JsonReadFeature", "code ");
    assertThat(problem.hint()).isNotBlank();
    assertThat(problem.stops()).isTrue();
  }
}
