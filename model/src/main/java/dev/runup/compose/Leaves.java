package dev.runup.compose;

import dev.runup.briefing.Leaf;
import dev.runup.fact.ActorField;
import dev.runup.fact.CommonField;
import dev.runup.fact.EventField;
import dev.runup.fact.Fact;
import dev.runup.fact.FactDate;
import dev.runup.fact.FactId;
import dev.runup.fact.FactTime;
import dev.runup.fact.Field;
import dev.runup.fact.PlaceField;
import dev.runup.fact.SourceField;
import dev.runup.fact.StatementField;
import dev.runup.fact.Value;
import dev.runup.history.Known;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Turns a fact's values into leaves of a briefing, each in the language it is to be read in.
final class Leaves {

  private final Known known;

  Leaves(Known known) {
    this.known = known;
  }

  /// Gives back a key's text, or null.
  Leaf.@Nullable Prose prose(Fact fact, Field field) {
    String text = fact.text(field);
    return text == null ? null : prose(fact, field, text);
  }

  /// Gives back a text of a key that the format requires.
  Leaf.Prose required(Fact fact, Field field) {
    String text = fact.text(field);
    return prose(fact, field, text == null ? fact.id().id() : text);
  }

  /// Gives back the leaf of one text of a key; a translation into the briefing's language stands in
  /// for it.
  Leaf.Prose prose(Fact fact, Field field, String text) {
    Value.Translation translation = translation(fact, field);
    return translation == null
        ? new Leaf.Prose(text, fact.ref(field), foreign(language(fact)))
        : new Leaf.Prose(String.valueOf(translation.texts().get(field.key())), fact.ref(field), "");
  }

  /// Gives back words as they were said: never translated.
  Leaf.@Nullable Prose quote(Fact fact, Field field, @Nullable String language) {
    String text = fact.text(field);
    return text == null
        ? null
        : new Leaf.Prose(
            text, fact.ref(field), foreign(language == null ? language(fact) : language));
  }

  private Value.@Nullable Translation translation(Fact fact, Field field) {
    for (Value.Translation one : fact.all(CommonField.TRANSLATIONS, Value.Translation.class)) {
      boolean wanted = one.language().equals(known.dossier().language());
      if (wanted && one.texts().containsKey(field.key()) && field != StatementField.QUOTE) {
        return one;
      }
    }
    return null;
  }

  private String language(Fact fact) {
    String language = fact.text(CommonField.LANG);
    return language == null ? known.dossier().language() : language;
  }

  /// Gives back a language, or an empty text if it is the briefing's own.
  private String foreign(String language) {
    return language.equals(known.dossier().language()) ? "" : language;
  }

  /// Gives back a key's text as a name, or null.
  Leaf.@Nullable Name name(Fact fact, Field field) {
    Leaf.Prose prose = prose(fact, field);
    return prose == null ? null : new Leaf.Name(prose.text(), prose.ref(), prose.language());
  }

  /// Gives back the names of those facts that are known.
  List<Leaf.Name> names(List<FactId> ids) {
    List<Leaf.Name> names = new ArrayList<>();
    for (FactId id : ids) {
      Fact fact = known.find(id);
      Leaf.Name name = fact == null ? null : name(fact, nameField(fact));
      if (name != null) {
        names.add(name);
      }
    }
    return names;
  }

  private static Field nameField(Fact fact) {
    return switch (fact.type()) {
      case ACTOR -> ActorField.NAME;
      case PLACE -> PlaceField.NAME;
      case SOURCE -> fact.has(SourceField.TITLE) ? SourceField.TITLE : SourceField.DESCRIPTOR;
      default -> throw new IllegalArgumentException("has no name: " + fact.id());
    };
  }

  /// Gives back a key's date without a time, or null.
  Leaf.@Nullable When date(Fact fact, Field field) {
    FactDate date = fact.date(field);
    return date == null ? null : new Leaf.When(date, null, null, fact.ref(field));
  }

  /// Gives back an event's date with its time and zone, or null.
  Leaf.@Nullable When when(Fact event) {
    FactDate date = event.date(EventField.WHEN);
    FactTime time = event.time(EventField.TIME);
    String own = event.text(EventField.ZONE);
    Fact place = known.find(event.target(EventField.WHERE));
    String zone = own != null || place == null ? own : place.text(PlaceField.ZONE);
    return date == null
        ? null
        : new Leaf.When(date, time, time == null ? null : zone, event.ref(EventField.WHEN));
  }

  /// Gives back a statement's date, or its event's, or null.
  Leaf.@Nullable When said(Fact statement) {
    FactDate date = statement.date(StatementField.WHEN);
    FactTime time = statement.time(StatementField.TIME);
    if (date != null) {
      String zone = time == null ? null : statement.text(StatementField.ZONE);
      return new Leaf.When(date, time, zone, statement.ref(StatementField.WHEN));
    }
    Fact event = known.find(statement.target(StatementField.EVENT));
    return event == null ? null : when(event);
  }
}
