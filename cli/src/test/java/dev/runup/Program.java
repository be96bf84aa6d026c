package dev.runup;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Collection;
import java.util.regex.Pattern;

/// The program's own classes, read once for all tests of its architecture.
final class Program {

  private static final String ROOT = "dev.runup.";

  /// The classes of a library that has a package of the same name as one of ours.
  private static final Pattern LIBRARY = Pattern.compile(".*/freemarker[-.\\w]*\\.jar.*");

  static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          // The generators of the render module, which Maven packs.
          .withImportOption(location -> !location.contains("-tests.jar"))
          .withImportOption(location -> !location.matches(LIBRARY))
          .importPackages("dev.runup", "freemarker.core");

  private Program() {}

  /// Returns the name of a class's package as the headings of `docs/architecture.md` have it.
  static String packageOf(JavaClass type) {
    String name = type.getPackageName();
    return name.startsWith(ROOT) ? name.substring(ROOT.length()) : name;
  }

  /// Returns a package as ArchUnit selects it, by the name in its heading.
  static String selected(String name) {
    return (name.contains(".") ? name : ROOT + name) + "..";
  }

  /// Returns packages as ArchUnit selects them.
  static String[] inside(Collection<String> names) {
    return names.stream().map(Program::selected).toArray(String[]::new);
  }

  /// Checks a rule. A rule about classes that do not exist holds.
  static void hold(ArchRule rule) {
    rule.allowEmptyShould(true).check(CLASSES);
  }

  /// Returns whether a call makes a map or a set whose order is another one in each run, and that
  /// is no constant. One with a single entry has no order.
  static boolean makesUnordered(JavaMethodCall call) {
    String owner = call.getTargetOwner().getFullName();
    int arguments = call.getTarget().getRawParameterTypes().size();
    boolean isConstant =
        call.getOrigin().getName().equals("<clinit>")
            || call.getOrigin().getName().startsWith("lambda$static$");
    boolean isUnordered =
        switch (call.getName()) {
          case "of" ->
              owner.equals("java.util.Map") && arguments > 2
                  || owner.equals("java.util.Set")
                      && (arguments > 1
                          || call.getTarget().getRawParameterTypes().stream()
                              .anyMatch(JavaClass::isArray));
          case "copyOf", "ofEntries" ->
              owner.equals("java.util.Map") || owner.equals("java.util.Set");
          case "toUnmodifiableSet", "toUnmodifiableMap" -> true;
          default -> false;
        };
    return isUnordered && !isConstant;
  }
}
