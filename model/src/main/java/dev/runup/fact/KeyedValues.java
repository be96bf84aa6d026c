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

  private final Field[] keys;
  private final List<List<Value>> lists;

  /// A bit for each key, which another key may share: without it the key is not there.
  private final long bits;

  private KeyedValues(List<Field> keys, List<List<Value>> lists) {
    this.keys = keys.toArray(new Field[0]);
    this.lists = List.copyOf(lists);
    long found = 0;
    for (Field key : keys) {
      found |= bit(key);
    }
    this.bits = found;
  }

  private static long bit(Object key) {
    return 1L << key.hashCode();
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
      List<Value> other = others.apply(keys[i], lists.get(i));
      same &= other == lists.get(i);
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
    List<List<Value>> made = new ArrayList<>(lists);
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

  @Override
  public @Nullable List<Value> get(@Nullable Object key) {
    for (int i = 0; key != null && (bits & bit(key)) != 0 && i < keys.length; i++) {
      if (keys[i] == key) {
        return lists.get(i);
      }
    }
    return null;
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
    return lists;
  }

  @Override
  public void forEach(BiConsumer<? super Field, ? super List<Value>> action) {
    for (int i = 0; i < keys.length; i++) {
      action.accept(keys[i], lists.get(i));
    }
  }

  @Override
  public Set<Entry<Field, List<Value>>> entrySet() {
    Map<Field, List<Value>> copy = LinkedHashMap.newLinkedHashMap(keys.length);
    forEach(copy::put);
    return Collections.unmodifiableMap(copy).entrySet();
  }
}
