package dev.runup.diff;

import dev.runup.briefing.Briefing;
import dev.runup.briefing.ChangedFact;
import dev.runup.briefing.ChangedFact.ChangeGroup;
import dev.runup.briefing.Leaf;
import dev.runup.clearance.Clearance;
import dev.runup.compose.Composer;
import dev.runup.dossier.DossierOnDisk;
import dev.runup.dossier.DossierOnDisk.EditionSummary;
import dev.runup.dossier.IssueTime;
import dev.runup.fact.Edition;
import dev.runup.fact.FactDate;
import dev.runup.fact.FactTime;
import dev.runup.history.History;
import dev.runup.history.History.IssueRequest;
import dev.runup.node.JsonWriter;
import dev.runup.pipeline.Pipeline;
import dev.runup.problem.Checked;
import dev.runup.problem.FieldRef;
import dev.runup.problem.Problem;
import dev.runup.problem.ProblemCode;
import dev.runup.release.ReleaseEntry;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Lists the changes between two issues, as text for a terminal, as Markdown or as JSON.
public final class Diff {

  private Diff() {}

  /// Returns the changes from one issue of an edition to another. Returns an empty text with a
  /// notice if the edition has nothing to show at the second one.
  ///
  /// @param since the issue to compare with. `IssueTime.Newest` stands for the previous issue
  /// @param asOf the issue whose changes are listed
  /// @param format `md`, `json` or `text`
  public static Checked<String> of(
      DossierOnDisk dossier,
      Pipeline pipeline,
      EditionSummary edition,
      IssueTime since,
      IssueTime asOf,
      String format) {
    ZoneId zone = dossier.zone();
    IssueRequest request = new IssueRequest(asOf.moment(zone), since.moment(zone));
    return dossier
        .editionSettings(edition.name())
        .then(compared -> of(dossier, pipeline, compared, request, format));
  }

  private static Checked<String> of(
      DossierOnDisk dossier,
      Pipeline pipeline,
      Edition edition,
      IssueRequest request,
      String format) {
    Clearance clearance = new Clearance(dossier.dossier());
    Problem takenBack = takenBack(clearance, edition, request);
    if (takenBack != null) {
      return Checked.bad(takenBack);
    }
    Pipeline own = dossier.withOwnTemplates(pipeline);
    Checked<String> diff =
        clearance
            .clear(edition)
            .then(cleared -> History.select(cleared, edition, request))
            .then(known ->
                switch (format) {
                  case "md" -> own.filled().changesAsMarkdown(known, edition);
                  case "json" -> Checked.good(json(Composer.compose(known, edition)));
                  default -> Checked.good(text(Composer.compose(known, edition)));
                });
    List<Problem> problems = new ArrayList<>(diff.problems());
    Problem silence = dossier.silence(edition, request, problems);
    if (silence != null) {
      diff = Checked.good("");
      problems = new ArrayList<>(List.of(silence));
    }
    // Warnings are left out. The diff itself lists the overdue facts, and `runup check` reports the
    // others.
    problems.addAll(
        dossier
            .check(own, clearance, List.of(edition), new IssueRequest(request.asOf(), null))
            .stream()
            .filter(Problem::stops)
            .toList());
    return dossier.located(diff.withProblems(problems));
  }

  /// Returns a refusal if the issue was taken back, else null.
  public static @Nullable Problem takenBack(
      Clearance clearance, Edition edition, IssueRequest request) {
    ReleaseEntry entry = Pipeline.takenBack(clearance, edition, request);
    return entry == null
        ? null
        : Problem.of(
                ProblemCode.TAKEN_BACK,
                entry.target().words()
                    + " was taken back on "
                    + entry.day()
                    + ": "
                    + entry.reason(),
                "\"runup take-back --restore\" ends that.")
            .withEditions(Set.of(edition.name()));
  }

  /// Returns the changes as text: each changed fact by its cause, and the old and new values of its
  /// keys. The overdue facts follow.
  public static String text(Briefing briefing) {
    String since = stamp(briefing.issue().since());
    StringBuilder text = new StringBuilder(briefing.issue().edition());
    text.append(", ").append(briefing.issue().mark().label());
    text.append(", ").append(stamp(briefing.issue().day()));
    text.append(since == null ? ": the first issue, nothing to compare with" : " since " + since);
    text.append(since != null && briefing.changes().isEmpty() ? ": nothing changed\n" : "\n");
    for (ChangeGroup kind : briefing.changes()) {
      text.append('\n').append(kind.kind()).append('\n');
      kind.changes().forEach(change -> append(text, change));
    }
    List<Late> late = late(briefing);
    text.append(late.isEmpty() ? "" : "\noverdue\n");
    for (Late one : late) {
      String zone = one.zone() == null ? "" : ", " + one.zone();
      append(text, one.fact(), one.what() + " (" + one.due() + zone + ")");
    }
    return text.toString();
  }

  private static void append(StringBuilder text, ChangedFact change) {
    append(text, change.fact(), change.gist() == null ? "" : change.gist().text());
    for (ChangedFact.TypedChange key : change.keys()) {
      line(text, key.key() + ": " + words(key.from()) + " → " + words(key.to()));
    }
    change.reasons().forEach(reason -> line(text, "reason: " + reason.text()));
  }

  private static void append(StringBuilder text, String fact, String what) {
    text.append("  ").append(fact).append(what.isEmpty() ? "" : "  " + what).append('\n');
  }

  private static void line(StringBuilder text, String line) {
    text.append("    ").append(line).append('\n');
  }

  /// Returns typed values on one line.
  public static String words(List<String> values) {
    return values.isEmpty() ? "(none)" : String.join(", ", values);
  }

  /// Returns the changes as JSON, with the members `edition`, `mark`, `asOf`, `since`, `changes`
  /// and `overdue`. A member without a value is left out, for example `since` in a first issue.
  public static String json(Briefing briefing) {
    return JsonWriter.write(
        JsonWriter.object(
            "edition", briefing.issue().edition(),
            "mark", briefing.issue().mark().label(),
            "asOf", stamp(briefing.issue().day()),
            "since", stamp(briefing.issue().since()),
            "changes",
                briefing.changes().stream()
                    .flatMap(kind -> kind.changes().stream().map(one -> tree(kind.kind(), one)))
                    .toList(),
            "overdue", late(briefing).stream().map(Late::tree).toList()));
  }

  private static Map<String, Object> tree(String kind, ChangedFact change) {
    Map<String, Object> keys = new LinkedHashMap<>();
    for (ChangedFact.TypedChange key : change.keys()) {
      keys.put(key.key(), JsonWriter.object("from", key.from(), "to", key.to()));
    }
    return JsonWriter.object(
        "kind",
        kind,
        "fact",
        change.fact(),
        "what",
        change.gist() == null ? null : change.gist().text(),
        "reasons",
        change.reasons().stream().map(Leaf.Prose::text).toList(),
        "keys",
        keys);
  }

  /// An overdue event or action.
  ///
  /// @param zone the zone of the time of day, or null
  private record Late(String fact, String what, String due, @Nullable String zone) {
    Map<String, Object> tree() {
      return JsonWriter.object("fact", fact, "what", what, "due", due, "zone", zone);
    }
  }

  private static List<Late> late(Briefing briefing) {
    return Stream.concat(
            briefing.events().overdue().events().stream()
                .map(event -> late(event.title(), event.time().when())),
            briefing.events().overdue().actions().stream()
                .map(action -> late(action.says(), action.due())))
        .toList();
  }

  private static Late late(Leaf.Prose what, Leaf.@Nullable When when) {
    FieldRef ref = what.ref();
    return new Late(
        ref == null ? "" : ref.ownerName(),
        what.text(),
        String.valueOf(stamp(when)),
        when == null ? null : when.zone());
  }

  /// Returns a date as it is typed, with its time of day if it has one.
  private static @Nullable String stamp(Leaf.@Nullable When when) {
    FactDate date = when == null ? null : when.date();
    FactTime time = when == null ? null : when.time();
    String day = date == null ? null : date.typed();
    return day == null || time == null ? day : day + " " + time.typed();
  }
}
