package dev.runup.inspect;

import dev.runup.clearance.Clearance;
import dev.runup.dossier.DossierOnDisk;
import dev.runup.fact.CommonField;
import dev.runup.fact.Dossier;
import dev.runup.fact.Edition;
import dev.runup.fact.EditionField;
import dev.runup.fact.Fact;
import dev.runup.fact.FactId;
import dev.runup.fact.Mark;
import dev.runup.fact.SourceField;
import dev.runup.fact.StatementField;
import dev.runup.fact.Update;
import dev.runup.fact.Value;
import dev.runup.history.History;
import dev.runup.history.History.IssueRequest;
import dev.runup.problem.FieldRef;
import dev.runup.problem.Problem;
import dev.runup.problem.ProblemCode;
import dev.runup.reading.Origins;
import dev.runup.release.Release;
import dev.runup.release.ReleaseEntry;
import dev.runup.writing.FactDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/// Finds why an issue shows other facts today than when it was released.
///
/// The register has only checksums. So this tries which dossier had these facts: the one without
/// what was recorded since, without raised marks, or without take-backs. What such a dossier has
/// more is withheld since. What still differs was edited in place.
final class Drift {

  private final DossierOnDisk onDisk;
  private final Dossier dossier;
  private final Edition edition;
  private final Release release;
  private final IssueRequest issue;
  private final ShownFacts now;
  private final List<Problem> problems = new ArrayList<>();

  private Drift(DossierOnDisk onDisk, Edition edition, Release release, ShownFacts now) {
    this.onDisk = onDisk;
    this.dossier = onDisk.dossier();
    this.edition = edition;
    this.release = release;
    this.issue = Releasing.issue(onDisk, release.issue().day());
    this.now = now;
  }

  /// Returns what has changed, with the places of the facts. Empty if the facts are the same.
  ///
  /// @param now the facts that the issue shows today
  static List<Problem> of(DossierOnDisk dossier, Edition edition, Release release, ShownFacts now) {
    if (now.digests().equals(release.facts())) {
      return List.of();
    }
    Drift drift = new Drift(dossier, edition, release, now);
    drift.find();
    return drift.problems.stream().map(dossier.origins()::withPlace).toList();
  }

  private void find() {
    ShownFacts then = now;
    for (Dossier earlier : earlier()) {
      ShownFacts shown = ShownFacts.of(new Clearance(earlier), edition, issue);
      if (distance(shown) < distance(then) && !withheld(shown, earlier).isEmpty()) {
        then = shown;
        problems.clear();
        problems.addAll(withheld(shown, earlier));
      }
    }
    edited(then);
  }

  private int distance(ShownFacts shown) {
    Set<String> both = new TreeSet<>(shown.digests());
    both.retainAll(release.facts());
    return shown.digests().size() + release.facts().size() - 2 * both.size();
  }

  /// Returns the dossiers that may have had the facts of the release.
  private List<Dossier> earlier() {
    Instant time = release.time();
    LocalDate day = LocalDate.ofInstant(time, onDisk.zone());
    Instant cutOff =
        History.issueAt(Objects.requireNonNull(issue.asOf()), edition, onDisk.zone()).cutOff();
    Predicate<Update> sinceIssue = update -> update.recorded().from().isAfter(cutOff);
    List<Predicate<Update>> later =
        List.of(
            _ -> false,
            update -> update.recorded().from().isAfter(time),
            update -> !update.recorded().day().isBefore(day),
            sinceIssue,
            sinceIssue.or(this::withholds));
    List<Dossier> all = new ArrayList<>();
    for (Predicate<Update> one : later) {
      Dossier without =
          dossier.withUpdates(dossier.updates().stream().filter(one.negate()).toList());
      all.add(without);
      all.add(without.withReleases(dossier.releases().withoutFactsTakenBackFrom(day)));
    }
    return all;
  }

  /// Returns whether an update sets a mark above the ceiling, or the terms of words.
  private boolean withholds(Update update) {
    boolean raises =
        update.set().getOrDefault(CommonField.MARK, List.of()).stream()
            .anyMatch(value ->
                value instanceof Value.MarkLabel(Mark mark)
                    && mark.compareTo(edition.ceiling()) > 0);
    return raises
        || update.set().containsKey(SourceField.TERMS)
        || update.set().containsKey(StatementField.TERMS);
  }

  /// Returns a refusal for each fact of the release that an earlier dossier shows and today's
  /// withholds, if it is known since when.
  private List<Problem> withheld(ShownFacts shown, Dossier earlier) {
    Set<FactId> gone = new TreeSet<>();
    shown
        .byDigest()
        .forEach((digest, fact) -> {
          if (release.facts().contains(digest) && !now.byDigest().containsKey(digest)) {
            gone.add(fact.id());
          }
        });
    List<Problem> found = new ArrayList<>();
    Set<Update> kept = new LinkedHashSet<>(earlier.updates());
    dossier.updates().stream()
        .filter(update -> gone.contains(update.of()) && withholds(update))
        .filter(update -> !kept.contains(update))
        .sorted(Comparator.comparing((Update update) -> update.recorded().from()))
        .map(this::withheldSince)
        .forEach(found::add);
    Map<String, ReleaseEntry> backThen = earlier.releases().facts(edition.name());
    dossier
        .releases()
        .facts(edition.name())
        .forEach((fact, entry) -> {
          if (!backThen.containsKey(fact)
              && gone.stream().anyMatch(id -> id.toString().equals(fact))) {
            found.add(takenBack(entry));
          }
        });
    return found;
  }

  private Problem withheldSince(Update update) {
    boolean raises = update.set().containsKey(CommonField.MARK);
    FieldRef ref =
        new FieldRef(
            update.of().owner(), (raises ? CommonField.MARK.key() : "terms"), update.version());
    return Problem.of(
        ProblemCode.WITHHELD,
        ref,
        release.issue().words()
            + (raises ? " was released with " : " was released with names of ")
            + update.of()
            + ", withheld since "
            + update.recorded().day(),
        "Build the issue again, and replace the files that were published. Then release it again:"
            + " --again --reason TEXT.");
  }

  private Problem takenBack(ReleaseEntry entry) {
    return Problem.of(
        ProblemCode.TAKEN_BACK,
        release.issue().words()
            + " was released with "
            + entry.target().fact()
            + ", taken back on "
            + entry.day(),
        "Release the issue again, without the fact: --again --reason TEXT.");
  }

  /// Reports what differs from the facts of the release.
  private void edited(ShownFacts then) {
    Map<FactId, Fact> other = new LinkedHashMap<>();
    Set<String> extra = new TreeSet<>(then.digests());
    extra.removeAll(release.facts());
    extra.stream()
        .map(digest -> fact(then, digest))
        .sorted(Comparator.comparing(Fact::id).thenComparing(Fact::version))
        .forEach(fact -> other.putIfAbsent(fact.id(), fact));
    other.values().stream()
        .map(fact -> edited(Origins.whole(fact.id().owner(), fact.version()), fact.id()))
        .forEach(problems::add);
    Set<String> missing = new TreeSet<>(release.facts());
    missing.removeAll(then.digests());
    int left = missing.size() - extra.size();
    if (left > 0) {
      left -= marked(missing, then);
    }
    if (left > 0) {
      problems.add(
          Problem.of(
              ProblemCode.EDITED_IN_PLACE,
              release.issue().words()
                  + " was released with "
                  + (left == 1 ? "a fact that is" : left + " facts that are")
                  + " no longer in the files",
              "A fact isn't deleted, but withdrawn by an update. " + AGAIN));
    }
  }

  private static final String AGAIN =
      "If the change is right, release the issue again: --again --reason TEXT. Otherwise undo it. An"
          + " update changes a fact for later issues alone.";

  private static Fact fact(ShownFacts shown, String digest) {
    return Objects.requireNonNull(shown.byDigest().get(digest));
  }

  private Problem edited(FieldRef ref, FactId id) {
    return Problem.of(
        ProblemCode.EDITED_IN_PLACE,
        ref,
        id
            + " was edited in place, or added with an earlier day, after the release of "
            + release.issue().words(),
        AGAIN);
  }

  /// Reports facts whose mark was raised in place, or which a lower ceiling withholds. Returns how
  /// many of the missing versions that explains.
  private int marked(Set<String> missing, ShownFacts then) {
    List<Mark> marks = dossier.settings().marks().marks();
    ShownFacts all =
        ShownFacts.of(
            new Clearance(dossier),
            edition.withCeiling(dossier.settings().marks().highest()),
            issue);
    Map<String, Problem> raised = new TreeMap<>();
    int under = 0;
    for (Fact fact : all.byDigest().values()) {
      String own = FactDigest.of(fact);
      if (then.byDigest().containsKey(own)) {
        continue;
      }
      under += missing.contains(own) ? 1 : 0;
      marks.stream()
          .map(mark ->
              FactDigest.of(fact.with(CommonField.MARK, List.of(new Value.MarkLabel(mark)))))
          .filter(digest -> !digest.equals(own) && missing.contains(digest))
          .forEach(digest -> raised.put(digest, edited(fact.ref(CommonField.MARK), fact.id())));
    }
    problems.addAll(raised.values());
    if (raised.isEmpty() && under > 0) {
      problems.add(
          Problem.of(
              ProblemCode.WITHHELD,
              edition.ref(EditionField.CEILING),
              release.issue().words()
                  + " was released with facts that the edition's ceiling no longer allows",
              "Release the issue again: --again --reason TEXT."));
    }
    return raised.size() + under;
  }
}
