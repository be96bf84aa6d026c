package dev.runup.writing;

import dev.runup.fact.Edition;
import dev.runup.fact.EditionField;
import dev.runup.fact.Field;
import dev.runup.fact.Mark;
import dev.runup.fact.MarkField;
import dev.runup.fact.Moment;
import dev.runup.fact.SettingField;
import dev.runup.fact.Settings;
import dev.runup.fact.Value;
import dev.runup.format.Format;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Writes `runup.yaml` as a tree of keys and values.
final class SettingsTree {

  private SettingsTree() {}

  /// Returns the tree of the settings. Its default `mark` is the lowest one.
  static Map<String, Object> of(Settings settings, List<Edition> editions) {
    Map<String, Object> tree = new LinkedHashMap<>();
    put(tree, SettingField.SUMMIT, settings.summit() == null ? null : settings.summit().toString());
    put(tree, SettingField.DESK, settings.desk().isEmpty() ? null : settings.desk());
    put(tree, SettingField.ZONE, settings.zone().getId());
    put(tree, SettingField.LANG, settings.language());
    put(tree, SettingField.TRANSLATIONS, texts(settings.translations()));
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
      case TEMPLATE -> edition.template();
      case TITLE -> edition.title();
      case FOR -> edition.addressee();
      case TRANSLATIONS -> texts(edition.translations());
      case FORMATS -> edition.formats().stream().map(Format::key).toList();
      case LANGUAGES -> edition.languages();
      case CEILING -> edition.ceiling().label();
      case CUT_OFF -> edition.cutOff() == null ? null : edition.cutOff().toString();
      case ISSUES -> edition.issues().stream().map(Moment::typed).toList();
      case ZONES -> edition.zones();
      case STATUS -> edition.draft() ? "draft" : null;
      case SHOW_MARKS -> edition.showMarks() ? "true" : null;
      case NUMBER_FROM -> String.valueOf(edition.numberFrom());
      case THEME -> edition.theme();
      case NAME -> edition.fileName();
      case BASE -> edition.base();
    };
  }

  /// Returns texts by language and key.
  static Map<String, Object> texts(List<Value.Translation> translations) {
    Map<String, Object> byLanguage = new LinkedHashMap<>();
    translations.forEach(one -> byLanguage.put(one.language(), one.texts()));
    return byLanguage;
  }

  private static void put(Map<String, Object> tree, Field field, @Nullable Object value) {
    if (value != null) {
      tree.put(field.key(), value);
    }
  }
}
