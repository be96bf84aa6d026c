package dev.runup.cli;

import dev.runup.dossier.Products;
import dev.runup.dossier.TemplateExport;
import dev.runup.problem.Checked;
import dev.runup.problem.Problem;
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

/// `runup templates eject`: copies templates into a dossier, to be changed there.
final class TemplatesEjectCommand implements Callable<Integer> {

  private final Argument<String> name =
      Argument.required(
          String.class,
          "TEMPLATE",
          "A product, a file of it, or one that all share, as runup templates lists them.");

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

  /// Says what the command takes.
  CommandLine declare() {
    return CommandSpecs.on(
        this,
        "eject",
        List.of(
            "Copies a product, or one of its files, into the dossier's folder \"templates\", where"
                + " it takes the place of the shipped one. It overwrites nothing: it copies all"
                + " files, or none."),
        List.of(
            "  runup templates eject daily talks              a product",
            "  runup templates eject daily/basis.md.ftl       a file of it",
            "  runup templates eject messages/en.properties   words to change",
            "  runup templates eject messages/de.properties   a further language"),
        List.of(name, dossier));
  }

  @Override
  public Integer call() {
    Path folder = dossier.value();
    Checked<TemplateExport> ejected =
        TemplateExport.of(name.value()).then(files -> Products.found(folder).map(_ -> files));
    console.problems(ejected.problems());
    if (!(ejected
        instanceof
        Checked.Good<TemplateExport>(TemplateExport(Map<String, String> files), var _))) {
      boolean unknown = ejected.problems().stream().anyMatch(TemplatesEjectCommand::isUnknown);
      return unknown ? Exit.USAGE : Exit.of(ejected.problems());
    }
    Set<Path> inTheWay = inTheWay(files.keySet(), folder);
    if (!inTheWay.isEmpty()) {
      console.fail("nothing was copied, since this is there already and would stay:");
      inTheWay.forEach(path -> console.fail("  " + path));
      console.fail("delete or rename it first, or name one file that is not there yet");
      return Exit.NOT_FOUND;
    }
    write(files, folder);
    told(List.copyOf(files.keySet()), folder);
    return Exit.DONE;
  }

  private static boolean isUnknown(Problem problem) {
    return problem.code().equals("unknown-template");
  }

  /// Gives back the files that are there, and what stands where a folder must be: a link would lead
  /// out of the dossier.
  private static Set<Path> inTheWay(Set<String> files, Path folder) {
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

  private void told(List<String> files, Path folder) {
    console.say("copied " + (files.size() == 1 ? "1 file:" : files.size() + " files:"));
    files.forEach(file -> console.say("  " + folder.resolve(file)));
    String named = folder.toString().equals(".") ? "" : " " + Shell.path(folder);
    console.say(
        "now change them, and see what comes of it; what you delete comes from Runup again:");
    console.say("  runup serve" + named);
    console.say("  runup templates test" + named);
  }
}
