package dev.runup.cli;

import dev.runup.dossier.DossierFiles;
import dev.runup.problem.Checked;
import dev.runup.publish.EditedFolder;
import dev.runup.typing.TypedIds;
import dev.runup.typing.TypedIds.Result;
import dev.runup.typing.TypedIds.TypedFile;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import picocli.CommandLine;

/// The command `runup ids`, which types the ids of shown facts into the files of a dossier.
final class IdsCommand {

  private final Argument<Path> folder = Argument.dossier();

  private final Argument<Boolean> dryRun =
      Argument.flag(
          List.of("--dry-run"),
          "List each id with the file and line of its fact. Write none. Default: write them.");

  CommandLine declare() {
    return Commands.declare(
        "ids",
        this::run,
        List.of(
            "Types ids into the files of a dossier: those of the facts that an issue of an edition"
                + " shows and whose ids nobody typed. Without that, the id of such a fact changes"
                + " with each of its words, and so does its address in a page. Nothing else of a"
                + " file changes. A file is replaced only if the dossier reads from it as the same"
                + " facts, so all briefings keep their bytes."),
        List.of("  runup ids talks --dry-run", "  runup ids talks"),
        List.of(folder, dryRun));
  }

  private int run(Console console, Clock clock) {
    Checked<Result> checked = TypedIds.of(DossierFiles.read(folder.value()));
    if (!(checked instanceof Checked.Good<Result>(Result result, var _))) {
      console.problems(checked.problems());
      return Exit.of(checked.problems());
    }
    console.problems(result.refused());
    int code = Exit.of(result.refused());
    int count = 0;
    for (TypedFile file : result.files()) {
      if (dryRun.value()) {
        file.ids()
            .forEach(id -> console.out().println(file.name() + ":" + id.line() + " " + id.id()));
      } else if (!replaced(file)) {
        console.fail(file.name() + " has just been changed, so it got no ids; try again");
        code = Exit.worse(code, Exit.PROBLEMS);
        continue;
      }
      count += file.ids().size();
    }
    say(console, count, code);
    return code;
  }

  private void say(Console console, int count, int code) {
    String ids = count == 1 ? "1 id" : count + " ids";
    if (count > 0) {
      console.say(ids + (dryRun.value() ? " would be written" : " written"));
    } else if (code == Exit.DONE) {
      console.say("nothing to do: each fact that an edition shows has a typed id");
    }
  }

  private boolean replaced(TypedFile file) {
    try (EditedFolder edited = EditedFolder.lock(folder.value())) {
      edited.change(file.name(), file.before(), file.after());
      return true;
    } catch (EditedFolder.ChangedException _) {
      return false;
    }
  }
}
