package dev.runup;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static dev.runup.Program.hold;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Checks which classes touch what lies outside of the program: files, sockets, clocks, settings.
class OutsideWorldTest {

  /// The packages that may touch what lies outside the program.
  private static final String[] OUTERMOST = {
    "dev.runup.node..",
    "dev.runup.pipeline..",
    "dev.runup.publish..",
    "dev.runup.dossier..",
    "dev.runup.drafts..",
    "dev.runup.explain..",
    "dev.runup.report..",
    "dev.runup.review..",
    "dev.runup.serve..",
    "dev.runup.lsp..",
    "dev.runup.cli.."
  };

  private static final DescribedPredicate<JavaAccess<?>> FORMAT_WITHOUT_LOCALE =
      describe(
          "String.format without a locale",
          access ->
              access
                  .getTarget()
                  .getFullName()
                  .startsWith("java.lang.String.format(java.lang.String,"));

  private static final DescribedPredicate<JavaAccess<?>> READING =
      DescribedPredicate.or(
          members(
              "java\\.nio\\.file\\.Files",
              "read(AllBytes|AllLines|String)|lines|new(InputStream|BufferedReader|ByteChannel)"),
          members("java\\.io\\.(FileInputStream|FileReader|RandomAccessFile)", ".*"),
          members("java\\.util\\.Scanner", ".*"));

  private static final DescribedPredicate<JavaAccess<?>> WRITING =
      DescribedPredicate.or(
          members(
              "java\\.nio\\.file\\.Files",
              "write.*|copy|move|delete.*|set.*|create.*|new(OutputStream|BufferedWriter)"),
          members("java\\.nio\\.channels\\.FileChannel", "write|truncate"),
          members("java\\.io\\.(FileWriter|RandomAccessFile)", ".*"));

  @Test
  void filesAndSocketsAreTouchedAtTheEndsOnly() {
    hold(
        noClasses()
            .that()
            .resideOutsideOfPackages(OUTERMOST)
            .should()
            .dependOnClassesThat()
            .haveNameMatching(
                "java\\.io\\.(File(InputStream|OutputStream|Reader|Writer)?|RandomAccessFile)"
                    + "|java\\.nio\\.(file\\.Files|channels\\..*)"
                    + "|java\\.net\\.(?!URI|URL(De|En)coder).*"
                    + "|com\\.sun\\.net\\.httpserver\\..*"));
  }

  @Test
  void clocksAreReadAtTheEndsOnly() {
    hold(
        onlyTheOutermostUse(
            List.of(
                members("java\\.time\\..*", "now"),
                members("java\\.time\\.Clock", ".*"),
                members("java\\.util\\.(Date|Calendar|GregorianCalendar)", ".*"),
                members("java\\.lang\\.System", "currentTimeMillis|nanoTime"))));
  }

  // Formatting without a locale takes the machine's: its digits may not be ours.
  @Test
  void theMachinesSettingsAreReadAtTheEndsOnly() {
    hold(
        onlyTheOutermostUse(
            List.of(
                members("java\\.lang\\.System", "getenv|getProperty|getProperties"),
                members("java\\.lang\\.(Integer|Long|Boolean)", "getInteger|getLong|getBoolean"),
                members("java\\.util\\.(Locale|TimeZone)", "getDefault"),
                members("java\\.time\\.ZoneId", "systemDefault"),
                members("java\\.nio\\.charset\\.Charset", "defaultCharset"),
                members("java\\.lang\\.String", "formatted"),
                FORMAT_WITHOUT_LOCALE)));
  }

  @Test
  void onlyMainEndsTheProgram() {
    hold(
        noClasses()
            .that()
            .doNotHaveFullyQualifiedName("dev.runup.cli.Main")
            .should()
            .accessTargetWhere(members("java\\.lang\\.(System|Runtime)", "exit|halt")));
  }

  @Test
  void onlyTheCommandLinePrints() {
    hold(
        noClasses()
            .that()
            .resideOutsideOfPackage("dev.runup.cli..")
            .should()
            .accessTargetWhere(
                members("java\\.lang\\.System", "in|out|err")
                    .or(members(".*", "printStackTrace"))));
  }

  @Test
  void nothingIsFetchedByItsAddress() {
    String image = "org.openpdf.text.Image";
    hold(noClasses().should().dependOnClassesThat().haveFullyQualifiedName("java.net.URL"));
    hold(noClasses().should().callMethod(image, "getInstance", "java.lang.String"));
    hold(noClasses().should().callMethod(image, "getInstance", "java.net.URL"));
  }

  // Whoever adds a class here adds an input, and "An input" in CONTRIBUTING.md says what it needs.
  @Test
  void filesAreReadByTheseClassesOnly() {
    assertThat(callersOf(READING))
        .containsExactly(
            "dev.runup.cli.JobStream", // the jobs of `build --jobs FILE`
            "dev.runup.node.DiskTree", // pictures, fonts, themes and texts that other files name
            "dev.runup.node.InputFile", // facts, settings, themes, templates, words, archived texts
            "dev.runup.publish.BuildState", // what came of the last builds
            "dev.runup.publish.EditedFolder", // facts again, to see what an editor did
            "dev.runup.publish.FolderLock", // the process that has the lock
            "dev.runup.publish.MadeFiles", // published files, to find who made them
            "dev.runup.publish.OutputFolder", // published files, to leave equal ones alone
            "dev.runup.publish.SharedFile", // facts again, to leave changed ones alone
            "dev.runup.publish.Sums", // SHA256SUMS, and published files, to find altered ones
            "dev.runup.review.BuiltPage", // a file that `explain` or `review` looks into
            "dev.runup.serve.WordPrinter"); // the PDF that LibreOffice made of our own Word file
  }

  // All that is published goes through LocalDisk, which Publication calls in a safe order.
  @Test
  void filesAreWrittenByTheseClassesOnly() {
    assertThat(callersOf(WRITING))
        .containsExactly(
            "dev.runup.cli.NewFiles",
            "dev.runup.publish.BuildState", // makes its folder, which is private
            "dev.runup.publish.EditedFolder", // makes the folders of intakes and archives
            "dev.runup.publish.FolderLock",
            "dev.runup.publish.LocalDisk",
            "dev.runup.publish.NewFolders",
            "dev.runup.publish.OutputFolder", // makes the folder itself
            "dev.runup.publish.ReplacedFile", // kept builds and metrics
            "dev.runup.publish.SharedFile", // the rights of a facts file
            "dev.runup.serve.WordPrinter"); // for LibreOffice, in a temporary folder
  }

  // Each of these runs or fetches what its input says.
  @Test
  void nothingReadsObjectsScriptsOrXml() {
    hold(
        noClasses()
            .should()
            .dependOnClassesThat()
            .haveNameMatching(
                "java\\.io\\.ObjectInputStream|javax\\.(script|naming|xml)\\..*|org\\.(xml|w3c)\\..*"
                    + "|java\\.beans\\.XMLDecoder|com\\.fasterxml\\..*|tools\\.jackson\\.databind\\..*"));
  }

  /// Returns the top-level classes that call a method or refer to it, sorted.
  private static List<String> callersOf(DescribedPredicate<JavaAccess<?>> method) {
    return Program.CLASSES.stream()
        .flatMap(type -> type.getAccessesFromSelf().stream())
        .filter(method)
        .map(access -> access.getOriginOwner().getName().replaceFirst("\\$.*", ""))
        .distinct()
        .sorted()
        .toList();
  }

  /// Returns whether a method is called or referred to, or a field is read. Both texts are
  /// patterns.
  private static DescribedPredicate<JavaAccess<?>> members(String owner, String name) {
    return describe(
        owner + "." + name,
        access ->
            access.getTargetOwner().getName().matches(owner) && access.getName().matches(name));
  }

  private static ArchRule onlyTheOutermostUse(List<DescribedPredicate<JavaAccess<?>>> members) {
    return noClasses()
        .that()
        .resideOutsideOfPackages(OUTERMOST)
        .should()
        .accessTargetWhere(DescribedPredicate.or(members));
  }
}
