package dev.runup.site;

import dev.runup.document.Inline;
import dev.runup.document.Inline.Span;
import dev.runup.document.Inline.SpanKind;
import dev.runup.document.Masthead;
import dev.runup.document.Masthead.Phrase;
import dev.runup.fact.SettingField;
import dev.runup.fact.Settings;
import dev.runup.fact.Value.Translation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The names of a series and of its desk by language, as the newest issue so far has them. If all
/// issues were taken back, as the settings have them.
final class SeriesNames {

  private final Settings settings;
  private final Map<String, Inline.Leaf> titles = new LinkedHashMap<>();
  private final Map<String, Phrase> desks = new LinkedHashMap<>();

  private SeriesNames(Settings settings) {
    this.settings = settings;
  }

  /// @param issues the first one first
  static SeriesNames of(List<SeriesIssue> issues, Settings settings) {
    SeriesNames names = new SeriesNames(settings);
    for (SeriesIssue issue : issues) {
      issue
          .documents()
          .forEach((language, document) -> {
            if (issue.isTakenBack()) {
              names.keepUnlessKnown(language, document.masthead());
            } else {
              names.titles.put(language, issue.text(language).series());
              names.desks.put(language, document.masthead().desk());
            }
          });
    }
    return names;
  }

  /// Keeps the names that the page in place of an issue has, if no other issue has any yet.
  private void keepUnlessKnown(String language, Masthead page) {
    page.series().spans().forEach(name -> titles.putIfAbsent(language, name));
    desks.putIfAbsent(language, desk(language));
  }

  /// Returns the desk as the settings name it.
  private Phrase desk(String language) {
    Translation found = Translation.find(language, settings.translations());
    String translated = found == null ? null : found.texts().get(SettingField.DESK.key());
    boolean isForeign = translated == null && !language.equals(settings.language());
    String name = Objects.requireNonNullElse(translated, settings.desk());
    return name.isEmpty()
        ? Phrase.NONE
        : new Phrase(
            List.of(
                new Span(name, null, isForeign ? settings.language() : "", SpanKind.TEXT, null)));
  }

  Map<String, Inline.Leaf> titles() {
    return titles;
  }

  Map<String, Phrase> desks() {
    return desks;
  }
}
