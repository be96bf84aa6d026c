package dev.runup.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.problem.Checked;
import dev.runup.template.Header.Bounds;
import dev.runup.template.Header.HeaderCount;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeaderTest {

  @Test
  void headerDescribesTemplate() {
    Header header =
        good(
            header(
                "\"purpose\": \"P\", \"reader\": \"R\", \"length\": \"L\", \"landscape\": true,"
                    + " \"marks\": false, \"headlines\": [3, 5], \"events\": [1]"));

    assertThat(header)
        .isEqualTo(
            new Header(
                "P",
                "R",
                "L",
                true,
                false,
                false,
                true,
                Map.of(
                    HeaderCount.HEADLINES,
                    new Bounds(3, 5),
                    HeaderCount.EVENTS,
                    new Bounds(1, Integer.MAX_VALUE))));
  }

  @Test
  void templateWithoutAttributesHasDefaultHeader() {
    assertThat(good(header(""))).isEqualTo(Header.NONE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "'headlines': 3            | 'headlines' in the header of the template 't' isn't a list of one or two numbers",
        "'headlines': [5, 3]       | 'headlines' in the header of the template 't' isn't a list of one or two numbers",
        "'pages': []               | 'pages' in the header of the template 't' isn't a list of one or two numbers",
        "'pages': [1, 2, 3]        | 'pages' in the header of the template 't' isn't a list of one or two numbers",
        "'pages': ['1', '2']       | 'pages' in the header of the template 't' isn't a list of one or two numbers",
        "'landscape': 'true'       | 'landscape' in the header of the template 't' isn't true or false",
        "'purpose': [1, 2]         | 'purpose' in the header of the template 't' isn't a text",
        "'lenght': 'two pages'     | the header of the template 't' has no key 'lenght'",
      })
  void wrongAttributeIsReportedByName(String attributes, String message) {
    Checked<Header> header = header(attributes.replace('\'', '"'));

    assertThat(header).isInstanceOf(Checked.Bad.class);
    assertThat(header.problems())
        .extracting(problem -> problem.message().replace('"', '\''))
        .containsExactly(message);
  }

  @Test
  void countsAreWrittenInWords() {
    assertThat(new Bounds(3, 5).words()).isEqualTo("3 to 5");
    assertThat(new Bounds(2, 2).words()).isEqualTo("2");
    assertThat(new Bounds(1, Integer.MAX_VALUE).words()).isEqualTo("at least 1");
    assertThat(HeaderCount.PAGES.words(0)).isEqualTo("no page is printed");
    assertThat(HeaderCount.PAGES.words(1)).isEqualTo("1 page is printed");
    assertThat(HeaderCount.PAGES.words(3)).isEqualTo("3 pages are printed");
  }

  @Test
  void formForOneNumberComesBeforePluralForm() {
    Message message = Message.of("{0,plural,=1{a page}one{# page}other{# pages}}");
    Plurals plurals = Plurals.of("one: i % 10 = 1");

    assertThat(List.of(pluralText(message, plurals, 1), pluralText(message, plurals, 21)))
        .containsExactly("a page", "21 page");
    assertThat(pluralText(message, plurals, 2)).isEqualTo("2 pages");
  }

  private static String pluralText(Message message, Plurals plurals, int count) {
    StringBuilder text = new StringBuilder();
    message.emit(plurals, _ -> String.valueOf(count), text::append, _ -> text.append(count));
    return text.toString();
  }

  @Test
  void guideListsAllAttributes() throws IOException {
    StringBuilder table = new StringBuilder("| Attribute | Holds | Means |\n| --- | --- | --- |\n");
    for (Header.HeaderKey key : Header.HeaderKey.values()) {
      String holds = key.isFlag() ? "`true` or `false`" : "a text";
      table.append("| `%s` | %s | %s |\n".formatted(key.word(), holds, key.meaning()));
    }
    for (Header.HeaderCount count : Header.HeaderCount.values()) {
      String holds = "the least and the most: `[3, 5]`, or the least: `[1]`";
      table.append("| `%s` | %s | %s |\n".formatted(count.word(), holds, count.meaning()));
    }
    Path guide = Path.of("../docs/template-guide.md");
    String page = Files.readString(guide);
    String current =
        Pattern.compile(
                "(<!-- made from the attributes of a header -->\n).*?(<!-- end -->)",
                Pattern.DOTALL)
            .matcher(page)
            .replaceAll("$1\n" + Matcher.quoteReplacement(table.toString()) + "\n$2");

    if ("update".equals(System.getProperty("golden"))) {
      Files.writeString(guide, current);
    }
    assertThat(guide).as("-Dgolden=update writes it anew").hasContent(current);
  }

  private static Checked<Header> header(String attributes) {
    Map<String, String> texts = new HashMap<>();
    texts.put("t/page.md.ftl", "<#ftl attributes={" + attributes + "}>\nx");
    return new Templates(ShippedTexts.of(texts::get)).header("t");
  }

  private static Header good(Checked<Header> header) {
    assertThat(header.problems()).isEmpty();
    return ((Checked.Good<Header>) header).value();
  }
}
