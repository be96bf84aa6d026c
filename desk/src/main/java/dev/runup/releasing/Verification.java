package dev.runup.releasing;

import dev.runup.clearance.Clearance;
import dev.runup.dossier.DossierOnDisk;
import dev.runup.fact.Edition;
import dev.runup.format.Format;
import dev.runup.history.History.IssueRequest;
import dev.runup.pipeline.Pipeline;
import dev.runup.problem.Checked;
import dev.runup.problem.FieldRef;
import dev.runup.problem.Input;
import dev.runup.problem.Place;
import dev.runup.problem.Problem;
import dev.runup.problem.ProblemCode;
import dev.runup.problem.Severity;
import dev.runup.reading.ReleaseReader;
import dev.runup.release.Release;
import dev.runup.release.ReleaseEntry;
import dev.runup.release.ReleaseRegister;
import dev.runup.releasing.Drift.Cause;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Compares each release with what the program builds from today's facts, and with the files in an
/// output folder.
public final class Verification {

  /// The most names of files in a message.
  private static final int FEW = 3;

  private final DossierOnDisk dossier;
  private final Pipeline pipeline;
  private final Clearance clearance;
  private final ReleaseRegister register;
  private final String version;
  private final @Nullable Folder folder;
  private final Map<Release.Issue, Release> last;

  /// The newest day of an issue with a file of this name.
  private final Map<String, String> newest = new TreeMap<>();

  /// The names of the released files that are too old to be kept in the folder.
  private final Set<String> pruned;

  private final Map<Build, BuiltIssue> built = new ConcurrentHashMap<>();

  /// What has to be built, for releases that share it.
  private record Build(String edition, String day, Release.Layout layout, List<Format> formats) {}

  /// An output folder.
  ///
  /// @param name its path, for messages
  /// @param edition the only edition of which it holds files, because it is a site. Null for any
  /// @param hasCopies whether it is a site with copies of the pages
  /// @param checksums returns the checksum of each of some files by its name. A file that isn't
  ///   there has none
  /// @param old returns those of the files of all releases that are too old to be kept there
  /// @param files the names of all files there, without the list of checksums and without the files
  ///   of a site that are of no issue
  /// @param sums the checksums in that list; none if there is no list
  public record Folder(
      String name,
      @Nullable String edition,
      boolean hasCopies,
      Function<Collection<String>, Map<String, String>> checksums,
      Function<Collection<String>, Set<String>> old,
      Set<String> files,
      Map<String, String> sums) {
    public Folder {
      files = Collections.unmodifiableSet(new TreeSet<>(files));
      sums = Collections.unmodifiableMap(new TreeMap<>(sums));
    }

    boolean mayHold(Release release) {
      return edition == null || edition.equals(release.issue().edition());
    }
  }

  /// What is found of a release.
  ///
  /// @param issue its edition, issue and language
  /// @param words what is said of it, for example "the same bytes"
  /// @param problems what the desk has to see to, with the places of facts
  public record Finding(Release.Issue issue, String words, List<Problem> problems) {
    Finding(Release release, String words, List<Problem> problems) {
      this(release.issue(), words, problems);
    }

    public Finding {
      problems = List.copyOf(problems);
    }

    /// Returns edition, issue and language. Example: `public 2026-03-02 en`.
    public String release() {
      return String.join(" ", issue.edition(), issue.day(), issue.language());
    }
  }

  private Verification(
      DossierOnDisk dossier,
      Pipeline pipeline,
      ReleaseRegister register,
      String version,
      @Nullable Folder folder) {
    this.dossier = dossier;
    this.pipeline = pipeline;
    this.clearance = new Clearance(dossier.dossier());
    this.register = register;
    this.version = version;
    this.folder = folder;
    this.last = register.lastReleases();
    for (Release release : last.values()) {
      String day = release.issue().day();
      release
          .files()
          .keySet()
          .forEach(name ->
              newest.merge(name, day, (one, other) -> one.compareTo(other) < 0 ? other : one));
    }
    this.pruned = folder == null ? Set.of() : folder.old().apply(newest.keySet());
  }

  /// Returns what is found of each release, in the order of the register.
  ///
  /// @param pipeline has the writers
  /// @param register the register with the releases. Builds obey that of the dossier
  /// @param version the version of the program
  /// @param edition the name of the edition whose releases are compared, or null for all
  /// @param folder the folder with the files of the releases, or null to look at none
  public static Checked<List<Finding>> of(
      DossierOnDisk dossier,
      Pipeline pipeline,
      Input register,
      String version,
      @Nullable String edition,
      @Nullable Folder folder) {
    return ReleaseReader.read(register)
        .map(read -> {
          Verification verification = new Verification(dossier, pipeline, read, version, folder);
          return read.releases().parallelStream()
              .filter(one -> edition == null || edition.equals(one.issue().edition()))
              .map(verification::find)
              .toList();
        });
  }

  /// Returns warnings about a folder: files that no line of the register has, and a list of
  /// checksums that isn't that of the files. Nobody who trusts the list or the register alone would
  /// see that.
  public static List<Problem> ofFolder(Input register, Folder folder) {
    Set<String> unknown = new TreeSet<>(folder.files());
    if (ReleaseReader.read(register)
        instanceof Checked.Good<ReleaseRegister>(ReleaseRegister read, var _)) {
      read.releases().forEach(one -> unknown.removeAll(one.files().keySet()));
    }
    Set<String> gone = new TreeSet<>(folder.sums().keySet());
    folder.checksums().apply(folder.sums().keySet()).keySet().forEach(gone::remove);
    Set<String> unlisted = new TreeSet<>(folder.files());
    unlisted.removeAll(folder.sums().keySet());
    List<Problem> found = new ArrayList<>();
    add("never released", unknown, "Build and release the issue, or delete the file.", found);
    String again = "Build into the folder: that writes the list again.";
    add("not in the list SHA256SUMS", unlisted, again, found);
    add("in the list SHA256SUMS, and not in the folder", gone, again, found);
    return found.stream()
        .map(one -> one.withMessage("in " + folder.name() + ", " + one.message()))
        .toList();
  }

  private static void add(String what, Set<String> names, String hint, List<Problem> to) {
    if (!names.isEmpty()) {
      to.add(Problem.of(ProblemCode.NOT_RELEASED, what + ": " + few(List.copyOf(names)), hint));
    }
  }

  /// Returns a warning for each fact that was edited in place since an issue that shows it was
  /// released. Nothing is built for that.
  public static List<Problem> editedInPlace(DossierOnDisk dossier) {
    ReleaseRegister register = dossier.dossier().releases();
    List<Problem> edited =
        register.lastReleases().values().parallelStream()
            .filter(one -> register.ofIssue(one.issue().edition(), one.issue().day()) == null)
            .flatMap(release ->
                Stream.ofNullable(dossier.dossier().edition(release.issue().edition()))
                    .flatMap(edition -> Drift.of(dossier, edition, release).stream()))
            .map(Cause::problem)
            .filter(one -> one.code() == ProblemCode.EDITED_IN_PLACE)
            .map(one -> one.withSeverity(Severity.WARNING))
            .toList();
    return told(edited);
  }

  /// Returns the problems of all releases, each once. A fact that was edited in place is told of
  /// once, with the number of issues that were released with it.
  public static List<Problem> problems(List<Finding> findings) {
    return told(findings.stream().flatMap(one -> one.problems().stream()).toList());
  }

  private static List<Problem> told(List<Problem> problems) {
    SameInReleases same = new SameInReleases();
    Problem.distinct(problems)
        .forEach(one -> same.add(one.code() == ProblemCode.EDITED_IN_PLACE ? where(one) : "", one));
    return same.told(more -> ", and of " + more + (more == 1 ? " more" : " more issues"));
  }

  /// Returns the place of a problem and its fact. Empty if it is about none.
  private static String where(Problem problem) {
    Place place = problem.place();
    FieldRef fact = problem.ref();
    return place == null || fact == null ? "" : place.printed() + ":" + fact.ownerName();
  }

  private Finding find(Release release) {
    Release last = Objects.requireNonNull(this.last.get(release.issue()));
    if (!last.equals(release)) {
      return new Finding(
          release, "superseded by the release of " + Releasing.day(dossier, last), List.of());
    }
    ReleaseEntry back = takenBack(release);
    DossierOnDisk whole =
        back == null ? dossier : GoneEdition.with(dossier, release.issue().edition());
    Edition edition = whole.dossier().edition(release.issue().edition());
    if (edition == null) {
      Problem gone = dossier.edition(release.issue().edition()).problems().getFirst();
      return new Finding(release, "not rebuilt: the edition is gone", List.of(gone));
    }
    List<String> words = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    if (back == null) {
      rebuild(release, edition, words, problems);
    } else {
      words.add("taken back on " + back.day());
      lookInFolder(
          release, built(release, edition), List.of(takenBack(release, back)), words, problems);
    }
    return new Finding(
        release,
        String.join("; ", words),
        problems.stream().map(one -> one.withEditions(Set.of(edition.name()))).toList());
  }

  private @Nullable ReleaseEntry takenBack(Release release) {
    Release.Issue issue = release.issue();
    ReleaseEntry own = dossier.dossier().releases().ofIssue(issue.edition(), issue.day());
    return own == null ? register.ofIssue(issue.edition(), issue.day()) : own;
  }

  private static Problem takenBack(Release release, ReleaseEntry entry) {
    return Problem.of(
        ProblemCode.TAKEN_BACK,
        release.issue().words() + " was taken back on " + entry.day(),
        "\"runup take-back --restore\" ends that.");
  }

  /// Returns whether the files of a release are compared as a web site has them.
  private boolean isSite(Release release) {
    return folder != null && folder.hasCopies() && folder.mayHold(release);
  }

  private BuiltIssue built(Release release, Edition edition) {
    IssueRequest issue = Releasing.issue(dossier, release.issue().day());
    return built.computeIfAbsent(
        new Build(
            edition.name(), release.issue().day(), release.layout(), BuiltIssue.formats(release)),
        one ->
            BuiltIssue.of(
                pipeline,
                dossier,
                clearance,
                edition,
                issue,
                one.layout(),
                one.formats(),
                isSite(release)));
  }

  private void rebuild(
      Release release, Edition edition, List<String> words, List<Problem> problems) {
    IssueRequest issue = Releasing.issue(dossier, release.issue().day());
    ShownFacts now = ShownFacts.of(clearance, edition, issue);
    BuiltIssue files = built(release, edition);
    List<String> others = files.differencesFrom(release, isSite(release));
    List<Cause> drift = Drift.of(dossier, edition, release, now);
    words.addAll(words(drift));
    drift.forEach(cause -> problems.add(cause.problem()));
    // What was taken back is as the desk decided, unless it still lies in the folder.
    List<Problem> backs =
        problems.stream().filter(one -> one.code() == ProblemCode.TAKEN_BACK).toList();
    problems.removeAll(backs);
    if (!files.problems().isEmpty()) {
      words.add("it can't be built");
      problems.addAll(files.problems());
    } else if (others.isEmpty()) {
      words.add(drift.isEmpty() ? "the same bytes" : "the bytes are the same");
    } else if (drift.isEmpty()) {
      words.add("other bytes, made by version " + release.version() + ": " + few(others));
      List<String> changed =
          Ingredients.changed(release, Ingredients.of(dossier, edition, now), version);
      problems.add(otherBytes(release, others, changed));
    }
    lookInFolder(release, files, backs, words, problems);
  }

  /// Returns the causes in words, each once with all its places.
  private static List<String> words(List<Cause> drift) {
    Map<String, List<String>> places = new LinkedHashMap<>();
    for (Cause cause : drift) {
      List<String> of = places.computeIfAbsent(cause.words(), one -> new ArrayList<>(List.of(one)));
      if (!cause.where().isEmpty() && !of.contains(cause.where())) {
        of.add(cause.where());
      }
    }
    return places.values().stream().map(of -> String.join(", ", of)).toList();
  }

  private static Problem otherBytes(Release release, List<String> others, List<String> changed) {
    return Problem.of(
        ProblemCode.OTHER_BYTES,
        release.issue().words()
            + " has other bytes now: "
            + few(others)
            + ". "
            + Ingredients.told(changed),
        "The facts are the same. Undo the change, or build the issue with the version of then, for"
            + " the same bytes. Or release it again: --again --reason TEXT.");
  }

  /// Returns the first of some names, and how many more there are.
  static String few(List<String> names) {
    return names.stream().limit(FEW).collect(Collectors.joining(", "))
        + (names.size() > FEW ? " and " + (names.size() - FEW) + " more" : "");
  }

  /// Compares the files in the folder with those of a release. Of several issues with the same name
  /// of a file, the newest one lies there. Files that are as the program makes them now are not
  /// altered.
  ///
  /// @param backs what was taken back. It is told if a file that was released with it lies there
  private void lookInFolder(
      Release release,
      BuiltIssue now,
      List<Problem> backs,
      List<String> words,
      List<Problem> problems) {
    if (folder == null || !folder.mayHold(release)) {
      return;
    }
    Map<String, String> released = release.files(isSite(release));
    List<String> names =
        released.keySet().stream()
            .filter(name -> release.issue().day().equals(newest.get(name)))
            .toList();
    Map<String, String> there = new TreeMap<>(folder.checksums().apply(names));
    Map<String, String> built = now.checksums();
    boolean isIssueBack = !backs.isEmpty() && takenBack(release) != null;
    Predicate<String> isReleased = name -> Objects.equals(released.get(name), there.get(name));
    Predicate<String> isBuilt = name -> Objects.equals(built.get(name), there.get(name));
    List<String> still =
        there.keySet().stream()
            .filter(name -> !backs.isEmpty() && isReleased.test(name) && !isBuilt.test(name))
            .toList();
    if (!still.isEmpty()) {
      words.add("still in the folder: " + few(still));
      backs.forEach(one ->
          problems.add(
              one.withMessage(one.message() + ". Still in " + folder.name() + ": " + few(still))
                  .withHint("Build into that folder: then it is replaced.")));
    }
    List<String> absent =
        names.stream()
            .filter(name -> !there.containsKey(name) && !pruned.contains(name))
            // In place of an issue there are pages alone.
            .filter(name -> !isIssueBack || built.containsKey(name))
            .toList();
    if (names.stream().anyMatch(name -> !there.containsKey(name) && pruned.contains(name))) {
      words.add("pruned");
    }
    List<String> others = there.keySet().stream().filter(isReleased.negate()).toList();
    // Nobody can make the page of an edition again that left runup.yaml: its title is gone.
    boolean isGone = isIssueBack && dossier.dossier().edition(release.issue().edition()) == null;
    List<String> older =
        others.stream()
            .filter(name -> isGone && Objects.equals(there.get(name), folder.sums().get(name)))
            .filter(isBuilt.negate())
            .toList();
    List<String> altered =
        others.stream().filter(isBuilt.negate()).filter(name -> !older.contains(name)).toList();
    if (!others.isEmpty() && altered.isEmpty() && !isIssueBack) {
      words.add("in the folder lies what is built now");
      problems.replaceAll(one ->
          Drift.REPLACE.equals(one.hint())
              ? one.withHint(
                  "What is built now lies in "
                      + folder.name()
                      + ". Release that: --again --reason TEXT.")
              : one);
    }
    String in = folder.name();
    if (!older.isEmpty()) {
      words.add("older page: " + few(older));
      problems.add(
          Problem.of(
              ProblemCode.NOT_RELEASED,
              "in " + in + ", made before the edition left runup.yaml: " + few(older),
              "Look whether each says that the issue was taken back."));
    }
    if (!altered.isEmpty()) {
      words.add("altered: " + few(altered));
      problems.add(
          Problem.of(
              ProblemCode.ALTERED,
              "in " + in + ", these are not the bytes that were released: " + few(altered),
              "Build the issue again, or release what lies there: --again --reason TEXT."));
    }
    if (!absent.isEmpty()) {
      words.add("not there: " + few(absent));
      problems.add(
          Problem.of(
              ProblemCode.NOT_THERE,
              "not in " + in + ", and released: " + few(absent),
              "Build the issue again into the folder."));
    }
  }
}
