package dev.runup.writing;

import dev.runup.fact.FactDate;
import dev.runup.fact.FactId;
import dev.runup.fact.Field;
import dev.runup.fact.HeadlineField;
import dev.runup.fact.Moment;
import dev.runup.fact.Shape;
import dev.runup.fact.Shape.DraftField;
import dev.runup.fact.Shape.OfficeField;
import dev.runup.fact.Shape.ParticipantField;
import dev.runup.fact.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Writes values as they would be typed.
public final class ValueTree {

  private ValueTree() {}

  /// Returns the typed form of a key's values: a text, a list, or keys and values.
  public static Object of(Field field, List<Value> values) {
    if (field.spec().shape() instanceof Shape.Translations) {
      Map<String, Object> byLanguage = new LinkedHashMap<>();
      values.forEach(value -> put((Value.Translation) value, byLanguage));
      return byLanguage;
    }
    if (field == HeadlineField.TEXT) {
      return String.join("\n\n", values.stream().map(Value::shortText).toList());
    }
    List<Object> typed = values.stream().map(value -> one(field, value)).toList();
    return field.spec().many() ? typed : typed.getFirst();
  }

  private static void put(Value.Translation translation, Map<String, Object> to) {
    Map<String, Object> texts = new LinkedHashMap<>();
    translation
        .texts()
        .forEach((key, text) -> {
          String original = Value.Translation.original(key);
          if (original == null) {
            texts.put(key, text);
          } else {
            String field = key.substring(0, key.length() - original.length() - 1);
            byText(texts, field).put(original, text);
          }
        });
    texts.put("by", translation.machine() ? "machine" : "human");
    to.put(translation.language(), texts);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> byText(Map<String, Object> texts, String field) {
    return (Map<String, Object>) texts.computeIfAbsent(field, _ -> new LinkedHashMap<>());
  }

  /// Returns texts by language and key.
  static Map<String, Object> texts(List<Value.Translation> translations) {
    Map<String, Object> byLanguage = new LinkedHashMap<>();
    translations.forEach(one -> byLanguage.put(one.language(), one.texts()));
    return byLanguage;
  }

  private static Object participant(Value.Participant one) {
    Map<String, Object> typed = new LinkedHashMap<>();
    typed.put(ParticipantField.ACTOR.key(), one.actor().toString());
    putIfPresent(typed, ParticipantField.ROLE, one.role());
    putIfPresent(typed, ParticipantField.ATTENDANCE, one.attendance());
    put(typed, ParticipantField.FROM, one.from());
    putIfPresent(typed, ParticipantField.FOR, one.standsFor());
    return typed.size() == 1 ? one.actor().toString() : typed;
  }

  private static Map<String, Object> signed(String by, Moment at) {
    Map<String, Object> typed = new LinkedHashMap<>();
    typed.put(DraftField.BY.key(), by);
    typed.put(DraftField.AT.key(), at.typed());
    return typed;
  }

  private static Object one(Field field, Value value) {
    return switch (value) {
      case Value.Reference(FactId fact) when field.spec().shape() instanceof Shape.FactOrText ->
          "id:" + fact;
      case Value.DayOrMoment(var moment) -> moment.typed();
      case Value.Participant one -> participant(one);
      case Value.Citation(FactId source, String passage) ->
          passage == null ? source.toString() : Map.of(source.toString(), passage);
      case Value.Office office -> office(office);
      case Value.Draft(String by, Moment at) -> signed(by, at);
      case Value.Review(String by, Moment at) -> signed(by, at);
      default -> value.shortText();
    };
  }

  private static Map<String, Object> office(Value.Office office) {
    Map<String, Object> typed = new LinkedHashMap<>();
    typed.put(OfficeField.OFFICE.key(), office.office());
    putIfPresent(typed, OfficeField.IN_TEXT, office.inText());
    typed.put(OfficeField.OF.key(), office.of().stream().map(FactId::toString).toList());
    put(typed, OfficeField.FROM, office.from());
    put(typed, OfficeField.UNTIL, office.until());
    if (office.former()) {
      typed.put(OfficeField.FORMER.key(), true);
    }
    return typed;
  }

  private static void put(Map<String, Object> typed, Field field, @Nullable FactDate date) {
    putIfPresent(typed, field, date == null ? null : date.typed());
  }

  private static void putIfPresent(Map<String, Object> typed, Field field, @Nullable Object value) {
    if (value != null) {
      typed.put(field.key(), value.toString());
    }
  }
}
