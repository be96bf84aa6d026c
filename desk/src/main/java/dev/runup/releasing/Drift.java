package dev.runup.releasing;

import dev.runup.clearance.Clearance;
import dev.runup.dossier.DossierOnDisk;
import dev.runup.fact.CommonField;
import dev.runup.fact.Dossier;
import dev.runup.fact.Edition;
import dev.runup.fact.EditionField;
import dev.runup.fact.Fact;
import dev.runup.fact.FactId;
import dev.runup.fact.FactType;
import dev.runup.fact.Field;
import dev.runup.fact.Mark;
import dev.runup.fact.SourceField;
import dev.runup.fact.StatementField;
import dev.runup.fact.Update;
import dev.runup.fact.Value;
import dev.runup.history.History.IssueRequest;
import dev.runup.problem.FieldRef;
import dev.runup.problem.Place;
import dev.runup.problem.Problem;
import dev.runup.problem.ProblemCode;
import dev.runup.reading.Origins;
import dev.runup.release.Release;
import dev.runup.release.Release.MadeFrom;
import dev.runup.release.ReleaseEntry;
import dev.runup.releasing.RaisedInPlace.Found;
import dev.runup.releasing.RaisedInPlace.Raised;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Finds why an issue shows other facts today than when it was released.
///
/// The register has only checksums. So this looks at the dossier without raised marks, stricter
/// terms and take-backs, first without those by updates, then also without those in place
/// ([RaisedInPlace]). Facts of the release that it shows are withheld since. What still differs was
/// edited in place.
final class Drift {

  /// The most facts that are named.
  private static final int FEW = 3;

  private static final String EDITED = "facts edited in place";

  private static final String AGAIN =
      "If the change is right, release the issue again: --again --reason TEXT. Otherwise undo it. An"
          + " update changes a fact for later issues alone.";

  /// What to do if an issue may no longer show what was released.
  static final String REPLACE =
      "Build the issue again, and replace the files that were published. Then release it again:"
          + " --again --reason TEXT.";

  private final DossierOnDisk onDisk;
  private final Dossier dossier;
  private final Edition edition;
  private final Release release;
  private final IssueRequest issue;

  /// What the issue shows today, with the facts of the release that wait for reviews.
  private final ShownFacts now;

  /// The facts of the release that it leaves out because they wait for reviews.
  private final List<FactId> waiting;

  private final List<Cause> causes = new ArrayList<>();

  /// Why the facts are others.
  ///
  /// @param words it in a few words, for example `withheld since 2026-03-02`
  /// @param where its place, or how many more there are. Empty if neither is known
  record Cause(String words, String where, Problem problem) {

    /// Returns whether the issue may no longer show what it showed.
    boolean isOnPurpose() {
      return problem.code() == ProblemCode.WITHHELD || problem.code() == ProblemCode.TAKEN_BACK;
    }
  }

  private Drift(DossierOnDisk onDisk, Edition edition, Release release, ShownFacts now) {
    this.onDisk = onDisk;
    this.dossier = onDisk.dossier();
    this.edition = edition;
    this.release = release;
    this.issue = Releasing.issue(onDisk, release.issue().day());
    SortedMap<String, Fact> all =
        new TreeMap<>(ShownFacts.of(Clearance.asIfReviewed(dossier), edition, issue).byDigest());
    all.entrySet()
        .removeIf(one ->
            !now.byDigest().containsKey(one.getKey())
                && !release.facts().contains(one.getKey())
                && !hadId(one.getValue().id()));
    this.now = new ShownFacts(all);
    Set<FactId> shown = now.ids();
    this.waiting =
        this.now.byDigest().entrySet().stream()
            .filter(one -> !now.byDigest().containsKey(one.getKey()))
            .filter(one ->
                release.facts().contains(one.getKey()) || !shown.contains(one.getValue().id()))
            .map(one -> one.getValue().id())
            .filter(id -> !id.type().isRegister())
            .distinct()
            .sorted()
            .toList();
  }

  private boolean hadId(FactId id) {
    MadeFrom had = release.madeFrom();
    return had != null && Ingredients.count(had, id) > 0;
  }

  /// Returns what has changed since a release, as the next method does.
  static List<Cause> of(DossierOnDisk dossier, Edition edition, Release release) {
    IssueRequest issue = Releasing.issue(dossier, release.issue().day());
    return of(dossier, edition, release, ShownFacts.of(dossier.clearance(), edition, issue));
  }

  /// Returns what has changed, with the places of the facts. Empty if the facts are the same.
  ///
  /// @param now the facts that the issue shows today
  static List<Cause> of(DossierOnDisk dossier, Edition edition, Release release, ShownFacts now) {
    if (now.digests().equals(release.facts())) {
      return List.of();
    }
    Drift drift = new Drift(dossier, edition, release, now);
    drift.find();
    return drift.causes;
  }

  private void find() {
    ShownFacts then = now;
    if (!now.digests().containsAll(release.facts())) {
      then = withoutUpdates(dossier, now, List.of());
      if (!then.digests().containsAll(release.facts())) {
        Found found = RaisedInPlace.of(dossier, edition, release, issue, then);
        if (!found.facts().isEmpty()) {
          then = withoutUpdates(found.before(), then, withheldInPlace(found.facts()));
        }
      }
    }
    List<Raised> also = raisedAndEdited();
    causes.addAll(withheldInPlace(also));
    if (causes.stream().noneMatch(Cause::isOnPurpose)) {
      causes.addAll(few(waiting, this::waiting));
    }
    edited(then, also.size());
  }

  /// Returns facts of the release that are withheld now, or whose speakers are, and whose text has
  /// changed as well. So no checksum of the release tells what they were like. None if it is known
  /// already that something is withheld.
  private List<Raised> raisedAndEdited() {
    MadeFrom had = release.madeFrom();
    if (had == null || causes.stream().anyMatch(Cause::isOnPurpose)) {
      return List.of();
    }
    Set<FactId> shown = now.ids();
    List<Fact> hidden =
        ShownFacts.whole(dossier, edition, issue).byDigest().entrySet().stream()
            .filter(one -> !release.facts().contains(one.getKey()))
            .map(Map.Entry::getValue)
            .filter(fact -> !shown.contains(fact.id()))
            .toList();
    // A made id changes with the text, so the one of the release is gone.
    boolean isAnyGone =
        had.ids().size()
            > dossier.facts().stream()
                .map(Fact::id)
                .distinct()
                .mapToLong(id -> Ingredients.count(had, id))
                .sum();
    Set<FactId> raised = new TreeSet<>();
    for (Fact fact : hidden) {
      boolean hasMadeId = fact.type() != FactType.POSITION && !fact.has(CommonField.ID);
      if (Ingredients.count(had, fact.id()) > 0 || isAnyGone && hasMadeId) {
        raised.add(fact.id());
      }
    }
    Map<String, ReleaseEntry> backs = dossier.releases().facts(edition.name());
    List<Raised> found = new ArrayList<>();
    for (FactId id : raised) {
      ReleaseEntry back = backs.get(id.toString());
      if (back == null) {
        found.add(new Raised(id, ref(id, CommonField.MARK), true));
      } else {
        causes.add(takenBack(back));
      }
    }
    now.byDigest().values().stream()
        .filter(fact -> Ingredients.hadUnderLaxerTerms(had, fact))
        .map(Fact::id)
        .distinct()
        .forEach(
            id -> found.add(new Raised(id, ref(id, Ingredients.termsField(id.type())), false)));
    return found;
  }

  private static FieldRef ref(FactId id, Field field) {
    return new FieldRef(id.owner(), field.key(), 0);
  }

  /// Looks at a dossier without updates and take-backs that withhold facts of the release. If that
  /// is closer to the release, returns what the issue shows then, and makes these the causes.
  /// Returns what it was given otherwise.
  ///
  /// @param more further causes
  private ShownFacts withoutUpdates(Dossier whole, ShownFacts closest, List<Cause> more) {
    ShownFacts then = closest;
    LocalDate day = LocalDate.ofInstant(release.time(), onDisk.zone());
    for (Predicate<Update> since :
        List.<Predicate<Update>>of(
            _ -> true,
            update -> update.recorded().from().isAfter(release.time()),
            update -> !update.recorded().day().isBefore(day))) {
      Undone undone = undone(whole, update -> withholds(update) && since.test(update));
      ShownFacts shown = shown(whole, undone);
      if (distance(shown) < distance(then)) {
        then = shown;
        causes.clear();
        causes.addAll(more);
        undone.updates().stream().map(this::withheldSince).forEach(causes::add);
        undone.backs().stream().map(this::takenBack).forEach(causes::add);
      }
    }
    return then;
  }

  private List<Cause> withheldInPlace(List<Raised> facts) {
    return few(facts, this::withheldInPlace);
  }

  /// Returns the causes of the first of some facts, and one for all others.
  private <T> List<Cause> few(List<T> facts, Function<T, Cause> cause) {
    List<Cause> found = new ArrayList<>(facts.stream().limit(FEW).map(cause).toList());
    int others = facts.size() - FEW;
    if (others > 0) {
      String more = others + " more";
      Cause last = found.getLast();
      Problem problem =
          Problem.of(
              last.problem().code(),
              (others == 1 ? "so was 1 more fact of " : "so were " + more + " facts of ")
                  + release.issue().inAnyLanguage(),
              last.problem().hint());
      found.add(new Cause(last.words(), more, problem));
    }
    return found;
  }

  private Cause withheldInPlace(Raised raised) {
    String how = raised.isMark() ? "mark was raised in place" : "terms were made stricter in place";
    return cause(
        "withheld, because a " + (raised.isMark() ? "" : "fact's ") + how,
        ProblemCode.WITHHELD,
        raised.ref(),
        release.issue().inAnyLanguage()
            + (raised.isMark() ? " was released with " : " was released with names of ")
            + raised.fact()
            + ", whose "
            + how,
        REPLACE);
  }

  private Cause waiting(FactId id) {
    return cause(
        "withheld, because a fact waits for two reviews",
        ProblemCode.WITHHELD,
        ref(id, CommonField.REVIEWED),
        release.issue().inAnyLanguage()
            + " was released with "
            + id
            + ", which waits for reviews by two people",
        REPLACE);
  }

  private int distance(ShownFacts shown) {
    Set<String> both = shown.digests();
    both.retainAll(release.facts());
    return shown.byDigest().size() + release.facts().size() - 2 * both.size();
  }

  /// What a dossier is looked at without, to find what it withholds.
  ///
  /// @param updates updates that raise marks or make terms stricter, by time
  /// @param backs take-backs of facts
  private record Undone(List<Update> updates, List<ReleaseEntry> backs) {}

  /// Returns those of some updates, and of take-backs of facts, without which the issue shows facts
  /// of the release that it doesn't show now.
  private Undone undone(Dossier whole, Predicate<Update> some) {
    List<Update> updates =
        whole.updates().stream()
            .filter(some)
            .sorted(Comparator.comparing(update -> update.recorded().from()))
            .toList();
    List<ReleaseEntry> backs = List.copyOf(whole.releases().facts(edition.name()).values());
    Set<String> gone = new TreeSet<>();
    shown(whole, new Undone(updates, backs))
        .byDigest()
        .forEach((digest, fact) -> {
          if (release.facts().contains(digest) && !now.byDigest().containsKey(digest)) {
            gone.add(fact.id().toString());
          }
        });
    return new Undone(
        updates.stream().filter(update -> gone.contains(update.of().toString())).toList(),
        backs.stream().filter(entry -> gone.contains(entry.target().fact())).toList());
  }

  private ShownFacts shown(Dossier whole, Undone without) {
    Set<Update> left = new LinkedHashSet<>(whole.updates());
    without.updates().forEach(left::remove);
    Dossier earlier =
        whole
            .withUpdates(List.copyOf(left))
            .withReleases(whole.releases().without(without.backs()));
    return ShownFacts.of(Clearance.asIfReviewed(earlier), edition, issue);
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

  private Cause withheldSince(Update update) {
    boolean raises = update.set().containsKey(CommonField.MARK);
    FieldRef ref =
        new FieldRef(
            update.of().owner(), (raises ? CommonField.MARK.key() : "terms"), update.version());
    String since = "withheld since " + update.recorded().day();
    return cause(
        since,
        ProblemCode.WITHHELD,
        ref,
        release.issue().inAnyLanguage()
            + (raises ? " was released with " : " was released with names of ")
            + update.of()
            + ", "
            + since,
        REPLACE);
  }

  private Cause takenBack(ReleaseEntry entry) {
    String since = "taken back on " + entry.day();
    return cause(
        "a fact " + since,
        ProblemCode.TAKEN_BACK,
        null,
        release.issue().inAnyLanguage()
            + " was released with "
            + entry.target().fact()
            + ", "
            + since,
        "Release the issue again, without the fact: --again --reason TEXT.");
  }

  /// Reports what differs from the facts of the release.
  ///
  /// @param told how many facts of the release are told of as withheld
  private void edited(ShownFacts then, int told) {
    Map<FactId, Fact> other = new LinkedHashMap<>();
    Set<String> extra = new TreeSet<>(then.digests());
    extra.removeAll(release.facts());
    extra.stream()
        .map(digest -> fact(then, digest))
        .filter(fact -> !waiting.contains(fact.id()))
        .sorted(Comparator.comparing(Fact::id).thenComparingInt(Fact::version))
        .forEach(fact -> other.putIfAbsent(fact.id(), fact));
    causes.addAll(
        few(
            List.copyOf(other.values()),
            fact -> edited(Origins.whole(fact.id().owner(), fact.version()), fact.id())));
    Set<String> missing = new TreeSet<>(release.facts());
    missing.removeAll(then.digests());
    int left = missing.size() - extra.size() - told;
    left -= missing.isEmpty() ? 0 : underCeiling(missing, then);
    if (left > 0) {
      causes.add(
          cause(
              EDITED,
              ProblemCode.EDITED_IN_PLACE,
              null,
              release.issue().inAnyLanguage()
                  + " was released with "
                  + (left == 1 ? "a fact that is" : left + " facts that are")
                  + " no longer in the files",
              "A fact isn't deleted, but withdrawn by an update. " + AGAIN));
    }
  }

  private Cause cause(
      String words, ProblemCode code, @Nullable FieldRef ref, String message, String hint) {
    Problem problem = Problem.of(code, message, hint);
    Problem placed = onDisk.origins().withPlace(ref == null ? problem : problem.withRef(ref));
    Place place = placed.place();
    return new Cause(
        words,
        place == null
            ? ""
            : place.isInWorkbook() ? place.printed() : place.file() + ":" + place.line(),
        placed);
  }

  private static Fact fact(ShownFacts shown, String digest) {
    return Objects.requireNonNull(shown.byDigest().get(digest));
  }

  private Cause edited(FieldRef ref, FactId id) {
    return cause(
        EDITED,
        ProblemCode.EDITED_IN_PLACE,
        ref,
        id
            + " was edited in place, or added with an earlier day, after the release of "
            + release.issue().inAnyLanguage(),
        AGAIN);
  }

  /// Reports facts that a lower ceiling withholds. Returns how many of the missing versions that
  /// explains.
  private int underCeiling(Set<String> missing, ShownFacts then) {
    ShownFacts all = ShownFacts.whole(dossier, edition, issue);
    int under =
        (int)
            all.byDigest().keySet().stream()
                .filter(digest -> !then.byDigest().containsKey(digest) && missing.contains(digest))
                .count();
    if (under > 0) {
      causes.add(
          cause(
              "withheld by the ceiling",
              ProblemCode.WITHHELD,
              edition.ref(EditionField.CEILING),
              release.issue().inAnyLanguage()
                  + " was released with facts that the edition's ceiling no longer allows",
              "Release the issue again: --again --reason TEXT."));
    }
    return under;
  }
}
