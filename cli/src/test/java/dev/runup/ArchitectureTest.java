package dev.runup;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static dev.runup.Program.hold;
import static dev.runup.Program.inside;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Holds the picture of `docs/architecture.md`: the packages, and which of them knows which.
class ArchitectureTest {

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
    List<String> known =
        new ArrayList<>(
            List.of(
                "pipeline",
                "publish",
                "dossier",
                "proof",
                "problem",
                "progress",
                "format",
                "text")); // for the nearest word
    ArchitecturePage.read()
        .moduleOf()
        .forEach((name, module) -> {
          if (List.of("formats", "desk", "cli").contains(module)) {
            known.add(name);
          }
        });

    hold(knowsOnly("cli", known));
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
}
