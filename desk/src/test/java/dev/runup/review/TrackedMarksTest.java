package dev.runup.review;

import static dev.runup.docx.MarkedUp.run;
import static dev.runup.docx.MarkedUp.runs;
import static dev.runup.docx.MarkedUp.with;
import static dev.runup.review.MarkedCase.LEAD;
import static dev.runup.review.MarkedCase.marked;

import dev.runup.docx.MarkedUp;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Marks up briefings as Word does while it tracks changes, and checks what is found.
class TrackedMarksTest {

  static Stream<MarkedCase> tracked() {
    return Stream.of(
        marked(
            "insertion",
            file -> file.track("strategic arms ", "", "to be "),
            "changed " + LEAD,
            "+to be | A. Officer"),
        marked(
            "deletion",
            file -> file.track("First ", "session: ", ""),
            "changed " + LEAD,
            "-session: | A. Officer"),
        marked(
            "replacement in the middle of a run",
            file -> file.track("cut by ", "50", "60"),
            "changed " + LEAD,
            "-50 | A. Officer",
            "+60 | A. Officer"),
        marked(
            "replacement over two runs and facts",
            file -> {
              file.track("Reagan–Gorbachev ", "meeting", "");
              file.body(xml ->
                  MarkedUp.replaceFirst(
                      xml,
                      "<w:t xml:space=\"preserve\">, </w:t></w:r>",
                      "<w:t xml:space=\"preserve\"></w:t></w:r>"
                          + file.deletion(run(", "))
                          + file.insertion(run(" talks in "))));
            },
            "changed event:reykjavik-meeting title",
            "-meeting, | A. Officer",
            "+talks in | A. Officer"),
        marked(
            "speaker of one statement",
            file ->
                file.body(xml -> {
                  int at = xml.indexOf("The Daniloff matter is a frame-up");
                  int name = xml.indexOf(">Reagan<", at);
                  return xml.substring(0, name) + ">Shultz<" + xml.substring(name + 8);
                }),
            "changed statement:frame-up who for actor:reagan name",
            "-Reagan",
            "+Shultz"),
        marked(
            "name at the entry of a register",
            file ->
                file.body(xml -> {
                  int name = xml.lastIndexOf(">Reagan<");
                  return xml.substring(0, name) + ">R. Reagan<" + xml.substring(name + 8);
                }),
            "changed actor:reagan name",
            "+R."),
        marked(
            "hour",
            file -> file.track("16:30–", "17:10", "17:30"),
            "changed event:call-on-president time",
            "-17:10 | A. Officer",
            "+17:30 | A. Officer"),
        marked(
            "day beside an hour",
            file -> file.body(xml -> xml.replaceFirst("10(.October, 16:30)", "9$1")),
            "changed event:call-on-president when",
            "-10",
            "+9"),
        marked(
            "words that a program deleted run by run",
            file -> {
              String whole = file.paragraph("Facts are taken as known");
              String deleted = file.eachDeleted(runs(whole));
              for (int second = 0; deleted.contains("10:00:00Z"); second++) {
                deleted = deleted.replaceFirst("10:00:00Z", "10:01:1" + second + "Z");
              }
              file.replace(whole, with(whole, file.mark("del"), deleted));
            },
            "deleted assessment:days-of-knowing says",
            "-Facts are taken as known on the days that they are dated, though the records that tell of them are later. (assumption) [1] | A. Officer"),
        marked(
            "words in a figure",
            file ->
                file.body(xml -> {
                  int at = xml.indexOf("<wpg:wgp");
                  return xml.substring(0, at)
                      + MarkedUp.replaceFirst(xml.substring(at), "NSPG meeting", "NSC meeting");
                }),
            "changed figure timeline",
            "-NSPG meeting on arms control",
            "+NSC meeting on arms control"),
        marked(
            "template's words",
            file -> file.track("", "Not known.", "Unclear."),
            "changed ",
            "-Not known. | A. Officer",
            "+Unclear. | A. Officer"),
        marked(
            "heading",
            file ->
                file.body(xml ->
                    xml.replaceFirst(
                        "(<w:bookmarkStart [^>]*w:name=\"changed\"/>)<w:r>(.*?)</w:r>",
                        "$1"
                            + file.deletion("<w:r>$2</w:r>")
                            + file.insertion(run("What is new")))),
            "changed  under What changed",
            "-What changed | A. Officer",
            "+What is new | A. Officer"),
        marked(
            "paragraph split in two",
            file -> {
              String whole = file.paragraph("He asks for more than he expects to get.");
              int at = whole.lastIndexOf("<w:r>", whole.indexOf("Alternative"));
              String first = whole.substring(0, at);
              file.replace(
                  whole,
                  with(first + "</w:p>", file.mark("ins"), runs(first + "</w:p>"))
                      + with(whole, "", whole.substring(at, whole.length() - 6)));
            },
            "split assessment:beyond-inf says, assessment:beyond-inf alternatives"),
        marked(
            "two paragraphs merged",
            file -> {
              String first = file.paragraph("Where no day stands");
              file.replace(first, with(first, file.mark("del"), runs(first)));
            },
            "joined  under Positions"),
        marked(
            "new paragraph at the end of another",
            file -> {
              String whole = file.paragraph("Where no day stands");
              file.replace(
                  whole,
                  with(whole, file.mark("ins"), runs(whole))
                      + with(whole, "", file.insertion(run("Ask the embassy."))));
            },
            "added  under Positions",
            "+Ask the embassy. | A. Officer"),
        marked(
            "new paragraph before another",
            file -> {
              String whole = file.paragraph("Where no day stands");
              file.replace(
                  whole,
                  with(whole, file.mark("ins"), file.insertion(run("Ask the embassy."))) + whole);
            },
            "added  under Positions",
            "+Ask the embassy. | A. Officer"),
        marked(
            "paragraph moved",
            file -> {
              String whole = file.paragraph("Where no day stands");
              String target = file.paragraph("Facts are taken as known");
              String from =
                  with(whole, file.mark("moveFrom"), file.eachMoved("moveFrom", runs(whole)));
              String to = with(whole, file.mark("moveTo"), file.eachMoved("moveTo", runs(whole)));
              file.replace(whole, from).replace(target, to + target);
            },
            "moved  under Our assessment from Positions"),
        marked(
            "fact deleted",
            file -> {
              String whole = file.paragraph("Facts are taken as known");
              file.replace(whole, with(whole, file.mark("del"), file.eachDeleted(runs(whole))));
            },
            "deleted assessment:days-of-knowing says",
            "-Facts are taken as known on the days that they are dated, though the records that tell of them are later. (assumption) [1] | A. Officer"),
        marked(
            "cell changed",
            file -> file.track("Who is ", "on board", "aboard"),
            "changed event:departure caveat",
            "-on board | A. Officer",
            "+aboard | A. Officer"),
        marked(
            "row deleted",
            file -> {
              String row = file.row("US journalist");
              file.replace(
                  row,
                  file.eachDeleted(row)
                      .replace(
                          "<w:trPr>",
                          "<w:trPr><w:del w:id=\"7\" w:author=\"A. Officer\" w:date=\"2026-01-02T10:00:00Z\"/>"));
            },
            "deleted event:daniloff-held",
            "-August–September | Nicholas Daniloff is held in Moscow [2, 6]. Taking part: Nicholas Daniloff (US journalist). | A. Officer"),
        marked(
            "formatting",
            file ->
                file.body(xml ->
                    xml.replaceFirst(
                        "<w:rPr><w:lang w:val=\"en\"/></w:rPr>",
                        "<w:rPr><w:b/><w:lang w:val=\"en\"/><w:rPrChange w:id=\"3\" w:author=\"A. Officer\"><w:rPr/></w:rPrChange></w:rPr>"))));
  }

  @ParameterizedTest
  @MethodSource("tracked")
  void marksOfTheOfficeAreFound(MarkedCase one) {
    one.assertFound(true);
  }
}
