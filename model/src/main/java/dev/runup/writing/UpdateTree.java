package dev.runup.writing;

import dev.runup.fact.CommonField;
import dev.runup.fact.Fact;
import dev.runup.fact.Field;
import dev.runup.fact.Moment;
import dev.runup.fact.Shape;
import dev.runup.fact.Update;
import dev.runup.fact.UpdateField;
import dev.runup.fact.UpdateReason;
import dev.runup.fact.UpdateReason.Act;
import dev.runup.fact.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Writes updates as trees of keys and values.
final class UpdateTree {

  /// Placeholder for the reason of a withdrawal. The format requires one, and this edition doesn't
  /// print it.
  private static final String NO_REASON = "-";

  private UpdateTree() {}

  /// Returns the updates that turn one version into the next.
  ///
  /// A withdrawal can't change keys. Keys that changed with it are written as an update of their
  /// own at the same instant.
  static List<Object> of(Fact before, Fact after) {
    UpdateReason updateReason = Objects.requireNonNull(after.updateReason());
    Set<Field> keys = before.changedKeys(after);
    List<Object> updates = new ArrayList<>();
    if (!updateReason.withdraws()) {
      updates.add(update(before, after, keys, updateReason));
      return updates;
    }
    if (!keys.isEmpty()) {
      UpdateReason withoutReason = new UpdateReason(Act.SUPERSEDED, NO_REASON, null, List.of());
      updates.add(update(before, after, keys, withoutReason));
    }
    updates.add(headKeys(after, updateReason));
    return updates;
  }

  private static Map<String, Object> headKeys(Fact after, UpdateReason updateReason) {
    Map<String, Object> update = new LinkedHashMap<>();
    Moment recorded = Objects.requireNonNull(after.recorded());
    update.put(UpdateField.FACT.key(), after.id().toString());
    update.put(UpdateField.RECORDED.key(), recorded.typed());
    String reason = updateReason.reason();
    put(update, UpdateField.ACT, updateReason.act() == null ? null : updateReason.act().word());
    put(
        update,
        UpdateField.REASON,
        updateReason.withdraws() && reason == null ? NO_REASON : reason);
    put(update, UpdateField.LANG, updateReason.language());
    if (!updateReason.translations().isEmpty()) {
      update.put(UpdateField.TRANSLATIONS.key(), ValueTree.texts(updateReason.translations()));
    }
    return update;
  }

  private static void put(Map<String, Object> update, UpdateField field, @Nullable String value) {
    if (value != null) {
      update.put(field.key(), value);
    }
  }

  private static Map<String, Object> update(
      Fact before, Fact after, Set<Field> differing, UpdateReason updateReason) {
    Map<String, Object> set = new LinkedHashMap<>();
    List<Object> unset = new ArrayList<>();
    for (Field field : keysToWrite(before, after, differing, updateReason)) {
      List<Value> values = after.all(field);
      if (values.isEmpty()) {
        unset.add(field.key());
      } else {
        set.put(field.key(), ValueTree.of(field, values));
      }
    }
    Map<String, Object> update = headKeys(after, updateReason);
    Object drafted = set.remove(CommonField.DRAFTED.key());
    if (drafted != null) {
      update.put(UpdateField.DRAFTED.key(), drafted);
    }
    update.put(UpdateField.SET.key(), set);
    update.put(UpdateField.UNSET.key(), unset);
    update.values().removeIf(value -> value.equals(Map.of()) || value.equals(List.of()));
    return update;
  }

  /// Returns the keys that the update must contain so that exactly `differing` keys differ
  /// afterwards.
  private static Set<Field> keysToWrite(
      Fact before, Fact after, Set<Field> differing, UpdateReason updateReason) {
    Set<Field> keys = new LinkedHashSet<>(differing);
    // The language of an update applies to its texts, unless the update sets `lang`.
    boolean says = differing.stream().anyMatch(field -> hasOwnText(after, field));
    if (says
        && updateReason.language() != null
        && after.has(CommonField.LANG)
        && !updateReason.language().equals(after.text(CommonField.LANG))) {
      keys.add(CommonField.LANG);
    }
    // Translations that follow from the other keys aren't written. Applying an update sorts them,
    // so that they may differ in order alone. They must be written if they were typed again
    // although their original changed.
    boolean follow = translationsFollow(before, after, keys);
    boolean typed = after.ref(CommonField.TRANSLATIONS).version() == after.version();
    if (follow && keys.size() > 1) {
      keys.remove(CommonField.TRANSLATIONS);
    } else if (!follow && typed) {
      keys.add(CommonField.TRANSLATIONS);
    }
    return keys;
  }

  private static boolean hasOwnText(Fact after, Field field) {
    return after.has(field)
        && !Update.SIDE_KEYS.contains(field)
        && field.spec().shape() instanceof Shape.Text;
  }

  /// Returns whether an update of the other keys alone yields the same translations.
  private static boolean translationsFollow(Fact before, Fact after, Set<Field> keys) {
    Map<Field, List<Value>> set = new LinkedHashMap<>();
    Set<Field> unset = new LinkedHashSet<>();
    for (Field field : keys) {
      if (field != CommonField.TRANSLATIONS) {
        if (after.has(field)) {
          set.put(field, after.all(field));
        } else {
          unset.add(field);
        }
      }
    }
    Moment recorded = Objects.requireNonNull(after.recorded());
    UpdateReason updateReason = Objects.requireNonNull(after.updateReason());
    Update others =
        new Update(after.id(), 1, updateReason, recorded, null, List.of(), set, unset, Map.of());
    return others
        .applyTo(before)
        .all(CommonField.TRANSLATIONS)
        .equals(after.all(CommonField.TRANSLATIONS));
  }
}
