package dev.runup.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DynamicTest;

/// A page of mistakes. Each has a heading, a block with the file that holds the mistake, and a
/// block with what Runup prints. With `-Dgolden=update` the second blocks are written anew.
///
/// @param name the file among the test resources
record MistakesPage(String name) {

  private static final boolean UPDATE = "update".equals(System.getProperty("golden"));

  private static final Pattern MISTAKE =
      Pattern.compile("(?m)^## (.+)\n\n```(\\S+)\n((?s:.*?))^```\n\n```\n((?s:.*?))^```$");

  /// @param file the path of the file in the dossier
  /// @param typed the text of the file
  /// @param printed what Runup prints
  record Mistake(String title, String file, String typed, String printed) {}

  /// Prints what Runup says of a mistake.
  @FunctionalInterface
  interface Attempt {
    String printed(Mistake mistake) throws IOException;
  }

  /// Returns a test for each mistake. Its message names the file, and says what to do.
  List<DynamicTest> tests(Attempt attempt) throws IOException {
    Path path = Path.of("src/test/resources", name);
    String page = Files.readString(path);
    StringBuilder updated = new StringBuilder();
    List<DynamicTest> tests = new ArrayList<>();
    Matcher found = MISTAKE.matcher(page);
    while (found.find()) {
      var mistake = new Mistake(found.group(1), found.group(2), found.group(3), found.group(4));
      String printed = attempt.printed(mistake);
      String block = page.substring(found.start(), found.start(4)) + printed + "```";
      found.appendReplacement(updated, Matcher.quoteReplacement(block));
      tests.add(dynamicTest(mistake.title(), () -> check(mistake, printed)));
    }
    found.appendTail(updated);
    if (UPDATE) {
      Files.writeString(path, updated);
    }
    assertThat(tests).hasSize(page.split("\n## ", -1).length - 1);
    return tests;
  }

  private static void check(Mistake mistake, String printed) {
    if (!UPDATE) {
      assertThat(printed).isEqualTo(mistake.printed());
    }
    assertThat(printed)
        .contains(mistake.file())
        .contains("\n  hint: ")
        .doesNotContain("Exception", "\tat ", "freemarker");
  }
}
