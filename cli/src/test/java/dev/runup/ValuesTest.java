package dev.runup;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static dev.runup.Program.hold;
import static dev.runup.Program.inside;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Checks that values never change, have an order, and are made where they should be.
class ValuesTest {

  private static final String[] VALUES = {
    "dev.runup.problem..",
    "dev.runup.fact..",
    "dev.runup.briefing..",
    "dev.runup.document..",
    "dev.runup.theme.."
  };

  /// The packages whose maps and sets are only looked up. All others may print what they have.
  private static final List<String> LOOKED_UP = List.of("workbook", "node", "fact", "reading");

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
                        ValuesTest::isValue))));
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
