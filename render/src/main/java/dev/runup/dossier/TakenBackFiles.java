package dev.runup.dossier;

import dev.runup.clearance.Clearance;
import dev.runup.dossier.DossierOnDisk.EditionSummary;
import dev.runup.fact.Edition;
import dev.runup.format.Format;
import dev.runup.format.SiteGenerator;
import dev.runup.history.History.IssueRequest;
import dev.runup.pipeline.Artifact;
import dev.runup.pipeline.BuiltEdition;
import dev.runup.pipeline.BundleFiles;
import dev.runup.pipeline.Pipeline;
import dev.runup.problem.Checked;
import dev.runup.problem.Problem;
import dev.runup.problem.ProblemCode;
import dev.runup.publish.OutputFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Builds again what lies in an output folder and was taken back since.
///
/// An issue that was taken back is replaced by one page in each format. Its fragments and figures
/// go. If a fact was taken back from an edition, all issues of it that lie there are built again
/// without the fact.
public final class TakenBackFiles {

  private final DossierOnDisk dossier;
  private final Pipeline own;
  private final Clearance clearance;
  private final Path output;
  private final List<String> there;

  /// @param output the output folder
  /// @throws java.io.UncheckedIOException if the folder can't be read
  public TakenBackFiles(DossierOnDisk dossier, Pipeline pipeline, Path output) {
    this.dossier = dossier;
    this.own = dossier.withOwnTemplates(pipeline);
    this.clearance = dossier.clearance();
    this.output = output;
    this.there = dossier.dossier().releases().entries().isEmpty() ? List.of() : names(output);
  }

  private static List<String> names(Path output) {
    return List.copyOf(new OutputFolder(output).files());
  }

  /// An issue that was built again.
  ///
  /// @param request the request for this issue alone
  /// @param built its files, and the names of those that must go; or why it can't be built
  public record Redone(BuildRequest request, Checked<BuiltEdition> built) {}

  /// Returns the built editions, each with what has to be replaced in the folder.
  ///
  /// @param request the request with which they were built
  /// @param prove checks an edition that was built for a request
  /// @param problems gets the problems of issues that can't be replaced
  public List<BuiltEdition> addTo(
      List<BuiltEdition> built,
      BuildRequest request,
      BiFunction<BuiltEdition, BuildRequest, Checked<BuiltEdition>> prove,
      List<Problem> problems) {
    List<BuiltEdition> all = new ArrayList<>();
    for (Edition edition : dossier.dossier().editions()) {
      BuiltEdition one =
          built.stream()
              .filter(done -> done.edition().equals(edition.name()))
              .findFirst()
              .orElse(null);
      boolean isBuilt = one != null;
      if (request.includes(edition.name())) {
        for (Redone redone : redone(edition, one, request)) {
          Checked<BuiltEdition> proved =
              redone.built().then(again -> prove.apply(again, redone.request()));
          // Of an edition of which nothing was built, PublishedFiles tells the same.
          proved.problems().stream()
              .filter(Problem::stops)
              .filter(problem -> isBuilt || problem.code() != ProblemCode.STILL_PUBLISHED)
              .forEach(problems::add);
          if (proved instanceof Checked.Good<BuiltEdition>(BuiltEdition again, var _)) {
            one = one == null ? again : with(one, again);
          }
        }
      }
      Stream.ofNullable(one).forEach(all::add);
    }
    return all;
  }

  private static BuiltEdition with(BuiltEdition one, BuiltEdition more) {
    Set<String> gone = new LinkedHashSet<>(one.gone());
    gone.addAll(more.gone());
    one.artifacts().forEach(file -> gone.remove(file.name()));
    return one.with(more.artifacts(), List.copyOf(gone));
  }

  private List<Redone> redone(Edition edition, @Nullable BuiltEdition built, BuildRequest request) {
    boolean lacksFacts = !dossier.dossier().releases().facts(edition.name()).isEmpty();
    String builtDay = built == null ? null : built.date().replace('T', ' ');
    List<Redone> all = new ArrayList<>();
    for (PublishedIssue files : PublishedIssue.of(edition, there)) {
      IssueTime time = files.day().isEmpty() ? request.asOf() : time(files);
      boolean isOther = !files.day().isEmpty() && !files.day().equals(builtDay);
      if (isTakenBack(edition, time) || lacksFacts && isOther) {
        all.add(again(edition, files, time, List.of()));
      }
    }
    return all;
  }

  /// Returns the days of an edition's issues in a folder, as a user types them.
  ///
  /// @throws java.io.UncheckedIOException if the folder can't be read
  public static List<String> issues(DossierOnDisk dossier, EditionSummary edition, Path output) {
    return dossier.dossier().editions().stream()
        .filter(one -> one.name().equals(edition.name()))
        .flatMap(one -> PublishedIssue.of(one, names(output)).stream())
        .map(PublishedIssue::day)
        .distinct()
        .filter(day -> !day.isEmpty())
        .toList();
  }

  /// Builds the issues of an edition again that lie in the folder.
  ///
  /// @param day the day or moment of the only issue to build, or null for all. If the names of the
  ///   edition's files have no day, they are of the newest issue
  /// @param more further formats to build
  public List<Redone> again(String edition, @Nullable String day, List<Format> more) {
    List<Redone> all = new ArrayList<>();
    for (Edition one : dossier.dossier().editions()) {
      if (one.name().equals(edition)) {
        for (PublishedIssue files : published(one, day, output)) {
          IssueTime time = files.day().isEmpty() ? new IssueTime.Newest() : time(files);
          all.add(again(one, files, time, more));
        }
      }
    }
    return all;
  }

  /// Returns the names of the files in a folder that are of issues of an edition.
  ///
  /// @param day the day or moment of the only issue, or null for all
  /// @throws java.io.UncheckedIOException if the folder can't be read
  public static List<String> names(
      DossierOnDisk dossier, String edition, @Nullable String day, Path output) {
    return dossier.dossier().editions().stream()
        .filter(one -> one.name().equals(edition))
        .flatMap(one -> published(one, day, output).stream())
        .flatMap(files -> files.names().stream())
        .toList();
  }

  private static List<PublishedIssue> published(Edition one, @Nullable String day, Path output) {
    return PublishedIssue.of(one, names(output)).stream()
        .filter(files ->
            day == null
                || files.day().isEmpty()
                || files.day().equals(day)
                || files.day().startsWith(day + " "))
        .toList();
  }

  private IssueTime time(PublishedIssue files) {
    IssueTime time = IssueTime.parse(files.day(), dossier.zone());
    return time == null ? new IssueTime.Newest() : time;
  }

  private boolean isTakenBack(Edition edition, IssueTime time) {
    IssueRequest issue = new IssueRequest(time.moment(dossier.zone()), null);
    return Pipeline.takenBack(clearance, edition, issue) != null;
  }

  private Redone again(Edition edition, PublishedIssue files, IssueTime time, List<Format> more) {
    List<Format> formats = Stream.concat(files.formats().stream(), more.stream()).toList();
    BuildRequest request =
        new BuildRequest(
            dossier.editions().stream().filter(one -> one.name().equals(edition.name())).toList(),
            formats,
            time);
    Checked<BuiltEdition> built =
        own.bundling(bundle(files))
            .build(
                clearance,
                edition,
                dossier.theme(edition),
                request.issue(dossier.zone()),
                request.formats());
    if (Silence.isIn(built.problems())) {
      return new Redone(request, Checked.bad(stillThere(edition, files)));
    }
    Checked<BuiltEdition> located = dossier.located(built);
    // A bundle may have been for a generator that finds other languages elsewhere.
    return new Redone(
        request,
        isTakenBack(edition, time) || files.isBundled()
            ? located.map(one -> one.with(List.of(), gone(files.names(), one.artifacts())))
            : located);
  }

  private static @Nullable SiteGenerator bundle(PublishedIssue files) {
    return files.isBundled()
        ? Objects.requireNonNullElse(BundleFiles.bundleOf(files.names()), SiteGenerator.PLAIN)
        : null;
  }

  private static List<String> gone(Collection<String> names, List<Artifact> artifacts) {
    List<String> gone = new ArrayList<>(names);
    artifacts.forEach(file -> gone.remove(file.name()));
    return gone;
  }

  private Problem stillThere(Edition edition, PublishedIssue files) {
    return Problem.of(
            ProblemCode.STILL_PUBLISHED,
            "without what was taken back, "
                + (files.day().isEmpty() ? "the newest issue" : "the issue of " + files.day())
                + " of the edition \""
                + edition.name()
                + "\" has nothing to show. In "
                + output
                + (files.names().size() == 1 ? " still lies " : " still lie ")
                + String.join(", ", files.names()),
            "Take this issue back too, with --issue. Then a page without facts replaces them.")
        .withEditions(Set.of(edition.name()));
  }
}
