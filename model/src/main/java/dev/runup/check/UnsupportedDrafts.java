package dev.runup.check;

import dev.runup.clearance.Clearance;
import dev.runup.clearance.Cleared;
import dev.runup.fact.CommonField;
import dev.runup.fact.Dossier;
import dev.runup.fact.Edition;
import dev.runup.fact.Fact;
import dev.runup.fact.FactDate;
import dev.runup.fact.FactType;
import dev.runup.fact.Field;
import dev.runup.fact.FieldSpec;
import dev.runup.fact.Rule;
import dev.runup.fact.SourceField;
import dev.runup.fact.StatementField;
import dev.runup.fact.Update;
import dev.runup.fact.Value;
import dev.runup.history.History;
import dev.runup.history.History.IssueRequest;
import dev.runup.history.Known;
import dev.runup.problem.Checked;
import dev.runup.problem.FieldRef;
import dev.runup.problem.Problem;
import dev.runup.prose.ArchivedText;
import dev.runup.prose.HeldNumbers;
import dev.runup.prose.Quote;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Finds drafted facts and updates that nobody can compare with their source, or that say what it
/// doesn't say. Each must cite paragraphs of an archived text. Its quotation, and the numbers,
/// dates and quoted words in its texts, must be in them.
///
/// Unlike [SaysUnsupported], it reports errors, and doesn't count what the draft itself typed as
/// evidence. Names aren't checked here.
final class UnsupportedDrafts {

  private final Known known;
  private final SourceTexts texts;
  private final Registers registers;
  private final List<Problem> problems = new ArrayList<>();

  private UnsupportedDrafts(Known known, SourceTexts texts, Registers registers) {
    this.known = known;
    this.texts = texts;
    this.registers = registers;
  }

  /// Returns the findings about all drafts of a dossier, whatever issue is requested.
  static List<Problem> find(Clearance clearance, SourceTexts texts) {
    Dossier dossier = clearance.dossier();
    Edition desk = Edition.desk(dossier.settings().marks().highest());
    if (!dossier.hasDrafts()
        || !(clearance.clear(desk) instanceof Checked.Good<Cleared>(Cleared cleared, var _))
        || !(History.selectForDesk(cleared, desk, IssueRequest.NEWEST)
            instanceof Checked.Good<Known>(Known known, var _))) {
      return List.of();
    }
    UnsupportedDrafts drafts =
        new UnsupportedDrafts(known, texts, new Registers(dossier.withoutDrafts()));
    dossier.facts().stream()
        .filter(Fact::isDrafted)
        .filter(fact -> fact.type() != FactType.SOURCE)
        .forEach(fact -> drafts.check(fact, fact.isByDesk()));
    dossier.updates().stream()
        .filter(Update::isDrafted)
        .filter(update -> update.of().type() != FactType.SOURCE)
        .forEach(drafts::check);
    return drafts.problems;
  }

  /// Checks the values that an update types, against the sources of the update.
  private void check(Update update) {
    Map<Field, List<Value>> typed = new LinkedHashMap<>(update.add());
    typed.putAll(update.set());
    typed.putIfAbsent(CommonField.SOURCE, List.copyOf(update.sources()));
    Fact changed = known.find(update.of());
    check(
        new Fact(update.of(), update.version(), typed),
        changed == null ? update.of().type().isByDesk() : changed.isByDesk());
  }

  /// @param draft a drafted fact, or the values that a drafted update types
  private void check(Fact draft, boolean isByDesk) {
    if (isByDesk && draft.has(CommonField.RESTS_ON)) {
      return;
    }
    if (draft.citations().isEmpty()) {
      reportPassage(
          draft,
          "the draft of " + draft.id() + " cites no source",
          isByDesk
              ? "The desk's own text needs \"rests-on\": the facts with which it can be compared."
              : "Name the source, and the paragraph in which it says this.");
      return;
    }
    List<CitedPassage> passages = new ArrayList<>();
    List<FactDate> dates = new ArrayList<>();
    for (Value.Citation citation : draft.citations()) {
      CitedPassage passage = passage(draft, citation, dates);
      if (passage == null) {
        return;
      }
      passages.add(passage);
    }
    checkQuotation(draft, passages);
    checkTexts(draft, passages, HeldNumbers.of(dates));
  }

  /// Returns the passage that a draft cites, or null if it can't be looked up, which is reported.
  ///
  /// @param dates the list to which the day of the source is added
  private @Nullable CitedPassage passage(
      Fact draft, Value.Citation citation, List<FactDate> dates) {
    Fact source = known.find(citation.source());
    List<ArchivedText> found = texts.of(known, List.of(citation));
    if (source == null || found.isEmpty()) {
      reportPassage(
          draft,
          citation.source() + " of the draft of " + draft.id() + " has no archived text",
          "Nobody can compare the draft with it. Save the text in the dossier, and name the file"
              + " under \"archived\" of the source.");
      return null;
    }
    ArchivedText text = found.getFirst();
    List<Integer> paragraphs = ArchivedText.paragraphs(citation.passage());
    if (paragraphs.isEmpty() || !text.hasParagraphs(paragraphs)) {
      String passage = citation.passage();
      reportPassage(
          draft,
          passage == null
              ? "the draft of " + draft.id() + " has no passage"
              : "\"" + passage + "\" of the draft of " + draft.id() + " is not in " + text.path(),
          "Write the paragraph of "
              + text.path()
              + " that says this, for example \"passage: ¶5\".");
      return null;
    }
    FactDate published = source.date(SourceField.PUBLISHED);
    if (published != null) {
      dates.add(published);
    }
    return new CitedPassage(
        source.id(),
        citation.passage() + " of " + text.path(),
        text.text(paragraphs),
        Objects.requireNonNullElse(source.text(SourceField.TITLE), ""),
        known.language(source),
        published);
  }

  private void reportPassage(Fact draft, String message, String hint) {
    problems.add(
        Problem.of(
            Rule.DRAFT_WITHOUT_PASSAGE.code(), draft.ref(CommonField.PASSAGE), message, hint));
  }

  /// Checks the quotation. If there is an original too, the quotation is its translation.
  private void checkQuotation(Fact draft, List<CitedPassage> passages) {
    Field field =
        draft.has(StatementField.ORIGINAL) ? StatementField.ORIGINAL : StatementField.QUOTE;
    String typed = draft.text(field);
    if (typed != null && passages.stream().noneMatch(one -> one.holds(Quote.of(typed)))) {
      reportText(
          draft.ref(field),
          "\"" + field.key() + "\" of the draft of " + draft.id() + " is not in " + names(passages),
          "Quote the words as they stand there, or cite the paragraph that has them.");
    }
  }

  private void checkTexts(Fact draft, List<CitedPassage> passages, HeldNumbers dates) {
    Evidence evidence =
        new Evidence(draft, known.language(draft), List.of(), passages, dates, registers);
    for (Field field : draft.values().keySet()) {
      for (String text : texts(draft, field)) {
        for (Evidence.Missing missing : evidence.missing(text)) {
          if (!missing.kind().equals("name")) {
            reportText(
                draft.ref(field),
                names(passages)
                    + " holds no "
                    + missing.kind()
                    + " \""
                    + missing.typed()
                    + "\", which the draft of "
                    + draft.id()
                    + " has in \""
                    + field.key()
                    + "\"",
                "Correct it, or cite the paragraph that says it.");
          }
        }
      }
    }
  }

  /// Returns the texts of a key that readers see, and its amount with the unit. The quotation and
  /// its original are checked as a whole.
  private static List<String> texts(Fact draft, Field field) {
    if (field.spec().role() != FieldSpec.Role.CONTENT || field == CommonField.SOURCE) {
      return List.of();
    }
    return draft.first(field, Value.Quantity.class) == null
        ? draft.texts(field)
        : List.of(Objects.requireNonNull(SaysUnsupported.text(draft, field)));
  }

  private static String names(List<CitedPassage> passages) {
    return String.join(" or ", passages.stream().map(CitedPassage::name).distinct().toList());
  }

  private void reportText(FieldRef at, String message, String hint) {
    problems.add(Problem.of(Rule.DRAFT_NOT_IN_SOURCE.code(), at, message, hint));
  }
}
