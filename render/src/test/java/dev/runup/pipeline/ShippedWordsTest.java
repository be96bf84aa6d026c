package dev.runup.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.pdf.Pdf;
import dev.runup.template.TemplateTexts;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The shipped fonts have all characters that the program itself prints. `check` relies on it: it
/// doesn't lay out pages on which only the program's words could have a problem.
class ShippedWordsTest {

  private static final TemplateTexts TEXTS = Resources.templates();

  private final Pdf pdf = new Pdf();

  /// The ends of sentences that templates look for. They print none of them.
  private static final Set<Integer> COMPARED = Set.of((int) '。', (int) '！', (int) '？', (int) '؟');

  @Test
  void fontsHaveTheCharactersOfAllTemplatesAndMessages() {
    Set<Integer> missing = new TreeSet<>();
    for (String name : TEXTS.names()) {
      String.valueOf(TEXTS.text(name))
          .codePoints()
          .filter(c -> !pdf.isPlain(Character.toString(c)))
          .forEach(missing::add);
    }

    assertThat(missing).containsExactlyInAnyOrderElementsOf(COMPARED);
  }

  @ParameterizedTest
  @MethodSource
  void fontsHaveTheNamesOfAllLanguagesIn(String language) {
    Locale reader = Locale.forLanguageTag(language);

    assertThat(Locale.getAvailableLocales())
        .extracting(locale -> locale.getDisplayLanguage(reader))
        .allMatch(pdf::isPlain);
    assertThat(Locale.getISOLanguages())
        .extracting(code -> Locale.of(code).getDisplayLanguage(reader))
        .allMatch(pdf::isPlain);
  }

  static Stream<String> fontsHaveTheNamesOfAllLanguagesIn() {
    return TEXTS.languages().stream();
  }
}
