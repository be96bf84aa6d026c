package dev.runup.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ValuesByFieldTest {

  private static final List<Value> TALKS = List.of(new Value.Text("Talks"));
  private static final List<Value> OCCURRED = List.of(new Value.Word("occurred"));

  private final Map<Field, List<Value>> typed =
      new LinkedHashMap<>(Map.of(EventField.TITLE, new ArrayList<>(TALKS)));

  @Test
  void itIsTheMapThatItCopies() {
    typed.put(EventField.STATUS, OCCURRED);
    Map<Field, List<Value>> copy = ValuesByField.copyOf(typed);

    assertThat(copy).isEqualTo(typed).hasSameHashCodeAs(typed).hasSize(2);
    assertThat(typed).isEqualTo(copy);
    assertThat(copy.keySet()).containsExactly(EventField.TITLE, EventField.STATUS);
    assertThat(copy.values()).containsExactly(TALKS, OCCURRED);
    assertThat(copy.get(EventField.STATUS)).isEqualTo(OCCURRED);
    assertThat(copy.containsKey(EventField.WHEN)).isFalse();
    assertThat(copy.getOrDefault(EventField.WHEN, List.of())).isEmpty();
    assertThat(ValuesByField.copyOf(copy)).isSameAs(copy);
  }

  @Test
  void laterChangesOfTheOriginalDoNotReachIt() {
    Map<Field, List<Value>> copy = ValuesByField.copyOf(typed);
    typed.values().iterator().next().clear();
    typed.put(EventField.STATUS, OCCURRED);

    assertThat(copy).containsExactly(Map.entry(EventField.TITLE, TALKS));
  }

  @Test
  void nobodyCanChangeIt() {
    Map<Field, List<Value>> copy = ValuesByField.copyOf(typed);
    Iterator<Map.Entry<Field, List<Value>>> entries = copy.entrySet().iterator();
    Map.Entry<Field, List<Value>> first = entries.next();

    assertThatThrownBy(() -> copy.put(EventField.STATUS, OCCURRED))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(entries::remove).isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> first.setValue(OCCURRED))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> copy.values().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }
}
