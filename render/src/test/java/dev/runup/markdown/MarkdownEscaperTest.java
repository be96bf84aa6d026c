package dev.runup.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.document.Block;
import dev.runup.document.Block.CodeBlock;
import dev.runup.document.Block.Heading;
import dev.runup.document.Block.Paragraph;
import dev.runup.document.Document;
import dev.runup.document.Inline;
import dev.runup.document.Inline.Link;
import dev.runup.document.Inline.Strong;
import dev.runup.document.Inline.Text;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Tests the marks whose escape depends on the text around them.
class MarkdownEscaperTest {
  private static final Link LINK = new Link("https://e.org/", List.of(new Text("x")));

  @ParameterizedTest
  @ValueSource(strings = {"5 *", "a _ b", "план_дій", "a \\ b", "C #", "wow!", "20 ~ 30"})
  void loneMarkIsNotEscaped(String text) {
    assertThat(written(paragraph(new Text(text)))).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '"',
      value = {
        "C:\\ → C:\\\\",
        "€_x → €\\_x",
        "_план_ → \\_план\\_",
        "</b> → \\</b>",
        "<!-- → \\<!--",
        "~~x~~ → \\~\\~x\\~\\~",
        "{{ x }} → {\\{ x }}",
        "{% x %} → {\\% x %}",
        "{# x → {\\# x"
      })
  void markThatReadersMayObeyIsEscaped(String text, String expected) {
    assertThat(written(paragraph(new Text(text)))).isEqualTo(expected);
  }

  /// Hugo and GitHub make links of bare addresses.
  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '"',
      value = {
        "](http://evil.example) → \\](http\\://evil.example)",
        "https://www.e.org/ → https\\://www.e.org/",
        "see (www.e.org) → see (www\\.e.org)",
        "WWW.e.org → WWW\\.e.org",
        "to a.b@e.org → to a.b&#64;e.org"
      })
  void bareAddressIsNoLink(String text, String expected) {
    assertThat(written(paragraph(new Text(text)))).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"at 9:00", "Note: //x", "awww.", "www. x", "@name", "a @ b"})
  void whatIsNoAddressIsNotEscaped(String text) {
    assertThat(written(paragraph(new Text(text)))).isEqualTo(text);
  }

  @Test
  void addressInALinkIsNotEscaped() {
    Link link = new Link("https://e.org/", List.of(new Text("see https://e.org/ at a@b.c")));
    assertThat(written(paragraph(link))).isEqualTo("[see https://e.org/ at a@b.c](https://e.org/)");
  }

  @Test
  void exclamationMarkBeforeALinkMakesNoPicture() {
    assertThat(written(paragraph(new Text("See!"), LINK))).isEqualTo("See\\![x](https://e.org/)");
    assertThat(written(paragraph(new Text("Oh! See"), LINK)))
        .isEqualTo("Oh! See[x](https://e.org/)");
  }

  @Test
  void bracketsBeforeALinkMakeNoReference() {
    assertThat(written(paragraph(new Text("[1]"), LINK))).isEqualTo("\\[1\\][x](https://e.org/)");
    assertThat(written(paragraph(new Text("[1] "), LINK))).isEqualTo("[1] [x](https://e.org/)");
  }

  @Test
  void starBeforeStrongTextIsEscaped() {
    assertThat(written(paragraph(new Text("5 *"), new Strong(List.of(new Text("b"))))))
        .isEqualTo("5 \\***b**");
  }

  @ParameterizedTest
  @CsvSource({"C #,# C \\#", "C ##,# C #\\#", "C#,# C#", "# 1,# # 1", "No # 1,# No # 1"})
  void hashThatEndsAHeadingIsEscaped(String title, String expected) {
    assertThat(written(new Heading(1, List.of(new Text(title))))).isEqualTo(expected);
  }

  @Test
  void hashBeforeStrongTextInAHeadingIsNotEscaped() {
    assertThat(
            written(new Heading(1, List.of(new Text("C #"), new Strong(List.of(new Text("b")))))))
        .isEqualTo("# C #**b**");
  }

  @Test
  void entityInALinkKeepsItsLetters() {
    assertThat(written(paragraph(new Link("https://e.org/?a&copy;", List.of(new Text("x"))))))
        .isEqualTo("[x](https://e.org/?a\\&copy;)");
    assertThat(written(paragraph(new Link("https://e.org/?a&b=1", List.of(new Text("x"))))))
        .isEqualTo("[x](https://e.org/?a&b=1)");
  }

  @Test
  void wordAfterAFenceKeepsItsLetters() {
    assertThat(written(new CodeBlock("a&copy;\\*", List.of(new Text("x\n")))))
        .startsWith("```a\\&copy;\\\\*\n");
  }

  private static Paragraph paragraph(Inline... inlines) {
    return new Paragraph(List.of(inlines));
  }

  /// Returns the Markdown of a block without the end of its last line.
  private static String written(Block block) {
    String markdown =
        MarkdownWriter.write(new Document(Trees.masthead(), List.of(block), List.of()));
    assertThat(markdown).endsWith("\n");
    return markdown.substring(0, markdown.length() - 1);
  }
}
