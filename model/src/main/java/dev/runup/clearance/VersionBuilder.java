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

/// Builds the versions of one fact that a ceiling allows. It takes the rows and updates in the
/// order in which the desk learned them. A row is a version that was typed as a whole.
final class VersionBuilder {

  /// A version built so far.
  ///
  /// @param typedVersion the row on which it is built
  /// @param showableFrom the time from which its marking lets it be shown; null while that is too
  ///   high
  private record Built(
      Fact typedVersion, Fact fact, List<FactId> needs, @Nullable ShowableFrom showableFrom) {

    /// Returns this version with a lower marking, which lets it be shown from a time on.
    Built lowered(Value mark, ShowableFrom from) {
      return new Built(typedVersion, fact.with(CommonField.MARK, List.of(mark)), needs, from);
    }
  }

  private final Mark ceiling;
  private final Predicate<FactId> gone;
  private final List<Built> built = new ArrayList<>();

  /// Whether the last update of the fact's marking set it above the ceiling.
  private boolean factAboveCeiling = false;

  /// Whether the newest version is marked above the ceiling.
  private boolean versionAboveCeiling = false;

  VersionBuilder(Mark ceiling, Predicate<FactId> gone) {
    this.ceiling = ceiling;
    this.gone = gone;
  }

  /// Builds the versions. Both lists are sorted by version.
  ///
  /// The first row comes before an update that follows its moment, even if the update has a lower
  /// version. Otherwise the order would depend on a withheld row before both. Example: row 0 is
  /// withheld, update 1 is recorded on 2025-12-28, row 2 on 2025-12-28 at 10:00. The update then
  /// applies to row 2.
  void build(List<Fact> rows, List<Update> revisions) {
    Moment first = rows.getFirst().recorded();
    int next = 0;
    for (Update revision : revisions) {
      if (next == 0 && (first == null || revision.recorded().follows(first))) {
        addTypedVersion(rows.get(next++));
      }
      while (next < rows.size() && rows.get(next).version() < revision.version()) {
        addTypedVersion(rows.get(next++));
      }
      applyUpdate(revision);
    }
    rows.subList(next, rows.size()).forEach(this::addTypedVersion);
  }

  /// Returns whether a version that is built on the row may be shown.
  boolean shows(Fact row) {
    return built.stream()
        .anyMatch(one -> one.typedVersion().version() == row.version() && mayBeShown(one));
  }

  /// Returns the versions that may be shown, in the order in which they were built.
  List<ShowableVersion> shown() {
    List<ShowableVersion> shown = new ArrayList<>();
    for (Built one : built) {
      if (mayBeShown(one)) {
        shown.add(
            new ShowableVersion(
                one.fact(), one.needs(), Objects.requireNonNull(one.showableFrom())));
      }
    }
    return shown;
  }

  private boolean mayBeShown(Built one) {
    return one.showableFrom() != null && one.needs().stream().noneMatch(gone);
  }

  private void addTypedVersion(Fact row) {
    versionAboveCeiling = factAboveCeiling || isAbove(row.mark());
    add(row, row, List.of(), ShowableFrom.of(row.recorded()));
  }

  private void add(Fact row, Fact fact, List<FactId> further, ShowableFrom since) {
    List<FactId> needs = new ArrayList<>(further);
    fact.eachNeed((_, id) -> needs.add(id));
    built.add(new Built(row, fact, needs, versionAboveCeiling ? null : since));
  }

  private void applyUpdate(Update revision) {
    Built before = built.isEmpty() ? null : built.getLast();
    Fact after = before == null ? null : revision.applyTo(before.fact());
    // The result can be incomplete only because an earlier update is withheld. This update is then
    // ignored.
    boolean counts =
        after != null
            && after.isComplete()
            && !isAbove(revision.mark())
            && revision.needs(after).stream().noneMatch(gone);
    applyMarking(revision, counts);
    if (before != null && after != null && counts) {
      ShowableFrom since =
          ShowableFrom.of(revision.recorded())
              .max(ShowableFrom.of(before.typedVersion().recorded()));
      add(before.typedVersion(), after, sources(revision), since);
    }
  }

  private static List<FactId> sources(Update revision) {
    return revision.sources().stream().map(Value.Citation::source).toList();
  }

  /// Applies an update that changes the fact's own marking. Raising it above the ceiling hides
  /// every version built so far, even if the update itself is withheld. Lowering it shows them
  /// again from the time of the update on, but only if this edition may see the update.
  private void applyMarking(Update revision, boolean counts) {
    for (Value value : revision.set().getOrDefault(CommonField.MARK, List.of())) {
      boolean raises = value instanceof Value.Marked(Mark mark) && isAbove(mark);
      if (raises) {
        built.replaceAll(one -> new Built(one.typedVersion(), one.fact(), one.needs(), null));
      } else if (counts) {
        ShowableFrom since = ShowableFrom.of(revision.recorded());
        built.replaceAll(one -> one.showableFrom() == null ? one.lowered(value, since) : one);
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
