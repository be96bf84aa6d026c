package dev.runup.check;

import static dev.runup.check.NamedOnBackgroundTest.findings;
import static dev.runup.check.SpellingsOnBackgroundTest.shapedBy;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which forms of names of many languages the rule `named-on-background` finds. The rule is a help:
/// the last rows are for people to see.
class FormsOfNamesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // The family name first.
        "Kim Quil Un|Kim said so.|true",
        "Kim Quil Un|Mr Kim said so.|true",
        "Kim Quil Un|President Kim said so.|true",
        "Kim Quil Un|It was Kim's plan.|true",
        "To Quill|Mr To said so.|true",
        "To Quill|Quill said so.|true",
        "Ban Qui-loon|Ban said so.|true",
        "Ban Qui-loon|Mr Ban's plan.|true",
        "Abe Quillzo|Abe said so.|true",
        "Quilbán Viktor|Quilbán said so.|true",
        "Quyen Phu Quilong|Quyen said so.|true",
        // A given name alone.
        "Jon Smith|Jon said so.|true",
        "Jon Smith|So said Jon. He left.|true",
        "Abiy Quilmed|Abiy said so.|true",
        "Volodymyr Quillenko|Volodymyr said so.|true",
        "Олена Квілфезер|Олену питали.|true",
        // A name that is an ordinary word too.
        "Zoe May|Mrs May said so.|true",
        "Zoe May|Ms. May said so.|true",
        "Zoe May|They meet in May.|false",
        "Zoe May|May was wet.|false",
        // Endings.
        "Zoe Quil|Plan Quila.|true",
        "Zoe Quil|Z Quiliem.|true",
        "Zoe Quil|Dla Quilowi.|true",
        "Mateusz Quilliecki|Plan Quillieckiego.|true",
        "Recep Quilloğan|Quilloğanın planı.|true",
        "Recep Quilloğan|Quilloğan'ın planı.|true",
        "Recep Quilloğan|Quilloğan’a sordular.|true",
        "Recep Quilloğan|Quilloğan'dan gelen.|true",
        "Viktor Quilbán|Quilbánnal beszélt.|true",
        "Viktor Quilbán|Quilbánt kérdezték.|true",
        "Viktor Quilbán|Quilbánnak adták.|true",
        "Katalin Quilvák|Quilvákkal beszélt.|true",
        "Petr Quilala|S Quilalou.|true",
        "Petr Quilvel|Podle Quilvla.|false",
        "Олена Квілченко|План Квілченка.|true",
        "Андрій Квілвець|План Квілвця.|true",
        "Zoe Smith|The Smiths agree.|true",
        "Zoe Smith|Smith's plan.|true",
        "زينب قويلدور|وقويلدور قال.|true",
        // Other scripts.
        "王蕙|王蕙说。|true",
        "이한별|이한별은 말했다.|true",
        "דנה קוילדור|קוילדור אמר.|true",
        "דנה קוילדור|וקוילדור אמר.|true",
        "דנה קוילדור|אמרו לקוילדור.|true",
        "דנה קוילדור|שבקוילדור.|true",
        // Spellings.
        "Zoe Smith|S m i t h said so.|true",
        "Zoe Smith|S M I T H said so.|true",
        "Zoe Smith|S.m.i.t.h said so.|true",
        "Zoe Smith|Sm-ith said so.|true",
        "Zoe Smith|Ｓｍｉｔｈ said so.|true",
        "Zoe Smith|𝐒𝐦𝐢𝐭𝐡 said so.|true",
        "Zoe Smith|Ⓢⓜⓘⓣⓗ said so.|true",
        "Zoe Smith|SMITH said so.|true",
        "Zoe Smith|Sm\u2011ith said so.|true",
        "Zoe Smith|Smіth said so.|true",
        "Zoe Griffin|Griﬃn said so.|true",
        "Zoe Fischer|ﬁscher said so.|false",
        "Zoe IJssel|Ĳssel said so.|true",
        "Zoe Müller|Mueller said so.|true",
        "Zoe Mueller|Müller said so.|true",
        "Recep Quilloğan|QUILLOGAN said so.|true",
        "Zoe Núñez|Nunez said so.|true",
        "Zoe Smith|Zoe\u00A0Smith said so.|true",
        "Zoe Smith|zoe.smith@x.example|true",
        "Zoe Smith|Thanks to #ZoeSmith.|true",
        "Zoe Smith|@smith said so.|true",
        "Zoe Smith|ZSmith said so.|true",
        // Another person, and what only people see.
        "Jon Smith|Jon Quent said so.|false",
        "Kim Quil Un|Kim Quin Ho said so.|false",
        "Zoe Smith|Z. S. said so.|false",
        "Zoe Smith|Smyth said so.|false",
        "To Quill|To said so.|false",
        "Zoe Quill|The Quillian plan.|false"
      })
  void formOfANameIsFoundOrNot(String name, String text, boolean isFound) {
    assertThat(findings(shapedBy(name, text)).contains("action:shaped says")).isEqualTo(isFound);
  }

  /// An alias of several words is found in the plural too.
  @ParameterizedTest
  @CsvSource({"Iron Lady,The Iron Ladies agree.", "Grey Wolf,The Grey Wolfs agree."})
  void pluralOfAnAliasIsFound(String alias, String text) {
    String facts = shapedBy("Zoe Smith", text).replace("Old Zanary", alias);

    assertThat(findings(facts)).contains("action:shaped says");
  }
}
