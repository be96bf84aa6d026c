package dev.runup.check;

import dev.runup.check.NumberOrDate.CalendarDate;
import dev.runup.fact.ActionField;
import dev.runup.fact.EventField;
import dev.runup.fact.Fact;
import dev.runup.fact.FactDate;
import dev.runup.fact.FactId;
import dev.runup.fact.FactType;
import dev.runup.fact.Field;
import dev.runup.fact.KeyTrait;
import dev.runup.fact.MeasureField;
import dev.runup.fact.Shape;
import dev.runup.fact.StatementField;
import dev.runup.fact.Value;
import dev.runup.history.Known;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The texts and dates of the facts that a headline rests on.
///
/// A value *supports* a headline if a number in the headline may come from it. All printed texts of
/// these facts do. So do those of the facts that they need, and of the facts that they name, for
/// example a meeting. A value is *stated* if the headline can contradict it. Fewer values are.
///
/// Example: the text of a statement states its numbers. The title of its source does not.
final class SupportingFacts {

  /// Register entries state nothing, because a headline is not about them.
  private static final Set<FactType> REGISTERS =
      Set.of(FactType.SOURCE, FactType.ACTOR, FactType.PLACE);

  /// A day, a month or a period that a headline can contradict. Vague dates are left out.
  private static final Pattern SURE_DATE =
      Pattern.compile("\\d{4}-\\d\\d(?:-\\d\\d)?(?:/\\d{4}-\\d\\d(?:-\\d\\d)?)?");

  private final Known known;
  private final List<String> texts = new ArrayList<>();
  private final List<NumberOrDate> supporting = new ArrayList<>();
  private final List<NumberOrDate> stated = new ArrayList<>();

  /// The days on which the desk recorded the facts.
  private final List<NumberOrDate> recorded = new ArrayList<>();

  /// Whether a fact has a period of more than a year, which may hold any date.
  private boolean anyDate;

  /// The languages of stated sentences and quotations.
  private final Set<String> languages = new HashSet<>();

  private SupportingFacts(Known known) {
    this.known = known;
  }

  static SupportingFacts of(Known known, List<FactId> restsOn) {
    SupportingFacts facts = new SupportingFacts(known);
    Set<FactId> needed = new LinkedHashSet<>();
    Set<FactId> named = new LinkedHashSet<>();
    Deque<FactId> open = new ArrayDeque<>(restsOn);
    while (!open.isEmpty()) {
      Fact fact = known.find(open.pop());
      if (fact != null && needed.add(fact.id())) {
        fact.forEachNeeded((_, id) -> open.add(id));
        fact.values().values().forEach(all -> all.forEach(one -> named.addAll(one.facts())));
      }
    }
    needed.forEach(id -> facts.add(known.find(id), !REGISTERS.contains(id.type())));
    named.removeAll(needed);
    named.forEach(id -> facts.add(known.find(id), false));
    return facts;
  }

  private void add(@Nullable Fact fact, boolean states) {
    if (fact != null) {
      fact.values()
          .forEach((field, values) -> {
            if (field.spec().supportsHeadlines()) {
              values.forEach(value -> add(fact, field, value, states));
            }
          });
    }
  }

  private void add(Fact fact, Field field, Value value, boolean states) {
    String original = fact.text(StatementField.ORIGINAL_LANG);
    boolean foreign = field == StatementField.ORIGINAL;
    String language = !foreign ? known.language(fact) : original == null ? "und" : original;
    if (states && (foreign || field.is(KeyTrait.MAIN_TEXT))) {
      languages.add(language);
    }
    switch (value) {
      case Value.Text(String text) ->
          add(
              text,
              language,
              states && field.spec().shape() instanceof Shape.Text && !field.spec().many());
      case Value.Translation(String other, var texts, var _) ->
          texts.values().forEach(text -> add(text, other, false));
      case Value.Quantity(var amount) -> {
        String unit = fact.text(MeasureField.UNIT);
        String what = unit == null ? fact.text(MeasureField.WHAT) : unit;
        add(amount.typed() + (what == null ? "" : " " + what), "en", states);
      }
      case Value.Date(FactDate date) -> {
        boolean when = field == EventField.WHEN || field == StatementField.WHEN;
        boolean due = field == EventField.WHEN || field == ActionField.DUE;
        add(date, when ? daysOff(fact) : 0);
        add(date.typed(), "en", states && due && SURE_DATE.matcher(date.typed()).matches());
      }
      case Value.DayOrMoment(var moment) -> recorded.add(CalendarDate.of(moment.day()));
      case Value.Office(var office, _, _, var from, var until, var _) -> {
        add(office, language, false);
        add(from, 0);
        add(until, 0);
      }
      case Value.LikelihoodTerm(var likelihood) ->
          add(likelihood.low() + "–" + likelihood.high() + " %", "en", false);
      case Value.Participant(var _, String role) when role != null -> add(role, language, false);
      case Value.Participant _, Value.Citation _, Value.Word _, Value.WholeNumber _ -> {}
      case Value.Flag _, Value.Time _, Value.MarkLabel _, Value.Reference _, Value.AllIssues _ -> {}
      case Value.Desk _, Value.Others _ -> {}
    }
  }

  private void add(String text, String language, boolean states) {
    List<NumberOrDate> read = NumberReader.read(text, language);
    texts.add(text);
    supporting.addAll(read);
    stated.addAll(states ? read : List.of());
  }

  private void add(@Nullable FactDate date, int off) {
    if (date != null && date.earliest().plusYears(1).isBefore(date.latest())) {
      anyDate = true;
    } else if (date != null) {
      LocalDate end = date.latest().plusDays(1 + off);
      date.earliest().minusDays(off).datesUntil(end).map(CalendarDate::of).forEach(supporting::add);
    }
  }

  /// Returns by how many days the date of an event or statement with a time may be another at the
  /// desk: 1 if it is in another zone. Briefings print both dates.
  private int daysOff(Fact fact) {
    String zone = fact.type() == FactType.EVENT ? known.zone(fact) : fact.text(StatementField.ZONE);
    return zone == null || ZoneId.of(zone).equals(known.settings().zone()) ? 0 : 1;
  }

  /// Returns whether a text or the date of a key supports a number or date. The day on which the
  /// desk recorded a fact supports only the same day, not its month or year alone.
  boolean support(NumberOrDate one) {
    return supporting.stream().anyMatch(one::mayMean)
        || one instanceof CalendarDate date
            && (anyDate || date.day() > 0 && recorded.stream().anyMatch(date::mayMean));
  }

  List<NumberOrDate> stated() {
    return stated;
  }

  /// Returns whether a fact holds a quotation, also with other forms of its words. Returns true if
  /// a stated sentence is in another language, because the headline may translate it.
  ///
  /// Example: "Historische Chance" may quote „einer historischen Chance“.
  boolean holdsQuotation(String quoted, String language) {
    Quote quote = Quote.of(quoted);
    List<String> words = wordsOf(quoted);
    return quoted.length() < 2 // as in rock 'n' roll
        || !languages.stream().allMatch(other -> Value.Translation.isSameLanguage(other, language))
        || texts.stream()
            .anyMatch(text ->
                quote.isIn(new Quote.SearchedText(text)) || holdsForms(wordsOf(text), words));
  }

  private static boolean holdsForms(List<String> held, List<String> words) {
    return words.stream()
        .allMatch(word ->
            held.contains(word)
                || held.stream().anyMatch(other -> NumberComparison.isAlike(word, other)));
  }

  private static List<String> wordsOf(String text) {
    return NumberComparison.wordsOf(Folded.fold(text).toLowerCase(Locale.ROOT)).toList();
  }
}
