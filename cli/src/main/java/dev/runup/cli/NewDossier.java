package dev.runup.cli;

import dev.runup.dossier.Schemas;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.zone.ZoneRulesProvider;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The files of a new dossier: two days of example facts, before the talks of two invented
/// countries.
final class NewDossier {

  /// The endings of files that a dossier reads. Other files in the folder do no harm.
  private static final List<String> INPUT_ENDINGS = List.of(".yaml", ".yml", ".json", ".csv");

  private final LocalDate today;
  private final ZoneId zone;

  /// @param today the second of the two days
  /// @param zone the desk's zone. If it isn't in the tz database, UTC is written. Example: `+02:00`
  NewDossier(LocalDate today, ZoneId zone) {
    this.today = today;
    this.zone =
        ZoneRulesProvider.getAvailableZoneIds().contains(zone.getId()) ? zone : ZoneId.of("UTC");
  }

  /// Returns the texts by path, in the order of writing. `runup.yaml` comes last, because it makes
  /// the folder a dossier.
  private Map<String, String> files() {
    Map<String, String> files = new LinkedHashMap<>();
    files.put(".vscode/settings.json", JarTexts.of("dossier/vscode-settings.json"));
    files.put(".vscode/extensions.json", JarTexts.of("dossier/vscode-extensions.json"));
    files.put(".vscode/facts.schema.json", Schemas.facts());
    files.put(".vscode/runup.schema.json", Schemas.settings());
    files.put(".vscode/theme.schema.json", Schemas.theme());
    files.put(".github/workflows/briefing.yml", JarTexts.of("dossier/github-workflow.yml"));
    for (String facts :
        List.of(
            "yesterday/gazette.yaml",
            "yesterday/desk.yaml",
            "today/readout.yaml",
            "today/desk.yaml")) {
      files.put(fillIn("{" + facts.replace("/", "}/")), fillIn(JarTexts.of("dossier/" + facts)));
    }
    files.put("names.yaml", JarTexts.of("dossier/names.yaml"));
    files.put("runup.yaml", fillIn(JarTexts.of("dossier/runup.yaml")));
    return files;
  }

  private String fillIn(String text) {
    return text.replace("{yesterday}", today.minusDays(1).toString())
        .replace("{today}", today.toString())
        .replace("{in-3-days}", today.plusDays(3).toString())
        .replace("{in-4-days}", today.plusDays(4).toString())
        .replace("{zone}", zone.getId());
  }

  /// Returns the entries of a folder that prevent a new dossier there, sorted. These are folders,
  /// files that would be read as facts, and files with the path of a new hidden one.
  ///
  /// Example: `README.md` and `.git` may stay, `notes.yaml` and `old/` may not. The list is empty
  /// if the folder doesn't exist.
  List<Path> obstacles(Path folder) throws IOException {
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return List.of();
    }
    if (!Files.isDirectory(folder)) {
      return List.of(folder);
    }
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, NewDossier::isInput)) {
      entries.forEach(found::add);
    }
    files().keySet().stream()
        .filter(file -> file.startsWith("."))
        .map(folder::resolve)
        .filter(file -> Files.exists(file, LinkOption.NOFOLLOW_LINKS))
        .forEach(found::add);
    return found.stream().sorted().toList();
  }

  private static boolean isInput(Path entry) {
    String name = String.valueOf(entry.getFileName()).toLowerCase(Locale.ROOT);
    return !name.startsWith(".")
        && (Files.isDirectory(entry) || INPUT_ENDINGS.stream().anyMatch(name::endsWith));
  }

  /// Writes all files or none, and returns their number.
  ///
  /// @throws UncheckedIOException if a file can't be written or already exists
  int write(Path folder) {
    try {
      NewFiles.write(folder, files());
      return files().size();
    } catch (IOException e) {
      throw new UncheckedIOException("could not make a dossier in " + folder, e);
    }
  }
}
