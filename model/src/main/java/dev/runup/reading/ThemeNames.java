package dev.runup.reading;

import dev.runup.fact.EditionField;
import dev.runup.fact.SettingField;
import dev.runup.node.Node;
import dev.runup.problem.Place;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Which files `runup.yaml` names as looks: those are no facts files, and it has to be known before
/// any of these is read.
final class ThemeNames {

  private ThemeNames() {}

  /// Gives back the paths that editions name, each with the place where it stands first.
  static Map<String, Place> in(Node.@Nullable Mapping settings) {
    Map<String, Place> themes = new LinkedHashMap<>();
    Node.Entry editions =
        settings == null ? null : RawRecord.entry(settings, SettingField.EDITIONS.key());
    if (editions != null && editions.value() instanceof Node.Mapping named) {
      for (Node.Entry edition : named.entries()) {
        if (edition.value() instanceof Node.Mapping keys) {
          add(RawRecord.entry(keys, EditionField.THEME.key()), themes);
        }
      }
    }
    return themes;
  }

  private static void add(Node.@Nullable Entry theme, Map<String, Place> themes) {
    if (theme != null
        && theme.value() instanceof Node.Scalar(String path, Place place)
        && !path.isBlank()) {
      themes.putIfAbsent(path.strip(), place);
    }
  }
}
