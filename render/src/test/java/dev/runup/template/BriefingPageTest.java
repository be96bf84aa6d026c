package dev.runup.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.briefing.Briefing;
import dev.runup.clearance.Clearance;
import dev.runup.compose.Composer;
import dev.runup.dossier.DossierOnDisk;
import dev.runup.fact.Dossier;
import dev.runup.fact.Edition;
import dev.runup.history.History;
import dev.runup.history.History.IssueRequest;
import dev.runup.problem.Checked;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Compares `docs/briefing.md` with the records and macros that templates see.
class BriefingPageTest {

  private static final Path PAGE = Path.of("../docs/briefing.md");

  /// The dossiers of the examples. The last one has all that the first one lacks.
  private static final List<String> DOSSIERS =
      List.of(
          "../examples/florida-2025",
          "../examples/singapore-2018",
          "../examples/reykjavik-1986",
          "../model/src/test/dossiers/every-form");

  @Test
  void pageHoldsWhatTemplatesSee() throws IOException {
    String page = Files.readString(PAGE);
    String current = new BriefingPage(briefings()).regenerated(page);

    if ("update".equals(System.getProperty("golden"))) {
      Files.writeString(PAGE, current);
    }
    assertThat(PAGE)
        .as("-Dgolden=update writes it anew")
        .hasBinaryContent(current.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void pageExplainsEachFunction() throws IOException {
    MessageFunctions words = new MessageFunctions(TemplatesTest.words("en"), 2025);
    List<String> functions = new ArrayList<>(words.functions().keySet());
    functions.addAll(
        new PrintedSoFar(List.of(), new RecordModels(words, new HashMap<>())).functions().keySet());
    String page = Files.readString(PAGE);

    assertThat(functions)
        .hasSizeGreaterThan(10)
        .allSatisfy(name -> assertThat(page).contains("| `" + name + "("));
  }

  private static List<Briefing> briefings() throws IOException {
    List<Briefing> all = new ArrayList<>();
    for (String folder : DOSSIERS) {
      Dossier dossier =
          ((Checked.Good<DossierOnDisk>) DossierOnDisk.read(Path.of(folder))).value().dossier();
      for (Edition edition : dossier.editions()) {
        new Clearance(dossier)
            .clear(edition)
            .then(cleared -> History.select(cleared, edition, IssueRequest.NEWEST))
            .map(known -> Composer.compose(known, edition))
            .map(all::add);
      }
    }
    return all;
  }
}
