package dev.runup.cli;

import dev.runup.dossier.Products;
import dev.runup.dossier.TemplateExport;
import dev.runup.problem.Checked;
import dev.runup.problem.ProblemCode;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import picocli.CommandLine;

/// The command `runup templates eject`, which copies templates into a dossier for editing.
final class TemplatesEjectCommand {

  private final Argument<String> name =
      Argument.required(
          String.class,
          "TEMPLATE",
          "A product (daily), one of its files (daily/basis.md.ftl), or a shared file"
              + " (messages/en.properties). \"runup templates\" lists them.");

  private final Argument<Path> dossier = Argument.dossierOrHere(1);

  CommandLine declare() {
    return Commands.declare(
        "eject",
        this::run,
        List.of(
            "Copies a product, or one of its files, into the dossier's folder \"templates\", where"
                + " it replaces the shipped one. No file is overwritten: if one exists, none is"
                + " copied."),
        List.of(
            "  runup templates eject daily talks              a product",
            "  runup templates eject daily/basis.md.ftl       one file of a product",
            "  runup templates eject messages/en.properties   words to change",
            "  runup templates eject messages/de.properties   another language"),
        List.of(name, dossier));
  }

  private int run(Console console, Clock clock) {
    Path folder = dossier.value();
    Checked<TemplateExport> ejected =
        TemplateExport.of(name.value()).then(files -> Products.checkFolder(folder).map(_ -> files));
    console.problems(ejected.problems());
    if (!(ejected
        instanceof
        Checked.Good<TemplateExport>(TemplateExport(Map<String, String> files), var _))) {
      boolean unknown =
          ejected.problems().stream().anyMatch(one -> one.code() == ProblemCode.UNKNOWN_TEMPLATE);
      return unknown ? Exit.USAGE : Exit.of(ejected.problems());
    }
    Set<Path> obstacles = obstacles(files.keySet(), folder);
    if (!obstacles.isEmpty()) {
      console.fail("nothing was copied, because the dossier already contains:");
      obstacles.forEach(path -> console.fail("  " + path));
      console.fail("delete or rename it first, or name one file that doesn't exist yet");
      return Exit.NOT_FOUND;
    }
    NewFiles.write(folder, files, "could not copy templates into " + folder);
    report(console, List.copyOf(files.keySet()), folder);
    return Exit.DONE;
  }

  /// Returns the paths that prevent copying: files that exist, and files or links in the place of a
  /// folder. A link isn't followed, because it may lead out of the dossier.
  private static Set<Path> obstacles(Set<String> files, Path folder) {
    Set<Path> found = new TreeSet<>();
    for (String file : files) {
      Path path = folder;
      for (Path part : Path.of(file)) {
        path = path.resolve(part);
        if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)
            && !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
          found.add(path);
        }
      }
      if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
        found.add(path);
      }
    }
    return found;
  }

  private static void report(Console console, List<String> files, Path folder) {
    console.say("copied " + (files.size() == 1 ? "1 file:" : files.size() + " files:"));
    files.forEach(file -> console.say("  " + folder.resolve(file)));
    String argument = folder.toString().equals(".") ? "" : " " + Console.shellWord(folder);
    console.say(
        "change them and look at the result; if you delete a file, the shipped one is used again:");
    console.say("  runup serve" + argument);
    console.say("  runup templates test" + argument);
  }
}
