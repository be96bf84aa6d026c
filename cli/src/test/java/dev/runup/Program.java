package dev.runup;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/// The program's own classes, read once for all tests of its architecture.
final class Program {

  static final String ROOT = "dev.runup.";

  static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          // The generators of the render module, which Maven packs.
          .withImportOption(location -> !location.contains("-tests.jar"))
          .importPackages("dev.runup");

  private Program() {}

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
