package dev.runup.clearance;

import dev.runup.clearance.ShowableVersion.ShowableFrom;
import dev.runup.fact.CommonField;
import dev.runup.fact.Fact;
import dev.runup.fact.FactId;
import dev.runup.fact.Mark;
import dev.runup.fact.Moment;
import dev.runup.fact.Update;
import dev.runup.fact.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Builds the versions of one fact that a ceiling allows. It takes the typed versions and the
/// updates in the order in which the desk learned them.
final class VersionBuilder {

  /// A version built so far.
  ///
  /// @param typedVersion the typed version on which it is built
  /// @param showableFrom the time from which it may be shown; null while its marking is above the
  ///   ceiling
  /// @param changed when readers could first tell it from the version before. Null if it was known
  ///   from the start
  private record Built(
      Fact typedVersion,
      Fact fact,
      List<FactId> needs,
      @Nullable ShowableFrom showableFrom,
      @Nullable Moment changed) {

    /// Returns this version with a lower marking, which lets it be shown from a time on.
    Built lowered(Value mark, ShowableFrom from) {
      return new Built(
          typedVersion, fact.with(CommonField.MARK, List.of(mark)), needs, from, changed);
    }
  }

  private final Mark ceiling;
  private final Predicate<FactId> isWithheld;
  private final List<Built> built = new ArrayList<>();

  /// Whether the last update of the fact's marking set it above the ceiling.
  private boolean factAboveCeiling = false;

  /// Whether the newest version is marked above the ceiling.
  private boolean versionAboveCeiling = false;

  VersionBuilder(Mark ceiling, Predicate<FactId> isWithheld) {
    this.ceiling = ceiling;
    this.isWithheld = isWithheld;
  }

  /// Builds the versions. Both lists are sorted by version.
  ///
  /// The first typed version comes before an update that follows its moment, even if the update has
  /// a lower version. Otherwise the order would depend on a withheld version before both. Example:
  /// the row 0 of a position is withheld, update 1 is recorded on 2025-12-28, row 2 on 2025-12-28
  /// at 10:00. The update then applies to row 2.
  void build(List<Fact> typedVersions, List<Update> updates) {
    Moment first = typedVersions.getFirst().recorded();
    int next = 0;
    for (Update update : updates) {
      if (next == 0 && (first == null || update.recorded().follows(first))) {
        addTypedVersion(typedVersions.get(next++));
      }
      while (next < typedVersions.size() && typedVersions.get(next).version() < update.version()) {
        addTypedVersion(typedVersions.get(next++));
      }
      applyUpdate(update);
    }
    typedVersions.subList(next, typedVersions.size()).forEach(this::addTypedVersion);
  }

  /// Returns whether a version that is built on a typed version may be shown.
  boolean shows(Fact typed) {
    return built.stream()
        .anyMatch(one -> one.typedVersion().version() == typed.version() && mayBeShown(one));
  }

  /// Returns the versions that may be shown, in the order in which they were built.
  List<ShowableVersion> shown() {
    return built.stream()
        .filter(this::mayBeShown)
        .map(one ->
            new ShowableVersion(
                one.fact(),
                one.needs(),
                Objects.requireNonNull(one.showableFrom()),
                TwoReviews.secondReview(one.fact(), one.changed())))
        .toList();
  }

  private boolean mayBeShown(Built one) {
    return one.showableFrom() != null && one.needs().stream().noneMatch(isWithheld);
  }

  private void addTypedVersion(Fact typed) {
    versionAboveCeiling = factAboveCeiling || isAbove(typed.mark());
    add(typed, typed, List.of(), ShowableFrom.of(typed.recorded()), typed.recorded());
  }

  private void add(
      Fact typed, Fact fact, List<FactId> further, ShowableFrom from, @Nullable Moment changed) {
    List<FactId> needs = new ArrayList<>(further);
    fact.forEachNeeded((_, id) -> needs.add(id));
    built.add(new Built(typed, fact, needs, versionAboveCeiling ? null : from, changed));
  }

  private void applyUpdate(Update update) {
    Built before = built.isEmpty() ? null : built.getLast();
    Fact after = before == null ? null : update.applyTo(before.fact());
    // The result can be incomplete only because an earlier update is withheld. This update is then
    // ignored.
    boolean counts =
        after != null
            && after.hasRequiredKeys()
            && !isAbove(update.mark())
            && update.needs(after).stream().noneMatch(isWithheld);
    applyMarking(update, counts);
    if (before != null && after != null && counts) {
      ShowableFrom from =
          ShowableFrom.of(update.recorded()).max(ShowableFrom.of(before.typedVersion().recorded()));
      boolean isSame = update.isForDeskAlone() || after.isWithdrawn();
      Moment changed = isSame ? before.changed() : update.recorded();
      add(before.typedVersion(), after, sources(update), from, changed);
    }
  }

  private static List<FactId> sources(Update update) {
    return update.sources().stream().map(Value.Citation::source).toList();
  }

  /// Applies an update that changes the fact's own marking. Raising it above the ceiling hides
  /// every version built so far, even if the update itself is withheld. Lowering it shows them
  /// again from the time of the update on, but only if this edition may see the update.
  private void applyMarking(Update update, boolean counts) {
    for (Value value : update.set().getOrDefault(CommonField.MARK, List.of())) {
      boolean raises = value instanceof Value.MarkLabel(Mark mark) && isAbove(mark);
      if (raises) {
        built.replaceAll(
            one -> new Built(one.typedVersion(), one.fact(), one.needs(), null, one.changed()));
      } else if (counts) {
        ShowableFrom from = ShowableFrom.of(update.recorded());
        built.replaceAll(one -> one.showableFrom() == null ? one.lowered(value, from) : one);
      }
      if (raises || counts) {
        factAboveCeiling = raises;
        versionAboveCeiling = raises;
      }
    }
  }

  private boolean isAbove(@Nullable Mark mark) {
    return mark == null || mark.compareTo(ceiling) > 0;
  }
}
