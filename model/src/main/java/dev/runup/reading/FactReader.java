package dev.runup.reading;

import dev.runup.fact.CommonField;
import dev.runup.fact.Fact;
import dev.runup.fact.FactId;
import dev.runup.fact.FactType;
import dev.runup.fact.Field;
import dev.runup.fact.HeadlineField;
import dev.runup.fact.IntakeField;
import dev.runup.fact.Moment;
import dev.runup.fact.Value;
import dev.runup.node.Node;
import dev.runup.problem.FieldRef;
import dev.runup.problem.Place;
import dev.runup.problem.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads drafts as facts: each key's values, and what they inherit.
final class FactReader {

  private final ValueReader values;
  private final Intakes intakes;
  private final Requirements requirements;
  private final Map<FieldRef, Place> origins;
  private final List<Problem> problems;

  /// @param origins gets the place of every value read
  FactReader(
      ValueReader values, Intakes intakes, Map<FieldRef, Place> origins, List<Problem> problems) {
    this.values = values;
    this.intakes = intakes;
    this.requirements = new Requirements(problems);
    this.origins = origins;
    this.problems = problems;
  }

  /// Gives back when the desk knew what a draft says, or null if it was known from the start.
  @Nullable Moment recorded(Draft draft) {
    Node.Entry own = draft.entry(CommonField.RECORDED);
    List<Value> read =
        own != null
            ? values.read(CommonField.RECORDED, own.value())
            : draft.intake() == null
                ? List.of()
                : intakes.read(draft.intake()).getOrDefault(IntakeField.RECORDED, List.of());
    return read.isEmpty() ? null : ((Value.Recorded) read.getFirst()).moment();
  }

  /// Gives back the fact that a draft says.
  ///
  /// @param version 0, or more for a later row of a position
  Fact read(FactId id, int version, Draft draft) {
    FactType type = draft.type();
    List<Field> fields = type.fields();
    Keys.check(draft.node(), fields, Requirements.article(type), problems);
    Map<Field, List<Value>> read = new LinkedHashMap<>();
    String name = id.toString();
    origins.put(Origins.whole(name, version), draft.node().place());
    for (Field field : fields) {
      Node.Entry entry = draft.entry(field);
      if (entry != null) {
        origins.put(new FieldRef(name, field.key(), version), entry.value().place());
        List<Value> found = read(type, field, entry.value());
        if (found.contains(new Value.Target(id))) {
          problems.add(
              Problem.error(
                  "refers-to-itself",
                  entry.value().place(),
                  "\"" + field.key() + "\" can't be the " + type.word() + " itself",
                  null));
        }
        if (!found.isEmpty()) {
          read.put(field, found);
        }
      }
    }
    intakes.inherit(draft, read);
    attachPassage(draft, read);
    requirements.check(draft, read);
    return new Fact(id, version, read);
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

  /// `passage` is the place in the fact's one source; with several, each has its own in the map.
  private void attachPassage(Draft draft, Map<Field, List<Value>> read) {
    Node.Entry entry = draft.entry(CommonField.PASSAGE);
    List<Value> passage = read.getOrDefault(CommonField.PASSAGE, List.of());
    Node.Entry own = draft.entry(CommonField.SOURCE);
    Node.Entry inherited = draft.inherited(IntakeField.SOURCE);
    if (entry == null || passage.isEmpty()) {
      return;
    }
    List<Value> sources = read.getOrDefault(CommonField.SOURCE, List.of());
    boolean mapped = own != null && own.value() instanceof Node.Mapping;
    if (sources.size() == 1
        && sources.getFirst() instanceof Value.Citation(FactId source, var _)
        && !mapped) {
      String text = ((Value.Text) passage.getFirst()).text();
      read.put(CommonField.SOURCE, List.of(new Value.Citation(source, text)));
    } else if (mapped || sources.size() > 1) {
      problems.add(
          Problem.error(
              "passage-of-which",
              entry.value().place(),
              "which source this passage is in can't be told",
              "Write source: {article: ¶8, readout: p. 2} and delete \"passage\"."));
    } else if (own == null && inherited == null) {
      problems.add(
          Problem.error(
              "passage-without-source",
              entry.value().place(),
              "a passage needs a source",
              "Name it under \"source\", here or in the intake."));
    }
  }
}
