package dev.runup.check;

import static dev.runup.check.NamedOnBackgroundTest.FACTS;
import static dev.runup.check.NamedOnBackgroundTest.NEXT_FILE;
import static dev.runup.check.NamedOnBackgroundTest.TALK;
import static dev.runup.check.NamedOnBackgroundTest.findings;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// In which spellings the rule `named-on-background` finds a name, and which words like it are
/// fine.
class SpellingsOnBackgroundTest {

  @ParameterizedTest
  @CsvSource({
    "'name: Zoe Zanary Jr.'",
    "'name: Zoe Zanary III'",
    "'name: \"Zoe Zanary, MP\"'",
    "'name: Zoe Zanary (Labour)'",
    "'name: Lady Zanary of Lund'",
    "'name: Zanary Zoe, sort-as: Zanary'",
    "'name: Zanary Zoe, sort-as: \"Zanary, Zoe\"'"
  })
  void familyNameIsFoundWhereverItStands(String name) {
    String facts =
        TALK.replace("name: Zoe Zanary,", name + ",").replace(", aliases: [Old Zanary]", "");

    assertThat(findings(facts.replace("It may open.", "Zanary opens it.")))
        .containsExactly("statement:word says");
    assertThat(findings(facts)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "actors, '{id: state, name: Kingdom of Zanary, kind: state, aliases: [Zanary]}'",
    "places, '{id: river, name: Zanary}'"
  })
  void familyNameThatIsAnotherNameIsAllowed(String register, String entry) {
    String facts = TALK.replace("It may open.", "The water of Zanary flows.");
    String others = NEXT_FILE + register + ": [" + entry + "]\n";

    assertThat(findings(facts)).containsExactly("statement:word says");
    assertThat(findings(facts + others)).isEmpty();
    assertThat(findings(facts.replace("of Zanary", "of Zoe Zanary") + others))
        .containsExactly("statement:word says");
  }

  @ParameterizedTest
  @CsvSource({
    "The ZANARY plan.|action:shaped says",
    "Zanarys plan.|action:shaped says",
    "Plan Zanaryem.|action:shaped says",
    "The talks may start in May and it will hold.|",
  })
  void formsOfNameAreRefusedAndShortWordsAreNot(String line) {
    String text = line.split("\\|", -1)[0];
    String key = line.split("\\|", -1)[1];
    String facts =
        TALK.replace("[Old Zanary]", "[May, Will]")
            + NEXT_FILE
            + "actions: [{id: shaped, says: '"
            + text
            + "', stated-in: word}]\n";

    assertThat(String.join(",", findings(facts))).isEqualTo(key);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "António Costa|Costa's plan.",
        "António Costa|A plan of Antonio Costa.",
        "António Costa|A plan of ANTÓNIO COSTA.",
        "Jean Stone|Stone brings it.",
        "Jean Stone|The STONE plan.",
        "Jean Kohl|Kohl's plan.",
        "José Núñez|A plan of Nunez.",
        "José Núñez|A plan of Nu\u0301n\u0303ez.",
        "Zoe O'Neill-Smythe|A plan of O’Neill-Smythe.",
        "Zoe O'Neill-Smythe|A plan of Oneill.",
        "Zoe O'Neill-Smythe|Smythe's plan.",
        "Li Wu|A plan of li wu.",
        "Li Wu|LI WU brings it.",
        "Li Wu|A plan of Wu.",
        "王毅|It was 王毅表示.",
        "王毅|It was @王毅表示.",
        "Nora Quillfeather|Asked @NoraQuillfeather.",
        "Nora Quillfeather|Asked @realnoraquillfeather.",
        "Nora Quillfeather|It is #stopquillfeather2026 now.",
        "Nora Quillfeather|Asked @sen_quillfeather.",
        "Nora Quillfeather|Quill-feather spoke.",
        "Nora Quillfeather|Nora Quill\u2010Feather spoke.",
        "Nora Quillfeather|Quill-feather's plan.",
        "Nora Quillfeather|Quill\u00B7feather spoke.",
        "Nora Quillfeather|Quill.feather spoke.",
        "Nora Quillfeather|Quill/feather spoke.",
        "Nora Quillfeather|Quill\u2013feather spoke.",
        "Nora Quillfeather|Q.U.I.L.L.F.E.A.T.H.E.R. spoke.",
        "Nora Quillfeather|ⓠⓤⓘⓛⓛⓕⓔⓐⓣⓗⓔⓡ spoke.",
        "Nora Quillfeather|Asked NoraQuillfeather.",
        "Nora Quillfeather|Asked MsQuillfeather and others.",
        "Nora Quillfeather|Asked NQuillfeather.",
        "Nora Quillfeather|A plan of Quillfeather2026.",
        "Nora Quillfeather|A plan of 2Quillfeather.",
        "Nora Quillfeather|See https://x.example/quillfeather.",
        "Nora Quillfeather|See (https://x.example/noraquillfeather).",
        "Nora Quillfeather|See x.example/nora-quillfeather.",
        "Nora Quillfeather|See quillfeather.example.",
        "Nora Quillfeather|Mail n.quillfeather@x.example, or call.",
        "Nora Quillfeather|Ｑｕｉｌｌｆｅａｔｈｅｒ spoke.",
        "Nora Quillfeather|𝐐𝐮𝐢𝐥𝐥𝐟𝐞𝐚𝐭𝐡𝐞𝐫 spoke.",
        "Nora Quillfeather|Quillf\u0435\u0430ther spoke.",
        "Nora Quillfeather|Qυillfeather spoke.",
        "Martin Griffin|Griﬃn spoke.",
        "Jean Stone|It is #StopStone now.",
        "Jean Kohl|Asked @kohl.",
        "Zoe O'Neill|A plan of O´Neill.",
        "Zoe Bondar, translations: {uk: {name: Зоя Бондаренко}}|План Бонд\u0061р\u0065нко.",
        "Zoe Bondar, translations: {uk: {name: Зоя Бондаренко}}|План Бондаренка.",
        "Zoe Bondar, translations: {uk: {name: Зоя Дем'яненко}}|План Дем’яненка.",
        "Zoe Bondar, translations: {uk: {name: Зоя Яровий}}|План Ярового."
      })
  void spellingsOfNameAreRefused(String name, String text) {
    assertThat(findings(shapedBy(name, text))).containsExactly("action:shaped says");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "António Costa|It will cost much. Costs rise.",
        "Jean Stone|A story of a stone. Stony ground. Story two.",
        "Jean Quixy|They keep quiet. Quiet talks.",
        "Zoe Grant|Asked @immigrant and #granted, and read #Kohlrabi.",
        "Jean Kohl|It is #Kohlrabi, ohl-kohl and Koh-lrabi.",
        "Jean Stone|A stone-cold plan of sto-ne, and #milestones.",
        "Jean Stone|Sto ne, x² and IT-компанії та TVшоу.",
        "Theresa May|They start in May.",
        "Jean Grant|See and/grant, sto.ne, grant. It is a/b.c and 1.grant2.",
        "Jean Donald|Asked McDonald, MacDonald and DeDonald.",
        "Kim Un|The U.N. and the U.S. met.",
        "Jean Kohl|Ko/hl and Ko·hl.",
        "Phan An|An envoy wu.",
        "Li Wu|A list was made with wushu.",
        "Zoe Grant|It is granted. Granted on Monday."
      })
  void ordinaryWordsLikeNameAreFine(String name, String text) {
    assertThat(findings(shapedBy(name, text))).isEmpty();
  }

  /// Returns facts with a text from words on background of a person with this name.
  static String shapedBy(String name, String text) {
    return TALK.replace(
            "name: Zoe Zanary,",
            "name: \""
                + name.replace(", translations", "\", translations")
                + (name.contains("translations") ? "," : "\","))
        + NEXT_FILE
        + "actions: [{id: shaped, says: \""
        + text
        + "\", stated-in: word}]\n";
  }

  @ParameterizedTest
  @CsvSource({
    "https://x.example/interview-with-zoe-zanary, true",
    "https://x.example/a_talk_with_ZANARY.html, true",
    "https://x.example/?who=zoe%20zanary, true",
    "https://x.example/talk%2Dzanary, true",
    "https://x.example/talk%2520zanary, true",
    "https://x.example/talk%FFzanary, true",
    "https://zoezanary.example/talk, true",
    "https://x.example/with-kohl-in-bonn, true",
    "https://x.example/%D0%BA%D0%BE%D0%BB%D1%8F%D0%B4%D0%B0, true",
    "https://x.example/AZanary, true",
    "https://x.example/zanary2026, true",
    "https://x.example/interview-1, false",
    "https://x.example/kohlrabi, false"
  })
  void nameInAddressOfSourceIsRefused(String address, boolean isRefused) {
    String facts =
        FACTS
            .replace("[Old Zanary]", "[Kohl, Коляда]")
            .replace("id: word,", "id: word, source: talk,")
            .replace("interview, terms", "interview, url: \"" + address + "\", terms");

    assertThat(findings(facts).contains("source:talk url")).isEqualTo(isRefused);
  }

  @Test
  void allNamesInATextAreReportedAtOnce() {
    String facts =
        shapedBy(
                "Zoe Quillfeather",
                "Zoe Quillfeather and Old Zanary met Bert Public, as Public said.")
            .replace("actors:", "actors:\n- {id: bert, name: Bert Public, kind: person}")
            .replace("who: zanary", "who: [zanary, bert]");

    assertThat(NamedOnBackgroundTest.problems(facts))
        .extracting(Problem::message)
        .containsExactlyInAnyOrder(
            "\"says\" of action:shaped names actor:zanary (\"Zoe Quillfeather\"), who spoke on background",
            "\"says\" of action:shaped names actor:bert (\"Bert Public\"), who spoke on background");
  }

  /// Words may have a name that the actor had before, or has only later.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Envoy Oldnam left.",
        "Envoy Zanary left.",
        "Zoe Oldnam left.",
        "Old Zanary left."
      })
  void namesOfAllVersionsAreFound(String text) {
    String facts =
        shapedBy("Zoe Oldnam", text)
            + "updates: [{fact: 'actor:zanary', act: superseded, reason: Married., recorded: 2026-01-04, set: {name: Zoe Zanary}, unset: [aliases]}]\n";

    assertThat(findings(facts)).containsExactly("action:shaped says");
  }
}
