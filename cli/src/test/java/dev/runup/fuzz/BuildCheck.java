package dev.runup.fuzz;

import static dev.runup.fuzz.FileSums.bytes;
import static dev.runup.fuzz.FileSums.listed;
import static dev.runup.fuzz.FileSums.sums;

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
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.xml.sax.SAXException;

/// Builds a dossier and lists all that no build may do, whatever its files hold. What no command
/// may do is in `CheckedRuns`.
///
/// - After a build of files, the output folder holds one whole set of them, well-formed.
/// - After any other build, the output folder is as it was.
final class BuildCheck {

  private final Path folder;
  private final int longest;
  private final List<String> faults = new ArrayList<>();
  private final CheckedRuns runs;
  private int exit;
  private boolean isBuilt;

  private BuildCheck(Path folder, int longest) {
    this.folder = folder;
    this.longest = longest;
    runs = new CheckedRuns(folder, longest, faults);
  }

  /// The result of a case.
  ///
  /// @param exit the exit code of the build
  /// @param codes the codes of its problems, sorted
  /// @param seconds the time of the processor that the slowest command took
  /// @param faults what it did wrong
  record Result(int exit, Set<String> codes, double seconds, List<String> faults) {}

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
    return new Result(
        check.exit, check.runs.codes(), check.runs.seconds(), List.copyOf(check.faults));
  }

  private void build() {
    Path out = folder.resolve("out");
    Map<String, String> before = sums(out);
    CheckedRuns.Output build = runs.run("build", folder.toString(), "-o", out.toString(), "--json");
    exit = build.code();
    List<Map<?, ?>> reports = new ArrayList<>();
    build.out().lines().forEach(line -> reports.add(runs.json(line)));
    runs.problems(reports);
    Map<String, String> after = sums(out);
    // An edition that is refused stops no other. If no edition has anything to show, none is built.
    isBuilt = reports.stream().anyMatch(one -> !List.of().equals(one.get("files")));
    if (isBuilt && (exit == 0 || exit == 4 || exit == CheckedRuns.DRIFT)) {
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
    CheckedRuns.Output told =
        runs.run("build", "--jobs", jobs.toString(), "-o", out, "--format", "md", "--dry-run");
    List<Map<?, ?>> reports = new ArrayList<>();
    told.out().lines().forEach(line -> reports.add(runs.json(line)));
    long typed =
        Stream.of(new String(bytes(jobs), StandardCharsets.UTF_8).split("\n"))
            .filter(line -> !line.isBlank())
            .count();
    if (reports.size() < typed) {
      faults.add(typed + " jobs have only " + reports.size() + " lines of JSON");
    }
    CheckedRuns.Output report = runs.run("doctor", folder.toString(), "-o", out);
    if (report.code() == 0 != Files.isReadable(folder.resolve("runup.yaml"))) {
      faults.add("doctor ended with " + report.code() + ": " + report.out());
    }
  }

  /// Reads the articles beside the dossier, if there are any. The archive of each must read back as
  /// the same text.
  private void articles() {
    Path articles = folder.resolve("articles");
    for (String file : sums(articles).keySet()) {
      double began = CheckedRuns.cpu();
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
      if (CheckedRuns.cpu() - began > longest) {
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
    Path out = folder.resolve("out");
    Path again = folder.resolve("again");
    if ((more & 1) != 0) {
      runs.json(runs.run("check", name, "--format", "sarif").out());
      runs.json("{\"findings\":" + runs.run("check", name, "--format", "codequality").out() + "}");
      runs.problems(List.of(runs.json(runs.run("check", name, "--format", "json").out())));
      runs.run("verify", name, "-o", out.toString());
    }
    if ((more & 2) != 0) {
      CheckedRuns.Output proof = runs.run("build", name, "-o", again.toString(), "-q", "--prove");
      if (proof.code() != exit) {
        faults.add("a build ended with " + exit + ", with --prove " + proof.code());
      } else if (isBuilt
          && exit == 0
          && !listed(out).entrySet().containsAll(listed(again).entrySet())) {
        faults.add("a second build has other bytes");
      }
    }
    if ((more & 4) != 0) {
      String changes = runs.run("diff", name, "--format", "json").out();
      if (!changes.isEmpty()) {
        runs.json(changes);
      }
      runs.run("explain", name, "talks", "--all");
      runs.run("templates", name);
      review();
      ids();
      draft();
    }
    if ((more & 8) != 0) {
      site();
      for (String file : sums(out).keySet()) {
        runs.run("explain", name, out.resolve(file) + "#event:visit");
      }
    }
  }

  /// Lists what is marked in the Word files of the dossier, if it has any.
  private void review() {
    Path marked = folder.resolve("marked");
    for (String file : sums(marked).keySet()) {
      CheckedRuns.Output list =
          runs.run(
              "review", marked.resolve(file).toString(), folder.toString(), "--format", "json");
      if (!list.out().isEmpty()) {
        runs.json(list.out());
      }
    }
  }

  /// Makes a site, whose feeds must be sound, and which must not depend on withheld facts.
  private void site() {
    Path site = folder.resolve("site");
    CheckedRuns.Output made =
        runs.run("site", folder.toString(), "-o", site.toString(), "-q", "--prove");
    if (made.err().contains("[not-proved]")) {
      faults.add("a site depends on withheld facts: " + made.err());
    }
    takeBack(site);
    for (String feed : sums(site).keySet()) {
      if (feed.startsWith("feed") && feed.endsWith(".json")) {
        runs.json(new String(bytes(site.resolve(feed)), StandardCharsets.UTF_8));
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
      runs.run(
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
    CheckedRuns.Output typed = runs.run("ids", folder.toString());
    buildInto("after-ids");
    if (!sums(folder.resolve("after-ids")).equals(sums(folder.resolve("before-ids")))) {
      faults.add("with typed ids a build has other bytes: " + typed);
    }
    if (typed.code() == 0 && !runs.run("ids", folder.toString(), "--dry-run").out().isEmpty()) {
      faults.add("ids are left to type: " + typed);
    }
  }

  /// Takes the answer of a drafter. No edition but a draft shows anything of it.
  private void draft() {
    Path answer = folder.resolve("archive/answer.yaml");
    if (!Files.exists(answer)) {
      return;
    }
    runs.run("draft", "wire", folder.toString());
    buildInto("before-drafts");
    CheckedRuns.Output accepted =
        runs.run(
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
    runs.run(
        "build", folder.toString(), "-o", folder.resolve(out).toString(), "-q", "--format", "md");
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
    Map<String, String> listed = listed(out);
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
}
