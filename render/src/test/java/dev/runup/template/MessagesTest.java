package dev.runup.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import dev.runup.problem.Checked;
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
  void everyLanguageHasSameKeysAndPlaces(String language) throws IOException {
    Messages english = good(of("en", Files.readString(bundle("en"))));
    Messages words = good(of(language, Files.readString(bundle(language))));

    assertThat(places(words)).isEqualTo(places(english));
  }

  @ParameterizedTest
  @MethodSource("languages")
  void everyPluralHasEachFormOfItsLanguage(String language) throws IOException {
    Messages words = good(of(language, Files.readString(bundle(language))));
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
  void missingMessagesAreEnglishAndReportedByKey() {
    Checked<Messages> read = read("a = A\nb = {0} B\nc = C\n", "a = Ä\n");

    assertThat(good(read).text("a")).isEqualTo("Ä");
    assertThat(good(read).text("b", "x")).isEqualTo("x B");
    assertThat(good(read).languageOf("a")).isEmpty();
    assertThat(good(read).languageOf("b")).isEqualTo("en");
    assertThat(printed(read))
        .containsExactly(
            "templates/messages/de.properties:1:1: warning: 2 of 3 messages have no words in \"de\""
                + " and are in English: b, c");
  }

  @Test
  void syntaxErrorsAreReportedAtTheirPlaces() {
    assertThat(
            printed(
                read(
                    "a = A\nb = B\nc = C {0}\nd = D\ne = E\nf = F\ng = G\ndate.day = d\nplurals =\n",
                    """
                    a = {x}
                    b = {0
                      c = \\
                      }
                    d = {0,plural,one{# day}}
                    e = {0,date,other{x}}
                    f = {0,plural,one{# day}
                    date.day = d bbb
                    plurals = one: n is 1
                    g = \\u12
                    h = \\q
                    a = B
                    i
                    bb = x
                    """)))
        .containsExactlyInAnyOrder(
            "1:5: \"a\": a placeholder is a number from 0 to 9, not \"x\": {x}",
            "2:5: \"b\": a \"{\" is not closed: {0",
            "3:7: \"c\": a \"}\" closes nothing: }",
            "5:5: \"d\": a plural needs \"other\": {0,plural,one{# day}}",
            "6:5: \"e\": only \"plural\" or \"select\" may stand after the number of a placeholder:"
                + " {0,date,other{x}}",
            "7:5: \"f\": a \"{\" is not closed: {0,plural,one{# day}",
            "8:12: \"date.day\": Unknown pattern letter: b",
            "9:11: \"plurals\": no relation of a plural: n is 1",
            "10:5: \"\\u12\" is no escape",
            "11:5: \"\\q\" is no escape",
            "12:1: \"a\" stands here for the second time",
            "13:1: there is no \"=\" behind the key",
            "11:5: no message has the key \"h\"",
            "14:6: no message has the key \"bb\"");
  }

  @Test
  void wrongPlacesAndPluralFormsAreReported() {
    assertThat(
            printed(
                read(
                    "a = {0} {1}\nb = B\nc = {0}\nplurals = one: n = 1\n",
                    """
                    a = {0}
                    b = {0}
                    c = {0,plural,one{x}few{y}other{z}}
                    plurals = one: n = 1
                    """)))
        .containsExactly(
            "1:5: \"a\" needs {0} and {1}, and has {0}",
            "2:5: \"b\" needs no placeholders, and has {0}",
            "3:5: \"c\": no number of \"de\" takes the form \"few\"");
  }

  @Test
  void similarKeyIsSuggestedForMisspeltOne() {
    assertThat(read("basis = B\n", "bassi = B\n").problems())
        .first()
        .satisfies(problem ->
            assertThat(problem.hint()).startsWith("did you mean \"basis\"? Keys for templates"));
  }

  @Test
  void bundleOfDossierReplacesShippedMessagesKeyByKey() {
    Map<String, String> shipped =
        Map.of(
            "messages/en.properties", "a = A\nb = B\n", "messages/uk.properties", "a = А\nb = Б\n");
    Map<String, String> own =
        Map.of(
            "messages/en.properties", "b = BB\nown.c = C\n", "messages/uk.properties", "a = АА\n");
    TemplateTexts texts = ShippedTexts.of(shipped::get).withOwn(own);

    Messages english = good(Messages.read("en", texts));
    Checked<Messages> ukrainian = Messages.read("uk", texts);

    assertThat(english.written())
        .containsExactly(entry("a", "A"), entry("b", "BB"), entry("own.c", "C"));
    assertThat(good(ukrainian).written())
        .containsExactly(entry("a", "АА"), entry("b", "Б"), entry("own.c", "C"));
    assertThat(printed(ukrainian)).singleElement().asString().endsWith("in English: own.c");
  }

  @Test
  void dossierNamesItsProductsAndTheirSeries() {
    Map<String, String> own =
        Map.of(
            "note/page.md.ftl",
            "x",
            "messages/en.properties",
            """
            product.note = Night note
            series.note = Note {1}
            product.nota = x
            series.note.x = x
            product.daily = {0}
            """);
    Map<String, String> shipped =
        Map.of(
            "daily/page.md.ftl", "x",
            "messages/en.properties", "series = {0} {1}\nproduct.daily = Daily\n");

    assertThat(printed(Messages.read("en", ShippedTexts.of(shipped::get).withOwn(own))))
        .containsExactly(
            "5:17: \"product.daily\" needs no placeholders, and has {0}",
            "3:16: no message has the key \"product.nota\"",
            "4:17: no message has the key \"series.note.x\"");
  }

  @Test
  void keysBeyondTheLimitAreCounted() {
    StringBuilder english = new StringBuilder();
    for (int i = 10; i < 50; i++) {
      english.append('k').append(i).append(" = x\n");
    }

    assertThat(printed(read(english.toString(), "k10 = A\n")))
        .singleElement()
        .asString()
        .contains("39 of 40 messages have no words in \"de\" and are in English: k11, k12, ")
        .endsWith(", k40 and 9 more");
  }

  @Test
  void messageForUnknownLanguageListsKnownOnes() {
    Map<String, String> texts =
        Map.of("messages/en.properties", "a = A\n", "messages/uk.properties", "a = A\n");

    assertThat(Messages.read("de", ShippedTexts.of(texts::get)).problems())
        .singleElement()
        .satisfies(problem -> {
          assertThat(problem.code().word()).isEqualTo("no-words");
          assertThat(problem.hint()).startsWith("There are words for: en, uk. Others");
        });
  }

  @ParameterizedTest
  @CsvSource({"uk, uk", "uk-UA, uk", "pt-BR, pt-BR", "pt-PT, pt", "sr-Latn-RS, sr-Latn"})
  void formOfLanguageUsesBundleOfLanguage(String language, String bundle) {
    Map<String, String> texts = new TreeMap<>();
    for (String one : List.of("en", "uk", "pt", "pt-BR", "sr", "sr-Latn")) {
      texts.put("messages/" + one.toLowerCase(Locale.ROOT) + ".properties", "a = " + one);
    }

    assertThat(good(Messages.read(language, ShippedTexts.of(texts::get))).text("a"))
        .isEqualTo(bundle);
  }

  @Test
  void languageInAnotherScriptUsesOwnBundle() {
    assertThat(
            Messages.read(
                    "sr-Latn", ShippedTexts.of(Map.of("messages/sr.properties", "a = A")::get))
                .problems())
        .extracting(problem -> problem.code().word())
        .containsExactly("no-words");
  }

  @ParameterizedTest
  @CsvSource({
    "uk, 0, many", "uk, 1, one", "uk, 2, few", "uk, 4, few", "uk, 5, many", "uk, 11, many",
    "uk, 12, many", "uk, 14, many", "uk, 20, many", "uk, 21, one", "uk, 22, few", "uk, 100, many",
    "uk, 101, one", "uk, 111, many", "uk, 112, many", "uk, 1002, few", "en, 0, other", "en, 1, one",
    "en, 2, other", "en, 21, other"
  })
  void numberChoosesPluralFormOfLanguage(String language, int number, String form)
      throws IOException {
    assertThat(good(of(language, Files.readString(bundle(language)))).plurals().form(number))
        .isEqualTo(form);
  }

  /// Uses CLDR's rules of a language with all forms.
  @Test
  void pluralRulesFollowCldr() {
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
  void pluralRuleWithWrongSyntaxIsRefused(String rule) {
    assertThatThrownBy(() -> Plurals.of(rule)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void selectionChoosesByTextAndElseOther() {
    Messages words =
        good(
            of(
                "uk",
                """
                plurals = one: n % 10 = 1
                a = {0,select,visit{відбувся}meeting{відбулася}other{відбулося}}
                b = {1,plural,one{{0,select,m{один #}other{одна #}}}other{#}}
                """));

    assertThat(words.text("a", "visit")).isEqualTo("відбувся");
    assertThat(words.text("a", "meeting")).isEqualTo("відбулася");
    assertThat(words.text("a", "call")).isEqualTo("відбулося");
    assertThat(words.text("a")).isEqualTo("відбулося");
    assertThat(words.text("b", "m", 21)).isEqualTo("один 21");
    assertThat(words.text("b", "f", 21)).isEqualTo("одна 21");
  }

  @Test
  void translationMayChooseByValuesThatEnglishLeavesOut() {
    assertThat(
            printed(
                read(
                    "a = A\nb = {0} B\n",
                    "a = {0,select,visit{der}other{die}}\nb = {1,select,x{y}other{z}}\n")))
        .containsExactly("2:5: \"b\" needs {0}, and has {1}");
  }

  @Test
  void pluralMayContainOtherPlaces() {
    Messages words =
        good(
            of(
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
    words
        .messages()
        .forEach((key, message) -> {
          places.put(key, new TreeSet<>(message.printed()));
        });
    return places;
  }

  private static Path bundle(String language) {
    return BUNDLES.resolve(language + ".properties");
  }

  private static Checked<Messages> of(String language, String bundle) {
    return Messages.read(language, ShippedTexts.of(Map.of(Messages.bundle(language), bundle)::get));
  }

  private static Checked<Messages> read(String english, String german) {
    return Messages.read(
        "de",
        ShippedTexts.of(
            Map.of("messages/en.properties", english, "messages/de.properties", german)::get));
  }

  /// Returns line, column and message of each problem. Of a warning it returns the whole first
  /// line.
  private static List<String> printed(Checked<Messages> read) {
    return read.problems().stream()
        .map(problem ->
            problem.stops()
                ? problem.place().line() + ":" + problem.place().column() + ": " + problem.message()
                : problem.printed().lines().findFirst().orElseThrow().replaceAll(" \\[.*", ""))
        .toList();
  }

  private static Messages good(Checked<Messages> read) {
    return switch (read) {
      case Checked.Good<Messages>(Messages words, var _) -> words;
      case Checked.Bad<Messages>(var problems) -> throw new AssertionError(problems.toString());
    };
  }
}
