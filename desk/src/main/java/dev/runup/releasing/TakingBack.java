package dev.runup.releasing;

import dev.runup.check.Rules;
import dev.runup.clearance.Clearance;
import dev.runup.clearance.Cleared;
import dev.runup.dossier.DossierFiles;
import dev.runup.dossier.DossierOnDisk;
import dev.runup.explain.FactLookup;
import dev.runup.fact.CommonField;
import dev.runup.fact.Dossier;
import dev.runup.fact.Edition;
import dev.runup.fact.Fact;
import dev.runup.fact.FactId;
import dev.runup.fact.FactType;
import dev.runup.history.History.IssueRequest;
import dev.runup.history.Lineage;
import dev.runup.problem.Checked;
import dev.runup.problem.FieldRef;
import dev.runup.problem.Input;
import dev.runup.problem.Problem;
import dev.runup.problem.ProblemCode;
import dev.runup.reading.ReleaseText;
import dev.runup.reading.Suggestion;
import dev.runup.release.Release;
import dev.runup.release.ReleaseEntry;
import dev.runup.release.ReleaseEntry.Act;
import dev.runup.release.ReleaseEntry.Target;
import dev.runup.release.ReleaseRegister;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A line that the desk adds to the release register: it takes something back, or ends that.
///
/// @param isNew whether the line changes anything. It doesn't if the same is taken back already, or
///   isn't taken back
/// @param words what it is about, in words
/// @param day the day on which it was taken back before. Empty if it wasn't
/// @param reason why it was taken back before. Empty if it wasn't
/// @param issue the issue that it is about, as a user types it. Null for all issues and for a fact
/// @param isFact whether it is about a fact
/// @param text the register with the line
/// @param after the dossier with the line
public record TakingBack(
    boolean isNew,
    String words,
    String day,
    String reason,
    @Nullable String issue,
    boolean isFact,
    String text,
    DossierOnDisk after) {

  /// The name of the register in the dossier's folder.
  public static final String FILE = ReleaseRegister.FILE;

  /// What the desk asks for.
  ///
  /// @param restores whether it ends a take-back
  /// @param edition the name of an edition of the dossier
  /// @param issue the day of an issue, or null
  /// @param fact the name of a fact, or null
  /// @param by who asks for it, as typed
  /// @param time when, to the second
  /// @param published the days of the edition's issues in the output folder
  public record Request(
      boolean restores,
      String edition,
      @Nullable String issue,
      @Nullable String fact,
      String reason,
      LocalDate today,
      String by,
      Instant time,
      Collection<String> published) {
    public Request {
      published = List.copyOf(published);
    }
  }

  /// Returns the line for a request, or why there can be none.
  public static Checked<TakingBack> of(DossierFiles files, DossierOnDisk dossier, Request request) {
    return dossier
        .editionSettings(request.edition())
        .then(edition -> target(dossier, edition, request))
        .then(target -> of(files, dossier, request, target));
  }

  private static Checked<TakingBack> of(
      DossierFiles files, DossierOnDisk dossier, Request request, Target target) {
    Input old = files.facts().releases();
    ReleaseEntry inForce = dossier.dossier().releases().of(target);
    boolean isNew = request.restores() == (inForce != null);
    ReleaseEntry wider =
        request.restores() && inForce == null && target.issue() != null
            ? dossier.dossier().releases().ofIssue(target.edition(), target.issue())
            : null;
    if (wider != null) {
      return Checked.bad(
          Problem.of(
              ProblemCode.TAKEN_BACK,
              target.words() + " was taken back with more: " + wider.target().words(),
              "Restore that as a whole. Then take back again what must not stand."));
    }
    return ReleaseText.add(
            old == null ? new Input(FILE, "") : old,
            isNew
                ? List.of(before ->
                    new ReleaseEntry(
                        request.restores() ? Act.RESTORE : Act.TAKE_BACK,
                        target,
                        request.reason(),
                        request.today(),
                        request.by(),
                        request.time(),
                        before))
                : List.of())
        .then(added -> {
          Problem named = isNew ? named(dossier.withReleases(added.register()), target) : null;
          return named == null ? Checked.good(added) : Checked.bad(named);
        })
        .map(added ->
            new TakingBack(
                isNew,
                target.words(),
                inForce == null ? "" : inForce.day().toString(),
                inForce == null ? "" : inForce.reason(),
                target.issue(),
                target.fact() != null,
                added.text(),
                dossier.withReleases(added.register())));
  }

  /// Returns the problem that the reason names who spoke on background, or null.
  private static @Nullable Problem named(DossierOnDisk after, Target target) {
    FieldRef reason = Dossier.reasonOfRelease(after.dossier().releases().lines().size());
    List<Edition> editions = List.of(Releasing.edition(after, target.edition()));
    return Rules.check(new Clearance(after.dossier()), editions, IssueRequest.NEWEST, _ -> null)
        .stream()
        .filter(problem -> reason.equals(problem.ref()))
        .map(problem ->
            Problem.of(
                problem.code(),
                problem.message(),
                "Write --reason without the name: it is printed."))
        .findFirst()
        .orElse(null);
  }

  private static Checked<Target> target(DossierOnDisk dossier, Edition edition, Request request) {
    if (request.fact() != null) {
      return fact(dossier, edition, request, request.fact());
    }
    String issue = request.issue();
    if (issue == null) {
      return Checked.good(Target.allIssues(edition.name()));
    }
    Target target = Target.issue(edition.name(), issue);
    List<String> issues =
        Stream.of(
                dossier.issues(edition.name()).stream(),
                request.published().stream(),
                released(dossier, edition))
            .flatMap(days -> days)
            .distinct()
            .toList();
    boolean exists =
        dossier.dossier().releases().of(target) != null
            || issues.stream().anyMatch(day -> day.equals(issue) || day.startsWith(issue + " "));
    return exists
        ? Checked.good(target)
        : Checked.bad(
            Problem.of(
                ProblemCode.UNKNOWN_ISSUE,
                "the edition \"" + edition.name() + "\" has no issue of " + issue,
                issues.isEmpty()
                    ? null
                    : Suggestion.orAll(issue, issues.stream().limit(10).toList(), "Issues")));
  }

  /// Returns whether the register has releases of an edition.
  public static boolean hasReleases(DossierOnDisk dossier, String edition) {
    return dossier.dossier().releases().releases().stream()
        .anyMatch(one -> one.issue().edition().equals(edition));
  }

  /// Returns the days of the released issues. Nothing may be new on one of them.
  private static Stream<String> released(DossierOnDisk dossier, Edition edition) {
    return dossier.dossier().releases().releases().stream()
        .map(Release::issue)
        .filter(one -> one.edition().equals(edition.name()))
        .map(Release.Issue::day);
  }

  private static Checked<Target> fact(
      DossierOnDisk dossier, Edition edition, Request request, String typed) {
    Target asTyped = Target.fact(edition.name(), typed);
    if (request.restores() && dossier.dossier().releases().of(asTyped) != null) {
      return Checked.good(asTyped); // perhaps of a fact that is no longer there
    }
    return new FactLookup(Lineage.of(dossier.dossier()).versions().keySet())
        .find(typed)
        .then(id -> {
          Target target = Target.fact(edition.name(), id.toString());
          Problem problem =
              dossier.dossier().releases().of(target) == null
                  ? problem(dossier, edition, id)
                  : null;
          return problem == null ? Checked.good(target) : Checked.bad(problem);
        });
  }

  private static @Nullable Problem problem(DossierOnDisk dossier, Edition edition, FactId id) {
    if (!isShown(dossier.dossier(), edition, id)) {
      return Problem.of(
          ProblemCode.UNKNOWN_FACT,
          "the edition \"" + edition.name() + "\" shows no " + id,
          "\"runup explain\" says which editions show it, and why others don't.");
    }
    List<Fact> typed =
        dossier.dossier().facts().stream().filter(fact -> fact.id().equals(id)).toList();
    boolean hasId =
        id.type() == FactType.POSITION
            || typed.stream()
                .anyMatch(fact -> dossier.origins().exactPlace(fact.ref(CommonField.ID)) != null);
    return hasId
        ? null
        : dossier
            .located(
                Checked.bad(
                    Problem.of(
                        ProblemCode.MISSING_KEY,
                        typed.getFirst().ref(CommonField.ID),
                        "this fact has no typed id, so it gets another one when its text changes, and"
                            + " would then be published again",
                        "Write \"id: " + id.id() + "\", then take it back.")))
            .problems()
            .getFirst();
  }

  private static boolean isShown(Dossier dossier, Edition edition, FactId id) {
    return new Clearance(dossier).clear(edition)
            instanceof Checked.Good<Cleared>(var cleared, var _)
        && cleared.shown().stream().anyMatch(shown -> shown.fact().id().equals(id));
  }
}
