package dev.runup.publish;

import dev.runup.node.JsonWriter;
import dev.runup.pipeline.Outlook;
import dev.runup.publish.BuildRecord.Issue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// What came of a run over many dossiers, and what the desk has to see to. It is for the desk only.
public final class RunSummary {

  private final List<Entry> entries = new ArrayList<>();

  /// What came of an edition.
  ///
  /// @param exit its exit code
  /// @param isBuilt whether it has an issue. If not, its outlook says nothing
  public record EditionOutlook(String edition, int exit, Outlook outlook, boolean isBuilt) {
    private static EditionOutlook of(Issue issue) {
      return new EditionOutlook(
          issue.edition(), issue.exit(), issue.outlook(), !issue.date().isEmpty());
    }

    /// Returns whether it has no issue, because it has or may show nothing. Why is not said, so
    /// that it is the same without the withheld facts.
    private boolean hasNothingToShow() {
      return !isBuilt && exit == 0;
    }

    /// Returns whether it failed before its issue was built.
    private boolean isUnknown() {
      return !isBuilt && exit != 0;
    }
  }

  /// What came of one dossier.
  ///
  /// @param dossier its folder, as the user typed it
  /// @param exit its exit code
  /// @param skipped whether nothing was built, because nothing had changed
  /// @param reason why it failed, in a line
  /// @param issues its editions, each with its last issue
  /// @param newWarnings its warnings that the last run didn't have, or all if that isn't known
  public record Entry(
      String dossier,
      int exit,
      boolean skipped,
      String reason,
      List<EditionOutlook> issues,
      List<String> newWarnings) {

    public Entry {
      issues = List.copyOf(issues);
      newWarnings = List.copyOf(newWarnings);
    }

    /// Returns the entry of a build.
    ///
    /// @param before what came of the last build; null if that isn't known
    public static Entry of(
        String dossier,
        int exit,
        boolean skipped,
        BuildRecord build,
        @Nullable BuildRecord before) {
      List<String> newWarnings = new ArrayList<>(build.warnings());
      if (before != null) {
        newWarnings.removeAll(before.warnings());
      }
      return new Entry(dossier, exit, skipped, build.reason(), last(build.issues()), newWarnings);
    }

    private static List<EditionOutlook> last(List<Issue> issues) {
      Map<String, EditionOutlook> last = new LinkedHashMap<>();
      issues.forEach(issue -> last.put(issue.edition(), EditionOutlook.of(issue)));
      return List.copyOf(last.values());
    }

    private String result() {
      return exit == 0 ? (skipped ? "skipped" : "built") : exit == 5 ? "stale" : "failed";
    }
  }

  public void add(Entry entry) {
    entries.add(entry);
  }

  /// Returns how many dossiers had each result: `built`, `skipped`, `stale` and `failed`.
  private Map<String, Integer> results() {
    Map<String, Integer> results = new LinkedHashMap<>();
    for (String result : List.of("built", "skipped", "stale", "failed")) {
      results.put(result, 0);
    }
    entries.forEach(entry -> results.merge(entry.result(), 1, Integer::sum));
    return results;
  }

  /// Returns the summary as Markdown. Parts with nothing to tell are left out.
  public String markdown() {
    StringBuilder text = new StringBuilder("# ");
    text.append(entries.size()).append(entries.size() == 1 ? " dossier" : " dossiers");
    String before = ": ";
    for (Map.Entry<String, Integer> result : results().entrySet()) {
      if (result.getValue() > 0) {
        text.append(before).append(result.getValue()).append(' ').append(result.getKey());
        before = ", ";
      }
    }
    text.append('\n');
    part("Failed", entry -> entry.result().equals("failed") ? exit(entry) : List.of(), text);
    part("Not up to date", entry -> entry.exit() == 5 ? exit(entry) : List.of(), text);
    part("Nothing to show", issues(EditionOutlook::hasNothingToShow, _ -> ""), text);
    part("Overdue", issues(i -> i.outlook().overdue() > 0, i -> i.outlook().overdue() + ""), text);
    part(
        "Headlines about to lapse",
        issues(
            i -> !i.outlook().lapsing().isEmpty(), i -> String.join(", ", i.outlook().lapsing())),
        text);
    part("Page 1 without a new message", issues(i -> !i.outlook().isNews(), _ -> ""), text);
    part(
        "New warnings",
        entry -> entry.newWarnings().stream().map(one -> ": " + code(one)).toList(),
        text);
    return text.toString();
  }

  private void part(String title, Function<Entry, List<String>> lines, StringBuilder text) {
    boolean isFirst = true;
    for (Entry entry : entries) {
      for (String line : lines.apply(entry)) {
        text.append(isFirst ? "\n## " + title + "\n\n" : "");
        text.append("- ").append(code(entry.dossier())).append(line).append('\n');
        isFirst = false;
      }
    }
  }

  private static List<String> exit(Entry entry) {
    String reason = entry.reason().isEmpty() ? "" : ", " + code(entry.reason());
    return List.of(": exit code " + entry.exit() + reason);
  }

  private static Function<Entry, List<String>> issues(
      Predicate<EditionOutlook> told, Function<EditionOutlook, String> words) {
    return entry ->
        entry.issues().stream()
            .filter(told)
            .map(issue ->
                ", "
                    + issue.edition()
                    + (words.apply(issue).isEmpty() ? "" : ": ")
                    + words.apply(issue))
            .toList();
  }

  /// Returns a text as a code span of Markdown, on one line. The text may come from facts.
  private static String code(String text) {
    String line = text.replaceAll("\\p{Cntrl}+", " ");
    String fence = "`";
    while (line.contains(fence)) {
      fence += "`";
    }
    String space = line.startsWith("`") || line.endsWith("`") ? " " : "";
    return fence + space + line + space + fence;
  }

  /// Returns the summary as JSON: the number of dossiers with each result, and an entry for each
  /// that has something to tell.
  public String json() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("dossiers", entries.size());
    tree.putAll(results());
    tree.put("entries", entries.stream().filter(RunSummary::isTold).map(RunSummary::tree).toList());
    return JsonWriter.write(tree);
  }

  private static boolean isTold(Entry entry) {
    return entry.exit() != 0
        || !entry.newWarnings().isEmpty()
        || entry.issues().stream().anyMatch(EditionOutlook::hasNothingToShow)
        || entry.issues().stream()
            .map(EditionOutlook::outlook)
            .anyMatch(one -> one.overdue() > 0 || !one.lapsing().isEmpty() || !one.isNews());
  }

  private static Map<String, Object> tree(Entry entry) {
    return JsonWriter.object(
        "dossier", entry.dossier(),
        "result", entry.result(),
        "exit", entry.exit(),
        "reason", entry.reason().isEmpty() ? null : entry.reason(),
        "editions",
            entry.issues().stream()
                .map(issue ->
                    JsonWriter.object(
                        "edition", issue.edition(),
                        "exit", issue.exit(),
                        "overdue", issue.outlook().overdue(),
                        "lapsing", issue.outlook().lapsing(),
                        "news", issue.outlook().isNews(),
                        "nothingToShow", issue.hasNothingToShow()))
                .toList(),
        "newWarnings", entry.newWarnings());
  }

  /// Returns the summary in the text format of Prometheus, version 0.0.4.
  ///
  /// @param seconds the time of the run, in seconds since 1970
  public String metrics(long seconds) {
    StringBuilder text = new StringBuilder();
    gauge("runup_last_run_timestamp_seconds", "The time of the last run.", text);
    text.append("runup_last_run_timestamp_seconds ").append(seconds).append('\n');
    gauge("runup_dossiers", "The dossiers of the last run, by what came of them.", text);
    results()
        .forEach((result, count) ->
            text.append("runup_dossiers{result=\"")
                .append(result)
                .append("\"} ")
                .append(count)
                .append('\n'));
    gauge("runup_exit_code", "The exit code of a dossier.", text);
    entries.forEach(entry -> sample("runup_exit_code", entry, null, entry.exit(), text));
    gauge("runup_new_warnings", "The warnings that the run before didn't have.", text);
    entries.forEach(
        entry -> sample("runup_new_warnings", entry, null, entry.newWarnings().size(), text));
    gauge("runup_overdue", "The overdue events and actions of an edition.", text);
    eachIssue("runup_overdue", issue -> issue.outlook().overdue(), text);
    gauge("runup_headlines_lapsing", "The headlines that lapse within a day.", text);
    eachIssue("runup_headlines_lapsing", issue -> issue.outlook().lapsing().size(), text);
    gauge("runup_page_1_without_news", "Whether page 1 has no new message.", text);
    eachIssue("runup_page_1_without_news", issue -> issue.outlook().isNews() ? 0 : 1, text);
    return text.toString();
  }

  private static void gauge(String name, String help, StringBuilder text) {
    text.append("# HELP ").append(name).append(' ').append(help).append('\n');
    text.append("# TYPE ").append(name).append(" gauge\n");
  }

  private void eachIssue(String name, Function<EditionOutlook, Integer> value, StringBuilder text) {
    for (Entry entry : entries) {
      entry.issues().stream()
          .filter(issue -> !issue.isUnknown())
          .forEach(issue -> sample(name, entry, issue, value.apply(issue), text));
    }
  }

  private static void sample(
      String name, Entry entry, @Nullable EditionOutlook issue, int value, StringBuilder text) {
    text.append(name).append("{dossier=\"").append(label(entry.dossier())).append('"');
    if (issue != null) {
      text.append(",edition=\"").append(label(issue.edition())).append('"');
    }
    text.append("} ").append(value).append('\n');
  }

  private static String label(String value) {
    return value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
  }
}
