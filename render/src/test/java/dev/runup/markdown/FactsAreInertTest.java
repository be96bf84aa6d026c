package dev.runup.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.document.Document;
import dev.runup.document.Filled;
import dev.runup.document.Filled.Placeholder;
import dev.runup.document.FullLaws;
import dev.runup.document.Inline.Span;
import dev.runup.document.Inline.SpanKind;
import dev.runup.problem.Checked;
import dev.runup.problem.Checked.Good;
import java.util.Collections;
import org.junit.jupiter.api.Test;

/// Tests that a fact's text never changes the shape of the tree. Each text must give the shape of
/// the text `x`.
class FactsAreInertTest {
  private static final String F = new Placeholder(0).text();

  /// A template with a fact in every possible place.
  private static final String TEMPLATE =
      """
      # %1$s
      ## %1$s and %1$s

      %1$s

      **%1$s** *%1$s* ~~%1$s~~ `%1$s` **%1$s *%1$s***[^1] a%1$sb *a*%1$s*b* %1$s%1$s
      - not a list

      * %1$s
      * **%1$s**: %1$s

        %1$s

      1. %1$s
         - %1$s

      > %1$s

      > [!NOTE]
      > %1$s

      [%1$s](https://e.org/%1$s) [%1$s](#%1$s)\\
      %1$s

      Table: %1$s

      | %1$s | B |
      |:-----|--:|
      | %1$s | **%1$s** |
      | `%1$s` | |

      ```%1$s
      %1$s
      ```

          %1$s

      [^1]: %1$s

          * %1$s
      """
          .formatted(F);

  private final MarkdownParser parser = new MarkdownParser();

  @Test
  void naughtyStringInAFactDoesNotChangeTheTree() {
    Document shape = parse("x");

    for (String fact : NaughtyStrings.all()) {
      assertThat(withX(parse(fact), fact)).as("with the fact %s", fact).isEqualTo(shape);
    }
  }

  @Test
  void generatedStringInAFactDoesNotChangeTheTree() {
    Document shape = parse("x");

    for (String fact : NaughtyStrings.generated(FullLaws.cases(300, 5_000))) {
      assertThat(withX(parse(fact), fact)).as("with the fact %s", fact).isEqualTo(shape);
    }
  }

  @Test
  void longFactDoesNotChangeTheTree() {
    Document shape = parse("x");

    for (String family : PathologicalMarkdownTest.FAMILIES) {
      String fact = family.repeat(100_000);
      assertThat(withX(parse(fact), fact)).isEqualTo(shape);
    }
  }

  // Parses the template, without facts in link targets and in the word after a fence. Those are
  // plain strings, and a target may be refused, so other tests compare them.
  private Document parse(String fact) {
    String template =
        TEMPLATE
            .replace("](https://e.org/" + F + ")", "](https://e.org/)")
            .replace("](#" + F + ")", "](#x)")
            .replace("```" + F, "```");
    Span span = new Span(fact, null, "", SpanKind.TEXT, null);
    Checked<Document> parsed =
        parser.parse(new Filled(template, Collections.nCopies(1, span), Trees.masthead()));
    assertThat(parsed).isInstanceOf(Good.class);
    assertThat(parsed.problems()).isEmpty();
    return parsed instanceof Good<Document>(Document document, var _) ? document : null;
  }

  private static Document withX(Document document, String fact) {
    return new Plain(leaf ->
        leaf instanceof Span span && span.text().equals(fact)
            ? new Span("x", null, "", SpanKind.TEXT, null)
            : leaf)
        .document(document);
  }
}
