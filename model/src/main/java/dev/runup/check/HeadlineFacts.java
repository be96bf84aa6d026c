package dev.runup.check;

import dev.runup.fact.ActionField;
import dev.runup.fact.EventField;
import dev.runup.fact.Fact;
import dev.runup.fact.FactDate;
import dev.runup.fact.FactId;
import dev.runup.fact.FactType;
import dev.runup.fact.Field;
import dev.runup.fact.MeasureField;
import dev.runup.fact.StatementField;
import dev.runup.fact.Value;
import dev.runup.history.Known;
import dev.runup.prose.Folded;
import dev.runup.prose.NumberContext;
import dev.runup.prose.NumberIndex;
import dev.runup.prose.NumberOrDate;
import dev.runup.prose.NumberOrDate.CalendarDate;
import dev.runup.prose.NumberOrDate.Ordinal;
import dev.runup.prose.Quote;
import dev.runup.prose.ReadNumbers;
import dev.runup.prose.StatedNumbers;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What the facts hold on which a headline rests. Headlines on the same facts in one language share
/// it.
///
/// A value *supports* a headline if a number in the headline may come from it. All printed texts of
/// these facts do. So do those of the facts that they need, and of the facts that they name, for
/// example a meeting. A value is *stated* if the headline can contradict it. Fewer values are.
///
/// Example: the text of a statement states its numbers. The title of its source does not.
final class HeadlineFacts {

  /// The largest number of stated numbers that a hint lists. If there are more, it lists none.
  private static final int FEW = 8;

  /// A date or period without signs of doubt.
  private static final Pattern SURE = Pattern.compile("[\\d-]{7,10}(?:/[\\d-]{7,10})?");

  private final Known known;

  private final ReadNumbers numbers;

  /// The language of the headline as BCP 47.
  private final String language;

  private final List<String> texts = new ArrayList<>();
  private final List<NumberOrDate> allSupporting = new ArrayList<>();
  private final List<NumberOrDate> allStated = new ArrayList<>();

  /// The days on which the desk recorded the facts.
  private final List<NumberOrDate> allRecorded = new ArrayList<>();

  private final NumberIndex supporting;
  private final NumberIndex recorded;
  private final StatedNumbers stated;
  private final String held;

  /// Whether a fact has a period of more than a year, which may hold any date.
  private boolean anyDate;

  /// Whether a stated text is in another language, so that the headline may translate a quotation.
  private boolean mayTranslate;

  /// Reads the facts on which headlines of a language rest.
  HeadlineFacts(Known known, Collection<FactId> bases, String language, ReadNumbers numbers) {
    this.known = known;
    this.numbers = numbers;
    this.language = language;
    Set<FactId> needed = new HashSet<>();
    Set<FactId> named = new LinkedHashSet<>();
    Deque<FactId> open = new ArrayDeque<>(bases);
    while (!open.isEmpty()) {
      Fact fact = known.find(open.pop());
      if (fact != null && needed.add(fact.id())) {
        fact.forEachNeeded((_, id) -> open.add(id));
        fact.values().values().forEach(all -> all.forEach(one -> named.addAll(one.facts())));
        // A headline is about proposals, but not about other entries of registers.
        add(fact, !fact.type().isRegister() || fact.type() == FactType.PROPOSAL);
      }
    }
    named.removeAll(needed);
    known.findAll(List.copyOf(named)).forEach(fact -> add(fact, false));
    this.supporting = new NumberIndex(allSupporting);
    this.recorded = new NumberIndex(allRecorded);
    this.stated = new StatedNumbers(allStated);
    List<String> typed = allStated.stream().map(NumberOrDate::typed).distinct().toList();
    this.held = typed.size() > FEW ? "" : "They hold " + String.join(", ", typed) + ". ";
  }

  /// Returns the numbers and dates that headlines can contradict.
  StatedNumbers stated() {
    return stated;
  }

  /// Returns a sentence with the stated numbers and a space, or nothing if there are many.
  String held() {
    return held;
  }

  private void add(Fact fact, boolean states) {
    fact.values()
        .forEach((field, values) -> {
          if (field.spec().supportsHeadlines()) {
            values.forEach(value -> add(fact, field, value, states));
          }
        });
  }

  private void add(Fact fact, Field field, Value value, boolean states) {
    String own = known.language(fact);
    switch (value) {
      case Value.Text(String text) -> {
        boolean same = Value.Translation.isSameLanguage(own, language);
        mayTranslate |= states && (field == StatementField.ORIGINAL || !same);
        // Aliases state nothing: a plan of 20 points may be known as the 28-point plan.
        add(text, own, states && !field.spec().many());
      }
      case Value.Translation(String other, var translated, var _) ->
          translated.values().forEach(text -> add(text, other, false));
      case Value.Quantity(var amount) -> {
        String unit = fact.text(MeasureField.UNIT);
        String what = unit == null ? fact.text(MeasureField.WHAT) : unit;
        add(amount.typed() + " " + Objects.requireNonNullElse(what, ""), "en", states);
      }
      case Value.Date(FactDate date) -> {
        boolean due = field == EventField.WHEN || field == ActionField.DUE;
        // A vague date, for example 2025-12~, contradicts no other date. Nor does a year.
        boolean sure = SURE.matcher(date.typed()).matches();
        add(date, fact);
        add(date.typed(), "en", states && due && sure);
      }
      case Value.DayOrMoment(var moment) -> allRecorded.add(CalendarDate.of(moment.day()));
      case Value.Office(var office, _, _, var from, var until, var _) -> {
        add(office, own, false);
        Stream.of(from, until).filter(Objects::nonNull).forEach(date -> add(date, fact));
      }
      case Value.LikelihoodTerm(var likelihood) ->
          add(likelihood.low() + "–" + likelihood.high() + " %", "en", false);
      case Value.Participant one -> {
        Stream.ofNullable(one.role()).forEach(role -> add(role, own, false));
        Stream.ofNullable(one.from()).forEach(date -> add(date, fact));
      }
      case Value.Citation _, Value.Word _, Value.WholeNumber _ -> {}
      case Value.Flag _, Value.Time _, Value.MarkLabel _, Value.Reference _, Value.AllIssues _ -> {}
      case Value.Desk _, Value.Others _, Value.Review _, Value.Draft _ -> {}
    }
  }

  private void add(String text, String language, boolean states) {
    List<NumberOrDate> read = numbers.of(text, language);
    texts.add(text);
    allSupporting.addAll(read);
    if (states) {
      read.stream().filter(one -> !(one instanceof Ordinal)).forEach(allStated::add);
    }
  }

  /// Adds the days of a date. If the fact has a time in another zone than the desk, the days before
  /// and after them are added too, because briefings print both dates.
  private void add(FactDate date, Fact fact) {
    String zone = fact.type() == FactType.EVENT ? known.zone(fact) : fact.text(StatementField.ZONE);
    int off = zone == null || ZoneId.of(zone).equals(known.settings().zone()) ? 0 : 1;
    anyDate |= date.earliest().plusYears(1).isBefore(date.latest());
    CalendarDate.daysOf(date, off).forEach(allSupporting::add);
  }

  /// Returns whether a text or the date of a key supports a number or date. The day on which the
  /// desk recorded a fact supports only the same day, not its month or year alone.
  boolean supports(NumberOrDate one) {
    return supporting.isMeantBy(one)
        || one instanceof CalendarDate date
            && (anyDate || date.day() > 0 && recorded.isMeantBy(date));
  }

  /// Returns whether a fact holds a quotation, also with other forms of its words.
  ///
  /// Example: "Historische Chance" may quote „einer historischen Chance“.
  boolean holdsQuotation(String quoted) {
    Quote quote = Quote.of(quoted);
    return mayTranslate
        || quoted.length() < 2 // as in rock 'n' roll
        || texts.stream()
            .anyMatch(text -> quote.isIn(new Quote.SearchedText(text)) || holdsWords(text, quoted));
  }

  private static boolean holdsWords(String text, String quoted) {
    List<String> held = NumberContext.wordsOf(Folded.fold(text)).toList();
    return NumberContext.wordsOf(Folded.fold(quoted))
        .allMatch(word ->
            held.stream()
                .anyMatch(
                    other -> word.equalsIgnoreCase(other) || NumberContext.isAlike(word, other)));
  }
}
