package dev.runup.build;

import dev.runup.check.Archive;
import dev.runup.check.Rules;
import dev.runup.clearance.Clearance;
import dev.runup.clearance.Cleared;
import dev.runup.fact.Dossier;
import dev.runup.fact.Edition;
import dev.runup.fact.Mark;
import dev.runup.fact.Moment;
import dev.runup.history.Asked;
import dev.runup.history.History;
import dev.runup.history.IssueDay;
import dev.runup.history.Lineage;
import dev.runup.node.ArchivedTexts;
import dev.runup.node.DossierFolder;
import dev.runup.node.NamedFiles;
import dev.runup.problem.Checked;
import dev.runup.problem.Problem;
import dev.runup.reading.DossierReader;
import dev.runup.reading.Origins;
import dev.runup.reading.Reading;
import dev.runup.template.TemplateTexts;
import dev.runup.theme.Theme;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A dossier that was read from its folder and is sound, with the places that later problems are
/// told by. Immutable; what became of its files since is not looked at again.
public final class DossierOnDisk {

  private final Dossier dossier;
  private final Origins origins;
  private final Archive archive;
  private final Map<String, Theme> themes;
  private final TemplateTexts templates;

  private DossierOnDisk(
      Dossier dossier,
      Origins origins,
      Archive archive,
      Map<String, Theme> themes,
      TemplateTexts templates) {
    this.dossier = dossier;
    this.origins = origins;
    this.archive = archive;
    this.themes = themes;
    this.templates = templates;
  }

  /// Gives back the innermost dossier in which a file or a folder lies, or null.
  public static @Nullable Path around(Path path) {
    return DossierFolder.around(path);
  }

  /// Gives back the dossier in a folder, or every problem found in any of its files, sorted by
  /// place.
  ///
  /// @throws java.io.UncheckedIOException if the folder or a file of it can't be read
  public static Checked<DossierOnDisk> read(Path folder) {
    Reading reading = DossierReader.read(DossierFolder.read(folder));
    NamedFiles files = new NamedFiles(folder);
    ArchivedTexts archived = new ArchivedTexts(folder);
    Checked<Map<String, Theme>> themes = Themes.read(files, reading.themes());
    Checked<TemplateTexts> templates = OwnTemplates.read(folder);
    Placing placing = new Placing(reading.origins());
    List<Problem> others = new ArrayList<>(themes.problems());
    others.addAll(templates.problems());
    return all(reading.dossier(), others, files)
        .then(dossier -> Checked.of(dossier, placing.told(LostCopies.of(dossier, files, archived))))
        .map(dossier ->
            new DossierOnDisk(
                dossier, reading.origins(), archived::text, sound(themes), sound(templates)));
  }

  private static <T> T sound(Checked<T> checked) {
    return switch (checked) {
      case Checked.Good<T>(T value, var _) -> value;
      case Checked.Bad<T> bad -> throw new IllegalStateException(bad.problems().toString());
    };
  }

  /// Gives back the facts if looks and templates are sound too, with the problems of all sorted by
  /// place; files that are passed over as facts are no problem if they are looks.
  private static Checked<Dossier> all(
      Checked<Dossier> dossier, List<Problem> others, NamedFiles files) {
    List<Problem> problems = new ArrayList<>();
    Stream.concat(others.stream(), dossier.problems().stream())
        .filter(problem ->
            !problem.code().equals("passed-over")
                || problem.place() == null
                || !files.asked().contains(problem.place().file()))
        .sorted(Problem.BY_PLACE)
        .forEach(problems::add);
    return dossier instanceof Checked.Good<Dossier>(Dossier value, var _)
        ? Checked.of(value, problems)
        : new Checked.Bad<>(problems);
  }

  /// Gives back how many facts it holds.
  public int facts() {
    return dossier.facts().size();
  }

  /// Gives back the names of its editions, in the order they were typed.
  public List<String> editions() {
    return dossier.editions().stream().map(Edition::name).toList();
  }

  /// Gives back the names of the editions that are wanted, in the order they were typed.
  ///
  /// @throws IllegalArgumentException if there is no such edition
  public List<String> editions(Wanted wanted) {
    wanted.editions().forEach(this::edition);
    return wanted.editions().isEmpty()
        ? editions()
        : editions().stream().filter(wanted.editions()::contains).toList();
  }

  /// Gives back the formats that an edition is wanted in.
  ///
  /// @throws IllegalArgumentException if there is no such edition
  public List<String> formats(String edition, Wanted wanted) {
    return wanted.formats().isEmpty() ? edition(edition).formats() : wanted.formats();
  }

  /// Gives back the issues of an edition as they are asked for, the newest one first; none where it
  /// may show nothing.
  ///
  /// @throws IllegalArgumentException if there is no such edition
  public List<String> issues(String edition) {
    return new Clearance(dossier).clear(edition(edition))
            instanceof Checked.Good<Cleared>(Cleared cleared, var _)
        ? History.issues(cleared, edition(edition)).reversed().stream()
            .map(IssueDay::typed)
            .toList()
        : List.of();
  }

  /// Gives back the languages that an edition is built in as BCP 47, each in files of its own.
  ///
  /// @throws IllegalArgumentException if there is no such edition
  public List<String> languages(String edition) {
    return edition(edition).languages();
  }

  /// Gives back the desk's zone, which decides what day it is.
  public ZoneId zone() {
    return dossier.settings().zone();
  }

  /// Gives back what is wrong with the label of a mark, in words, or null if there is such a mark.
  public @Nullable String unknownMark(String label) {
    return Ceilings.unknown(label, dossier.settings().marks());
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
    return placing()
        .told(Ceilings.lowered(dossier, ceiling, editions))
        .map(lowered -> new DossierOnDisk(lowered, origins, archive, themes, templates));
  }

  /// Gives back an issue of each edition that is wanted, or the problems of all of them, each at
  /// its place where there is one.
  ///
  /// @throws IllegalArgumentException if there is no such edition
  public Checked<List<Built>> build(Pipeline pipeline, Wanted wanted) {
    Asked asked = new Asked(moment(wanted.asOf()), null);
    Pipeline line = pipeline.with(templates);
    List<Built> built = new ArrayList<>();
    Clearance clearance = new Clearance(dossier);
    List<Edition> editions = editions(wanted).stream().map(this::edition).toList();
    List<Problem> problems = new ArrayList<>(Rules.check(clearance, editions, asked, archive));
    for (Edition edition : editions) {
      Theme theme = Themes.of(edition, themes);
      Checked<Built> one =
          line.build(clearance, edition, theme, asked, formats(edition.name(), wanted));
      problems.addAll(one.problems());
      if (one instanceof Checked.Good<Built>(Built value, var own)) {
        built.add(value.with(placing().told(own)));
      }
    }
    return placing().told(Checked.of(List.copyOf(built), problems));
  }

  /// Gives back what was built, if it does not depend on what its editions withhold: without that,
  /// the same bytes are built. Else refused.
  ///
  /// @param wanted as it was built
  public Checked<List<Built>> proved(Pipeline pipeline, List<Built> built, Wanted wanted) {
    Asked asked = new Asked(moment(wanted.asOf()), null);
    Pipeline line = pipeline.with(templates);
    List<Problem> problems = new ArrayList<>();
    for (Built one : built) {
      Edition edition = edition(one.edition());
      List<String> formats = formats(one.edition(), wanted);
      Checked<Built> again =
          Proof.without(dossier, edition)
              .then(cleared ->
                  line.build(cleared, edition, Themes.of(edition, themes), asked, formats));
      problems.addAll(Proof.compare(one, again));
    }
    return placing().told(Checked.of(built, problems));
  }

  /// Gives back what changed from one issue of an edition to another, as `md`, `json` or text.
  ///
  /// @param asOf as in [Wanted]
  /// @param since the day or moment to compare with; null for the issue before
  /// @throws IllegalArgumentException if there is no such edition
  public Checked<String> diff(
      Pipeline pipeline,
      String edition,
      @Nullable String since,
      @Nullable String asOf,
      String format) {
    Asked asked = new Asked(moment(asOf), moment(since));
    Clearance clearance = new Clearance(dossier);
    Checked<String> diff =
        pipeline.with(templates).diff(clearance, edition(edition), asked, format);
    List<Problem> problems = new ArrayList<>(diff.problems());
    // What is overdue is in the diff, and `check` tells the rest that stops nothing.
    Rules.check(clearance, List.of(edition(edition)), new Asked(asked.asOf(), null), archive)
        .stream()
        .filter(Problem::stops)
        .forEach(problems::add);
    return diff instanceof Checked.Good<String>(String text, var _)
        ? placing().told(Checked.of(text, problems))
        : new Checked.Bad<>(placing().told(problems));
  }

  /// Gives back what there is to say about a fact, as text: its versions, what it rests on, what
  /// rests on it, and which editions show it.
  ///
  /// @param typed its id, type and id, `actor/issue`, or its anchor in a page
  /// @param asOf as in [Wanted], up to which the desk knew; null for all it knows
  /// @param whole whether long lists and texts are given to their end
  public Checked<String> explain(String typed, @Nullable String asOf, boolean whole) {
    Lineage lineage = Lineage.of(dossier);
    return new FactNames(lineage.versions().keySet())
        .find(typed)
        .then(id -> {
          Explainer explainer =
              new Explainer(dossier, lineage, moment(asOf), new Pipeline().with(templates));
          Explanation explanation = explainer.explain(id);
          return explanation == null
              ? Checked.bad(
                  Problem.error(
                      "not-known-yet", "the desk did not know " + id + " on " + asOf, null))
              : Checked.good(
                  new ExplanationText(origins, explainer.known(), zone(), whole).of(explanation));
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

  private Placing placing() {
    return new Placing(origins);
  }
}
