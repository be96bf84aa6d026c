package dev.runup.dossier;

import dev.runup.node.ArchivedTexts;
import dev.runup.node.DossierFolder;
import dev.runup.node.FileTree;
import dev.runup.node.FilesSeen;
import dev.runup.node.FilesSeen.Asked;
import dev.runup.node.NamedFiles;
import dev.runup.node.TemplateFolder;
import dev.runup.problem.Checked;
import dev.runup.problem.Input;
import dev.runup.problem.Problem;
import dev.runup.problem.ProblemCode;
import dev.runup.release.ReleaseRegister;
import dev.runup.text.Sha256;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The files of a dossier's folder as they were read, before anything in them is parsed.
public final class DossierFiles {

  private final FileTree tree;
  private final DossierFolder.Contents facts;
  private final TemplateFolder.@Nullable Contents templates;
  private final FilesSeen seen = new FilesSeen();
  private final NamedFiles named;
  private final ArchivedTexts archived;

  private DossierFiles(
      FileTree tree,
      DossierFolder.Contents facts,
      TemplateFolder.@Nullable Contents templates,
      Map<String, String> texts) {
    this.tree = tree;
    this.facts = facts.withTexts(texts);
    this.templates = templates;
    this.named = new NamedFiles(tree, seen, texts);
    this.archived = new ArchivedTexts(tree, seen, texts);
  }

  /// Reads the settings, the files with facts, the release register and the templates of a folder.
  ///
  /// @throws java.io.UncheckedIOException if the folder can't be listed
  public static DossierFiles read(Path folder) {
    return read(folder, Map.of());
  }

  /// Reads a folder in the same way, with other texts in place of some files, for example those
  /// that an editor holds and hasn't saved yet.
  ///
  /// @param texts the texts by the paths of their files from the folder on. Files that aren't in
  ///   the folder are ignored, and so are templates
  /// @throws java.io.UncheckedIOException if the folder can't be listed
  public static DossierFiles read(Path folder, Map<String, String> texts) {
    return read(FileTree.of(folder), texts);
  }

  private static DossierFiles read(FileTree tree, Map<String, String> texts) {
    return new DossierFiles(tree, DossierFolder.read(tree), TemplateFolder.read(tree), texts);
  }

  /// Takes the files of a dossier from memory, for example from a database.
  ///
  /// @param contents the bytes of each file by its path, for example `runup.yaml` and
  ///   `monday/facts.yaml`
  /// @throws IllegalArgumentException if a path has an empty part, or a part that is `.` or `..`,
  ///   or is the folder of another one
  public static DossierFiles of(Map<String, byte[]> contents) {
    return read(FileTree.of(contents), Map.of());
  }

  /// Returns these files with one more file of facts, or with another text for one of them.
  public DossierFiles with(Input file) {
    return new DossierFiles(tree, facts.with(file), templates, Map.of());
  }

  /// Returns a text file that lies anywhere, or the problem that it can't be read.
  ///
  /// @param what what it is, for the message that it is missing
  public static Checked<Input> text(Path file, String what) {
    return DossierFolder.readText(file, what, null);
  }

  /// Returns the settings, the files with facts and the release register.
  public DossierFolder.Contents facts() {
    return facts;
  }

  /// Returns the name under which the facts of a file are read, which differs if a link to a folder
  /// leads to it. Null if none are read there.
  ///
  /// @param name its path from the dossier's folder on
  public @Nullable String nameOf(String name) {
    return DossierFolder.nameOf(tree, name);
  }

  /// Returns a file of facts as it was read, or null.
  public @Nullable Input file(String name) {
    return facts.facts().stream().filter(one -> one.name().equals(name)).findFirst().orElse(null);
  }

  /// Returns the error for which a file of the dossier could not be read, or null.
  public @Nullable Problem unread(String name) {
    return facts.problems().stream()
        .filter(Problem::stops)
        .filter(one -> one.place() != null && one.place().file().equals(name))
        .findFirst()
        .orElse(null);
  }

  /// Returns whether the folder has a release register.
  public boolean hasReleases() {
    return facts.releases() != null;
  }

  /// Returns the release register, or the problem that there is none or that it can't be read.
  public Checked<Input> register() {
    Problem unread = unread(ReleaseRegister.FILE);
    return facts.releases() != null
        ? Checked.good(facts.releases())
        : Checked.bad(
            unread != null
                ? unread
                : Problem.of(
                    ProblemCode.NO_FILE,
                    "the dossier has no " + ReleaseRegister.FILE,
                    DossierFolder.NO_RELEASES));
  }

  /// Returns a release register that lies elsewhere, or the problem that it can't be read.
  public static Checked<Input> register(Path file) {
    return DossierFolder.readReleases(file);
  }

  /// Returns the dossier's own templates, or null if it has none.
  public TemplateFolder.@Nullable Contents templates() {
    return templates;
  }

  /// Returns the files that settings and themes name.
  public NamedFiles named() {
    return named;
  }

  /// Returns the desk's copies of sources.
  public ArchivedTexts archived() {
    return archived;
  }

  /// Returns a checksum over the names and texts of all files that were read, and over all problems
  /// of reading them.
  public String checksum() {
    List<String> all = new ArrayList<>();
    if (facts.settings() != null) {
      add(facts.settings(), all);
    }
    facts.facts().forEach(input -> add(input, all));
    if (facts.releases() != null) {
      add(facts.releases(), all);
    }
    add(facts.problems(), all);
    if (templates != null) {
      all.add("templates\0");
      templates.files().values().forEach(input -> add(input, all));
      add(templates.problems(), all);
    }
    return Sha256.hex(all);
  }

  /// Adds a text with its length, so that no two lists of files give the same text.
  private static void add(Input input, List<String> all) {
    all.add(input.name() + "\0" + input.text().length() + "\0");
    all.add(input.text());
  }

  private static void add(List<Problem> problems, List<String> all) {
    problems.forEach(problem -> all.add(problem.printed() + "\0"));
  }

  /// Returns what was seen so far of [#named] and [#archived], or null if that was not sure.
  public @Nullable Map<String, String> seen() {
    return seen.answers();
  }

  /// Returns the paths of all files that were read so far, from the dossier's folder on.
  public Set<String> paths() {
    Set<String> paths = new TreeSet<>(seen.readPaths());
    if (facts.settings() != null) {
      paths.add(facts.settings().name());
    }
    facts.facts().forEach(input -> paths.add(input.name()));
    if (facts.releases() != null) {
      paths.add(facts.releases().name());
    }
    if (templates != null) {
      paths.addAll(templates.files().keySet());
    }
    return paths;
  }

  /// Returns whether all that an earlier build saw of named and archived files is still so.
  ///
  /// @param earlier the result of [#seen] of that build
  public boolean isStillSo(Map<String, String> earlier) {
    return earlier.entrySet().stream()
        .allMatch(entry -> {
          Asked asked = Asked.of(entry.getKey());
          return asked != null && entry.getValue().equals(answer(asked));
        });
  }

  private @Nullable String answer(Asked asked) {
    return switch (asked.question()) {
      case REGULAR -> String.valueOf(named.has(asked.path()));
      case EXISTS -> String.valueOf(named.exists(asked.path()));
      case BYTES -> named.checksum(asked.path());
      case TEXT -> archived.checksum(asked.path());
    };
  }
}
