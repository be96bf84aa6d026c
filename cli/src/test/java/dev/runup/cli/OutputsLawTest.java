package dev.runup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.document.FullLaws;
import dev.runup.proof.WithheldPair;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Tests the law of withholding on what the commands print and write: all that readers may get is
/// the same with and without the withheld facts.
///
/// The table in `docs/publishing.md` lists the outputs for readers and those for the desk.
class OutputsLawTest {

  /// A change of a command that prints facts should pass the full number.
  private static final int PAIRS = FullLaws.cases(8, 1300);

  private static final List<String> BUNDLES = List.of("hugo", "eleventy", "jekyll", "plain");

  /// A fact with an id of its own. The id begins with its type.
  private static final Pattern FACT =
      Pattern.compile("\"id\": \"((event|statement|measure|assessment)-[a-z0-9-]+)\"");

  @TempDir private Path folder;

  private final AtomicInteger built = new AtomicInteger();
  private final AtomicInteger stopped = new AtomicInteger();
  private final AtomicInteger silent = new AtomicInteger();

  @Test
  void outputsForReadersAreSameWithoutWithheldFacts() {
    LongStream.range(0, PAIRS)
        .parallel()
        .forEach(seed -> {
          try {
            pair(WithheldPair.of(seed));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
    System.out.printf(
        "%d pairs: %s built, %s stopped by a withheld fact; %s with nothing to show%n",
        PAIRS, built, stopped, silent);
    assertThat(built.get()).isGreaterThan(PAIRS / 2);
  }

  @Test
  void withheldFactThatBreaksRuleChangesNoPublishedFile() throws IOException {
    String facts =
        """
        intake: {recorded: 2025-12-27, source: wire, mark: CLEAR}
        sources: [{id: wire, title: The wire, kind: post}]
        measures: [{id: share, what: Share agreed, value: 90 %}]
        """;
    String withheld =
        """
        intake: {recorded: 2025-12-28, source: wire, mark: AMBER}
        measures: [{id: kingfisher, what: Share agreed, value: 40 %}]
        """;
    Path dossier = folder.resolve("d");
    DossierSamples.written(dossier, "mark: CLEAR\nrules: {conflict: error}\n", facts);
    assertThat(build(dossier, 2).code()).isEqualTo(Exit.DONE);
    Map<String, String> before = files(out(dossier));

    Files.writeString(dossier.resolve("withheld.yaml"), withheld);
    Ran ran = build(dossier, 2);

    assertThat(ran.code()).isEqualTo(Exit.PROBLEMS);
    assertThat(ran.err()).contains("kingfisher").contains("nothing was written");
    assertThat(files(out(dossier))).isEqualTo(before);
    Files.writeString(dossier.resolve("runup.yaml"), "mark: CLEAR\nrules: {conflict: warning}\n");
    assertThat(build(dossier, 2).code()).isEqualTo(Exit.DONE);
    assertThat(files(out(dossier))).isEqualTo(before);
  }

  /// Whether nothing is recorded or all of it is withheld, only the desk is told.
  @Test
  void editionThatMayShowNothingIsLikeOneOfWhichNothingIsRecorded() throws IOException {
    String settings = "mark: CLEAR\neditions: {open: {template: daily, formats: md}}\n";
    String source = "sources: [{id: wire, title: The wire, kind: post}]\n";
    String events =
        "intake: {recorded: 2025-12-27, source: wire%s}\n"
            + source
            + "events: [{id: kingfisher, title: A visit, status: planned}]\n";
    Path whole = DossierSamples.written(folder.resolve("whole/d"), settings, source);
    Path less = DossierSamples.written(folder.resolve("less/d"), settings, source);
    Files.writeString(whole.resolve("facts.yaml"), events.formatted(", mark: AMBER"));

    assertThat(nothing(whole, "")).isEqualTo(nothing(less, "")).contains("0 []");
    assertThat(nothing(whole, "").getFirst()).contains("## Nothing to show");

    // Both published the visit before it was marked higher or deleted.
    for (Path dossier : List.of(whole, less)) {
      Path before = dossier.resolveSibling("before/d");
      DossierSamples.written(before, settings, events.formatted(""));
      Ran.of("build", before.toString(), "-o", out(dossier).toString());
    }
    Map<String, String> published = files(out(whole));
    assertThat(published).containsKey("open-2025-12-27.md");
    assertThat(nothing(whole, "")).isEqualTo(nothing(less, "")).contains("4 []");
    assertThat(nothing(whole, "--as-of 1900-01-01")).isEqualTo(nothing(less, "--as-of 1900-01-01"));
    assertThat(files(out(whole))).isEqualTo(published).isEqualTo(files(out(less)));

    // Asked for by name, the exit code tells the desk which of the two it is. No file does.
    assertThat(nothing(whole, "--edition open --ceiling CLEAR")).contains("4 []");
    assertThat(files(out(whole))).isEqualTo(published);
  }

  /// Returns what a build that writes nothing says for readers: exit code, files, day, and the
  /// reports on the run.
  private static List<String> nothing(Path dossier, String more) throws IOException {
    String summary =
        ran(("build DOSSIER -o FOLDER/out --summary md " + more).strip(), dossier).out();
    String build = "build DOSSIER -o FOLDER/out --metrics FOLDER/metrics --deps FOLDER/rules ";
    Ran ran = ran((build + "--json " + more).strip(), dossier);
    Map<?, ?> line = (Map<?, ?>) JsonSchema.parsed(ran.out());
    List<String> told = new ArrayList<>();
    told.add(forReaders(summary));
    told.add(ran.code() + " " + line.get("files"));
    told.add(line.get("exit") + " " + line.get("day") + " " + line.get("changed"));
    told.addAll(lines(dossier, "metrics", "(?!.*runup_new_warnings).*"));
    told.addAll(lines(dossier, "rules", ".*SHA256SUMS: .*"));
    assertThat(told.toString()).doesNotContain("kingfisher");
    return told;
  }

  private void pair(WithheldPair pair) throws IOException {
    Path whole = WithheldPair.write(pair.whole(), folder.resolve(pair.seed() + "/whole/d"));
    Path less = WithheldPair.write(pair.less(), folder.resolve(pair.seed() + "/less/d"));
    List<String> facts =
        FACT.matcher(files(less).toString())
            .results()
            .map((MatchResult id) -> id.group(2) + ":" + id.group(1))
            .toList();
    for (Path dossier : List.of(whole, less)) {
      takeBack(pair.seed(), facts, dossier);
    }
    Ran without = build(less, pair.seed());
    assertThat(without.err()).doesNotContainPattern("releases.jsonl:\\d+:\\d+: error");
    if (without.code() == Exit.PROBLEMS) {
      return; // the dossier isn't sound even without the withheld facts
    }
    // The folder of the whole dossier holds what was published before it held withheld facts.
    copy(out(less), out(whole));
    Map<String, String> before = files(out(whole));
    Ran with = build(whole, pair.seed());
    if (with.code() == Exit.PROBLEMS) {
      stopped.incrementAndGet();
      assertThat(files(out(whole))).as("seed %d", pair.seed()).isEqualTo(before);
      assertThat(with.out()).as("seed %d", pair.seed()).contains("\"files\":[]");
      return;
    }
    same(pair, "exit code", with.code(), without.code());
    same(pair, "files", files(out(whole)), files(out(less)));
    same(pair, "report", report(with), report(without));
    Map<String, Object> runs = runs(whole);
    Map<String, Object> runsWithout = runs(less);
    // Otherwise a withheld fact of the newest issue breaks a rule. The build was of an earlier one.
    if (!(runs.containsValue(Exit.PROBLEMS) && runsWithout.containsValue(Exit.DONE))) {
      runsWithout.forEach((what, other) -> same(pair, what, runs.get(what), other));
    }
    if (pair.seed() % 4 == 0) {
      allIssues(pair, whole, less);
    }
    site(pair, whole, less);
    outputs(whole, pair.seed())
        .forEach((command, output) -> sameOutput(pair, command, output, ran(command, less)));
    boolean isSilent = with.out().contains("\"files\":[]");
    (isSilent ? silent : built).incrementAndGet();
  }

  private static void allIssues(WithheldPair pair, Path whole, Path less) throws IOException {
    String build = "build DOSSIER -o FOLDER/all --all-issues --format md --json";
    Ran with = ran(build, whole);
    Ran without = ran(build, less);
    if (with.code() == Exit.PROBLEMS) {
      return; // A withheld fact breaks a rule at one of the issues.
    }
    same(pair, "exit code of --all-issues", with.code(), without.code());
    same(pair, "files of all issues", files(all(whole)), files(all(less)));
    same(pair, "report on all issues", report(with), report(without));
  }

  private static void site(WithheldPair pair, Path whole, Path less) throws IOException {
    List<String> forms = List.of("", " --parts", " --base https://example.org/ --hide-lowest-mark");
    String form = forms.get((int) (pair.seed() % forms.size()));
    String site = "site DOSSIER -o FOLDER/site --edition daily" + form;
    Ran with = ran(site, whole);
    Ran without = ran(site, less);
    if (with.code() == Exit.PROBLEMS) {
      return; // A withheld fact breaks a rule at one of the issues.
    }
    if (without.code() == Exit.DONE && with.code() == Exit.DONE) {
      same(pair, "site", files(whole.resolveSibling("site")), files(less.resolveSibling("site")));
    } else {
      assertThat(less.resolveSibling("site")).doesNotExist();
      assertThat(whole.resolveSibling("site")).doesNotExist();
    }
  }

  private static Path all(Path dossier) {
    return dossier.resolveSibling("all");
  }

  /// Takes an issue, all issues or a fact back from some dossiers. The release register is the same
  /// with and without the withheld facts.
  private static void takeBack(long seed, List<String> facts, Path dossier) throws IOException {
    String target =
        switch ((int) (seed % 8)) {
          case 1 -> "\"issue\":\"2025-12-0" + (3 + seed % 6) + "\",";
          case 3 -> "";
          case 2, 5 ->
              facts.isEmpty()
                  ? null
                  : "\"fact\":\"" + facts.get((int) (seed % facts.size())) + "\",";
          default -> null;
        };
    if (target != null) {
      Files.writeString(
          dossier.resolve("releases.jsonl"),
          "{\"entry\":\"take-back\",\"edition\":\"daily\","
              + target
              + "\"reason\":\"A reason.\",\"day\":\"2025-12-31\",\"before\":\"\"}\n");
    }
  }

  /// Returns the output of the commands for readers, by command.
  private static Map<String, Ran> outputs(Path dossier, long seed) {
    List<String> commands =
        new ArrayList<>(
            List.of(
                "diff DOSSIER",
                "diff DOSSIER --format md",
                "diff DOSSIER --format json",
                "templates DOSSIER",
                "doctor DOSSIER -o FOLDER/out --state FOLDER/state"));
    if (seed % 200 == 199) {
      commands.add("templates test DOSSIER"); // takes as long as ten builds
    }
    Map<String, Ran> outputs = new LinkedHashMap<>();
    commands.forEach(command -> outputs.put(command, ran(command, dossier)));
    return outputs;
  }

  /// Returns what came of a command, without the folders that it names.
  private static Ran ran(String command, Path dossier) {
    String folder = dossier.getParent().toString();
    Ran ran =
        Ran.as(
            "a program",
            command.replace("DOSSIER", dossier.toString()).replace("FOLDER", folder).split(" "));
    return new Ran(ran.code(), ran.out().replace(folder, "FOLDER"), ran.err());
  }

  /// Returns what the reports on a run say for readers, by the name of the report. The rest is for
  /// the desk: reasons, warnings, and the names of the files that were read.
  private static Map<String, Object> runs(Path dossier) throws IOException {
    String build = "build DOSSIER -o FOLDER/out --dry-run --force --format md --state FOLDER/state";
    Map<String, Object> runs = new LinkedHashMap<>();
    Ran markdown =
        ran(build + " --summary md --metrics FOLDER/metrics --deps FOLDER/rules", dossier);
    runs.put("exit code of --summary", markdown.code());
    runs.put("--summary md", forReaders(markdown.out()));
    runs.put("--metrics", lines(dossier, "metrics", "(?!.*runup_new_warnings).*"));
    runs.put("--deps", lines(dossier, "rules", ".*SHA256SUMS: .*"));
    Map<?, ?> json =
        (Map<?, ?>)
            JsonSchema.parsed(
                ran(build + " --summary json --deps FOLDER/deps.json", dossier).out());
    Map<Object, Object> told = new TreeMap<>(json);
    told.put("entries", editions((List<?>) json.get("entries")));
    runs.put("--summary json", told);
    runs.put("--deps json", outputs(dossier));
    Files.writeString(
        dossier.resolveSibling("jobs"),
        "{\"dossier\":\"" + dossier + "\",\"edition\":\"daily\"}\n");
    runs.put("--jobs", report(ran(build.replace("DOSSIER", "--jobs FOLDER/jobs"), dossier)));
    return runs;
  }

  /// Returns a summary in Markdown without new warnings and reasons.
  private static String forReaders(String summary) {
    return summary
        .replaceFirst("(?s)\n## New warnings\n.*", "")
        .replaceAll("(exit code \\d), `.*`", "$1");
  }

  /// Returns the lines of a file beside a dossier that match a pattern, without folders.
  private static List<String> lines(Path dossier, String file, String pattern) throws IOException {
    String folder = dossier.getParent().toString();
    return Files.readAllLines(dossier.resolveSibling(file)).stream()
        .filter(line -> line.matches(pattern))
        .map(line -> line.replace(folder, "FOLDER"))
        .toList();
  }

  /// Returns the editions with something to tell. A dossier that has only new warnings to tell is
  /// left out, because those are for the desk.
  private static List<?> editions(List<?> entries) {
    return entries.stream()
        .flatMap(entry -> ((List<?>) ((Map<?, ?>) entry).get("editions")).stream())
        .filter(edition ->
            !List.of(0, 0, List.of(), true, false)
                .equals(
                    Stream.of("exit", "overdue", "lapsing", "news", "nothingToShow")
                        .<Object>map(((Map<?, ?>) edition)::get)
                        .toList()))
        .toList();
  }

  private static String outputs(Path dossier) throws IOException {
    Map<?, ?> deps =
        (Map<?, ?>) JsonSchema.parsed(Files.readString(dossier.resolveSibling("deps.json")));
    Map<?, ?> only = (Map<?, ?>) ((List<?>) deps.get("dossiers")).getFirst();
    return only.get("outputs").toString().replace(dossier.getParent().toString(), "FOLDER");
  }

  private static void sameOutput(WithheldPair pair, String command, Ran with, Ran without) {
    if (with.code() == Exit.PROBLEMS && without.code() == Exit.DONE) {
      // A withheld fact of the newest issue breaks a rule. The build was of an earlier one.
      assertThat(with.out()).as("seed %d: %s", pair.seed(), command).isEmpty();
      return;
    }
    same(pair, command, with.code(), without.code());
    same(pair, command, with.out(), without.out());
    clean(pair, command, with.out());
  }

  private static void same(WithheldPair pair, String what, Object with, Object without) {
    assertThat(with).as("seed %d: %s", pair.seed(), what).isEqualTo(without);
    clean(pair, what, with.toString());
  }

  private static void clean(WithheldPair pair, String what, String text) {
    // A calendar folds its lines, also within a word.
    String lower = text.replace("\r\n ", "").toLowerCase(Locale.ROOT);
    assertThat(pair.withheld().stream().filter(lower::contains))
        .as("seed %d: %s", pair.seed(), what)
        .isEmpty();
  }

  private static Ran build(Path dossier, long seed) {
    List<String> words =
        new ArrayList<>(
            List.of("build", dossier.toString(), "-o", out(dossier).toString(), "--json"));
    if (seed % 3 == 0) {
      words.addAll(List.of("--assets", "linked", "--front-matter"));
    }
    if (seed % 6 == 1) {
      words.addAll(List.of("--bundle", BUNDLES.get((int) (seed / 6 % BUNDLES.size()))));
    }
    if (seed % 6 == 5) {
      words.addAll(
          List.of("--format", "md,fragment,eml", "--figures", seed % 12 == 5 ? "img" : "none"));
    }
    if (seed % 7 == 0 || seed % 6 == 1) {
      words.add("--prove");
    }
    if (seed % 5 == 2) {
      words.addAll(List.of("--shard", "1/1"));
    }
    if (seed % 4 == 1) {
      words.addAll(List.of("--as-of", "2025-12-0" + (3 + seed % 6)));
    }
    words.addAll(List.of("--state", dossier.resolveSibling("state").toString()));
    return Ran.as("a program", words.toArray(String[]::new));
  }

  private static Path out(Path dossier) {
    return dossier.resolveSibling("out");
  }

  /// Returns the report of a build without its problems, which are for the desk, and without
  /// folders and time.
  private static List<Map<String, Object>> report(Ran ran) {
    List<Map<String, Object>> lines = new ArrayList<>();
    for (String line : ran.out().lines().toList()) {
      Map<String, Object> report = new TreeMap<>();
      ((Map<?, ?>) JsonSchema.parsed(line))
          .forEach((key, value) -> report.put((String) key, value));
      List.of("dossier", "output", "ms", "problems", "changed").forEach(report::remove);
      // Asked for by name, it tells the desk whether nothing is recorded or all is withheld. If
      // something was published before, the files that say so are written in both cases.
      boolean isEmpty = ((List<?>) report.getOrDefault("files", List.of())).isEmpty();
      report.computeIfPresent(
          "exit",
          (_, exit) -> isEmpty || exit.toString().equals("" + Exit.REFUSED) ? Exit.DONE : exit);
      report.computeIfPresent(
          "files", (_, files) -> files.toString().replaceAll("changed=\\w+", ""));
      lines.add(report);
    }
    return lines;
  }

  /// Returns the files of a folder by name. Each character is a byte.
  private static Map<String, String> files(Path folder) throws IOException {
    Map<String, String> files = new TreeMap<>();
    if (Files.exists(folder)) {
      try (Stream<Path> paths = Files.walk(folder)) {
        for (Path path : paths.filter(Files::isRegularFile).toList()) {
          files.put(
              folder.relativize(path).toString(),
              new String(Files.readAllBytes(path), StandardCharsets.ISO_8859_1));
        }
      }
    }
    return files;
  }

  private static void copy(Path from, Path to) throws IOException {
    for (Map.Entry<String, String> file : files(from).entrySet()) {
      Path path = to.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.write(path, file.getValue().getBytes(StandardCharsets.ISO_8859_1));
    }
  }
}
