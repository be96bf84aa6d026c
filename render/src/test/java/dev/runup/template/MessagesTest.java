package dev.runup.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runup.problem.Checked;
import dev.runup.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesTest {

  private static final Path BUNDLES = Path.of("../templates/messages");

  static List<String> languages() throws IOException {
    try (Stream<Path> files = Files.list(BUNDLES)) {
      return files
          .map(file -> file.getFileName().toString().replace(".properties", ""))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("languages")
  void everyLanguageHasTheSameKeysWithTheSamePlaces(String language) throws IOException {
    Messages english = good(Messages.of("en", "en", Files.readString(bundle("en"))));
    Messages words = good(Messages.of(language, language, Files.readString(bundle(language))));

    assertThat(places(words)).isEqualTo(places(english));
  }

  @ParameterizedTest
  @MethodSource("languages")
  void everyPluralHasEachFormOfItsLanguage(String language) throws IOException {
    Messages words = good(Messages.of(language, language, Files.readString(bundle(language))));
    Set<String> forms = new TreeSet<>(words.plurals().forms().keySet());
    forms.add("other");

    words
        .messages()
        .forEach((key, message) -> {
          for (Message.Part part : message.parts()) {
            if (part instanceof Message.Part.Choice(int _, var choice)) {
              Set<String> chosen = new TreeSet<>(choice.keySet());
              chosen.removeIf(form -> form.startsWith("="));
              assertThat(chosen).as(key).isEqualTo(forms);
            }
          }
        });
  }

  @Test
  void whatABundleLacksIsToldByItsKey() {
    assertThat(problems("a = {0} {1}\nb = B\nc = C\n", "a = {0}\nc = {0,plural,one{x}other{y}}\n"))
        .containsExactly(
            "messages/de.properties: these keys are missing: b",
            "messages/de.properties: these keys need other places: a [0, 1], c []");
  }

  @Test
  void allThatIsWronglyWrittenIsTold() {
    assertThat(
            problems(
                "a = A\n",
                """
                a = {x}
                b = {0
                c = }
                d = {0,plural,one{# day}}
                e = {0,select,other{x}}
                f = {0,plural,one{# day}
                plurals = one: n is 1
                """))
        .containsExactly(
            "messages/de.properties: \"a\": a place is a number from 0 to 9, not \"x\": {x}",
            "messages/de.properties: \"b\": a \"{\" is not closed: {0",
            "messages/de.properties: \"c\": a \"}\" closes nothing: }",
            "messages/de.properties: \"d\": a plural needs \"other\": {0,plural,one{# day}}",
            "messages/de.properties: \"e\": only \"plural\" may stand after a place: {0,select,other{x}}",
            "messages/de.properties: \"f\": a \"{\" is not closed: {0,plural,one{# day}",
            "messages/de.properties: \"plurals\": no relation of a plural: n is 1");
    assertThat(problems("a = A\n", "a = \\u12\n"))
        .containsExactly("messages/de.properties: can't be read: Malformed \\uxxxx encoding.");
  }

  @Test
  void manyKeysAreCounted() {
    StringBuilder english = new StringBuilder();
    for (int i = 10; i < 50; i++) {
      english.append('k').append(i).append(" = x\n");
    }

    assertThat(problems(english.toString(), "a = A\n"))
        .singleElement()
        .asString()
        .startsWith("messages/de.properties: these keys are missing: k10, k11, ")
        .endsWith(", k39 and 10 more");
  }

  @Test
  void aLanguageWithoutWordsIsToldWithThoseThatHaveSome() {
    Map<String, String> texts =
        Map.of("messages/en.properties", "a = A\n", "messages/uk.properties", "a = A\n");

    assertThat(Messages.read("de", texts::get).problems())
        .singleElement()
        .satisfies(problem -> {
          assertThat(problem.code()).isEqualTo("no-words");
          assertThat(problem.hint()).isEqualTo("There are words for: en, uk.");
        });
  }

  @ParameterizedTest
  @CsvSource({"uk, uk", "uk-UA, uk", "pt-BR, pt-BR", "pt-PT, pt", "sr-Latn-RS, sr-Latn"})
  void aLanguageFallsBackToTheOneThatItIsAFormOf(String language, String bundle) {
    Map<String, String> texts = new TreeMap<>();
    for (String one : List.of("en", "uk", "pt", "pt-BR", "sr", "sr-Latn")) {
      texts.put("messages/" + one.toLowerCase(Locale.ROOT) + ".properties", "a = " + one);
    }

    assertThat(good(Messages.read(language, texts::get)).text("a")).isEqualTo(bundle);
  }

  @Test
  void aLanguageInAnotherScriptIsNoForm() {
    assertThat(Messages.read("sr-Latn", Map.of("messages/sr.properties", "a = A")::get).problems())
        .extracting(Problem::code)
        .containsExactly("no-words");
  }

  @ParameterizedTest
  @CsvSource({
    "uk, 0, many", "uk, 1, one", "uk, 2, few", "uk, 4, few", "uk, 5, many", "uk, 11, many",
    "uk, 12, many", "uk, 14, many", "uk, 20, many", "uk, 21, one", "uk, 22, few", "uk, 100, many",
    "uk, 101, one", "uk, 111, many", "uk, 112, many", "uk, 1002, few", "en, 0, other", "en, 1, one",
    "en, 2, other", "en, 21, other"
  })
  void aNumberChoosesTheFormOfItsLanguage(String language, int number, String form)
      throws IOException {
    assertThat(
            good(Messages.of(language, language, Files.readString(bundle(language))))
                .plurals()
                .form(number))
        .isEqualTo(form);
  }

  /// Rules of CLDR for a language that uses all forms.
  @Test
  void theRulesAreThoseOfCldr() {
    Plurals arabic =
        Plurals.of(
            "zero: n = 0; one: n = 1; two: n = 2; few: n % 100 = 3..10; many: n % 100 = 11..99");

    assertThat(Stream.of(0, 1, 2, 3, 110, 11, 199, 100, 102).map(arabic::form))
        .containsExactly("zero", "one", "two", "few", "few", "many", "many", "other", "other");
    assertThat(Plurals.of("").form(1)).isEqualTo("other");
    assertThat(Plurals.of("one: n = 0..1 and f != 0 or n = 7,9").form(9)).isEqualTo("one");
    assertThat(Plurals.of("one: n = 0..1 and f != 0 or n = 7,9").form(1)).isEqualTo("other");
  }

  @ParameterizedTest
  @ValueSource(strings = {"some: n = 1", "one n = 1", "one: n", "one: n = x", "one: x = 1", "one:"})
  void aRuleOfAnotherFormIsRefused(String rule) {
    assertThatThrownBy(() -> Plurals.of(rule)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aPluralMayHoldOtherPlaces() {
    Messages words =
        good(
            Messages.of(
                "uk",
                "uk",
                """
                plurals = one: n % 10 = 1; few: n % 10 = 2..4
                a = {1}: {0,plural, one {# день із {1}} few {# дні} other {# днів}}.
                """));

    assertThat(words.text("a", 21, "x")).isEqualTo("x: 21 день із x.");
    assertThat(words.text("a", 3, "x")).isEqualTo("x: 3 дні.");
    assertThat(words.text("a", "багато", "x")).isEqualTo("x: багато днів.");
  }

  private static Map<String, Set<Integer>> places(Messages words) {
    Map<String, Set<Integer>> places = new TreeMap<>();
    words.messages().forEach((key, message) -> places.put(key, message.places()));
    return places;
  }

  private static Path bundle(String language) {
    return BUNDLES.resolve(language + ".properties");
  }

  private static List<String> problems(String english, String german) {
    Map<String, String> texts =
        Map.of("messages/en.properties", english, "messages/de.properties", german);
    return Messages.read("de", texts::get).problems().stream().map(Problem::message).toList();
  }

  private static Messages good(Checked<Messages> read) {
    return switch (read) {
      case Checked.Good<Messages>(Messages words, var _) -> words;
      case Checked.Bad<Messages>(var problems) -> throw new AssertionError(problems.toString());
    };
  }
}
