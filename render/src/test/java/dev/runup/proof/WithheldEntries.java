package dev.runup.proof;

import dev.runup.pipeline.TypedDossier;
import dev.runup.pipeline.TypedEntry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Computes the entries of a typed dossier that a ceiling withholds, from the rules of the format
/// alone. These are the entries marked above it, the drafts, and all that need one of them.
///
/// A record that an update might complete again isn't counted, so the result may be too small.
final class WithheldEntries {

  private static final List<String> LABELS =
      List.of("TLP:CLEAR", "TLP:GREEN", "TLP:AMBER", "TLP:AMBER+STRICT", "TLP:RED");

  private final TypedDossier dossier;
  private final int ceiling;
  private final Set<TypedEntry> withheld = TypedEntry.none();
  private final Set<String> gone = new HashSet<>();

  private WithheldEntries(TypedDossier dossier, int ceiling) {
    this.dossier = dossier;
    this.ceiling = ceiling;
  }

  /// Returns the entries of which nothing may be published.
  static Set<TypedEntry> of(TypedDossier dossier, int ceiling) {
    return closed(dossier, ceiling).withheld;
  }

  /// Returns the withheld entries that can be removed from the files. Some must stay. An update
  /// that raises a marking stays if the fact is still shown, because a later update lowers it. An
  /// entry stays if a remaining one needs its name.
  static Set<TypedEntry> removable(TypedDossier dossier, int ceiling) {
    WithheldEntries closed = closed(dossier, ceiling);
    Set<TypedEntry> removed = TypedEntry.none();
    removed.addAll(closed.withheld);
    removed.removeIf(entry -> closed.marksAbove(entry) && !closed.gone.contains(entry.of()));
    while (true) {
      Set<String> named = new HashSet<>();
      for (TypedEntry entry : dossier.entries()) {
        if (!removed.contains(entry)) {
          entry.needs().values().forEach(named::addAll);
          named.addAll(left(entry, removed, dossier));
        }
      }
      if (!removed.removeIf(
          entry -> named.contains(entry.of()) && closed.gone.contains(entry.of()))) {
        return removed;
      }
    }
  }

  /// Returns the ids in an update that would set or add nothing without them.
  private static Set<String> left(TypedEntry entry, Set<TypedEntry> removed, TypedDossier dossier) {
    Set<String> ids = new HashSet<>();
    removed.stream().filter(one -> !one.isUpdate()).forEach(one -> ids.add(one.of()));
    Set<String> named = new HashSet<>();
    for (String under : List.of("set", "add")) {
      if (entry.keys().get(under) instanceof Map<?, ?> map) {
        for (Object value : map.values()) {
          if (TypedEntry.without(value, ids) == null) {
            TypedEntry.references(value).forEach(reference -> named.add(reference.id()));
          }
        }
      }
    }
    return named;
  }

  private static WithheldEntries closed(TypedDossier dossier, int ceiling) {
    WithheldEntries closed = new WithheldEntries(dossier, ceiling);
    boolean more = true;
    while (more) {
      more = false;
      for (TypedEntry entry : dossier.entries()) {
        boolean hidden = entry.isUpdate() ? closed.hidesUpdate(entry) : closed.hidesRecord(entry);
        more |= hidden && closed.withheld.add(entry);
      }
      closed.count();
    }
    return closed;
  }

  private void count() {
    Set<String> shown = new HashSet<>();
    for (TypedEntry entry : dossier.entries()) {
      if (!entry.isUpdate() && !withheld.contains(entry)) {
        shown.add(entry.of());
      }
    }
    dossier.entries().forEach(entry -> gone.add(entry.of()));
    gone.removeAll(shown);
  }

  private boolean hidesUpdate(TypedEntry update) {
    return update.isDrafted()
        || update.rank() > ceiling
        || gone.contains(update.of())
        || update.needs().values().stream().anyMatch(this::isGone);
  }

  private boolean isGone(Set<String> ids) {
    return ids.stream().anyMatch(gone::contains);
  }

  private boolean hidesRecord(TypedEntry row) {
    List<TypedEntry> updates = new ArrayList<>(dossier.of(row.of(), true));
    updates.sort(Comparator.comparing(TypedEntry::at));
    boolean above = row.rank() > ceiling;
    Set<String> touched = new HashSet<>();
    for (TypedEntry update : updates) {
      boolean counts = !withheld.contains(update);
      if (marksAbove(update)) {
        above = true;
      } else if (counts && update.set("mark") != null) {
        above = false;
      }
      if (counts) {
        touched.addAll(update.touched());
        touched.addAll(update.needs().keySet());
      }
    }
    boolean lacks =
        row.needs().entrySet().stream()
            .anyMatch(need -> isGone(need.getValue()) && !touched.contains(need.getKey()));
    return row.isDrafted() || above || lacks;
  }

  private boolean marksAbove(TypedEntry update) {
    // A drafted update hides nothing: it is as if nobody had written it.
    return !update.isDrafted()
        && update.set("mark") instanceof String label
        && LABELS.indexOf(label) > ceiling;
  }
}
