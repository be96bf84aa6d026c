package dev.runup.cli;

import dev.runup.dossier.DossierOnDisk;
import dev.runup.review.Review;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/// The command `runup review`, which lists what an office changed and commented in a Word file.
final class ReviewCommand {

  private final Argument<Path> file =
      Argument.required(Path.class, "FILE", "A Word file that Runup made and an office marked up.");

  private final Argument<Path> folder =
      Argument.optional(
          1,
          Path.of(""),
          "DOSSIER",
          "The folder that holds runup.yaml. Default: the nearest folder above FILE that holds one,"
              + " otherwise the current folder or the nearest above it.");

  private final Argument<@Nullable String> edition =
      Argument.text(
          "--edition",
          "NAME",
          "The edition of the file, for example public. Default: FILE names it.");

  private final Argument<@Nullable String> asOf =
      Argument.text(
          "--as-of",
          "DAY",
          "The issue of the file, for example 2025-12-27. Default: FILE names it.");

  private final Argument<String> format =
      Argument.option(
          List.of("--format"),
          "text",
          "text|json",
          "The form of the list. Default: text",
          "text: each paragraph with its facts and where they were typed, its old and new words, what"
              + " was inserted and deleted by whom, and the comments on it.",
          "json: {file, edition, issue, language, basis, places: [{kind, facts: [{fact, key, place}],"
              + " beside, part, heading, from, was, now, edits: [{kind, text, tracked, author, date}],"
              + " comments: [{id, on, facts, text, author, date, replyTo, resolved}]}]}. Keys without a value"
              + " are left out.");

  CommandLine declare() {
    return Commands.declare(
        "review",
        this::run,
        List.of(
            "Lists what an office changed and commented in a Word file, by the facts that say it."
                + " Words that were typed without tracking are found too. This is for the desk only,"
                + " because it names files and lines of facts.",
            "The exit code is 0 whether anything was changed or not."),
        List.of(
            "  runup review daily-2025-12-28.docx talks",
            "  runup review daily-2025-12-28.docx --format json"),
        List.of(file, folder, edition, asOf, format));
  }

  private int run(Console console, Clock clock) {
    IssueOptions.check(asOf);
    format.refuseUnknownFormat(format.value(), List.of("text", "json"));
    Path typed = folder.value();
    Path dossier = typed.toString().isEmpty() ? ExplainCommand.nearestDossier(file.value()) : typed;
    if (dossier == null) {
      throw folder.misuse(
          "no folder above "
              + file.value()
              + " is a dossier; name it: runup review "
              + Console.shellWord(file.value())
              + " DOSSIER");
    }
    return console.result(
        Review.read(file.value())
            .then(review ->
                DossierOnDisk.read(dossier)
                    .then(read ->
                        review.of(
                            read,
                            edition.value(),
                            IssueOptions.time(asOf.value(), clock, read.zone()),
                            format.value()))));
  }
}
