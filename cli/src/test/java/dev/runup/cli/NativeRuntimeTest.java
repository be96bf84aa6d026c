package dev.runup.cli;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class NativeRuntimeTest {

  @Test
  void oneDossierWithItsOptionsIsNotMany() {
    assertFalse(buildsMany("build talks --edition public --as-of 2025-12-27 --format pdf -o out"));
    assertFalse(buildsMany("build monday tuesday -q"));
    assertFalse(buildsMany(""));
  }

  @Test
  void jobsAndRowsOfDossiersAreMany() {
    assertTrue(buildsMany("build --jobs - -o out"));
    assertTrue(buildsMany("build --jobs=night.jsonl"));
    assertTrue(buildsMany("build a b c d e f g h -o out"));
  }

  private static boolean buildsMany(String line) {
    return NativeRuntime.buildsMany(line.split(" "));
  }
}
