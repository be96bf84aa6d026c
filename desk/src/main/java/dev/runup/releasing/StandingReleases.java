package dev.runup.releasing;

import dev.runup.dossier.DossierOnDisk;
import dev.runup.fact.Edition;
import dev.runup.format.Format;
import dev.runup.history.History.IssueRequest;
import dev.runup.pipeline.Artifact;
import dev.runup.pipeline.BuiltEdition;
import dev.runup.pipeline.FigureFiles;
import dev.runup.pipeline.WebLayout;
import dev.runup.problem.Place;
import dev.runup.problem.Problem;
import dev.runup.problem.ProblemCode;
import dev.runup.problem.Severity;
import dev.runup.release.Release;
import dev.runup.release.ReleaseRegister;
import dev.runup.releasing.Drift.Cause;
import dev.runup.text.Sha256;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Lets the files of released issues stand while a folder is built again.
///
/// What would be written with other bytes than those of the release is left as it lies in the
/// folder, and isn't written if it isn't there. There is one exception: if the issue may no longer
/// show what it showed, its files are replaced.
public final class StandingReleases implements UnaryOperator<BuiltEdition> {

  private static final String REPLACED =
      "It is built again without that. Replace the copies that were published elsewhere, then"
          + " release it again: --again --reason TEXT.";

  private final DossierOnDisk dossier;
  private final WebLayout layout;
  private final String version;
  private final boolean isSite;
  private final Function<String, byte @Nullable []> folder;
  private final ReleaseRegister register;
  private final Map<Release.Issue, Release> last;

  /// What was found of each issue, by its edition and its day.
  private final Map<String, Found> found = new ConcurrentSkipListMap<>();

  /// What was found of an issue.
  ///
  /// @param files what lies in place of each file that stands, by its name
  /// @param changed what has changed since the release, in words
  /// @param place the place of a fact that was edited, or null
  /// @param withheld why the issue is built again
  private record Found(
      Release release,
      SortedMap<String, There> files,
      Set<String> changed,
      @Nullable Place place,
      List<Problem> withheld) {

    String edition() {
      return release.issue().edition();
    }

    String day() {
      return release.issue().day();
    }
  }

  /// What lies in the folder in place of a file that stands, with the words that say so.
  private enum There {
    RELEASED("Left as released"),
    OTHER("Left, but not the released file"),
    NOTHING("Not written, because only the released bytes may be");

    private final String words;

    There(String words) {
      this.words = words;
    }
  }

  /// @param layout the layout in which the files are built
  /// @param version the version of the program
  /// @param isSite whether the folder is a web site, which has copies of the pages
  /// @param folder returns the bytes of a file in the folder, or null if it isn't there
  public StandingReleases(
      DossierOnDisk dossier,
      WebLayout layout,
      String version,
      boolean isSite,
      Function<String, byte @Nullable []> folder) {
    this.dossier = dossier;
    this.layout = layout;
    this.version = version;
    this.isSite = isSite;
    this.folder = folder;
    this.register = dossier.dossier().releases();
    this.last = register.lastReleases();
  }

  /// Returns an issue with the files that may be written. Those that stand have the bytes that lie
  /// in the folder.
  @Override
  public BuiltEdition apply(BuiltEdition given) {
    BuiltEdition built = isSite ? given.inSite() : given;
    String day = built.date().replace('T', ' ');
    if (last.isEmpty() || register.ofIssue(built.edition(), day) != null) {
      return built;
    }
    BuiltEdition kept = built;
    Edition edition = Releasing.edition(dossier, built.edition());
    for (String language : edition.output().languages()) {
      Release release = last.get(new Release.Issue(built.edition(), day, language));
      List<Artifact> others =
          release == null
              ? List.of()
              : built.artifacts().stream().filter(file -> isOther(file, release)).toList();
      if (release != null && !others.isEmpty()) {
        kept = kept(kept, built, release, edition, others);
      }
    }
    return kept;
  }

  private boolean isOther(Artifact file, Release release) {
    String sum = release.files(isSite).get(file.name());
    return sum != null && !sum.equals(file.sha256());
  }

  private BuiltEdition kept(
      BuiltEdition kept,
      BuiltEdition built,
      Release release,
      Edition edition,
      List<Artifact> others) {
    IssueRequest issue = Releasing.issue(dossier, release.issue().day());
    ShownFacts now = ShownFacts.of(dossier.clearance(), edition, issue);
    List<Cause> causes = Drift.of(dossier, edition, release, now);
    boolean isUnsure =
        release.madeFrom() == null
            && !causes.isEmpty()
            && !ShownFacts.whole(dossier.dossier(), edition, issue).ids().equals(now.ids());
    List<Problem> withheld =
        causes.stream()
            .map(Cause::problem)
            .filter(one -> one.code() == ProblemCode.WITHHELD)
            .map(one -> one.withHint(REPLACED).withEditions(Set.of(edition.name())))
            .toList();
    Found one =
        new Found(
            release,
            new TreeMap<>(),
            changed(release, edition, built, now, causes),
            causes.isEmpty() ? null : causes.getFirst().problem().place(),
            isUnsure ? List.of(unsure(release)) : withheld);
    boolean isReplaced = isUnsure || causes.stream().anyMatch(Cause::isOnPurpose);
    BuiltEdition after = isReplaced ? kept : left(kept, release, others, one);
    found.merge(edition.name() + "\0" + release.issue().day(), one, StandingReleases::merged);
    return after;
  }

  private static Found merged(Found one, Found other) {
    one.files().putAll(other.files());
    one.changed().addAll(other.changed());
    return one;
  }

  private BuiltEdition left(BuiltEdition kept, Release release, List<Artifact> others, Found one) {
    Map<String, Artifact> files = new LinkedHashMap<>();
    kept.artifacts().forEach(file -> files.put(file.name(), file));
    for (Artifact file : others) {
      files.remove(file.name());
      Artifact released = released(file.name(), file, release, one);
      if (released != null) {
        files.put(file.name(), released);
      }
      // A page stands with its figures.
      String figures = FigureFiles.folder(file.name());
      if (!figures.isEmpty()) {
        files
            .keySet()
            .removeIf(name ->
                name.startsWith(figures)
                    && FigureFiles.isOf(file.name(), name.substring(figures.length()))
                    && !release.files().containsKey(name));
        for (String name : release.files().keySet()) {
          Artifact figure =
              name.startsWith(figures) && !files.containsKey(name)
                  ? released(name, file, release, one)
                  : null;
          if (figure != null) {
            files.put(name, figure);
          }
        }
      }
    }
    List<String> gone = new ArrayList<>(kept.gone());
    gone.removeAll(release.files().keySet());
    return kept.withFiles(List.copyOf(files.values()), gone);
  }

  /// Returns a file of a release as it lies in the folder, or null if it doesn't.
  private @Nullable Artifact released(String name, Artifact like, Release release, Found one) {
    byte[] there = folder.apply(name);
    boolean isReleased = there != null && Sha256.hex(there).equals(release.files(isSite).get(name));
    one.files()
        .put(name, isReleased ? There.RELEASED : there == null ? There.NOTHING : There.OTHER);
    return isReleased && there != null
        ? new Artifact(name, like.format(), like.language(), like.mediaType(), there)
        : null;
  }

  private Set<String> changed(
      Release release, Edition edition, BuiltEdition built, ShownFacts now, List<Cause> causes) {
    Set<String> changed = new TreeSet<>();
    if (!causes.isEmpty()) {
      changed.add("facts");
    }
    changed.addAll(Ingredients.changed(release, Ingredients.of(dossier, edition, now), version));
    Set<Format> formats = new TreeSet<>(built.artifacts().stream().map(Artifact::format).toList());
    if (!Releasing.layout(layout).equals(release.layout())
        || !formats.equals(new TreeSet<>(BuiltIssue.formats(release)))) {
      changed.add("the formats or other options of the build");
    }
    return changed;
  }

  /// Returns what the desk has to know of all issues of an edition. The newest one that was not
  /// taken back is the one that was asked for.
  ///
  /// @param days the days of the issues in the form of `--as-of`, the newest first
  public List<Problem> problemsOfAll(String edition, List<String> days) {
    return problems(
        days.stream()
            .map(day -> day.replace('T', ' '))
            .filter(day -> register.ofIssue(edition, day) == null)
            .findFirst()
            .map(day -> Map.of(edition, day))
            .orElse(Map.of()));
  }

  /// Returns what the desk has to know: a refusal for each fact that released issues may no longer
  /// show, an error for each issue that was asked for and stands, and one warning for all others
  /// that do.
  ///
  /// @param asked the day of the issue that was asked for, or of the newest one, by edition
  public List<Problem> problems(Map<String, String> asked) {
    SameInReleases withheld = new SameInReleases();
    List<Problem> standing = new ArrayList<>();
    List<Found> older = new ArrayList<>();
    for (Found one : found.values()) {
      one.withheld()
          .forEach(problem ->
              withheld.add(problem.place() == null ? "" : problem.place().printed(), problem));
      if (one.files().isEmpty()) {
        continue;
      }
      if (one.day().equals(asked.get(one.edition()))) {
        standing.add(standing(one));
      } else {
        older.add(one);
      }
    }
    List<Problem> all =
        new ArrayList<>(
            withheld.told(
                more -> "; so it is with " + more + (more == 1 ? " more issue" : " more issues")));
    all.addAll(standing);
    if (!older.isEmpty()) {
      all.add(older(older));
    }
    return all;
  }

  private static Problem unsure(Release release) {
    return Problem.of(
        ProblemCode.WITHHELD,
        release.issue().inAnyLanguage()
            + " may show what is withheld now: facts have changed, and its line in the register"
            + " doesn't say of which it was made",
        REPLACED);
  }

  /// Returns the names of the files that stand, whatever lies there.
  public Set<String> names() {
    Set<String> names = new TreeSet<>();
    found.values().forEach(one -> names.addAll(one.files().keySet()));
    return names;
  }

  private Problem standing(Found one) {
    StringBuilder what = new StringBuilder();
    for (There there : There.values()) {
      List<String> files =
          one.files().keySet().stream().filter(name -> one.files().get(name) == there).toList();
      if (!files.isEmpty()) {
        what.append(there.words).append(": ").append(Verification.few(files)).append(". ");
      }
    }
    Problem problem =
        Problem.of(
                ProblemCode.OTHER_BYTES,
                one.release().issue().inAnyLanguage()
                    + " was released on "
                    + Releasing.day(dossier, one.release())
                    + " with other bytes. "
                    + what
                    + Ingredients.told(one.changed()),
                "If the change is right, release the issue again, and then build it: runup release"
                    + " --again --reason TEXT. Otherwise undo it. \"runup verify\" says more.")
            .withEditions(Set.of(one.edition()));
    return one.place() == null ? problem : problem.withPlace(one.place());
  }

  private static Problem older(List<Found> older) {
    Set<String> changed = new TreeSet<>();
    older.forEach(one -> changed.addAll(one.changed()));
    String days =
        Verification.few(older.stream().map(one -> one.edition() + " of " + one.day()).toList());
    return Problem.of(
            ProblemCode.OTHER_BYTES,
            (older.size() == 1 ? "1 older issue stays" : older.size() + " older issues stay")
                + " as released, and would have other bytes now: "
                + days
                + ". "
                + Ingredients.told(changed),
            "\"runup verify\" lists them.")
        .withSeverity(Severity.WARNING);
  }
}
