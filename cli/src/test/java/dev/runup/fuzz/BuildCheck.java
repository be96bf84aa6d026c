package dev.runup.fuzz;

import dev.runup.cli.JsonSchema;
import dev.runup.cli.Main;
import dev.runup.lsp.LanguageServer;
import dev.runup.node.JsonValues;
import dev.runup.pipeline.Pipelines;
import dev.runup.problem.Checked;
import dev.runup.site.SiteForm;
import dev.runup.site.SiteForm.Recorded;
import dev.runup.typing.ArticleText;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.xml.sax.SAXException;
import tools.jackson.core.JacksonException;

/// Builds a dossier and lists all that no build may do, whatever its files hold.
///
/// - It ends with a documented code, and never with an exception.
/// - Messages hold no control characters. Each error in a file has its line and column.
/// - After a build of files, the output folder holds one whole set of them, well-formed.
/// - After any other build, the output folder is as it was.
/// - It takes a bounded time of the processor.
final class BuildCheck {

  /// The codes of a build that isn't called wrongly: done, problems, files, refused.
  private static final Set<Integer> CODES = Set.of(0, 1, 3, 4);

  /// The code for a line that is no job.
  private static final int NO_JOB = 2;

  /// The exit code of `verify` for changed facts, as those of a changed dossier are.
  private static final int DRIFT = 5;

  private static final Pattern TRACE = Pattern.compile("(?m)^\\s+at [\\w.$/]+\\(");

  /// Codes about a whole file or folder, or about the whole dossier, which have no line.
  private static final Set<String> WITHOUT_LINE =
      Set.of(
          "no-dossier",
          "unreadable",
          "link-out",
          "too-large",
          "empty-file",
          "bad-workbook",
          "not-utf-8",
          "nested-dossier",
          "no-folder",
          "no-file",
          "nothing-cleared",
          "nothing-to-show",
          "still-published",
          "other-bytes",
          "file-failure",
          "busy");

  /// Codes about the text that a dossier's own template or words print. They name the text, and
  /// have no place.
  private static final Set<String> IN_OUTPUT =
      Set.of(
          "no-glyph",
          "unset-script",
          "long-table-row",
          "unknown-table-option",
          "nested-too-deeply",
          "generator-code");

  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-01-02T12:00:30Z"), ZoneOffset.UTC);

  private final Path folder;
  private final int longest;
  private final List<String> faults = new ArrayList<>();
  private final Set<String> codes = new TreeSet<>();
  private int exit;
  private boolean isBuilt;
  private double seconds;

  private BuildCheck(Path folder, int longest) {
    this.folder = folder;
    this.longest = longest;
  }

  /// The result of a case.
  ///
  /// @param exit the exit code of the build
  /// @param codes the codes of its problems, sorted
  /// @param seconds the time of the processor that the slowest command took
  /// @param faults what it did wrong
  record Result(int exit, Set<String> codes, double seconds, List<String> faults) {}

  /// The output of one command.
  private record Output(int code, String out, String err) {}

  /// Builds the dossier in a folder into its folder `out`, and runs other commands on it.
  ///
  /// @param more which other commands: each bit stands for one
  /// @param longest the time of the processor that a command may take, in seconds. All that the
  ///   process does meanwhile counts
  static Result of(Path folder, int more, int longest) {
    BuildCheck check = new BuildCheck(folder, longest);
    check.build();
    check.jobs();
    check.articles();
    check.editor();
    check.others(more);
    return new Result(check.exit, check.codes, check.seconds, List.copyOf(check.faults));
  }

  private void build() {
    Path out = folder.resolve("out");
    Map<String, String> before = sums(out);
    Output build = run("build", folder.toString(), "-o", out.toString(), "--json");
    exit = build.code();
    List<Map<?, ?>> reports = new ArrayList<>();
    build.out().lines().forEach(line -> reports.add(json(line)));
    problems(reports);
    Map<String, String> after = sums(out);
    // An edition that is refused stops no other. If no edition has anything to show, none is built.
    isBuilt = reports.stream().anyMatch(one -> !List.of().equals(one.get("files")));
    if (isBuilt && (exit == 0 || exit == 4 || exit == DRIFT)) {
      published(out, after, built(reports));
    } else if (before.keySet().stream().noneMatch(name -> name.startsWith(".runup-"))
        && !after.equals(before)) {
      faults.add("nothing was built and the output folder changed: " + before + " -> " + after);
    }
  }

  /// Runs the jobs of the dossier, if it has any: each line gets lines of JSON, whatever it holds.
  private void jobs() {
    Path jobs = folder.resolve("jobs.jsonl");
    if (!Files.isRegularFile(jobs)) {
      return;
    }
    String out = folder.resolve("of-jobs").toString();
    Output told = run("build", "--jobs", jobs.toString(), "-o", out, "--format", "md", "--dry-run");
    List<Map<?, ?>> reports = new ArrayList<>();
    told.out().lines().forEach(line -> reports.add(json(line)));
    long typed =
        Stream.of(new String(bytes(jobs), StandardCharsets.UTF_8).split("\n"))
            .filter(line -> !line.isBlank())
            .count();
    if (reports.size() < typed) {
      faults.add(typed + " jobs have only " + reports.size() + " lines of JSON");
    }
    Output report = run("doctor", folder.toString(), "-o", out);
    if (report.code() == 0 != Files.isReadable(folder.resolve("runup.yaml"))) {
      faults.add("doctor ended with " + report.code() + ": " + report.out());
    }
  }

  /// Reads the articles beside the dossier, if there are any. The archive of each must read back as
  /// the same text.
  private void articles() {
    Path articles = folder.resolve("articles");
    for (String file :
        Files.exists(articles) ? List.copyOf(sums(articles).keySet()) : List.<String>of()) {
      double began = cpu();
      try {
        Checked<ArticleText> read =
            ArticleText.read(file, bytes(articles.resolve(file)), ArticleText.Choice.NONE);
        if (read instanceof Checked.Good<ArticleText>(ArticleText article, var _)) {
          List<ArticleText.Paragraph> kept = article.kept().paragraphs();
          if (!ArticleText.archived(article.archiveText()).paragraphs().equals(kept)) {
            faults.add("the archive of " + file + " reads back as another text");
          }
        }
      } catch (RuntimeException | Error e) {
        faults.add("reading the article " + file + " threw " + e);
      }
      if (cpu() - began > longest) {
        faults.add("reading the article " + file + " took too long");
      }
    }
  }

  /// Sends the messages of an editor to a server, each line as a message. The first half of the
  /// file is sent once more without headers. Every answer is JSON, and nothing is a bug.
  private void editor() {
    Path messages = folder.resolve("editor.jsonl");
    if (!Files.isRegularFile(messages)) {
      return;
    }
    String text =
        new String(bytes(messages), StandardCharsets.UTF_8)
            .replace("{folder}", folder.toUri().toString().replaceFirst("/$", ""));
    ByteArrayOutputStream in = new ByteArrayOutputStream();
    text.lines()
        .forEach(line -> {
          byte[] body = line.getBytes(StandardCharsets.UTF_8);
          in.writeBytes(
              ("Content-Length: " + body.length + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
          in.writeBytes(body);
        });
    serve(in.toByteArray());
    serve(text.substring(0, text.length() / 2).getBytes(StandardCharsets.UTF_8));
  }

  private void serve(byte[] messages) {
    ByteArrayOutputStream answers = new ByteArrayOutputStream();
    List<String> log = new ArrayList<>();
    try {
      LanguageServer.run(
          new ByteArrayInputStream(messages), answers, Pipelines.all(), "fuzz", log::add);
    } catch (IOException | InterruptedException | RuntimeException e) {
      faults.add("the language server ended with " + e);
    }
    log.stream().filter(line -> line.startsWith("bug:")).forEach(faults::add);
    String[] parts = answers.toString(StandardCharsets.UTF_8).split("Content-Length: \\d+\r\n\r\n");
    for (String answer : parts) {
      if (!answer.isEmpty() && JsonValues.read(answer) == null) {
        faults.add("the language server answered without JSON: " + answer);
      }
    }
  }

  private void others(int more) {
    String name = folder.toString();
    if ((more & 1) != 0) {
      json(run("check", name, "--format", "sarif").out());
      json("{\"findings\":" + run("check", name, "--format", "codequality").out() + "}");
      problems(List.of(json(run("check", name, "--format", "json").out())));
      run("verify", name, "-o", folder.resolve("out").toString());
    }
    if ((more & 2) != 0) {
      Output proof = run("build", name, "-o", folder.resolve("again").toString(), "-q", "--prove");
      if (proof.code() != exit) {
        faults.add("a build ended with " + exit + ", with --prove " + proof.code());
      } else if (isBuilt
          && exit == 0
          && !listed("out").entrySet().containsAll(listed("again").entrySet())) {
        faults.add("a second build has other bytes");
      }
    }
    if ((more & 4) != 0) {
      String changes = run("diff", name, "--format", "json").out();
      if (!changes.isEmpty()) {
        json(changes);
      }
      run("explain", name, "talks", "--all");
      run("templates", name);
      review();
      ids();
      draft();
    }
    if ((more & 8) != 0) {
      site();
    }
    for (String file :
        (more & 8) != 0 ? List.copyOf(sums(folder.resolve("out")).keySet()) : List.<String>of()) {
      run("explain", name, folder.resolve("out").resolve(file) + "#event:visit");
    }
  }

  /// Lists what is marked in the Word files of the dossier, if it has any.
  private void review() {
    Path marked = folder.resolve("marked");
    for (String file :
        Files.exists(marked) ? List.copyOf(sums(marked).keySet()) : List.<String>of()) {
      Output list =
          run("review", marked.resolve(file).toString(), folder.toString(), "--format", "json");
      if (!list.out().isEmpty()) {
        json(list.out());
      }
    }
  }

  /// Makes a site, whose feeds must be sound, and which must not depend on withheld facts.
  private void site() {
    Path site = folder.resolve("site");
    Output made = run("site", folder.toString(), "-o", site.toString(), "-q", "--prove");
    if (made.err().contains("[not-proved]")) {
      faults.add("a site depends on withheld facts: " + made.err());
    }
    takeBack(site);
    for (String feed : Files.exists(site) ? List.copyOf(sums(site).keySet()) : List.<String>of()) {
      if (feed.startsWith("feed") && feed.endsWith(".json")) {
        json(new String(bytes(site.resolve(feed)), StandardCharsets.UTF_8));
      } else if (feed.endsWith(".xml")) {
        xml(site.resolve(feed));
      }
    }
  }

  /// Lists what would change in a site if its edition was taken back.
  private void takeBack(Path site) {
    Path form = site.resolve(SiteForm.FILE);
    Recorded recorded =
        Files.exists(form) ? SiteForm.read(new String(bytes(form), StandardCharsets.UTF_8)) : null;
    if (recorded != null) {
      run(
          "take-back",
          "--by=Desk",
          folder.toString(),
          "-o",
          site.toString(),
          "--edition",
          recorded.edition(),
          "--reason",
          "Closed.",
          "--dry-run");
    }
  }

  private void xml(Path file) {
    try {
      DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(file.toFile());
    } catch (IOException | SAXException | ParserConfigurationException e) {
      faults.add(file + " is no XML: " + e.getMessage());
    }
  }

  /// Types ids, which may change neither briefings nor any other file, and leaves none to type.
  private void ids() {
    buildInto("before-ids");
    Output typed = run("ids", folder.toString());
    buildInto("after-ids");
    if (!sums(folder.resolve("after-ids")).equals(sums(folder.resolve("before-ids")))) {
      faults.add("with typed ids a build has other bytes: " + typed);
    }
    if (typed.code() == 0 && !run("ids", folder.toString(), "--dry-run").out().isEmpty()) {
      faults.add("ids are left to type: " + typed);
    }
  }

  /// Takes the answer of a drafter. No edition but a draft shows anything of it.
  private void draft() {
    Path answer = folder.resolve("archive/answer.yaml");
    if (!Files.exists(answer)) {
      return;
    }
    run("draft", "wire", folder.toString());
    buildInto("before-drafts");
    Output accepted =
        run(
            "draft",
            "wire",
            folder.toString(),
            "--accept",
            answer.toString(),
            "--at",
            "2025-12-28");
    buildInto("after-drafts");
    if (!sums(folder.resolve("after-drafts")).equals(sums(folder.resolve("before-drafts")))) {
      faults.add("with drafts a build has other bytes: " + accepted);
    }
  }

  private void buildInto(String out) {
    run("build", folder.toString(), "-o", folder.resolve(out).toString(), "-q", "--format", "md");
  }

  private Output run(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    double began = cpu();
    int code;
    try {
      code =
          Main.run(
              arguments,
              new PrintStream(out, false, StandardCharsets.UTF_8),
              new PrintStream(err, false, StandardCharsets.UTF_8),
              NOON);
    } catch (RuntimeException | Error e) {
      faults.add(String.join(" ", arguments) + " threw " + e);
      code = 70;
    }
    double took = cpu() - began;
    seconds = Math.max(seconds, took);
    Output output =
        new Output(
            code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    boolean mayBeNoJob = output.code() == NO_JOB && List.of(arguments).contains("--jobs");
    // A released issue stands, so a build of other bytes ends like a check of it.
    boolean isDrift =
        output.code() == DRIFT && List.of("build", "site", "verify").contains(arguments[0]);
    if (!CODES.contains(output.code()) && !mayBeNoJob && !isDrift) {
      faults.add(arguments[0] + " ended with " + output.code() + ": " + output.err());
    }
    messages(arguments[0], output, took);
    return output;
  }

  private void messages(String command, Output output, double took) {
    if (took > longest) {
      faults.add("%s took %.1f s of the processor".formatted(command, took));
    }
    if (output.err().contains("memory that Runup may use isn't enough")) {
      faults.add(command + " took all memory");
    }
    if (TRACE.matcher(output.err()).find()) {
      faults.add(command + " printed a stack trace: " + output.err());
    }
    (output.out() + output.err())
        .codePoints()
        .filter(BuildCheck::isObeyed)
        .distinct()
        .forEach(point ->
            faults.add(command + " printed the control character U+%04X".formatted(point)));
    if (output.code() != 0 && output.err().isBlank() && output.out().isBlank()) {
      faults.add(command + " ended with " + output.code() + " and says nothing");
    }
  }

  /// Returns whether a terminal would obey a character, or a reader be deceived by it.
  private static boolean isObeyed(int point) {
    return (point < ' ' && point != '\n' && point != '\t')
        || (point >= 0x7f && point < 0xa0)
        || (point >= 0x2028 && point <= 0x202e)
        || (point >= 0x2066 && point <= 0x2069)
        || (point >= 0xe0000 && point <= 0xe007f)
        || point == 0xfeff;
  }

  private Map<?, ?> json(String text) {
    try {
      return (Map<?, ?>) JsonSchema.parsed(text);
    } catch (JacksonException e) {
      faults.add("no JSON: " + e.getOriginalMessage() + " in " + text);
      return Map.of();
    }
  }

  private void problems(List<Map<?, ?>> reports) {
    for (Map<?, ?> report : reports) {
      for (Object one : report.get("problems") instanceof List<?> list ? list : List.of()) {
        Map<?, ?> problem = (Map<?, ?>) one;
        String code = (String) problem.get("code");
        codes.add(code);
        boolean stops = List.of("error", "refusal").contains(problem.get("severity"));
        if (problem.get("line") instanceof Integer line) {
          place(problem, line);
        } else if (stops
            && problem.get("cell") == null // the place of a problem in a workbook
            && !WITHOUT_LINE.contains(code)
            && !IN_OUTPUT.contains(code)) {
          faults.add("a problem without a place: " + problem);
        }
      }
    }
  }

  /// Checks that the place of a problem is inside its file.
  private void place(Map<?, ?> problem, int line) {
    Path file = folder.resolve((String) problem.get("file"));
    if (Files.isRegularFile(file)) {
      int lines =
          new String(bytes(file), StandardCharsets.UTF_8)
              .split("\r\n|\r|\n|\u0085|\u2028|\u2029", -1)
              .length;
      if (line < 1 || line > lines + 1 || (int) problem.get("column") < 1) {
        faults.add("a problem outside of its file: " + problem);
      }
    }
  }

  /// Returns the names of the files that a build reports.
  private static Set<String> built(List<Map<?, ?>> reports) {
    Set<String> names = new TreeSet<>();
    for (Map<?, ?> report : reports) {
      for (Object file : report.get("files") instanceof List<?> list ? list : List.of()) {
        names.add(String.valueOf(((Map<?, ?>) file).get("name")));
      }
    }
    return names;
  }

  /// Checks the files of a build. Others in the folder are of earlier builds, and may be altered.
  private void published(Path out, Map<String, String> files, Set<String> built) {
    Map<String, String> listed = listed("out");
    built.forEach(name -> {
      String sum = listed.get(name);
      if (sum == null || !sum.equals(files.get(name))) {
        faults.add(name + " isn't the file that SHA256SUMS lists");
      } else if (!(name.endsWith(".html") && hasOwnFrame())) {
        faults.addAll(WellFormed.faults(name, bytes(out.resolve(name))));
      }
    });
    files.keySet().stream()
        .filter(name -> name.startsWith(".runup-"))
        .forEach(name -> faults.add(name + " was left"));
  }

  /// Returns whether the dossier has frames of its own for HTML. They may print anything.
  private boolean hasOwnFrame() {
    return Stream.of("page.html.ftl", "fragment.html.ftl")
        .anyMatch(name -> Files.exists(folder.resolve("templates").resolve(name)));
  }

  /// Returns the sums that `SHA256SUMS` lists in a folder, by the paths of the files.
  private Map<String, String> listed(String name) {
    Map<String, String> listed = new TreeMap<>();
    String sums =
        new String(bytes(folder.resolve(name).resolve("SHA256SUMS")), StandardCharsets.UTF_8);
    sums.lines().forEach(line -> listed.put(line.substring(66), line.substring(0, 64)));
    return listed;
  }

  /// Returns the sums of all files of a folder, by their paths in it.
  private static Map<String, String> sums(Path folder) {
    Map<String, String> sums = new TreeMap<>();
    if (Files.isDirectory(folder)) {
      // Not by FuzzedDossier#read, which leaves hidden files out.
      try (var paths = Files.walk(folder)) {
        paths
            .filter(Files::isRegularFile)
            .forEach(path -> sums.put(folder.relativize(path).toString(), sum(bytes(path))));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return sums;
  }

  private static String sum(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static double cpu() {
    return ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
            .getProcessCpuTime()
        / 1e9;
  }
}
