package dev.runup.cli;

import dev.runup.dossier.DossierFiles;
import dev.runup.dossier.DossierOnDisk;
import dev.runup.drafts.DraftAnswer;
import dev.runup.drafts.DraftAnswer.DraftFile;
import dev.runup.drafts.DraftSheet;
import dev.runup.problem.Checked;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/// The command `runup draft`, which prints what a drafter needs, and adds what comes back to the
/// dossier. It calls no model.
final class DraftCommand {

  private final Argument<String> article =
      Argument.required(
          String.class,
          "ARTICLE",
          "The id of a source with an archived text, or a text file in UTF-8.");

  private final Argument<@Nullable Path> folder = Argument.dossierOrNone(1);

  private final Argument<@Nullable String> upTo =
      Argument.text(
          "--up-to",
          "MARK",
          "The highest marking of the ids that are listed, and of the article. Default: the lowest.");

  private final Argument<@Nullable Path> accept =
      Argument.file(
          "--accept",
          "The answer of a drafter, YAML or JSON. Each of its facts becomes a draft in a new file,"
              + " intake/DAY-ARTICLE-draft.yaml. Comments aren't kept. Default: print what a drafter"
              + " needs.");

  private final Argument<@Nullable String> by =
      Argument.text(
          "--by",
          "NAME",
          "With --accept: who or what drafted the facts that don't say so. Default: none.");

  private final Argument<@Nullable String> at =
      Argument.text("--at", "DAY", "The day on which the drafts are recorded. Default: today.");

  CommandLine declare() {
    return Commands.declare(
        "draft",
        this::run,
        List.of(
            "Prints what somebody needs who drafts facts from an article: rules, keys, the ids that"
                + " are known up to a marking, and the article with numbered paragraphs. A person, a"
                + " script or a model may answer. No model is called.",
            "With --accept, it reads the answer. A draft is shown by no edition without \"status:"
                + " draft\", until somebody accepts it."),
        List.of(
            "  runup draft gazette talks > for-the-drafter.md",
            "  runup draft gazette talks --accept answer.yaml --by reader-1"),
        List.of(article, folder, upTo, accept, by, at));
  }

  private int run(Console console, Clock clock) {
    Path dossier = folder.value();
    if (dossier == null) {
      throw folder.misuse("no dossier is here; name its folder after the article");
    }
    String day = at.value();
    at.refuseIf(
        day != null && !day.matches("\\d{4}-\\d{2}-\\d{2}"),
        "--at can't be \"" + day + "\"; write a day, such as 2025-12-28");
    by.refuseIf(
        by.value() != null && (accept.value() == null || by.value().isBlank()),
        "--by names who drafted an answer; write --accept FILE too");
    upTo.refuseIf(
        upTo.value() != null && accept.value() != null,
        "--up-to and --accept can't be combined: nothing is listed for an answer");
    DossierFiles files = DossierFiles.read(dossier);
    Checked<DossierOnDisk> read = DossierOnDisk.read(files);
    if (!(read instanceof Checked.Good<DossierOnDisk>(DossierOnDisk sound, var _))) {
      console.problems(read.problems());
      return Exit.of(read.problems());
    }
    String today = day == null ? LocalDate.now(clock.withZone(sound.zone())).toString() : day;
    Path answer = accept.value();
    return answer == null
        ? console.result(DraftSheet.of(files, article.value(), upTo.value(), today))
        : add(files, dossier, answer, today, console);
  }

  private int add(DossierFiles files, Path dossier, Path answer, String day, Console console) {
    String name = newName(dossier, day);
    Checked<DraftFile> read = DraftAnswer.read(files, answer, name, by.value(), day);
    if (!(read instanceof Checked.Good<DraftFile>(DraftFile file, var _))) {
      console.problems(read.problems());
      return Exit.of(read.problems());
    }
    NewFiles.write(dossier, Map.of(name, file.text()), "could not write the drafts");
    console.problems(file.problems());
    String drafts = file.drafts() == 1 ? "1 draft" : file.drafts() + " drafts";
    console.say(drafts + " written to " + dossier.resolve(name) + "; accept or refuse each");
    return Exit.of(file.problems());
  }

  /// Returns a path in the dossier at which no file is.
  private String newName(Path dossier, String day) {
    Path named = Path.of(article.value()).getFileName();
    String stem = named == null ? "" : named.toString().replaceFirst("\\.[^.]*$", "");
    String source =
        stem.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
    String base = "intake/" + day + "-" + (source.isEmpty() ? "article" : source) + "-draft";
    String name = base + ".yaml";
    for (int number = 2; Files.exists(dossier.resolve(name)); number++) {
      name = base + "-" + number + ".yaml";
    }
    return name;
  }
}
