package dev.runup.fact;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// The values of a fact by key, in a fixed order. Unmodifiable.
///
/// A fact has about ten keys, and a dossier may have many thousand facts. To look at the keys one
/// after the other is faster than a hash table, and takes a fifth of its memory.
final class ValuesByField extends AbstractMap<Field, List<Value>> {

  private final Field[] fields;
  private final List<Value>[] lists;

  private ValuesByField(Field[] fields, List<Value>[] lists) {
    this.fields = fields;
    this.lists = lists;
  }

  /// Returns an unmodifiable copy of a map and its lists, in the same order.
  static Map<Field, List<Value>> copyOf(Map<Field, List<Value>> values) {
    if (values instanceof ValuesByField) {
      return values;
    }
    @SuppressWarnings({"unchecked", "rawtypes"})
    List<Value>[] lists = new List[values.size()];
    Field[] fields = new Field[values.size()];
    int count = 0;
    for (Map.Entry<Field, List<Value>> entry : values.entrySet()) {
      fields[count] = entry.getKey();
      lists[count++] = List.copyOf(entry.getValue());
    }
    return new ValuesByField(fields, lists);
  }

  @Override
  public int size() {
    return fields.length;
  }

  @Override
  public boolean containsKey(@Nullable Object key) {
    return get(key) != null;
  }

  @Override
  public @Nullable List<Value> get(@Nullable Object key) {
    for (int i = 0; i < fields.length; i++) {
      if (fields[i] == key) { // each key is an enum constant
        return lists[i];
      }
    }
    return null;
  }

  @Override
  public void forEach(BiConsumer<? super Field, ? super List<Value>> action) {
    for (int i = 0; i < fields.length; i++) {
      action.accept(fields[i], lists[i]);
    }
  }

  @Override
  public Collection<List<Value>> values() {
    return Collections.unmodifiableList(Arrays.asList(lists));
  }

  @Override
  public Set<Map.Entry<Field, List<Value>>> entrySet() {
    return new Entries();
  }

  private final class Entries extends AbstractSet<Map.Entry<Field, List<Value>>> {

    @Override
    public int size() {
      return fields.length;
    }

    @Override
    public Iterator<Map.Entry<Field, List<Value>>> iterator() {
      return new Iterator<>() {
        private int next;

        @Override
        public boolean hasNext() {
          return next < fields.length;
        }

        @Override
        public Map.Entry<Field, List<Value>> next() {
          if (!hasNext()) {
            throw new NoSuchElementException();
          }
          Map.Entry<Field, List<Value>> entry = Map.entry(fields[next], lists[next]);
          next++;
          return entry;
        }
      };
    }
  }
}
