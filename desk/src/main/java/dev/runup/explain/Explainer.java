package dev.runup.explain;

import dev.runup.clearance.Clearance;
import dev.runup.clearance.Cleared;
import dev.runup.dossier.DossierOnDisk;
import dev.runup.dossier.IssueTime;
import dev.runup.explain.ExplanationText.Explanation;
import dev.runup.explain.ExplanationText.Explanation.Showing;
import dev.runup.fact.Dossier;
import dev.runup.fact.Edition;
import dev.runup.fact.Fact;
import dev.runup.fact.FactId;
import dev.runup.fact.Mark;
import dev.runup.fact.Moment;
import dev.runup.fact.Update;
import dev.runup.history.History;
import dev.runup.history.History.IssueRequest;
import dev.runup.history.History.NamelessIssue;
import dev.runup.history.Known;
import dev.runup.history.Known.IssueDay;
import dev.runup.history.Lineage;
import dev.runup.history.Lineage.Use;
import dev.runup.pipeline.Pipeline;
import dev.runup.problem.Checked;
import dev.runup.problem.Problem;
import dev.runup.problem.ProblemCode;
import dev.runup.release.ReleaseEntry;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Explains a fact of a dossier: its versions, its uses and its editions. For the desk only, since
/// the result may name withheld facts.
public final class Explainer {

  private final Dossier dossier;

  /// All versions that the desk typed.
  private final Lineage all;

  /// The versions that were recorded up to `asOf`.
  private final Lineage known;

  private final @Nullable Moment asOf;
  private final Pipeline pipeline;

  /// Returns the explanation of a fact as text: its versions, the facts it refers to, those that
  /// refer to it, and the editions that show it.
  ///
  /// @param typed the name of the fact: an id, `type:id` (the anchor in a page) or `actor/issue`
  /// @param file the name of the built file that has the name as an anchor, or null
  /// @param asOf the time up to which recorded facts count. `IssueTime.Newest` stands for all facts
  /// @param whole whether long lists and texts are printed in full
  public static Checked<String> explain(
      DossierOnDisk dossier, String typed, @Nullable String file, IssueTime asOf, boolean whole) {
    Lineage lineage = Lineage.of(dossier.dossier());
    Checked<FactId> found = new FactLookup(lineage.versions().keySet()).find(typed);
    Moment moment = asOf.moment(dossier.zone());
    MadeId made =
        found instanceof Checked.Bad<FactId>
            ? MadeId.find(dossier.dossier(), typed, file, moment)
            : null;
    Mark highest = dossier.dossier().settings().marks().highest();
    if (made != null && !made.isForDesk(highest)) {
      return Checked.good(made.explanation(highest));
    }
    Explainer explainer =
        new Explainer(dossier.dossier(), lineage, moment, dossier.withOwnTemplates(new Pipeline()));
    return (made == null ? found : Checked.good(made.own()))
        .then(explainer::explain)
        .map(explanation ->
            new ExplanationText(dossier.origins(), explainer.known, dossier.zone(), whole)
                .of(explanation));
  }

  /// @param asOf the day or moment up to which recorded facts count, or null for all facts
  private Explainer(Dossier dossier, Lineage all, @Nullable Moment asOf, Pipeline pipeline) {
    this.pipeline = pipeline;
    this.dossier = dossier;
    this.all = all;
    this.asOf = asOf;
    this.known = asOf == null ? all : all.until(end(asOf));
  }

  private Checked<Explanation> explain(FactId id) {
    List<Fact> versions = known.versions().get(id);
    if (versions == null) {
      String day = asOf == null ? "any day" : asOf.typed();
      return Checked.bad(
          Problem.of(
              ProblemCode.NOT_KNOWN_YET, "the desk did not know " + id + " on " + day, null));
    }
    List<Use> uses = known.uses(id);
    Clearance clearance = new Clearance(dossier);
    List<Showing> showings =
        dossier.editions().stream()
            .map(edition ->
                switch (clearance.clear(edition)) {
                  case Checked.Bad<Cleared> refused -> Showing.none(edition, messageOf(refused));
                  case Checked.Good<Cleared>(Cleared cleared, var _) ->
                      showing(edition, cleared, id);
                })
            .toList();
    return Checked.good(
        new Explanation(
            versions.getLast(), versions, marks(id), uses, indirectDependents(id, uses), showings));
  }

  private Map<Integer, Mark> marks(FactId id) {
    Map<Integer, Mark> marks = new HashMap<>();
    for (Update update : dossier.updates()) {
      if (update.of().equals(id) && update.mark() != null) {
        marks.put(update.version(), update.mark());
      }
    }
    return marks;
  }

  private Instant end(Moment moment) {
    ZoneId zone = dossier.settings().zone();
    return moment.wholeDay()
        ? moment.day().plusDays(1).atStartOfDay(zone).toInstant().minusNanos(1)
        : moment.from();
  }

  /// Returns the facts that need this one through others, as far as the chain goes. They would be
  /// withheld with it. A fact with a direct reference is left out.
  ///
  /// Example: a judgement needs a statement, and a second judgement needs the first. For the
  /// statement, the second judgement is returned.
  private List<FactId> indirectDependents(FactId id, List<Use> uses) {
    Set<FactId> found = new HashSet<>(Set.of(id));
    Set<FactId> through = new TreeSet<>();
    Deque<FactId> open = new ArrayDeque<>();
    for (Use use : uses) {
      if (found.add(use.by().id()) && needs(use)) {
        open.add(use.by().id());
      }
    }
    while (!open.isEmpty()) {
      for (Use use : known.uses(open.remove())) {
        if (needs(use) && found.add(use.by().id())) {
          through.add(use.by().id());
          open.add(use.by().id());
        }
      }
    }
    return List.copyOf(through);
  }

  private static boolean needs(Use use) {
    return !use.past() && use.by().needs().containsKey(use.key());
  }

  private Showing showing(Edition edition, Cleared cleared, FactId id) {
    String withheld = withheld(edition, cleared, id);
    if (withheld != null) {
      return Showing.none(edition, withheld);
    }
    Checked<NamelessIssue> selected = select(cleared, edition, asOf);
    if (!(selected instanceof Checked.Good<NamelessIssue>(NamelessIssue issue, var _))) {
      return Showing.none(edition, messageOf(selected));
    }
    ReleaseEntry back = dossier.releases().ofIssue(edition.name(), issue.known().issue().typed());
    if (back != null) {
      return Showing.none(
          edition, "its issue of " + issue.known().issue().typed() + " was " + words(back));
    }
    Fact inForce = issue.known().find(issue.printedId(id));
    boolean shown = shows(issue, edition, id);
    return new Showing(
        edition.name(),
        firstIssue(edition, cleared, id, issue.known().issue()),
        issue.known().issue().typed(),
        inForce == null ? null : inForce.version(),
        shown ? null : reasonNotShown(issue.known(), issue.printedId(id)));
  }

  private static String words(ReleaseEntry back) {
    return "taken back on "
        + back.day()
        + (back.by() == null ? "" : " by " + back.by())
        + ": "
        + back.reason();
  }

  private static Checked<NamelessIssue> select(
      Cleared cleared, Edition edition, @Nullable Moment asOf) {
    return History.selectForDesk(cleared, edition, new IssueRequest(asOf, null))
        .map(History::withoutNames);
  }

  private static String messageOf(Checked<?> refused) {
    return refused.problems().getLast().message();
  }

  private boolean shows(NamelessIssue issue, Edition edition, FactId id) {
    FactId printed = issue.printedId(id);
    return issue.known().find(printed) != null
        && pipeline.filled().printedFacts(issue.known(), edition)
            instanceof Checked.Good<Set<String>>(var facts, var _)
        && facts.contains(printed.toString());
  }

  private @Nullable String firstIssue(Edition edition, Cleared cleared, FactId id, IssueDay last) {
    for (IssueDay issue : History.issues(cleared, edition)) {
      Moment at = Moment.parse(issue.typed(), dossier.settings().zone());
      if (!issue.cutOff().isAfter(last.cutOff())
          && select(cleared, edition, at)
              instanceof Checked.Good<NamelessIssue>(NamelessIssue selected, var _)
          && shows(selected, edition, id)) {
        return issue.typed();
      }
    }
    return null;
  }

  /// Returns the reason why an edition never shows a fact, or null if it may.
  private @Nullable String withheld(Edition edition, Cleared cleared, FactId id) {
    Set<FactId> idsShown =
        cleared.shown().stream().map(shown -> shown.fact().id()).collect(Collectors.toSet());
    if (idsShown.contains(id)) {
      return null;
    }
    ReleaseEntry back = dossier.releases().facts(edition.name()).get(id.toString());
    if (back != null) {
      return words(back);
    }
    List<Fact> versions = Objects.requireNonNull(all.versions().get(id));
    if (versions.getFirst().isDrafted() && !edition.showsDrafts()) {
      return "drafted by " + versions.getFirst().drafter() + ", and not accepted yet";
    }
    if (new Clearance(dossier).waitingForReviews(edition).contains(id)) {
      return "waits for reviews by two people";
    }
    for (Fact version : versions.reversed()) {
      Mark mark = version.mark();
      if (mark != null && mark.compareTo(edition.ceiling()) > 0) {
        return "marked " + mark.label() + ", above its ceiling " + edition.ceiling().label();
      }
    }
    List<String> withheldNeeds = new ArrayList<>();
    versions
        .getLast()
        .needs()
        .forEach((key, needed) ->
            needed.stream()
                .filter(need -> !idsShown.contains(need))
                .forEach(need -> withheldNeeds.add(need + " (" + key.key() + ")")));
    return withheldNeeds.isEmpty()
        ? "no version of it is left under its ceiling " + edition.ceiling().label()
        : "needs " + String.join(" and ", withheldNeeds) + ", which it withholds";
  }

  private static String reasonNotShown(Known known, FactId id) {
    if (!known.versions().containsKey(id)) {
      return "not known at its cut-off";
    }
    if (known.find(id) == null) {
      return "withdrawn";
    }
    return id.type().isRegister()
        ? "nothing that it prints names it"
        : "known, but no text of its own is printed";
  }
}
