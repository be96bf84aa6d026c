package dev.runup.template;

import dev.runup.problem.Checked;
import dev.runup.problem.Place;
import dev.runup.problem.Problem;
import dev.runup.problem.ProblemCode;
import dev.runup.text.Spelling;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The bundles of one language while they are read. For a key in several bundles the last one
/// counts. Also collects the problems of all.
///
/// Example: for `pt-BR` the order is shipped `pt`, shipped `pt-br`, the dossier's own `pt`, its own
/// `pt-br`.
final class BundleLayers {

  /// The start of keys that a dossier adds for its own templates.
  static final String OWN = "own.";

  private static final String PRODUCT = "product.";
  private static final String SERIES = "series.";

  /// The keys whose messages are patterns of dates, for example `d MMMM uuuu`.
  private static final Set<String> DATES =
      Set.of(
          "date.day",
          "date.weekday",
          "date.month",
          "date.month.after-preposition",
          "date.tick.day",
          "date.tick.month",
          "date.tick.january",
          "date.tick.year");

  /// The keys whose messages are patterns of periods, for example `d–d MMMM uuuu`.
  private static final Pattern PERIODS =
      Pattern.compile("date\\.(range|or|between)\\.(days|dates|months)");

  private final String language;
  private final TemplateTexts texts;
  private final Map<String, Bundle.Entry> entries = new TreeMap<>();
  private final Map<String, Message> messages = new TreeMap<>();
  private final List<Bundle> bundles = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  /// The messages whose placeholders count: the shipped ones, and those of other keys.
  private final Map<String, Message> references;

  /// @param names the names of the bundles. The last one counts most
  BundleLayers(String language, List<String> names, TemplateTexts texts) {
    this.language = language;
    this.texts = texts;
    names.forEach(name -> add(name, texts.shipped().apply(name)));
    // A dossier's own English bundle is compared with the shipped one, the only one with all keys.
    boolean isEnglish = names.equals(List.of(Messages.bundle(Messages.ENGLISH)));
    Map<String, Message> shipped = new LinkedHashMap<>(messages);
    names.forEach(name -> add(name, texts.own().get(name)));
    if (isEnglish && !shipped.isEmpty()) {
      check(shipped);
    }
    references = new TreeMap<>(messages);
    references.putAll(shipped);
  }

  private void add(String name, @Nullable String text) {
    if (text == null) {
      return;
    }
    Bundle bundle = Bundle.read(name, text);
    bundles.add(bundle);
    problems.addAll(bundle.problems());
    entries.putAll(bundle.entries());
    bundle
        .entries()
        .forEach((key, entry) -> {
          Message message = message(key, entry);
          if (message != null) {
            messages.put(key, message);
          }
        });
  }

  private @Nullable Message message(String key, Bundle.Entry entry) {
    boolean period = PERIODS.matcher(key).matches();
    boolean pattern = period || DATES.contains(key);
    try {
      if (pattern) {
        DatePattern.of(entry.text()).check(period);
      }
      return Message.of(entry.text());
    } catch (DateTimeException | IllegalArgumentException e) {
      wrong(
          entry.place(),
          "\"" + key + "\": " + e.getMessage(),
          pattern
              ? datePatternHint(entry.text())
              : "Values are written {0}, and plurals {0,plural,one{# day}other{# days}}.");
      return null;
    }
  }

  private static String datePatternHint(String written) {
    String meant = DatePattern.of(written).meant();
    return (meant == null ? "" : "did you mean " + meant + "? ")
        + "It is a pattern such as d MMMM uuuu; words in it stand in single quotes.";
  }

  boolean isEmpty() {
    return bundles.isEmpty();
  }

  private void wrong(Place place, String what, String hint) {
    problems.add(Problem.of(ProblemCode.WRONG_WORDS, place, what, hint));
  }

  // --- comparison with the keys of English ---

  /// Checks that each key is known, and that its message has the same placeholders as the known
  /// one. It may have others that only choose words, for example by the number of speakers.
  ///
  /// Example: English has "{0} of {1}", and a bundle "{0} von". The problem is that `{1}` is
  /// missing.
  ///
  /// @param known the English messages, or for an English bundle the shipped ones
  private void check(Map<String, Message> known) {
    entries.forEach((key, entry) -> {
      Message message = messages.get(key);
      Message english = known.get(key);
      if (english != null && message != null) {
        checkPlaceholders(key, entry.place(), message, english.placeholders());
      } else if (english == null && isOfProduct(key) && message != null) {
        checkPlaceholders(key, entry.place(), message, allowedPlaceholders(key, message));
      } else if (english == null && !isOfProduct(key) && !key.startsWith(OWN)) {
        wrong(
            entry.place(),
            "no message has the key \"" + key + "\"",
            Spelling.didYouMean(key, new TreeSet<>(known.keySet()))
                + ("Keys for templates of your own begin with \"" + OWN + "\"."));
      }
    });
  }

  /// Returns whether a key holds the name of a product or of its series. Only an existing product
  /// counts.
  ///
  /// Example: `product.daily` and `series.daily`.
  private boolean isOfProduct(String key) {
    return Stream.of(PRODUCT, SERIES)
        .anyMatch(group -> key.startsWith(group) && texts.has(key.substring(group.length())));
  }

  /// Returns the placeholders that the name of a product or series may keep: {0} and {1} for a
  /// series, none for a product. A message with any other placeholder differs from this set and is
  /// reported.
  private static Set<Integer> allowedPlaceholders(String key, Message message) {
    Set<Integer> placeholders = new TreeSet<>(message.placeholders());
    placeholders.retainAll(key.startsWith(SERIES) ? List.of(0, 1) : List.of());
    return placeholders;
  }

  private void checkPlaceholders(String key, Place place, Message has, Set<Integer> needs) {
    if (!has.placeholders().containsAll(needs) || !needs.containsAll(has.printed())) {
      wrong(
          place,
          "\"" + key + "\" needs " + words(needs) + ", and has " + words(has.placeholders()),
          "A placeholder may be written anywhere in the message, and more than once.");
    }
  }

  private static String words(Set<Integer> placeholders) {
    return placeholders.isEmpty()
        ? "no placeholders"
        : placeholders.stream().map(one -> "{" + one + "}").collect(Collectors.joining(" and "));
  }

  // --- plurals ---

  /// Returns the plural rules. Wrong rules are reported. The replacement knows the name of every
  /// form, so that [#checkForms] adds no follow-on problems.
  private Plurals readPlurals() {
    Bundle.Entry rules = entries.get(Messages.PLURALS);
    if (rules == null) {
      return Plurals.of("");
    }
    try {
      return Plurals.of(rules.text());
    } catch (IllegalArgumentException e) {
      wrong(
          rules.place(),
          "\"" + Messages.PLURALS + "\": " + e.getMessage(),
          "Rules are written as CLDR has them, for example: one: i = 1 and v = 0");
      return Plurals.of("zero: n = 0; one: n = 1; two: n = 2; few: n = 3; many: n = 4");
    }
  }

  /// Reports plural forms that no number of the language takes, since they would never be printed.
  /// A form for one number, for example `=1`, is allowed in every language.
  ///
  /// Example: English has no `few`.
  private void checkForms(Plurals plurals) {
    Set<String> known = new TreeSet<>(plurals.forms().keySet());
    known.add(Plurals.OTHER);
    entries.forEach((key, entry) -> {
      Message message = messages.get(key);
      for (String form : message == null ? Set.<String>of() : message.forms()) {
        if (!known.contains(form) && !form.startsWith("=")) {
          wrong(
              entry.place(),
              "\"" + key + "\": no number of \"" + language + "\" takes the form \"" + form + "\"",
              "Its forms are "
                  + String.join(", ", known)
                  + ", as \""
                  + Messages.PLURALS
                  + "\" says.");
        }
      }
    });
  }

  // --- the result ---

  /// Returns the messages of these bundles alone.
  Checked<Messages> messages() {
    Plurals plurals = readPlurals();
    checkForms(plurals);
    return build(plurals, Set.of());
  }

  private Checked<Messages> build(Plurals plurals, Set<String> borrowed) {
    Map<String, String> written = new TreeMap<>();
    entries.forEach((key, entry) -> written.put(key, entry.text()));
    return Checked.of(
        new Messages(
            language,
            written,
            messages,
            plurals,
            new DateNames(Locale.forLanguageTag(language)),
            borrowed,
            _ -> {}),
        problems);
  }

  /// Returns the messages, with English ones for missing keys. Missing keys are reported as one
  /// warning.
  Checked<Messages> messagesFilledFrom(BundleLayers english) {
    problems.addAll(english.problems);
    check(english.references);
    Set<String> borrowed = new TreeSet<>(english.entries.keySet());
    borrowed.removeAll(entries.keySet());
    Plurals plurals = borrowed.contains(Messages.PLURALS) ? english.readPlurals() : readPlurals();
    checkForms(plurals);
    if (!borrowed.isEmpty()) {
      problems.add(borrowedWarning(borrowed, english.entries.size()));
    }
    english.entries.forEach(entries::putIfAbsent);
    english.messages.forEach(messages::putIfAbsent);
    return build(plurals, borrowed);
  }

  private Problem borrowedWarning(Set<String> borrowed, int all) {
    Bundle last = bundles.getLast();
    return Problem.of(
        ProblemCode.BORROWED_WORDS,
        last.start(),
        borrowed.size()
            + (" of " + all + " messages have no words in \"" + language + "\"")
            + (" and are in English: " + Messages.listed(List.copyOf(borrowed))),
        "Write them into " + last.file().name() + ".");
  }
}
