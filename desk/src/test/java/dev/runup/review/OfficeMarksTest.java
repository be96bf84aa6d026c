package dev.runup.review;

import static dev.runup.docx.MarkedUp.run;
import static dev.runup.docx.MarkedUp.runs;
import static dev.runup.docx.MarkedUp.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.docx.MarkedUp;
import dev.runup.review.ReviewedIssue.ChangedFigure;
import dev.runup.review.ReviewedIssue.FactText;
import dev.runup.review.ReviewedIssue.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Marks up briefings as Word does, and checks what is found.
class OfficeMarksTest {

  private static final String LEAD = "headline:lead-1011 title";
  private static final String HELD = "Nicholas Daniloff is held in Moscow";

  /// A marked-up file.
  ///
  /// @param marks what the office did
  /// @param found a line for each place, each of its edits and each of its comments
  record Case(String name, Consumer<MarkedUp> marks, List<String> found) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static Case of(String name, Consumer<MarkedUp> marks, String... found) {
    return new Case(name, marks, List.of(found));
  }

  static Stream<Case> tracked() {
    return Stream.of(
        of(
            "insertion",
            file -> file.track("strategic arms ", "", "to be "),
            "changed " + LEAD,
            "+to be | A. Officer"),
        of(
            "deletion",
            file -> file.track("First ", "session: ", ""),
            "changed " + LEAD,
            "-session: | A. Officer"),
        of(
            "replacement in the middle of a run",
            file -> file.track("cut by ", "50", "60"),
            "changed " + LEAD,
            "-50 | A. Officer",
            "+60 | A. Officer"),
        of(
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
        of(
            "speaker of one statement",
            file ->
                file.body(xml -> {
                  int at = xml.indexOf("The Daniloff matter is a frame-up");
                  int name = xml.lastIndexOf(">Reagan<", at);
                  return xml.substring(0, name) + ">Shultz<" + xml.substring(name + 8);
                }),
            "changed statement:frame-up who for actor:reagan name",
            "-Reagan",
            "+Shultz"),
        of(
            "name at the entry of a register",
            file ->
                file.body(xml -> {
                  int name = xml.lastIndexOf(">Reagan<");
                  return xml.substring(0, name) + ">R. Reagan<" + xml.substring(name + 8);
                }),
            "changed actor:reagan name",
            "+R."),
        of(
            "hour",
            file -> file.track("16:30–", "17:10", "17:30"),
            "changed event:call-on-president time",
            "-17:10 | A. Officer",
            "+17:30 | A. Officer"),
        of(
            "day beside an hour",
            file -> file.body(xml -> xml.replaceFirst("10(.October, 16:30)", "9$1")),
            "changed event:call-on-president when",
            "-10",
            "+9"),
        of(
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
        of(
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
        of(
            "template's words",
            file -> file.track("", "Not known.", "Unclear."),
            "changed ",
            "-Not known. | A. Officer",
            "+Unclear. | A. Officer"),
        of(
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
        of(
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
        of(
            "two paragraphs merged",
            file -> {
              String first = file.paragraph("Where no day stands");
              file.replace(first, with(first, file.mark("del"), runs(first)));
            },
            "joined  under Positions"),
        of(
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
        of(
            "new paragraph before another",
            file -> {
              String whole = file.paragraph("Where no day stands");
              file.replace(
                  whole,
                  with(whole, file.mark("ins"), file.insertion(run("Ask the embassy."))) + whole);
            },
            "added  under Positions",
            "+Ask the embassy. | A. Officer"),
        of(
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
        of(
            "fact deleted",
            file -> {
              String whole = file.paragraph("Facts are taken as known");
              file.replace(whole, with(whole, file.mark("del"), file.eachDeleted(runs(whole))));
            },
            "deleted assessment:days-of-knowing says",
            "-Facts are taken as known on the days that they are dated, though the records that tell of them are later. (assumption) [1] | A. Officer"),
        of(
            "cell changed",
            file -> file.track("Who is ", "on board", "aboard"),
            "changed event:departure caveat",
            "-on board | A. Officer",
            "+aboard | A. Officer"),
        of(
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
            "-August–September | "
                + HELD
                + " [2, 6]. Taking part: Nicholas Daniloff (US journalist). | A. Officer"),
        of(
            "formatting",
            file ->
                file.body(xml ->
                    xml.replaceFirst(
                        "<w:rPr><w:lang w:val=\"en\"/></w:rPr>",
                        "<w:rPr><w:b/><w:lang w:val=\"en\"/><w:rPrChange w:id=\"3\" w:author=\"A. Officer\"><w:rPr/></w:rPrChange></w:rPr>"))));
  }

  static Stream<Case> typed() {
    return Stream.of(
        of(
            "typed over",
            file -> file.type("cut by 50", "cut by 60"),
            "changed " + LEAD,
            "-50",
            "+60"),
        of(
            "typed over and tracked",
            file -> file.type("cut by 50", "cut by 60").track("First ", "session", "meeting"),
            "changed " + LEAD,
            "-50",
            "+60",
            "-session | A. Officer",
            "+meeting | A. Officer"),
        of(
            "paragraph typed over whole",
            file -> {
              String whole = file.paragraph("Facts are taken as known");
              file.replace(whole, with(whole, "", run("We ask the archive.")));
            },
            "changed assessment:days-of-knowing says",
            "-Facts are taken as known on the days that they are dated, though the records that tell of them are later. (assumption) [1]",
            "+We ask the archive."),
        of(
            "paragraph typed between",
            file -> {
              String whole = file.paragraph("Where no day stands");
              file.replace(whole, whole + with(whole, "", run("Ask the embassy.")));
            },
            "added  under Positions",
            "+Ask the embassy."),
        of(
            "fact removed",
            file -> file.replace(file.paragraph("Facts are taken as known"), ""),
            "deleted assessment:days-of-knowing says",
            "-Facts are taken as known on the days that they are dated, though the records that tell of them are later. (assumption) [1]"),
        of(
            "row removed",
            file -> file.replace(file.row("US journalist"), ""),
            "deleted event:daniloff-held",
            "-August–September | "
                + HELD
                + " [2, 6]. Taking part: Nicholas Daniloff (US journalist)."),
        of(
            "paragraph moved without tracking",
            file -> {
              String whole = file.paragraph("Facts are taken as known");
              file.replace(whole, "");
              String target = file.paragraph("Where no day stands");
              file.replace(target, target + whole);
            },
            "moved assessment:days-of-knowing says under Positions from Our assessment"),
        of(
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
        of(
            "content control removed and text kept",
            file ->
                file.body(xml ->
                    xml.replaceFirst(
                        "<w:sdt>(?:(?!<w:sdtContent>).)*<w:sdtContent>(.*?)</w:sdtContent></w:sdt>",
                        "$1"))),
        of(
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
        of(
            "quotes and spaces as Word corrects them",
            file ->
                file.body(xml -> xml.replace('“', '"').replace('’', '\'').replace('\u00a0', ' '))),
        of(
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
        of(
            "header",
            file ->
                file.change("word/header2.xml", xml -> xml.replace("First session", "Session one")),
            "changed  in the header",
            "-First session",
            "+Session one"));
  }

  static Stream<Case> comments() {
    return Stream.of(
        of(
            "comment on words",
            file -> file.comment(0, "50 %", "Who says so?", 0),
            "commented " + LEAD,
            "0 on 50 %: Who says so? | A. Officer"),
        of(
            "reply",
            file -> file.comment(0, "50 %", "Who says so?", 0).comment(1, "50 %", "The digest.", 0),
            "commented " + LEAD,
            "0 on 50 %: Who says so? | A. Officer",
            "1 on 50 %: The digest. | A. Officer"),
        of(
            "comment on two paragraphs",
            file -> file.comment(0, "Where no day", "Also open.", "Check both."),
            "commented  under Positions",
            "0 on Where no day stands, none is given.: Check both. | A. Officer",
            "commented  under Issues",
            "0 on Issues: Check both. | A. Officer",
            "commented  under Issues",
            "0 on Also open.: Check both. | A. Officer"),
        of(
            "comment on template's words",
            file -> file.comment(0, "Not known", "Really?", 0),
            "commented ",
            "0 on Not known: Really? | A. Officer"),
        of(
            "comment on a change",
            file -> file.track("cut by ", "50", "60").comment(0, "60", "See the cable.", 0),
            "changed " + LEAD,
            "-50 | A. Officer",
            "+60 | A. Officer",
            "0 on 60: See the cable. | A. Officer"));
  }

  @ParameterizedTest
  @MethodSource({"tracked", "typed", "comments"})
  void marksOfTheOfficeAreFound(Case one) {
    MarkedUp file = new MarkedUp(ReviewSamples.file(true));
    one.marks().accept(file);

    assertThat(lines(ReviewSamples.review(file.bytes()))).isEqualTo(one.found());
  }

  /// Without tags, what was deleted and typed is still told, by the facts as they are built now.
  @ParameterizedTest
  @MethodSource({"typed"})
  void factsAreNamedWithoutTags(Case one) {
    if (one.name().startsWith("content control")) {
      return;
    }
    MarkedUp file = new MarkedUp(ReviewSamples.file(false));
    one.marks().accept(file);

    assertThat(lines(ReviewSamples.review(file.bytes()))).isEqualTo(one.found());
  }

  /// Returns what was found, as lines.
  static List<String> lines(ReviewedIssue review) {
    List<String> lines = new ArrayList<>();
    for (Place place : review.places()) {
      lines.add(head(place));
      place
          .edits()
          .forEach(edit ->
              lines.add(
                  (edit.isInsertion() ? "+" : "-")
                      + edit.text()
                      + (edit.author().isEmpty() ? "" : " | " + edit.author())));
      place
          .comments()
          .forEach(note ->
              lines.add(
                  note.comment().id()
                      + " on "
                      + note.on()
                      + ": "
                      + note.comment().text()
                      + " | "
                      + note.comment().author()));
    }
    for (ChangedFigure figure : review.figures()) {
      lines.add("changed figure " + figure.name());
      figure.was().forEach(text -> lines.add("-" + text));
      figure.now().forEach(text -> lines.add("+" + text));
    }
    return lines.stream().map(line -> line.replace('\u00a0', ' ')).toList();
  }

  private static String fact(FactText fact) {
    FactText named = fact.names();
    return (fact.fact() + " " + fact.key()).strip() + (named == null ? "" : " for " + fact(named));
  }

  private static String head(Place place) {
    String facts =
        String.join(", ", place.facts().stream().map(OfficeMarksTest::fact).distinct().toList());
    String where =
        place.isBeside() || place.facts().isEmpty() || place.kind() == ReviewedIssue.Kind.MOVED
            ? place.part() == dev.runup.docx.MarkedText.Part.BODY
                ? place.heading().isEmpty() ? "" : " under " + place.heading()
                : " in the " + place.part().word()
            : "";
    String from = place.from() == null ? "" : " from " + place.from();
    return place.kind().word() + " " + (place.isBeside() ? "" : facts) + where + from;
  }
}
