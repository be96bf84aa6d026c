package dev.runup.history;

import dev.runup.clearance.Cleared;
import dev.runup.clearance.Cleared.ClearedVersion;
import dev.runup.fact.Edition;
import dev.runup.fact.Fact;
import dev.runup.fact.FactId;
import dev.runup.fact.Moment;
import dev.runup.fact.Settings;
import dev.runup.fact.UpdateField;
import dev.runup.history.Known.IssueDay;
import dev.runup.problem.Checked;
import dev.runup.problem.FieldRef;
import dev.runup.problem.Problem;
import dev.runup.problem.ProblemCode;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Selects the facts known at an issue of an edition.
public final class History {

  private static final String RECORDED =
      "Write the day under \"recorded\" in the intake, for example \"recorded: 2025-12-28\". Facts above the edition's \"ceiling\" don't count.";

  /// The number of facts resting on a withdrawn one that are reported separately. More are reported
  /// as one problem.
  private static final int FEW = 3;

  private History() {}

  /// Selects the facts known at an issue, without the names that terms forbid. Refuses if there is
  /// nothing to show. Adds an error if a shown fact needs a withdrawn one.
  public static Checked<Known> select(Cleared cleared, Edition edition, IssueRequest request) {
    return selectForDesk(cleared, edition, request).map(known -> withoutNames(known).known());
  }

  /// Removes the names that terms forbid from an issue that was selected for the desk.
  public static NamelessIssue withoutNames(Known forDesk) {
    return NamelessFacts.of(forDesk);
  }

  /// Selects the facts like [#select], with all names. Only the desk may see them.
  public static Checked<Known> selectForDesk(
      Cleared cleared, Edition edition, IssueRequest request) {
    IssueDays days = IssueDays.of(cleared, edition);
    List<IssueDay> issues = days.all();
    if (request.asOf() == null && issues.isEmpty()) {
      return Checked.bad(nothingToShow(edition, "no fact says when it was recorded", RECORDED));
    }
    IssueDay issue = request.asOf() == null ? issues.getLast() : days.issueAt(request.asOf());
    Moment earlier = request.comparedWith();
    IssueDays before = IssueDays.before(issue, cleared, edition);
    IssueDay comparedWith = earlier == null ? before.previous(issue) : days.issueAt(earlier);
    if (comparedWith != null && !comparedWith.cutOff().isBefore(issue.cutOff())) {
      return Checked.bad(notBefore(comparedWith, issue));
    }
    Map<FactId, List<Fact>> versions = versions(cleared, issue);
    Map<FactId, Fact> facts = new LinkedHashMap<>();
    versions.forEach((id, known) -> facts.put(id, known.getLast()));
    List<Problem> problems = new ArrayList<>(restingOnWithdrawn(facts));
    facts.values().removeIf(Fact::isWithdrawn);
    // Register entries count from the start, and a briefing of them alone would be empty.
    if (facts.keySet().stream().allMatch(id -> id.type().isRegister())) {
      return Checked.bad(nothingToShowYet(edition, issue, issues));
    }
    // With a requested day, the user expects that later facts are missing.
    if (request.asOf() == null) {
      problems.addAll(afterCutOff(cleared.shown(), issue, edition));
    }
    // The settings name no summit while that is not known.
    Settings settings = cleared.settings().withoutWithheld(id -> !facts.containsKey(id));
    return Checked.of(
        new Known(
            settings,
            issue,
            days.number(issue),
            comparedWith,
            before.all().stream().filter(day -> day.cutOff().isBefore(issue.cutOff())).toList(),
            facts,
            versions,
            List.of()),
        problems);
  }

  /// Returns an issue with all facts that were known at its cut-off, also those that its edition
  /// may not show. Only the rules may see them.
  public static Known withAllFacts(Known known, Cleared all) {
    Map<FactId, List<Fact>> versions = versions(all, known.issue());
    Map<FactId, Fact> facts = new LinkedHashMap<>();
    versions.forEach((id, ofFact) -> facts.put(id, ofFact.getLast()));
    facts.values().removeIf(Fact::isWithdrawn);
    return known.with(facts, versions, List.of());
  }

  /// Returns the issues of an edition, the first one first.
  public static List<IssueDay> issues(Cleared cleared, Edition edition) {
    return IssueDays.of(cleared, edition).all();
  }

  /// Returns the issue that is requested, or null for the newest one if the edition has none.
  public static @Nullable IssueDay issue(Cleared cleared, Edition edition, IssueRequest request) {
    IssueDays days = IssueDays.of(cleared, edition);
    List<IssueDay> all = days.all();
    return request.asOf() != null
        ? days.issueAt(request.asOf())
        : all.isEmpty() ? null : all.getLast();
  }

  /// Returns the issue of a day or a moment, whatever the edition may show.
  public static IssueDay issueAt(Moment moment, Edition edition, ZoneId zone) {
    return new IssueDays(zone, edition, null).issueAt(moment);
  }

  /// Returns whether a fact besides register entries is known at an issue, also if it is withdrawn.
  ///
  /// @param issue null for any time
  public static boolean knowsAny(Cleared cleared, @Nullable IssueDay issue) {
    return cleared.shown().stream()
        .anyMatch(shown ->
            !shown.fact().id().type().isRegister() && (issue == null || issue.knows(shown)));
  }

  /// Returns the known versions of each fact at an issue, in the order of the ids. If what is
  /// learned later puts it on stricter background, they have those terms.
  ///
  /// Example: an update of Friday puts a talk on background, or says that a memo repeats such a
  /// talk. The issue of Thursday, if it is built again, no longer names who spoke there.
  private static Map<FactId, List<Fact>> versions(Cleared cleared, IssueDay issue) {
    Map<FactId, List<Fact>> versions = new LinkedHashMap<>();
    Map<FactId, Fact> newestLater = new LinkedHashMap<>();
    for (ClearedVersion shown : cleared.shown()) {
      if (issue.knows(shown)) {
        versions.computeIfAbsent(shown.fact().id(), _ -> new ArrayList<>(1)).add(shown.fact());
      } else {
        newestLater.put(shown.fact().id(), shown.fact());
      }
    }
    SourceTerms.applyLater(versions, newestLater);
    return versions;
  }

  /// Returns errors for references from facts in force to withdrawn facts that they need.
  private static List<Problem> restingOnWithdrawn(Map<FactId, Fact> facts) {
    Map<FactId, List<Resting>> resting = new LinkedHashMap<>();
    // Most issues know no withdrawn fact, and to look up all needed facts takes long.
    if (facts.values().stream().noneMatch(Fact::isWithdrawn)) {
      return List.of();
    }
    for (Fact fact : facts.values()) {
      fact.forEachNeeded((field, id) -> {
        Fact target = facts.get(id);
        if (!fact.isWithdrawn() && target != null && target.isWithdrawn()) {
          resting
              .computeIfAbsent(id, _ -> new ArrayList<>())
              .add(new Resting(fact.id(), fact.ref(field, id)));
        }
      });
    }
    return resting.entrySet().stream()
        .flatMap(one ->
            onWithdrawn(Objects.requireNonNull(facts.get(one.getKey())), one.getValue()).stream())
        .toList();
  }

  /// A fact that needs a withdrawn one, and the place of the reference.
  private record Resting(FactId fact, FieldRef ref) {}

  /// Returns a problem for each reference to a withdrawn fact. If more than [#FEW] facts refer to
  /// it, returns a single problem at the withdrawal.
  private static List<Problem> onWithdrawn(Fact target, List<Resting> resting) {
    List<FactId> named = resting.stream().map(Resting::fact).distinct().toList();
    if (named.size() > FEW) {
      String first = String.join(", ", named.stream().limit(FEW).map(FactId::toString).toList());
      return List.of(
          restsOn(
              target.ref(UpdateField.ACT),
              named.size() + " facts rest on " + target.id() + ", which is withdrawn here",
              "Update them too, or withdraw them: "
                  + first
                  + " and "
                  + (named.size() - FEW)
                  + " more."));
    }
    return resting.stream()
        .map(one -> {
          String key = "\"" + one.ref().key() + "\"";
          return restsOn(
              one.ref(),
              key + " of " + one.fact() + " names " + target.id() + ", which was withdrawn",
              "Set " + key + " to another fact, or withdraw this one too.");
        })
        .toList();
  }

  private static Problem restsOn(FieldRef ref, String message, String hint) {
    return Problem.of(ProblemCode.RESTS_ON_WITHDRAWN, ref, message, hint);
  }

  private static Problem notBefore(IssueDay comparedWith, IssueDay issue) {
    return Problem.of(
        ProblemCode.SINCE_NOT_BEFORE,
        "nothing can have changed since "
            + comparedWith.typed()
            + ": it is not before the issue of "
            + issue.typed(),
        "Compare with an earlier day, or ask for a later issue.");
  }

  private static Problem nothingToShowYet(Edition edition, IssueDay issue, List<IssueDay> issues) {
    boolean early = !issues.isEmpty() && issue.cutOff().isBefore(issues.getFirst().cutOff());
    return nothingToShow(
        edition,
        "no event, statement or amount is known on " + issue.typed(),
        early ? "Its first issue is that of " + issues.getFirst().typed() + "." : RECORDED);
  }

  private static Problem nothingToShow(Edition edition, String why, String hint) {
    return Problem.of(
        ProblemCode.NOTHING_TO_SHOW,
        "the edition \"" + edition.name() + "\" has nothing to show: " + why,
        hint);
  }

  private static List<Problem> afterCutOff(
      List<ClearedVersion> shown, IssueDay issue, Edition edition) {
    long late = shown.stream().filter(one -> !issue.knows(one)).count();
    if (late == 0) {
      return List.of();
    }
    String records = late == 1 ? "1 fact or update is" : late + " facts and updates are";
    return List.of(
        Problem.of(
            ProblemCode.AFTER_CUT_OFF,
            records
                + " not in the issue of "
                + issue.typed()
                + " of the edition \""
                + edition.name()
                + "\": recorded after its cut-off",
            "Ask for a later day, as in \"--as-of today\", or list the next issue under the edition's \"issues\"."));
  }

  /// The facts of an issue without the names that terms forbid.
  ///
  /// @param madeIds the ids under which it prints facts whose own ids would tell who spoke on
  ///   background, by their own ids
  public record NamelessIssue(Known known, Map<FactId, FactId> madeIds) {
    public NamelessIssue {
      madeIds = Collections.unmodifiableMap(new LinkedHashMap<>(madeIds));
    }

    /// Returns the id under which it prints a fact.
    public FactId printedId(FactId own) {
      return madeIds.getOrDefault(own, own);
    }
  }

  /// A request for an issue.
  ///
  /// @param asOf its day, or the moment of its cut-off; null for the newest issue
  /// @param comparedWith the day or moment to compare it with; null for the previous issue
  public record IssueRequest(@Nullable Moment asOf, @Nullable Moment comparedWith) {

    /// The newest issue, compared with the previous one.
    public static final IssueRequest NEWEST = new IssueRequest(null, null);
  }
}
