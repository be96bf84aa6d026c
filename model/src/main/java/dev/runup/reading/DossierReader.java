package dev.runup.reading;

import dev.runup.fact.CommonField;
import dev.runup.fact.Dossier;
import dev.runup.fact.Edition;
import dev.runup.fact.EditionField;
import dev.runup.fact.Fact;
import dev.runup.fact.FactId;
import dev.runup.fact.FactType;
import dev.runup.fact.HeadlineField;
import dev.runup.fact.Rule;
import dev.runup.fact.RuleSeverity;
import dev.runup.fact.SettingField;
import dev.runup.fact.Value;
import dev.runup.node.DossierFolder;
import dev.runup.node.NamedFiles;
import dev.runup.node.Node;
import dev.runup.node.NodeReader.ParsedFile;
import dev.runup.node.ParsedFiles;
import dev.runup.problem.Checked;
import dev.runup.problem.FieldRef;
import dev.runup.problem.Input;
import dev.runup.problem.Place;
import dev.runup.problem.Problem;
import dev.runup.problem.ProblemCode;
import dev.runup.problem.Severity;
import dev.runup.progress.Progress;
import dev.runup.reading.RawRecord.RawUpdate;
import dev.runup.release.ReleaseEntry;
import dev.runup.release.ReleaseRegister;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads the files of a dossier as facts.
///
/// Collects the problems of all files. A problem in one file doesn't stop the reading of the
/// others.
///
/// Data runs through [ParsedFiles], which parses, and [FactsFile], which cuts into records. [Ids]
/// takes the ids. Then [FactReader] and [UpdateReader] read values, and [VersionReader] puts them
/// in order.
public final class DossierReader {

  /// The problems of facts without a source. They aren't reported in a file that can't be read
  /// whole, nor beside an `intake.yaml` that can't, because the source may be named there.
  private static final Set<ProblemCode> UNSOURCED =
      Set.of(ProblemCode.UNSOURCED, ProblemCode.PASSAGE_WITHOUT_SOURCE);

  private static final String INTAKE = "intake.yaml";

  private final Problems problems = new Problems();
  private final Origins origins = new Origins();
  private final Ids ids = new Ids(problems);
  private final List<Node.Mapping> intakeNodes = new ArrayList<>();
  private final List<RawUpdate> rawUpdates = new ArrayList<>();
  private final Map<String, Place> themes = new LinkedHashMap<>();

  private final Progress progress;
  private final ParsedFiles parsedFiles;

  private DossierReader(Progress progress, ParsedFiles parsedFiles) {
    this.progress = progress;
    this.parsedFiles = parsedFiles;
  }

  /// Reads the files of a folder. Returns the dossier or the problems, which are sorted by place.
  public static ReadResult read(DossierFolder.Contents contents) {
    return read(contents, Progress.NONE);
  }

  /// Reads the files of a folder in the same way.
  ///
  /// @param progress gets told which file is read
  public static ReadResult read(DossierFolder.Contents contents, Progress progress) {
    return read(contents, progress, new ParsedFiles());
  }

  /// Reads the files of a folder in the same way.
  ///
  /// @param parsedFiles the trees of files that were read before
  public static ReadResult read(
      DossierFolder.Contents contents, Progress progress, ParsedFiles parsedFiles) {
    DossierReader reader = new DossierReader(progress, parsedFiles);
    if (contents.problems().stream().anyMatch(Problem::stops)) {
      reader.ids.addUnread();
    }
    Dossier dossier = reader.dossier(contents);
    Set<String> faulty = new HashSet<>(reader.ids.faultyFiles());
    contents.problems().stream()
        .filter(problem -> problem.stops() && problem.place() != null)
        .forEach(problem -> faulty.add(problem.place().file()));
    reader.problems.drop(
        UNSOURCED, file -> faulty.contains(file) || faulty.contains(folder(file) + INTAKE));
    contents.problems().forEach(reader.problems::add);
    return new ReadResult(
        Checked.of(dossier, reader.problems.merged(reader.origins)),
        dossier,
        reader.origins,
        List.copyOf(reader.ids.references()),
        reader.themes);
  }

  private Dossier dossier(DossierFolder.Contents contents) {
    Node.Mapping typed = settings(contents.settings());
    themes.putAll(ThemeNames.in(typed));
    Map<FactId, List<RawRecord>> rawRecords = rawRecords(factsFiles(contents.facts()));
    SettingsReader settings = new SettingsReader(typed, ids, origins, problems);
    ValueReader values = settings.values();
    Intakes intakes = new Intakes(values, settings.mark(SettingField.MARK));
    intakeNodes.forEach(intakes::read);
    Requirements requirements = new Requirements(origins, problems);
    VersionReader versions = versions(values, intakes, requirements, rawRecords);
    List<Edition> editions = settings.editions();
    checkEditionNames(versions.versions(), editions);
    requirements.checkOrder(versions.versions());
    PlaceDepth.check(versions.versions(), problems);
    Dossier dossier =
        new Dossier(
            settings.settings(),
            editions,
            versions.typedVersions(),
            versions.updateVersions(),
            versions.intakeSources(),
            settings.severities(),
            releases(contents.releases()));
    versions.versions().forEach(version -> checkAcceptances(version, dossier));
    if (contents.releases() != null) {
      checkReleases(dossier, contents.releases());
    }
    return dossier;
  }

  private ReleaseRegister releases(@Nullable Input file) {
    Checked<ReleaseRegister> read =
        file == null ? Checked.good(ReleaseRegister.EMPTY) : ReleaseReader.read(file);
    read.problems().forEach(problems::add);
    return read instanceof Checked.Good<ReleaseRegister>(ReleaseRegister register, var _)
        ? register
        : ReleaseRegister.EMPTY;
  }

  /// Reports what is taken back and isn't there. An edition may have been removed since. A fact may
  /// have got another id, and would then be published again.
  private void checkReleases(Dossier dossier, Input file) {
    List<String> editions = dossier.editions().stream().map(Edition::name).toList();
    Set<String> facts =
        dossier.facts().stream().map(fact -> fact.id().toString()).collect(Collectors.toSet());
    for (ReleaseEntry entry : dossier.releases().inForce()) {
      int line = dossier.releases().lines().indexOf(entry) + 1;
      Place place = new Place(file, line, 1, 1 + file.line(line).length());
      FieldRef reason = Dossier.reasonOfRelease(line);
      origins.recorder(reason.owner(), reason.version()).add(reason.key(), place);
      String edition = entry.target().edition();
      String fact = entry.target().fact();
      if (!editions.contains(edition)) {
        problems.add(
            Problem.of(
                    ProblemCode.UNKNOWN_EDITION,
                    place,
                    "runup.yaml has no edition \""
                        + edition
                        + "\", of which this takes something back",
                    Suggestion.orAll(edition, editions, "Editions"))
                .withSeverity(Severity.NOTICE));
      } else if (fact != null && !facts.contains(fact) && !ids.isAnyUnread()) {
        problems.add(
            Problem.of(
                    ProblemCode.UNKNOWN_FACT,
                    place,
                    "no fact is " + fact + ", which this takes back",
                    "If it has another id now, take it back under that.")
                .withSeverity(Severity.WARNING));
      }
    }
  }

  /// Reports accepted rules whose findings are errors. Nobody can accept those.
  private void checkAcceptances(Fact version, Dossier dossier) {
    FieldRef typed = version.ref(CommonField.ACCEPTED);
    for (String code : version.words(CommonField.ACCEPTED)) {
      Rule rule = Objects.requireNonNull(Rule.of(code));
      // A family name may be an ordinary word, so that error can be accepted.
      if (typed.version() == version.version()
          && dossier.severityOf(rule) == RuleSeverity.ERROR
          && rule != Rule.NAMED_ON_BACKGROUND) {
        problems.add(
            Problem.of(
                ProblemCode.CANT_ACCEPT,
                typed,
                "\"" + code + "\" is an error, and only warnings can be accepted",
                rule.isFixed()
                    ? "Correct what it reports: this rule protects withheld facts, or makes sure that"
                        + " facts have sources."
                    : "Correct what it reports, or make it a warning in runup.yaml, as in \"rules: {"
                        + code
                        + ": warning}\"."));
      }
    }
  }

  private VersionReader versions(
      ValueReader values,
      Intakes intakes,
      Requirements requirements,
      Map<FactId, List<RawRecord>> rawRecords) {
    FactReader facts = new FactReader(values, intakes, requirements, origins, problems);
    ChangeReader changes = new ChangeReader(facts, origins, problems);
    UpdateReader reader = new UpdateReader(values, intakes, changes, ids, origins, problems);
    Map<FactId, List<RawUpdate>> updates = new HashMap<>();
    for (RawUpdate raw : rawUpdates) {
      FactId id = reader.readFact(raw);
      if (id != null) {
        updates
            .computeIfAbsent(id, _ -> new ArrayList<>())
            .add(UpdateTable.withValues(raw, id.type(), problems));
      }
    }
    VersionReader versions = new VersionReader(facts, reader, requirements, problems);
    rawRecords.forEach(
        (id, records) -> versions.read(id, records, updates.getOrDefault(id, List.of())));
    return versions;
  }

  private Node.@Nullable Mapping settings(@Nullable Input input) {
    Node root = input == null ? null : parsed(input);
    if (root == null) {
      return null;
    }
    if (!(root instanceof Node.Mapping mapping)) {
      problems.report(
          ProblemCode.WRONG_FORM,
          root.place(),
          "runup.yaml holds keys and values",
          "For example: desk: Summit desk");
      return null;
    }
    KeyCheck.check(mapping, List.of(SettingField.values()), "runup.yaml", problems);
    return mapping;
  }

  private @Nullable Node parsed(Input input) {
    ParsedFile parsed = parsedFiles.read(input);
    parsed.problems().forEach(problems::addUnreadable);
    if (parsed.problems().stream().anyMatch(Problem::stops)) {
      ids.addFaulty(parsed.root() == null ? input : parsed.root().place().input());
      if (parsed.root() == null) {
        ids.addUnread();
      }
    }
    return parsed.root();
  }

  /// Returns the files with facts: all but the themes that editions name.
  private List<Input> factsFiles(List<Input> inputs) {
    Set<String> themeFiles =
        themes.keySet().stream().map(NamedFiles::normalForm).collect(Collectors.toSet());
    return inputs.stream().filter(input -> !themeFiles.contains(input.name())).toList();
  }

  /// Cuts all files into records and takes their ids, before any reference is resolved. A fact may
  /// refer to a fact of a later file.
  private Map<FactId, List<RawRecord>> rawRecords(List<Input> inputs) {
    List<FactsFile> files = new ArrayList<>();
    Map<String, Node.Mapping> intakes = new HashMap<>();
    int number = 0;
    for (Input input : inputs) {
      number++;
      progress.begin("reading " + number + "/" + inputs.size() + " files");
      Node root = parsed(input);
      if (root == null) {
        continue;
      }
      int before = problems.errors();
      FactsFile file = FactsFile.of(input, root, problems);
      files.add(file);
      if (problems.errors() > before) {
        ids.addFaulty(root.place().input());
      }
      if (file.intake() != null) {
        intakeNodes.add(file.intake());
      }
      if (isIntakeOfItsFolder(file) && file.intake() != null) {
        intakes.put(folder(file.name()), file.intake());
      }
    }
    Map<FactId, List<RawRecord>> rawRecords = new LinkedHashMap<>();
    Map<String, Node.@Nullable Mapping> intakeOf = new HashMap<>();
    OfficeRows offices = new OfficeRows(problems);
    for (FactsFile file : files) {
      intakeOf.put(
          file.name(), file.intake() != null ? file.intake() : intakes.get(folder(file.name())));
      offices.add(file.offices(), intakeOf.get(file.name()));
    }
    for (FactsFile file : files) {
      Node.Mapping intake = intakeOf.get(file.name());
      for (FactsFile.RecordOfType record : file.records()) {
        RawRecord raw = offices.withOffices(new RawRecord(record.type(), record.node(), intake));
        rawRecords.computeIfAbsent(ids.add(raw), _ -> new ArrayList<>(1)).add(raw);
      }
      file.updates().forEach(node -> rawUpdates.add(new RawUpdate(node, intake)));
    }
    if (!ids.isAnyUnread()) {
      offices.reportLeft(
          rawRecords.keySet().stream()
              .filter(id -> id.type() == FactType.ACTOR)
              .map(FactId::id)
              .toList());
    }
    return rawRecords;
  }

  /// Returns whether a file is `intake.yaml` without facts. Its intake then applies to all files of
  /// its folder that have none.
  private static boolean isIntakeOfItsFolder(FactsFile file) {
    return file.name().substring(folder(file.name()).length()).equals(INTAKE)
        && file.records().isEmpty()
        && file.updates().isEmpty();
  }

  private static String folder(String name) {
    return name.substring(0, name.lastIndexOf('/') + 1);
  }

  /// Reports headlines for editions that `runup.yaml` doesn't name.
  private void checkEditionNames(List<Fact> facts, List<Edition> editions) {
    List<String> names = editions.stream().map(Edition::name).toList();
    for (Fact fact : facts) {
      if (fact.type() != FactType.HEADLINE) {
        continue;
      }
      for (Value.Text named : fact.all(HeadlineField.EDITIONS, Value.Text.class)) {
        Place place = origins.exactPlace(fact.ref(HeadlineField.EDITIONS));
        if (!names.contains(named.text()) && place != null) {
          problems.report(
              ProblemCode.UNKNOWN_EDITION,
              place,
              "no edition is named \"" + named.text() + "\"",
              Suggestion.hint(named.text(), names, "Editions"));
        }
      }
    }
  }

  /// A dossier with the places of its values.
  ///
  /// @param dossier the dossier with its warnings, or the problems if one of them is an error
  /// @param readable the dossier as far as it could be read, also if there are errors. It is for
  ///   those who help to type facts, and nothing is built from it
  /// @param origins the place of each value
  /// @param references the texts that refer to facts
  /// @param themes the theme files that editions name, by their paths relative to the dossier's
  ///   folder, each with the place that names it first
  public record ReadResult(
      Checked<Dossier> dossier,
      Dossier readable,
      Origins origins,
      List<TypedReference> references,
      Map<String, Place> themes) {
    public ReadResult {
      references = List.copyOf(references);
      themes = Collections.unmodifiableMap(new LinkedHashMap<>(themes));
    }
  }

  /// Finds the theme files that `runup.yaml` names. They hold no facts, so they must be known
  /// before facts files are read.
  private static final class ThemeNames {

    private ThemeNames() {}

    /// Returns the paths that editions name, each with the place that names it first.
    static Map<String, Place> in(Node.@Nullable Mapping settings) {
      Map<String, Place> themes = new LinkedHashMap<>();
      for (Node.Entry theme : RawRecord.ofEditions(settings, EditionField.THEME)) {
        if (theme.value() instanceof Node.Scalar(String path, Place place) && !path.isBlank()) {
          themes.putIfAbsent(path.strip(), place);
        }
      }
      return themes;
    }
  }
}
