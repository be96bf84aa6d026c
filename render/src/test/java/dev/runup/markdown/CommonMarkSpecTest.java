package dev.runup.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Node;
import dev.runup.document.Document;
import dev.runup.document.Filled;
import dev.runup.problem.Checked.Good;
import java.util.List;
import org.commonmark.testutil.TestResources;
import org.commonmark.testutil.example.Example;
import org.commonmark.testutil.example.ExampleReader;
import org.junit.jupiter.api.Test;

/// Runs the examples of the CommonMark specification through parser and writer.
class CommonMarkSpecTest {
  /// Examples that give the reference's structure, as measured. The others differ because raw HTML
  /// is text, relative links are refused, titles and pictures are left out, emphasis in emphasis is
  /// one, and flexmark follows version 0.28.
  private static final int AS_REFERENCE = 431;

  /// Examples whose tree comes back from what was written of it, as measured.
  private static final int ROUND_TRIPS = 652;

  private final MarkdownParser parser = new MarkdownParser();
  private final List<Example> examples = ExampleReader.readExamples(TestResources.getSpec());

  // The specification shows a tab as an arrow.
  private static String tabs(String text) {
    return text.replace('\u2192', '\t');
  }

  @Test
  void allExamplesAreThere() {
    assertThat(examples).hasSize(652);
  }

  @Test
  void noFewerExamplesThanMeasuredHaveTheStructureOfTheReference() {
    int same = 0;
    for (Example example : examples) {
      String html = SpecHtml.of(parse(tabs(example.getSource())).blocks());
      if (html.equals(SpecHtml.normal(tabs(example.getHtml())))) {
        same++;
      }
    }
    System.out.printf("CommonMark: %d of %d as the reference%n", same, examples.size());
    assertThat(same).isGreaterThanOrEqualTo(AS_REFERENCE);
  }

  @Test
  void writtenExamplesParseBackToTheirTrees() {
    int same = 0;
    for (Example example : examples) {
      Document document = parse(tabs(example.getSource()));
      if (parse(MarkdownWriter.write(document)).equals(document)) {
        same++;
      }
    }
    System.out.printf("CommonMark: %d of %d come back%n", same, examples.size());
    assertThat(same).isGreaterThanOrEqualTo(ROUND_TRIPS);
  }

  @Test
  void noRawHtmlIsPassedOn() {
    Parser plain = Parser.builder().build();
    for (Example example : examples) {
      String written = MarkdownWriter.write(parse(tabs(example.getSource())));
      for (Node node : plain.parse(written).getDescendants()) {
        assertThat(node)
            .as("in %s", written)
            .isNotInstanceOfAny(HtmlInlineBase.class, HtmlBlockBase.class);
      }
    }
  }

  private Document parse(String markdown) {
    return switch (parser.parse(new Filled(markdown, List.of(), Trees.masthead()))) {
      case Good<Document>(Document document, var _) -> document;
      case dev.runup.problem.Checked.Bad<Document>(var problems) ->
          throw new AssertionError(problems + " in " + markdown);
    };
  }
}
