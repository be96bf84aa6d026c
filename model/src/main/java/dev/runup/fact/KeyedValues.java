package dev.runup.fact;

import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/// Values by key, in the order in which they were typed or made. Never changes.
///
/// A fact has some ten keys, and is asked for many more that it has not: to look through them is
/// quicker than to hash, and takes a fifth of the memory.
final class KeyedValues extends AbstractMap<Field, List<Value>> {

  private static final int COMMON = CommonField.values().length;

  private final Field[] keys;
  private final List<Value>[] lists;

  /// A bit for each key: without it the key is not there.
  private final long bits;

  private KeyedValues(List<Field> keys, List<List<Value>> lists) {
    this.keys = keys.toArray(new Field[0]);
    this.lists = array(lists);
    long found = 0;
    for (Field key : this.keys) {
      found |= bit(key);
    }
    this.bits = found;
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // There is no other way to an array of lists.
  private static List<Value>[] array(List<List<Value>> lists) {
    return lists.toArray(new List[0]);
  }

  /// Common keys come first: so no two keys that one fact may have share a bit.
  private static long bit(Field key) {
    int place = ((Enum<?>) key).ordinal();
    return 1L << (key instanceof CommonField ? place : COMMON + place);
  }

  /// Gives back a copy of a map, or the map itself if it is one.
  static KeyedValues of(Map<Field, List<Value>> values) {
    if (values instanceof KeyedValues same) {
      return same;
    }
    List<Field> keys = new ArrayList<>(values.size());
    List<List<Value>> lists = new ArrayList<>(values.size());
    for (Map.Entry<Field, List<Value>> entry : values.entrySet()) {
      keys.add(entry.getKey());
      lists.add(List.copyOf(entry.getValue()));
    }
    return new KeyedValues(keys, lists);
  }

  /// Gives back these with what a function makes of each key's values; a key for which that is
  /// nothing goes. Gives back itself where the function gives back the lists themselves.
  @SuppressWarnings("ReferenceEquality") // To compare what the lists hold takes longer than a copy.
  KeyedValues each(BiFunction<Field, List<Value>, List<Value>> others) {
    List<Field> left = new ArrayList<>(keys.length);
    List<List<Value>> made = new ArrayList<>(keys.length);
    boolean same = true;
    for (int i = 0; i < keys.length; i++) {
      List<Value> other = others.apply(keys[i], lists[i]);
      same &= other == lists[i];
      if (!other.isEmpty()) {
        left.add(keys[i]);
        made.add(List.copyOf(other));
      }
    }
    return same ? this : new KeyedValues(left, made);
  }

  /// Gives back these with other values of a key; none take the key away.
  KeyedValues with(Field field, List<Value> others) {
    List<Field> left = new ArrayList<>(List.of(keys));
    List<List<Value>> made = new ArrayList<>(List.of(lists));
    int at = left.indexOf(field);
    if (others.isEmpty() && at >= 0) {
      left.remove(at);
      made.remove(at);
    } else if (at >= 0) {
      made.set(at, List.copyOf(others));
    } else if (!others.isEmpty()) {
      left.add(field);
      made.add(List.copyOf(others));
    }
    return new KeyedValues(left, made);
  }

  /// Gives back the values of a key, none if it is absent. It is what is asked most of all.
  List<Value> all(Field key) {
    int at = indexOf(key);
    // Most keys are absent: unlike List.of(), this makes no iterator.
    return at < 0 ? Collections.emptyList() : lists[at];
  }

  private int indexOf(Field key) {
    if ((bits & bit(key)) != 0) {
      for (int i = 0; i < keys.length; i++) {
        if (keys[i] == key) {
          return i;
        }
      }
    }
    return -1;
  }

  @Override
  public @Nullable List<Value> get(@Nullable Object key) {
    int at = key instanceof Field field ? indexOf(field) : -1;
    return at < 0 ? null : lists[at];
  }

  @Override
  public boolean containsKey(@Nullable Object key) {
    return get(key) != null;
  }

  @Override
  public int size() {
    return keys.length;
  }

  @Override
  public List<List<Value>> values() {
    return List.of(lists);
  }

  @Override
  public void forEach(BiConsumer<? super Field, ? super List<Value>> action) {
    for (int i = 0; i < keys.length; i++) {
      action.accept(keys[i], lists[i]);
    }
  }

  @Override
  public Set<Entry<Field, List<Value>>> entrySet() {
    Map<Field, List<Value>> copy = LinkedHashMap.newLinkedHashMap(keys.length);
    forEach(copy::put);
    return Collections.unmodifiableMap(copy).entrySet();
  }
}
