package dev.runup;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Holds the picture of `docs/architecture.md`, one rule for each of its lines.
class ArchitectureTest {

  // The packages that may touch what lies outside the program.
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

  private static final String[] VALUES = {
    "dev.runup.problem..",
    "dev.runup.fact..",
    "dev.runup.briefing..",
    "dev.runup.document..",
    "dev.runup.theme.."
  };

  /// The packages whose maps and sets are only looked up. All others may print what they have.
  private static final List<String> LOOKED_UP = List.of("workbook", "node", "fact", "reading");

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

  @TestFactory
  Stream<DynamicTest> packagesKnowNoMoreThanTheirArrows() {
    var page = ArchitecturePage.read();
    return page.names().stream()
        .filter(name -> !name.equals("cli"))
        .map(name ->
            DynamicTest.dynamicTest(name, () -> hold(knowsOnly(name, page.reachableFrom(name)))));
  }

  // It doesn't know the facts, nor any stage by itself.
  @Test
  void commandLineKnowsOnlyTheOutermostPackages() {
    hold(
        knowsOnly(
            "cli",
            List.of(
                "cli",
                "calendar", // the writers of formats
                "docx",
                "mail",
                "pipeline",
                "publish",
                "dossier",
                "proof",
                "site",
                "diff",
                "drafts",
                "explain",
                "lint",
                "lsp",
                "releasing",
                "report",
                "review",
                "serve",
                "typing",
                "problem",
                "progress",
                "format",
                "text"))); // for the nearest word
  }

  @TestFactory
  Stream<DynamicTest> packagesLieInTheirModuleAndKnowThoseBelow() {
    var page = ArchitecturePage.read();
    return page.moduleOf().entrySet().stream()
        .map(entry ->
            DynamicTest.dynamicTest(
                entry.getKey(),
                () -> {
                  String module = entry.getValue();
                  String folder = entry.getKey().replace('.', '/');
                  assertThat(Path.of("..", module, "src/main/java"))
                      .isDirectoryRecursivelyContaining("regex:.*/(dev/runup/)?" + folder);
                  List<String> below = ArchitecturePage.reachable(page.modules(), module);
                  assertThat(page.knownTo(entry.getKey()))
                      .allMatch(known -> below.contains(page.moduleOf().get(known)));
                }));
  }

  @Test
  void eachTypeNameExistsOnce() {
    Map<String, List<String>> byName =
        Program.CLASSES.stream()
            .filter(type -> !type.isAnonymousClass())
            .filter(type -> !type.getEnclosingClass().isPresent())
            .filter(type -> !type.getSimpleName().equals("package-info"))
            .collect(
                Collectors.groupingBy(
                    JavaClass::getSimpleName,
                    TreeMap::new,
                    Collectors.mapping(JavaClass::getPackageName, Collectors.toList())));
    byName.values().removeIf(packages -> packages.size() == 1);

    assertThat(byName).isEmpty();
  }

  @Test
  void noPackagesFormACycle() {
    hold(
        slices()
            .assignedFrom(
                new SliceAssignment() {
                  @Override
                  public SliceIdentifier getIdentifierOf(JavaClass type) {
                    return SliceIdentifier.of(Program.packageOf(type));
                  }

                  @Override
                  public String getDescription() {
                    return "packages";
                  }
                })
            .should()
            .beFreeOfCycles());
  }

  @Test
  void theWritersKnowNeitherEachOtherNorFacts() {
    hold(doesNotKnow("html", "dev.runup.markdown..", "dev.runup.pdf..", "dev.runup.fact.."));
    hold(doesNotKnow("pdf", "dev.runup.markdown..", "dev.runup.html..", "dev.runup.fact.."));
    hold(doesNotKnow("markdown", "dev.runup.html..", "dev.runup.pdf..", "dev.runup.fact.."));
  }

  @Test
  void eachLibraryIsKnownToOnePackage() {
    hold(onlyOneKnows("node", "tools.jackson..", "com.fasterxml..", "org.snakeyaml.."));
    hold(onlyOneKnows("template", "freemarker.."));
    hold(onlyOneKnows("markdown", "com.vladsch.."));
    hold(onlyOneKnows("pdf", "org.openpdf.."));
    hold(onlyOneKnows("typing", "org.jsoup.."));
    hold(onlyOneKnows("cli", "picocli.."));
  }

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

  // What a package keeps to itself, such as a small map, may be a class that never changes.
  @Test
  void valuesAreRecordsEnumsOrSealed() {
    hold(
        classes()
            .that()
            .resideInAnyPackage(VALUES)
            .and()
            .arePublic()
            .and()
            .haveSimpleNameNotEndingWith("package-info")
            .and(describe("have a name", type -> !type.isAnonymousClass()))
            .should(
                be(
                    describe(
                        "a record, an enum, sealed, an interface inside one, or hidden and final",
                        ArchitectureTest::isValue))));
  }

  @Test
  void everyPackageIsNullMarked() {
    hold(
        classes()
            .that()
            .resideInAPackage("dev.runup..")
            .should(
                be(
                    describe(
                        "in a null-marked package",
                        type -> type.getPackage().isAnnotatedWith(NullMarked.class)))));
  }

  @Test
  void noStaticFieldCanChange() {
    hold(fields().that().areStatic().should().beFinal());
    hold(
        fields()
            .that()
            .areStatic()
            .and()
            .doNotHaveModifier(JavaModifier.SYNTHETIC)
            .should(be(describe("of a value that can't change", StaticValues::cannotChange))));
  }

  /// The order of `Map.of` and `Set.of` with several entries, and of the copies of such
  /// collections, is another one in each run of Java. As constants they are only looked up.
  @Test
  void nothingUnorderedIsMade() {
    hold(
        noClasses()
            .that()
            .resideInAnyPackage(inside(ArchitecturePage.read().names()))
            .and()
            .resideOutsideOfPackages(inside(LOOKED_UP))
            .should()
            .callMethodWhere(
                describe("makes a collection without an order", Program::makesUnordered)));
  }

  @Test
  void onlyClearanceCanMakeWhatIsCleared() {
    String cleared = "dev.runup.clearance.Cleared";
    hold(
        classes().that().haveFullyQualifiedName(cleared).should().haveModifier(JavaModifier.FINAL));
    hold(
        constructors()
            .that()
            .areDeclaredInClassesThat()
            .haveFullyQualifiedName(cleared)
            .should()
            .bePackagePrivate()
            .orShould()
            .bePrivate());
  }

  @Test
  void onlyTemplatesReadRecordsByReflection() {
    hold(
        noClasses()
            .that()
            .resideOutsideOfPackage("dev.runup.template..")
            .and()
            .doNotHaveFullyQualifiedName("dev.runup.cli.NativeRuntime") // calls GraalVM
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.lang.reflect.."));
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

  // --- the words of the rules ---

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

  /// Checks a rule. A rule about classes that do not exist holds.
  private static void hold(ArchRule rule) {
    rule.allowEmptyShould(true).check(Program.CLASSES);
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

  private static ArchRule knowsOnly(String name, List<String> known) {
    return noClasses()
        .that()
        .resideInAPackage(Program.selected(name))
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("dev.runup..")
                .and(DescribedPredicate.not(resideInAnyPackage(inside(known)))))
        .as("%s knows no more than %s".formatted(name, known));
  }

  private static ArchRule doesNotKnow(String name, String... others) {
    return noClasses()
        .that()
        .resideInAPackage(Program.selected(name))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(others);
  }

  private static ArchRule onlyOneKnows(String name, String... library) {
    return noClasses()
        .that()
        .resideOutsideOfPackages(Program.selected(name), Program.selected("freemarker.core"))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(library);
  }

  private static String[] inside(Collection<String> names) {
    return names.stream().map(Program::selected).toArray(String[]::new);
  }

  private static boolean isHiddenAndFinal(JavaClass type) {
    boolean hidden =
        !type.getModifiers().contains(JavaModifier.PUBLIC)
            && type.getModifiers().contains(JavaModifier.FINAL);
    return hidden
        && type.getFields().stream()
            .allMatch(field -> field.getModifiers().contains(JavaModifier.FINAL));
  }

  private static boolean isValue(JavaClass type) {
    boolean nestedInterface = type.isInterface() && type.getEnclosingClass().isPresent();
    return type.isRecord()
        || type.isEnum()
        || nestedInterface
        || type.reflect().isSealed()
        || isHiddenAndFinal(type);
  }
}
