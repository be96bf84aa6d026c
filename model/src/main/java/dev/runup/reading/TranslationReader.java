package dev.runup.reading;

import dev.runup.fact.FactType;
import dev.runup.fact.Field;
import dev.runup.fact.Value;
import dev.runup.node.Node;
import dev.runup.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Reads `translations:`, texts by language and key.
final class TranslationReader {

  private final List<String> keys;
  private final List<Problem> problems;

  /// @param type the type whose texts are translated
  TranslationReader(FactType type, List<Problem> problems) {
    this.keys = keys(type);
    this.problems = problems;
  }

  /// Gives back the keys whose texts may be translated.
  static List<String> keys(FactType type) {
    return type.translatable().stream().map(Field::key).toList();
  }

  List<Value> read(Node node) {
    List<Value> values = new ArrayList<>();
    if (!(node instanceof Node.Mapping mapping)) {
      wrong(node);
      return values;
    }
    for (Node.Entry entry : mapping.entries()) {
      boolean language = Texts.isLanguage(entry.key().text());
      if (language && entry.value() instanceof Node.Mapping texts) {
        Value translation = translation(entry.key().text(), texts);
        if (translation != null) {
          values.add(translation);
        }
      } else {
        wrong(language ? entry.value() : entry.key());
      }
    }
    return values;
  }

  private @Nullable Value translation(String language, Node.Mapping mapping) {
    SortedMap<String, String> texts = new TreeMap<>();
    boolean machine = false;
    for (Node.Entry entry : mapping.entries()) {
      String key = entry.key().text();
      if (!(entry.value() instanceof Node.Scalar scalar) || scalar.text().isBlank()) {
        wrong(entry.value());
        return null;
      }
      String text = String.join("\n\n", Texts.paragraphs(scalar.text()));
      if (keys.contains(key)) {
        texts.put(key, text);
      } else if (!key.equals("by")) {
        problems.add(
            Problem.error(
                "unknown-key",
                entry.key().place(),
                "there is no text \"" + key + "\" to translate",
                Suggestion.orAll(key, keys, "Texts")));
      } else if (text.equals("human") || text.equals("machine")) {
        machine = text.equals("machine");
      } else {
        problems.add(
            Problem.error(
                "wrong-word",
                scalar.place(),
                "\"by\" can't be \"" + text + "\"",
                "Words: human, machine."));
      }
    }
    return new Value.Translation(language, texts, machine);
  }

  private void wrong(Node node) {
    problems.add(
        Problem.error(
            "wrong-value",
            node.place(),
            "translations are texts by language and key",
            "For example: translations: {uk: {title: Зустріч, by: human}}"));
  }
}
