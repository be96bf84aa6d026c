package dev.runup.dossier;

import dev.runup.dossier.EditionFiles.EditionFile;
import dev.runup.fact.Edition;
import dev.runup.format.Format;
import dev.runup.pipeline.BuiltEdition;
import dev.runup.problem.Problem;
import dev.runup.problem.ProblemCode;
import dev.runup.publish.OutputFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Looks at the files that builds have published in an output folder. Some may be orphaned: no
/// build makes them any more, because their edition, language or format no longer exists, or
/// because their issue may no longer be shown. A build deletes none of them.
public final class PublishedFiles {

  /// The number of files that a problem names. The others are counted.
  private static final int FEW = 6;

  /// Style and fonts, which the pages of all issues share.
  private static final Pattern SHARED = Pattern.compile("[^/]+\\.(?:css|woff2|txt)");

  /// The files of a site besides those of the issues and the shared ones, by their paths. The pages
  /// of the index, of issues and of facts are among them, feeds, and the parts for a content
  /// system.
  private static final Pattern OF_SITE =
      Pattern.compile(
          "(?:index|latest|corrections|list|messages)(?:\\.[A-Za-z0-9-]+)?(?:\\.fragment)?\\.html"
              + "|latest(?:\\.[A-Za-z0-9-]+)?\\.(?:md|pdf|docx)"
              + "|calendar(?:\\.[A-Za-z0-9-]+)?\\.ics"
              + "|feed(?:\\.[A-Za-z0-9-]+)?\\.(?:xml|json)"
              + "|sitemap\\.xml|(?:series|site)\\.json"
              + "|(?:issues|facts)/[^/]+\\.html");

  private final DossierOnDisk dossier;
  private final BuildRequest request;
  private final Path output;
  private final OutputFolder folder;

  /// The files of no edition.
  private final List<String> others = new ArrayList<>();

  /// The issues of each edition, as far as they were asked for.
  private final Map<Edition, List<String>> issues = new HashMap<>();

  private final Map<Edition, List<EditionFile>> byEdition =
      new TreeMap<>(Comparator.comparing(Edition::name));

  /// @param request the editions to look at; none to look at all, and at files of no edition. And
  ///   the formats that are requested besides those of the editions
  /// @throws java.io.UncheckedIOException if the folder can't be read
  public PublishedFiles(Path output, DossierOnDisk dossier, BuildRequest request) {
    this.dossier = dossier;
    this.request = request;
    this.output = output;
    this.folder = new OutputFolder(output);
    EditionFiles files = new EditionFiles(dossier.dossier().editions());
    for (String name : folder.sums().byName().keySet()) {
      EditionFile file = files.find(name);
      if (file == null) {
        others.add(name);
      } else if (request.includes(file.edition().name())) {
        byEdition.computeIfAbsent(file.edition(), _ -> new ArrayList<>()).add(file);
      }
    }
  }

  /// Returns whether a file belongs to a site, and to no single issue.
  ///
  /// @param name its path in the output folder
  public static boolean isOfSite(String name) {
    return OF_SITE.matcher(name).matches();
  }

  /// Returns whether a file is a style or a font, which several pages share.
  public static boolean isShared(String name) {
    return SHARED.matcher(name).matches();
  }

  /// Returns the files of issues in the folder that are of none of the requested editions, by the
  /// names of their editions, sorted.
  public static NavigableMap<String, List<String>> ofOtherEditions(
      Path output, DossierOnDisk dossier, BuildRequest request) {
    NavigableMap<String, List<String>> others = new TreeMap<>();
    EditionFiles files = new EditionFiles(dossier.dossier().editions());
    for (String name : new OutputFolder(output).published()) {
      EditionFile file = files.find(name);
      if (file != null && !request.includes(file.edition().name())) {
        others.computeIfAbsent(file.edition().name(), _ -> new ArrayList<>()).add(name);
      }
    }
    return others;
  }

  /// Returns the names of the published files of the requested editions.
  public List<String> ofEditions() {
    return byEdition.values().stream().flatMap(List::stream).map(EditionFile::name).toList();
  }

  /// Returns a refusal for each edition with files that it may no longer show, and a warning for
  /// files that nothing makes any more.
  ///
  /// @param built the editions of which something was built. Of the others each issue is looked at
  public List<Problem> orphaned(List<BuiltEdition> built) {
    List<String> names = built.stream().map(BuiltEdition::edition).toList();
    Set<String> there = folder.published();
    List<Problem> problems = new ArrayList<>();
    byEdition.forEach((edition, files) ->
        problems.addAll(
            orphaned(
                edition,
                files.stream().filter(file -> there.contains(file.name())).toList(),
                names.contains(edition.name()))));
    List<String> unknown =
        others.stream()
            .filter(
                name -> there.contains(name) && !SHARED.matcher(name).matches() && !isOfSite(name))
            .toList();
    if (request.editions().isEmpty() && !unknown.isEmpty()) {
      problems.add(
          orphaned(
              "no edition makes " + named(unknown),
              "If they were replaced or are of another dossier, delete or move them. \"--each\""
                  + " gives each dossier a folder of its own."));
    }
    return problems;
  }

  /// Returns an error for each file that is not there any more, or has other bytes than those that
  /// were published.
  ///
  /// @param isCompared whether a file is built again, and compared with that
  /// @throws java.io.UncheckedIOException if a file can't be read
  public List<Problem> altered(Predicate<String> isCompared) {
    Set<String> altered = folder.altered();
    Set<String> missing = folder.missing();
    List<Problem> problems = new ArrayList<>();
    byEdition.forEach((edition, files) ->
        files.stream()
            .map(EditionFile::name)
            .forEach(name ->
                altered(name, altered, missing, isCompared)
                    .map(problem -> problem.withEditions(Set.of(edition.name())))
                    .ifPresent(problems::add)));
    if (request.editions().isEmpty()) {
      others.forEach(name -> altered(name, altered, missing, isCompared).ifPresent(problems::add));
    }
    return problems;
  }

  /// Returns whether a file belongs to an issue of its edition, so that a build of all issues makes
  /// it again.
  public boolean isOfAnIssue(String name) {
    EditionFile file =
        byEdition.values().stream()
            .flatMap(List::stream)
            .filter(one -> one.name().equals(name))
            .findFirst()
            .orElse(null);
    if (file == null) {
      return false;
    }
    String day = file.typedDay();
    return day == null
        || issues
            .computeIfAbsent(file.edition(), one -> new Silence(dossier.clearance(), one).issues())
            .contains(day);
  }

  private Optional<Problem> altered(
      String name, Set<String> altered, Set<String> missing, Predicate<String> isCompared) {
    if (isCompared.test(name)) {
      return Optional.empty();
    }
    if (missing.contains(name)) {
      return Optional.of(
          Problem.of(
              ProblemCode.NOT_THERE,
              output.resolve(name) + " was published and is not there any more",
              "Build its issue again with \"--as-of\". If it was deleted on purpose, any build"
                  + " takes it out of SHA256SUMS."));
    }
    return altered.contains(name)
        ? Optional.of(
            Problem.of(
                ProblemCode.ALTERED,
                output.resolve(name) + " is not the file that was published",
                "Somebody or something else has changed it. Build its issue again with"
                    + " \"--as-of\"."))
        : Optional.empty();
  }

  private List<Problem> orphaned(Edition edition, List<EditionFile> files, boolean isBuilt) {
    List<String> hidden = hidden(edition, files, isBuilt);
    List<Problem> problems = new ArrayList<>();
    if (!hidden.isEmpty()) {
      problems.add(stillPublished(edition, hidden));
    }
    List<Format> formats = new ArrayList<>(edition.output().formats());
    formats.addAll(request.formats());
    Map<Format, List<String>> byFormat = new TreeMap<>();
    files.stream()
        .filter(file -> !formats.contains(file.format()) && !hidden.contains(file.name()))
        // A bundle always has its page, and an issue that was taken back a page in each format.
        .filter(file -> !(file.isBundled() && file.format() == Format.MARKDOWN))
        .filter(file -> file.format() == Format.FRAGMENT || !isTakenBack(edition, file.typedDay()))
        .forEach(file ->
            byFormat.computeIfAbsent(file.format(), _ -> new ArrayList<>()).add(file.name()));
    byFormat.forEach((format, names) ->
        problems.add(
            orphaned(
                    "the edition \""
                        + edition.name()
                        + "\" is not published as "
                        + format.key()
                        + ", which is the format of "
                        + named(names),
                    "Delete them, or add the format to the edition's \"formats\" in runup.yaml.")
                .withEditions(Set.of(edition.name()))));
    return problems;
  }

  /// Returns the names of files whose issue has nothing to show.
  private List<String> hidden(Edition edition, List<EditionFile> files, boolean isBuilt) {
    Silence silence = new Silence(dossier.clearance(), edition);
    Map<String, Boolean> shown = new LinkedHashMap<>();
    return files.stream()
        .filter(file ->
            !shown.computeIfAbsent(
                Objects.requireNonNullElse(file.typedDay(), ""),
                day -> shows(silence, day.isEmpty() ? null : day, isBuilt)))
        .map(EditionFile::name)
        .toList();
  }

  /// Returns whether an issue has something to show, if only that it was taken back.
  private boolean shows(Silence silence, @Nullable String day, boolean isBuilt) {
    return isTakenBack(silence.edition(), day)
        || (isBuilt ? silence.mayShow(day) : silence.showsAny(day));
  }

  private boolean isTakenBack(Edition edition, @Nullable String day) {
    return day != null && dossier.dossier().releases().ofIssue(edition.name(), day) != null;
  }

  private Problem stillPublished(Edition edition, List<String> files) {
    return Problem.of(
            ProblemCode.STILL_PUBLISHED,
            "the edition \""
                + edition.name()
                + "\" may no longer show what it has published. In "
                + output
                + (files.size() == 1 ? " still lies " : " still lie ")
                + listed(files),
            "Delete these files, and those that were copied from there. If they may be shown, mark"
                + " their facts lower or raise the edition's \"ceiling\" in runup.yaml.")
        .withEditions(Set.of(edition.name()));
  }

  private static Problem orphaned(String message, String hint) {
    return Problem.of(ProblemCode.ORPHANED, message, hint);
  }

  /// Returns the files with their folder, for example `a.pdf in out`.
  private String named(List<String> files) {
    return listed(files) + " in " + output;
  }

  private static String listed(List<String> files) {
    String first = String.join(", ", files.stream().limit(FEW).toList());
    return files.size() <= FEW ? first : first + " and " + (files.size() - FEW) + " more";
  }
}
