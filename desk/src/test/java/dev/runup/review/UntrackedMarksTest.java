package dev.runup.review;

import static dev.runup.docx.MarkedUp.run;
import static dev.runup.docx.MarkedUp.runs;
import static dev.runup.docx.MarkedUp.with;
import static dev.runup.review.MarkedCase.LEAD;
import static dev.runup.review.MarkedCase.marked;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Types over briefings in Word without tracking, and checks what is found.
class UntrackedMarksTest {

  static Stream<MarkedCase> typed() {
    return Stream.of(
        marked(
            "typed over",
            file -> file.type("cut by 50", "cut by 60"),
            "changed " + LEAD,
            "-50",
            "+60"),
        marked(
            "typed over and tracked",
            file -> file.type("cut by 50", "cut by 60").track("First ", "session", "meeting"),
            "changed " + LEAD,
            "-50",
            "+60",
            "-session | A. Officer",
            "+meeting | A. Officer"),
        marked(
            "paragraph typed over whole",
            file -> {
              String whole = file.paragraph("Facts are taken as known");
              file.replace(whole, with(whole, "", run("We ask the archive.")));
            },
            "changed assessment:days-of-knowing says",
            "-Facts are taken as known on the days that they are dated, though the records that tell of them are later. (assumption) [1]",
            "+We ask the archive."),
        marked(
            "paragraph typed between",
            file -> {
              String whole = file.paragraph("Where no day stands");
              file.replace(whole, whole + with(whole, "", run("Ask the embassy.")));
            },
            "added  under Positions",
            "+Ask the embassy."),
        marked(
            "fact removed",
            file -> file.replace(file.paragraph("Facts are taken as known"), ""),
            "deleted assessment:days-of-knowing says",
            "-Facts are taken as known on the days that they are dated, though the records that tell of them are later. (assumption) [1]"),
        marked(
            "row removed",
            file -> file.replace(file.row("US journalist"), ""),
            "deleted event:daniloff-held",
            "-August–September | Nicholas Daniloff is held in Moscow [2, 6]. Taking part: Nicholas Daniloff (US journalist)."),
        marked(
            "paragraph moved without tracking",
            file -> {
              String whole = file.paragraph("Facts are taken as known");
              file.replace(whole, "");
              String target = file.paragraph("Where no day stands");
              file.replace(target, target + whole);
            },
            "moved assessment:days-of-knowing says under Positions from Our assessment"),
        marked(
            "paragraph split without tracking",
            file -> {
              String whole = file.paragraph("The estimate says");
              String runs = runs(whole);
              int at = runs.lastIndexOf("<w:r>", runs.indexOf("["));
              file.replace(
                  whole,
                  with(whole, "", runs.substring(0, at)) + with(whole, "", runs.substring(at)));
            },
            "split actor:us name, assessment:only-inf says, assessment:only-inf caveat"),
        marked(
            "content control removed and text kept",
            file ->
                file.body(xml ->
                    xml.replaceFirst(
                        "<w:sdt>(?:(?!<w:sdtContent>).)*<w:sdtContent>(.*?)</w:sdtContent></w:sdt>",
                        "$1"))),
        marked(
            "content control removed and text changed",
            file -> {
              file.body(xml ->
                  xml.replaceFirst(
                      "<w:sdt>(?:(?!<w:sdtContent>).)*<w:sdtContent>(.*?)</w:sdtContent></w:sdt>",
                      "$1"));
              file.type("cut by 50", "cut by 60");
            },
            "changed " + LEAD,
            "-50",
            "+60"),
        marked(
            "quotes and spaces as Word corrects them",
            file ->
                file.body(xml -> xml.replace('“', '"').replace('’', '\'').replace('\u00a0', ' '))),
        marked(
            "noise of Word",
            file ->
                file.body(xml ->
                    xml.replace(
                            "<w:r>",
                            "<w:proofErr w:type=\"spellStart\"/><w:r w:rsidR=\"00AB12CD\">")
                        .replace("<w:p>", "<w:p w:rsidR=\"00AB12CD\" w:rsidRDefault=\"00AB12CD\">")
                        .replace("xml:space=\"preserve\">First", ">First")
                        .replace(
                            "strategic arms cut",
                            "strategic</w:t></w:r><w:r><w:t xml:space=\"preserve\"> arms cut"))),
        marked(
            "header",
            file ->
                file.change("word/header2.xml", xml -> xml.replace("First session", "Session one")),
            "changed  in the header",
            "-First session",
            "+Session one"));
  }

  @ParameterizedTest
  @MethodSource("typed")
  void marksOfTheOfficeAreFound(MarkedCase one) {
    one.assertFound(true);
  }

  /// Without tags, what was deleted and typed is still told, by the facts as they are built now.
  @ParameterizedTest
  @MethodSource("typed")
  void factsAreNamedWithoutTags(MarkedCase one) {
    if (!one.name().startsWith("content control")) {
      one.assertFound(false);
    }
  }
}
