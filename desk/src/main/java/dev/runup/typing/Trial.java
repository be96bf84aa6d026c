package dev.runup.typing;

import dev.runup.dossier.DossierFiles;
import dev.runup.dossier.DossierOnDisk;
import dev.runup.dossier.IssueTime;
import dev.runup.fact.FactId;
import dev.runup.fact.FactType;
import dev.runup.pipeline.Pipeline;
import dev.runup.problem.Checked;
import dev.runup.problem.Input;
import dev.runup.problem.Place;
import dev.runup.problem.Problem;
import dev.runup.problem.ProblemCode;
import dev.runup.typing.IntakeFile.Addition;
import dev.runup.typing.SimilarFacts.Similar;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What comes of entries that somebody types, if they are added to a file of a dossier. Nothing is
/// written.
///
/// @param file the file with the entries
/// @param added what was added to it, entry by entry
/// @param problems the problems of the entries, with their keys, and the errors that they bring
///   about elsewhere
/// @param dossier the dossier with the entries, or null if it can't be read
public record Trial(
    IntakeFile file,
    List<String> added,
    List<KeyProblem> problems,
    @Nullable DossierOnDisk dossier) {

  private static final Pattern KEY = Pattern.compile("^\\s*(?:- )?([a-z-]+):");

  public Trial {
    added = List.copyOf(added);
    problems = List.copyOf(problems);
  }

  /// A problem of an entry.
  ///
  /// @param entry which entry it is, from 0
  /// @param key the key that it is about, or empty
  public record KeyProblem(int entry, String key, Problem problem) {}

  /// Tries entries.
  ///
  /// @param files the files of the dossier
  /// @param file the file to which they are added. It has an intake already
  /// @param rules returns what rules find in a dossier, without places
  /// @param reader reads the dossier of some files
  /// @param replaced what was added to the file before, in place of which the last entry is typed;
  ///   or null
  /// @return null if the file's lists have another form than that of the cookbook
  public static @Nullable Trial of(
      DossierFiles files,
      IntakeFile file,
      List<TypedEntry> entries,
      Function<DossierOnDisk, List<Problem>> rules,
      Function<DossierFiles, Checked<DossierOnDisk>> reader,
      @Nullable String replaced) {
    IntakeFile now = file;
    List<Addition> additions = new ArrayList<>();
    for (TypedEntry entry : entries) {
      Addition addition =
          replaced != null && entry == entries.getLast()
              ? now.inPlaceOf(replaced, entry.values())
              : now.with(entry.list(), entry.values());
      if (addition == null) {
        return null;
      }
      additions.add(addition);
      now = new IntakeFile(file.name(), addition.text());
    }
    Input input = new Input(now.name(), now.text());
    Checked<DossierOnDisk> read = reader.apply(files.with(input));
    DossierOnDisk dossier =
        read instanceof Checked.Good<DossierOnDisk>(DossierOnDisk good, var _) ? good : null;
    List<KeyProblem> own = new ArrayList<>();
    List<Problem> others = new ArrayList<>();
    for (Problem problem : problems(read, rules)) {
      int entry = entry(problem.place(), now, additions);
      if (entry >= 0) {
        own.add(new KeyProblem(entry, key(problem.place()), problem));
      } else if (problem.stops()) {
        others.add(problem);
      }
    }
    if (!others.isEmpty()) {
      // What was wrong before doesn't keep anybody from typing. What they make wrong elsewhere
      // does.
      Checked<DossierOnDisk> before = reader.apply(files);
      if (before instanceof Checked.Bad) {
        others.retainAll(read.problems()); // no rule could run before
      }
      newErrors(problems(before, rules), others)
          .forEach(one -> own.add(new KeyProblem(entries.size() - 1, key(one.place()), told(one))));
    }
    return new Trial(now, additions.stream().map(Addition::added).toList(), own, dossier);
  }

  /// Returns an error elsewhere as it is told to somebody who doesn't see its place.
  private static Problem told(Problem problem) {
    String place = problem.place() == null ? "the dossier" : problem.place().fileAndLine();
    return problem.code() == ProblemCode.DUPLICATE_ID
        ? problem.withHint("The other one is in " + place + ". Ids are unique within a type.")
        : problem.withMessage(problem.message() + " (" + place + ")");
  }

  /// Returns the errors that are new after a change of a dossier's files.
  public static List<Problem> newErrors(List<Problem> before, List<Problem> after) {
    return after.stream()
        .filter(Problem::stops)
        .filter(one ->
            before.stream()
                .noneMatch(
                    known -> one.code() == known.code() && one.message().equals(known.message())))
        .toList();
  }

  /// Returns the problems of reading a dossier, and what rules find in it, with places.
  private static List<Problem> problems(
      Checked<DossierOnDisk> read, Function<DossierOnDisk, List<Problem>> rules) {
    List<Problem> all = new ArrayList<>(read.problems());
    if (read instanceof Checked.Good<DossierOnDisk>(DossierOnDisk dossier, var _)) {
      all.addAll(dossier.located(Checked.of(dossier, rules.apply(dossier))).problems());
    }
    return all;
  }

  /// Returns the entry at a place, or -1.
  private static int entry(@Nullable Place place, IntakeFile file, List<Addition> additions) {
    if (place == null || !place.file().equals(file.name())) {
      return -1;
    }
    for (int i = 0; i < additions.size(); i++) {
      int first = line(file, additions, i);
      long lines = additions.get(i).added().strip().lines().count();
      long isList = additions.get(i).added().strip().startsWith("- ") ? 0 : 1;
      if (place.line() >= first && place.line() < first + lines - isList) {
        return i;
      }
    }
    return -1;
  }

  /// Returns the line at which an addition begins after all others were made.
  private static int line(IntakeFile file, List<Addition> additions, int which) {
    int at = file.text().indexOf(additions.get(which).added());
    return new Addition(
            new IntakeFile(file.name(), file.text().substring(0, at)),
            at,
            additions.get(which).added())
        .line();
  }

  private static String key(@Nullable Place place) {
    String line = place == null ? "" : place.excerpt();
    Matcher key = KEY.matcher(line);
    return key.find() ? key.group(1) : "";
  }

  /// Returns whether the entries can be saved: they bring no error into the dossier.
  public boolean isSound() {
    return problems.stream().noneMatch(one -> one.problem().stops());
  }

  /// Returns the sentences in which the issue of a day prints a fact that was typed.
  public List<String> printed(FactType type, String id, IssueTime day, Pipeline pipeline) {
    return dossier == null
        ? List.of()
        : PrintedFact.of(dossier, pipeline, day, new FactId(type, id));
  }

  /// Returns the facts that seem to say the same as one that was typed.
  public List<Similar> similar(FactType type, String id) {
    return dossier == null ? List.of() : SimilarFacts.of(dossier.dossier(), new FactId(type, id));
  }
}
