package dev.runup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.docx.MarkedUp;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Tests `runup review` from the file of an office to what the desk reads.
class ReviewTest {

  private static final String FACTS =
      """
      intake: {source: ss, recorded: 2025-12-27}
      sources: [{id: ss, title: S, kind: post}, {id: cable, title: C, kind: cable, mark: RED}]
      actors: [{id: costa, name: Costa, kind: person}]
      issues: [{id: border, title: The border}]
      events:
      - {id: visit, title: The long visit, status: planned, when: 2025-12-31}
      - {id: secret, title: Zanzibar, status: planned, when: 2025-12-30, source: cable}
      statements:
      - {id: late, who: costa, says: The train will be late by an hour.}
      - {id: early, who: costa, says: The plane will be early by a day.}
      """;

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void aBriefing() throws IOException {
    DossierSamples.written(
        folder, "mark: CLEAR\neditions: {daily: {ceiling: CLEAR, status: draft}}\n", FACTS);
    build();
  }

  private void build() throws IOException {
    Path out = folder.resolve("out");
    assertThat(Ran.of("build", folder.toString(), "-o", out.toString(), "--format", "docx").code())
        .isZero();
    file = out.resolve("daily-2025-12-27.docx");
  }

  private Ran review(String... more) {
    String[] all = Arrays.copyOf(new String[] {"review", file.toString()}, 2 + more.length);
    System.arraycopy(more, 0, all, 2, more.length);
    Ran ran = Ran.of(all);
    return new Ran(ran.code(), ran.out().replace('\u00a0', ' '), ran.err());
  }

  private void mark(UnaryOperator<MarkedUp> marks) throws IOException {
    Files.write(file, marks.apply(new MarkedUp(Files.readAllBytes(file))).bytes());
  }

  private void edit(String words, String other) throws IOException {
    Path facts = folder.resolve("facts.yaml");
    Files.writeString(facts, Files.readString(facts).replace(words, other));
  }

  @Test
  void marksAreListedByFactAndLine() throws IOException {
    mark(office ->
        office
            .track("The train will be ", "late", "on time")
            .comment(0, "The plane", "Which one?", 0)
            .comment(1, "The plane", "The first.", 0));

    assertThat(review())
        .isEqualTo(
            new Ran(
                0,
                """
                daily-2025-12-27.docx, issue 2025-12-27 of daily (en): 1 place changed, 2 comments

                changed statement:late says  facts.yaml:9:32
                commented statement:early says  facts.yaml:10:33
                  was: 1 · The plane will be early by a day, Costa said. The train will be late by an hour, Costa said.
                  now: 1 · The plane will be early by a day, Costa said. The train will be on time by an hour, Costa said.
                  deleted "late"  A. Officer, 2026-01-02 10:00
                  inserted "on time"  A. Officer, 2026-01-02 10:00
                  comment on "The plane": Which one?  A. Officer, 2026-01-02 10:00
                  comment on "The plane": The first.  A. Officer, 2026-01-02 10:00
                """,
                ""));
  }

  @Test
  void replyStandsBelowItsComment() throws IOException {
    mark(office -> office.comment(1, "The plane", "Which?", 0).comment(2, "The plane", "Ours.", 1));

    assertThat(review().out())
        .contains("\n  comment on \"The plane\": Which?")
        .contains("\n    reply: Ours.");
  }

  @Test
  void commentOfAProgramWithoutRepliesIsNone() throws IOException {
    mark(office ->
        office
            .comment(1, "The plane", "Which?", 0)
            .change("word/comments.xml", xml -> xml.replaceAll(" w14:paraId=\"\\w+\"", "")));

    assertThat(review().out()).contains("comment on \"The plane\": Which?");
  }

  @Test
  void speakerIsChangedAtTheStatementThatNamesHim() throws IOException {
    mark(office -> office.type("Costa", "Shultz"));

    assertThat(review().out())
        .contains(
            """
            changed statement:early who  facts.yaml:10:20
              names actor:costa here. If another one is meant, change it there. To rename it everywhere: actor:costa name  facts.yaml:3:28
            """);
  }

  @Test
  void jsonHasTheSame() throws IOException {
    mark(office -> office.type("late by", "on time by"));

    Map<?, ?> json = (Map<?, ?>) JsonSchema.parsed(review("--format", "json").out());

    assertThat(json.get("basis")).isEqualTo("sent");
    Map<?, ?> place = (Map<?, ?>) ((List<?>) json.get("places")).getFirst();
    assertThat(place.get("kind")).isEqualTo("changed");
    assertThat(place.get("facts"))
        .isEqualTo(
            List.of(Map.of("fact", "statement:late", "key", "says", "place", "facts.yaml:9:32")));
    assertThat(place.get("edits"))
        .isEqualTo(
            List.of(
                Map.of("kind", "deleted", "text", "late", "tracked", false),
                Map.of("kind", "inserted", "text", "on time", "tracked", false)));
  }

  @Test
  void fileAsItWasSentHasNothingToList() {
    assertThat(review())
        .isEqualTo(
            new Ran(
                0,
                "daily-2025-12-27.docx, issue 2025-12-27 of daily (en): nothing changed, no comments\n",
                ""));
  }

  @Test
  void whatTheDeskChangedSinceIsNotTheOffices() throws IOException {
    edit("late by an hour", "late by two hours");
    edit("  - {id: early, who: costa, says: The plane will be early by a day.}\n", "");

    assertThat(review().out())
        .contains(
            ": nothing changed, no comments\nThe facts have changed since this file was made.");
  }

  @Test
  void paragraphThatBothChangedIsComparedWithTheFactsNow() throws IOException {
    mark(office -> office.type("late by an hour", "late by a minute"));
    edit("late by an hour", "late by two hours");

    assertThat(review().out())
        .contains(": 1 place changed")
        .contains("changed statement:late says  facts.yaml:9:32")
        .contains("  facts now: 1")
        .contains("The train will be late by two hours, Costa said.\n")
        .contains("The train will be late by a minute, Costa said.\n");
  }

  @Test
  void trackedChangeIsComparedWithWhatWasSentThoughTheDeskChangedItSince() throws IOException {
    mark(office -> office.track("The train will be ", "late", "on time"));
    edit("late by an hour", "late by two hours");

    assertThat(review().out())
        .containsPattern("  was: .* The train will be late by an hour, Costa said\\.")
        .containsPattern("  facts now: .* The train will be late by two hours, Costa said\\.")
        .containsPattern("  now: .* The train will be on time by an hour, Costa said\\.")
        .contains("changed statement:late  facts.yaml:9");
  }

  @Test
  void wordsThatStoodElsewhereAreAChange() throws IOException {
    mark(office ->
        office.type("The train will be late by an hour", "The plane will be early by a day"));

    assertThat(review().out()).contains("changed statement:late says");
  }

  @Test
  void fileWithoutItsHiddenPartIsComparedWithTheFactsNow() throws IOException {
    mark(office ->
        office
            .type("late by", "on time by")
            .without("customXml/item1.xml")
            .without("customXml/itemProps1.xml")
            .change(
                "word/_rels/document.xml.rels",
                xml -> xml.replaceFirst("<Relationship [^>]*customXml[^>]*/>", "")));

    assertThat(review().out())
        .contains("The file doesn't say what was sent. It is compared with what the facts say now.")
        .contains("changed statement:late says");

    mark(office -> office.without("docProps/custom.xml"));

    assertThat(review().err())
        .contains("doesn't name its issue [unknown-edition]")
        .contains("--edition NAME --as-of DAY. Editions: daily.");
    assertThat(review("--edition", "daily", "--as-of", "2025-12-27").out())
        .contains("changed statement:late says");
  }

  @Test
  void noWordOfAWithheldFactIsPrinted() throws IOException {
    mark(office -> office.track("The train will be ", "late", "on time"));
    String before = review().out();
    edit("Zanzibar", "Timbuktu");

    assertThat(review().out()).isEqualTo(before).doesNotContain("Zanzibar", "Timbuktu");
  }

  @Test
  void officesTextCanNotMoveTheCursor() throws IOException {
    mark(office -> office.type("late by", "\u202elate\u2066 &#27;[2J by"));

    assertThat(review().out()).contains("‹U+001B›").doesNotContain("\u001b", "\u202e");
    assertThat(review("--format", "json").out()).doesNotContain("\u001b", "\u202e");
  }

  @Test
  void noteOfATemplateIsCompared() throws IOException {
    Path page = folder.resolve("templates/daily/page.md.ftl");
    Files.createDirectories(page.getParent());
    Files.writeString(
        page, "# A title\n\n## Part\n\nA text.[^a]\n\n[^a]: The words of the note.\n");
    build();
    mark(office ->
        office.change("word/footnotes.xml", xml -> xml.replace("words of the note", "note")));

    assertThat(review().out())
        .contains("changed in the notes\n  was: The words of the note.\n  now: The note.\n");
  }

  /// The files were saved by LibreOffice 25.2, and then by python-docx 1.1, which typed a
  /// paragraph.
  @ParameterizedTest
  @CsvSource({"libreoffice, false", "python-docx, true"})
  void fileThatAnotherProgramSavedKeepsItsMarks(String program, boolean isTyped) {
    Ran ran =
        Ran.of("review", "src/test/resources/review/" + program + ".docx", "src/test/fuzz/built");

    assertThat(ran.out())
        .contains(isTyped ? ": 3 places changed, 1 comment\n" : ": 2 places changed, 1 comment\n")
        .contains("changed event:visit title  facts.yaml:3:29\n")
        .contains("  inserted \"of a day\"  A. Officer, 2026-01-02 10:00\n")
        .contains(": Which & when?  A. Officer, 2026-01-02 10:00\n")
        .contains("  now: One more.\n");
    assertThat(ran.out().contains("inserted \"Typed by a program.\"  not tracked\n"))
        .isEqualTo(isTyped);
  }

  @Test
  void issueThatWasTakenBackIsRefused() {
    Ran.of(
        "take-back",
        "--by=Desk",
        folder.toString(),
        "-o",
        folder.resolve("out").toString(),
        "--edition",
        "daily",
        "--issue",
        "2025-12-27",
        "--reason",
        "Wrong.");

    Ran ran = review("--edition", "daily");

    assertThat(ran.code()).isIn(Exit.REFUSED, Exit.NOT_FOUND);
    assertThat(ran.err()).contains("Wrong.");
  }

  @Test
  void fileOfAnotherProgramSaysSo() throws IOException {
    Files.write(file, zip(Map.of("word/document.xml", "<a/>")));
    assertThat(review().err())
        .contains("names no issue, as files that Runup made do [unknown-edition]");
    assertThat(review().code()).isEqualTo(Exit.PROBLEMS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>",
        "<a>&b;</a>",
        "<a>",
        "<a></b>",
        "<a b=c/>",
        "<a b='",
        "<",
        "<a>&#xFFFFFFFF;</a>",
        "<![CDATA[",
        "<!--",
      })
  void hostileXmlIsRefused(String xml) throws IOException {
    Files.write(file, zip(Map.of("word/document.xml", xml)));

    Ran ran = review();

    assertThat(ran.code()).as(ran.err()).isEqualTo(Exit.NOT_FOUND);
    assertThat(ran.err()).contains("[unreadable]").contains("hint: Name a .docx file");
  }

  @ParameterizedTest
  @CsvSource({"1000, 1", "1001, 3"})
  void elementsAreNestedAThousandDeep(int depth, int code) throws IOException {
    Files.write(file, zip(Map.of("word/document.xml", "<a>".repeat(depth) + "</a>".repeat(depth))));

    assertThat(review().code()).isEqualTo(code);
  }

  @Test
  void fileThatUnpacksToMoreThanALimitIsRefused() throws IOException {
    for (String name : List.of("word/document.xml", "word/media/picture.png")) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
        zip.putNextEntry(new ZipEntry(name));
        byte[] mebibyte = new byte[1 << 20];
        for (int i = 0; i < 129; i++) {
          zip.write(mebibyte);
        }
      }
      Files.write(file, bytes.toByteArray());

      assertThat(review().err()).contains("has more than 128 MiB unpacked");
    }
  }

  @Test
  void cutAndChangedFilesAreReadOrRefused() throws IOException {
    byte[] whole = Files.readAllBytes(file);
    for (int seed = 0; seed < 60; seed++) {
      Random random = new Random(seed);
      byte[] changed =
          Arrays.copyOf(whole, seed % 2 == 0 ? whole.length : random.nextInt(whole.length));
      if (changed.length > 0) {
        changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
      }
      Files.write(file, changed);

      Ran ran = review(folder.toString());

      assertThat(ran.code()).as(ran.err()).isIn(0, 1, 3);
    }
  }

  @Test
  void fileThatIsNoneOrIsMissingIsRefused() throws IOException {
    Files.writeString(file, "no archive");
    assertThat(review().err()).contains("is no Word file [unreadable]");

    Files.delete(file);
    assertThat(review().code()).isEqualTo(Exit.NOT_FOUND);
    assertThat(Ran.of("review").err()).contains("the Word file is missing");
  }

  private static byte[] zip(Map<String, String> parts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }
}
