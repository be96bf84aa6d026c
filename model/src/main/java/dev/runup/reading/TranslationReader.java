package dev.runup.reading;

import dev.runup.fact.CommonField;
import dev.runup.fact.FactType;
import dev.runup.fact.Field;
import dev.runup.fact.HeadlineField;
import dev.runup.fact.Value;
import dev.runup.node.Node;
import dev.runup.problem.ProblemCode;
import dev.runup.reading.Origins.PlaceRecorder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// Reads `translations`, which are texts by language and key.
final class TranslationReader {

  static final String BY = "by";

  private final Map<String, Field> fields = new LinkedHashMap<>();
  private final boolean byWhom;
  private final PlaceRecorder origin;
  private final Problems problems;

  private TranslationReader(
      List<Field> fields, boolean byWhom, PlaceRecorder origin, Problems problems) {
    fields.forEach(field -> this.fields.put(field.key(), field));
    this.byWhom = byWhom;
    this.origin = origin;
    this.problems = problems;
  }

  /// Returns the reader of a fact's translations. They may have the key `by` for their translator.
  ///
  /// @param origin receives the place of each text, under a key such as `uk.title` or `uk.who.host`
  static TranslationReader of(FactType type, PlaceRecorder origin, Problems problems) {
    return new TranslationReader(type.translatable(), true, origin, problems);
  }

  /// Returns the reader of the translations of settings or updates.
  ///
  /// @param origin receives the place of each text, under a key such as `uk.title`
  static TranslationReader of(List<Field> fields, PlaceRecorder origin, Problems problems) {
    return new TranslationReader(fields, false, origin, problems);
  }

  /// Returns one translation per language. Drops texts that were reported as problems.
  List<Value.Translation> read(Node node) {
    List<Value.Translation> values = new ArrayList<>();
    if (!(node instanceof Node.Mapping mapping)) {
      if (!(node instanceof Node.Scalar nothing && nothing.isAbsent())) {
        reportWrong(node);
      }
      return values;
    }
    for (Node.Entry entry : mapping.entries()) {
      String language = entry.key().text();
      if (TextForms.isLanguage(language) && entry.value() instanceof Node.Mapping texts) {
        add(translation(Locale.forLanguageTag(language).toLanguageTag(), texts), entry, values);
      } else {
        reportWrong(TextForms.isLanguage(language) ? entry.value() : entry.key());
      }
    }
    return values;
  }

  private void add(Value.Translation one, Node.Entry entry, List<Value.Translation> to) {
    if (to.stream().anyMatch(other -> other.language().equals(one.language()))) {
      problems.report(
          ProblemCode.DUPLICATE_KEY,
          entry.key().place(),
          "the language \"" + one.language() + "\" is here twice",
          "Put all its texts under one of the two.");
    } else {
      to.add(one);
    }
  }

  /// Reads the texts of one language. Reports a passage that is translated twice in different
  /// forms.
  private Value.Translation translation(String language, Node.Mapping mapping) {
    SortedMap<String, String> texts = new TreeMap<>();
    boolean machine = false;
    for (Node.Entry entry : mapping.entries()) {
      String key = entry.key().text();
      Field field = fields.get(key);
      if (field != null && field.isTranslatedByOriginal() && isByText(field, entry.value())) {
        byText(language, field, entry.value(), texts);
      } else if (field != null) {
        origin.add(language + "." + key, entry.value().place());
        joinedText(field, entry.value()).ifPresent(text -> texts.put(key, text));
      } else if (byWhom && key.equals(BY)) {
        machine = isMachine(entry.value());
      } else {
        List<String> keys = List.copyOf(fields.keySet());
        problems.report(
            ProblemCode.UNKNOWN_KEY,
            entry.key().place(),
            "there is no text \"" + key + "\" to translate",
            Suggestion.hint(key, keys, "Texts"));
      }
    }
    Value.Translation read = new Value.Translation(language, texts, machine);
    if (read.text(CommonField.PASSAGE) != null && read.isByOriginal(CommonField.PASSAGE)) {
      problems.report(
          ProblemCode.DUPLICATE_KEY,
          mapping.place(),
          "the passage is translated twice: as one text, and by its original",
          "Keep one of the two.");
    }
    return read;
  }

  /// Returns whether a key is translated text by text. A single passage may be translated alone.
  private static boolean isByText(Field field, Node node) {
    return node instanceof Node.Mapping || field != CommonField.PASSAGE;
  }

  /// Reads translations by the original text, for example `{host: господар}`.
  private void byText(String language, Field field, Node node, Map<String, String> to) {
    if (!(node instanceof Node.Mapping mapping)) {
      problems.report(
          ProblemCode.WRONG_VALUE,
          node.place(),
          "\"" + field.key() + "\" is translated by the text of each role",
          "For example: translations: {uk: {who: {host: господар}}}");
      return;
    }
    for (Node.Entry entry : mapping.entries()) {
      String original = TextForms.oneLine(entry.key().text().strip());
      String key = Value.Translation.key(field, original);
      origin.add(language + "." + key, entry.value().place());
      joinedText(field, entry.value()).ifPresent(text -> to.put(key, text));
    }
  }

  private boolean isMachine(Node node) {
    String by = node instanceof Node.Scalar(String text, var _) ? text.strip() : "a list";
    if (!by.equals("human") && !by.equals("machine")) {
      problems.report(
          ProblemCode.WRONG_WORD,
          node.place(),
          "\"" + BY + "\" can't be \"" + by + "\"",
          "Words: human, machine.");
    }
    return by.equals("machine");
  }

  /// Returns the translated text. Paragraphs and members of a list are joined by blank lines.
  private Optional<String> joinedText(Field field, Node node) {
    List<Node> members =
        node instanceof Node.Sequence(List<Node> items, var _) && isList(field)
            ? items
            : List.of(node);
    List<String> texts = new ArrayList<>();
    for (Node member : members) {
      if (!(member instanceof Node.Scalar scalar) || scalar.text().isBlank()) {
        reportWrong(member);
        return Optional.empty();
      }
      texts.addAll(
          isList(field) || field == HeadlineField.TEXT
              ? TextForms.paragraphs(scalar.text())
              : List.of(TextForms.oneLine(scalar.text().strip())));
    }
    return texts.isEmpty() ? Optional.empty() : Optional.of(String.join("\n\n", texts));
  }

  private static boolean isList(Field field) {
    return field.spec().many() && !field.isTranslatedByOriginal();
  }

  private void reportWrong(Node node) {
    problems.report(
        ProblemCode.WRONG_VALUE,
        node.place(),
        "translations are texts by language and key",
        "For example: translations: {uk: {title: Зустріч, by: human}}");
  }
}
