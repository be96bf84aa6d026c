package dev.runup.cli;

import dev.runup.build.Ejected;
import dev.runup.build.Products;
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
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `runup templates eject`: copies templates into a dossier, to be changed there.
@Command(
    name = "eject",
    description = {
      "Copies a product, or one of its files, into the dossier's folder \"templates\", where it takes the"
          + " place of the shipped one. It overwrites nothing: it copies all files, or none."
    },
    footer = {
      "  runup templates eject daily talks              a product",
      "  runup templates eject daily/basis.md.ftl       a file of it",
      "  runup templates eject messages/en.properties   words to change",
      "  runup templates eject messages/de.properties   a further language"
    },
    mixinStandardHelpOptions = true,
    usageHelpAutoWidth = true)
final class TemplatesEjectCommand implements Callable<Integer> {

  @Parameters(
      index = "0",
      paramLabel = "NAME",
      description =
          "A product, a file of it, or one that all share, as runup templates lists them.")
  private String name = "";

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "DOSSIER",
      description = "The folder that holds runup.yaml. Default: the current one.")
  private Path folder = Path.of(".");

  private final Console console;

  TemplatesEjectCommand(PrintStream err) {
    this.console = new Console(err, false);
  }

  @Override
  public Integer call() {
    Checked<Ejected> ejected =
        Ejected.of(name).then(files -> Products.found(folder).map(_ -> files));
    console.problems(ejected.problems());
    if (!(ejected instanceof Checked.Good<Ejected>(Ejected(Map<String, String> files), var _))) {
      boolean unknown = ejected.problems().stream().anyMatch(TemplatesEjectCommand::isUnknown);
      return unknown ? Exit.USAGE : Exit.of(ejected.problems());
    }
    Set<Path> inTheWay = inTheWay(files.keySet());
    if (!inTheWay.isEmpty()) {
      console.fail("nothing was copied, since this is there already and would stay:");
      inTheWay.forEach(path -> console.fail("  " + path));
      console.fail("delete or rename it first, or name one file that is not there yet");
      return Exit.NOT_FOUND;
    }
    write(files);
    told(List.copyOf(files.keySet()));
    return Exit.DONE;
  }

  private static boolean isUnknown(Problem problem) {
    return problem.code().equals("unknown-template");
  }

  /// Gives back the files that are there, and what stands where a folder must be: a link would lead
  /// out of the dossier.
  private Set<Path> inTheWay(Set<String> files) {
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

  private void write(Map<String, String> files) {
    try {
      NewFiles.write(folder, files);
    } catch (IOException e) {
      throw new UncheckedIOException("could not copy templates into " + folder, e);
    }
  }

  private void told(List<String> files) {
    console.say("copied " + (files.size() == 1 ? "1 file:" : files.size() + " files:"));
    files.forEach(file -> console.say("  " + folder.resolve(file)));
    String dossier = folder.toString().equals(".") ? "" : " " + Shell.word(folder.toString());
    console.say(
        "now change them, and see what comes of it; what you delete comes from Runup again:");
    console.say("  runup serve" + dossier);
    console.say("  runup templates test" + dossier);
  }
}
