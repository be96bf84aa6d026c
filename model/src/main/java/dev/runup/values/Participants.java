package dev.runup.values;

import dev.runup.fact.EventField;
import dev.runup.fact.Fact;
import dev.runup.fact.FactDate;
import dev.runup.fact.FactId;
import dev.runup.fact.Value;
import dev.runup.history.Known;
import java.util.List;

/// Who takes part in events.
public final class Participants {

  private Participants() {}

  /// Returns the known actors who take part in an event, or did until they left.
  public static List<FactId> actors(Known known, Fact event) {
    return participants(known, event).stream().map(Value.Participant::actor).toList();
  }

  /// Returns the known participants of an event without those who were not there.
  public static List<Value.Participant> participants(Known known, Fact event) {
    return event.all(EventField.WHO, Value.Participant.class).stream()
        .filter(one -> known.find(one.actor()) != null && takePart(known, event, one))
        .toList();
  }

  /// Returns whether a participant takes part in an event. One who left a larger event takes part
  /// in none of its later parts. Example: Baker left the summit on 16 June, so he is at none of its
  /// meetings of 17 June.
  public static boolean takePart(Known known, Fact event, Value.Participant one) {
    FactDate when = event.date(EventField.WHEN);
    return one.takesPart(when)
        && known.chain(event.target(EventField.PART_OF), EventField.PART_OF).stream()
            .flatMap(whole -> whole.all(EventField.WHO, Value.Participant.class).stream())
            .filter(other -> other.actor().equals(one.actor()) && other.from() != null)
            .allMatch(other -> !"left".equals(other.attendance()) || other.takesPart(when));
  }
}
