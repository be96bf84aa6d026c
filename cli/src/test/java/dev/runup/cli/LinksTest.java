package dev.runup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Checks that each link between pages of the documentation leads to a file that exists, and to a
/// heading in it.
class LinksTest {

  private static final Path TOP = Path.of("..");

  private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");

  private static final Pattern HEADING = Pattern.compile("(?m)^#+ +(.*)$");

  private static final Pattern CODE = Pattern.compile("(?ms)^```.*?^```|`[^`\n]*`");

  private static List<Path> pages() throws IOException {
    List<Path> pages = new ArrayList<>();
    try (Stream<Path> top = Files.list(TOP);
        Stream<Path> docs = Files.walk(TOP.resolve("docs"))) {
      Stream.concat(top, docs).filter(file -> file.toString().endsWith(".md")).forEach(pages::add);
    }
    pages.add(TOP.resolve("bench/README.md"));
    return pages;
  }

  /// The anchors that code hosts give to the headings of a page.
  private static Set<String> anchors(Path page) throws IOException {
    Set<String> anchors = new HashSet<>();
    String text = Files.readString(page).replaceAll("(?ms)^```.*?^```", "");
    HEADING
        .matcher(text)
        .results()
        .map((MatchResult one) -> anchor(one.group(1)))
        .forEach(anchors::add);
    return anchors;
  }

  private static String anchor(String heading) {
    return heading
        .replaceAll("\\[([^]]*)]\\([^)]*\\)", "$1")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}_ -]", "")
        .replace(' ', '-');
  }

  @Test
  void everyLinkLeadsToFileAndHeading() throws IOException {
    List<String> dead = new ArrayList<>();
    for (Path page : pages()) {
      String text = CODE.matcher(Files.readString(page)).replaceAll("");
      for (MatchResult link : LINK.matcher(text).results().toList()) {
        if (!leads(page, link.group(1))) {
          dead.add(page + ": " + link.group(1));
        }
      }
    }

    assertThat(pages()).hasSizeGreaterThan(60);
    assertThat(dead).isEmpty();
  }

  private static boolean leads(Path page, String link) throws IOException {
    if (link.matches("[a-z]+:.*")) {
      return true;
    }
    int hash = link.indexOf('#');
    String file = hash < 0 ? link : link.substring(0, hash);
    Path target = file.isEmpty() ? page : page.resolveSibling(file);
    boolean isPage = target.toString().endsWith(".md");
    return Files.exists(target)
        && (hash < 0 || !isPage || anchors(target).contains(link.substring(hash + 1)));
  }
}
