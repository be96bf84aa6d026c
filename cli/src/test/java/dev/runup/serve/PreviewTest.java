package dev.runup.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.serve.IssueView.Choice;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreviewTest {

  private static final Choice NEWEST = Choice.FIRST;

  @TempDir private Path folder;

  @BeforeEach
  void write() throws IOException {
    Dossiers.write(folder);
  }

  private static String html(IssueView view) {
    return new String(view.files().getFirst().bytes(), StandardCharsets.UTF_8);
  }

  private static IssueView next(Preview preview, Choice choice, IssueView seen)
      throws InterruptedException {
    return preview.next(choice, seen, Duration.ZERO);
  }

  @Test
  void newestIssueOfFirstEditionIsTheDefault() {
    Preview preview = new Preview(folder);

    IssueView newest = preview.enter(NEWEST);
    assertThat(newest.choice()).isEqualTo(new Choice("daily", "", ""));
    assertThat(newest.offer().editions()).containsExactly("daily", "public");
    assertThat(newest.offer().days()).containsExactly("2025-12-28", "2025-12-27");
    assertThat(html(newest)).contains("A visit").contains("Daily briefing 2");

    IssueView first = preview.enter(new Choice("public", "2025-12-27", ""));
    assertThat(html(first)).doesNotContain("A visit").contains("Public briefing 1");
  }

  @Test
  void savedChangeIsShown() throws IOException, InterruptedException {
    Preview preview = new Preview(folder);
    IssueView before = preview.enter(NEWEST);

    Dossiers.edit(folder, "A longer visit");
    preview.show(preview.attempt());

    IssueView after = next(preview, NEWEST, before);
    assertThat(html(after)).contains("A longer visit");
    assertThat(after.versions()).containsExactly(2, 2);
    assertThat(after.changes()).contains("A longer visit");
  }

  @Test
  void savedTemplateOrBundleIsShown() throws IOException, InterruptedException {
    Preview preview = new Preview(folder);
    IssueView seen = preview.enter(NEWEST);
    Path basis = folder.resolve("templates/daily/basis.md.ftl");
    Path words = folder.resolve("templates/messages/en.properties");
    Files.createDirectories(basis.getParent());
    Files.createDirectories(words.getParent());

    seen = saved(preview, seen, basis, "Our own basis.\n", "Our own basis.");
    seen = saved(preview, seen, basis, null, "Basis.");
    seen = saved(preview, seen, words, "basis = Ground.\n", "Ground.");
    seen = saved(preview, seen, words, "basis = Grounds.\n", "Grounds.");
    seen = saved(preview, seen, words, null, "Basis.");
    Files.writeString(basis, "<#if>\n");
    preview.show(preview.attempt());
    IssueView broken = next(preview, NEWEST, seen);
    assertThat(broken.problems().getFirst().printed()).contains("basis.md.ftl:1:");
    assertThat(html(broken)).contains("Basis.");
  }

  /// Saves a file and returns the new state. A null text deletes the file.
  private static IssueView saved(
      Preview preview, IssueView seen, Path file, @Nullable String text, String shown)
      throws IOException, InterruptedException {
    if (text == null) {
      Files.delete(file);
    } else {
      Files.writeString(file, text);
    }
    preview.show(preview.attempt());
    IssueView after = next(preview, NEWEST, seen);
    assertThat(html(after)).isNotEqualTo(html(seen)).contains(shown);
    return after;
  }

  @Test
  void changeWithoutVisibleEffectIsNotShown() throws IOException, InterruptedException {
    Preview preview = new Preview(folder);
    IssueView before = preview.enter(NEWEST);

    Files.writeString(Dossiers.edit(folder, "A visit"), "# A remark.\n", StandardOpenOption.APPEND);
    preview.show(preview.attempt());

    assertThat(next(preview, NEWEST, before)).isSameAs(before);
  }

  @Test
  void lastGoodStateIsShownWithTheProblems() throws IOException, InterruptedException {
    Preview preview = new Preview(folder);
    IssueView before = preview.enter(NEWEST);

    Dossiers.edit(folder, "[A visit]");
    preview.show(preview.attempt());
    IssueView broken = next(preview, NEWEST, before);

    assertThat(broken.broken()).isTrue();
    assertThat(broken.problems().getFirst().printed()).contains("facts.yaml:4:").contains("^^^");
    assertThat(broken.files()).isEqualTo(before.files());
    assertThat(broken.choice()).isEqualTo(before.choice());
    assertThat(broken.offer()).isEqualTo(before.offer());
    assertThat(broken.changes()).isEqualTo(before.changes());

    Dossiers.edit(folder, "A visit");
    preview.show(preview.attempt());
    IssueView mended = next(preview, NEWEST, broken);
    assertThat(mended.broken()).isFalse();
    assertThat(mended.versions()).isEqualTo(before.versions());
  }

  @Test
  void lastGoodStateStaysForReturningReader() throws IOException {
    Preview preview = new Preview(folder);
    IssueView before = preview.enter(NEWEST);
    preview.leave(NEWEST);

    Dossiers.edit(folder, "[A visit]");
    preview.show(preview.attempt());

    assertThat(preview.enter(NEWEST).files()).isEqualTo(before.files());
  }

  @Test
  void brokenDossierShowsProblemsUntilItIsRepaired() throws IOException, InterruptedException {
    Dossiers.edit(folder, "[A visit]");
    Preview preview = new Preview(folder);
    IssueView broken = preview.enter(NEWEST);
    assertThat(broken.broken()).isTrue();
    assertThat(broken.files()).isEmpty();

    Dossiers.edit(folder, "A visit");
    preview.show(preview.attempt());
    assertThat(html(next(preview, NEWEST, broken))).contains("A visit");
  }

  @Test
  void closedIssueIsDropped() throws IOException {
    Preview preview = new Preview(folder);
    for (String day : new String[] {"2025-12-27", "2025-12-28", "2025-12-29"}) {
      preview.enter(new Choice("daily", day, ""));
      preview.leave(new Choice("daily", day, ""));
    }
    preview.enter(NEWEST);

    preview.show(preview.attempt());

    assertThat(preview.views()).hasSize(1);
  }

  @Test
  void issueOpenedDuringABuildShowsTheNewestState() throws IOException, InterruptedException {
    Preview preview = new Preview(folder);
    preview.enter(NEWEST);
    Dossiers.edit(folder, "A longer visit");
    Preview.Attempt attempt = preview.attempt();
    Choice late = new Choice("public", "", "");
    IssueView seen = preview.enter(late);

    preview.show(attempt);

    assertThat(html(next(preview, late, seen))).contains("A longer visit");
  }

  @Test
  void chosenLanguageIsShown() throws IOException {
    Files.writeString(
        folder.resolve("runup.yaml"), "mark: CLEAR\neditions: {daily: {languages: [en, uk]}}\n");
    Preview preview = new Preview(folder);

    assertThat(PreviewRoutes.json(preview.enter(NEWEST)))
        .contains("\"language\": \"en\"", "/daily-2025-12-28.html?1", "/daily-2025-12-28.pdf?1")
        .doesNotContain(".uk.");
    assertThat(PreviewRoutes.json(preview.enter(new Choice("daily", "", "uk"))))
        .containsIgnoringWhitespaces("\"languages\": [\"en\", \"uk\"]")
        .contains(
            "\"language\": \"uk\"", "/daily-2025-12-28.uk.html?1", "/daily-2025-12-28.uk.pdf?1");
    assertThat(PreviewRoutes.json(preview.enter(new Choice("daily", "", "de"))))
        .contains("\"language\": \"en\"")
        .doesNotContain(".uk.");
  }

  @Test
  void issueChosenWhileBrokenShowsTheLastGoodDossier() throws IOException {
    Preview preview = new Preview(folder);
    preview.enter(NEWEST);
    Dossiers.edit(folder, "[A visit]");
    preview.show(preview.attempt());

    IssueView first = preview.enter(new Choice("public", "2025-12-27", ""));

    assertThat(first.broken()).isTrue();
    assertThat(html(first)).contains("Public briefing 1");
    assertThat(first.offer().editions()).containsExactly("daily", "public");
  }

  @Test
  void unknownEditionOrIssueIsAProblem() throws IOException {
    Preview preview = new Preview(folder);

    assertThat(preview.enter(new Choice("nightly", "", "")).problems().getFirst().message())
        .isEqualTo("there is no edition \"nightly\"");
    assertThat(preview.enter(new Choice("daily", "yesterday", "")).problems().getFirst().message())
        .isEqualTo("there is no issue \"yesterday\"");
    assertThat(preview.enter(new Choice("daily", "2020-01-01", "")).broken()).isTrue();
    Files.delete(folder.resolve("runup.yaml"));
    assertThat(preview.attempt().problems().getFirst().code().word()).isEqualTo("no-dossier");
  }
}
