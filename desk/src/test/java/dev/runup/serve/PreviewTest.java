package dev.runup.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.format.Format;
import dev.runup.pipeline.Pipelines;
import dev.runup.serve.IssueFacts.FilePlace;
import dev.runup.serve.IssueView.Choice;
import dev.runup.site.ToldChanges;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
    return Dossiers.text(view, Format.HTML);
  }

  /// Returns a preview that builds at once.
  private Preview preview() {
    return new Preview(folder, Pipelines.all(), Runnable::run);
  }

  private static IssueView state(Preview.Viewer viewer) {
    return Objects.requireNonNull(viewer.state());
  }

  private static IssueView enter(Preview preview, Choice choice) {
    return state(preview.open(choice));
  }

  @Test
  void newestIssueOfFirstEditionIsTheDefault() {
    Preview preview = preview();

    IssueView newest = enter(preview, NEWEST);
    assertThat(newest.choice()).isEqualTo(new Choice("daily", "", ""));
    assertThat(newest.offer().editions()).containsExactly("daily", "public");
    assertThat(newest.offer().days()).containsExactly("2025-12-28", "2025-12-27");
    assertThat(html(newest)).contains("A visit").contains("Daily briefing 2");

    IssueView first = enter(preview, new Choice("public", "2025-12-27", ""));
    assertThat(html(first)).doesNotContain("A visit").contains("Public briefing 1");
  }

  @Test
  void savedChangeIsShown() throws IOException {
    Preview preview = preview();
    Preview.Viewer viewer = preview.open(NEWEST);
    IssueView before = state(viewer);

    Dossiers.edit(folder, "A longer visit");
    preview.show(preview.attempt());

    IssueView after = state(viewer);
    assertThat(html(after)).contains("A longer visit");
    // The visit has no day, so no calendar has it.
    assertThat(after.versions()).containsExactly(2, 2, 2, 2, 1, 2, 2);
    assertThat(after.facts().told().summary()).isEqualTo("Since 27 December: 1 new.");
    assertThat(after.facts().told().changes())
        .extracting(ToldChanges.Told::words)
        .containsExactly("New. Date not given: A longer visit, planned.");
  }

  @Test
  void placesOfShownFactsFollowTheFile() throws IOException {
    Preview preview = preview();
    Preview.Viewer viewer = preview.open(new Choice("daily", "2025-12-28", ""));
    assertThat(state(viewer).facts().places())
        .containsEntry("source:gazette", new FilePlace("facts.yaml", 1, 11, null));
    String fact = state(viewer).facts().told().changes().getFirst().fact();
    assertThat(state(viewer).facts().places())
        .containsEntry(fact, new FilePlace("facts.yaml", 4, 3, null));

    Path facts = folder.resolve("facts.yaml");
    Files.writeString(facts, "# A remark.\n" + Files.readString(facts));
    preview.show(preview.attempt());

    assertThat(state(viewer).facts().places())
        .containsEntry(fact, new FilePlace("facts.yaml", 5, 3, null));
    assertThat(state(viewer).versions()).containsExactly(1, 1, 1, 1, 1, 1, 1);
    assertThat(enter(preview, new Choice("daily", "2025-12-27", "")).facts().places())
        .doesNotContainKey(fact);
  }

  @Test
  void changesAreToldInTheChosenLanguage() throws IOException {
    Files.writeString(
        folder.resolve("runup.yaml"), "mark: CLEAR\neditions: {daily: {languages: [en, uk]}}\n");
    Preview preview = preview();

    assertThat(enter(preview, new Choice("daily", "", "uk")).facts().told().summary())
        .isEqualTo("З 27 грудня: 1 новий факт.");
  }

  @Test
  void overdueEventsAreTold() throws IOException {
    Files.writeString(
        folder.resolve("facts.yaml"),
        """
        sources: [{id: gazette, title: Border talks, kind: post}]
        events:
        - {id: talks, title: Talks, status: planned, source: gazette, recorded: 2025-12-27, when: 2025-12-28}
        - {title: A visit, status: planned, source: gazette, recorded: 2025-12-30}
        """);

    ToldChanges told = enter(preview(), NEWEST).facts().told();

    assertThat(told.late()).startsWith("Overdue");
    assertThat(told.overdue()).extracting(ToldChanges.Told::fact).containsExactly("event:talks");
    assertThat(told.overdue().getFirst().words()).contains("Talks");
  }

  @Test
  void issueThatWasTakenBackIsShownAsItIsPublished() throws IOException {
    Files.writeString(
        folder.resolve("releases.jsonl"),
        "{\"entry\":\"take-back\",\"edition\":\"daily\",\"reason\":\"Too early.\","
            + "\"day\":\"2025-12-31\",\"before\":\"\"}\n");

    IssueView view = enter(preview(), NEWEST);

    assertThat(html(view)).contains("This issue was taken back").doesNotContain("A visit");
    assertThat(view.facts()).isEqualTo(IssueFacts.NONE);
  }

  @Test
  void savedTemplateOrBundleIsShown() throws IOException {
    Preview preview = preview();
    Preview.Viewer viewer = preview.open(NEWEST);
    IssueView seen = state(viewer);
    Path basis = folder.resolve("templates/daily/basis.md.ftl");
    Path words = folder.resolve("templates/messages/en.properties");
    Files.createDirectories(basis.getParent());
    Files.createDirectories(words.getParent());

    seen = saved(preview, viewer, seen, basis, "Our own basis.\n", "Our own basis.");
    seen = saved(preview, viewer, seen, basis, null, "Basis.");
    seen = saved(preview, viewer, seen, words, "basis = Ground.\n", "Ground.");
    seen = saved(preview, viewer, seen, words, "basis = Grounds.\n", "Grounds.");
    seen = saved(preview, viewer, seen, words, null, "Basis.");
    Files.writeString(basis, "<#if>\n");
    preview.show(preview.attempt());
    IssueView broken = state(viewer);
    assertThat(broken.problems().getFirst().printed()).contains("basis.md.ftl:1:");
    assertThat(html(broken)).contains("Basis.");
  }

  /// Saves a file and returns the new state. A null text deletes the file.
  private static IssueView saved(
      Preview preview,
      Preview.Viewer viewer,
      IssueView seen,
      Path file,
      @Nullable String text,
      String shown)
      throws IOException {
    if (text == null) {
      Files.delete(file);
    } else {
      Files.writeString(file, text);
    }
    preview.show(preview.attempt());
    IssueView after = state(viewer);
    assertThat(html(after)).isNotEqualTo(html(seen)).contains(shown);
    return after;
  }

  @Test
  void changeWithoutVisibleEffectIsNotShown() throws IOException {
    Preview preview = preview();
    Preview.Viewer viewer = preview.open(NEWEST);
    IssueView before = state(viewer);

    Files.writeString(Dossiers.edit(folder, "A visit"), "# A remark.\n", StandardOpenOption.APPEND);
    preview.show(preview.attempt());

    assertThat(state(viewer)).isSameAs(before);
  }

  @Test
  void lastGoodStateIsShownWithTheProblems() throws IOException {
    Preview preview = preview();
    Preview.Viewer viewer = preview.open(NEWEST);
    IssueView before = state(viewer);

    Dossiers.edit(folder, "[A visit]");
    preview.show(preview.attempt());
    IssueView broken = state(viewer);

    assertThat(broken.broken()).isTrue();
    assertThat(broken.problems().getFirst().printed()).contains("facts.yaml:4:").contains("^^^");
    assertThat(broken.files()).isEqualTo(before.files());
    assertThat(broken.choice()).isEqualTo(before.choice());
    assertThat(broken.offer()).isEqualTo(before.offer());
    assertThat(broken.facts()).isEqualTo(before.facts());

    Dossiers.edit(folder, "A visit");
    preview.show(preview.attempt());
    IssueView mended = state(viewer);
    assertThat(mended.broken()).isFalse();
    assertThat(mended.versions()).isEqualTo(before.versions());
  }

  @Test
  void lastGoodStateStaysForReturningReader() throws IOException {
    Preview preview = preview();
    Preview.Viewer viewer = preview.open(NEWEST);
    IssueView before = state(viewer);
    viewer.close();

    Dossiers.edit(folder, "[A visit]");
    preview.show(preview.attempt());

    assertThat(enter(preview, NEWEST).files()).isEqualTo(before.files());
  }

  @Test
  void brokenDossierShowsProblemsUntilItIsRepaired() throws IOException {
    Dossiers.edit(folder, "[A visit]");
    Preview preview = preview();
    Preview.Viewer viewer = preview.open(NEWEST);
    IssueView broken = state(viewer);
    assertThat(broken.broken()).isTrue();
    assertThat(broken.files()).isEmpty();

    Dossiers.edit(folder, "A visit");
    preview.show(preview.attempt());
    assertThat(html(state(viewer))).contains("A visit");
  }

  @Test
  void closedIssueIsDropped() throws IOException {
    Preview preview = preview();
    for (String day : new String[] {"2025-12-27", "2025-12-28", "2025-12-29"}) {
      preview.open(new Choice("daily", day, "")).close();
    }
    enter(preview, NEWEST);

    preview.show(preview.attempt());

    assertThat(preview.views()).hasSize(1);
  }

  @Test
  void issueIsNotBuiltAfterItsPagesAreClosed() throws IOException, InterruptedException {
    List<Runnable> tasks = new ArrayList<>();
    Preview preview = new Preview(folder, Pipelines.all(), tasks::add);
    Preview.Viewer viewer = preview.open(new Choice("daily", "2025-12-27", ""));
    Preview.Viewer second = preview.open(new Choice("daily", "2025-12-27", ""));
    Preview.Viewer other = preview.open(new Choice("daily", "2025-12-28", ""));
    Preview.Viewer stays = preview.open(NEWEST);
    viewer.close();
    viewer.close();
    second.close();
    other.close();

    tasks.forEach(Runnable::run);

    assertThat(tasks).hasSize(4);
    assertThat(preview.views()).containsExactly(state(stays));
    assertThat(viewer.next(null)).isNull();
  }

  @Test
  void issueIsBuiltWhileOnePageIsOpen() {
    List<Runnable> tasks = new ArrayList<>();
    Preview preview = new Preview(folder, Pipelines.all(), tasks::add);
    preview.open(NEWEST).close();
    Preview.Viewer viewer = preview.open(NEWEST);
    preview.open(NEWEST).close();
    assertThat(viewer.state()).isNull();

    tasks.forEach(Runnable::run);

    assertThat(html(state(viewer))).contains("A visit");
  }

  @Test
  void savedChangeIsNotBuiltForClosedPages() throws IOException {
    Preview preview = preview();
    preview.open(new Choice("public", "2025-12-27", "")).close();
    Preview.Viewer viewer = preview.open(NEWEST);

    Dossiers.edit(folder, "[A visit]");
    assertThat(preview.attempt().problems()).hasSize(1);
    viewer.close();
    Dossiers.edit(folder, "A longer visit");
    preview.show(preview.attempt());

    assertThat(preview.views()).hasSize(1);
    assertThat(html(enter(preview, NEWEST))).contains("A longer visit");
  }

  @Test
  void buildOfAnOlderStateIsNotShown() throws IOException {
    List<Runnable> tasks = new ArrayList<>();
    Preview preview = new Preview(folder, Pipelines.all(), tasks::add);
    Preview.Viewer viewer = preview.open(NEWEST);
    Dossiers.edit(folder, "A longer visit");
    preview.show(preview.attempt());

    tasks.forEach(Runnable::run);

    assertThat(html(state(viewer))).contains("A longer visit");
    assertThat(state(viewer).versions()).containsExactly(1, 1, 1, 1, 1, 1, 1);
  }

  @Test
  void dossierThatChangesWhileItIsReadIsNotShown() throws IOException {
    Preview preview = preview();
    Preview.Viewer viewer = preview.open(NEWEST);
    Dossiers.edit(folder, "A longer visit");

    assertThat(preview.attempt(() -> true)).isNull();
    assertThat(html(state(viewer))).doesNotContain("A longer visit");

    preview.show(Objects.requireNonNull(preview.attempt(() -> false)));
    assertThat(html(state(viewer))).contains("A longer visit");
  }

  @Test
  void issueOpenedDuringABuildShowsTheNewestState() throws IOException {
    Preview preview = preview();
    enter(preview, NEWEST);
    Dossiers.edit(folder, "A longer visit");
    Preview.Attempt attempt = preview.attempt();
    Choice late = new Choice("public", "", "");
    Preview.Viewer viewer = preview.open(late);
    assertThat(html(state(viewer))).doesNotContain("A longer visit");

    preview.show(attempt);

    assertThat(html(state(viewer))).contains("A longer visit");
  }

  @Test
  void chosenLanguageIsShown() throws IOException {
    Files.writeString(
        folder.resolve("runup.yaml"), "mark: CLEAR\neditions: {daily: {languages: [en, uk]}}\n");
    Preview preview = preview();

    assertThat(PreviewRoutes.json(enter(preview, NEWEST)))
        .contains("\"language\": \"en\"", "/daily-2025-12-28.html?1", "/daily-2025-12-28.pdf?1")
        .doesNotContain(".uk.");
    assertThat(PreviewRoutes.json(enter(preview, new Choice("daily", "", "uk"))))
        .containsIgnoringWhitespaces("\"languages\": [\"en\", \"uk\"]")
        .contains(
            "\"language\": \"uk\"", "/daily-2025-12-28.uk.html?1", "/daily-2025-12-28.uk.pdf?1");
    assertThat(PreviewRoutes.json(enter(preview, new Choice("daily", "", "de"))))
        .contains("\"language\": \"en\"")
        .doesNotContain(".uk.");
  }

  @Test
  void issueChosenWhileBrokenShowsTheLastGoodDossier() throws IOException {
    Preview preview = preview();
    enter(preview, NEWEST);
    Dossiers.edit(folder, "[A visit]");
    preview.show(preview.attempt());

    IssueView first = enter(preview, new Choice("public", "2025-12-27", ""));

    assertThat(first.broken()).isTrue();
    assertThat(html(first)).contains("Public briefing 1");
    assertThat(first.offer().editions()).containsExactly("daily", "public");
  }

  @Test
  void unknownEditionOrIssueIsAProblem() throws IOException {
    Preview preview = preview();

    assertThat(enter(preview, new Choice("nightly", "", "")).problems().getFirst().message())
        .isEqualTo("there is no edition \"nightly\"");
    assertThat(enter(preview, new Choice("daily", "yesterday", "")).problems().getFirst().message())
        .isEqualTo("there is no issue \"yesterday\"");
    assertThat(enter(preview, new Choice("daily", "2020-01-01", "")).broken()).isTrue();
    Files.delete(folder.resolve("runup.yaml"));
    assertThat(preview.attempt().problems().getFirst().code().word()).isEqualTo("no-dossier");
  }
}
