package dev.runup.pdf;

import static dev.runup.pdf.Samples.document;
import static dev.runup.pdf.Samples.fact;
import static dev.runup.pdf.Samples.paragraph;
import static dev.runup.pdf.Samples.strong;
import static dev.runup.pdf.Samples.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.runup.document.Document;
import dev.runup.font.Face;
import dev.runup.font.FontReader;
import dev.runup.font.ForgedFont;
import dev.runup.font.Script;
import dev.runup.pdf.Faces.ShippedFace;
import dev.runup.problem.Checked;
import dev.runup.problem.Input;
import dev.runup.problem.Place;
import dev.runup.problem.Problem;
import dev.runup.problem.Severity;
import dev.runup.theme.Theme;
import dev.runup.theme.Theme.FontFile;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Which letters can be set, and from which font they come.
class FacesTest {
  private static final Faces FACES = new Faces();

  /// Letters of languages as their orthographies have them.
  @ParameterizedTest
  @CsvSource({
    "Ukrainian, абвгґдеєжзиіїйклмнопрстуфхцчшщьюя’",
    "Russian, абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
    "Belarusian, абвгдеёжзійклмнопрстуўфхцчшыьэюя’",
    "Bulgarian, абвгдежзийклмнопрстуфхцчшщъьюяѝ",
    "Serbian, абвгдђежзијклљмнњопрстћуфхцчџш",
    "Macedonian, абвгдѓежзѕијклљмнњопрстќуфхцчџшѐѝ",
    "Kazakh, аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя",
    "Greek, αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώϊϋΐΰ",
    "Polish, aąbcćdeęfghijklłmnńoópqrsśtuvwxyzźż",
    "Czech, aábcčdďeéěfghiíjklmnňoópqrřsštťuúůvwxyýzž",
    "Hungarian, aábcdeéfghiíjklmnoóöőpqrstuúüűvwxyz",
    "Romanian, aăâbcdefghiîjklmnopqrsștțuvwxyz",
    "Turkish, abcçdefgğhıijklmnoöprsştuüvyz",
    "Azerbaijani, abcçdeəfgğhxıijkqlmnoöprsştuüvyz",
    "Latvian, aābcčdeēfgģhiījkķlļmnņoprsštuūvzž",
    "Lithuanian, aąbcčdeęėfghiįyjklmnoprsštuųūvzž",
    "Icelandic, aábdðeéfghiíjklmnoóprstuúvxyýþæö",
    "Maltese, abċdefġghħijklmnopqrstuvwxżz",
    "Croatian, abcčćddžđefghijklljmnnjoprsštuvzžǆǉǌ",
    "Sami, aáâåäbcčdđefgǧǥhiïjkǩlmnŋoõöpqrsštŧuvwxyzžʒǯʹ",
    "Welsh, aâbcdeêfghiîjlmnoôprstuûwŵyŷẁẃẅỳ",
    "Vietnamese, aăâbcdđeêghiklmnoôơpqrstuưvxyạảấầẩẫậắằẳẵặ",
    "Irish dotted, ḃċḋḟġṁṗṡṫ",
    "German, aäbcdefghijklmnoöpqrsßtuüvwxyzẞ"
  })
  void lettersOfLanguagesAreComplete(String language, String letters) {
    Set<Integer> all = new TreeSet<>();
    letters.codePoints().forEach(all::add);
    letters.toUpperCase(java.util.Locale.ROOT).codePoints().forEach(all::add);

    String text = all.stream().map(Character::toString).collect(Collectors.joining());
    assertThat(StructureText.of(Written.bytes(paragraph(text)))).as(language).containsExactly(text);
  }

  @Test
  void aLetterThatNoFaceHasIsMadeOfItsBaseAndItsMark() {
    assertThat(FACES.faceFor('ǩ', FACES.face(ShippedFace.SERIF))).isNull();

    byte[] pdf = Written.bytes(paragraph("ǩ"), paragraph("ǆ"));

    assertThat(StructureText.of(pdf)).containsExactly("ǩ", "ǆ");
    assertThat(Written.pages(pdf).getFirst().shown())
        .extracting(PageText.Shown::text)
        .contains("k", "\u030c");
    VeraPdf.assertConforms(pdf);
  }

  @Test
  void latinLettersOfEuropeAreComplete() {
    assertThat(lacking(letters(0xa0, 0xff))).as("Latin-1").isEmpty();
    assertThat(lacking(letters(0x100, 0x17f))).as("Latin Extended-A").isEmpty();
    assertThat(lacking(letters(0x1cd, 0x1dc))).as("caron, used by Pinyin too").isEmpty();
    assertThat(lacking(letters(0x218, 0x21b))).as("Romanian").isEmpty();
  }

  @Test
  void cyrillicIsComplete() {
    assertThat(lacking(letters(0x400, 0x45f))).isEmpty();
  }

  @Test
  void greekIsCompleteWithAllItsAccents() {
    assertThat(lacking(letters(0x386, 0x3ce))).as("monotonic").isEmpty();
    assertThat(lacking(letters(0x1f00, 0x1fff))).as("polytonic").isEmpty();
  }

  /// A face that could show them would set them one by one, which is not how they are written.
  @ParameterizedTest
  @EnumSource(ShippedFace.class)
  void noFaceHasLettersThatCannotBeSetOneByOne(ShippedFace typeface) {
    Face face = FACES.face(typeface);

    assertThat(
            IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .filter(face::has)
                .filter(Script::isInUnsupportedScript)
                .mapToObj(Character::getName))
        .isEmpty();
  }

  private static IntStream letters(int from, int to) {
    return IntStream.rangeClosed(from, to).filter(Character::isLetter);
  }

  private static List<String> lacking(IntStream characters) {
    return characters
        .filter(c -> FACES.faceFor(c, FACES.face(ShippedFace.SERIF)) == null)
        .mapToObj(c -> Character.toString(c) + " " + Character.getName(c))
        .toList();
  }

  @Test
  void whatOurFacesLackIsTakenFromTheThemesFontsInTheirOrder() {
    byte[] pdf =
        Written.bytes(
            document(paragraph("abԱԲԳ"), paragraph(strong("Ա"))),
            theme(ForgedFont.of("aԱ", 500), ForgedFont.of("aԱԲ", 700), ForgedFont.of("Գ", 900)));

    assertThat(StructureText.of(pdf)).containsExactly("abԱԲԳ", "Ա");
    assertThat(Written.pages(pdf).getFirst().shown())
        .filteredOn(shown -> shown.text().codePoints().anyMatch(c -> c > 0x500 && c < 0x600))
        .extracting(shown -> shown.text() + " " + Math.round(shown.width() / shown.size() * 1000))
        .as("a bold letter is the same face")
        .containsExactly("Ա 500", "Բ 700", "Գ 900", "Ա 500");
    VeraPdf.assertConforms(pdf);
  }

  @Test
  void aTextWithoutSpacesStaysInItsColumn() {
    String text = "和平".repeat(200);
    byte[] pdf = Written.bytes(document(paragraph(text)), theme(ForgedFont.of("和平", 1000)));

    assertThat(StructureText.of(pdf)).containsExactly(text);
    assertThat(Written.pages(pdf).getFirst().shown())
        .allMatch(shown -> shown.x() + shown.width() < 595.28f - 62 + 0.5f);
  }

  @Test
  void aFontChangesNothingThatOurFacesHave() {
    Document document = Samples.briefing();

    assertThat(Written.bytes(document, theme(ForgedFont.of("abc Жω"))))
        .isEqualTo(Written.bytes(document));
  }

  @Test
  void theSameFontsGiveTheSameBytes() {
    Document document = document(paragraph("Ա"));

    assertThat(Written.bytes(new Pdf(), document, theme(ForgedFont.of("Ա"))))
        .isEqualTo(Written.bytes(new Pdf(), document, theme(ForgedFont.of("Ա"))));
  }

  @Test
  void charactersBeyondTheFirstPlaneComeFromFontsToo() {
    byte[] pdf =
        Written.bytes(
            document(paragraph("x 😀😁")), theme(ForgedFont.of("ԱԲ").group(0x1f600, 0x1f601)));

    assertThat(StructureText.of(pdf)).containsExactly("x 😀😁");
    VeraPdf.assertConforms(pdf);
  }

  @ParameterizedTest
  @CsvSource({"سلام, Arabic", "שלום, Hebrew", "नमस्ते, Devanagari", "สวัสดี, Thai", "ខ្មែរ, Khmer"})
  void lettersOfUnsetScriptAreReplacedThoughAFontHasThem(String text, String script) {
    Document document = document(paragraph(text("He said "), fact(text)));
    Theme theme = theme(ForgedFont.of(text + "Ա"));

    assertThat(StructureText.of(Written.bytes(document, theme)))
        .containsExactly("He said [original in " + script + " script]");
    Problem problem = new Pdf().write(document, theme).problems().getFirst();
    assertThat(problem.code().word()).isEqualTo("unset-script");
    assertThat(problem.severity()).isEqualTo(Severity.WARNING);
    assertThat(problem.message())
        .startsWith("the PDF can't set " + script + " script and names it")
        .endsWith(", in \"says\" of statement:one");
    assertThat(problem.ref()).isNotNull();
    assertThat(problem.hint()).contains("HTML and Markdown print the original", "translations");
  }

  @Test
  void eachScriptOfAValueIsReportedOnce() {
    assertThat(Written.problems(document(paragraph(fact("سلام x שלום x سلام x 和")))))
        .extracting(
            problem -> problem.code().word(),
            problem -> problem.message().replaceAll(" and .*", ""))
        .containsExactly(
            tuple("unset-script", "the PDF can't set Arabic script"),
            tuple("unset-script", "the PDF can't set Hebrew script"),
            tuple("unset-script", "the PDF has no font of Chinese script"));
  }

  private static Theme theme(ForgedFont... fonts) {
    return Samples.THEME.with(null, java.util.Arrays.stream(fonts).map(FacesTest::read).toList());
  }

  private static FontFile read(ForgedFont font) {
    Place place = new Place(new Input("theme.yaml", "x"), 1, 1, 2);
    return switch (FontReader.read(font.bytes(), "a.ttf", place)) {
      case Checked.Good<FontFile>(FontFile value, var _) -> value;
      case Checked.Bad<FontFile> bad -> throw new AssertionError(bad.problems());
    };
  }
}
