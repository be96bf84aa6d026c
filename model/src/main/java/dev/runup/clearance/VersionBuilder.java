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
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Goes through the rows and updates of one fact in the order in which the desk knew them, and
/// builds the versions that a ceiling allows.
final class VersionBuilder {

  /// A version built so far.
  ///
  /// @param row the row it is built on
  /// @param since from when on its mark lets it be shown; null while its mark is too high
  private record Built(Fact row, Fact fact, List<FactId> needs, @Nullable ShowableFrom since) {

    /// Gives back this version as one that another mark lets be shown.
    Built lowered(Value mark, ShowableFrom from) {
      return new Built(row, fact.with(CommonField.MARK, List.of(mark)), needs, from);
    }
  }

  private final Mark ceiling;
  private final Predicate<FactId> gone;
  private final List<Built> built = new ArrayList<>();

  /// Whether the last update that marked the fact marked it above the ceiling.
  private boolean raised = false;

  /// Whether the version in force is marked above the ceiling.
  private boolean above = false;

  VersionBuilder(Mark ceiling, Predicate<FactId> gone) {
    this.ceiling = ceiling;
    this.gone = gone;
  }

  /// Builds the versions; both lists are sorted by version.
  ///
  /// The first row comes before an update of its whole day, as if no withheld one had stood before
  /// both.
  void build(List<Fact> rows, List<Update> revisions) {
    Moment first = rows.getFirst().recorded();
    int next = 0;
    for (Update revision : revisions) {
      if (next == 0 && (first == null || revision.recorded().follows(first))) {
        row(rows.get(next++));
      }
      while (next < rows.size() && rows.get(next).version() < revision.version()) {
        row(rows.get(next++));
      }
      revision(revision);
    }
    rows.subList(next, rows.size()).forEach(this::row);
  }

  /// Says whether a version that is built on a row may be shown.
  boolean shows(Fact row) {
    for (Built one : built) {
      if (one.row().version() == row.version() && mayBeShown(one)) {
        return true;
      }
    }
    return false;
  }

  /// Gives back the versions that may be shown.
  List<ShowableVersion> shown() {
    List<ShowableVersion> shown = new ArrayList<>();
    for (Built one : built) {
      if (mayBeShown(one)) {
        shown.add(
            new ShowableVersion(one.fact(), one.needs(), Objects.requireNonNull(one.since())));
      }
    }
    return shown;
  }

  private boolean mayBeShown(Built one) {
    return one.since() != null && allThere(one.needs());
  }

  private boolean allThere(Collection<FactId> needed) {
    for (FactId id : needed) {
      if (gone.test(id)) {
        return false;
      }
    }
    return true;
  }

  private void row(Fact row) {
    above = raised || isAbove(row.mark());
    add(row, row, List.of(), ShowableFrom.of(row.recorded()));
  }

  private void add(Fact row, Fact fact, List<FactId> further, ShowableFrom since) {
    List<FactId> needs = new ArrayList<>(further);
    fact.eachNeed((_, id) -> needs.add(id));
    built.add(new Built(row, fact, needs, above ? null : since));
  }

  private void revision(Update revision) {
    Built before = built.isEmpty() ? null : built.getLast();
    Fact after = before == null ? null : revision.applyTo(before.fact());
    // An update may take away what a fact can do without only by one that is withheld.
    boolean counts =
        after != null
            && after.isComplete()
            && !isAbove(revision.mark())
            && allThere(revision.needs(after));
    mark(revision, counts);
    if (before != null && after != null && counts) {
      ShowableFrom since =
          ShowableFrom.of(revision.recorded()).max(ShowableFrom.of(before.row().recorded()));
      add(before.row(), after, sources(revision), since);
    }
  }

  private static List<FactId> sources(Update revision) {
    return revision.sources().stream().map(Value.Citation::source).toList();
  }

  /// A raise takes away all versions so far, whoever may see the update; a lowering gives them
  /// back, from then on, to those who may see it.
  private void mark(Update revision, boolean counts) {
    for (Value value : revision.set().getOrDefault(CommonField.MARK, List.of())) {
      boolean raises = value instanceof Value.Marked(Mark mark) && isAbove(mark);
      if (raises) {
        built.replaceAll(one -> new Built(one.row(), one.fact(), one.needs(), null));
      } else if (counts) {
        ShowableFrom since = ShowableFrom.of(revision.recorded());
        built.replaceAll(one -> one.since() == null ? one.lowered(value, since) : one);
      }
      if (raises || counts) {
        raised = raises;
        above = raises;
      }
    }
  }

  private boolean isAbove(@Nullable Mark mark) {
    return mark == null || mark.compareTo(ceiling) > 0;
  }
}
