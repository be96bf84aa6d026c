package dev.runup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.Set;
import java.util.regex.Pattern;

/// The picture that `docs/architecture.md` draws: a heading for each package, with an arrow to
/// those it knows.
///
/// The page is the rule, not a copy of it: tests hold the code to what it says.
record ArchitecturePage(Map<String, List<String>> packages) {

  private static final Path FILE = Path.of("..", "docs", "architecture.md");

  private static final Pattern HEADING =
      Pattern.compile(
          "^### (?<name>[\\w.]+)(?: → (?<known>[\\w.]+(?:, [\\w.]+)*))?$", Pattern.MULTILINE);

  static ArchitecturePage read() {
    var packages = new LinkedHashMap<String, List<String>>();
    var headings = HEADING.matcher(text());
    while (headings.find()) {
      String known = headings.group("known");
      packages.put(headings.group("name"), known == null ? List.of() : List.of(known.split(", ")));
    }
    return new ArchitecturePage(Collections.unmodifiableMap(packages));
  }

  private static String text() {
    try {
      return Files.readString(FILE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Set<String> names() {
    return packages.keySet();
  }

  /// Returns the packages that an arrow of this one leads to.
  List<String> knownTo(String name) {
    return packages.getOrDefault(name, List.of());
  }

  /// Returns the package and all packages that a chain of arrows from it leads to.
  SequencedSet<String> reachableFrom(String name) {
    var reached = new LinkedHashSet<String>(List.of(name));
    var left = new LinkedHashSet<String>(knownTo(name));
    while (!left.isEmpty()) {
      String next = left.removeFirst();
      if (reached.add(next)) {
        left.addAll(knownTo(next));
      }
    }
    return reached;
  }
}
