package dev.runup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Tests `runup templates` and its subcommands.
class TemplatesTest {

  @TempDir private Path folder;

  private Path dossier() throws IOException {
    return DossierSamples.sound(folder.resolve("talks"), "A visit");
  }

  private static List<String> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString())
          .sorted()
          .toList();
    }
  }

  @Test
  void productsAreListedWithTheDossiersOwnFiles() throws IOException {
    Path dossier = dossier();
    Files.createDirectories(dossier.resolve("templates/note"));
    Files.createDirectories(dossier.resolve("templates/daily"));
    Files.writeString(
        dossier.resolve("templates/note/page.md.ftl"),
        """
        <#ftl attributes={"purpose": "A note.", "reader": "Us", "length": "short"}>
        # T
        """);
    Files.writeString(dossier.resolve("templates/daily/basis.md.ftl"), "x\n");

    Ran shipped = Ran.of("templates");
    Ran own = Ran.of("templates", dossier.toString());

    assertThat(shipped.code()).isZero();
    assertThat(shipped.out()).contains("daily\n", "daily/basis.md.ftl,").doesNotContain("(own");
    assertThat(own.out())
        .contains("daily/basis.md.ftl (own),")
        .contains("note\n  purpose  A note.\n  reader  Us\n  length  short\n")
        .contains("note/page.md.ftl (own, not shipped)");
    assertThat(Ran.of("templates", "list", dossier.toString()).out()).isEqualTo(own.out());
    assertThat(Ran.of("templates", folder.resolve("none").toString()).code())
        .isEqualTo(Exit.NOT_FOUND);
  }

  @Test
  void productIsCopiedWithoutOverwriting() throws IOException {
    Path dossier = dossier();
    String before = Ran.of("build", dossier.toString(), "--format", "md", "-o", "-").out();

    Ran first = Ran.of("templates", "eject", "daily", dossier.toString());
    List<String> copied = files(dossier.resolve("templates"));
    Files.delete(dossier.resolve("templates/daily/basis.md.ftl"));
    Ran second = Ran.of("templates", "eject", "daily", dossier.toString());

    assertThat(first.code()).isZero();
    assertThat(copied).contains("daily/basis.md.ftl", "daily/page.md.ftl").hasSizeGreaterThan(3);
    assertThat(first.err()).contains("runup serve", "runup templates test").contains("copied");
    assertThat(second.code()).isEqualTo(Exit.NOT_FOUND);
    assertThat(second.err()).contains("nothing was copied", "daily/page.md.ftl".replace('/', '/'));
    assertThat(files(dossier.resolve("templates"))).doesNotContain("daily/basis.md.ftl");
    assertThat(Ran.of("build", dossier.toString(), "--format", "md", "-o", "-").out())
        .isEqualTo(before);
  }

  @Test
  void testFillsOnlyProductsThatTheDossiersFilesCanChange() throws IOException {
    Path dossier = dossier();
    Files.createDirectories(dossier.resolve("templates/changes"));
    Files.writeString(dossier.resolve("templates/changes/title.md.ftl"), "Changes\n");

    Ran own = Ran.of("templates", "test", dossier.toString());
    assertThat(own.err()).contains("changes was filled").doesNotContain("summit was filled");

    Files.writeString(dossier.resolve("templates/parts.md.ftl"), "${nothing}\n");
    Ran shared = Ran.of("templates", "test", dossier.toString());
    assertThat(shared.err()).contains("changes was filled", "summit was filled");
  }

  @Test
  void singleFileOrBundleIsCopied() throws IOException {
    Path dossier = dossier();

    for (String name :
        List.of(
            "daily/basis.md.ftl",
            "templates/words.md.ftl",
            "messages/uk.properties",
            "messages/ia.properties")) {
      assertThat(Ran.of("templates", "eject", name, dossier.toString()).code()).as(name).isZero();
    }

    assertThat(files(dossier.resolve("templates")))
        .containsExactly(
            "daily/basis.md.ftl",
            "messages/ia.properties",
            "messages/uk.properties",
            "words.md.ftl");
    assertThat(Files.readString(dossier.resolve("templates/messages/ia.properties")).lines())
        .allMatch(line -> line.isEmpty() || line.startsWith("#"))
        .anyMatch(line -> line.startsWith("#basis = Basis."));
    assertThat(Ran.of("check", dossier.toString()).code()).isZero();
  }

  @Test
  void impossibleCopyIsExplained() throws IOException {
    Path dossier = dossier();
    Path outside = Files.createDirectory(folder.resolve("outside"));

    Ran unknown = Ran.of("templates", "eject", "dialy", dossier.toString());
    Ran nothing = Ran.of("templates", "eject");
    Ran nowhere = Ran.of("templates", "eject", "daily", folder.resolve("none").toString());
    Files.createSymbolicLink(dossier.resolve("templates"), outside);
    Ran through = Ran.of("templates", "eject", "daily", dossier.toString());

    assertThat(unknown.code()).isEqualTo(Exit.USAGE);
    assertThat(unknown.err()).contains("there is no template \"dialy\"", "did you mean \"daily\"?");
    assertThat(nothing.code()).isEqualTo(Exit.USAGE);
    assertThat(nothing.err()).contains("the template is missing");
    assertThat(nowhere.code()).isEqualTo(Exit.NOT_FOUND);
    assertThat(through.code()).isEqualTo(Exit.NOT_FOUND);
    assertThat(files(outside)).isEmpty();
  }

  @Test
  void emptyTemplateIsReportedAndNothingIsWritten() throws IOException {
    Path dossier = dossier();
    Files.createDirectories(dossier.resolve("templates/daily"));
    Files.writeString(dossier.resolve("templates/daily/page.md.ftl"), "");

    Ran ran = Ran.of("build", dossier.toString(), "-o", folder.resolve("out").toString());

    assertThat(ran.code()).isEqualTo(Exit.PROBLEMS);
    assertThat(ran.err())
        .contains("templates/daily/page.md.ftl: error: the template prints nothing");
    assertThat(folder.resolve("out/daily-2025-12-28.md")).doesNotExist();
  }

  @Test
  void templateMistakeIsFoundWithoutMatchingFacts() throws IOException {
    Path dossier = dossier();
    Files.createDirectories(dossier.resolve("templates/note"));
    Files.writeString(
        dossier.resolve("templates/note/page.md.ftl"), "# T\n\n${briefing.front.summit.title}\n");

    Ran ran = Ran.of("templates", "test", dossier.toString());

    assertThat(ran.code()).isEqualTo(Exit.PROBLEMS);
    assertThat(ran.err())
        .contains("templates/note/page.md.ftl:3:3: error: \"briefing.front.summit\" has no value")
        .contains("note was filled ", "1 mistake found");
  }

  @Test
  void testFillsNoLanguageThatTheDossierDoesNotUse() throws IOException {
    Path dossier = dossier();
    Files.createDirectories(dossier.resolve("templates/messages"));
    Files.writeString(
        dossier.resolve("templates/messages/en.properties"), "own.changes = Changes\n");

    Ran ran = Ran.of("templates", "test", dossier.toString());

    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.err()).doesNotContain("uk.properties", "\"uk\"");
  }

  @Test
  void explainSaysWhatANameIs() {
    assertThat(Ran.of("templates", "explain").out())
        .startsWith("briefing\n")
        .contains("  statements  (list of statement)\n      all statements");
    assertThat(Ran.of("templates", "explain", "briefing.statements.speech.who").out())
        .startsWith("  who  (list of speaker)\n      the speakers.")
        .contains("\nspeaker\n", "  shortName  (name, may be absent)");
    assertThat(Ran.of("templates", "explain", "statement").out())
        .contains("Macros that print it:\n  <@w.said s ");
    assertThat(Ran.of("templates", "explain", "w.said").out()).contains("Prints a statement");
    assertThat(Ran.of("templates", "explain", "w").out()).contains("<@w.said", "${w.voice(");
    assertThat(Ran.of("templates", "explain", "msg").out())
        .isEqualTo("  msg(\"key\", value)\n      a message\n");
  }

  @Test
  void explainFindsWhatAMistypedNameMeans() {
    assertThat(explainedWrongly("briefing.statments"))
        .contains("\"briefing\" has no \"statments\"; did you mean \"statements\"? it has issue,");
    assertThat(explainedWrongly("briefing.gaps.value.unit"))
        .contains("\"value\" has no parts: it holds amount");
    assertThat(explainedWrongly("w.sayd"))
        .contains("\"w\" has no \"sayd\"; did you mean \"w.said\"?");
    assertThat(explainedWrongly("front.next")).contains("did you mean \"briefing.front.next\"?");
    assertThat(explainedWrongly("mgs")).contains("templates see no \"mgs\"; did you mean \"msg\"?");
  }

  private static String explainedWrongly(String name) {
    Ran ran = Ran.of("templates", "explain", name);
    assertThat(ran.code()).isEqualTo(Exit.USAGE);
    return ran.err();
  }

  @Test
  void mistypedSubcommandIsNotTakenForAFolder() {
    assertThat(Ran.of("templates", "ejcet", "daily", "talks").err())
        .contains("did you mean \"eject\"?");
    assertThat(Ran.of("templates", "tst").err())
        .contains("there is no folder and no command \"tst\"; did you mean \"test\"?");
    assertThat(Ran.of("templates", "tst").code()).isEqualTo(Exit.USAGE);
  }
}
