package dev.runup.reading;

import dev.runup.fact.Edition;
import dev.runup.fact.EditionField;
import dev.runup.fact.Fact;
import dev.runup.fact.FactId;
import dev.runup.fact.FactTime;
import dev.runup.fact.FactType;
import dev.runup.fact.Field;
import dev.runup.fact.Mark;
import dev.runup.fact.MarkScheme;
import dev.runup.fact.Rule;
import dev.runup.fact.RuleSeverity;
import dev.runup.fact.SettingField;
import dev.runup.fact.Settings;
import dev.runup.fact.Value;
import dev.runup.format.Format;
import dev.runup.node.Node;
import dev.runup.problem.Owner;
import dev.runup.problem.Place;
import dev.runup.problem.ProblemCode;
import dev.runup.reading.Origins.PlaceRecorder;
import dev.runup.text.DeviceName;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads `runup.yaml`.
final class SettingsReader {

  private static final Pattern FILE_NAME =
      Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}(?<!\\.fragment)");

  /// What no folder is named: nothing, or a path with a step to where it is written.
  private static final Pattern NO_FOLDER =
      Pattern.compile("^[/\\\\]*$|(?:^|[/\\\\])\\.{1,2}(?:[/\\\\]|$)");

  private static final String DAILY = "daily";

  private final Node.@Nullable Mapping typed;
  private final MarkScheme scheme;
  private final ValueReader values;
  private final String language;
  private final Origins origins;
  private final Problems problems;

  SettingsReader(Node.@Nullable Mapping typed, Ids ids, Origins origins, Problems problems) {
    this.typed = typed;
    this.origins = origins;
    this.problems = problems;
    // `zone` is read first, with a reader in UTC. Moments need the desk's zone.
    this.scheme = MarksReader.read(RawRecord.entry(typed, SettingField.MARKS), origins, problems);
    ValueReader inUtc = new ValueReader(ids, scheme, ZoneOffset.UTC, problems);
    ZoneId zone = ZoneId.of(text(first(SettingField.ZONE, inUtc), "UTC"));
    this.values = new ValueReader(ids, scheme, zone, problems);
    this.language = text(first(SettingField.LANG, values), "en");
  }

  /// Returns the reader of values in the desk's zone and with its markings.
  ValueReader values() {
    return values;
  }

  /// Returns the settings of the dossier as a whole.
  Settings settings() {
    return new Settings(
        first(SettingField.SUMMIT, values) instanceof Value.Reference(FactId summit)
            ? summit
            : null,
        text(first(SettingField.DESK, values), ""),
        ZoneId.of(text(first(SettingField.ZONE, values), "UTC")),
        language,
        scheme,
        translations(
            typed,
            SettingField.TRANSLATIONS,
            Settings.translatable(),
            origins.translationRecorder(Settings.OWNER, 0)),
        mark(SettingField.REVIEW_FROM),
        publish());
  }

  @Nullable Mark mark(SettingField field) {
    return first(field, values) instanceof Value.MarkLabel(Mark mark) ? mark : null;
  }

  /// Returns the typed severity of each rule.
  Map<Rule, RuleSeverity> severities() {
    return SeveritiesReader.read(RawRecord.entry(typed, SettingField.RULES), problems);
  }

  private Map<String, Mark> publish() {
    Node.Entry entry = RawRecord.entry(typed, SettingField.PUBLISH);
    Map<String, Mark> marks = new LinkedHashMap<>();
    switch (entry == null ? null : entry.value()) {
      case null -> {}
      case Node.Mapping(List<Node.Entry> folders, var place) -> {
        origins.recorder(Settings.OWNER, 0).add(SettingField.PUBLISH.key(), place);
        folders.forEach(folder -> addFolder(folder, marks));
      }
      case Node.Scalar nothing when nothing.isAbsent() -> {}
      case Node other ->
          problems.report(
              ProblemCode.WRONG_VALUE,
              other.place(),
              "\"publish\" holds a marking for each folder",
              "For example: publish: " + SettingField.PUBLISH.spec().example());
    }
    return marks;
  }

  private void addFolder(Node.Entry folder, Map<String, Mark> marks) {
    String path = folder.key().text().strip();
    if (NO_FOLDER.matcher(path).find()) {
      problems.report(
          ProblemCode.WRONG_NAME,
          folder.key().place(),
          "\"" + path + "\" names no folder",
          "Write its name or the end of its path, such as www or site/content, or its whole path.");
    } else {
      values.read(SettingField.MARK, folder.value()).stream()
          .map(Value.MarkLabel.class::cast)
          .forEach(label -> marks.put(path, label.mark()));
    }
  }

  private @Nullable Value first(SettingField field, ValueReader reader) {
    Node.Entry entry = RawRecord.entry(typed, field);
    if (entry == null) {
      return null;
    }
    origins.recorder(Settings.OWNER, 0).add(field.key(), entry.value().place());
    List<Value> found = reader.read(field, entry.value());
    return found.isEmpty() ? null : found.getFirst();
  }

  private List<Value.Translation> translations(
      Node.@Nullable Mapping mapping, Field field, List<Field> translatable, PlaceRecorder origin) {
    Node.Entry entry = RawRecord.entry(mapping, field);
    return entry == null
        ? List.of()
        : TranslationReader.of(translatable, origin, problems).read(entry.value());
  }

  private static String text(@Nullable Value value, String otherwise) {
    return value instanceof Value.Text(String text) ? text : otherwise;
  }

  /// Returns the editions. If `runup.yaml` names none, there is one, called `daily`.
  List<Edition> editions() {
    Node.Entry entry = RawRecord.entry(typed, SettingField.EDITIONS);
    if (entry == null) {
      return List.of(edition(DAILY, Map.of()));
    }
    if (!(entry.value() instanceof Node.Mapping named) || named.entries().isEmpty()) {
      problems.report(
          ProblemCode.WRONG_VALUE,
          entry.value().place(),
          "\"editions\" holds editions by name",
          "For example: editions: " + SettingField.EDITIONS.spec().example());
      return List.of();
    }
    List<Edition> editions = new ArrayList<>();
    List<String> fileNames = new ArrayList<>();
    for (Node.Entry one : named.entries()) {
      Edition edition = edition(one);
      if (edition != null) {
        editions.add(edition);
        checkFileName(edition, one, fileNames);
      }
    }
    return editions;
  }

  private @Nullable Edition edition(Node.Entry entry) {
    String name = entry.key().text();
    if (!FactId.FORM.matcher(name).matches()) {
      problems.report(
          ProblemCode.WRONG_ID,
          entry.key().place(),
          "\"" + name + "\" can't be an edition's name",
          DeviceName.is(Suggestion.asId(name)) ? Ids.form("Names") : Ids.formHint(name, "Names"));
      return null;
    }
    if (entry.value() instanceof Node.Scalar nothing && nothing.isAbsent()) {
      return null;
    }
    if (!(entry.value() instanceof Node.Mapping mapping)) {
      problems.report(
          ProblemCode.WRONG_VALUE,
          entry.value().place(),
          "an edition is written as keys and values",
          "Write {} for one with no settings.");
      return null;
    }
    KeyCheck.check(mapping, List.of(EditionField.values()), "an edition", problems);
    Map<Field, List<Value>> read = new LinkedHashMap<>();
    PlaceRecorder origin = origins.recorder(owner(name), 0);
    PlaceRecorder translated = origins.translationRecorder(owner(name), 0);
    origin.add("", entry.key().place());
    for (EditionField field : EditionField.values()) {
      Node.Entry typed = RawRecord.entry(mapping, field);
      if (typed != null) {
        origin.add(field.key(), typed.value().place());
        read.put(
            field,
            field == EditionField.TRANSLATIONS
                ? List.copyOf(
                    translations(mapping, field, Edition.Titles.translatable(), translated))
                : values.read(field, typed.value()));
      }
    }
    return edition(name, read);
  }

  private static Owner owner(String edition) {
    return new Owner(Edition.OWNER, edition);
  }

  private Edition edition(String name, Map<Field, List<Value>> read) {
    // A fact holds values by key. It is used here only for its accessors.
    Fact bag = new Fact(new FactId(FactType.SOURCE, name), 0, read);
    Value.MarkLabel ceiling = bag.first(EditionField.CEILING, Value.MarkLabel.class);
    FactTime cutOff = bag.time(EditionField.CUT_OFF);
    LocalTime time = cutOff == null ? null : cutOff.from();
    List<Format> formats =
        bag.words(EditionField.FORMATS).stream()
            .map(Format::of)
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    List<String> languages =
        bag.all(EditionField.LANGUAGES, Value.Text.class).stream()
            .map(Value.Text::text)
            .distinct()
            .toList();
    String status = bag.word(EditionField.STATUS, "");
    String fileName = bag.text(EditionField.NAME);
    String base = bag.text(EditionField.BASE);
    return new Edition(
        name,
        new Edition.Titles(
            bag.text(EditionField.TITLE),
            bag.text(EditionField.FOR),
            bag.all(EditionField.TRANSLATIONS, Value.Translation.class)),
        ceiling == null ? scheme.lowest() : ceiling.mark(),
        new Edition.Issues(
            time,
            bag.all(EditionField.ISSUES, Value.DayOrMoment.class).stream()
                .map(Value.DayOrMoment::moment)
                .toList(),
            bag.wholeNumber(EditionField.NUMBER_FROM, 1)),
        new Edition.Output(
            fileName == null ? "{edition}-{day}" : fileName,
            formats.isEmpty() ? Format.all(Format.Trait.DEFAULT) : formats,
            languages.isEmpty() ? List.of(language) : languages,
            bag.text(EditionField.TEMPLATE),
            bag.text(EditionField.THEME),
            base == null || base.endsWith("/") ? base : base + "/"),
        new Edition.Printing(
            status.isEmpty() ? null : Edition.Status.valueOf(status.toUpperCase(Locale.ROOT)),
            bag.has(EditionField.SHOW_MARKS),
            bag.has(EditionField.TAG_FACTS),
            bag.all(EditionField.ZONES, Value.Text.class).stream().map(Value.Text::text).toList()),
        new Edition.Recipients(
            mailboxes(bag, EditionField.TO),
            mailboxes(bag, EditionField.CC),
            mailboxes(bag, EditionField.REPLY_TO)));
  }

  private static List<String> mailboxes(Fact bag, EditionField field) {
    return bag.all(field, Value.Text.class).stream().map(Value.Text::text).toList();
  }

  /// Reports a file name that isn't portable, and two editions whose files would have the same
  /// names.
  private void checkFileName(Edition edition, Node.Entry entry, List<String> taken) {
    String first = edition.fileName("2025-12-28", edition.output().languages().getFirst());
    List<String> names =
        edition.output().languages().stream()
            .map(language -> edition.fileName("2025-12-28", language).toLowerCase(Locale.ROOT))
            .toList();
    List<String> ofAnyDay = edition.fileNamesOfAnyDay();
    if (!FILE_NAME.matcher(first).matches()) {
      Place named = origins.exactPlace(edition.ref(EditionField.NAME));
      problems.report(
          ProblemCode.WRONG_NAME,
          named == null ? entry.key().place() : named,
          "\"" + edition.output().name() + "\" can't name files",
          "Use letters, digits, \".\", \"_\", \"-\", {edition} and {day}; no \".fragment\" at"
              + " the end.");
    } else if (names.stream().anyMatch(DeviceName::is)) {
      Place named = origins.exactPlace(edition.ref(EditionField.NAME));
      problems.report(
          ProblemCode.WRONG_NAME,
          named == null ? entry.key().place() : named,
          "\"" + first + "\" is the name of a device on Windows, and no file can have it",
          "Put another word before the first full stop.");
    } else if (ofAnyDay.stream()
        .anyMatch(one -> taken.stream().anyMatch(other -> Edition.mayBeSameFile(one, other)))) {
      problems.report(
          ProblemCode.SAME_NAME,
          entry.key().place(),
          "two editions would write the same files, " + edition.output().name(),
          "Put {edition} into \"name\", or leave it out.");
    }
    taken.addAll(ofAnyDay);
  }
}
