package dev.runup.typing;

import dev.runup.dossier.DossierFiles;
import dev.runup.dossier.DossierOnDisk;
import dev.runup.dossier.UntypedIds;
import dev.runup.dossier.UntypedIds.UntypedId;
import dev.runup.fact.CommonField;
import dev.runup.fact.Dossier;
import dev.runup.fact.Fact;
import dev.runup.node.DossierFolder;
import dev.runup.node.InsertedKeys;
import dev.runup.problem.Checked;
import dev.runup.problem.Input;
import dev.runup.problem.Place;
import dev.runup.problem.Problem;
import dev.runup.problem.ProblemCode;
import dev.runup.reading.DossierReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Types the made ids of the facts that editions show into the files of a dossier, in memory. The
/// addresses of these facts then outlive a changed word.
///
/// A new text is given out only if the dossier reads from it as the same facts with the same ids.
public final class TypedIds {

  private final DossierOnDisk dossier;
  private final DossierFolder.Contents files;

  private TypedIds(DossierOnDisk dossier, DossierFolder.Contents files) {
    this.dossier = dossier;
    this.files = files;
  }

  /// A file whose facts get ids.
  ///
  /// @param name its path from the dossier's folder on
  /// @param before its text, without a byte order mark
  /// @param after its text with the ids
  /// @param ids what is typed, in the order of the file
  public record TypedFile(String name, String before, String after, List<TypedId> ids) {
    public TypedFile {
      ids = List.copyOf(ids);
    }
  }

  /// An id that is typed into a file.
  ///
  /// @param line the line of the fact, from 1, in the text without the new ids
  public record TypedId(int line, String id) {}

  /// What comes of a dossier.
  ///
  /// @param files the files that change, sorted by name
  /// @param refused an error for each file that can't take its ids
  public record Result(List<TypedFile> files, List<Problem> refused) {
    public Result {
      files = List.copyOf(files);
      refused = List.copyOf(refused);
    }
  }

  /// Returns the new texts of a dossier's files, or the errors that the dossier has.
  public static Checked<Result> of(DossierFiles all) {
    return DossierOnDisk.read(all).map(dossier -> new TypedIds(dossier, all.facts()).result());
  }

  private Result result() {
    Map<String, List<UntypedId>> untyped =
        UntypedIds.of(dossier, dossier.dossier().editions()).stream()
            .collect(
                Collectors.groupingBy(
                    one -> one.place().file(), TreeMap::new, Collectors.toList()));
    List<TypedFile> typed = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (List<UntypedId> ids : untyped.values()) {
      if (ids.getFirst().place().isInWorkbook()) {
        problems.add(refused(ids.getFirst()));
      } else {
        typed.add(typed(ids));
      }
    }
    if (readsTheSame(typed)) {
      return new Result(typed, problems);
    }
    List<TypedFile> sound = new ArrayList<>();
    for (TypedFile file : typed) {
      if (readsTheSame(List.of(file))) {
        sound.add(file);
      } else {
        problems.add(refused(Objects.requireNonNull(untyped.get(file.name())).getFirst()));
      }
    }
    return new Result(sound, problems);
  }

  private static TypedFile typed(List<UntypedId> ids) {
    Map<Place, String> values = new LinkedHashMap<>();
    ids.forEach(one -> values.put(one.place(), one.id().id()));
    Input input = ids.getFirst().place().input();
    return new TypedFile(
        input.name(),
        input.text(),
        InsertedKeys.into(input, CommonField.ID.key(), values),
        ids.stream().map(one -> new TypedId(one.place().line(), one.id().id())).toList());
  }

  private static Problem refused(UntypedId first) {
    return Problem.of(
        ProblemCode.CANT_TYPE_ID,
        first.place(),
        "the ids of this file can't be typed without changing more of it",
        "Type them yourself. This fact gets: id: " + first.id().id());
  }

  /// Returns whether the dossier has the same facts, under the same ids, if some of its files have
  /// other texts.
  private boolean readsTheSame(List<TypedFile> changed) {
    Map<String, String> texts =
        changed.stream().collect(Collectors.toMap(TypedFile::name, TypedFile::after));
    Checked<Dossier> read = DossierReader.read(files.withTexts(texts)).dossier();
    return read instanceof Checked.Good<Dossier>(Dossier again, var _)
        && withoutTypedIds(again).equals(withoutTypedIds(dossier.dossier()));
  }

  /// Returns a dossier whose facts don't say whether their ids are typed.
  private static Dossier withoutTypedIds(Dossier of) {
    List<Fact> facts =
        of.facts().stream().map(fact -> fact.with(CommonField.ID, List.of())).toList();
    return new Dossier(
        of.settings(),
        of.editions(),
        facts,
        of.updates(),
        of.intakeSources(),
        of.severities(),
        of.releases());
  }
}
