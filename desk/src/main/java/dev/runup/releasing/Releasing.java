package dev.runup.releasing;

import dev.runup.clearance.Clearance;
import dev.runup.dossier.BuildRequest;
import dev.runup.dossier.DossierOnDisk;
import dev.runup.dossier.IssueTime;
import dev.runup.fact.Edition;
import dev.runup.format.FragmentFigures;
import dev.runup.format.SiteGenerator;
import dev.runup.history.History.IssueRequest;
import dev.runup.pipeline.BuiltEdition;
import dev.runup.pipeline.Pipeline;
import dev.runup.pipeline.WebLayout;
import dev.runup.problem.Checked;
import dev.runup.problem.Input;
import dev.runup.problem.Problem;
import dev.runup.problem.ProblemCode;
import dev.runup.reading.ReleaseReader;
import dev.runup.reading.ReleaseText;
import dev.runup.release.Join;
import dev.runup.release.RegisterLine;
import dev.runup.release.Release;
import dev.runup.release.Release.Layout;
import dev.runup.release.Release.MadeFrom;
import dev.runup.release.ReleaseEntry;
import dev.runup.release.ReleaseRegister;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The lines that the desk adds to the release register for what it releases.
///
/// @param text the register with the lines
/// @param made what was released, in words
/// @param same what was released before with the same bytes, so that nothing is to do
/// @param notes what the desk may not expect of a day that was released
public record Releasing(String text, List<String> made, List<String> same, List<String> notes) {

  public Releasing {
    made = List.copyOf(made);
    same = List.copyOf(same);
    notes = List.copyOf(notes);
  }

  /// What the desk asks for.
  ///
  /// @param build the editions and the issue
  /// @param by who releases, as typed
  /// @param note a remark, or null
  /// @param again why an issue is released again, or null
  /// @param time when, to the second
  /// @param version the version of the program
  public record Request(
      BuildRequest build,
      WebLayout layout,
      String by,
      @Nullable String note,
      @Nullable String again,
      Instant time,
      String version) {}

  /// Builds the issues and returns their lines, or why there can be none. Editions with nothing to
  /// show are left out, as in a build.
  ///
  /// @param pipeline has the writers
  /// @param register the file to which the lines are added
  public static Checked<Releasing> of(
      DossierOnDisk dossier, Pipeline pipeline, Input register, Request request) {
    return ReleaseReader.read(register)
        .then(read -> {
          List<Problem> problems = takenBack(dossier, read, request);
          return problems.isEmpty()
              ? dossier
                  .build(pipeline.with(request.layout()).forRelease(), request.build())
                  .then(built -> of(dossier, register, read, built, request))
              : new Checked.Bad<>(problems);
        });
  }

  private static Checked<Releasing> of(
      DossierOnDisk dossier,
      Input register,
      ReleaseRegister read,
      List<BuiltEdition> built,
      Request request) {
    List<Release> made = new ArrayList<>();
    List<Release> same = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    Map<Release.Issue, Release> released = read.lastReleases();
    Clearance clearance = new Clearance(dossier.dossier());
    for (BuiltEdition one : built) {
      Edition edition = edition(dossier, one.edition());
      String day = one.date().replace('T', ' ');
      ShownFacts shown = ShownFacts.of(clearance, edition, issue(dossier, day));
      MadeFrom from = Ingredients.of(dossier, edition, shown);
      notes.addAll(notes(dossier, edition, day, request));
      BuiltIssue files = BuiltIssue.of(one);
      for (String language : edition.output().languages()) {
        Release.Issue issue = new Release.Issue(edition.name(), day, language);
        Release release =
            release(
                issue, files, BuiltIssue.onlyInSite(one, language), shown.digests(), from, request);
        Release last = released.get(issue);
        if (last == null) {
          made.add(release);
        } else if (release.isSameAs(last)) {
          same.add(last);
        } else if (request.again() != null) {
          made.add(release.inPlaceOf(last, request.again()));
        } else {
          problems.add(released(dossier, last, release));
        }
      }
    }
    List<Function<String, RegisterLine>> lines = new ArrayList<>();
    made.forEach(release -> lines.add(release::after));
    return Checked.of(lines, problems)
        .then(all -> ReleaseText.add(register, all))
        .map(added -> new Releasing(added.text(), words(made), words(same), notes));
  }

  /// Returns that a day is one to come, or that nothing is new on it.
  private static List<String> notes(
      DossierOnDisk dossier, Edition edition, String day, Request request) {
    LocalDate today = LocalDate.ofInstant(request.time(), dossier.zone());
    String of = "the issue of " + day + " of the edition \"" + edition.name() + "\"";
    List<String> notes = new ArrayList<>();
    if (onlyDay(day).compareTo(today.toString()) > 0) {
      notes.add(of + " is of a day to come");
    }
    dossier.issues(edition.name()).stream()
        .filter(issue -> issue.compareTo(day) <= 0)
        .findFirst()
        .filter(last -> !onlyDay(last).equals(onlyDay(day)))
        .ifPresent(last ->
            notes.add(of + " has nothing new since " + last + ", so a site has no page for it"));
    return notes;
  }

  private static String onlyDay(String issue) {
    return issue.substring(0, "2026-03-02".length());
  }

  private static List<String> words(List<Release> releases) {
    return releases.stream().map(release -> release.issue().words()).toList();
  }

  private static Release release(
      Release.Issue issue,
      BuiltIssue files,
      SortedMap<String, String> inSite,
      SortedSet<String> facts,
      MadeFrom from,
      Request request) {
    SortedMap<String, String> own =
        files.byLanguage().getOrDefault(issue.language(), Collections.emptySortedMap());
    return new Release(
        issue,
        layout(request.layout()),
        own,
        inSite,
        facts,
        from,
        request.version(),
        request.by(),
        request.note(),
        request.time(),
        null,
        "",
        "");
  }

  static Layout layout(WebLayout layout) {
    SiteGenerator bundle = layout.bundle();
    FragmentFigures figures = layout.figures();
    return new Layout(
        layout.linked(),
        layout.titleLevel(),
        layout.frontMatter(),
        bundle == null ? null : bundle.word(),
        figures == WebLayout.DEFAULT.figures() ? null : figures.word());
  }

  private static Problem released(DossierOnDisk dossier, Release last, Release now) {
    String other =
        last.files().equals(now.files()) ? "the same bytes, from other facts" : "other bytes";
    return Problem.of(
            ProblemCode.RELEASED,
            last.issue().words() + " was released on " + day(dossier, last) + " with " + other,
            "\"runup verify\" says what has changed since. If the change is right, add --again"
                + " --reason TEXT.")
        .withEditions(Set.of(last.issue().edition()));
  }

  /// Returns a refusal for each issue that was taken back.
  private static List<Problem> takenBack(
      DossierOnDisk dossier, ReleaseRegister read, Request request) {
    Clearance clearance =
        new Clearance(
            read.lines().isEmpty() ? dossier.dossier() : dossier.dossier().withReleases(read));
    List<Problem> problems = new ArrayList<>();
    for (DossierOnDisk.EditionSummary one : dossier.editions(request.build())) {
      Edition edition = edition(dossier, one.name());
      IssueRequest issue = request.build().issue(dossier.zone());
      ReleaseEntry own = Pipeline.takenBack(new Clearance(dossier.dossier()), edition, issue);
      ReleaseEntry entry = own == null ? Pipeline.takenBack(clearance, edition, issue) : own;
      if (entry != null) {
        problems.add(
            Problem.of(
                ProblemCode.TAKEN_BACK,
                entry.target().words()
                    + " was taken back on "
                    + entry.day()
                    + ", so it can't be released",
                "To end that, use \"runup take-back --restore\"."));
      }
    }
    return problems;
  }

  /// Returns the register with a line that joins its branches, or why there is none. Empty if there
  /// is nothing to join.
  public static Checked<String> joined(Input register, String by, Instant time) {
    return ReleaseReader.openEnds(register)
        .then(ends ->
            ends.isEmpty()
                ? Checked.good("")
                : ReleaseText.add(register, List.of(before -> new Join(ends, by, time, before)))
                    .map(ReleaseText.Added::text));
  }

  static Edition edition(DossierOnDisk dossier, String name) {
    return Objects.requireNonNull(dossier.dossier().edition(name), name);
  }

  /// Returns the request for the issue of a day or moment as it is in the register.
  static IssueRequest issue(DossierOnDisk dossier, String day) {
    return new BuildRequest(List.of(), List.of(), IssueTime.ofRegister(day, dossier.zone()))
        .issue(dossier.zone());
  }

  /// Returns the day of a release in the desk's zone.
  static String day(DossierOnDisk dossier, Release release) {
    return release.time().atZone(dossier.zone()).toLocalDate().toString();
  }
}
