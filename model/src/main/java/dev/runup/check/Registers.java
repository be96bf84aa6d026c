package dev.runup.check;

import dev.runup.fact.ActorField;
import dev.runup.fact.CommonField;
import dev.runup.fact.Dossier;
import dev.runup.fact.EventField;
import dev.runup.fact.Fact;
import dev.runup.fact.FactId;
import dev.runup.fact.FactType;
import dev.runup.fact.Field;
import dev.runup.fact.IssueField;
import dev.runup.fact.PlaceField;
import dev.runup.fact.ProposalField;
import dev.runup.fact.SourceField;
import dev.runup.fact.Value;
import dev.runup.prose.HeldWords;
import dev.runup.prose.NumberOrDate;
import dev.runup.prose.NumberReader;
import dev.runup.prose.Quote;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The names that the dossier gives to things: of actors, their offices, places, topics, proposals,
/// events, publishers and authors.
///
/// They are those of all versions, also of withheld ones, because only the desk reads the findings.
final class Registers {

  private static final Set<Field> NAMES =
      Set.of(
          ActorField.NAME,
          ActorField.IN_TEXT,
          ActorField.ALIASES,
          ActorField.SHORT,
          ActorField.SORT_AS,
          ActorField.CODE,
          ActorField.OFFICES,
          PlaceField.NAME,
          PlaceField.ALIASES,
          PlaceField.CALLED,
          PlaceField.COUNTRY,
          IssueField.TITLE,
          IssueField.ALIASES,
          ProposalField.TITLE,
          ProposalField.ALIASES,
          EventField.TITLE,
          EventField.ALIASES,
          SourceField.PUBLISHER,
          SourceField.AUTHOR);

  private final HeldWords words = new HeldWords();

  /// The numbers in names, such as 28 in "28-point plan". Those of events are left out.
  private final Map<FactId, List<NumberOrDate>> numbers = new LinkedHashMap<>();

  private final Quote.SearchedText quotable;

  Registers(Dossier dossier) {
    StringBuilder all = new StringBuilder();
    for (Fact fact : dossier.facts()) {
      String own = fact.text(CommonField.LANG);
      String language = own == null ? dossier.settings().language() : own;
      add(fact.id(), fact.values(), language, all);
    }
    dossier
        .updates()
        .forEach(update -> {
          add(update.of(), update.set(), dossier.settings().language(), all);
          add(update.of(), update.add(), dossier.settings().language(), all);
        });
    quotable = new Quote.SearchedText(all.toString());
  }

  private void add(FactId id, Map<Field, List<Value>> values, String language, StringBuilder all) {
    for (Value value : values.getOrDefault(CommonField.TRANSLATIONS, List.of())) {
      if (value instanceof Value.Translation translation) {
        translation.texts().values().forEach(text -> words.add(text, id));
      }
    }
    values.forEach((field, list) -> {
      for (Value value : NAMES.contains(field) ? list : List.<Value>of()) {
        String name = value.shortText();
        words.add(name, id);
        if (id.type().isRegister()) {
          numbers
              .computeIfAbsent(id, _ -> new ArrayList<>())
              .addAll(NumberReader.read(name, language));
        }
        if (id.type().isRegister() && id.type() != FactType.PROPOSAL) {
          all.append(name).append("\n\n");
        }
      }
    });
  }

  HeldWords words() {
    return words;
  }

  /// Returns whether a name that isn't the one of `except` holds a number or a date.
  boolean holds(NumberOrDate one, FactId except) {
    return numbers.entrySet().stream()
        .anyMatch(entry ->
            !entry.getKey().equals(except) && entry.getValue().stream().anyMatch(one::mayMean));
  }

  boolean holds(Quote quote) {
    return quote.isIn(quotable);
  }
}
