package dev.runup.build;

import dev.runup.check.Archive;
import dev.runup.check.Rules;
import dev.runup.fact.Dossier;
import dev.runup.fact.Edition;
import dev.runup.fact.EditionField;
import dev.runup.fact.Fact;
import dev.runup.fact.Mark;
import dev.runup.fact.MarkScheme;
import dev.runup.fact.Moment;
import dev.runup.fact.SourceField;
import dev.runup.history.Asked;
import dev.runup.history.Lineage;
import dev.runup.node.ArchivedTexts;
import dev.runup.node.DossierFolder;
import dev.runup.problem.Checked;
import dev.runup.problem.FieldRef;
import dev.runup.problem.Place;
import dev.runup.problem.Problem;
import dev.runup.problem.Severity;
import dev.runup.reading.DossierReader;
import dev.runup.reading.Origins;
import dev.runup.reading.Reading;
import dev.runup.reading.Suggestion;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A dossier that was read from its folder and is sound, with the places that later problems are
/// told by.
public final class DossierOnDisk {

  private final Dossier dossier;
  private final Origins origins;
  private final Archive archive;

  private DossierOnDisk(Dossier dossier, Origins origins, Archive archive) {
    this.dossier = dossier;
    this.origins = origins;
    this.archive = archive;
  }

  /// Gives back the dossier in a folder, or every problem found in any of its files, sorted by
  /// place.
  ///
  /// @throws java.io.UncheckedIOException if the folder or a file of it can't be read
  public static Checked<DossierOnDisk> read(Path folder) {
    Reading reading = DossierReader.read(DossierFolder.read(folder));
    ArchivedTexts archived = new ArchivedTexts(folder);
    return reading
        .dossier()
        .then(dossier ->
            Checked.of(
                new DossierOnDisk(dossier, reading.origins(), archived::text),
                lost(dossier, reading.origins(), archived)));
  }

  /// Gives back a warning for each source whose archived copy is not there.
  private static List<Problem> lost(Dossier dossier, Origins origins, ArchivedTexts archived) {
    List<Problem> lost = new ArrayList<>();
    for (Fact fact : dossier.facts()) {
      String path = fact.text(SourceField.ARCHIVED);
      if (path != null && !archived.has(path)) {
        Problem problem =
            Problem.error(
                "no-archive",
                fact.ref(SourceField.ARCHIVED),
                "the dossier has no file \"" + path + "\"",
                "\"archived\" is a path from the dossier's folder on. Quotations are not compared"
                    + " with a copy that is not there.");
        lost.add(origins.located(problem.as(Severity.WARNING)));
      }
    }
    return lost;
  }

  /// Gives back how many facts it holds.
  public int facts() {
    return dossier.facts().size();
  }

  /// Gives back the names of its editions, in the order they were typed.
  public List<String> editions() {
    return dossier.editions().stream().map(Edition::name).toList();
  }

  /// Gives back the formats that an edition is built in.
  ///
  /// @param wanted the formats asked for; none for those of the edition
  /// @throws IllegalArgumentException if there is no such edition
  public List<String> formats(String edition, List<String> wanted) {
    return wanted.isEmpty() ? edition(edition).formats() : wanted.stream().distinct().toList();
  }

  /// Gives back how many languages an edition is built in, each in files of its own.
  ///
  /// @throws IllegalArgumentException if there is no such edition
  public int languages(String edition) {
    return edition(edition).languages().size();
  }

  /// Gives back the desk's zone, which decides what day it is.
  public ZoneId zone() {
    return dossier.settings().zone();
  }

  /// Says whether a text is a day, a day and a time, or those with an offset.
  public static boolean isMoment(String typed) {
    return Moment.parse(typed, ZoneOffset.UTC) != null;
  }

  /// Gives back what is wrong with the label of a mark, in words, or null if there is such a mark.
  public @Nullable String unknownMark(String label) {
    MarkScheme marks = dossier.settings().marks();
    return marks.find(label) == null
        ? "there is no mark \"" + label + "\": " + Suggestion.mark(label, marks)
        : null;
  }

  /// Gives back the dossier with another ceiling for some editions; refused where an edition's own
  /// one is lower.
  ///
  /// @param label a mark's label, as in [#unknownMark]
  /// @throws IllegalArgumentException if there is no such mark
  public Checked<DossierOnDisk> lowered(String label, List<String> editions) {
    Mark ceiling = dossier.settings().marks().find(label);
    if (ceiling == null) {
      throw new IllegalArgumentException("no mark: " + label);
    }
    List<Edition> lowered = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (Edition edition : dossier.editions()) {
      boolean asked = editions.contains(edition.name());
      if (asked && ceiling.compareTo(edition.ceiling()) > 0) {
        problems.add(tooHigh(edition, ceiling));
      }
      lowered.add(asked ? edition.under(ceiling) : edition);
    }
    return Checked.of(new DossierOnDisk(dossier.with(lowered), origins, archive), told(problems));
  }

  private static Problem tooHigh(Edition edition, Mark ceiling) {
    return Problem.error(
            "ceiling-too-high",
            edition.ref(EditionField.CEILING),
            "the edition \""
                + edition.name()
                + "\" may show nothing above "
                + edition.ceiling().label()
                + ", and "
                + ceiling.label()
                + " is asked for",
            "For one build a ceiling can only be lower. Only \"ceiling\" in runup.yaml makes it higher.")
        .as(Severity.REFUSAL);
  }

  /// Gives back an issue of each edition, or the problems of all of them, each at its place where
  /// there is one.
  ///
  /// @param wanted as in [#formats]
  /// @param asOf the day or moment, as in [#isMoment]; null for the newest issue
  /// @throws IllegalArgumentException if there is no such edition
  public Checked<List<Built>> build(
      Pipeline pipeline, List<String> editions, List<String> wanted, @Nullable String asOf) {
    Asked asked = new Asked(moment(asOf), null);
    List<Built> built = new ArrayList<>();
    List<Problem> problems = new ArrayList<>(Rules.check(dossier, asked, archive));
    for (String name : editions) {
      Checked<Built> one = pipeline.build(dossier, edition(name), asked, formats(name, wanted));
      problems.addAll(one.problems());
      if (one instanceof Checked.Good<Built>(Built value, var _)) {
        built.add(value);
      }
    }
    return Checked.of(List.copyOf(built), told(problems));
  }

  /// Gives back what was built, if it does not depend on what its editions withhold: without that,
  /// the same bytes are built. Else refused.
  ///
  /// @param wanted as it was built, like `asOf`
  public Checked<List<Built>> proved(
      Pipeline pipeline, List<Built> built, List<String> wanted, @Nullable String asOf) {
    Asked asked = new Asked(moment(asOf), null);
    List<Problem> problems = new ArrayList<>();
    for (Built one : built) {
      Edition edition = edition(one.edition());
      List<String> formats = formats(one.edition(), wanted);
      Checked<Built> again =
          Proof.without(dossier, edition)
              .then(cleared -> pipeline.build(cleared, edition, asked, formats));
      problems.addAll(Proof.compare(one, again));
    }
    return Checked.of(built, told(problems));
  }

  /// Gives back what changed from one issue of an edition to another, as `md`, `json` or text.
  ///
  /// @param asOf as in [#build]
  /// @param since the day or moment to compare with; null for the issue before
  /// @throws IllegalArgumentException if there is no such edition
  public Checked<String> diff(
      String edition, @Nullable String since, @Nullable String asOf, String format) {
    Asked asked = new Asked(moment(asOf), moment(since));
    Checked<String> diff = new Pipeline().diff(dossier, edition(edition), asked, format);
    List<Problem> problems = new ArrayList<>(diff.problems());
    // What is overdue is in the diff, and `check` tells the rest that stops nothing.
    Rules.check(dossier, asked, archive).stream().filter(Problem::stops).forEach(problems::add);
    return diff instanceof Checked.Good<String>(String text, var _)
        ? Checked.of(text, told(problems))
        : new Checked.Bad<>(told(problems));
  }

  /// Gives back problems at their places, each once, sorted.
  private List<Problem> told(List<Problem> problems) {
    return problems.stream().map(this::located).distinct().sorted(Problem.BY_PLACE).toList();
  }

  /// Gives back what there is to say about a fact, as text: its versions, what it rests on, what
  /// rests on it, and which editions show it.
  ///
  /// @param typed its id, type and id, `actor/issue`, or its anchor in a page
  /// @param asOf as in [#build], up to which the desk knew; null for all it knows
  /// @param whole whether long lists and texts are given to their end
  public Checked<String> explain(String typed, @Nullable String asOf, boolean whole) {
    Lineage lineage = Lineage.of(dossier);
    return new FactNames(lineage.versions().keySet())
        .find(typed)
        .then(id -> {
          Explanation explanation = new Explainer(dossier, lineage, moment(asOf)).explain(id);
          return explanation == null
              ? Checked.bad(
                  Problem.error(
                      "not-known-yet", "the desk did not know " + id + " on " + asOf, null))
              : Checked.good(new ExplanationText(origins, lineage, zone(), whole).of(explanation));
        });
  }

  private @Nullable Moment moment(@Nullable String typed) {
    return typed == null ? null : Moment.parse(typed, zone());
  }

  private Edition edition(String name) {
    return dossier.editions().stream()
        .filter(edition -> edition.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no edition: " + name));
  }

  /// What is told at a place in a template names the fact's place as well.
  private Problem located(Problem problem) {
    FieldRef ref = problem.ref();
    if (problem.place() == null || ref == null) {
      return origins.located(problem);
    }
    Place place = origins.of(ref);
    String where = place == null ? "" : " (" + place.file() + ", line " + place.line() + ")";
    String hint = "The value would be \"" + ref.key() + "\" of " + ref.fact() + where + ".";
    return problem.hinted(problem.hint() == null ? hint : hint + " " + problem.hint());
  }
}
