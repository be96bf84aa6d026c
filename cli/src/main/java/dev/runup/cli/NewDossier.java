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

/// The files of a dossier to begin with: two days before talks of two made-up countries.
final class NewDossier {

  /// What a dossier's folder is read for; a file of another kind does no harm beside ours.
  private static final List<String> READ = List.of(".yaml", ".yml", ".json", ".csv");

  private final LocalDate today;
  private final ZoneId zone;

  /// @param today the second of its two days
  /// @param zone the desk's zone; where it is none of the tz database, UTC stands for it
  NewDossier(LocalDate today, ZoneId zone) {
    this.today = today;
    this.zone =
        ZoneRulesProvider.getAvailableZoneIds().contains(zone.getId()) ? zone : ZoneId.of("UTC");
  }

  /// Gives back the texts by their paths. The last one makes the folder a dossier.
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
      files.put(dated("{" + facts.replace("/", "}/")), dated(JarTexts.of("dossier/" + facts)));
    }
    files.put("names.yaml", JarTexts.of("dossier/names.yaml"));
    files.put("runup.yaml", dated(JarTexts.of("dossier/runup.yaml")));
    return files;
  }

  private String dated(String text) {
    return text.replace("{yesterday}", today.minusDays(1).toString())
        .replace("{today}", today.toString())
        .replace("{in-3-days}", today.plusDays(3).toString())
        .replace("{in-4-days}", today.plusDays(4).toString())
        .replace("{zone}", zone.getId());
  }

  /// Gives back what in a folder a new dossier can't stand beside: other folders, files that would
  /// be read as facts, and hidden files of its own. A folder that is not there has nothing.
  List<Path> inTheWay(Path folder) throws IOException {
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return List.of();
    }
    if (!Files.isDirectory(folder)) {
      return List.of(folder);
    }
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, NewDossier::isRead)) {
      entries.forEach(found::add);
    }
    files().keySet().stream()
        .filter(file -> file.startsWith("."))
        .map(folder::resolve)
        .filter(file -> Files.exists(file, LinkOption.NOFOLLOW_LINKS))
        .forEach(found::add);
    return found.stream().sorted().toList();
  }

  private static boolean isRead(Path entry) {
    String name = String.valueOf(entry.getFileName()).toLowerCase(Locale.ROOT);
    return !name.startsWith(".")
        && (Files.isDirectory(entry) || READ.stream().anyMatch(name::endsWith));
  }

  /// Writes all files, or none.
  ///
  /// @return how many files there are
  /// @throws UncheckedIOException if a file can't be written, or is there already
  int write(Path folder) {
    try {
      NewFiles.write(folder, files());
      return files().size();
    } catch (IOException e) {
      throw new UncheckedIOException("could not make a dossier in " + folder, e);
    }
  }
}
