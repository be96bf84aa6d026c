package dev.runup.reading;

import dev.runup.fact.CommonField;
import dev.runup.fact.Fact;
import dev.runup.fact.FactId;
import dev.runup.fact.FactType;
import dev.runup.fact.Field;
import dev.runup.fact.HeadlineField;
import dev.runup.fact.IntakeField;
import dev.runup.fact.Moment;
import dev.runup.fact.Update;
import dev.runup.fact.Value;
import dev.runup.node.Node;
import dev.runup.problem.FieldRef;
import dev.runup.problem.Place;
import dev.runup.problem.Problem;
import dev.runup.problem.ProblemCode;
import dev.runup.reading.Origins.PlaceRecorder;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Reads records as facts: the values of each key, and those that they inherit.
final class FactReader {

  private final ValueReader values;
  private final Intakes intakes;
  private final Requirements requirements;
  private final Origins origins;
  private final Problems problems;
  private final TranslationCheck translations;

  /// @param origins the collection to which the place of each value is added
  FactReader(
      ValueReader values,
      Intakes intakes,
      Requirements requirements,
      Origins origins,
      Problems problems) {
    this.values = values;
    this.intakes = intakes;
    this.requirements = requirements;
    this.origins = origins;
    this.problems = problems;
    this.translations = new TranslationCheck(origins, problems);
  }

  /// Returns the time from which the desk knew the content of a record. Null if from the beginning.
  @Nullable Moment recorded(RawRecord raw) {
    Node.Entry own = raw.entry(CommonField.RECORDED);
    List<Value> read =
        own != null
            ? values.read(CommonField.RECORDED, own.value())
            : raw.intake() == null || !raw.inherits(CommonField.RECORDED)
                ? List.of()
                : intakes.read(raw.intake()).getOrDefault(IntakeField.RECORDED, List.of());
    return read.isEmpty() ? null : ((Value.DayOrMoment) read.getFirst()).moment();
  }

  /// Returns the fact in a record.
  ///
  /// @param version 0, or more for a later row of a position
  Fact read(FactId id, int version, RawRecord raw) {
    FactType type = raw.type();
    List<Field> fields = type.fields();
    Map<Field, List<Value>> read = new LinkedHashMap<>();
    PlaceRecorder origin = origins.recorder(id.owner(), version);
    origin.add("", raw.node().place());
    KeyCheck.Meant meant = KeyCheck.check(raw.node(), fields, type.withArticle(), problems);
    Set<Field> refused = new HashSet<>();
    for (Field field : fields) {
      Node.Entry entry = raw.entry(field);
      if (entry != null) {
        Origins.addWithMembers(origin, field.key(), entry.value());
        int before = problems.errors();
        List<Value> found = values(id, version, field, entry.value());
        if (found.isEmpty() || problems.errors() > before) {
          refused.add(field);
        }
        if (!found.isEmpty()) {
          read.put(field, found);
        }
      }
    }
    intakes.inherit(raw, read);
    attachPassage(raw, read);
    Fact fact = new Fact(id, version, read);
    if (!meant.isAnyUnclear()) {
      translations.check(fact, fact.all(CommonField.TRANSLATIONS), refused);
    }
    requirements.check(fact, presentKeys(raw, read, meant), raw.node().place());
    return fact;
  }

  /// Returns the sources of the intake of a desk's own text, which takes no source from it. Empty
  /// for any other record, and for one that names its own source.
  List<FactId> sourcesNotTaken(RawRecord raw) {
    return raw.isByDesk() && raw.entry(CommonField.SOURCE) == null
        ? intakes.sources(raw.intake())
        : List.of();
  }

  /// Reports each translation in an update whose original text the fact doesn't have after it.
  void checkTranslations(Fact after, Update update) {
    translations.check(
        after, update.set().getOrDefault(CommonField.TRANSLATIONS, List.of()), Set.of());
  }

  /// Returns the values typed under a key of a fact. Drops those that were reported as problems.
  List<Value> values(FactId id, int version, Field field, Node node) {
    List<Value> found =
        field == CommonField.TRANSLATIONS ? translations(id, version, node) : values(field, node);
    if (found.contains(new Value.Reference(id))) {
      problems.report(
          ProblemCode.REFERS_TO_ITSELF,
          node.place(),
          "\"" + field.key() + "\" can't be the " + id.type().word() + " itself",
          "Name another one, or delete the key.");
    }
    return found;
  }

  private List<Value> translations(FactId id, int version, Node node) {
    PlaceRecorder origin = origins.translationRecorder(id.owner(), version);
    return List.copyOf(TranslationReader.of(id.type(), origin, problems).read(node));
  }

  private List<Value> values(Field field, Node node) {
    if (field == HeadlineField.TEXT
        && node instanceof Node.Scalar scalar
        && !scalar.text().isBlank()) {
      return TextForms.paragraphs(scalar.text()).stream().<Value>map(Value.Text::new).toList();
    }
    return values.read(field, node);
  }

  /// Moves the value of `passage` into the source of a record. Does nothing if the source itself
  /// was reported as a problem.
  private void attachPassage(RawRecord raw, Map<Field, List<Value>> read) {
    Node.Entry entry = raw.entry(CommonField.PASSAGE);
    Node.Entry own = raw.entry(CommonField.SOURCE);
    List<Value> sources = read.getOrDefault(CommonField.SOURCE, List.of());
    boolean wrongSource =
        sources.isEmpty() && (own != null || raw.inherited(IntakeField.SOURCE) != null);
    if (entry == null || wrongSource) {
      return;
    }
    boolean mapped = own != null && own.value() instanceof Node.Mapping;
    List<Value> passage = read.getOrDefault(CommonField.PASSAGE, List.of());
    List<Value> attached = CompoundReader.attachPassage(entry, passage, sources, mapped, problems);
    if (!attached.isEmpty()) {
      read.put(CommonField.SOURCE, attached);
    }
  }

  /// Returns a test for the keys that count as present: typed, inherited, or probably meant by a
  /// misspelt key.
  ///
  /// @param meant the keys that were probably meant by unknown ones
  private static Predicate<Field> presentKeys(
      RawRecord raw, Map<Field, List<Value>> read, KeyCheck.Meant meant) {
    return field -> {
      boolean named = raw.entry(field) != null || meant.mayBe(field);
      return read.containsKey(field)
          || (named && raw.type().fields().contains(field))
          || (field == CommonField.SOURCE && raw.inherited(IntakeField.SOURCE) != null);
    };
  }

  /// Checks that each translation has an original text.
  ///
  /// @param origins the place of each text
  private record TranslationCheck(Origins origins, Problems problems) {

    /// Reports each translation of a text that the fact doesn't hold.
    ///
    /// @param typed the translations that this version typed
    /// @param refused the fields whose values have been reported
    void check(Fact fact, List<Value> typed, Set<Field> refused) {
      for (Value value : typed) {
        if (value instanceof Value.Translation translation) {
          for (Field field : fact.type().translatable()) {
            if (!refused.contains(field)) {
              check(fact, field, translation);
            }
          }
        }
      }
    }

    private void check(Fact fact, Field field, Value.Translation translation) {
      List<String> originals = fact.texts(field);
      if (!field.isTranslatedByOriginal()) {
        int parts = field.spec().many() ? translation.parts(field).size() : 0;
        if (parts != 0 && parts != originals.size()) {
          wrong(
              place(fact, field, translation, field.key()),
              counted(field, originals.size(), translation.language(), parts),
              "Translate each member of the list, in its order.");
        }
        return;
      }
      if (translation.text(field) != null && originals.size() > 1) {
        wrong(
            place(fact, field, translation, field.key()),
            "it is unclear which of the " + originals.size() + " texts this translates",
            "Write each by itself: " + field.key() + ": {" + originals.getFirst() + ": …}");
      }
      for (String key : translation.texts().keySet()) {
        String original = Value.Translation.original(key);
        if (original != null
            && key.equals(Value.Translation.key(field, original))
            && !originals.contains(original)) {
          wrong(
              place(fact, field, translation, key),
              "\"" + field.key() + "\" has no text \"" + original + "\" to translate",
              originals.isEmpty() ? null : Suggestion.orAll(original, originals, "Texts"));
        }
      }
    }

    private static String counted(Field field, int typed, String language, int translated) {
      return "\""
          + field.key()
          + "\" has "
          + typed
          + " members, and its translation into \""
          + language
          + "\" "
          + translated;
    }

    /// Returns the place of one translated text, or of all translations if it is unknown.
    private @Nullable Place place(
        Fact fact, Field field, Value.Translation translation, String key) {
      FieldRef all = fact.ref(CommonField.TRANSLATIONS);
      FieldRef own = fact.ref(field).translated(translation.language() + "." + key, all.version());
      Place place = origins.exactPlace(own);
      return place == null ? origins.of(all) : place;
    }

    private void wrong(@Nullable Place place, String message, @Nullable String hint) {
      Problem problem = Problem.of(ProblemCode.WRONG_VALUE, message, hint);
      problems.add(place == null ? problem : problem.withPlace(place));
    }
  }
}
