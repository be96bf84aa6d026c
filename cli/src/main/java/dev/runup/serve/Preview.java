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

/// The issues that somebody looks at, built of the newest state of a dossier. What nobody looks at
/// is neither built nor kept.
public final class Preview {

  /// What is built while nobody looks.
  private static final IssueChoice FIRST = new IssueChoice("", "", "");

  private final Path folder;
  private final Pipeline pipeline = new Pipeline();
  private final Map<IssueChoice, IssueView> views = new HashMap<>();
  private final Map<IssueChoice, Integer> viewers = new HashMap<>();
  private Checked<DossierOnDisk> dossier;

  /// The newest one that could be read.
  private @Nullable DossierOnDisk lastGood;

  /// @param folder the dossier's folder
  public Preview(Path folder) {
    this.folder = folder;
    this.dossier = read();
    rememberIfGood();
  }

  /// What was read and built, and is not shown yet.
  public final class Attempt {

    private final Checked<DossierOnDisk> read = read();
    private final Map<IssueChoice, IssueView> built = new LinkedHashMap<>();

    private Attempt(Iterable<IssueChoice> choices) {
      choices.forEach(choice -> built.put(choice, build(read, choice)));
    }

    /// Gives back what is wrong with what is looked at, each problem once.
    public List<Problem> problems() {
      return built.values().stream()
          .flatMap(view -> view.problems().stream())
          .distinct()
          .sorted(Problem.BY_PLACE)
          .toList();
    }
  }

  /// Reads the dossier and builds what is looked at.
  public Attempt attempt() {
    List<IssueChoice> choices;
    synchronized (this) {
      choices = viewers.isEmpty() ? List.of(FIRST) : List.copyOf(viewers.keySet());
    }
    return new Attempt(choices);
  }

  /// Shows what an attempt brought.
  public synchronized void show(Attempt attempt) {
    dossier = attempt.read;
    rememberIfGood();
    attempt.built.forEach((choice, view) -> views.merge(choice, view, IssueView::updatedBy));
    // Who came while it was built has seen what was there before.
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

  /// Gives back what is to be seen of an issue, which is looked at until [#leave].
  synchronized IssueView enter(IssueChoice choice) {
    if (viewers.merge(choice, 1, Integer::sum) == 1) {
      views.merge(choice, fresh(choice), IssueView::updatedBy);
    }
    return views.getOrDefault(choice, IssueView.failed(IssueView.Offer.NOTHING, choice, List.of()));
  }

  /// Waits until something else is to be seen of an issue that is looked at, at most for a time;
  /// then gives back what was seen.
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

  /// Gives back all that is to be seen now.
  synchronized List<IssueView> views() {
    return List.copyOf(views.values());
  }

  private Checked<DossierOnDisk> read() {
    try {
      return DossierOnDisk.read(folder);
    } catch (UncheckedIOException e) {
      return Checked.bad(Problem.error("unreadable", String.valueOf(e.getMessage()), null));
    }
  }

  private void rememberIfGood() {
    if (dossier instanceof Checked.Good<DossierOnDisk>(DossierOnDisk good, var _)) {
      lastGood = good;
    }
  }

  /// Gives back what is to be seen of an issue that nobody looked at; while the dossier can't be
  /// read, as it was when it could.
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
            choice.day().isEmpty() ? IssueTime.NEWEST : IssueTime.parse(choice.day(), sound.zone());
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
    return Diff.of(sound, pipeline, edition, IssueTime.NEWEST, day, "json")
            instanceof Checked.Good<String>(String json, var _)
        ? json
        : "";
  }

  private static Problem unknown(String what, String name) {
    return Problem.error("unknown-" + what, "there is no " + what + " \"" + name + "\"", null);
  }
}
