package dev.runup.serve;

import dev.runup.dossier.BuildRequest;
import dev.runup.dossier.DossierOnDisk;
import dev.runup.dossier.DossierOnDisk.EditionSummary;
import dev.runup.dossier.IssueTime;
import dev.runup.format.Format;
import dev.runup.inspect.Diff;
import dev.runup.pipeline.BuiltEdition;
import dev.runup.pipeline.Pipeline;
import dev.runup.problem.Checked;
import dev.runup.problem.Problem;
import dev.runup.problem.ProblemCode;
import dev.runup.serve.IssueView.Choice;
import dev.runup.serve.IssueView.Offer;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Builds the issues that are open in a browser, again after each change of the dossier.
///
/// An issue that nobody has open isn't rebuilt. It is dropped at the next build without errors. If
/// no browser is connected, the newest issue of the first edition is built.
public final class Preview {

  private final Path folder;
  private final Pipeline pipeline = new Pipeline();

  /// The last state of each issue.
  private final Map<Choice, IssueView> views = new HashMap<>();

  /// How many browser pages have each issue open. An issue without pages has no entry.
  private final Map<Choice, Integer> viewers = new HashMap<>();

  /// The last result of reading the dossier.
  private Checked<DossierOnDisk> dossier;

  /// The last dossier that could be read, or null if there was none.
  private @Nullable DossierOnDisk lastGood;

  /// Reads the dossier. A dossier that can't be read is a problem of each issue.
  public Preview(Path folder) {
    this.folder = folder;
    this.dossier = read();
    rememberIfGood();
  }

  /// A build of the open issues that browsers don't see until [#show].
  public final class Attempt {

    private final Checked<DossierOnDisk> read = read();
    private final Map<Choice, IssueView> built = new LinkedHashMap<>();

    private Attempt(Iterable<Choice> choices) {
      choices.forEach(choice -> built.put(choice, build(read, choice)));
    }

    /// Returns the problems of the open issues in the order of their places, each once.
    public List<Problem> problems() {
      return built.values().stream()
          .flatMap(view -> view.problems().stream())
          .distinct()
          .sorted(Problem.BY_PLACE)
          .toList();
    }
  }

  /// Reads the dossier and builds the open issues. Browsers can get the old state meanwhile.
  public Attempt attempt() {
    List<Choice> choices;
    synchronized (this) {
      choices = viewers.isEmpty() ? List.of(Choice.FIRST) : List.copyOf(viewers.keySet());
    }
    return new Attempt(choices);
  }

  /// Shows the result of an attempt in all browsers.
  public synchronized void show(Attempt attempt) {
    dossier = attempt.read;
    rememberIfGood();
    attempt.built.forEach((choice, view) -> views.merge(choice, view, IssueView::updatedBy));
    // These issues were opened during the attempt, and show the dossier's old state.
    for (Choice choice : viewers.keySet()) {
      if (!attempt.built.containsKey(choice)) {
        views.merge(choice, fresh(choice), IssueView::updatedBy);
      }
    }
    if (attempt.problems().stream().noneMatch(Problem::stops)) {
      views
          .keySet()
          .removeIf(choice -> !viewers.containsKey(choice) && !attempt.built.containsKey(choice));
    }
    notifyAll();
  }

  /// Opens an issue for one page of a browser and returns its state. It stays open until [#leave].
  synchronized IssueView enter(Choice choice) {
    if (viewers.merge(choice, 1, Integer::sum) == 1) {
      views.merge(choice, fresh(choice), IssueView::updatedBy);
    }
    return views.getOrDefault(choice, IssueView.failed(Offer.NOTHING, choice, List.of()));
  }

  /// Waits for a new state of an open issue and returns it.
  ///
  /// @param seen the last state that the page got. It is returned if there is no newer one in time
  /// @param most the longest time to wait
  synchronized IssueView next(Choice choice, IssueView seen, Duration most)
      throws InterruptedException {
    long end = System.nanoTime() + most.toNanos();
    IssueView now = views.getOrDefault(choice, seen);
    for (long left = most.toNanos(); now == seen && left > 0; left = end - System.nanoTime()) {
      TimeUnit.NANOSECONDS.timedWait(this, left);
      now = views.getOrDefault(choice, seen);
    }
    return now;
  }

  synchronized void leave(Choice choice) {
    viewers.computeIfPresent(choice, (_, count) -> count == 1 ? null : count - 1);
  }

  synchronized List<IssueView> views() {
    return List.copyOf(views.values());
  }

  private Checked<DossierOnDisk> read() {
    try {
      return DossierOnDisk.read(folder);
    } catch (UncheckedIOException e) {
      return Checked.bad(Problem.of(ProblemCode.UNREADABLE, String.valueOf(e.getMessage()), null));
    }
  }

  private void rememberIfGood() {
    if (dossier instanceof Checked.Good<DossierOnDisk>(DossierOnDisk good, var _)) {
      lastGood = good;
    }
  }

  /// Builds an issue that wasn't open before. If the dossier can't be read, builds it from the last
  /// dossier that could be, and adds the problems.
  private IssueView fresh(Choice choice) {
    IssueView now = build(dossier, choice);
    return dossier instanceof Checked.Bad<DossierOnDisk> && lastGood != null
        ? build(Checked.good(lastGood), choice).updatedBy(now)
        : now;
  }

  private IssueView build(Checked<DossierOnDisk> read, Choice requested) {
    if (!(read instanceof Checked.Good<DossierOnDisk>(var sound, var warnings))) {
      return IssueView.failed(Offer.NOTHING, requested, read.problems());
    }
    List<String> names = sound.editions().stream().map(EditionSummary::name).toList();
    Choice choice =
        requested.edition().isEmpty()
            ? new Choice(names.getFirst(), requested.day(), requested.language())
            : requested;
    return switch (sound.edition(choice.edition())) {
      case Checked.Bad<EditionSummary>(List<Problem> problems) ->
          IssueView.failed(new Offer(names, List.of(), List.of()), choice, problems);
      case Checked.Good<EditionSummary>(EditionSummary edition, var _) ->
          build(
              sound,
              edition,
              new Offer(names, sound.issues(edition), edition.languages()),
              choice,
              warnings);
    };
  }

  private IssueView build(
      DossierOnDisk sound,
      EditionSummary edition,
      Offer offer,
      Choice choice,
      List<Problem> warnings) {
    IssueTime day =
        choice.day().isEmpty()
            ? new IssueTime.Newest()
            : IssueTime.parse(choice.day(), sound.zone());
    if (day == null) {
      String message = "there is no issue \"" + choice.day() + "\"";
      Problem unknown = Problem.of(ProblemCode.UNKNOWN_ISSUE, message, null);
      return IssueView.failed(offer, choice, List.of(unknown));
    }
    // Another page that is opened meanwhile waits for the end of this build.
    synchronized (pipeline) {
      // The preview has its own formats, whatever formats the edition sets.
      Checked<List<BuiltEdition>> built =
          sound.build(pipeline, new BuildRequest(List.of(edition), Format.previewed(), day));
      List<Problem> problems = new ArrayList<>(warnings);
      problems.addAll(built.problems());
      return built instanceof Checked.Good<List<BuiltEdition>>(List<BuiltEdition> good, var _)
          ? IssueView.good(offer, choice, good.getFirst(), changes(sound, edition, day), problems)
          : IssueView.failed(offer, choice, problems);
    }
  }

  private String changes(DossierOnDisk sound, EditionSummary edition, IssueTime day) {
    return Diff.of(sound, pipeline, edition, new IssueTime.Newest(), day, "json")
            instanceof Checked.Good<String>(String json, var _)
        ? json
        : "";
  }
}
