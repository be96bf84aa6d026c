package dev.runup.check;

import dev.runup.fact.CommonField;
import dev.runup.fact.Dossier;
import dev.runup.fact.Fact;
import dev.runup.fact.FactDate;
import dev.runup.fact.FactId;
import dev.runup.fact.FactType;
import dev.runup.fact.Field;
import dev.runup.fact.MeasureField;
import dev.runup.fact.PositionField;
import dev.runup.fact.Rule;
import dev.runup.fact.SourceField;
import dev.runup.fact.StatementField;
import dev.runup.fact.Value;
import dev.runup.history.Known;
import dev.runup.prose.ArchivedText;
import dev.runup.prose.HeldNumbers;
import dev.runup.prose.Sentences;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds numbers, dates, quotations and names in the desk's words that neither the cited passages
/// nor the registers hold.
///
/// Nothing is reported if a source has no archived text, because it may hold them. Nor are facts
/// checked that the desk concluded: they say what no source says.
final class SaysUnsupported {

  /// The keys whose texts are checked.
  private static final Set<String> KEYS = Set.of("says", "title", "value", "outcome");

  private final SourceTexts texts;
  private final Dossier dossier;

  /// The names of the dossier. Null until a text is checked.
  private @Nullable Registers registers;

  /// The passages, by file, passage and source.
  private final Map<List<Object>, CitedPassage> passages = new HashMap<>();

  SaysUnsupported(Dossier dossier, SourceTexts texts) {
    this.texts = texts;
    this.dossier = dossier;
  }

  void find(Known known, Findings found) {
    Map<FactId, Set<Integer>> cited = new HashMap<>();
    for (Fact fact : known.facts().values()) {
      for (Value.Citation citation : fact.citations()) {
        cited
            .computeIfAbsent(citation.source(), _ -> new LinkedHashSet<>())
            .addAll(ArchivedText.paragraphs(citation.passage()));
      }
    }
    for (Fact fact : known.facts().values()) {
      if (!isOwn(fact)) {
        check(fact, known, cited, found);
      }
    }
  }

  private Registers registers() {
    if (registers == null) {
      registers = new Registers(dossier);
    }
    return registers;
  }

  /// Returns whether a fact is the desk's own, or an entry that only names something.
  private static boolean isOwn(Fact fact) {
    boolean names = fact.type().isRegister() && fact.type() != FactType.PROPOSAL;
    return names || fact.isByDesk() || fact.has(CommonField.DERIVED);
  }

  private void check(Fact fact, Known known, Map<FactId, Set<Integer>> cited, Findings found) {
    Map<Field, String> checked = new LinkedHashMap<>();
    for (Field field : fact.values().keySet()) {
      String text = KEYS.contains(field.key()) ? text(fact, field) : null;
      if (text != null) {
        checked.put(field, text);
      }
    }
    Evidence evidence = checked.isEmpty() ? null : evidence(fact, known, cited);
    if (evidence != null) {
      checked.forEach((field, text) -> check(field, text, evidence, found));
    }
  }

  /// Returns the text of a key, or an amount with its unit. Null if it is neither.
  static @Nullable String text(Fact fact, Field field) {
    Value.Quantity quantity = fact.first(field, Value.Quantity.class);
    if (quantity == null) {
      return fact.text(field);
    }
    String unit = fact.text(MeasureField.UNIT);
    String amount = quantity.amount().typed().replace("~", "about ").replace(" k", "k");
    return amount + (unit == null ? "" : " " + unit);
  }

  private void check(Field field, String text, Evidence evidence, Findings found) {
    Fact fact = evidence.fact();
    Value.Quantity quantity = fact.first(field, Value.Quantity.class);
    for (Evidence.Missing missing : evidence.missing(text)) {
      if (fact.isDrafted() && !missing.kind().equals("name")) {
        continue; // UnsupportedDrafts reports it.
      }
      String typed = quantity == null ? missing.typed() : quantity.amount().typed();
      found.add(
          Rule.SAYS_UNSUPPORTED,
          fact.ref(field),
          "neither the cited text nor a register holds the "
              + missing.kind()
              + " \""
              + typed
              + "\" in \""
              + field.key()
              + "\" of "
              + fact.id(),
          hint(typed, text, evidence));
    }
  }

  /// Returns the hint of a finding, with the paragraph that holds the piece, or else the nearest
  /// sentence.
  private static String hint(String typed, String text, Evidence evidence) {
    for (ArchivedText archived : evidence.texts()) {
      int paragraph = archived.paragraphWith(typed);
      if (paragraph > 0) {
        return "¶" + paragraph + " of " + archived.path() + " holds it. Cite that passage too.";
      }
    }
    String fix = "Correct it, cite the passage that holds it, or add the name to a register.";
    Sentences.Nearest best = null;
    String where = "";
    for (CitedPassage passage : evidence.passages()) {
      Sentences.Nearest nearest = passage.nearestSentence(text);
      if (nearest != null && (best == null || nearest.shared() > best.shared())) {
        best = nearest;
        where = passage.name();
      }
    }
    return best == null ? fix : fix + " The nearest sentence of " + where + ":\n" + best.sentence();
  }

  /// Returns the evidence for a fact, or null if one of its sources has no archived text.
  private @Nullable Evidence evidence(Fact fact, Known known, Map<FactId, Set<Integer>> cited) {
    List<Fact> facts = new ArrayList<>(List.of(fact));
    List<Value.Citation> citations = new ArrayList<>(fact.citations());
    for (Field field : List.of(PositionField.STATED_IN, CommonField.RESTS_ON)) {
      for (FactId id : fact.targets(field)) {
        Fact other = known.find(id);
        if (other != null) {
          facts.add(other);
          // The passage is that of the other fact. So all of the text counts.
          other.citations().forEach(one -> citations.add(new Value.Citation(one.source(), null)));
        }
      }
    }
    List<CitedPassage> held = new ArrayList<>(passages(citations, known, cited));
    if (held.isEmpty()) {
      return null;
    }
    for (Field field : List.of(StatementField.QUOTE, StatementField.ORIGINAL)) {
      String quoted = fact.text(field);
      if (quoted != null) {
        held.add(held.getFirst().quoted(quoted));
      }
    }
    return new Evidence(
        fact,
        known.language(fact),
        texts.of(known, fact.citations()),
        held,
        HeldNumbers.of(dates(facts, citations, known)),
        registers());
  }

  /// Returns the passages that are cited. Empty unless all their sources have archived texts.
  private List<CitedPassage> passages(
      List<Value.Citation> citations, Known known, Map<FactId, Set<Integer>> cited) {
    List<CitedPassage> found = new ArrayList<>();
    List<ArchivedText> archived = texts.of(known, citations);
    for (int i = 0; i < archived.size(); i++) {
      ArchivedText text = archived.get(i);
      Value.Citation citation = citations.get(i);
      Fact source = Objects.requireNonNull(known.find(citation.source()));
      boolean counted = text.hasParagraphs(cited.getOrDefault(source.id(), Set.of()));
      List<Integer> paragraphs = counted ? ArchivedText.paragraphs(citation.passage()) : List.of();
      found.add(
          passages.computeIfAbsent(
              List.of(text.path(), paragraphs, source.id(), source.version()),
              _ -> {
                String where = paragraphs.isEmpty() ? "" : citation.passage() + " of ";
                return new CitedPassage(
                    source.id(),
                    where + text.path(),
                    text.text(paragraphs),
                    Objects.requireNonNullElse(source.text(SourceField.TITLE), ""),
                    known.language(source),
                    source.date(SourceField.PUBLISHED));
              }));
    }
    return found;
  }

  /// Returns the dates that the desk typed for facts and their events, for the summit, and those of
  /// their sources.
  private static List<FactDate> dates(
      List<Fact> facts, List<Value.Citation> citations, Known known) {
    List<Fact> dated = new ArrayList<>(facts);
    dated.add(known.find(known.settings().summit()));
    for (Fact fact : facts) {
      dated.add(known.find(fact.target(StatementField.EVENT)));
      dated.add(known.find(fact.target(MeasureField.EVENT)));
    }
    citations.forEach(citation -> dated.add(known.find(citation.source())));
    return dated.stream()
        .filter(Objects::nonNull)
        .flatMap(fact ->
            fact.values().entrySet().stream()
                .filter(entry -> entry.getKey() != SourceField.ACCESSED)
                .flatMap(entry -> entry.getValue().stream()))
        .filter(Value.Date.class::isInstance)
        .map(value -> ((Value.Date) value).date())
        .toList();
  }
}
