package dev.runup.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The anchors and links of the pages that other tests compare with what is built.
class PageLinksTest {

  private static final Pattern TOKEN = Pattern.compile("<[^>]*>|[^<]+");
  private static final Pattern ID = Pattern.compile(" id=\"([^\"]*)\"");
  private static final Pattern WITHIN = Pattern.compile(" href=\"#([^\"]*)\"");
  private static final Pattern BLOCK = Pattern.compile("</?(?:p|li|td|th|tr|h\\d)\\b.*");

  static Stream<Path> pages() throws IOException {
    List<Path> pages = new ArrayList<>();
    for (String folder : List.of("src/test/golden", "src/test/products", "../examples")) {
      try (Stream<Path> files = Files.walk(Path.of(folder))) {
        files
            .filter(file -> file.toString().endsWith(".html"))
            .filter(file -> !file.toString().endsWith(".fragment.html"))
            .sorted()
            .forEach(pages::add);
      }
    }
    return pages.stream();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyLinkWithinThePageLeadsToOnePlace(Path file) throws IOException {
    String page = Files.readString(file);
    List<String> ids = all(ID, page);

    assertThat(ids).doesNotHaveDuplicates();
    assertThat(ids).containsAll(new HashSet<>(all(WITHIN, page)));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void nothingInsideTheBracketsOfCitationHasAnchor(Path file) throws IOException {
    String page = Files.readString(file);
    Set<String> inside = new HashSet<>();
    int depth = 0;
    Matcher token = TOKEN.matcher(page.substring(page.indexOf("<main")));
    while (token.find()) {
      String part = token.group();
      if (!part.startsWith("<")) {
        for (char c : part.toCharArray()) {
          depth = Math.max(0, depth + (c == '[' ? 1 : c == ']' ? -1 : 0));
        }
      } else if (BLOCK.matcher(part).matches()) {
        depth = 0;
      } else if (depth > 0) {
        inside.addAll(all(ID, part));
      }
    }

    assertThat(inside).isEmpty();
  }

  /// In an example each number in brackets leads somewhere. In its own entry of the list of sources
  /// it is the place to which the others lead.
  @ParameterizedTest
  @MethodSource("pages")
  void numberInBracketsIsLinkUnlessItBeginsAnEntry(Path file) throws IOException {
    String page = Files.readString(file);

    assertThat(page.substring(page.indexOf("<main")))
        .doesNotContainPattern(
            "(?<!<(?:p|li)><span id=\"source:[^\"]{1,80}\"></span>)\\[\\d+[\\],; ]");
  }

  private static List<String> all(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(found -> found.group(1)).toList();
  }
}
