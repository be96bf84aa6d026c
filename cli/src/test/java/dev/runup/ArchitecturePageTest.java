package dev.runup;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ArchitecturePageTest {

  private final ArchitecturePage page = ArchitecturePage.read();

  @Test
  void thePageDescribesThePackagesThatExistAndNoOthers() {
    var existing = new TreeSet<String>();
    for (JavaClass each : Program.CLASSES) {
      existing.add(Program.packageOf(each));
    }

    assertThat(page.names()).containsExactlyInAnyOrderElementsOf(existing);
  }

  @Test
  void arrowsLeadToPackagesOfThePage() {
    assertThat(page.packages().values())
        .allSatisfy(known -> assertThat(page.names()).containsAll(known));
  }

  @Test
  void aPackageStandsBehindThoseItKnows() {
    var behind = new TreeSet<String>();
    page.packages()
        .forEach((name, known) -> {
          assertThat(behind).as("what stands before %s", name).containsAll(known);
          behind.add(name);
        });
  }

  @Test
  void arrowsLeadOn() {
    assertThat(page.reachableFrom("reading"))
        .containsExactlyInAnyOrder(
            "reading",
            "node",
            "workbook",
            "office",
            "fact",
            "problem",
            "progress",
            "format",
            "release",
            "prose",
            "text");
    assertThat(page.reachableFrom("html")).doesNotContain("fact", "pdf", "markdown");
  }
}
