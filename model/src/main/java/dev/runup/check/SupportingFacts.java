package dev.runup.check;

import dev.runup.check.NumberOrDate.CalendarDate;
import dev.runup.fact.ActionField;
import dev.runup.fact.CommonField;
import dev.runup.fact.EventField;
import dev.runup.fact.Fact;
import dev.runup.fact.FactDate;
import dev.runup.fact.FactId;
import dev.runup.fact.FactTime;
import dev.runup.fact.FactType;
import dev.runup.fact.Field;
import dev.runup.fact.FieldSpec;
import dev.runup.fact.MeasureField;
import dev.runup.fact.Shape;
import dev.runup.fact.StatementField;
import dev.runup.fact.Value;
import dev.runup.history.Known;
import java.time.Instant;
import java.time.LocalTime;
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

/// The texts, numbers and dates of the facts that a headline rests on.
///
/// They *support* a headline with all their printed texts. So do the facts that they need, and the
/// facts that these name, for example the day of a meeting. They *state* fewer values: those that a
/// headline can contradict.
///
/// Example: the text of a statement states its numbers. The title of its source does not.
final class SupportingFacts {

  /// Register entries state nothing, because a headline is not about them.
  private static final Set<FactType> REGISTERS =
      Set.of(FactType.SOURCE, FactType.ACTOR, FactType.PLACE);

  private static final Pattern NO_LETTERS = Pattern.compile("\\P{L}+");

  private final Known known;
  private final List<Passage> passages = new ArrayList<>();
  private final List<FactDate> dates = new ArrayList<>();
  private final List<CalendarDate> statedDates = new ArrayList<>();

  /// The languages of stated sentences and quotations.
  private final Set<String> languages = new HashSet<>();

  private SupportingFacts(Known known) {
    this.known = known;
  }

  /// A text of a fact.
  ///
  /// @param states whether a headline can contradict it
  record Passage(String text, String language, boolean states) {}

  static SupportingFacts of(Known known, List<FactId> restsOn) {
    SupportingFacts facts = new SupportingFacts(known);
    Set<FactId> needed = new LinkedHashSet<>();
    Set<FactId> named = new LinkedHashSet<>();
    Deque<FactId> open = new ArrayDeque<>(restsOn);
    while (!open.isEmpty()) {
      Fact fact = known.find(open.pop());
      if (fact != null && needed.add(fact.id())) {
        fact.eachNeed((_, id) -> open.add(id));
        fact.values().values().forEach(all -> all.forEach(one -> named.addAll(one.facts())));
      }
    }
    needed.forEach(id -> facts.add(known.find(id), !REGISTERS.contains(id.type())));
    Set<FactId> all = new HashSet<>(needed);
    named.stream().filter(all::add).forEach(id -> facts.add(known.find(id), false));
    return facts;
  }

  /// Returns a copy in which these facts only support. The given text is the only one that states
  /// something. [HeadlineUnsupported] checks translations with it.
  SupportingFacts behind(String text, String language) {
    SupportingFacts facts = new SupportingFacts(known);
    passages.forEach(one -> facts.add(one.text, one.language, false));
    facts.dates.addAll(dates);
    facts.add(text, language, true);
    return facts;
  }

  private void add(@Nullable Fact fact, boolean states) {
    if (fact != null) {
      addDayAtDesk(fact);
      String language = fact.text(CommonField.LANG);
      String own = language == null ? known.settings().language() : language;
      fact.values()
          .forEach((field, values) -> {
            if (field.spec().supportsHeadlines()) {
              values.forEach(value -> add(fact, field, value, own, states));
            }
          });
    }
  }

  private void add(Fact fact, Field field, Value value, String language, boolean states) {
    switch (value) {
      case Value.Text(String text) -> {
        FieldSpec spec = field.spec();
        String original = fact.text(StatementField.ORIGINAL_LANG);
        boolean foreign = field == StatementField.ORIGINAL;
        String own = !foreign ? language : original == null ? "und" : original;
        add(text, own, states && spec.shape() instanceof Shape.Text && !spec.many());
        if (states && spec.role() != FieldSpec.Role.CONTENT) {
          languages.add(primary(own));
        }
      }
      case Value.Participant(var _, String role) when role != null -> add(role, language, false);
      case Value.Translation(String other, var texts, var _) ->
          texts.values().forEach(text -> add(text, other, false));
      case Value.Quantity(var amount) -> {
        String unit = fact.text(MeasureField.UNIT);
        String what = unit == null ? fact.text(MeasureField.WHAT) : unit;
        add(amount.typed() + (what == null ? "" : " " + what), "en", states);
      }
      case Value.Time(var time) -> add(time.typed(), "en", false);
      case Value.Date(FactDate date) -> {
        add(date);
        if (states && (field == EventField.WHEN || field == ActionField.DUE)) {
          state(date);
        }
      }
      case Value.Recorded(var moment) -> add(FactDate.parse(moment.day().toString()));
      case Value.Office(var office, var _, var from, var until, var _) -> {
        add(office, language, false);
        add(from);
        add(until);
      }
      case Value.Likely(var likelihood) ->
          add(likelihood.low() + "–" + likelihood.high() + " %", "en", false);
      case Value.Participant _, Value.Citation _, Value.Word _, Value.WholeNumber _ -> {}
      case Value.Flag _, Value.Marked _, Value.Target _, Value.AllIssues _ -> {}
      case Value.Desk _, Value.Others _ -> {}
    }
  }

  private void add(String text, String language, boolean states) {
    passages.add(new Passage(text, language, states));
  }

  private void add(@Nullable FactDate date) {
    if (date != null) {
      dates.add(date);
    }
  }

  /// Adds the ends of a date that a headline can contradict. Vague dates are left out.
  private void state(FactDate date) {
    switch (date) {
      case FactDate.Point point when point.iso() != null && point.part() > 0 ->
          statedDates.add(
              new CalendarDate(
                  point.typed(),
                  0,
                  point.typed().length(),
                  point.year(),
                  point.part(),
                  point.day()));
      case FactDate.Interval(FactDate.Point from, FactDate.Point to) -> {
        state(from);
        state(to);
      }
      case FactDate.Point _, FactDate.Interval _, FactDate.Within _, FactDate.OneOf _ -> {}
    }
  }

  /// Adds the day of an event or statement in the desk's zone. A time late in the evening may be on
  /// another day there, and briefings print both.
  private void addDayAtDesk(Fact fact) {
    boolean event = fact.type() == FactType.EVENT;
    FactDate date = fact.date(event ? EventField.WHEN : StatementField.WHEN);
    FactTime time = fact.time(event ? EventField.TIME : StatementField.TIME);
    String zone = event ? known.zone(fact) : fact.text(StatementField.ZONE);
    LocalTime from = time == null ? null : time.from();
    if (date instanceof FactDate.Point && from != null && zone != null) {
      Instant at = date.earliest().atTime(from).atZone(ZoneId.of(zone)).toInstant();
      add(FactDate.parse(at.atZone(known.settings().zone()).toLocalDate().toString()));
    }
  }

  List<Passage> passages() {
    return passages;
  }

  /// Returns the dates in keys of the facts, such as `when`.
  List<FactDate> dates() {
    return dates;
  }

  /// Returns the dates in keys that a headline can contradict.
  List<CalendarDate> statedDates() {
    return statedDates;
  }

  /// Returns whether a fact holds a quotation, also with other forms of its words. Returns true if
  /// a stated sentence is in another language, because the headline may translate it.
  ///
  /// Example: "Historische Chance" may quote „einer historischen Chance“.
  boolean quote(String quoted, String language) {
    Quote quote = Quote.of(quoted);
    List<String> words = wordsOf(quoted);
    return languages.stream().anyMatch(other -> !other.equals(primary(language)))
        || passages.stream().anyMatch(one -> holds(one, quote, words));
  }

  private static boolean holds(Passage passage, Quote quote, List<String> words) {
    List<String> held = wordsOf(passage.text);
    return quote.isIn(new Haystack(Folded.of(passage.text)))
        || words.stream()
            .allMatch(word ->
                NumberWord.EN.number(word) >= 0
                    || held.stream()
                        .anyMatch(
                            other -> word.equals(other) || NumberComparison.isAlike(word, other)));
  }

  private static List<String> wordsOf(String text) {
    return NO_LETTERS
        .splitAsStream(Folded.fold(text).toLowerCase(Locale.ROOT))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  private static String primary(String language) {
    return Locale.forLanguageTag(language).getLanguage();
  }
}
