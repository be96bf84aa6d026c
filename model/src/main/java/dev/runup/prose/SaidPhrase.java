package dev.runup.prose;

import dev.runup.fact.FactDate;
import dev.runup.fact.FactDate.Precision;
import dev.runup.prose.SaidDate.Tense;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads words that name one day, two days, or the bounds of a day. [SaidDays] reads each day.
///
/// @param published the day on which the source was published, or null if unknown
record SaidPhrase(@Nullable LocalDate published, Tense tense) {

  /// Words that name no day by themselves, with the reason.
  private static final List<NoDay> NO_DAY =
      List.of(
          new NoDay(
              Pattern.compile(
                  "\\b(?:previous|following|preceding|next day|same day|that day)\\b"
                      + "|\\b(?:\\d+|a) (?:hour|day|week|month|year)s? (?:after|before|later|earlier)\\b"),
              "the day hangs on another one, which other words give"),
          new NoDay(
              Pattern.compile(
                  "\\b(?:few|several|some|recently|soon|lately|other day)\\b"
                      + "|\\b(?:recent|coming) (?:hour|day|week|month|year)s"
                      + "|(?:^|\\bin |\\bwithin )(?:hours|days|weeks|months|years)\\b"),
              "the words don't say how many days"),
          new NoDay(Pattern.compile("\\bovernight\\b"), "a night has two dates"),
          new NoDay(
              Pattern.compile("\\b(?:easter|christmas|ramadan|passover|new year|\\p{L}+ day$)"),
              "a holiday needs a calendar"));

  /// Words that name no day by themselves, and why.
  private record NoDay(Pattern words, String reason) {}

  private static final String MONTH_AND_YEAR = "(" + SaidWords.MONTH + ")((?: \\d{4})?)";

  private static final Pattern TWO_DAYS_OF_MONTH =
      Pattern.compile(
          "(\\d{1,2})(?:st|nd|rd|th)? (to|and|or) (\\d{1,2}(?:st|nd|rd|th)?) (?:of )?"
              + MONTH_AND_YEAR);

  private static final Pattern MONTH_WITH_TWO_DAYS =
      Pattern.compile(
          "("
              + SaidWords.MONTH
              + ") (\\d{1,2})(?:st|nd|rd|th)? (to|and|or) (\\d{1,2})(?:st|nd|rd|th)?((?: \\d{4})?)");

  private static final Pattern DAYS_FROM = Pattern.compile("for (\\d{1,3}) days from (.+)");

  private static final Pattern TWO =
      Pattern.compile("(between |from |)(.+?) (to|and|or|through|until) (.+)");

  private static final Pattern BOUND =
      Pattern.compile("(since|by|no later than|not later than|before|after) (.+)");

  private static final Pattern QUALIFIED =
      Pattern.compile("(around|about|approximately|circa|possibly|perhaps|maybe) (?:on )?(.+)");

  /// Returns what the words say.
  SaidDate read(String typed) {
    if (typed.matches("[+-]\\d{1,3}")) {
      return new SaidDays(published, tense).counted(Integer.parseInt(typed));
    }
    String plain = SaidWords.plain(typed);
    for (NoDay no : NO_DAY) {
      if (no.words.matcher(plain).find()) {
        return SaidDate.unknown(no.reason);
      }
    }
    SaidTime time = SaidTime.in(plain);
    String day = time.day().replaceFirst("^on ", "");
    if (day.isEmpty()) {
      return SaidDate.unknown("the words name no day").withTime(time.time());
    }
    SaidDate said = phrase(day);
    if (said.date() == null) {
      return said;
    }
    return time.reason().isEmpty()
        ? said.withTime(time.time())
        : said.withSentence(said.sentence() + "; " + time.reason());
  }

  /// Returns the date of the words for one day.
  private SaidDate one(String words) {
    return SaidForms.read(words, published, tense);
  }

  private SaidPhrase with(Tense other) {
    return new SaidPhrase(published, other);
  }

  private SaidPhrase near(LocalDate day, Tense side) {
    return new SaidPhrase(day, side);
  }

  private SaidDate phrase(String words) {
    Matcher qualified = QUALIFIED.matcher(words);
    if (qualified.matches()) {
      return qualified(qualified.group(1), phrase(qualified.group(2)));
    }
    Matcher from = DAYS_FROM.matcher(words);
    if (from.matches()) {
      return daysFrom(Integer.parseInt(from.group(1)), one(from.group(2)));
    }
    Matcher bound = BOUND.matcher(words);
    if (bound.matches()) {
      return bounded(bound.group(1), bound.group(2));
    }
    String written = words.replaceFirst("^(?:on|in) ", "");
    written = replaced(TWO_DAYS_OF_MONTH, written, "$1 $4$5 $2 $3 $4$5");
    written = replaced(MONTH_WITH_TWO_DAYS, written, "$2 $1$5 $3 $4 $1$5");
    Matcher two = TWO.matcher(written);
    return two.matches() ? two(two.group(1), two.group(3), two.group(2), two.group(4)) : one(words);
  }

  private static String replaced(Pattern pattern, String words, String by) {
    return pattern.matcher(words).replaceFirst(by);
  }

  private static SaidDate qualified(String word, SaidDate said) {
    boolean isAbout = word.startsWith("a") || word.equals("circa");
    return said.date() instanceof FactDate.Point point
            && point.qualifier() == FactDate.Qualifier.SURE
        ? SaidDate.of(
            point.typed() + (isAbout ? "~" : "?"),
            (isAbout ? "about " : "possibly ") + said.sentence(),
            said.inferred().toArray(String[]::new))
        : SaidDate.unknown("\"" + word + "\" goes only with one day, month or year");
  }

  private static SaidDate daysFrom(int count, SaidDate first) {
    LocalDate day = first.date() == null ? null : first.date().exactDay();
    return day == null || count == 0
        ? SaidDate.unknown("the words name no first day")
        : SaidDate.of(
            day + "/" + day.plusDays(count - 1),
            count + " days, the first of them " + first.sentence(),
            first.inferred().toArray(String[]::new));
  }

  private SaidDate bounded(String word, String words) {
    SaidDate said = (word.equals("since") ? with(Tense.PAST) : this).one(words);
    if (!(said.date() instanceof FactDate.Point point)) {
      return said.date() == null ? said : SaidDate.unknown("this is no single day to count from");
    }
    boolean isDay = point.precision() == Precision.DAY;
    String[] inferred = said.inferred().toArray(String[]::new);
    return switch (word) {
      case "since" -> SaidDate.of(point.typed() + "/..", "since " + said.sentence(), inferred);
      case "before" ->
          SaidDate.of(
              "[.." + point.earliest().minusDays(1) + "]", "before " + said.sentence(), inferred);
      case "after" ->
          SaidDate.of(
              "[" + point.latest().plusDays(1) + "..]", "after " + said.sentence(), inferred);
      default ->
          isDay
              ? SaidDate.of("[.." + point.latest() + "]", "by " + said.sentence(), inferred)
              : SaidDate.unknown("\"by\" is before it begins, or before it ends");
    };
  }

  /// Reads two days.
  ///
  /// @param before `between `, `from ` or empty
  /// @param word the word between the days
  private SaidDate two(String before, String word, String first, String second) {
    boolean isOr = word.equals("or");
    SaidDate from;
    SaidDate to;
    if (isOr) {
      from = one(first);
      to = one(second);
    } else if (tense == Tense.PAST || second.matches(".*\\b\\d{4}\\b.*")) {
      to = one(second);
      from = to.date() == null ? to : near(to.date().latest(), Tense.PAST).one(first);
    } else {
      from = one(first);
      to = from.date() == null ? from : near(from.date().earliest(), Tense.FUTURE).one(second);
    }
    if (!(from.date() instanceof FactDate.Point a) || !(to.date() instanceof FactDate.Point b)) {
      return from.date() == null
          ? from
          : to.date() == null ? to : SaidDate.unknown("these aren't two days");
    }
    Set<String> inferred = new LinkedHashSet<>(from.inferred());
    inferred.addAll(to.inferred());
    String sentence = from.sentence() + " " + word + " " + to.sentence();
    if (word.equals("and") && before.isEmpty() && !a.latest().plusDays(1).equals(b.earliest())) {
      return SaidDate.unknown("these are two separate days, so they are two facts");
    }
    String date =
        isOr
            ? "[" + a.typed() + "," + b.typed() + "]"
            : before.startsWith("between")
                ? "[" + a.typed() + ".." + b.typed() + "]"
                : a.typed() + "/" + b.typed();
    return SaidDate.of(date, sentence, inferred.toArray(String[]::new));
  }
}
