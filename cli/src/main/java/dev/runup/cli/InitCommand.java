package dev.runup.cli;

import dev.runup.dossier.DossierOnDisk;
import dev.runup.dossier.Schemas;
import dev.runup.pipeline.Resources;
import dev.runup.typing.BlankWorkbook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.zone.ZoneRulesProvider;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import picocli.CommandLine;

/// The command `runup init`, which writes a new dossier: two days of example facts, before the
/// talks of two invented countries.
final class InitCommand {

  /// The endings of files that a dossier reads. Other files in the folder do no harm.
  private static final List<String> INPUT_ENDINGS =
      List.of(".yaml", ".yml", ".json", ".csv", ".xlsx");

  /// The files of a new dossier except the schemas, in the order of writing. `runup.yaml` comes
  /// last, because it makes the folder a dossier.
  private static final List<String> FILES =
      List.of(
          ".vscode/settings.json",
          ".vscode/extensions.json",
          ".github/workflows/briefing.yml",
          "{yesterday}/gazette.yaml",
          "{yesterday}/desk.yaml",
          "{today}/readout.yaml",
          "{today}/desk.yaml",
          "names.yaml",
          "runup.yaml");

  /// The same for a dossier without example facts.
  private static final List<String> EMPTY =
      List.of(
          ".vscode/settings.json",
          ".vscode/extensions.json",
          ".github/workflows/briefing.yml",
          "runup.yaml");

  private static final String WORKBOOK = "facts.xlsx";

  private final Argument<Path> into =
      Argument.optional(
          0,
          Path.of("."),
          "FOLDER",
          "The folder for the new dossier. It is created if it doesn't exist. Default: the current"
              + " one.");

  private final Argument<Boolean> empty =
      Argument.flag(
          List.of("--empty"), "Make no example facts. Default: two days of facts, to be changed.");

  private final Argument<Boolean> xlsx =
      Argument.flag(
          List.of("--xlsx"),
          "Make facts.xlsx too, a workbook to type facts into: a sheet for each type, with headers,"
              + " notes and lists to choose from.");

  CommandLine declare() {
    return Commands.declare(
        "init",
        this::run,
        List.of(
            "Makes a dossier that you can build immediately. It contains a few example facts with"
                + " comments, settings for an editor, and a sample for continuous integration. No"
                + " file is overwritten."),
        List.of(
            "  runup init talks",
            "  runup init            in the current folder",
            "  runup init --empty --xlsx talks     facts are typed into a workbook"),
        List.of(into, empty, xlsx));
  }

  private int run(Console console, Clock clock) {
    Path folder = into.value();
    Map<String, byte[]> files = new LinkedHashMap<>();
    if (xlsx.value()) {
      files.put(WORKBOOK, BlankWorkbook.bytes());
    }
    files(clock, empty.value())
        .forEach((path, text) -> files.put(path, text.getBytes(StandardCharsets.UTF_8)));
    List<Path> obstacles = obstacles(folder, files.keySet());
    if (!obstacles.isEmpty()) {
      console.fail("nothing was made, because the folder already contains:");
      obstacles.stream().limit(10).forEach(path -> console.fail("  " + path));
      if (obstacles.size() > 10) {
        console.fail("  and " + (obstacles.size() - 10) + " more");
      }
      console.fail("name a new or an empty folder: runup init FOLDER");
      return Exit.NOT_FOUND;
    }
    Path outer = DossierOnDisk.folderContaining(folder);
    if (outer != null) {
      console.fail("nothing was made, because a dossier can't be inside another one: " + outer);
      console.fail("name a folder outside it: runup init FOLDER");
      return Exit.NOT_FOUND;
    }
    NewFiles.writeBytes(folder, files, "could not make a dossier in " + folder);
    console.say("made a dossier of " + files.size() + " files in " + folder);
    if (empty.value()) {
      console.say(
          "type facts into "
              + (xlsx.value() ? WORKBOOK : "files beside its runup.yaml")
              + ", and see their briefings:");
    } else {
      console.say("build it, or see its briefings while you type:");
      console.say("  runup build " + Console.shellWord(folder));
    }
    console.say("  runup serve " + Console.shellWord(folder));
    return Exit.DONE;
  }

  /// Returns the texts of the new files by path, in the order of writing.
  ///
  /// @param clock decides which days the facts are about. If its zone isn't in the tz database, UTC
  ///   is written. Example: `+02:00`
  /// @param isEmpty whether there are no facts among them
  private static Map<String, String> files(Clock clock, boolean isEmpty) {
    LocalDate today = LocalDate.now(clock);
    String zone = clock.getZone().getId();
    UnaryOperator<String> fillIn =
        text ->
            text.replace("{yesterday}", today.minusDays(1).toString())
                .replace("{today}", today.toString())
                .replace("{in-3-days}", today.plusDays(3).toString())
                .replace("{in-4-days}", today.plusDays(4).toString())
                .replace(
                    "{zone}",
                    ZoneRulesProvider.getAvailableZoneIds().contains(zone) ? zone : "UTC");
    Map<String, String> files = new LinkedHashMap<>();
    files.put(".vscode/facts.schema.json", Schemas.facts());
    files.put(".vscode/runup.schema.json", Schemas.settings());
    files.put(".vscode/theme.schema.json", Schemas.theme());
    for (String file : isEmpty ? EMPTY : FILES) {
      String kept = isEmpty && file.equals("runup.yaml") ? "empty.yaml" : file;
      String text = Resources.required("dossier/" + kept.replaceAll("^\\.|[{}]", ""));
      files.put(fillIn.apply(file), fillIn.apply(text));
    }
    return files;
  }

  /// Returns the entries of a folder that prevent a new dossier there, sorted. These are folders,
  /// files that would be read as facts, and files with the path of a new hidden one.
  ///
  /// Example: `README.md` and `.git` may stay, `notes.yaml` and `old/` may not. The list is empty
  /// if the folder doesn't exist.
  private static List<Path> obstacles(Path folder, Set<String> files) {
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return List.of();
    }
    if (!Files.isDirectory(folder)) {
      return List.of(folder);
    }
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, InitCommand::isInput)) {
      entries.forEach(found::add);
    } catch (IOException e) {
      throw new UncheckedIOException("could not read " + folder, e);
    }
    files.stream()
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
}
