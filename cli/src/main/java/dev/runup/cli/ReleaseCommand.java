package dev.runup.cli;

import dev.runup.dossier.BuildRequest;
import dev.runup.dossier.DossierOnDisk;
import dev.runup.dossier.DossierOnDisk.EditionSummary;
import dev.runup.dossier.Products;
import dev.runup.problem.Checked;
import dev.runup.problem.Input;
import dev.runup.problem.Problem;
import dev.runup.releasing.Releasing;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/// The command `runup release`, which records in the release register what an issue was released
/// as.
final class ReleaseCommand {

  private final Argument<Path> folder = Argument.dossier();

  private final Argument<@Nullable String> edition =
      Argument.text(
          "--edition", "NAME", "Only this edition. Default: all that have something to show.");

  private final Argument<@Nullable String> asOf = new IssueOptions().asOf;

  private final Argument<@Nullable String> by =
      Argument.text("--by", "NAME", "Who releases it. Nothing proves the name. It must be given.");

  private final Argument<@Nullable String> note =
      Argument.text("--note", "TEXT", "A remark for the desk, in one line. Default: none.");

  private final Argument<@Nullable Path> register = RegisterFile.option();

  private final Argument<Boolean> again =
      Argument.flag(
          List.of("--again"),
          "Release an issue in place of an earlier release with other bytes. Default: refuse that.");

  private final Argument<@Nullable String> reason =
      Argument.text("--reason", "TEXT", "Why it is released again, in one line. Needs --again.");

  private final Argument<Boolean> join =
      Argument.flag(
          List.of("--join"),
          "After a merge of two branches that both added lines to the register: join them, and"
              + " release nothing.");

  private final LayoutOptions layout = new LayoutOptions();

  CommandLine declare() {
    return Commands.declare(
        "release",
        this::run,
        List.of(
            "Records an issue as released: it adds a line for each edition and language to the"
                + " release register, releases.jsonl beside runup.yaml. The line has the checksums of"
                + " the files and of the facts that they show, the version of the program, who and"
                + " when. \"runup verify\" compares it later. It publishes nothing, and proves"
                + " nothing about who released it."),
        List.of(
            "  runup release talks --by Ines",
            "  runup release talks --edition public --as-of 2026-03-02 --by Ines --note \"Sent by mail\"",
            "  runup release talks --edition public --by Ines --again --reason \"A name was wrong\"",
            "  runup release talks --join --by Ines      after a merge of two branches"),
        List.of(
            folder,
            edition,
            asOf,
            by,
            note,
            register,
            again,
            reason,
            join,
            layout.assets,
            layout.headingBase,
            layout.frontMatter,
            layout.bundle,
            layout.figures));
  }

  private int run(Console console, Clock clock) {
    check();
    return join.value() ? join(console, clock) : release(console, clock);
  }

  private void check() {
    by.refuseIf(isBlank(by), "--by is missing: write who releases it");
    IssueOptions.check(asOf);
    note.refuseIf(note.value() != null && isBlank(note), "--note has no text");
    reason.refuseIf(
        again.value() && isBlank(reason), "--reason is missing: write why it is released again");
    reason.refuseIf(
        !again.value() && reason.value() != null,
        "--reason needs --again: a first release has none");
    join.refuseIf(
        join.value()
            && (again.value()
                || edition.value() != null
                || asOf.value() != null
                || note.value() != null),
        "--join releases nothing: leave out --edition, --as-of, --note and --again");
    layout.check();
    OptionRules.checkBundle(layout, List.of());
  }

  private static boolean isBlank(Argument<@Nullable String> text) {
    String value = text.value();
    return value == null || value.isBlank();
  }

  private int release(Console console, Clock clock) {
    // Nothing is locked in a folder that is no dossier.
    Checked<DossierOnDisk> sound = DossierOnDisk.read(folder.value());
    if (sound instanceof Checked.Bad<DossierOnDisk>(List<Problem> problems)) {
      console.problems(problems);
      return Exit.of(problems);
    }
    RegisterFile file = new RegisterFile(folder.value(), register.value());
    Checked<Releasing> done =
        file.add(
            files ->
                DossierOnDisk.read(files)
                    .then(dossier ->
                        file.readOrNew(files)
                            .then(old ->
                                Releasing.of(
                                    dossier, Formats.pipeline(), old, request(dossier, clock)))),
            releasing -> releasing.made().isEmpty() ? "" : releasing.text());
    List<Problem> problems =
        edition.value() == null
            ? done.problems()
            : done.problems().stream().map(RequestedIssues::refusedIfNothingIsCleared).toList();
    console.problems(problems);
    if (done instanceof Checked.Good<Releasing>(Releasing releasing, var _)) {
      releasing.made().forEach(words -> console.say(words + " was released"));
      releasing
          .same()
          .forEach(words -> console.say(words + " was released before with the same bytes"));
      releasing.notes().forEach(console::say);
      if (releasing.made().isEmpty()) {
        console.say("nothing was added to the release register");
      }
    }
    return Exit.of(problems);
  }

  private Releasing.Request request(DossierOnDisk dossier, Clock clock) {
    String name = edition.value();
    List<EditionSummary> editions =
        name == null ? List.of() : List.of(edition.edition(dossier, name));
    return new Releasing.Request(
        new BuildRequest(
            editions, List.of(), IssueOptions.time(asOf.value(), clock, dossier.zone())),
        layout.layout(false),
        Objects.requireNonNull(by.value()).strip(),
        note.value() == null ? null : note.value().strip(),
        reason.value() == null ? null : reason.value().strip(),
        now(clock),
        Main.VERSION);
  }

  private static Instant now(Clock clock) {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }

  private int join(Console console, Clock clock) {
    Checked<Path> dossier = Products.checkFolder(folder.value());
    if (dossier instanceof Checked.Bad<Path>(List<Problem> problems)) {
      console.problems(problems);
      return Exit.of(problems);
    }
    RegisterFile file = new RegisterFile(folder.value(), register.value());
    String who = Objects.requireNonNull(by.value()).strip();
    Checked<String> joined =
        file.add(
            files -> file.read(files).then((Input old) -> Releasing.joined(old, who, now(clock))),
            text -> text);
    console.problems(joined.problems());
    if (joined instanceof Checked.Good<String>(String text, var _)) {
      console.say(
          text.isEmpty()
              ? "the release register has no branches to join"
              : "the branches of the release register were joined. Of take-backs, the last line"
                  + " about an issue or a fact decides");
    }
    return Exit.of(joined.problems());
  }
}
