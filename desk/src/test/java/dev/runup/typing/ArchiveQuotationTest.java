package dev.runup.typing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.dossier.BuildRequest;
import dev.runup.dossier.DossierFiles;
import dev.runup.dossier.DossierOnDisk;
import dev.runup.node.JsonWriter;
import dev.runup.pipeline.Pipelines;
import dev.runup.problem.Problem;
import dev.runup.problem.ProblemCode;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ArchiveQuotationTest {

  private static final String TEXT =
      """
      Talks go on
      The minister’s office said on 3\u00A0January that “the talks – all of them – go on”, and that 1,200 men would stay.
      A cease\u00ADfire is not near, per the co-\u200Boperation treaty (ﬁnal text): 5\u00A0€ were paid… naïvely, “no”!
      Voices
      Es gibt keine Lösung, sagte der Präsident: „Wir warten“ – mehr nicht, und das seit über zwölf Jahren schon.
      Президент сказав, що переговори тривають, а об’єднання «не на часі»; усе інше він назвав чутками з того боку.
      """;

  @Test
  void anyWordsOfAParagraphAreFoundInTheArchive() {
    ArticleText article = ArticleTextTest.good("a.txt", TEXT);
    Random random = new Random(5);
    Set<String> quotes = new LinkedHashSet<>();
    List<Integer> numbers = article.numbers();
    for (int i = 0; i < 200; i++) {
      int at = random.nextInt(numbers.size());
      String[] words = article.paragraphs().get(at).text().split(" ");
      int from = random.nextInt(words.length);
      int to = random.nextInt(from, words.length) + 1;
      String selected = String.join(" ", List.of(words).subList(from, to));
      String quote = selected.replaceAll("[\u00AD\u200B]", "");
      if (numbers.get(at) > 0 && quote.chars().anyMatch(Character::isLetter)) {
        quotes.add(quote);
      }
    }

    assertThat(notFound(article, quotes)).isEmpty();
    assertThat(notFound(article, List.of("the talks would go on"))).hasSize(1);
  }

  private static List<String> notFound(ArticleText article, Collection<String> quotes) {
    StringBuilder facts =
        new StringBuilder(
            """
            intake: {source: text, recorded: 2026-01-12, mark: TLP:CLEAR}
            actors: [{id: roe, name: Jane Roe, kind: person}]
            sources: [{id: text, title: A text, publisher: P, kind: news-report, published: 2026-01-12, archived: archive/a.txt}]
            statements:
            """);
    quotes.forEach(
        quote -> facts.append("- {who: roe, quote: ").append(typed(quote)).append("}\n"));
    return DossierOnDisk.read(
            DossierFiles.of(
                Map.of(
                    "runup.yaml", bytes("mark: TLP:CLEAR\ndesk: Desk\n"),
                    "facts.yaml", bytes(facts.toString()),
                    "archive/a.txt", bytes(article.archiveText()))))
        .then(dossier -> dossier.buildForProblems(Pipelines.all(), BuildRequest.NEWEST))
        .problems()
        .stream()
        .filter(problem -> problem.stops() || problem.code() == ProblemCode.QUOTE_NOT_IN_SOURCE)
        .map(Problem::printed)
        .toList();
  }

  private static String typed(String quote) {
    String list = JsonWriter.list(List.of(quote));
    return list.substring(1, list.length() - 1);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
