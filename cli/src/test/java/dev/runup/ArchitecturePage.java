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
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/// The picture that `docs/architecture.md` draws: the modules, and the packages of each, with those
/// that they know.
///
/// The page is the rule, not a copy of it: tests hold the code to what it says.
///
/// @param modules those that a module knows, by its name
/// @param packages those that a package knows, by its name
/// @param moduleOf the module of each package
public record ArchitecturePage(
    Map<String, List<String>> modules,
    Map<String, List<String>> packages,
    Map<String, String> moduleOf) {

  private static final Path FILE = Path.of("..", "docs", "architecture.md");

  /// The head of a table, with the module of its packages.
  private static final Pattern HEAD = Pattern.compile("\\| (\\w+) \\| Knows \\|.*");

  private static final Pattern ROW =
      Pattern.compile("\\| `([\\w.]+)` \\| (–|`?[\\w.]+`?(?:, [\\w.]+)*) \\|.*");

  public static ArchitecturePage read() {
    var tables = new LinkedHashMap<String, Map<String, List<String>>>();
    var moduleOf = new LinkedHashMap<String, String>();
    String table = "";
    for (String line : text().lines().toList()) {
      var head = HEAD.matcher(line);
      var row = ROW.matcher(line);
      if (head.matches()) {
        table = head.group(1);
      } else if (row.matches() && !table.isEmpty()) {
        String known = row.group(2).replace("`", "");
        tables
            .computeIfAbsent(table, _ -> new LinkedHashMap<>())
            .put(row.group(1), known.equals("–") ? List.of() : List.of(known.split(", ")));
        moduleOf.put(row.group(1), table);
      }
    }
    Map<String, List<String>> modules = Objects.requireNonNull(tables.remove("Module"));
    moduleOf.keySet().removeIf(name -> "Module".equals(moduleOf.get(name)));
    var packages = new LinkedHashMap<String, List<String>>();
    tables.values().forEach(packages::putAll);
    return new ArchitecturePage(
        Collections.unmodifiableMap(modules),
        Collections.unmodifiableMap(packages),
        Collections.unmodifiableMap(moduleOf));
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
  List<String> reachableFrom(String name) {
    return reachable(packages, name);
  }

  /// Returns a module or package, and all that a chain of arrows from it leads to.
  static List<String> reachable(Map<String, List<String>> arrows, String from) {
    var reached = new LinkedHashSet<String>(List.of(from));
    var left = new LinkedHashSet<String>(arrows.getOrDefault(from, List.of()));
    while (!left.isEmpty()) {
      String next = left.removeFirst();
      if (reached.add(next)) {
        left.addAll(arrows.getOrDefault(next, List.of()));
      }
    }
    return List.copyOf(reached);
  }
}
