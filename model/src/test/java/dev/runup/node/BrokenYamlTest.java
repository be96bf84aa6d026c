package dev.runup.node;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.node.NodeReader.ParsedFile;
import dev.runup.problem.Problem;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Tests the messages and hints for mistakes that people make in YAML.
class BrokenYamlTest {

  /// Words of the parser's own messages. They must never reach a user.
  private static final List<String> PARSER_WORDS =
      List.of(
          "token",
          "scalar",
          "mapping values",
          "block",
          "expected",
          "stream",
          "<block",
          "org.",
          "snakeyaml");

  private static Arguments broken(
      String name, String at, String code, String message, String text) {
    return Arguments.of(name, at, code, message, text);
  }

  static Stream<Arguments> texts() {
    return Stream.of(
        broken(
            "a number sign after a space",
            "1:13",
            "text-cut",
            "cut at \" #\"",
            "says: point #3 of the plan\n"),
        broken(
            "a comment with one space before it",
            "1:13",
            "text-cut",
            "comment",
            "says: point # 3\n"),
        broken(
            "a comment without a space in it", "1:14", "text-cut", "comment", "says: point  #3\n"),
        broken(
            "a text that begins with a number sign",
            "1:7",
            "text-cut",
            "begins with #",
            "says: #tag\n"),
        broken(
            "a list entry that begins with a number sign",
            "2:5",
            "text-cut",
            "begins with #",
            "about:\n  - #tag\n"),
        broken(
            "a text that begins with a number sign, before the last bracket of the file",
            "1:17",
            "text-cut",
            "begins with #",
            "light: {accent: #8b0000}\n"),
        broken(
            "a text that begins with a number sign, before a bracket in a list",
            "1:20",
            "text-cut",
            "begins with #",
            "- {id: one, title: #1}\n- {id: two}\n"),
        broken("a number sign after a quoted text", "1:8", "text-cut", "comment", "a: \"x\" #3\n"),
        broken(
            "a number sign directly after a quoted text",
            "1:7",
            "text-cut",
            "comment",
            "a: \"x\"#3\n"),
        broken(
            "a line that goes on with a number sign",
            "2:3",
            "text-cut",
            "the text above was cut",
            "says: they agreed on\n  #3 of the plan\n"),
        broken(
            "a folded text that goes on with a number sign",
            "3:3",
            "text-cut",
            "the text above",
            "says: >\n    they agreed on\n  #3 of the plan\n"),
        broken(
            "a comment inside of a text",
            "3:3",
            "text-cut",
            "comment above",
            "says: one\n  # remark\n  two\n"),
        broken("a number sign in a list", "1:11", "text-cut", "comment", "about: [a #b, c]\n"),
        broken(
            "a comma inside of braces",
            "1:11",
            "comma-cut",
            "a comma ended your text",
            "{says: one, two}\n"),
        broken(
            "a comma two lines up",
            "2:5",
            "comma-cut",
            "a comma ended your text",
            "{says:\n one,\n two}\n"),
        broken("only a bracket", "1:1", "unclosed-bracket", "\"{\" is not closed", "{"),
        broken("the end after a bracket", "1:9", "unclosed-bracket", "not closed", "events: ["),
        broken("a line end after a bracket", "1:9", "unclosed-bracket", "not", "events: [\n"),
        broken(
            "the end after a comma", "1:9", "unclosed-bracket", "not closed", "events: [[a], b,"),
        broken(
            "braces to the end",
            "2:3",
            "unclosed-bracket",
            "not closed",
            "events:\n- {title: x,\n\n"),
        broken("text in braces", "1:5", "empty-value", "nothing follows \"x\"", "a: {x}\n"),
        broken("no space in braces", "1:5", "no-space", "a space is missing", "a: {b:c}\n"),
        broken(
            "a key without a value",
            "2:1",
            "empty-value",
            "nothing follows \"says\"",
            "who: costa\nsays:\n"),
        broken(
            "a key with only a comment",
            "1:1",
            "empty-value",
            "nothing follows \"says\"",
            "says:  # later\nwho: costa\n"),
        broken(
            "a dash without an entry", "2:1", "empty-value", "follows this dash", "- a\n-\n- b\n"),
        broken("a tilde", "1:8", "empty-value", "means \"nothing\"", "until: ~\n"),
        broken("the word null", "1:8", "empty-value", "means \"nothing\"", "until: null\n"),
        broken("an anchor", "1:4", "yaml-anchor", "\"&amp\" is a label", "a: &amp\n"),
        broken(
            "an anchor before a text", "1:4", "yaml-anchor", "\"&x\" is a label", "a: &x text\n"),
        broken("an anchor on a list", "1:4", "yaml-anchor", "\"&x\" is a label", "a: &x\n  - b\n"),
        broken("an alias", "1:4", "yaml-alias", "\"*x\" points to a label", "a: *x\n"),
        broken("a tag", "1:4", "yaml-tag", "\"!x\" is the name of a type", "a: !x\n"),
        broken("a tag of YAML's own", "1:4", "yaml-tag", "\"!!int\"", "a: !!int 3\n"),
        broken("a lone exclamation mark", "1:4", "yaml-tag", "\"!\"", "a: ! Attention\n"),
        broken("a merge key", "1:1", "yaml-merge", "copies keys", "<<: {a: b}\n"),
        broken("a directive", "1:1", "yaml-directive", "instruction", "%YAML 1.1\n---\na: b\n"),
        broken("an unknown directive", "1:1", "yaml-directive", "instruction", "%X\n---\na: b\n"),
        broken(
            "a directive without a document",
            "1:1",
            "needs-quotes",
            "can't begin with \"%\"",
            "%x of votes: 3\n"),
        broken(
            "the same key twice",
            "3:1",
            "duplicate-key",
            "\"who\" is here for the second",
            "who: costa\nsays: x\nwho: merz\n"),
        broken("the same key twice in braces", "1:8", "duplicate-key", "\"a\"", "{a: 1, a: 2}\n"),
        broken("a second document", "2:1", "second-document", "would be lost", "a: b\n---\nc: d\n"),
        broken("text after the end", "3:1", "second-document", "goes on", "a: b\n...\nc: d\n"),
        broken("a list as key", "1:1", "key-shape", "can't be a key", "[a]: b\n"),
        broken("a mapping as key", "1:1", "key-shape", "can't be a key", "{a: b}: c\n"),
        broken("a question mark before a key", "1:1", "key-shape", "question mark", "? a\n: b\n"),
        broken("no key", "1:1", "no-key", "the key before this colon is missing", ": text\n"),
        broken(
            "a line without a key",
            "2:1",
            "no-key",
            "this line has no key",
            "says: one\ntwo three\nwho: costa\n"),
        broken(
            "a text below its key in the same column",
            "2:1",
            "no-key",
            "this line has no key",
            "says:\nText here\n"),
        broken(
            "no space after the colon",
            "2:4",
            "no-space",
            "a space is missing",
            "says: x\nwho:costa\nlang: en\n"),
        broken(
            "no space after the first colon",
            "1:4",
            "no-space",
            "a space is missing",
            "who:costa\nsays: x\n"),
        broken("two colons in a line", "1:12", "second-colon", "second colon", "says: Costa: no\n"),
        broken(
            "a colon after a quoted text", "1:7", "second-colon", "second colon", "a: \"b\": c\n"),
        broken(
            "a key that is indented more",
            "2:3",
            "indentation",
            "indented more",
            "who: costa\n  says: x\n"),
        broken(
            "a key between two columns",
            "2:2",
            "indentation",
            "matches no line above",
            "- id: x\n who: y\n"),
        broken("a key after a list", "2:1", "indentation", "key can't follow", "- a\nb: c\n"),
        broken("a list after a key", "2:1", "indentation", "list can't follow", "a: b\n- c\n"),
        broken(
            "a list entry between two columns",
            "2:2",
            "indentation",
            "matches no line above",
            "- - a\n - b\n"),
        broken("a tab before a key", "2:1", "tab", "indented by a tab", "a:\n\tb: c\n"),
        broken("a tab after a space", "2:2", "tab", "indented by a tab", "a:\n \tb: c\n"),
        broken("a tab in an empty line of a text", "2:1", "tab", "empty line", "a: |\n\t\nc: d\n"),
        broken(
            "text after a closing quotation mark",
            "1:13",
            "text-after-quote",
            "closing quotation",
            "says: \"Yes\" he said\n"),
        broken(
            "an apostrophe between apostrophes",
            "1:11",
            "text-after-quote",
            "closing quotation",
            "says: 'it's'\n"),
        broken(
            "a quoted word in a list",
            "1:9",
            "text-after-quote",
            "closing quotation",
            "a: [\"x\" y]\n"),
        broken(
            "a quotation mark that is not closed",
            "1:7",
            "unclosed-quote",
            "never closed",
            "says: \"We met\nwho: costa\n"),
        broken("a leading apostrophe", "1:7", "unclosed-quote", "never closed", "says: 'tis so\n"),
        broken(
            "a quotation mark closed in the next key",
            "1:8",
            "unclosed-quote",
            "only in line 2",
            "quote: \"We met\nsays: \"x\"\n"),
        broken(
            "a quotation mark that takes in the next keys",
            "1:8",
            "unclosed-quote",
            "only in line 2",
            "quote: \"We met\nsays: x\"\nwho: costa\n"),
        broken(
            "a quoted text over the end of the document",
            "1:4",
            "unclosed-quote",
            "never closed",
            "a: \"x\n---\ny\"\n"),
        broken("an unknown escape", "1:5", "bad-escape", "\"\\d\" has no meaning", "a: \"\\d\"\n"),
        broken(
            "an escape with too few digits",
            "1:5",
            "bad-escape",
            "has no meaning",
            "a: \"\\u12\"\n"),
        broken(
            "an escape beyond Unicode",
            "1:1",
            "bad-escape",
            "does not exist",
            "a: \"\\UFFFFFFFF\"\n"),
        broken(
            "a list that is not closed",
            "1:8",
            "unclosed-bracket",
            "\"[\" is not closed",
            "about: [a, b\nwho: costa\n"),
        broken(
            "a mapping that is not closed",
            "1:4",
            "unclosed-bracket",
            "\"{\" is not closed",
            "a: {b: c\n"),
        broken(
            "a bracket closed by another one",
            "1:6",
            "unclosed-bracket",
            "is missing before this",
            "a: [b}\n"),
        broken("a bracket too many", "1:10", "unclosed-bracket", "closes nothing", "a: [b, c]]\n"),
        broken(
            "a text that begins with brackets",
            "1:13",
            "text-after-bracket",
            "closing bracket",
            "says: [sic] They agreed\n"),
        broken(
            "a text that begins with braces",
            "1:11",
            "text-after-bracket",
            "closing bracket",
            "a: {b: c} d\n"),
        broken("a text that begins with *", "1:4", "needs-quotes", "\"*\"", "a: *bold* text\n"),
        broken("a text that begins with * and a space", "1:4", "needs-quotes", "\"*\"", "a: * x\n"),
        broken("a text that begins with & and a space", "1:4", "needs-quotes", "\"&\"", "a: & x\n"),
        broken("a text that begins with |", "1:4", "needs-quotes", "\"|\"", "a: |pipe\n"),
        broken("a text that begins with >", "1:4", "needs-quotes", "\">\"", "a: > 90\n"),
        broken("a text that begins with %", "1:4", "needs-quotes", "\"%\"", "a: %x\n"),
        broken("a text that begins with @", "1:4", "needs-quotes", "\"@\"", "a: @handle\n"),
        broken("a text that begins with a backtick", "1:4", "needs-quotes", "\"`\"", "a: `x`\n"),
        broken("a text that begins with a dash", "1:4", "needs-quotes", "\"-\"", "a: - dash\n"),
        broken(
            "a text that begins with a question mark", "1:4", "needs-quotes", "\"?\"", "a: ? q\n"),
        broken("a text that begins with a comma", "1:4", "needs-quotes", "\",\"", "a: , x\n"),
        broken(
            "a text that begins with a closing bracket", "1:4", "needs-quotes", "\"]\"", "a: ]\n"),
        broken(
            "a list entry that begins with a colon", "1:5", "needs-quotes", "\":\"", "a: [:x]\n"),
        broken("a handle in a list", "1:8", "needs-quotes", "\"@\"", "a: [b, @c]\n"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("texts")
  void mistakeIsReportedAtItsPlace(
      String name, String at, String code, String message, String text) {
    ParsedFile parsed = Reading.yaml(text);

    assertThat(Reading.problems(parsed)).first().isEqualTo(at + " " + code);
    Problem problem = parsed.problems().getFirst();
    assertThat(problem.message()).contains(message);
    assertThat(problem.stops()).isTrue();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("texts")
  void mistakeIsReportedOnce(String name, String at, String code, String message, String text) {
    assertThat(Reading.problems(Reading.yaml(text))).hasSize(1);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("texts")
  void messagesContainNoWordsOfTheParser(
      String name, String at, String code, String message, String text) {
    for (Problem problem : Reading.yaml(text).problems()) {
      assertThat(problem.message()).doesNotContain(PARSER_WORDS).doesNotEndWith(".");
      assertThat(problem.hint()).isNotBlank().doesNotContain("token", "scalar", "org.");
    }
  }
}
