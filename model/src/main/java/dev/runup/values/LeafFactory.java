package dev.runup.values;

import dev.runup.briefing.Leaf;
import dev.runup.fact.ActorField;
import dev.runup.fact.CommonField;
import dev.runup.fact.Fact;
import dev.runup.fact.FactId;
import dev.runup.fact.FactType;
import dev.runup.fact.Field;
import dev.runup.fact.KeyTrait;
import dev.runup.fact.MeasureField;
import dev.runup.fact.Shape;
import dev.runup.fact.SourceField;
import dev.runup.fact.StatementField;
import dev.runup.fact.Value;
import dev.runup.history.Known;
import dev.runup.problem.FieldRef;
import dev.runup.prose.NameTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Turns the texts, names and amounts of facts into leaves in the language of the briefing. [Times]
/// does so for dates and times.
///
/// @param language the language of the briefing
/// @param untranslatedLanguage the language of all facts if every one has an untranslated text,
///   else null. The briefing then prints one remark for all of them. Example: a French dossier
///   without translations, read in English, yields `fr`
public record LeafFactory(Known known, String language, @Nullable String untranslatedLanguage) {

  /// The types of facts that are names or titles. An untranslated name needs no remark.
  public static final Set<FactType> NAMES = Set.of(FactType.SOURCE, FactType.ACTOR, FactType.PLACE);

  /// Creates a factory for a briefing in a language.
  static LeafFactory of(Known known, String language) {
    String untranslated = new LeafFactory(known, language, null).languageOfAll();
    return new LeafFactory(known, language, untranslated);
  }

  /// Returns a factory that looks up other facts. It keeps the untranslated language of this
  /// factory.
  LeafFactory withFacts(Known others) {
    return new LeafFactory(others, language, untranslatedLanguage);
  }

  /// Returns the text of a key, or null. Also null for an id that is typed as a text.
  public Leaf.@Nullable Prose prose(Fact fact, Field field) {
    String text = fact.text(field);
    return text == null || field.spec().shape() instanceof Shape.FactOrText && isId(text)
        ? null
        : prose(fact, field, text);
  }

  private boolean isId(String text) {
    String bare = text.substring(text.indexOf(':') + 1);
    return Stream.of(FactType.values())
        .map(type -> new FactId(type, bare))
        .filter(id -> text.equals(bare) || text.equals(id.toString()))
        .anyMatch(known.versions()::containsKey);
  }

  /// Returns the text of a required key. If it is missing, returns the fact's id.
  public Leaf.Prose required(Fact fact, Field field) {
    String text = fact.text(field);
    return prose(fact, field, text == null ? fact.id().id() : text);
  }

  /// Returns the translation of a text into the briefing's language, or else the text itself.
  private Leaf.Prose prose(Fact fact, Field field, String text) {
    String translated = translated(fact, field);
    return translated == null
        ? untranslated(fact, field, text)
        : translation(fact, field, field.key(), translated);
  }

  /// Returns the leaf of a translated text.
  ///
  /// @param under the key of the text in the translation, for example `title`
  private Leaf.Prose translation(Fact fact, Field field, String under, String text) {
    String language = Objects.requireNonNull(translation(fact)).language();
    int version = fact.ref(CommonField.TRANSLATIONS).version();
    return new Leaf.Prose(text, fact.ref(field).translated(language + "." + under, version), "");
  }

  /// Returns the translation of a key's text, or null if it has none.
  public Leaf.@Nullable Prose translation(Fact fact, Field field) {
    String translated = translated(fact, field);
    return translated == null ? null : translation(fact, field, field.key(), translated);
  }

  /// Returns one of several texts of a key that are translated separately, for example a role.
  public Leaf.Prose part(Fact fact, Field field, String text) {
    Value.Translation translation = translation(fact);
    String translated = translation == null ? null : translation.text(field, text);
    return translated == null
        ? prose(fact, field, text)
        : translation(fact, field, Value.Translation.key(field, text), translated);
  }

  /// Returns the keyword of a key, or `otherwise` if the key is not set.
  public Leaf.Word word(Fact fact, Field field, String otherwise) {
    return new Leaf.Word(fact.word(field, otherwise), fact.has(field) ? fact.ref(field) : null);
  }

  /// Returns all texts of a key that can hold several.
  public List<Leaf.Prose> proses(Fact fact, Field field) {
    List<Value.Text> texts = fact.all(field, Value.Text.class);
    List<Leaf.Prose> proses = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      proses.add(member(fact, field, i, texts.size(), texts.get(i).text()));
    }
    return proses;
  }

  /// Returns one text of a list. It is translated only if the translation has equally many texts.
  ///
  /// @param index the place of the text, from 0
  /// @param count the number of texts in the list
  public Leaf.Prose member(Fact fact, Field field, int index, int count, String text) {
    Value.Translation translation = translation(fact);
    List<String> parts = translation == null ? List.of() : translation.parts(field);
    return parts.size() == count
        ? translation(fact, field, field.key(), parts.get(index))
        : untranslated(fact, field, text);
  }

  /// Returns a text in the language of the fact.
  private Leaf.Prose untranslated(Fact fact, Field field, String text) {
    return new Leaf.Prose(text, fact.ref(field), languageIfForeign(fact.text(CommonField.LANG)));
  }

  /// Returns the text that sums up a fact: a title, the words of a statement, the thing counted.
  /// Null if the fact has none.
  public Leaf.@Nullable Prose gist(Fact fact) {
    Field gist = fact.gist();
    return gist == StatementField.QUOTE ? quote(fact, gist, null) : prose(fact, gist);
  }

  /// Returns the text that sums up the fact to which a key refers, or null if it is not known.
  public Leaf.@Nullable Prose gist(Fact fact, Field field) {
    Fact target = known.find(fact.target(field));
    return target == null ? null : gist(target);
  }

  /// Returns the paragraphs of a text. A translation may have more or fewer of them.
  public List<Leaf.Prose> paragraphs(Fact fact, Field field) {
    Value.Translation translation = translation(fact);
    List<String> translated = translation == null ? List.of() : translation.parts(field);
    if (translated.isEmpty()) {
      return proses(fact, field);
    }
    return translated.stream().map(text -> translation(fact, field, field.key(), text)).toList();
  }

  /// Returns a quotation in its own language, or null. A quotation is never replaced by a
  /// translation.
  ///
  /// @param language the language of the quotation, or null for the language of the fact
  public Leaf.@Nullable Prose quote(Fact fact, Field field, @Nullable String language) {
    String text = fact.text(field);
    return text == null
        ? null
        : new Leaf.Prose(
            text,
            fact.ref(field),
            languageIfForeign(language == null ? fact.text(CommonField.LANG) : language));
  }

  /// Returns the translation of a key's text into the briefing's language, or null.
  private @Nullable String translated(Fact fact, Field field) {
    Value.Translation translation = translation(fact);
    return translation == null ? null : translation.text(field);
  }

  /// Returns whether the printed texts of a fact were translated by a machine.
  boolean byMachine(Fact fact) {
    Value.Translation translation = translation(fact);
    return translation != null && translation.machine();
  }

  private Value.@Nullable Translation translation(Fact fact) {
    return Value.Translation.find(
        language, fact.all(CommonField.TRANSLATIONS, Value.Translation.class));
  }

  /// Returns a text outside any fact, translated if there is a translation. Examples: a title in
  /// `runup.yaml`, the reason of an update.
  ///
  /// @param ref the key that holds the text
  /// @param ownLanguage the language of the text, or null for the dossier's
  public Leaf.Prose translated(
      String text,
      FieldRef ref,
      @Nullable String ownLanguage,
      List<Value.Translation> translations) {
    Value.Translation translation = Value.Translation.find(language, translations);
    String translated = translation == null ? null : translation.texts().get(ref.key());
    if (translation == null || translated == null) {
      return new Leaf.Prose(text, ref, languageIfForeign(ownLanguage));
    }
    String under = translation.language() + "." + ref.key();
    return new Leaf.Prose(translated, ref.translated(under, ref.version()), "");
  }

  /// Returns a language, or an empty text if the briefing has the same one.
  ///
  /// @param ownLanguage the language, or null for the dossier's
  private String languageIfForeign(@Nullable String ownLanguage) {
    String other = ownLanguage == null ? known.settings().language() : ownLanguage;
    return other.equals(language) ? "" : other;
  }

  /// Returns the language of a fact's untranslated text. Null if all texts are translated, or if
  /// one remark covers all facts.
  @Nullable String untranslatedLanguage(Fact fact) {
    return untranslatedLanguage == null ? untranslatedLanguageOf(fact) : null;
  }

  private @Nullable String untranslatedLanguageOf(Fact fact) {
    String own = languageIfForeign(fact.text(CommonField.LANG));
    boolean foreign = !own.isEmpty() && !Value.Translation.isSameLanguage(own, language);
    return foreign && texts(fact).stream().anyMatch(field -> isUntranslated(fact, field))
        ? own
        : null;
  }

  private boolean isUntranslated(Fact fact, Field field) {
    Value.Translation translation = translation(fact);
    if (translation == null || !field.isTranslatedByOriginal()) {
      return translation == null || translation.text(field) == null;
    }
    return fact.texts(field).stream().anyMatch(text -> translation.text(field, text) == null);
  }

  /// Returns the keys that hold texts which a reader must understand. Names are not among them.
  private static List<Field> texts(Fact fact) {
    return NAMES.contains(fact.type())
        ? List.of()
        : fact.type().translatable().stream()
            .filter(field -> !field.is(KeyTrait.NO_LANGUAGE) && !fact.texts(field).isEmpty())
            .toList();
  }

  private @Nullable String languageOfAll() {
    String all = null;
    for (Fact fact : known.facts().values()) {
      String one = untranslatedLanguageOf(fact);
      boolean other = all != null && !all.equals(one);
      if ((one == null || other) && !texts(fact).isEmpty()) {
        return null;
      }
      all = one == null ? all : one;
    }
    return all;
  }

  /// Returns the text of a key as a name, or null.
  Leaf.@Nullable Name text(Fact fact, Field field) {
    Leaf.Prose prose = prose(fact, field);
    return prose == null ? null : prose.asName();
  }

  /// Returns the texts that sum up the facts. Skips facts that are unknown or have no such text.
  public List<Leaf.Prose> gists(List<FactId> ids) {
    return known.findAll(ids).stream().map(this::gist).filter(Objects::nonNull).toList();
  }

  /// Returns the names of the facts. Skips unknown facts.
  public List<Leaf.Name> names(List<FactId> ids) {
    return known.findAll(ids).stream().map(this::name).toList();
  }

  /// Returns the name of an actor, a place or a source. The name of an actor that has no form for
  /// the inside of a sentence, or whose translation has none, has that of the [NameTable].
  public Leaf.Name name(Fact fact) {
    Leaf.Prose name = required(fact, fact.gist());
    Leaf.Prose inText = fact.type() == FactType.ACTOR ? prose(fact, ActorField.IN_TEXT) : null;
    if (inText == null || !inText.language().equals(name.language())) {
      String known =
          fact.type() == FactType.ACTOR && name.language().isEmpty()
              ? NameTable.withArticle(name.text(), language)
              : null;
      inText = known == null ? null : new Leaf.Prose(known, name.ref(), "");
    }
    return new Leaf.Name(name.text(), name.ref(), name.language(), inText);
  }

  /// Returns whether verbs agree with the name of an actor in the plural.
  boolean isPlural(Fact actor) {
    Leaf.Prose name = required(actor, actor.gist());
    return actor.has(ActorField.PLURAL)
        || name.language().isEmpty() && NameTable.isPlural(name.text(), language);
  }

  /// Returns the name of an author. A source is named by its publisher, because its title may
  /// mislead. Example: "Our count" is the title of an article, and not the desk's own count.
  public Leaf.Name nameOfAuthor(Fact author) {
    Leaf.Name publisher =
        author.type() == FactType.SOURCE ? text(author, SourceField.PUBLISHER) : null;
    return publisher == null ? name(author) : publisher;
  }

  /// Returns the name of the first fact that a key refers to, or null if it is not known.
  public Leaf.@Nullable Name name(Fact fact, Field field) {
    Fact named = known.find(fact.target(field));
    return named == null ? null : name(named);
  }

  /// Returns the amount of a measure with its unit, or null.
  public Leaf.@Nullable Quantity quantity(Fact figure) {
    Value.Quantity value = figure.first(MeasureField.VALUE, Value.Quantity.class);
    Leaf.Prose unit = prose(figure, MeasureField.UNIT);
    return value == null
        ? null
        : new Leaf.Quantity(value.amount(), unit, figure.ref(MeasureField.VALUE));
  }
}
