package dev.runup.serve;

import dev.runup.dossier.DossierOnDisk;
import dev.runup.dossier.Wanted;
import dev.runup.inspect.Diff;
import dev.runup.pipeline.Built;
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

  /// What a briefing is shown in, whatever formats its edition is published in.
  static final List<String> FORMATS = List.of("html", "pdf");

  /// What is built while nobody looks.
  private static final Choice FIRST = new Choice("", "", "");

  private final Path folder;
  private final Pipeline pipeline = new Pipeline();
  private final Map<Choice, View> views = new HashMap<>();
  private final Map<Choice, Integer> viewers = new HashMap<>();
  private Checked<DossierOnDisk> dossier;

  /// The newest one that could be read.
  private @Nullable DossierOnDisk sound;

  /// @param folder the dossier's folder
  public Preview(Path folder) {
    this.folder = folder;
    this.dossier = read();
    keep();
  }

  /// What was read and built, and is not shown yet.
  public final class Attempt {

    private final Checked<DossierOnDisk> read = read();
    private final Map<Choice, View> built = new LinkedHashMap<>();

    private Attempt(Iterable<Choice> choices) {
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
    List<Choice> choices;
    synchronized (this) {
      choices = viewers.isEmpty() ? List.of(FIRST) : List.copyOf(viewers.keySet());
    }
    return new Attempt(choices);
  }

  /// Shows what an attempt brought.
  public synchronized void show(Attempt attempt) {
    dossier = attempt.read;
    keep();
    attempt.built.forEach((choice, view) -> views.merge(choice, view, View::after));
    // Who came while it was built has seen what was there before.
    for (Choice choice : viewers.keySet()) {
      if (!attempt.built.containsKey(choice)) {
        views.merge(choice, fresh(choice), View::after);
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
  synchronized View enter(Choice choice) {
    if (viewers.merge(choice, 1, Integer::sum) == 1) {
      views.merge(choice, fresh(choice), View::after);
    }
    return views.getOrDefault(choice, View.failed(View.Offer.NOTHING, choice, List.of()));
  }

  /// Waits until something else is to be seen of an issue that is looked at, at most for a time;
  /// then gives back what was seen.
  synchronized View next(Choice choice, View seen, Duration most) throws InterruptedException {
    long end = System.nanoTime() + most.toNanos();
    View now = views.getOrDefault(choice, seen);
    for (long left = most.toNanos(); now == seen && left > 0; left = end - System.nanoTime()) {
      TimeUnit.NANOSECONDS.timedWait(this, left);
      now = views.getOrDefault(choice, seen);
    }
    return now;
  }

  synchronized void leave(Choice choice) {
    viewers.computeIfPresent(choice, (_, count) -> count == 1 ? null : count - 1);
  }

  /// Gives back all that is to be seen now.
  synchronized List<View> views() {
    return List.copyOf(views.values());
  }

  private Checked<DossierOnDisk> read() {
    try {
      return DossierOnDisk.read(folder);
    } catch (UncheckedIOException e) {
      return Checked.bad(Problem.error("unreadable", String.valueOf(e.getMessage()), null));
    }
  }

  private void keep() {
    if (dossier instanceof Checked.Good<DossierOnDisk>(DossierOnDisk good, var _)) {
      sound = good;
    }
  }

  /// Gives back what is to be seen of an issue that nobody looked at; while the dossier can't be
  /// read, as it was when it could.
  private View fresh(Choice choice) {
    View now = build(dossier, choice);
    return dossier instanceof Checked.Bad<DossierOnDisk> && sound != null
        ? build(Checked.good(sound), choice).after(now)
        : now;
  }

  private View build(Checked<DossierOnDisk> read, Choice choice) {
    return switch (read) {
      case Checked.Bad<DossierOnDisk>(List<Problem> problems) ->
          View.failed(View.Offer.NOTHING, choice, problems);
      case Checked.Good<DossierOnDisk>(DossierOnDisk sound, List<Problem> warnings) -> {
        boolean first = choice.edition().isEmpty();
        String edition = first ? sound.editions().getFirst() : choice.edition();
        yield build(sound, new Choice(edition, choice.day(), choice.language()), warnings);
      }
    };
  }

  private View build(DossierOnDisk sound, Choice choice, List<Problem> warnings) {
    String edition = choice.edition();
    if (!sound.editions().contains(edition)) {
      View.Offer offer = new View.Offer(sound.editions(), List.of(), List.of());
      return View.failed(offer, choice, List.of(unknown("edition", edition)));
    }
    View.Offer offer =
        new View.Offer(sound.editions(), sound.issues(edition), sound.languages(edition));
    String day = choice.day().isEmpty() ? null : choice.day();
    if (day != null && !Wanted.isMoment(day)) {
      return View.failed(offer, choice, List.of(unknown("issue", day)));
    }
    // One at a time: a page that is opened while another one is built waits for that.
    synchronized (pipeline) {
      Checked<List<Built>> built =
          sound.build(pipeline, new Wanted(List.of(edition), FORMATS, day));
      List<Problem> problems = new ArrayList<>(warnings);
      problems.addAll(built.problems());
      return built instanceof Checked.Good<List<Built>>(List<Built> good, var _)
          ? View.good(offer, choice, good.getFirst(), changes(sound, edition, day), problems)
          : View.failed(offer, choice, problems);
    }
  }

  private String changes(DossierOnDisk sound, String edition, @Nullable String day) {
    return Diff.of(sound, pipeline, edition, null, day, "json")
            instanceof Checked.Good<String>(String json, var _)
        ? json
        : "";
  }

  private static Problem unknown(String what, String name) {
    return Problem.error("unknown-" + what, "there is no " + what + " \"" + name + "\"", null);
  }
}
