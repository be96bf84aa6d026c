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
  /// The measured number of examples with the structure of the reference. The others differ because
  /// raw HTML is text, relative links are refused, and titles and pictures are left out. Others
  /// differ because nested emphasis is dropped and flexmark follows version 0.28.
  private static final int AS_REFERENCE = 431;

  /// The measured number of examples whose written Markdown gives the same tree.
  private static final int ROUND_TRIPS = 652;

  private final MarkdownParser parser = new MarkdownParser();
  private final List<Example> examples = ExampleReader.readExamples(TestResources.getSpec());

  // Returns the example with tabs, which the specification prints as arrows.
  private static String tabs(String text) {
    return text.replace('\u2192', '\t');
  }

  @Test
  void specificationHas652Examples() {
    assertThat(examples).hasSize(652);
  }

  @Test
  void mostExamplesHaveTheStructureOfTheReference() {
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
  void writtenMarkdownHoldsNoRawHtml() {
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
