package dev.runup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;

/// Makes sites of two made-up dossiers, and reads their files. What their pages must hold is listed
/// beside them, in `harbour.md` and `ferry.md`.
abstract class SiteSamples {

  static final Path SAMPLES = Path.of("src/test/series");
  static final Path HARBOUR = SAMPLES.resolve("harbour");
  static final Path FERRY = SAMPLES.resolve("ferry");
  static final String BASE = "https://briefings.example.org/harbour/";

  static final Pattern HREF = Pattern.compile(" href=\"([^\"]*)\"");
  static final Pattern ID = Pattern.compile(" id=\"([^\"]*)\"");

  @TempDir Path folder;

  Path www;

  Map<String, String> site(Path dossier, String... more) throws IOException {
    www = folder.resolve("www");
    assertThat(site(www, dossier, more).code()).isZero();
    return files(www);
  }

  static Ran site(Path out, Path dossier, String... more) {
    return Ran.as(
        "a program",
        Stream.concat(Stream.of("site", dossier.toString(), "-o", out.toString()), Stream.of(more))
            .toArray(String[]::new));
  }

  /// Returns the files by name, the ones with bytes as ISO 8859-1 and the texts as UTF-8.
  static Map<String, String> files(Path folder) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        String name = folder.relativize(path).toString().replace('\\', '/');
        boolean isText = !name.matches(".*\\.(pdf|docx|woff2)");
        files.put(
            name,
            Files.readString(path, isText ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1));
      }
    }
    return files;
  }

  static String page(Map<String, String> files, String name) {
    assertThat(files).containsKey(name);
    return String.valueOf(files.get(name));
  }

  /// Returns the words of a page as a reader sees them.
  static String words(String html) {
    return html.replaceAll("(?s)<head>.*</head>", "")
        .replaceAll("<(?:/?(?:p|li|h\\d|ul|br|td)\\b[^>]*)>", " ")
        .replaceAll("<[^>]*>", "")
        .replace("&amp;", "&")
        .replace("&#39;", "'")
        .replaceAll("[\u00A0\u202F]", " ")
        .replace("\u2060", "")
        .replaceAll("\\s+", " ");
  }

  static List<String> matches(Pattern pattern, String text) {
    return pattern.matcher(text).results().map((MatchResult one) -> one.group(1)).toList();
  }

  /// Returns the links of a site that lead nowhere, and the ids that a page has twice.
  ///
  /// @param base the address of a folder in it
  /// @param folder that folder, with a slash at its end, or empty
  static List<String> faults(Map<String, String> files, String base, String folder) {
    List<String> faults = new ArrayList<>();
    files.forEach((name, html) -> {
      if (!name.endsWith(".html")) {
        return;
      }
      List<String> ids = matches(ID, html);
      if (ids.stream().distinct().count() < ids.size()) {
        faults.add(name + ": an id twice");
      }
      for (String href : matches(HREF, html)) {
        if (!base.isEmpty() && href.startsWith(base)) {
          check(files, "x", folder + href.substring(base.length()), name, faults);
        } else if (!href.matches("(?:[a-z]+:|data:).*")) {
          check(files, name, href, name, faults);
        }
      }
    });
    return faults;
  }

  static void check(
      Map<String, String> files, String from, String href, String name, List<String> faults) {
    int hash = href.indexOf('#');
    String path = hash < 0 ? href : href.substring(0, hash);
    String target =
        path.isEmpty()
            ? name
            : Path.of("/top/" + from).resolveSibling(path).normalize().toString().substring(5);
    boolean leads =
        files.containsKey(target)
            && (hash < 0 || matches(ID, page(files, target)).contains(href.substring(hash + 1)));
    if (!leads) {
      faults.add(name + ": " + href);
    }
  }

  Map<String, String> filesOf(String name, Path dossier) throws IOException {
    assertThat(site(folder.resolve(name), dossier).code()).isZero();
    return files(folder.resolve(name));
  }

  Path copy(String name, String... without) throws IOException {
    Path copy = Files.createDirectories(folder.resolve(name + "/harbour"));
    try (Stream<Path> files = Files.list(HARBOUR)) {
      for (Path file : files.toList()) {
        if (!List.of(without).contains(file.getFileName().toString())) {
          Files.copy(file, copy.resolve(file.getFileName().toString()));
        }
      }
    }
    return copy;
  }
}
