package dev.runup.serve;

import dev.runup.dossier.BuildRequest;
import dev.runup.dossier.DossierOnDisk;
import dev.runup.dossier.DossierOnDisk.EditionSummary;
import dev.runup.dossier.IssueTime;
import dev.runup.format.Format;
import dev.runup.pipeline.BuiltEdition;
import dev.runup.pipeline.Pipeline;
import dev.runup.problem.Checked;
import dev.runup.problem.Problem;
import dev.runup.problem.ProblemCode;
import dev.runup.problem.Severity;
import dev.runup.serve.IssueView.Choice;
import dev.runup.serve.IssueView.Offer;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// Builds the issues that are open in a browser, again after each change of the dossier.
///
/// An issue that nobody has open isn't built, even if a page that was closed requested it. It is
/// dropped at the next build without errors. If no browser is connected, the newest issue of the
/// first edition is built.
public final class Preview {

  private final Path folder;
  private final Pipeline pipeline;

  /// Builds issues that a page opens, one after the other.
  private final Executor builder;

  /// The last state of each issue.
  private final Map<Choice, IssueView> views = new HashMap<>();

  /// The issues whose state shows the last result of reading the dossier.
  private final Set<Choice> upToDate = new HashSet<>();

  /// How many browser pages have each issue open. An issue without pages has no entry.
  private final Map<Choice, Integer> viewers = new HashMap<>();

  /// The last result of reading the dossier.
  private Checked<DossierOnDisk> dossier;

  /// The last dossier that could be read, or null if there was none.
  private @Nullable DossierOnDisk lastGood;

  /// Reads the dossier. A dossier that can't be read is a problem of each issue.
  public Preview(Path folder, Pipeline pipeline) {
    this(
        folder,
        pipeline,
        Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory()));
  }

  /// @param builder runs its tasks one at a time
  Preview(Path folder, Pipeline pipeline, Executor builder) {
    this.folder = folder;
    this.pipeline = pipeline;
    this.builder = builder;
    this.dossier = read();
    rememberIfGood();
  }

  /// A build of the open issues that browsers don't see until [#show].
  public final class Attempt {

    private final Checked<DossierOnDisk> read;
    private final Map<Choice, IssueView> built = new LinkedHashMap<>();

    private Attempt(Checked<DossierOnDisk> read) {
      this.read = read;
      for (Choice choice : openChoices()) {
        if (isOpen(choice)) { // A page may be closed during the build of another issue.
          built.put(choice, build(read, choice));
        }
      }
      if (built.isEmpty()) {
        built.put(Choice.FIRST, build(read, Choice.FIRST));
      }
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

  /// One page of a browser that has an issue open.
  final class Viewer implements AutoCloseable {

    private final Choice choice;
    private boolean isClosed;

    private Viewer(Choice choice) {
      this.choice = choice;
    }

    /// Waits for a new state of the issue. Returns null once the page is closed.
    ///
    /// @param seen the last state that the page got, or null if it got none
    @Nullable IssueView next(@Nullable IssueView seen) throws InterruptedException {
      synchronized (Preview.this) {
        IssueView now = state();
        while (!isClosed && (now == null || now == seen)) {
          Preview.this.wait();
          now = state();
        }
        return isClosed ? null : now;
      }
    }

    /// Returns the state of the issue, or null until it is built.
    @Nullable IssueView state() {
      synchronized (Preview.this) {
        return upToDate.contains(choice) ? views.get(choice) : null;
      }
    }

    @Override
    public void close() {
      synchronized (Preview.this) {
        if (!isClosed) {
          isClosed = true;
          viewers.computeIfPresent(choice, (_, count) -> count == 1 ? null : count - 1);
          Preview.this.notifyAll();
        }
      }
    }
  }

  /// Reads the dossier and builds the open issues. Browsers can get the old state meanwhile.
  public Attempt attempt() {
    return new Attempt(read());
  }

  /// Does the same, but builds nothing and returns null if the dossier changed while it was read.
  ///
  /// @param hasChanged returns whether it changed since before this call
  public @Nullable Attempt attempt(BooleanSupplier hasChanged) {
    Checked<DossierOnDisk> read = read();
    return hasChanged.getAsBoolean() ? null : new Attempt(read);
  }

  /// Shows the result of an attempt in all browsers.
  public synchronized void show(Attempt attempt) {
    dossier = attempt.read;
    rememberIfGood();
    upToDate.clear();
    attempt.built.forEach(this::keep);
    if (attempt.problems().stream().noneMatch(Problem::stops)) {
      views
          .keySet()
          .removeIf(choice -> !viewers.containsKey(choice) && !attempt.built.containsKey(choice));
    }
    // These issues were opened during the attempt, and show the dossier's old state.
    viewers.keySet().forEach(this::request);
  }

  /// Opens an issue for one page of a browser, until the viewer is closed. Doesn't wait for its
  /// build.
  synchronized Viewer open(Choice choice) {
    viewers.merge(choice, 1, Integer::sum);
    request(choice);
    return new Viewer(choice);
  }

  private void request(Choice choice) {
    if (!upToDate.contains(choice)) {
      builder.execute(() -> buildIfOpen(choice));
    }
  }

  /// Builds an issue unless all its pages were closed meanwhile.
  ///
  /// If the dossier can't be read, builds it from the last dossier that could be, and adds the
  /// problems.
  private void buildIfOpen(Choice choice) {
    Checked<DossierOnDisk> read;
    DossierOnDisk good;
    synchronized (this) {
      if (!isOpen(choice) || upToDate.contains(choice)) {
        return;
      }
      read = dossier;
      good = lastGood;
    }
    IssueView built = build(read, choice);
    if (read instanceof Checked.Bad<DossierOnDisk> && good != null) {
      built = build(Checked.good(good), choice).updatedBy(built);
    }
    synchronized (this) {
      if (read == dossier) { // Otherwise [#show] has requested the issue again.
        keep(choice, built);
      }
    }
  }

  private synchronized void keep(Choice choice, IssueView built) {
    views.merge(choice, built, IssueView::updatedBy);
    upToDate.add(choice);
    notifyAll();
  }

  private synchronized List<Choice> openChoices() {
    return List.copyOf(viewers.keySet());
  }

  private synchronized boolean isOpen(Choice choice) {
    return viewers.containsKey(choice);
  }

  /// Returns the dossier's folder.
  Path folder() {
    return folder;
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
              new Offer(names, sound.issues(edition.name()), edition.languages()),
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
    // An attempt and the builder's thread build one after the other.
    synchronized (pipeline) {
      // The preview has all formats, whatever formats the edition sets.
      Checked<List<BuiltEdition>> built =
          sound.build(pipeline, new BuildRequest(List.of(edition), List.of(Format.values()), day));
      List<Problem> problems = new ArrayList<>(warnings);
      problems.addAll(built.problems());
      if (!(built instanceof Checked.Good<List<BuiltEdition>>(List<BuiltEdition> good, var _))) {
        return IssueView.failed(offer, choice, problems);
      }
      if (good.isEmpty()) {
        // Somebody waits for this page. So what is a notice for a build of all editions stops it.
        problems.replaceAll(Preview::refusedIfNothingIsShown);
        return IssueView.failed(offer, choice, problems);
      }
      IssueFacts facts =
          IssueFacts.of(sound, pipeline, edition.name(), day, offer.language(choice.language()));
      return IssueView.good(offer, choice, good.getFirst(), facts, problems);
    }
  }

  private static Problem refusedIfNothingIsShown(Problem problem) {
    return problem.code() == ProblemCode.NOTHING_CLEARED
            || problem.code() == ProblemCode.NOTHING_TO_SHOW
        ? problem.withSeverity(Severity.REFUSAL)
        : problem;
  }
}
