package dev.runup.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.document.Block.Paragraph;
import dev.runup.document.Document;
import dev.runup.document.Filled;
import dev.runup.document.Filled.Placeholder;
import dev.runup.document.Inline;
import dev.runup.document.Inline.Link;
import dev.runup.document.Inline.Span;
import dev.runup.document.Inline.SpanKind;
import dev.runup.document.Inline.Text;
import dev.runup.problem.Checked;
import dev.runup.problem.FieldRef;
import dev.runup.problem.Problem;
import dev.runup.problem.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkTargetsTest {
  private final MarkdownParser parser = new MarkdownParser();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "JAVASCRIPT:alert(1)",
        "java&#115;cript:alert(1)",
        "java&#x73;cript:alert(1)",
        "javascript&colon;alert(1)",
        "javascript&amp;colon;alert(1)",
        "javascript&#58;alert(1)",
        "javascript&#x3A;alert(1)",
        "java&Tab;script:alert(1)",
        "java&NewLine;script:alert(1)",
        "java&#10;script:alert(1)",
        "java&#13;script:alert(1)",
        "&#1;javascript:alert(1)",
        "&#32;javascript:alert(1)",
        "&#160;javascript:alert(1)",
        "javascript\\:alert(1)",
        "\\javascript:alert(1)",
        "<javascript:alert(1)>",
        "< javascript:alert(1)>",
        "javascript://e.org/%0aalert(1)",
        "vbscript:msgbox(1)",
        "VbScript&colon;msgbox(1)",
        "data:text/html,<script>alert(1)</script>",
        "data:text/html;base64,PHNjcmlwdD4=",
        "file:///etc/passwd",
        "FILE:///etc/passwd",
        "ftp://e.org/",
        "//e.org/x",
        "\\\\\\\\e.org/x",
        "https:/\\e.org",
        "https://",
        "http:///e.org",
        "https://&#x202E;gro.e",
        "https://e.org&#8203;",
        "https:&#9;//e.org",
        "../up",
        "/root",
        "page.html",
        "mailto:",
        "#",
        "feed:javascript:alert(1)",
        "view-source:https://e.org"
      })
  void forbiddenTargetMakesNoLink(String target) {
    Checked<Document> parsed = parse("[text](" + target + ")", List.of());

    assertThat(links(parsed)).isZero();
    assertThat(parsed.problems())
        .filteredOn(problem -> problem.code().word().equals("link-refused"))
        .allSatisfy(problem -> assertThat(problem.severity()).isEqualTo(Severity.WARNING));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://e.org",
        "HTTP://E.ORG/x",
        "https://e.org/a_(b)?x=1&amp;y=2#z",
        "https://пример.рф/путь",
        "mailto:desk@e.org",
        "#sources"
      })
  void allowedTargetMakesALink(String target) {
    Checked<Document> parsed = parse("[text](" + target + ")", List.of());

    assertThat(links(parsed)).isOne();
    assertThat(parsed.problems()).isEmpty();
  }

  @Test
  void refusedLinkKeepsItsTextAndReportsTheValue() {
    FieldRef ref = new FieldRef("source:article", "url", 0);
    Span span = new Span("javascript:alert(1)", ref, "", SpanKind.TEXT, null);

    Checked<Document> parsed =
        parse("[the *article*](" + new Placeholder(0).text() + ")", List.of(span));

    assertThat(body(parsed))
        .containsExactly(new Text("the "), new Inline.Emphasis(List.of(new Text("article"))));
    assertThat(parsed.problems())
        .extracting(problem -> problem.code().word(), Problem::ref)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("link-refused", ref));
  }

  @Test
  void targetFromAFactIsNotDecoded() {
    Span span = new Span("https://e.org/a_(b)?x=1&copy=2", null, "", SpanKind.TEXT, null);

    Checked<Document> parsed = parse("[x](" + new Placeholder(0).text() + "#p)", List.of(span));

    assertThat(body(parsed))
        .containsExactly(new Link("https://e.org/a_(b)?x=1&copy=2#p", List.of(new Text("x"))));
  }

  @Test
  void emptyLinkShowsItsTarget() {
    assertThat(body(parse("[](https://e.org)", List.of())))
        .containsExactly(new Link("https://e.org", List.of(new Text("https://e.org"))));
  }

  private Checked<Document> parse(String markdown, List<Span> spans) {
    return parser.parse(new Filled(markdown, spans, Trees.masthead()));
  }

  private static List<Inline> body(Checked<Document> parsed) {
    return parsed instanceof Checked.Good<Document>(Document document, var _)
            && document.blocks().getFirst() instanceof Paragraph(var text)
        ? text
        : List.of();
  }

  private static long links(Checked<Document> parsed) {
    assertThat(body(parsed)).as("the text of the link").isNotEmpty();
    return body(parsed).stream().filter(Link.class::isInstance).count();
  }
}
