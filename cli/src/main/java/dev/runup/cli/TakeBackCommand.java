package dev.runup.cli;

import dev.runup.dossier.DossierFiles;
import dev.runup.dossier.DossierOnDisk;
import dev.runup.dossier.DossierOnDisk.EditionSummary;
import dev.runup.dossier.FolderCeiling;
import dev.runup.dossier.TakenBackFiles;
import dev.runup.dossier.TakenBackFiles.Redone;
import dev.runup.format.Format;
import dev.runup.pipeline.BuiltEdition;
import dev.runup.problem.Checked;
import dev.runup.problem.Problem;
import dev.runup.problem.ProblemCode;
import dev.runup.publish.OutputFolder;
import dev.runup.publish.OutputFolder.Effect;
import dev.runup.releasing.GoneEdition;
import dev.runup.releasing.StandingReleases;
import dev.runup.releasing.TakingBack;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/// The command `runup take-back`, which takes issues or a fact of an edition back, or ends that.
final class TakeBackCommand {

  private static final String RECALLED =
      "every later build obeys. Copies in caches, in mail and in other folders can't be recalled";

  private final Argument<Path> folder = Argument.dossier();

  private final Argument<@Nullable String> edition =
      Argument.text(
          "--edition", "NAME", "The edition, for example public. It must be named. Default: none.");

  private final Argument<@Nullable String> issue =
      Argument.text(
          "--issue",
          "YYYY-MM-DD",
          "Only the issues of this day, or the one of a moment (\"2026-03-02 11:30\"). Default: every"
              + " issue of the edition.");

  private final Argument<@Nullable String> fact =
      Argument.text(
          "--fact",
          "ID",
          "Only this fact, in every issue of the edition. What needs it goes with it. Default: whole"
              + " issues.");

  private final Argument<@Nullable String> reason =
      Argument.text(
          "--reason",
          "TEXT",
          "Why, in one line. Readers see it in place of an issue; nobody sees that of a fact. It"
              + " must be given. Default: none.");

  private final Argument<@Nullable String> by =
      Argument.text(
          "--by",
          "NAME",
          "Who takes it back, or ends that. Nothing proves the name. It must be given.");

  private final Argument<Boolean> restore =
      Argument.flag(
          List.of("--restore"),
          "End an earlier take-back of the same, and publish again what it replaced. Default: take"
              + " back.");

  private final Argument<@Nullable Path> output =
      Argument.folder(
          List.of("-o", "--output"),
          "Folder with the published files. Those that change are written there. Default: out");

  private final Argument<Boolean> dryRun =
      Argument.flag(
          List.of("--dry-run"),
          "List the files that would change. Write nothing, also no entry into the register."
              + " Default: write them.");

  private final LayoutOptions layout = new LayoutOptions();

  CommandLine declare() {
    return Commands.declare(
        "take-back",
        this::run,
        List.of(
            "Takes issues of an edition, or a fact in all of them, back. It adds a line to the"
                + " release register, releases.jsonl beside runup.yaml, which every build into any"
                + " folder obeys. In place of an issue lies a page that names the edition, the day,"
                + " the day of taking back and the reason, and no fact."),
        List.of(
            "  runup take-back talks --edition public --issue 2026-03-02 --by Ines --reason \"Sent too early.\"",
            "  runup take-back talks --edition public --fact statement:costa-1 --by Ines --reason \"Not said.\"",
            "  runup take-back talks --edition public --by Ines --reason \"Closed.\" -o www --dry-run",
            "  runup take-back talks --edition public --issue 2026-03-02 --restore --by Ines --reason \"Due.\""),
        List.of(
            folder,
            edition,
            issue,
            fact,
            reason,
            by,
            restore,
            output,
            dryRun,
            layout.assets,
            layout.headingBase,
            layout.frontMatter,
            layout.bundle,
            layout.figures));
  }

  private int run(Console console, Clock clock) {
    check();
    Path typed = output.value();
    if (typed != null && !Files.isDirectory(typed)) {
      console.problems(List.of(noFolder(typed)));
      return Exit.NOT_FOUND;
    }
    // Nothing is locked in a folder that is no dossier.
    Checked<DossierOnDisk> sound = DossierOnDisk.read(folder.value());
    Checked<DossierOnDisk> allowed =
        sound.then(dossier ->
            Checked.of(
                dossier,
                onlyDeletes(dossier)
                    ? List.of()
                    : FolderCeiling.problems(
                        dossier, List.of(Objects.requireNonNull(edition.value())), output())));
    if (allowed instanceof Checked.Bad<DossierOnDisk>(List<Problem> problems)) {
      console.problems(problems);
      return Exit.of(problems);
    }
    Checked<TakingBack> taken =
        dryRun.value()
            ? entry(DossierFiles.read(folder.value()), clock)
            : new RegisterFile(folder.value(), null)
                .add(files -> entry(files, clock), back -> back.isNew() ? back.text() : "");
    if (!(taken instanceof Checked.Good<TakingBack>(TakingBack back, var _))) {
      console.problems(taken.problems());
      return Exit.of(taken.problems());
    }
    console.say(said(back));
    return publish(back, LocalDate.now(clock.withZone(back.after().zone())), console);
  }

  /// Returns whether the folder holds issues to take back that it may not get. They are deleted,
  /// and no page is written in their place.
  private boolean onlyDeletes(DossierOnDisk dossier) {
    String name = Objects.requireNonNull(edition.value());
    return !restore.value()
        && fact.value() == null
        && FolderCeiling.isAbove(dossier, name, output())
        && !TakenBackFiles.names(dossier, name, day(), into(site(name))).isEmpty();
  }

  private void check() {
    edition.refuseIf(edition.value() == null, "--edition is missing: write the edition's name");
    String why = reason.value();
    reason.refuseIf(
        why == null || why.isBlank(),
        "--reason is missing: write why, in a line for "
            + (fact.value() == null ? "readers" : "the desk; no reader sees it"));
    String who = by.value();
    by.refuseIf(who == null || who.isBlank(), "--by is missing: write who takes it back");
    issue.refuseIf(
        issue.value() != null && fact.value() != null,
        "--issue and --fact can't be combined: a fact is taken back in every issue");
    String day = issue.value();
    issue.refuseIf(
        day != null && (!IssueOptions.isTime(day) || IssueOptions.dependsOnClock(day)),
        "--issue can't be \"" + day + "\"; write the day of an issue, such as 2026-03-02");
    output.refuseIf(
        output().toString().isBlank() || output().toString().equals("-"),
        "--output names no folder");
    output.refuseFolderOfFacts(output());
    layout.check();
    OptionRules.checkBundle(layout, List.of());
  }

  private Path output() {
    Path typed = output.value();
    return typed == null ? Path.of("out") : typed;
  }

  private static Problem noFolder(Path typed) {
    return Problem.of(
        ProblemCode.FILE_FAILURE,
        "there is no folder " + typed + ", so nothing was taken back or restored",
        "Write the folder with the published files. If nothing was published, leave out -o.");
  }

  /// Returns the line for the register.
  private Checked<TakingBack> entry(DossierFiles files, Clock clock) {
    return DossierOnDisk.read(files)
        .then(read -> {
          String name = Objects.requireNonNull(edition.value());
          DossierOnDisk dossier = withEdition(read, name);
          EditionSummary named = edition.edition(dossier, name);
          return TakingBack.of(
              files,
              dossier,
              new TakingBack.Request(
                  restore.value(),
                  named.name(),
                  day(),
                  fact.value(),
                  Objects.requireNonNull(reason.value()).strip(),
                  LocalDate.now(clock.withZone(dossier.zone())),
                  Objects.requireNonNull(by.value()).strip(),
                  clock.instant().truncatedTo(ChronoUnit.SECONDS),
                  TakenBackFiles.issues(dossier, named, into(site(named.name())))));
        });
  }

  /// Returns the dossier with an edition that left `runup.yaml`, if it was released or has files in
  /// the output folder. A fact of it can't be taken back, because nothing can be built again.
  private DossierOnDisk withEdition(DossierOnDisk dossier, String name) {
    DossierOnDisk whole = GoneEdition.with(dossier, name);
    boolean isKnown =
        whole.editions().stream()
            .filter(one -> one.name().equals(name))
            .anyMatch(one ->
                TakingBack.hasReleases(dossier, name)
                    || !TakenBackFiles.issues(whole, one, output()).isEmpty());
    return isKnown && fact.value() == null ? whole : dossier;
  }

  /// Returns the typed issue in the form of the register.
  private @Nullable String day() {
    String typed = issue.value();
    return typed == null ? null : typed.replace('T', ' ');
  }

  private String said(TakingBack back) {
    String would = dryRun.value() ? "would be " : "was ";
    if (back.isNew()) {
      return back.words() + " " + would + (restore.value() ? "restored" : "taken back");
    }
    String why = Objects.requireNonNull(reason.value()).strip();
    return back.words()
        + (restore.value() ? " is not taken back" : " is taken back already, since " + back.day())
        + (restore.value() || why.equals(back.reason())
            ? ""
            : "; the new reason was not recorded. It is still \"" + back.reason() + "\"");
  }

  /// Builds again what lies in the output folder and has changed, and lists it. A site is made
  /// again as a whole.
  private int publish(TakingBack back, LocalDate today, Console console) {
    String name = Objects.requireNonNull(edition.value());
    SiteAgain site = site(name);
    Path into = into(site);
    OutputFolder published = new OutputFolder(into);
    List<Problem> problems = new ArrayList<>();
    Map<String, Effect> effects;
    if (dryRun.value() || published.files().isEmpty()) {
      FileChange change = change(back, site, today, problems);
      effects = published.effects(change.files(), change.gone());
    } else {
      try (OutputFolder.LockedFolder held = published.lock()) {
        FileChange change = change(back, site, today, problems);
        boolean isNothing = change.files().isEmpty() && change.gone().isEmpty();
        effects = isNothing ? Map.of() : held.save(change.files(), change.gone());
      }
    }
    Problem left =
        site == null ? SiteAgain.unknown(output(), folder.value()) : site.pageOverAll(back.after());
    Stream.ofNullable(left).forEach(problems::add);
    print(effects, into, console);
    console.problems(problems);
    if (dryRun.value()) {
      console.say("nothing was written, because this is a dry run");
    } else if (!restore.value()) {
      console.say(RECALLED);
    }
    return Exit.of(problems);
  }

  private @Nullable SiteAgain site(String name) {
    return SiteAgain.find(output(), folder.value(), name);
  }

  private Path into(@Nullable SiteAgain site) {
    return site == null ? output() : site.folder();
  }

  /// Returns what has to be written. If a site can't be made again, that is the files of issues.
  private FileChange change(
      TakingBack back, @Nullable SiteAgain site, LocalDate today, List<Problem> problems) {
    if (onlyDeletes(back.after())) {
      Stream.ofNullable(site).map(SiteAgain::above).forEach(problems::add);
      String name = Objects.requireNonNull(edition.value());
      return new FileChange(List.of(), TakenBackFiles.names(back.after(), name, day(), into(site)));
    }
    if (site != null) {
      Checked<FileChange> made = site.made(back.after(), today);
      made.problems().stream().filter(Problem::stops).forEach(problems::add);
      if (made instanceof Checked.Good<FileChange>(FileChange change, var _)) {
        return change;
      }
      problems.add(site.former());
    }
    return FileChange.of(built(back, into(site), problems));
  }

  private void print(Map<String, Effect> effects, Path into, Console console) {
    List<String> changed =
        FileMessages.changed(effects).stream().filter(name -> !OutputFolder.isSums(name)).toList();
    String would = dryRun.value() ? "would be " : "was ";
    for (String name : changed) {
      String how =
          switch (Objects.requireNonNull(effects.get(name))) {
            case NEW -> "added";
            case DELETED -> "removed";
            case CHANGED, NONE -> "replaced";
          };
      console.say("  " + into.resolve(name) + " " + would + how);
    }
    String files = changed.size() + (changed.size() == 1 ? " file in " : " files in ") + into;
    String sums = new OutputFolder(into).sumsName(effects.keySet());
    boolean isSummed = effects.getOrDefault(sums, Effect.NONE) != Effect.NONE && !changed.isEmpty();
    console.say(
        changed.isEmpty()
            ? new OutputFolder(into).files().isEmpty()
                ? "nothing published was found in " + into
                : "nothing in " + into + " changes"
            : files
                + (dryRun.value() ? " would change" : " changed")
                + (isSummed ? ", and " + sums : ""));
  }

  private List<BuiltEdition> built(TakingBack back, Path into, List<Problem> problems) {
    TakenBackFiles files =
        new TakenBackFiles(back.after(), Formats.pipeline(layout.layout(false)), into);
    String name = Objects.requireNonNull(edition.value());
    List<Format> more =
        restore.value() && !back.isFact()
            ? back.after().editions().stream()
                .filter(one -> one.name().equals(name))
                .flatMap(one -> one.formats().stream())
                .toList()
            : List.of();
    StandingReleases standing =
        SiteFolder.standing(back.after(), layout.layout(false), into, SiteAgain.hasPages(into));
    List<BuiltEdition> built = new ArrayList<>();
    for (Redone redone : files.again(name, back.issue(), more)) {
      redone.built().problems().stream().filter(Problem::stops).forEach(problems::add);
      if (redone.built() instanceof Checked.Good<BuiltEdition>(BuiltEdition one, var _)) {
        built.add(standing.apply(one));
      }
    }
    problems.addAll(
        standing.problems(back.issue() == null ? Map.of() : Map.of(name, back.issue())));
    return built;
  }
}
