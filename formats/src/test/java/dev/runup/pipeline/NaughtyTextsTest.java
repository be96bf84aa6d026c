package dev.runup.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.clearance.Clearance;
import dev.runup.document.FullLaws;
import dev.runup.docx.OoxmlSchema;
import dev.runup.docx.WordText;
import dev.runup.dossier.Themes;
import dev.runup.fact.Dossier;
import dev.runup.format.Format;
import dev.runup.history.History.IssueRequest;
import dev.runup.markdown.NaughtyStrings;
import dev.runup.node.DossierFolder;
import dev.runup.node.JsonWriter;
import dev.runup.pdf.VeraPdf;
import dev.runup.problem.Checked;
import dev.runup.problem.Input;
import dev.runup.problem.Problem;
import dev.runup.reading.DossierReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Builds dossiers of strings that cause trouble. Markdown, HTML and PDF have the same words, and a
/// PDF conforms. A string that reading refuses has a place and a hint.
class NaughtyTextsTest {

  private static final int BATCH = 40;
  private static final Pipeline PIPELINE = Pipelines.all();

  @Test
  void allFormatsHaveSameWordsOfNaughtyStrings() {
    List<String> all = NaughtyStrings.all();
    List<String> strings = new ArrayList<>(all.subList(0, FullLaws.cases(20, all.size())));
    strings.addAll(NaughtyStrings.generated(FullLaws.cases(20, 5_000)));
    int refused = 0;
    int replaced = 0;
    for (int from = 0; from < strings.size(); from += BATCH) {
      Map<String, String> texts = new LinkedHashMap<>();
      for (int i = from; i < Math.min(strings.size(), from + BATCH); i++) {
        if (isRead(strings.get(i))) {
          texts.put("n" + i, strings.get(i));
        } else {
          refused++;
        }
      }
      replaced += compare(texts);
    }

    assertThat(refused).isLessThan(strings.size() / 4);
    assertThat(replaced).isLessThan(strings.size() / 4);
    System.out.printf(
        "naughty strings: %d, refused %d, not in PDF as typed %d%n",
        strings.size(), refused, replaced);
  }

  /// Compares the formats, and returns the number of texts that the PDF can't print as typed.
  private static int compare(Map<String, String> texts) {
    List<Format> web = List.of(Format.MARKDOWN, Format.HTML);
    List<Artifact> files = GoldenTest.value(built(texts, web)).artifacts();
    List<String> body = said(files);
    String first = texts.values().stream().findFirst().orElse("");
    body.remove(1); // the masthead's line, which a page has in its header
    assertThat(EveryTypeTest.wordsOfPage(GoldenTest.text(GoldenTest.file(files, ".html"))))
        .as("from %s on", first)
        .hasToString(EveryTypeTest.words(String.join(" ", body)).toString());

    byte[] docx =
        GoldenTest.file(GoldenTest.value(built(texts, List.of(Format.DOCX))).artifacts(), ".docx");
    OoxmlSchema.assertValid(docx);
    assertThat(WordText.of(docx, "Notes"))
        .as("from %s on", first)
        .isEqualTo(WordText.without(String.join("", body)));

    List<Format> printed = List.of(Format.MARKDOWN, Format.PDF);
    Map<String, String> settable = new LinkedHashMap<>(texts);
    settable.keySet().removeAll(unset(built(texts, printed).problems()));
    List<Artifact> pages = GoldenTest.value(built(settable, printed)).artifacts();
    byte[] pdf = GoldenTest.file(pages, ".pdf");
    assertThat(String.join("\n", GoldenTest.saidBy(pdf)))
        .as("from %s on", first)
        .isEqualTo(String.join("\n", said(pages)));
    VeraPdf.assertConforms(pdf);
    return texts.size() - settable.size();
  }

  private static List<String> said(List<Artifact> files) {
    return new ArrayList<>(GoldenTest.said(GoldenTest.text(GoldenTest.file(files, ".md")), "en"));
  }

  /// Returns the ids of the facts whose text the PDF replaces or refuses.
  private static Set<String> unset(List<Problem> problems) {
    return problems.stream()
        .filter(problem -> Set.of("unset-script", "no-glyph").contains(problem.code().word()))
        .map(problem -> problem.ref() == null ? "" : problem.ref().ownerName())
        .map(name -> name.replaceFirst(".*:[aes]?", ""))
        .collect(Collectors.toSet());
  }

  private static Checked<BuiltEdition> built(Map<String, String> texts, List<Format> formats) {
    Dossier dossier = GoldenTest.value(read(texts));
    return PIPELINE.build(
        new Clearance(dossier),
        dossier.editions().getFirst(),
        Themes.shipped(),
        IssueRequest.NEWEST,
        formats);
  }

  private static boolean isRead(String text) {
    return switch (read(Map.of("n1", text))) {
      case Checked.Good<Dossier> _ -> true;
      case Checked.Bad<Dossier>(List<Problem> problems) -> {
        assertThat(problems).allMatch(one -> one.place() != null && one.hint() != null);
        yield false;
      }
    };
  }

  private static Checked<Dossier> read(Map<String, String> texts) {
    List<Map<String, @Nullable Object>> actors = new ArrayList<>();
    List<Map<String, @Nullable Object>> statements = new ArrayList<>();
    List<Map<String, @Nullable Object>> events = new ArrayList<>();
    texts.forEach((id, text) -> {
      actors.add(Map.of("id", "a" + id, "name", text, "kind", "person"));
      statements.add(Map.of("id", "s" + id, "who", "a" + id, "says", text));
      events.add(Map.of("id", "e" + id, "title", text, "status", "planned"));
    });
    String facts =
        JsonWriter.write(
            Map.of(
                "intake",
                Map.of("source", "list", "recorded", "2025-12-28"),
                "sources",
                List.of(Map.of("id", "list", "title", "A list", "kind", "document")),
                "actors",
                actors,
                "statements",
                statements,
                "events",
                events));
    return DossierReader.read(
            new DossierFolder.Contents(
                new Input("runup.yaml", "mark: TLP:CLEAR\n"),
                List.of(new Input("facts.json", facts)),
                List.of()))
        .dossier();
  }
}
