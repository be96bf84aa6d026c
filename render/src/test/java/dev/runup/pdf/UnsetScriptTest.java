package dev.runup.pdf;

import static dev.runup.pdf.Samples.document;
import static dev.runup.pdf.Samples.fact;
import static dev.runup.pdf.Samples.paragraph;
import static dev.runup.pdf.Samples.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.sun.management.ThreadMXBean;
import dev.runup.document.Block;
import dev.runup.document.Block.Align;
import dev.runup.document.Document;
import dev.runup.figure.DrawnFigure;
import dev.runup.figure.Scene;
import dev.runup.problem.FieldRef;
import dev.runup.problem.Problem;
import dev.runup.problem.Severity;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Sets texts in scripts that a PDF can't set: it prints words that name the script.
class UnsetScriptTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "قال السلام عليكم، في 2025! | [original in Arabic script] 2025!",
        "Mr محمد علي of NATO | Mr [original in Arabic script] of NATO",
        "שָׁלוֹם | [original in Hebrew script]",
        "नमस्ते। | [original in Devanagari script]",
        "สวัสดี | [original in Thai script]",
        "「和平」、了。 | [original in Chinese script]",
        "平和について | [original in Japanese script]",
        "평화 회담 | [original in Korean script]",
        "მშვიდობა | [original in Georgian script]",
        "سلام שלום | [original in Arabic script] [original in Hebrew script]",
        "99 ۹۹ a | 99 [original in Arabic script] a",
        "שלום, שלום - שלום! | [original in Hebrew script]!",
        "שלום (abc) שלום 15% שלום-x | [original in Hebrew script] (abc) [original in Hebrew script] 15% [original in Hebrew script]-x",
        "中文 and עברית (שלום) and ไทย | [original in Chinese script] and [original in Hebrew script] ([original in Hebrew script]) and [original in Thai script]",
        "قال -1,250.5 € السلام | [original in Arabic script] -1,250.5 € [original in Arabic script]",
        "ไทย 3 × 4 = 12 ไทย [1/2] | [original in Thai script] 3 × 4 = 12 [original in Thai script] [1/2]",
        "שלום “שלום” #7 שלום | [original in Hebrew script] “[original in Hebrew script]” #7 [original in Hebrew script]",
        "中文2025年 | [original in Chinese script]2025[original in Chinese script]",
        "naïve “Київ” Ωῷ 3 − 2 ≈ 1 | naïve “Київ” Ωῷ 3 − 2 ≈ 1"
      })
  void passageInUnsetScriptIsReplacedByItsName(String text, String shown) {
    byte[] pdf = Written.bytes(paragraph(fact(text.strip(), null, "")));

    assertThat(StructureText.of(pdf)).containsExactly(shown.strip());
  }

  @Test
  void fileWithUnsetScriptsInAllPlacesConforms() {
    Document document =
        document(
            "قمة السلام",
            List.of(Samples.note("ملاحظة")),
            Samples.heading(1, "قمة السلام"),
            paragraph(fact("He said سلام to all", null, "ar"), text(" now")),
            Samples.table("الجدول", List.of(Align.START), "العنوان\nשלום"),
            Samples.bullets("हिन्दी", "中文"),
            paragraph(Samples.link("https://example.org/", "ไทย")),
            new Block.CodeBlock("", List.of(text("عربي\n\nab"))));
    byte[] pdf = Written.bytes(document);

    VeraPdf.assertConforms(pdf);
    Completeness.assertComplete(pdf);
    assertThat(PdfDump.of(pdf)).contains("Span Lang=ar");
    assertThat(String.join("\n", StructureText.of(pdf)))
        .contains("He said [original in Arabic script] to all now", "[original in Thai script]")
        .doesNotContainPattern("\\p{IsArabic}");
  }

  @Test
  void labelsOfFiguresAreReplacedAndLaidOutAnew() {
    byte[] pdf =
        Written.bytes(new Block.Figure("timeline", List.of(), labelled(UnaryOperator.identity())));

    VeraPdf.assertConforms(pdf);
    assertThat(Written.pages(pdf).getFirst().shown().stream().map(PageText.Shown::text))
        .anyMatch(text -> text.contains("[original in Arabic script]"));
  }

  private static DrawnFigure labelled(UnaryOperator<String> labels) {
    Scene scene = sceneOf(labels.apply("القمة"));
    return new DrawnFigure("A figure", scene, scene, scene, UnsetScriptTest::labelled, false);
  }

  private static Scene sceneOf(String text) {
    Scene.Text label =
        new Scene.Text(0, 10, Scene.Anchor.START, false, Scene.Paint.INK, text, "ar");
    return new Scene(300, 20, List.of(label));
  }

  @Test
  void wordsAreEnglishIfTheLanguageItselfIsUnset() {
    PassageFinder finder = new PassageFinder(new Faces());

    assertThat(finder.canSet("[النص الأصلي: {0}]")).isFalse();
    assertThat(finder.canSet("[оригінал, письмо: арабиця]")).isTrue();
  }

  @Test
  void passageIsANoticeIfItsTranslationIsPrinted() {
    FieldRef quote = new FieldRef("statement:one", "quote", 0);
    FieldRef title = new FieldRef("event:two", "title", 0);
    Document document =
        document(
            paragraph(
                fact("سلام", quote, "ar"),
                fact("Peace", new FieldRef("statement:one", "says", 0), ""),
                fact("قمة", title, "ar")));

    assertThat(Written.problems(document))
        .extracting(Problem::ref, Problem::severity)
        .containsExactly(tuple(quote, Severity.NOTICE), tuple(title, Severity.WARNING));
  }

  /// Counts allocated bytes, since time depends on the machine.
  @Test
  void passagesCostLittleMoreThanTheWordsInTheirPlace() {
    String words = "([original in Hebrew script][b".repeat(3_000);
    String passages = "(א[b".repeat(3_000);
    allocated(words.substring(0, 300));
    allocated(passages.substring(0, 40));

    assertThat((double) allocated(passages) / allocated(words)).isBetween(1.0, 1.4);
  }

  private static long allocated(String text) {
    Document document = document();
    Faces faces = new Faces();
    Compositor compositor =
        new Compositor(
            faces,
            new MissingGlyphs(),
            Samples.THEME,
            document.masthead(),
            new LinkAnchors(document),
            new UnsetWords(document.masthead(), new PassageFinder(faces)));
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    compositor.setWords(text, BlockStyle.Sheet.of(Samples.THEME).body(), null);
    return threads.getCurrentThreadAllocatedBytes() - before;
  }

  @Test
  void labelOfAFigureIsReplacedOnce() {
    List<String> asked = new ArrayList<>();
    DrawnFigure figure =
        new DrawnFigure(
            "A figure",
            sceneOf("قمة"),
            sceneOf("قمة"),
            sceneOf("قمة"),
            labels -> {
              for (int i = 0; i < 3; i++) {
                asked.add(labels.apply("قمة"));
              }
              return labelled(labels);
            },
            false);
    Written.bytes(new Block.Figure("timeline", List.of(), figure));

    assertThat(asked).hasSize(3);
    assertThat(asked.getLast()).isSameAs(asked.getFirst());
  }
}
