package dev.runup.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.problem.Problem;
import dev.runup.problem.ProblemCode;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Texts of facts beside the archived texts of their sources.
class SaysUnsupportedTest {

  private static final Pattern PIECE = Pattern.compile("holds the (\\w+ \".+\") in \"");

  private static final String FILE =
      """
      sources:
      - {id: copy, title: Talks at the border, kind: news-report, publisher: The Gazette, published: 2026-03-04, archived: archive/a.txt%s}
      actors:
      - {id: us, name: United States, kind: state, code: US}
      - {id: weber, name: Ida Weber, kind: person, offices: [{office: President of the Council}]}
      intake: {source: copy, recorded: 2026-03-05}
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        // Numbers
        "They met for 90 minutes. | They met for ninety minutes.",
        "They met for 90 minutes. | They met for an hour and a half.",
        "About 700 people came. | In all 698 people came.",
        "The fund has USD 5–7 bn. | The fund has between 5 and 7 billion dollars.",
        "The fund has 5 to 7 million. | The fund has $5m to $7m.",
        "It costs USD 70 m. | It costs some $70 million.",
        "They lost EUR 30–45 m. | They put their losses at 30 to 45 million euros.",
        "It was his 4th visit. | It was his fourth visit.",
        "It begins within 14 days. | It begins in the coming two weeks.",
        "He sends Leopard-2 tanks. | He sends Leopard 2 tanks.",
        "The 28th is too early. | They named 28 February, which is too early.",
        "The two agreed. | The ministers agreed.",
        "Two envoys met. | Both envoys met.",
        "One envoy left and one more came. | An envoy left, another came.",
        "Two sides of a story. | There is another version.",
        "28,500 troops stay. | The 28 500 troops stay.",
        "A quarter is left. | Of the money 25 % is left.",
        "25 % is left. | A quarter of the money is left.",
        "The F-16 and the G7 matter. | F-16s matter to the G7.",
        "250 came. | Two hundred and fifty came.",
        "It is at 10:30. | It is at half past ten.",
        // Dates
        "They met on 3 March. | They met on Tuesday.",
        "They met on 3 March. | They met yesterday.",
        "They met on 4 March. | They met.",
        "They meet in March. | They meet next month.",
        "They met in 2025. | They met last year.",
        "They met on 12 June. | They met on June 12, 2025.",
        "They meet on 27 and 28 March. | They meet on March 27 & 28.",
        "It was in February. | It was at the February talks.",
        "They met on Tuesday. | They met on 3 March.",
        "They met from 6 to 8 February. | They met from the 6th to the 8th of February.",
        // Quotations
        "He called it \"a good one\". | It is ‘a good one’, he said.",
        "He called it “a big […] win”. | He called it a big and early win.",
        // Names
        "The US and President Costa met. | America and the president met.",
        "He wrote to Kim Hyok-chol. | He wrote to Kim Hyok Chol.",
        "He wrote to Kim Hyok Chol. | He wrote to Kim Hyok-chol.",
        "He met Mr. Orbán's envoy. | Viktor Orban sent an envoy.",
        "The South Korean side left. | The side of South Korea left.",
        "A US-led, non-European plan. | A plan led by the US, without Europeans.",
        "He spoke at the UN. | He spoke at the United Nations.",
        "He spoke at the United Nations Security Council. | He spoke at the UN Security Council.",
        "He spoke at the UNSC. | He spoke at the UN Security Council.",
        "The State of the Union was long. | His state of the union speech was long.",
        "It says: This is new. | This is new.",
        "On Monday they met in May. | They met on Monday in May.",
        "British and Dutch envoys met. | Envoys of Britain and the Netherlands met.",
        "The Gazette says so, not The Gazette. | It is so.",
        "The plan of Ri Yong-ho failed. | RI Yong Ho's plan failed.",
        "Talks at the Border Were Long and Constructive. | They talked at length.",
        "He met J. K. Rowling. | He met Rowling.",
        "POTUS and the NSC met on Wed 5 March. | The president and the council met on 5 March.",
        "There are 0 exceptions. | There are no exceptions.",
      })
  void soundTextPasses(String says, String archived) {
    assertThat(found("", says, archived)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "It costs USD 70 bn. | It costs some $70 million. | number \"70 bn\"",
        "It costs EUR 70 m. | It costs some $70 million. | number \"70 m\"",
        "It costs 70 dollars. | It costs 70 million dollars. | number \"70 dollars\"",
        "They met for 53 minutes. | They met for 35 minutes. | number \"53 minutes\"",
        "It was his 5th visit. | It was his fourth visit. | number \"5th\"",
        "It was his fifth visit. | It was his fourth visit. | number \"fifth\"",
        "About 500 people came. | In all 698 people came. | number \"500\"",
        "Three envoys met. | Both envoys met. | number \"Three\"",
        "The 27th is too early. | They named 28 February, which is too early. | number \"27th\"",
        "They met on 2 March. | They met on Tuesday. | date \"2 March\"",
        "They met in May. | They meet next month. | date \"May\"",
        "It is over by late April. | It is over by late February. | date \"April\"",
        "They met in 2024. | They met in 2023. | date \"2024\"",
        "They met on 12 June. | They met on June 13, 2025. | date \"12 June\"",
        "They met on 12 June. | They met in June. | date \"12 June\"",
        "They met on Monday. | They met on Tuesday. | day \"Monday\"",
        "He called it \"a great one\". | It is ‘a good one’, he said. | words \"a great one\"",
        "He met Kim Kye Gwan. | He met Kim Hyok Chol. | name \"Kim Kye Gwan\"",
        "Prime Minister Aso came. | Prime Minister Abe came. | name \"Minister Aso\"",
        "He met Andersen. | He met Anderson. | name \"Andersen\"",
        "He met Austrians. | He met Australians. | name \"Austrians\"",
        "It has the Pentagon's word. | An official gave his word. | name \"Pentagon\"",
        "The G8 met. | The G7 met. | name \"G8\"",
      })
  void unsupportedTextIsFound(String says, String archived, String piece) {
    assertThat(found("", says, archived)).containsExactly(piece);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Лист Путіна привезли до Києва. | Путін надіслав лист. Київ його отримав.",
        "Зустріч у Львові та Харкові відбудеться 28 грудня. | Львів і Харків приймуть зустріч 28 грудня.",
        "Він говорив із Трампом у Вашингтоні. | Трамп прийняв його. Вашингтон мовчить.",
        "Рішення ЄС ухвалили. | Європейський Союз ухвалив рішення.",
        "Прийшло двадцять п'ять людей. | Було 25 людей.",
        "Розмова тривала 35 хвилин. | Вони говорили 35 хв.",
        "Президент Макрон приїде у вівторок. | Макрон приїде у вівторок.",
      })
  void soundTextInUkrainianPasses(String says, String archived) {
    assertThat(found(", lang: uk", says, archived)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Лист Пушиліна привезли. | Путін надіслав лист. | name \"Пушиліна\"",
        "Зустріч у Луцьку відбудеться. | Львів прийме зустріч. | name \"Луцьку\"",
        "Зустріч буде 27 грудня. | Зустріч буде 28 грудня. | date \"27 грудня\"",
        "Прийшло двадцять п'ять людей. | Було 35 людей. | number \"двадцять п'ять\"",
      })
  void unsupportedTextInUkrainianIsFound(String says, String archived, String piece) {
    assertThat(found(", lang: uk", says, archived)).containsExactly(piece);
  }

  private static final String PARAGRAPHS =
      """
      On 3 March the ministers met.

      They named three towns near the Blue River.

      A fourth paragraph was promised.
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "¶1 | ¶2 of archive/a.txt holds it. Cite that passage too.",
        "¶3 | ¶2 of archive/a.txt holds it. Cite that passage too."
      })
  void nameInAnotherParagraphIsFound(String passage, String hint) {
    assertThat(passageOf("They met near the Blue River.", passage))
        .extracting(Problem::hint)
        .containsExactly(hint);
  }

  @ParameterizedTest
  @ValueSource(strings = {"¶2", "¶1–2", "¶1 and ¶2", "para 2", "p. 7", "¶12", "¶2, last line"})
  void passageOrElseWholeTextSupports(String passage) {
    assertThat(passageOf("They met near the Blue River.", passage)).isEmpty();
  }

  @Test
  void hintShowsNearestSentence() {
    assertThat(passageOf("They named four towns.", "¶2").getFirst().hint())
        .endsWith(
            "The nearest sentence of ¶2 of archive/a.txt:\n"
                + "They named three towns near the Blue River.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "statements:\n- {who: costa, says: Nine came., source: [copy, other]}",
        "assessments:\n- {says: Nine may come., by: desk, kind: judgement, rests-on: one}\nstatements:\n- {id: one, who: costa, says: Three towns.}",
        "measures:\n- {what: Towns, value: '9', derived: true, rests-on: one}\nstatements:\n- {id: one, who: costa, says: Three towns.}",
        "lines:\n- {use: press-line, says: We count nine.}",
        "issues:\n- {id: nine, title: Nine towns of the Red River}",
        "events:\n- {title: They meet on 9 April, status: planned, when: 2026-04-09}"
      })
  void textThatNoArchivedTextCanProveIsLeftAlone(String facts) {
    assertThat(all(facts)).isEmpty();
  }

  @Test
  void positionRestsOnTextOfItsStatement() {
    String statement =
        "statements:\n- {id: one, who: costa, says: They named towns., passage: ¶2}\n"
            + "issues:\n- {id: towns, title: Towns}\npositions:\n"
            + "- {actor: costa, issue: towns, stance: supports, stated-in: one, says: 'SAYS'}";

    assertThat(all(statement.replace("SAYS", "meets on 3 March"))).isEmpty();
    assertThat(all(statement.replace("SAYS", "meets on 9 March"))).hasSize(1);
  }

  @Test
  void valueFromUpdateIsComparedWithSourceOfUpdate() {
    String facts =
        "measures:\n- {id: towns, what: Towns, value: '9', source: other}\n"
            + "updates:\n- {fact: towns, act: corrected, reason: Wrong., source: copy, set: {value: 'VALUE'}}";

    assertThat(all(facts.replace("VALUE", "3"))).isEmpty();
    assertThat(all(facts.replace("VALUE", "7")))
        .extracting(Problem::message)
        .containsExactly(
            "neither the cited text nor a register holds the number \"7\" in \"value\" of measure:towns");
  }

  private static List<Problem> passageOf(String says, String passage) {
    return all("statements:\n- {who: costa, says: '%s', passage: '%s'}".formatted(says, passage));
  }

  private static List<Problem> all(String facts) {
    String other =
        "sources:\n- {id: copy, title: A copy, kind: document, archived: archive/a.txt}\n"
            + "- {id: other, title: Another, kind: document}\n"
            + "intake: {source: copy, recorded: 2026-03-05}\n";
    return Told.found(other + facts + "\n", PARAGRAPHS).stream()
        .filter(problem -> problem.code() == ProblemCode.SAYS_UNSUPPORTED)
        .toList();
  }

  private static List<String> found(String source, String says, String archived) {
    String file =
        FILE.formatted(source)
            + "statements:\n- {who: costa, says: '%s'%s}\n"
                .formatted(says.replace("'", "''"), source);
    return Told.found(file, archived).stream()
        .filter(problem -> problem.code() == ProblemCode.SAYS_UNSUPPORTED)
        .map(problem ->
            PIECE.matcher(problem.message()).results().findFirst().orElseThrow().group(1))
        .toList();
  }
}
