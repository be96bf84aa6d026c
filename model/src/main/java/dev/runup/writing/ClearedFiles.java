package dev.runup.writing;

import dev.runup.clearance.Cleared;
import dev.runup.fact.CommonField;
import dev.runup.fact.Edition;
import dev.runup.fact.EditionField;
import dev.runup.fact.Fact;
import dev.runup.fact.FactId;
import dev.runup.fact.FactType;
import dev.runup.fact.Field;
import dev.runup.fact.Mark;
import dev.runup.fact.Moment;
import dev.runup.fact.SettingField;
import dev.runup.fact.Settings;
import dev.runup.fact.Shape.MarkField;
import dev.runup.fact.Value;
import dev.runup.format.Format;
import dev.runup.node.DossierFolder;
import dev.runup.node.JsonWriter;
import dev.runup.problem.Input;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Writes a cleared dossier as files that contain nothing withheld.
public final class ClearedFiles {

  private final Map<FactType, List<Object>> records = new LinkedHashMap<>();
  private final List<Object> updates = new ArrayList<>();

  private ClearedFiles() {}

  /// Returns the files, in memory, as if they had been read from a folder. Reading them yields the
  /// cleared facts again.
  ///
  /// @param editions all editions of the dossier, because facts may name any of them
  public static DossierFolder.Contents of(Cleared cleared, List<Edition> editions) {
    ClearedFiles files = new ClearedFiles();
    FactId last = null;
    Fact before = null;
    for (Cleared.ClearedVersion shown : cleared.shown()) {
      before = shown.fact().id().equals(last) ? before : null;
      Fact fact = withReviews(before, shown.fact());
      files.add(before, fact);
      last = fact.id();
      before = fact;
    }
    Map<String, Object> facts = new LinkedHashMap<>();
    files.records.forEach((type, list) -> facts.put(type.plural(), list));
    facts.put("updates", files.updates);
    Map<String, Object> settings = settings(cleared.settings(), editions);
    return new DossierFolder.Contents(
        new Input("runup.json", JsonWriter.write(settings)),
        List.of(new Input("facts.json", JsonWriter.write(facts))),
        List.of());
  }

  /// Returns the settings of a dossier and of one of its editions as text.
  public static String settings(Settings settings, Edition edition) {
    return JsonWriter.write(settings(settings, List.of(edition)));
  }

  /// Returns a version with two reviews. What may be shown has those it needs, and clearing has
  /// removed them.
  private static Fact withReviews(@Nullable Fact before, Fact fact) {
    Moment at = fact.recorded();
    return at == null || before != null && fact.isWithdrawn()
        ? fact.with(
            CommonField.REVIEWED, before == null ? List.of() : before.all(CommonField.REVIEWED))
        : fact.with(
            CommonField.REVIEWED, List.of(new Value.Review("a", at), new Value.Review("b", at)));
  }

  /// Writes a version. The first version of a fact becomes a record. A later one becomes an update
  /// of the version before it. Without a reason, it is a row of a position and becomes a record
  /// too.
  ///
  /// If readers never saw an earlier version, the first one may be a withdrawal. It becomes a
  /// record and an update that withdraws it.
  private void add(@Nullable Fact before, Fact fact) {
    Fact from = fact.updateReason() == null ? null : before;
    if (from == null) {
      records.computeIfAbsent(fact.type(), _ -> new ArrayList<>()).add(record(fact));
    }
    if (fact.updateReason() != null) {
      updates.addAll(UpdateTree.of(from == null ? fact : from, fact));
    }
  }

  private static Map<String, Object> record(Fact fact) {
    Map<String, Object> record = new LinkedHashMap<>();
    if (fact.type() != FactType.POSITION) {
      record.put(CommonField.ID.key(), fact.id().id());
    }
    fact.values().forEach((field, values) -> record.put(field.key(), ValueTree.of(field, values)));
    return record;
  }

  /// Returns the tree of the settings. Its default `mark` is the lowest one.
  private static Map<String, Object> settings(Settings settings, List<Edition> editions) {
    Map<String, Object> tree = new LinkedHashMap<>();
    put(tree, SettingField.SUMMIT, settings.summit() == null ? null : settings.summit().toString());
    put(tree, SettingField.DESK, settings.desk().isEmpty() ? null : settings.desk());
    put(tree, SettingField.ZONE, settings.zone().getId());
    put(tree, SettingField.LANG, settings.language());
    put(tree, SettingField.TRANSLATIONS, ValueTree.texts(settings.translations()));
    List<Object> marks = new ArrayList<>();
    settings.marks().marks().forEach(mark -> marks.add(mark(mark)));
    put(tree, SettingField.MARKS, marks);
    put(tree, SettingField.MARK, settings.marks().lowest().label());
    Map<String, Object> named = new LinkedHashMap<>();
    editions.forEach(edition -> named.put(edition.name(), edition(edition)));
    put(tree, SettingField.EDITIONS, named);
    return tree;
  }

  private static Map<String, Object> mark(Mark mark) {
    Map<String, Object> tree = new LinkedHashMap<>();
    put(tree, MarkField.LABEL, mark.label());
    put(tree, MarkField.TEXT, mark.ink());
    put(tree, MarkField.BACKGROUND, mark.ground());
    return tree;
  }

  private static Map<String, Object> edition(Edition edition) {
    Map<String, Object> tree = new LinkedHashMap<>();
    for (EditionField field : EditionField.values()) {
      put(tree, field, typedValue(edition, field));
    }
    return tree;
  }

  private static @Nullable Object typedValue(Edition edition, EditionField field) {
    return switch (field) {
      case TEMPLATE -> edition.output().template();
      case TITLE -> edition.titles().title();
      case FOR -> edition.titles().addressee();
      case TRANSLATIONS -> ValueTree.texts(edition.titles().translations());
      case FORMATS -> edition.output().formats().stream().map(Format::key).toList();
      case LANGUAGES -> edition.output().languages();
      case CEILING -> edition.ceiling().label();
      case CUT_OFF ->
          edition.issues().cutOff() == null ? null : edition.issues().cutOff().toString();
      case ISSUES -> edition.issues().days().stream().map(Moment::typed).toList();
      case ZONES -> edition.printing().zones();
      case STATUS ->
          edition.printing().status() == null ? null : edition.printing().status().word();
      case SHOW_MARKS -> edition.printing().showMarks() ? "true" : null;
      case TAG_FACTS -> edition.printing().tagsFacts() ? "true" : null;
      case NUMBER_FROM -> String.valueOf(edition.issues().numberFrom());
      case THEME -> edition.output().theme();
      case NAME -> edition.output().name();
      case BASE -> edition.output().base();
      case TO -> edition.recipients().to();
      case CC -> edition.recipients().cc();
      case REPLY_TO -> edition.recipients().replyTo();
    };
  }

  private static void put(Map<String, Object> tree, Field field, @Nullable Object value) {
    if (value != null) {
      tree.put(field.key(), value);
    }
  }
}
