package dev.runup.reading;

import dev.runup.fact.CommonField;
import dev.runup.fact.Fact;
import dev.runup.fact.FactId;
import dev.runup.fact.FactType;
import dev.runup.fact.Field;
import dev.runup.fact.HeadlineField;
import dev.runup.fact.IntakeField;
import dev.runup.fact.Mark;
import dev.runup.fact.Value;
import dev.runup.node.Node;
import dev.runup.problem.FieldRef;
import dev.runup.problem.Place;
import dev.runup.problem.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads drafts as facts: each key's values, what the intake and the dossier give, what is
/// required.
final class FactReader {

  private final ValueReader values;
  private final @Nullable Mark dossierMark;
  private final Map<FieldRef, Place> origins;
  private final List<Problem> problems;

  /// @param dossierMark the mark of what nothing else marks, or null
  /// @param origins gets the place of every value read
  FactReader(
      ValueReader values,
      @Nullable Mark dossierMark,
      Map<FieldRef, Place> origins,
      List<Problem> problems) {
    this.values = values;
    this.dossierMark = dossierMark;
    this.origins = origins;
    this.problems = problems;
  }

  /// Gives back the fact that a draft says.
  Fact read(FactId id, Draft draft) {
    FactType type = draft.type();
    Keys.check(draft.node(), type.fields(), article(type), problems);
    Map<Field, List<Value>> read = new LinkedHashMap<>();
    origins.put(Origins.whole(id.toString(), 0), draft.node().place());
    for (Field field : type.fields()) {
      Node.Entry entry = draft.entry(field);
      if (entry != null) {
        origins.put(new FieldRef(id.toString(), field.key(), 0), entry.value().place());
        put(read, field, read(type, field, entry.value()));
      }
    }
    inherit(read, draft);
    attachPassage(read, draft);
    checkRequired(read, draft);
    return new Fact(id, 0, read);
  }

  private List<Value> read(FactType type, Field field, Node node) {
    if (field == CommonField.TRANSLATIONS) {
      return new TranslationReader(type, problems).read(node);
    }
    if (field == HeadlineField.TEXT
        && node instanceof Node.Scalar scalar
        && !scalar.text().isBlank()) {
      return Texts.paragraphs(scalar.text()).stream().<Value>map(Value.Text::new).toList();
    }
    return values.read(field, node);
  }

  private static void put(Map<Field, List<Value>> read, Field field, List<Value> found) {
    if (!found.isEmpty()) {
      read.put(field, found);
    }
  }

  private void inherit(Map<Field, List<Value>> read, Draft draft) {
    FactType type = draft.type();
    boolean sourced = !type.desksOwn() && type != FactType.SOURCE;
    if (sourced) {
      inherit(read, draft, CommonField.SOURCE, IntakeField.SOURCE);
      inherit(read, draft, CommonField.CREDIBILITY, IntakeField.CREDIBILITY);
    }
    if (!type.register()) {
      inherit(read, draft, CommonField.RECORDED, IntakeField.RECORDED);
    }
    inherit(read, draft, CommonField.MARK, IntakeField.MARK);
    inherit(read, draft, CommonField.LANG, IntakeField.LANG);
    if (draft.entry(CommonField.MARK) == null
        && !read.containsKey(CommonField.MARK)
        && dossierMark != null) {
      read.put(CommonField.MARK, List.of(new Value.Marked(dossierMark)));
    }
  }

  private void inherit(
      Map<Field, List<Value>> read, Draft draft, CommonField field, IntakeField from) {
    Node.Entry entry = draft.inherited(from);
    if (entry != null && draft.entry(field) == null) {
      put(read, field, values.read(from, entry.value()));
    }
  }

  /// `passage` is the place in the fact's one source; with several, each has its own in the map.
  private void attachPassage(Map<Field, List<Value>> read, Draft draft) {
    Node.Entry entry = draft.entry(CommonField.PASSAGE);
    List<Value> passage = read.getOrDefault(CommonField.PASSAGE, List.of());
    if (entry == null || passage.isEmpty()) {
      return;
    }
    List<Value> sources = read.getOrDefault(CommonField.SOURCE, List.of());
    boolean single =
        sources.size() == 1
            && sources.getFirst() instanceof Value.Citation(var _, var own)
            && own == null;
    if (single && sources.getFirst() instanceof Value.Citation(FactId source, var _)) {
      String text = ((Value.Text) passage.getFirst()).text();
      read.put(CommonField.SOURCE, List.of(new Value.Citation(source, text)));
    } else if (draft.entry(CommonField.SOURCE) != null || sources.size() > 1) {
      problems.add(
          Problem.error(
              "passage-of-which",
              entry.value().place(),
              "which source this passage is in can't be told",
              "Write source: {article: ¶8, readout: p. 2} and delete \"passage\"."));
    } else {
      problems.add(
          Problem.error(
              "passage-without-source",
              entry.value().place(),
              "a passage needs a source",
              "Name it under \"source\", here or in the intake."));
    }
  }

  private void checkRequired(Map<Field, List<Value>> read, Draft draft) {
    FactType type = draft.type();
    List<String> missing = new ArrayList<>();
    for (List<Field> group : type.required()) {
      // A key whose value was a problem is there: one problem is enough.
      if (group.stream().noneMatch(field -> draft.entry(field) != null)) {
        missing.add(String.join("\" or \"", group.stream().map(Field::key).toList()));
      }
    }
    for (String key : missing) {
      problems.add(
          Problem.error(
              "missing-key",
              draft.node().place(),
              article(type) + " needs \"" + key + "\"",
              example(type, key)));
    }
    boolean derived = read.containsKey(CommonField.DERIVED);
    if (derived && draft.entry(CommonField.RESTS_ON) == null) {
      problems.add(
          Problem.error(
              "missing-key",
              draft.node().place(),
              "what is derived needs \"rests-on\"",
              "Name the facts that it is concluded from."));
    }
    boolean unsourced =
        draft.entry(CommonField.SOURCE) == null && draft.inherited(IntakeField.SOURCE) == null;
    if (type.needsSource() && !derived && unsourced) {
      problems.add(
          Problem.error(
              "unsourced",
              draft.node().place(),
              article(type) + " names no source",
              "Add \"source: ID\" here, or an intake with \"source\" to the file."));
    }
  }

  private static @Nullable String example(FactType type, String key) {
    for (Field field : type.fields()) {
      if (key.startsWith(field.key())) {
        return "For example: " + field.key() + ": " + field.spec().example();
      }
    }
    return null;
  }

  private static String article(FactType type) {
    String word = type.word().toLowerCase(Locale.ROOT);
    return ("aeiou".indexOf(word.charAt(0)) >= 0 ? "an " : "a ") + word;
  }
}
