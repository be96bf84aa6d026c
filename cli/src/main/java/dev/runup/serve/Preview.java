package dev.runup.serve;

import dev.runup.dossier.BuildRequest;
import dev.runup.dossier.DossierEdition;
import dev.runup.dossier.DossierOnDisk;
import dev.runup.dossier.IssueTime;
import dev.runup.format.Format;
import dev.runup.inspect.Diff;
import dev.runup.pipeline.BuiltEdition;
import dev.runup.pipeline.Pipeline;
import dev.runup.problem.Checked;
import dev.runup.problem.Problem;
import dev.runup.problem.ProblemCode;
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

  /// The formats of the preview. The `formats` of the edition don't matter here.
  private static final IssueChoice FIRST = new IssueChoice("", "", "");

  private final Path folder;
  private final Pipeline pipeline = new Pipeline();

  /// The last state of each issue.
  private final Map<IssueChoice, IssueView> views = new HashMap<>();

  /// How many browser pages have each issue open. An issue without pages has no entry.
  private final Map<IssueChoice, Integer> viewers = new HashMap<>();

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
    private final Map<IssueChoice, IssueView> built = new LinkedHashMap<>();

    private Attempt(Iterable<IssueChoice> choices) {
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
    List<IssueChoice> choices;
    synchronized (this) {
      choices = viewers.isEmpty() ? List.of(FIRST) : List.copyOf(viewers.keySet());
    }
    return new Attempt(choices);
  }

  /// Shows the result of an attempt in all browsers.
  public synchronized void show(Attempt attempt) {
    dossier = attempt.read;
    rememberIfGood();
    attempt.built.forEach((choice, view) -> views.merge(choice, view, IssueView::updatedBy));
    // These issues were opened during the attempt, and show the dossier's old state.
    for (IssueChoice choice : viewers.keySet()) {
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
  synchronized IssueView enter(IssueChoice choice) {
    if (viewers.merge(choice, 1, Integer::sum) == 1) {
      views.merge(choice, fresh(choice), IssueView::updatedBy);
    }
    return views.getOrDefault(choice, IssueView.failed(IssueView.Offer.NOTHING, choice, List.of()));
  }

  /// Waits for a new state of an open issue and returns it.
  ///
  /// @param seen the last state that the page got. It is returned if there is no newer one in time
  /// @param most the longest time to wait
  synchronized IssueView next(IssueChoice choice, IssueView seen, Duration most)
      throws InterruptedException {
    long end = System.nanoTime() + most.toNanos();
    IssueView now = views.getOrDefault(choice, seen);
    for (long left = most.toNanos(); now == seen && left > 0; left = end - System.nanoTime()) {
      TimeUnit.NANOSECONDS.timedWait(this, left);
      now = views.getOrDefault(choice, seen);
    }
    return now;
  }

  synchronized void leave(IssueChoice choice) {
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
  private IssueView fresh(IssueChoice choice) {
    IssueView now = build(dossier, choice);
    return dossier instanceof Checked.Bad<DossierOnDisk> && lastGood != null
        ? build(Checked.good(lastGood), choice).updatedBy(now)
        : now;
  }

  private IssueView build(Checked<DossierOnDisk> read, IssueChoice choice) {
    return switch (read) {
      case Checked.Bad<DossierOnDisk>(List<Problem> problems) ->
          IssueView.failed(IssueView.Offer.NOTHING, choice, problems);
      case Checked.Good<DossierOnDisk>(DossierOnDisk sound, List<Problem> warnings) -> {
        boolean first = choice.edition().isEmpty();
        String edition = first ? sound.editions().getFirst().name() : choice.edition();
        yield build(sound, new IssueChoice(edition, choice.day(), choice.language()), warnings);
      }
    };
  }

  private IssueView build(DossierOnDisk sound, IssueChoice choice, List<Problem> warnings) {
    List<String> names = sound.editions().stream().map(DossierEdition::name).toList();
    return switch (sound.edition(choice.edition())) {
      case Checked.Bad<DossierEdition>(List<Problem> problems) ->
          IssueView.failed(new IssueView.Offer(names, List.of(), List.of()), choice, problems);
      case Checked.Good<DossierEdition>(DossierEdition edition, var _) -> {
        IssueView.Offer offer =
            new IssueView.Offer(names, sound.issues(edition), edition.languages());
        IssueTime day =
            choice.day().isEmpty()
                ? new IssueTime.Newest()
                : IssueTime.parse(choice.day(), sound.zone());
        yield day == null
            ? IssueView.failed(offer, choice, List.of(unknown("issue", choice.day())))
            : build(sound, edition, day, offer, choice, warnings);
      }
    };
  }

  private IssueView build(
      DossierOnDisk sound,
      DossierEdition edition,
      IssueTime day,
      IssueView.Offer offer,
      IssueChoice choice,
      List<Problem> warnings) {
    // One at a time: a page that is opened while another one is built waits for that.
    synchronized (pipeline) {
      Checked<List<BuiltEdition>> built =
          sound.build(pipeline, new BuildRequest(List.of(edition), Format.previewed(), day));
      List<Problem> problems = new ArrayList<>(warnings);
      problems.addAll(built.problems());
      return built instanceof Checked.Good<List<BuiltEdition>>(List<BuiltEdition> good, var _)
          ? IssueView.good(offer, choice, good.getFirst(), changes(sound, edition, day), problems)
          : IssueView.failed(offer, choice, problems);
    }
  }

  private String changes(DossierOnDisk sound, DossierEdition edition, IssueTime day) {
    return Diff.of(sound, pipeline, edition, new IssueTime.Newest(), day, "json")
            instanceof Checked.Good<String>(String json, var _)
        ? json
        : "";
  }

  private static Problem unknown(String what, String name) {
    return Problem.of(ProblemCode.unknown(what), "there is no " + what + " \"" + name + "\"", null);
  }
}
