package dev.runup.check;

import static dev.runup.check.NamedOnBackgroundTest.FACTS;
import static dev.runup.check.NamedOnBackgroundTest.findings;
import static dev.runup.check.SpellingsOnBackgroundTest.shapedBy;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// In which cases and numbers, and with which letters in place of others, the rule
/// `named-on-background` finds a name. Ordinary sentences hold no name.
class FormsOnBackgroundTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Zoe Müllerzan|A plan of Muellerzan.|true",
        "Zoe Müllerzan|A plan of Mullerzan.|true",
        "Zoe Muellerzan|A plan of Müllerzan.|true",
        "Zoe Muellerzan|A plan of zoe müllerzan.|true",
        "Zoe Mällerzan|A plan of Maellerzan.|true",
        "Zoe Möllerzan|A plan of MOELLERZAN.|true",
        "Zoe Moellerzan|Möllerzans plan.|true",
        "Zoe Ångquill|A plan of Aangquill.|true",
        "Zoe Aangquill|A plan of Ångquill.|true",
        "Zoe Quilløy|A plan of Quilloey.|true",
        "Zoe Quilloey|A plan of Quilløy.|true",
        "Zoe Quillßry|A plan of Quillssry.|true",
        "Zoe Quillssry|A plan of Quillßry.|true",
        "Zoe Quilläpy|Asked @zoequillaepy.|true",
        "Zoe Quilläpy|See https://x.example/quillaepy.|true",
        "Zoe Öz|A plan of Oez.|true",
        "Zoe Samuel|A plan of Samul.|false",
        "Zoe Mueller|The Muller Trust.|false"
      })
  void lettersWithMarksMayBeWrittenAsTwo(String name, String text, boolean isFound) {
    assertThat(findings(shapedBy(name, text)).contains("action:shaped says")).isEqualTo(isFound);
  }

  @ParameterizedTest
  @CsvSource({"Zoe Quilläpy, quillaepy-visit", "Zoe Quilläpy, zoe-quillaepy"})
  void lettersWithMarksMayBeWrittenAsTwoInAnId(String name, String id) {
    assertThat(findings(shapedBy(name, "It is brought.").replace("id: shaped", "id: " + id)))
        .containsExactly("action:" + id + " id");
  }

  @ParameterizedTest
  @CsvSource({
    "Занарибіга, Занарибіги Занарибізі Занарибігу Занарибігою Занарибіго",
    "Занарука, Занаруки Занаруці Занаруку",
    "Занаруха, Занарусі Занаруху",
    "Муха, Мусі Мухою",
    "Занаренець, Занаренця Занаренцю Занаренцем Занаренцеві Занаренці Занаренче",
    "Занаранок, Занаранка Занаранком Занаранку",
    "Занарьок, Занарька Занарьком",
    "Орел, Орла Орлом Орлові",
    "Занарень, Занарня Занарню",
    "Занарій, Занарія Занарію Занарієм Занарієві Занарії Занаріїв",
    "Занарів, Занарова Занарову Занаровим Занарові",
    "Ковалів, Ковалева Ковалеву Ковалів",
    "Занаркіс, Занаркоса Занаркосу Занаркосом",
    "Занаркіль, Занаркеля Занаркелем",
    "Занарюк, Занарюка Занарюче Занарюкові",
    "Занарійська, Занарійської Занарійській",
    "Занарський, Занарського Занарському Занарським",
    "Злий, Злого Злому",
    "Занаронь, Занароні Занароня",
    "Занарко, Занарка Занаркові"
  })
  void nameIsFoundInEveryCase(String name, String forms) {
    for (String form : forms.split(" ")) {
      assertThat(findings(translated(name, "Так думає " + form + ".")))
          .as("%s for %s", form, name)
          .containsExactly("action:shaped says");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Квіт|Квоти зменшено. Квоту підвищено.",
        "Мороз|Морзе передав.",
        "Король|Корлик прилетів. Королівство мовчить.",
        "Коваль|Ковальство занепало.",
        "Бондар|Бондарство і Бондіана.",
        "Занарій|Занарити не вдалося.",
        "Кравець|Кравати підписали.",
        "Мельник|Мельниця стоїть. Мельничук мовчить.",
        "Береза|Березень почався. Березова вулиця.",
        "Лука|Лук росте. Луцьк чекає.",
        "Вовк|Вочевидь ні. Вогонь погас.",
        "Гончар|Гончарство.",
        "Ліс|Лоси прийшли. Леса мовчить.",
        "Путін|Путони і Путени."
      })
  void ordinaryWordsLikeUkrainianNamesAreFine(String name, String text) {
    assertThat(findings(translated(name, text))).isEmpty();
  }

  private static String translated(String name, String text) {
    return shapedBy("Quill Person, translations: {uk: {name: Зоя " + name + "}}", text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Bill Bond|We asked for Bonds.|true",
        "Bill Bond|Bonds rise.|true",
        "Bill Bond|They sold bonds.|false",
        "Bill Price|Prices rise.|true",
        "Zoe Quillary|The Quillaries told.|true",
        "Zoe Quill|The Quills told.|true",
        "Zoe Finch|The Finches told.|true",
        "Zoe Wood|A Woody place and a Woode.|false",
        "Zoe Bush|Bushy trees.|false",
        "Zoe Fox|The Foxes and the Foxs.|false",
        "Zoe Gray|A Grayer day.|false"
      })
  void pluralOfNameOfFourLettersAndMoreIsFound(String name, String text, boolean isFound) {
    assertThat(findings(shapedBy(name, text)).contains("action:shaped says")).isEqualTo(isFound);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Zoe Quillman MP|The MP and the Lord Mayor met a Dr. It is a PhD.",
        "Zoe Marsh|A marsh lies there. Marshland.",
        "Zoe Fields|A field is ploughed. Fielding is hard.",
        "Zoe Baker|Bakeries shut. They bake bread.",
        "Zoe Lee|The leeward side. Leeds is far.",
        "Zoe Rice|The price of rice rises.",
        "Zoe Short|Shortly after, a shortage came.",
        "Zoe Early|Earlier talks failed.",
        "Zoe Berry|They berried. Berliners came.",
        "Zoe Hope|Hopefully it ends. They hope so.",
        "Zoe Joel|Jol is a town.",
        "Zoe Isaac|Isac is a town."
      })
  void ordinaryWordsLikeNamesAreFine(String name, String text) {
    assertThat(findings(shapedBy(name, text))).isEmpty();
  }

  /// The words of another person with whom she spoke are printed beside that person's `in-text`.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "in-text: \"Sid Quillman, the husband of Zanary\"|true",
        "in-text: \"Sid Quillman, the husband of Zoe Zanary\"|true",
        "in-text: Sid, translations: {uk: {name: Сід, in-text: \"Сід, чоловік Zanary\"}}|true",
        "in-text: Sid, translations: {uk: {name: Сід, in-text: \"Сід, чоловік Занарі\"}}|true",
        "in-text: \"Sid Quillman, the husband\"|false"
      })
  void familyNameInWhatAnActorIsCalledInASentenceIsFound(String called, boolean isFound) {
    assertThat(findings(beside("{id: sid, name: Sid Quillman, kind: person, " + called + "}")))
        .hasSize(isFound ? 1 : 0);
  }

  /// A relative has the name too.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "in-text: \"Ann Zanary, the minister\"|false",
        "in-text: \"Ann Zanary, a sister of Zoe Zanary\"|true",
        "in-text: the Zanarys|false",
        "short: Zanary|false",
        "in-text: Ann, translations: {uk: {name: Анна Занарі, in-text: \"Анною Занарі\"}}|false"
      })
  void ownNameOfAnActorIsFine(String called, boolean isFound) {
    assertThat(findings(beside("{id: ann, name: Ann Zanary, kind: person, " + called + "}")))
        .hasSize(isFound ? 1 : 0);
  }

  private static String beside(String actor) {
    String id = actor.replaceFirst("\\{id: (\\w+).*", "$1");
    return FACTS
        .replace("aliases: [Old Zanary]", "translations: {uk: {name: Зоя Занарі}}")
        .replace("terms: background, event", "terms: background, to: " + id + ", event")
        .replace("issues:", "- " + actor + "\nissues:");
  }
}
