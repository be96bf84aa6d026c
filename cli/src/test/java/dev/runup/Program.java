package dev.runup;

import com.tngtech.archunit.core.domain.JavaClasses;
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
}
