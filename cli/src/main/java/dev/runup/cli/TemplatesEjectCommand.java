package dev.runup.cli;

import dev.runup.dossier.Products;
import dev.runup.dossier.TemplateExport;
import dev.runup.problem.Checked;
import dev.runup.problem.Problem;
import dev.runup.problem.ProblemCode;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine;

/// The command `runup templates eject`, which copies templates into a dossier for editing.
final class TemplatesEjectCommand implements Callable<Integer> {

  private final Argument<String> name =
      Argument.required(
          String.class,
          "TEMPLATE",
          "A product (daily), one of its files (daily/basis.md.ftl), or a shared file"
              + " (messages/en.properties). \"runup templates\" lists them.");

  private final Argument<Path> dossier =
      Argument.optional(
          1,
          Path.of("."),
          "DOSSIER",
          "The folder that holds runup.yaml. Default: the current one.");

  private final Console console;

  TemplatesEjectCommand(PrintStream err) {
    this.console = new Console(err, false);
  }

  CommandLine declare() {
    return CommandSpecs.on(
        this,
        "eject",
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

  @Override
  public Integer call() {
    Path folder = dossier.value();
    Checked<TemplateExport> ejected =
        TemplateExport.of(name.value()).then(files -> Products.checkFolder(folder).map(_ -> files));
    console.problems(ejected.problems());
    if (!(ejected
        instanceof
        Checked.Good<TemplateExport>(TemplateExport(Map<String, String> files), var _))) {
      boolean unknown = ejected.problems().stream().anyMatch(TemplatesEjectCommand::isUnknown);
      return unknown ? Exit.USAGE : Exit.of(ejected.problems());
    }
    Set<Path> obstacles = obstacles(files.keySet(), folder);
    if (!obstacles.isEmpty()) {
      console.fail("nothing was copied, because the dossier already contains:");
      obstacles.forEach(path -> console.fail("  " + path));
      console.fail("delete or rename it first, or name one file that doesn't exist yet");
      return Exit.NOT_FOUND;
    }
    write(files, folder);
    report(List.copyOf(files.keySet()), folder);
    return Exit.DONE;
  }

  private static boolean isUnknown(Problem problem) {
    return problem.code() == ProblemCode.UNKNOWN_TEMPLATE;
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

  private static void write(Map<String, String> files, Path folder) {
    try {
      NewFiles.write(folder, files);
    } catch (IOException e) {
      throw new UncheckedIOException("could not copy templates into " + folder, e);
    }
  }

  private void report(List<String> files, Path folder) {
    console.say("copied " + (files.size() == 1 ? "1 file:" : files.size() + " files:"));
    files.forEach(file -> console.say("  " + folder.resolve(file)));
    String argument = folder.toString().equals(".") ? "" : " " + Shell.path(folder);
    console.say(
        "change them and look at the result; if you delete a file, the shipped one is used again:");
    console.say("  runup serve" + argument);
    console.say("  runup templates test" + argument);
  }
}
