package dev.runup.check;

import dev.runup.check.NameReader.Name;
import dev.runup.check.NumberOrDate.CalendarDate;
import dev.runup.check.NumberOrDate.NotSure;
import dev.runup.check.NumberOrDate.Numeral;
import dev.runup.fact.FactDate;
import dev.runup.fact.FactId;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The passages and dates from which the words of a fact may come.
///
/// @param fact the fact
/// @param passages the passages that it cites, and its own quotation. Empty if a source has no
///   archived text
/// @param dates the dates that the desk typed for it, and those of its sources
/// @param registers the names of the dossier
record Evidence(
    FactId fact, List<CitedPassage> passages, List<FactDate> dates, Registers registers) {

  /// A number, date, quotation or name that is held nowhere.
  ///
  /// @param kind what it is, in a word
  record Missing(String kind, String typed) {}

  /// A number after a word that says that it was named before. Example: "the two agreed".
  private static final Pattern NAMED_BEFORE =
      Pattern.compile("(?i)\\b(?:the|these|those|both|his|her|their|its|our|other|all|only) $");

  private static final Pattern WORD = Pattern.compile("\\p{L}+");

  /// The number of days up to which each day of a date counts.
  private static final int MONTH = 31;

  Evidence {
    passages = List.copyOf(passages);
    dates = List.copyOf(dates);
  }

  /// Returns what is missing of a text, each once.
  ///
  /// @param language the language of the text as BCP 47
  Set<Missing> missing(String text, String language) {
    Set<Missing> missing = new LinkedHashSet<>();
    String rest = text;
    boolean same = passages.stream().allMatch(passage -> passage.isIn(language, text));
    if (same) {
      for (String quoted : Quotations.in(text)) {
        if (!holdsQuotation(quoted)) {
          missing.add(new Missing("words", quoted));
        }
      }
      rest = Quotations.blanked(text);
    }
    missing.addAll(missingNumbers(rest, language));
    if (same && !language.startsWith("de")) {
      for (Name name : NameReader.read(rest)) {
        if (!holds(name, language.startsWith("en"))) {
          missing.add(new Missing("name", name.typed()));
        }
      }
    }
    return missing;
  }

  private boolean holdsQuotation(String quoted) {
    Quote quote = Quote.of(quoted);
    return quoted.length() < 2
        || passages.stream().anyMatch(passage -> passage.holds(quote))
        || registers.holds(quote);
  }

  private boolean holds(Name name, boolean english) {
    List<String> missing = new ArrayList<>();
    for (String word : name.words()) {
      if (NameReader.isPlain(word) || holds(word, english)) {
        if (!missing.isEmpty() && !holdsInitials(missing)) {
          return false;
        }
        missing.clear();
      } else {
        missing.add(word);
      }
    }
    return missing.isEmpty() || holdsInitials(missing);
  }

  private boolean holdsInitials(List<String> words) {
    String initials = words.stream().map(word -> word.substring(0, 1)).collect(Collectors.joining());
    return words.size() > 1 && holds(initials, true);
  }

  private boolean holds(String word, boolean english) {
    return registers.words().holds(word, english, fact)
        || passages.stream().anyMatch(passage -> passage.words().holds(word, english, fact));
  }

  private List<Missing> missingNumbers(String text, String language) {
    List<Missing> missing = new ArrayList<>();
    StringBuilder rest = new StringBuilder(text);
    for (NumberOrDate one : HeldNumbers.inRanges(NumberReader.read(text, language), false)) {
      if (!(one instanceof NotSure)) {
        rest.replace(one.at().from(), one.at().to(), " ".repeat(one.typed().length()));
        if (!isNamedBefore(one) && !holds(one)) {
          missing.add(new Missing(one instanceof Numeral ? "number" : "date", one.typed()));
        }
      }
    }
    for (String typed : HeldNumbers.typedOrdinals(rest.toString())) {
      int number = HeldNumbers.ordinal(typed);
      if (passages.stream().noneMatch(passage -> passage.numbers().holdsOrdinal(number))
          && days().stream().noneMatch(day -> day.day() == number)) {
        missing.add(new Missing("number", typed));
      }
    }
    Matcher word = WORD.matcher(text);
    while (language.startsWith("en") && word.find()) {
      int weekday = Character.isUpperCase(word.group().charAt(0)) ? weekday(word.group()) : 0;
      if (weekday > 0 && contradicts(DayOfWeek.of(weekday))) {
        missing.add(new Missing("day", word.group()));
      }
    }
    return missing;
  }

  /// Returns the number of a weekday from 1, or 0 for another word.
  private static int weekday(String word) {
    String meaning = NumberWord.DAYS.meaning(word);
    return meaning != null && meaning.length() == 1 ? Integer.parseInt(meaning) : 0;
  }

  /// Returns whether the passages name another weekday and nothing falls on this one.
  private boolean contradicts(DayOfWeek weekday) {
    return passages.stream().anyMatch(passage -> passage.numbers().contradicts(weekday))
        && passages.stream().noneMatch(passage -> passage.numbers().names(weekday))
        && days().stream()
            .noneMatch(day ->
                day.day() > 0
                    && LocalDate.of(day.year(), day.month(), day.day()).getDayOfWeek() == weekday);
  }

  /// Returns whether a number refers to something that was named before, or is the article "1".
  private static boolean isNamedBefore(NumberOrDate one) {
    boolean small = one instanceof Numeral number && number.scale() == 0 && number.unit() == null;
    String before = one.at().text().substring(0, one.at().from());
    return small
        && (one.value().compareTo(BigDecimal.ONE) == 0
            || one.value().compareTo(BigDecimal.TWO) == 0 && NAMED_BEFORE.matcher(before).find());
  }

  private boolean holds(NumberOrDate one) {
    boolean dated =
        one instanceof CalendarDate date
            && HeldNumbers.ofDates(days()).holds(date);
    return dated
        || passages.stream().anyMatch(passage -> passage.numbers().holds(one))
        || registers.holds(one, fact);
  }

  /// Returns the days of the dates, or their months if they are longer than a month.
  private List<CalendarDate> days() {
    List<CalendarDate> days = new ArrayList<>();
    for (FactDate date : dates) {
      LocalDate from = date.earliest();
      LocalDate to = date.latest();
      boolean open = from.equals(LocalDate.MIN) || to.equals(LocalDate.MAX);
      if (open || from.plusYears(1).isBefore(to)) {
        days.addAll(ends(from, to));
      } else if (from.plusDays(MONTH).isBefore(to)) {
        days.addAll(ends(from, to));
        for (YearMonth month = YearMonth.from(from); !month.isAfter(YearMonth.from(to)); month = month.plusMonths(1)) {
          days.add(new CalendarDate(CalendarDate.NOWHERE, month.getYear(), month.getMonthValue(), 0));
        }
      } else {
        from.datesUntil(to.plusDays(1)).map(CalendarDate::of).forEach(days::add);
      }
    }
    return days;
  }

  private static List<CalendarDate> ends(LocalDate from, LocalDate to) {
    List<CalendarDate> ends = new ArrayList<>();
    if (!from.equals(LocalDate.MIN)) {
      ends.add(CalendarDate.of(from));
    }
    if (!to.equals(LocalDate.MAX)) {
      ends.add(CalendarDate.of(to));
    }
    return ends;
  }
}
