package dev.runup.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runup.fact.FactId;
import dev.runup.fact.FactType;
import dev.runup.node.JsonValues;
import dev.runup.problem.Problem;
import dev.runup.serve.IntakeDesk.Outcome;
import dev.runup.serve.IntakeDesk.RefusedException;
import dev.runup.serve.IntakeRequest.Replaced;
import dev.runup.typing.TypedEntry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Types facts as the page does.
class IntakeDeskTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-01-13T09:00:00Z"), ZoneOffset.UTC);

  private static final String FILE = "intake/2026-01-13-gazette-ines.yaml";

  @TempDir private Path folder;
  private IntakeDesk desk;
  private IntakeUndo undo;
  private IntakeRoutes routes;

  @BeforeEach
  void writeDossier() throws IOException {
    Files.writeString(folder.resolve("runup.yaml"), "mark: CLEAR\neditions: {daily: {}}\n");
    Files.writeString(
        folder.resolve("names.yaml"),
        """
        sources:
        - {id: gazette, title: Border talks, kind: news-report, published: 2026-01-12, archived: archive/gazette.txt}
        - {id: wire, title: News, kind: news-report}
        actors:
        - {id: north, name: Nora North, kind: person}
        - {id: south, name: Sam South, kind: person}
        issues: [{id: crossings, title: Crossings}]
        """);
    Files.createDirectories(folder.resolve("archive"));
    Files.writeString(
        folder.resolve("archive/gazette.txt"),
        "Talks\\nNora North spoke of “two crossings” on Monday.\n\nSam South said nothing.\n"
            .replace("\\n", "\n"));
    desk = new IntakeDesk(folder, new Typist("ines"));
    undo = new IntakeUndo(desk);
    routes = new IntakeRoutes(desk, CLOCK);
  }

  private static IntakeRequest statement(String says) {
    return request(
        "gazette",
        new TypedEntry(
            FactType.STATEMENT,
            Map.of(
                "id",
                "said-" + says.hashCode() % 100_000,
                "who",
                List.of("north"),
                "says",
                says,
                "passage",
                "¶1")));
  }

  private static IntakeRequest request(String source, TypedEntry... entries) {
    return new IntakeRequest(
        source, "2026-01-13", Map.of("credibility", "3"), "", List.of(entries), null);
  }

  private String text(String name) throws IOException {
    return Files.readString(folder.resolve(name));
  }

  @Test
  void factIsSavedInTheFileOfItsSourceAndDay() throws IOException {
    Outcome outcome =
        desk.save(
            request(
                "gazette",
                new TypedEntry(
                    FactType.STATEMENT,
                    Map.of(
                        "id", "two-crossings",
                        "quote", "two crossings",
                        "who", List.of("north"),
                        "about", List.of("crossings"),
                        "passage", "¶1",
                        "verb", "offered"))));

    assertThat(outcome).isInstanceOf(Outcome.Done.class);
    assertThat(text(FILE))
        .isEqualTo(
            """
            intake: {source: gazette, recorded: 2026-01-13, credibility: 3}

            statements:
            - id: two-crossings
              who: north
              verb: offered
              quote: two crossings
              about: crossings
              passage: ¶1
            """);
  }

  @Test
  void idIsMadeOfTheWordsAndNeverOneOfAnotherFact() throws IOException {
    Map<String, Object> says = Map.of("who", List.of("north"), "says", "A text exists.");
    desk.saveWithProposedId(request("gazette", new TypedEntry(FactType.STATEMENT, says)));

    desk.saveWithProposedId(
        request(
            "gazette",
            new TypedEntry(
                FactType.POSITION,
                Map.of("actor", "north", "issue", "crossings", "stance", "open", "stated-in", "")),
            new TypedEntry(FactType.STATEMENT, says)));

    assertThat(text(FILE))
        .contains("- id: north-text-exists\n", "- id: north-text-exists-2\n")
        .contains("stated-in: north-text-exists-2\n");
  }

  @Test
  void factWithAnErrorIsNotSaved() {
    Outcome outcome =
        desk.save(
            request(
                "gazette",
                new TypedEntry(
                    FactType.STATEMENT, Map.of("id", "x1", "who", List.of("nort"), "says", "A."))));

    assertThat(outcome)
        .isInstanceOfSatisfying(
            Outcome.Wrong.class,
            wrong -> {
              assertThat(wrong.trial().problems().getFirst().key()).isEqualTo("who");
              assertThat(wrong.trial().problems().getFirst().problem().hint()).contains("north");
            });
    assertThat(folder.resolve("intake")).doesNotExist();
  }

  @Test
  void misquoteIsToldAtItsKey() {
    Map<String, ?> told =
        routes.post(
            "try",
            Map.of(
                "source", "gazette",
                "day", "2026-01-13",
                "entries",
                    List.of(
                        Map.of(
                            "type",
                            "statement",
                            "values",
                            Map.of(
                                "id", "x1",
                                "who", List.of("north"),
                                "quote", "three crossings",
                                "passage", "¶1")))));

    assertThat(Objects.requireNonNull(told).toString())
        .contains("key=quote", "quote-not-in-source", "The nearest passage of archive/gazette.txt");
  }

  @Test
  void undoGivesTheBytesOfBefore() throws IOException {
    desk.save(statement("One."));
    String one = text(FILE);
    desk.save(statement("Two."));

    assertThat(undo.undo(2)).isInstanceOf(Outcome.Done.class);
    assertThat(text(FILE)).isEqualTo(one);
    assertThat(undo.undo(1)).isInstanceOf(Outcome.Done.class);
    assertThat(folder.resolve(FILE)).doesNotExist();
    assertThat(undo.undo(1)).isInstanceOf(Outcome.Refused.class);
  }

  @Test
  void undoLeavesWhatSomebodyChanged() throws IOException {
    desk.save(statement("One."));
    String changed = text(FILE).replace("One.", "One and a half.");
    Files.writeString(folder.resolve(FILE), changed);

    assertThat(undo.undo(1))
        .isInstanceOfSatisfying(
            Outcome.Refused.class, refused -> assertThat(refused.why()).contains("was changed"));
    assertThat(text(FILE)).isEqualTo(changed);
  }

  @Test
  void factIsChangedInPlaceUntilSomebodyElseTouchesIt() throws IOException {
    desk.save(
        request(
            "gazette",
            new TypedEntry(
                FactType.STATEMENT,
                Map.of("id", "typo", "who", List.of("north"), "says", "Tow texts."))));
    desk.save(statement("Two."));
    FactId typo = new FactId(FactType.STATEMENT, "typo");
    IntakeRequest mended =
        new IntakeRequest(
            "gazette",
            "2026-01-13",
            Map.of("credibility", "3"),
            "",
            List.of(
                new TypedEntry(
                    FactType.STATEMENT,
                    Map.of("id", "typo", "who", List.of("north"), "says", "Two texts."))),
            new Replaced(typo, 0));

    assertThat(undo.isChangeable(typo, desk.read())).isTrue();
    assertThat(undo.change(mended)).isInstanceOf(Outcome.Done.class);
    assertThat(text(FILE)).contains("Two texts.", "Two.").doesNotContain("Tow");

    Files.writeString(folder.resolve(FILE), text(FILE).replace("Two texts.", "Three texts."));
    assertThat(undo.isChangeable(typo, desk.read())).isFalse();
    assertThat(undo.change(mended)).isInstanceOf(Outcome.Refused.class);
    assertThat(text(FILE)).contains("Three texts.");
  }

  @Test
  void releaseEndsChangesInPlace() throws IOException {
    desk.save(statement("One."));
    FactId one = new FactId(FactType.STATEMENT, statement("One.").entries().getFirst().id());
    Files.writeString(folder.resolve("releases.jsonl"), "{}\n");

    assertThat(undo.isChangeable(one, desk.read())).isFalse();
  }

  @Test
  void factSaysItselfWhatTheIntakeOfItsFileSaysOtherwise() throws IOException {
    desk.save(statement("One."));
    desk.save(
        new IntakeRequest(
            "gazette",
            "2026-01-13",
            Map.of("credibility", "2"),
            "",
            statement("Two.").entries(),
            null));

    assertThat(text(FILE)).contains("credibility: 3}", "  says: Two.\n  credibility: 2\n");
  }

  @Test
  void undoLeavesWhatAnotherFactNeeds() throws IOException {
    desk.save(
        request(
            "gazette",
            new TypedEntry(
                FactType.ISSUE, Map.of("id", "water", "title", "Water", "passage", "¶1"))));
    Files.writeString(
        folder.resolve("more.yaml"),
        "intake: {source: wire, recorded: 2026-01-13}\nstatements:\n- {who: south, says: No., about: water}\n");

    assertThat(undo.undo(1))
        .isInstanceOfSatisfying(
            Outcome.Refused.class, refused -> assertThat(refused.why()).contains("needs it"));
    assertThat(text(FILE)).contains("water");
  }

  @Test
  void twoWhoTypeAtOnceLoseNothing() throws Exception {
    IntakeDesk other = new IntakeDesk(folder, new Typist("ines")); // as if another process typed
    try (ExecutorService typists = Executors.newFixedThreadPool(4)) {
      List<Future<Outcome>> saved =
          IntStream.range(0, 12)
              .mapToObj(i ->
                  typists.submit(
                      () -> (i % 2 == 0 ? desk : other).save(statement("Fact " + i + "."))))
              .toList();
      for (Future<Outcome> one : saved) {
        assertThat(one.get()).isInstanceOf(Outcome.Done.class);
      }
    }
    for (int i = 0; i < 12; i++) {
      assertThat(text(FILE)).containsOnlyOnce("says: Fact " + i + ".");
    }
  }

  @Test
  void fileThatChangedUnderTheFormIsTold() throws IOException {
    desk.save(statement("One."));
    String seen = desk.seen(statement("Two."), desk.read());
    Files.writeString(folder.resolve(FILE), text(FILE) + "# a remark\n");

    Outcome outcome =
        desk.save(
            new IntakeRequest(
                "gazette", "2026-01-13", Map.of(), seen, statement("Two.").entries(), null));

    assertThat(outcome)
        .isInstanceOfSatisfying(
            Outcome.Done.class, done -> assertThat(done.saved().wasChanged()).isTrue());
    assertThat(text(FILE)).contains("One.", "Two.", "# a remark\n");
  }

  @Test
  void fileOfAnotherIntakeIsLeftAlone() throws IOException {
    Files.createDirectories(folder.resolve("intake"));
    String other = "intake: {source: wire, recorded: 2026-01-13}\n";
    Files.writeString(folder.resolve(FILE), other);

    desk.save(statement("One."));

    assertThat(text(FILE)).isEqualTo(other);
    assertThat(text("intake/2026-01-13-gazette-ines-2.yaml")).contains("One.");
  }

  @Test
  void similarFactOfAnotherSourceIsNamed() {
    desk.save(statement("Northland could open two crossings at once."));

    Map<String, ?> told =
        routes.post(
            "try",
            Map.of(
                "source", "wire",
                "day", "2026-01-13",
                "entries",
                    List.of(
                        Map.of(
                            "type",
                            "statement",
                            "values",
                            Map.of(
                                "id", "again",
                                "who", List.of("north"),
                                "says", "Two crossings could be opened at once.")))));

    assertThat(Objects.requireNonNull(told).get("similar").toString())
        .contains("source=gazette", "here=false");
    assertThat(
            Objects.requireNonNull(routes.post("printed", Map.of("trial", told.get("trial"))))
                .get("printed")
                .toString())
        .contains("Two crossings could be opened at once.");
  }

  @Test
  void textOfASourceHasItsParagraphsAndFacts() {
    desk.save(statement("Northland could open two crossings."));

    Map<String, ?> text =
        Objects.requireNonNull(
            routes.get("text", Map.of("source", "gazette", "day", "2026-01-13")));

    assertThat(text.get("paragraphs").toString())
        .contains("number=0, heading=true, text=Talks")
        .contains("number=1, heading=false, text=Nora North spoke")
        .contains("number=2");
    assertThat(text.get("facts").toString()).contains("paragraph=1");
  }

  @Test
  void dayIsTheDesksAndDatesAreThoseOfTheSource() {
    assertThat(Objects.requireNonNull(routes.get("state", Map.of())).get("day"))
        .isEqualTo("2026-01-13");
    assertThat(
            Objects.requireNonNull(
                    routes.get(
                        "date", Map.of("said", "Sunday", "source", "gazette", "tense", "past")))
                .get("date"))
        .isEqualTo("2026-01-11");
  }

  // --- articles ---

  private Map<String, ?> archive(String id, String name, byte[] bytes, List<Boolean> kept) {
    return Objects.requireNonNull(
        routes.post(
            "archive",
            Map.of(
                "source",
                id,
                "day",
                "2026-01-13",
                "name",
                name,
                "bytes",
                Base64.getEncoder().encodeToString(bytes),
                "kept",
                kept,
                "entries",
                List.of(
                    Map.of(
                        "type",
                        "source",
                        "values",
                        Map.of("id", id, "title", "New", "kind", "news-report"))))));
  }

  @Test
  void articleIsArchivedWithItsOriginalAndBothChecksums() throws IOException {
    byte[] article =
        "First paragraph, long enough.\n\nSecond one.\n".getBytes(StandardCharsets.UTF_8);

    Map<String, ?> told = archive("courier", "../../x.txt", article, List.of(true, true));

    assertThat(told.get("file")).isEqualTo("intake/2026-01-13-courier-ines.yaml");
    assertThat(text("archive/courier.txt"))
        .isEqualTo("First paragraph, long enough.\n\nSecond one.\n");
    assertThat(Files.readAllBytes(folder.resolve("archive/courier.original.txt")))
        .isEqualTo(article);
    assertThat(text("archive/courier.sha256").lines())
        .allMatch(line -> line.matches("[0-9a-f]{64} {2}courier(\\.original)?\\.txt"))
        .hasSize(2);
    assertThat(text("intake/2026-01-13-courier-ines.yaml"))
        .contains("archived: archive/courier.txt");
    assertThat(desk.dossier().problems()).isEmpty();
  }

  @Test
  void archivedArticleIsNeverOverwritten() throws IOException {
    byte[] article = "Another text, and long enough.\n".getBytes(StandardCharsets.UTF_8);
    String before = text("archive/gazette.txt");

    assertThat(archive("gazette", "", article, List.of(true)).get("refused").toString())
        .contains("is there already");
    assertThat(text("archive/gazette.txt")).isEqualTo(before);
  }

  @Test
  void sourceThatCantBeTypedLeavesNoFiles() {
    Map<String, ?> told =
        Objects.requireNonNull(
            routes.post(
                "archive",
                Map.of(
                    "source", "courier",
                    "day", "2026-01-13",
                    "text", "A text, and long enough.",
                    "kept", List.of(true),
                    "entries",
                        List.of(
                            Map.of(
                                "type",
                                "source",
                                "values",
                                Map.of("id", "courier", "title", "New", "kind", "nothing"))))));

    assertThat(told.get("problems").toString()).contains("kind");
    assertThat(folder.resolve("archive/courier.txt")).doesNotExist();
    assertThat(folder.resolve("archive/courier.sha256")).doesNotExist();
  }

  @Test
  void undoOfASourceTakesBackItsArticle() throws IOException {
    byte[] article = "A text, and long enough.".getBytes(StandardCharsets.UTF_8);
    Map<String, ?> told = archive("courier", "x.txt", article, List.of(true));
    Path original = folder.resolve("archive/courier.original.txt");
    Files.writeString(original, "Somebody's own.");

    assertThat(undo(told.get("number"))).containsKey("file");
    assertThat(folder.resolve("archive/courier.txt")).doesNotExist();
    assertThat(folder.resolve("archive/courier.sha256")).doesNotExist();
    assertThat(folder.resolve("intake/2026-01-13-courier-ines.yaml")).doesNotExist();
    assertThat(original).hasContent("Somebody's own.");
  }

  private Map<String, ?> undo(Object number) {
    return Objects.requireNonNull(
        routes.post("undo", Map.of("source", "", "day", "2026-01-13", "number", number)));
  }

  @Test
  void changedArticleIsComparedWithItsEarlierText() {
    desk.save(statement("One."));

    Map<String, ?> told =
        Objects.requireNonNull(
            routes.post(
                "article",
                Map.of(
                    "text",
                    "Talks\n\nNora North spoke of “three crossings” on Monday.\n\nSam South said nothing.\n")));

    assertThat(told.get("notices").toString())
        .contains(
            "Another version of the source gazette",
            "Changed or gone there: ¶1. Facts cite these: said-");
    assertThat(told.get("paragraphs").toString())
        .contains("three crossings” on Monday., heading=false, kept=true, changed=true")
        .contains("said nothing., heading=false, kept=true, changed=false");
  }

  @Test
  void articleThatIsThereIsRecognised() throws IOException {
    Map<String, ?> told = routes.post("article", Map.of("text", text("archive/gazette.txt")));

    assertThat(Objects.requireNonNull(told).get("notices").toString())
        .contains("already, as the source gazette");
  }

  @ParameterizedTest
  @ValueSource(strings = {"../x", "a/b", "/etc/x", "x.yaml", "", "con:", "A"})
  void nothingIsWrittenOutsideOfTheFolders(String id) {
    byte[] article = "A text.\n".getBytes(StandardCharsets.UTF_8);

    assertThat(
            routes.post(
                "archive",
                Map.of(
                    "source", "gazette",
                    "day", "2026-01-13",
                    "bytes", Base64.getEncoder().encodeToString(article),
                    "kept", List.of(true),
                    "entries",
                        List.of(
                            Map.of("type", "source", "values", Map.of("id", id, "title", "T"))))))
        .isNull();
    if (!id.isEmpty()) {
      assertThat(
              routes.post("save", Map.of("source", id, "day", "2026-01-13", "entries", List.of())))
          .isNull();
    }
    assertThat(
            routes.post(
                "save", Map.of("source", "gazette", "day", "../" + id, "entries", List.of())))
        .isNull();
  }

  @Test
  void unknownKeysAndFormsAreNotUnderstood() {
    for (String sent :
        List.of(
            "{}",
            "{\"source\": \"gazette\", \"day\": \"2026-01-13\", \"entries\": [{\"type\": \"rumour\", \"values\": {}}]}",
            "{\"source\": \"gazette\", \"day\": \"2026-01-13\", \"entries\": [{\"type\": \"event\", \"values\": {\"x\": \"y\"}}]}",
            "{\"source\": \"gazette\", \"day\": \"2026-01-13\", \"entries\": [{\"type\": \"event\", \"values\": {\"title\": 1.5}}]}")) {
      assertThat(routes.post("save", (Map<?, ?>) JsonValues.read(sent))).as(sent).isNull();
    }
    assertThat(routes.post("nothing", Map.of())).isNull();
    assertThat(routes.get("nothing", Map.of())).isNull();
  }

  // --- files that can't be read, and links ---

  private void assertNothingIsWritten(String why) throws IOException {
    Path file = folder.resolve(FILE);
    byte[] before = Files.readAllBytes(file);

    assertThat(desk.save(statement("One.")))
        .isInstanceOfSatisfying(
            Outcome.Refused.class, refused -> assertThat(refused.why()).contains(FILE, why));
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
    assertThat(folder.resolve("intake"))
        .isDirectoryNotContaining(one -> !one.endsWith(file.getFileName()));
  }

  @Test
  void fileInAnotherEncodingIsLeftAlone() throws IOException {
    Files.createDirectories(folder.resolve("intake"));
    Files.writeString(
        folder.resolve(FILE),
        "intake: {source: gazette, recorded: 2026-01-13}\n",
        StandardCharsets.UTF_16);

    assertNothingIsWritten("not UTF-8");
  }

  @Test
  void fileThatIsTooLargeIsLeftAlone() throws IOException {
    Files.createDirectories(folder.resolve("intake"));
    Files.writeString(folder.resolve(FILE), "# " + "x".repeat(17 << 20) + "\n");

    assertNothingIsWritten("larger than 16 MiB");
  }

  @Test
  void folderInPlaceOfTheFileIsLeftAlone() throws IOException {
    Files.createDirectories(folder.resolve(FILE));

    assertThat(desk.save(statement("One."))).isInstanceOf(Outcome.Refused.class);
    assertThat(folder.resolve(FILE)).isEmptyDirectory();
  }

  @Test
  void nothingIsWrittenThroughALinkThatLeadsOut(@TempDir Path outside) throws IOException {
    Path file = Files.writeString(outside.resolve("own.yaml"), "precious\n");
    Files.createDirectories(folder.resolve("intake"));
    Files.createSymbolicLink(folder.resolve(FILE), file);

    assertThat(desk.save(statement("One."))).isInstanceOf(Outcome.Refused.class);
    Files.delete(folder.resolve(FILE));
    Files.delete(folder.resolve("intake"));
    Files.createSymbolicLink(folder.resolve("intake"), outside);
    assertThat(desk.save(statement("One."))).isInstanceOf(Outcome.Refused.class);
    assertThat(outside).isDirectoryNotContaining(one -> !one.equals(file));
    assertThat(file).hasContent("precious\n");

    Files.move(folder.resolve("archive"), folder.resolve("old"));
    Files.createSymbolicLink(folder.resolve("archive"), outside);
    byte[] article = "A text, and long enough.".getBytes(StandardCharsets.UTF_8);
    assertThat(archive("courier", "x.txt", article, List.of(true)).get("refused").toString())
        .contains("a link leads out of the dossier");
    assertThat(outside).isDirectoryNotContaining(one -> !one.equals(file));
  }

  @Test
  void linkedFolderStaysLinkedAndEachSaveAdds() throws IOException {
    Files.createDirectories(folder.resolve("days"));
    Files.createSymbolicLink(folder.resolve("intake"), Path.of("days"));

    desk.save(statement("One."));
    desk.save(statement("Two."));

    assertThat(folder.resolve("intake")).isSymbolicLink();
    assertThat(text("days/2026-01-13-gazette-ines.yaml")).contains("One.", "Two.");
    assertThat(undo.undo(2)).isInstanceOf(Outcome.Done.class);
    assertThat(text("days/2026-01-13-gazette-ines.yaml")).contains("One.").doesNotContain("Two.");
  }

  @Test
  void nothingIsSavedWhereNoFactsAreRead() throws IOException {
    Files.createSymbolicLink(folder.resolve("intake"), Path.of("archive"));

    assertThat(desk.save(statement("One.")))
        .isInstanceOfSatisfying(
            Outcome.Refused.class,
            refused -> assertThat(refused.why()).contains("no facts are read in the folder"));
  }

  @Test
  void byteOrderMarkAndRightsStay() throws IOException {
    Files.createDirectories(folder.resolve("intake"));
    Path file =
        Files.writeString(
            folder.resolve(FILE), "\uFEFFintake: {source: gazette, recorded: 2026-01-13}\n");
    boolean hasRights = Files.getFileStore(file).supportsFileAttributeView("posix");
    if (hasRights) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw----"));
    }

    desk.save(statement("One."));

    assertThat(text(FILE)).startsWith("\uFEFFintake").contains("One.");
    if (hasRights) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .isEqualTo("rw-rw----");
    }
  }

  // --- several typists ---

  @Test
  void eachTypistHasAFileOfTheirOwn() throws IOException {
    IntakeDesk other = new IntakeDesk(folder, Objects.requireNonNull(Typist.of("Інеса Гай")));
    desk.save(statement("One."));
    other.save(statement("Two."));

    assertThat(text(FILE)).contains("One.").doesNotContain("Two.");
    assertThat(text("intake/2026-01-13-gazette-inesa-hai.yaml")).contains("Two.");
    assertThat(Typist.of("王小明")).isNull();
  }

  // --- what check would refuse ---

  private Map<String, Object> sent(String day) {
    return Map.of(
        "source",
        "gazette",
        "day",
        day,
        "intake",
        Map.of("credibility", "9"),
        "entries",
        List.of(
            Map.of(
                "type",
                "statement",
                "values",
                Map.of("id", "one", "who", List.of("north"), "says", "One."))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"9999-99-99", "0000-00-00", "2025-02-30", "2026-01-13 25:00"})
  void dayThatIsNoneIsRefused(String day) {
    assertThatThrownBy(() -> routes.post("save", sent(day)))
        .isInstanceOf(RefusedException.class)
        .hasMessage("\"%s\" is no day; write one such as 2025-12-28", day);
    assertThat(folder.resolve("intake")).doesNotExist();
  }

  @Test
  void intakeThatCheckWouldRefuseIsNotSaved() {
    assertThat(String.valueOf(routes.post("save", sent("2026-01-13")))).contains("key=intake");
    assertThat(folder.resolve("intake")).doesNotExist();
  }

  @Test
  void errorElsewhereThatWasThereBeforeKeepsNobodyFromTyping() throws IOException {
    Files.writeString(
        folder.resolve("more.yaml"), "statements:\n- {who: nobody, says: No., source: wire}\n");

    assertThat(desk.save(statement("One."))).isInstanceOf(Outcome.Done.class);
    assertThat(
            desk.save(
                request(
                    "gazette",
                    new TypedEntry(
                        FactType.ACTOR,
                        Map.of("id", "north", "name", "Another", "kind", "person")))))
        .isInstanceOf(Outcome.Wrong.class);
  }

  // Its file may be read before the one that has the id.
  @Test
  void idThatIsTakenIsToldWithThePlaceOfTheOther() {
    TypedEntry again =
        new TypedEntry(FactType.ACTOR, Map.of("id", "north", "name", "Another", "kind", "person"));

    assertThat(desk.save(request("gazette", again)))
        .isInstanceOfSatisfying(
            Outcome.Wrong.class,
            wrong -> {
              Problem told = wrong.trial().problems().getFirst().problem();
              assertThat(told.message()).isEqualTo("\"north\" is taken");
              assertThat(told.hint()).startsWith("The other one is in names.yaml, line ");
            });
  }

  @Test
  void emptyListOfEntriesIsRefused() {
    for (String what : List.of("try", "save", "edit", "archive")) {
      assertThatThrownBy(() ->
              routes.post(
                  what, Map.of("source", "gazette", "day", "2026-01-13", "entries", List.of())))
          .isInstanceOf(RefusedException.class);
    }
  }

  @Test
  void hourAtWhichTheDeskLearnedItIsTheFactsOwn() throws IOException {
    desk.save(statement("One."));
    TypedEntry update =
        new TypedEntry(
            null,
            Map.of(
                "fact", "north", "act", "corrected", "reason", "R.", "set", Map.of("short", "N.")));
    desk.save(
        new IntakeRequest(
            "gazette",
            "2026-01-13 18:00",
            Map.of("mark", "CLEAR"),
            "",
            List.of(statement("Two.").entries().getFirst(), update),
            null));

    assertThat(text(FILE))
        .contains("recorded: 2026-01-13, credibility: 3}")
        .contains("  says: Two.\n  recorded: 2026-01-13 18:00\n  mark: CLEAR\n")
        .contains("  set: {short: N.}\n  recorded: 2026-01-13 18:00\n  mark: CLEAR\n");
  }

  @Test
  void entryOfARegisterHasTheMarkingOfTheHeader() throws IOException {
    Files.writeString(
        folder.resolve("runup.yaml"), "mark: TLP:CLEAR\neditions: {daily: {ceiling: TLP:CLEAR}}\n");
    desk.save(statement("One."));
    desk.save(
        new IntakeRequest(
            "gazette",
            "2026-01-13",
            Map.of("mark", "TLP:RED"),
            "",
            List.of(new TypedEntry(FactType.ISSUE, Map.of("id", "water", "title", "Water"))),
            null));

    assertThat(text(FILE)).contains("- id: water\n  title: Water\n  mark: TLP:RED\n");
  }

  // --- a process that died, and names of devices ---

  @Test
  void whatAKilledSaveLeftInTheArchiveBlocksNoId() throws IOException {
    byte[] article = "A text, and long enough.".getBytes(StandardCharsets.UTF_8);
    archive("courier", "x.txt", article, List.of(true));
    Files.delete(folder.resolve("intake/2026-01-13-courier-ines.yaml"));
    Files.delete(folder.resolve("archive/courier.original.txt"));
    Files.writeString(folder.resolve("archive/.runup-edit-courier.txt"), "half");
    byte[] other = "Another text, and long enough.".getBytes(StandardCharsets.UTF_8);

    IntakeDesk next = new IntakeDesk(folder, new Typist("ines"));
    routes = new IntakeRoutes(next, CLOCK);
    assertThat(archive("courier", "x.html", other, List.of(true))).containsKey("file");

    assertThat(text("archive/courier.txt")).isEqualTo("Another text, and long enough.\n");
    assertThat(folder.resolve("archive/courier.original.txt")).doesNotExist();
    assertThat(folder.resolve("archive/.runup-edit-courier.txt")).doesNotExist();
  }

  @Test
  void leftFileThatSomebodyChangedIsKept() throws IOException {
    byte[] article = "A text, and long enough.".getBytes(StandardCharsets.UTF_8);
    archive("courier", "x.txt", article, List.of(true));
    Files.delete(folder.resolve("intake/2026-01-13-courier-ines.yaml"));
    Files.writeString(folder.resolve("archive/courier.txt"), "Somebody's own.");

    assertThat(archive("courier", "x.txt", article, List.of(true)).get("refused").toString())
        .contains("is there already");
    assertThat(text("archive/courier.txt")).isEqualTo("Somebody's own.");
    assertThat(folder.resolve("archive/courier.original.txt")).exists();
  }

  @ParameterizedTest
  @ValueSource(strings = {"con", "nul", "aux", "com1", "lpt9"})
  void sourceIsNotNamedLikeADevice(String id) {
    byte[] article = "A text, and long enough.".getBytes(StandardCharsets.UTF_8);

    assertThatThrownBy(() -> archive(id, "x.txt", article, List.of(true)))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("name of a device");
    assertThat(folder.resolve("archive/" + id + ".txt")).doesNotExist();
    Map<String, Object> source = Map.of("type", "source", "values", Map.of("id", id, "title", "T"));
    assertThatThrownBy(() ->
            routes.post(
                "save", Map.of("source", "", "day", "2026-01-13", "entries", List.of(source))))
        .isInstanceOf(RefusedException.class);
  }
}
