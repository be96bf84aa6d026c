package dev.runup.reading;

import dev.runup.fact.EditionField;
import dev.runup.fact.SettingField;
import dev.runup.node.Node;
import dev.runup.node.NodeReader;
import dev.runup.problem.Input;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Finds the languages that a dossier is built in, without its facts.
public final class SettingsLanguages {

  private SettingsLanguages() {}

  /// Returns the languages that `runup.yaml` names, as typed. Empty if it names none.
  public static Set<String> of(@Nullable Input settings) {
    Set<String> languages = new TreeSet<>();
    Node root = settings == null ? null : NodeReader.read(settings).root();
    if (!(root instanceof Node.Mapping typed)) {
      return languages;
    }
    Node.Entry own = RawRecord.entry(typed, SettingField.LANG);
    if (own != null) {
      add(own, languages);
    }
    RawRecord.ofEditions(typed, EditionField.LANGUAGES).forEach(entry -> add(entry, languages));
    return languages;
  }

  private static void add(Node.Entry entry, Set<String> languages) {
    List<Node> values =
        entry.value() instanceof Node.Sequence list ? list.items() : List.of(entry.value());
    for (Node value : values) {
      if (value instanceof Node.Scalar(String language, var _)) {
        languages.add(language.strip());
      }
    }
  }
}
