package dev.runup.compose;

import dev.runup.briefing.Leaf;
import dev.runup.fact.CommonField;
import dev.runup.fact.Fact;
import dev.runup.fact.FactId;
import dev.runup.fact.FactType;
import dev.runup.fact.Field;
import dev.runup.fact.KeyTrait;
import dev.runup.fact.MeasureField;
import dev.runup.fact.StatementField;
import dev.runup.fact.Value;
import dev.runup.history.Known;
import dev.runup.problem.FieldRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Turns a fact's texts, names and figures into leaves of a briefing, each in the language it is to
/// be read in. Of dates and times [Times] makes some.
final class LeafFactory {

  /// Types of which names and titles are printed, which any reader expects as they are.
  private static final Set<FactType> NAMES =
      Set.of(FactType.SOURCE, FactType.ACTOR, FactType.PLACE);

  private final Known known;
  private final String language;
  private final @Nullable String untranslatedLanguage;

  /// @param language the briefing's language
  LeafFactory(Known known, String language) {
    this.known = known;
    this.language = language;
    this.untranslatedLanguage = allLeftIn();
  }

  private LeafFactory(LeafFactory other, Known known) {
    this.known = known;
    this.language = other.language;
    this.untranslatedLanguage = other.untranslatedLanguage;
  }

  /// Returns the same of other facts.
  LeafFactory withFacts(Known others) {
    return new LeafFactory(this, others);
  }

  /// Gives back a key's text, or null.
  Leaf.@Nullable Prose prose(Fact fact, Field field) {
    String text = fact.text(field);
    return text == null ? null : prose(fact, field, text);
  }

  /// Gives back a text of a key that the format requires.
  Leaf.Prose required(Fact fact, Field field) {
    String text = fact.text(field);
    return prose(fact, field, text == null ? fact.id().id() : text);
  }

  /// Gives back the leaf of one text of a key; a translation into the briefing's language stands in
  /// for it.
  private Leaf.Prose prose(Fact fact, Field field, String text) {
    String translated = translated(fact, field);
    return translated == null
        ? untranslated(fact, field, text)
        : translation(fact, field, field.key(), translated);
  }

  /// Gives back a translation of a fact's text.
  ///
  /// @param under its key among the translations into its language
  private Leaf.Prose translation(Fact fact, Field field, String under, String text) {
    Value.Translation translation = translation(fact);
    int version = fact.ref(CommonField.TRANSLATIONS).version();
    FieldRef ref = fact.ref(field);
    return translation == null
        ? new Leaf.Prose(text, ref, "")
        : new Leaf.Prose(text, ref.translated(translation.language() + "." + under, version), "");
  }

  /// Gives back the leaf of the translation of a key's text, or null.
  Leaf.@Nullable Prose translation(Fact fact, Field field) {
    String translated = translated(fact, field);
    return translated == null ? null : translation(fact, field, field.key(), translated);
  }

  /// Gives back one of a key's texts that are translated each by itself.
  Leaf.Prose part(Fact fact, Field field, String text) {
    Value.Translation translation = translation(fact);
    String translated = translation == null ? null : translation.text(field, text);
    return translated == null
        ? prose(fact, field, text)
        : translation(fact, field, Value.Translation.key(field, text), translated);
  }

  /// Gives back a key's word, or the one that stands where there is none.
  Leaf.Word word(Fact fact, Field field, String otherwise) {
    return new Leaf.Word(fact.word(field, otherwise), fact.has(field) ? fact.ref(field) : null);
  }

  /// Gives back all texts of a key that holds several.
  List<Leaf.Prose> proses(Fact fact, Field field) {
    List<Value.Text> texts = fact.all(field, Value.Text.class);
    List<Leaf.Prose> proses = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      proses.add(member(fact, field, i, texts.size(), texts.get(i).text()));
    }
    return proses;
  }

  /// Gives back one of the texts of a key that holds `count` of them.
  Leaf.Prose member(Fact fact, Field field, int index, int count, String text) {
    String translated = translated(fact, field, index, count);
    return translated == null
        ? untranslated(fact, field, text)
        : translation(fact, field, field.key(), translated);
  }

  /// Gives back a text of a fact in its own language.
  Leaf.Prose untranslated(Fact fact, Field field, String text) {
    return new Leaf.Prose(text, fact.ref(field), languageIfForeign(fact.text(CommonField.LANG)));
  }

  /// Gives back what a fact says in one text: a title, what was said, what was counted; null where
  /// it has none.
  Leaf.@Nullable Prose gist(Fact fact) {
    Field gist = fact.gist();
    return gist == StatementField.QUOTE ? quote(fact, gist, null) : prose(fact, gist);
  }

  /// Gives back the paragraphs of a text.
  List<Leaf.Prose> paragraphs(Fact fact, Field field) {
    Value.Translation translation = translation(fact);
    List<String> translated = translation == null ? List.of() : translation.parts(field);
    if (translated.isEmpty()) {
      return proses(fact, field);
    }
    return translated.stream().map(text -> translation(fact, field, field.key(), text)).toList();
  }

  /// Gives back words as they were said: never translated.
  Leaf.@Nullable Prose quote(Fact fact, Field field, @Nullable String language) {
    String text = fact.text(field);
    return text == null
        ? null
        : new Leaf.Prose(
            text,
            fact.ref(field),
            languageIfForeign(language == null ? fact.text(CommonField.LANG) : language));
  }

  /// Gives back the translation of a key's text into the briefing's language, or null.
  @Nullable String translated(Fact fact, Field field) {
    Value.Translation translation = translation(fact);
    return translation == null ? null : translation.text(field);
  }

  /// Gives back the translation of one of the texts of a key that holds `count` of them, or null.
  private @Nullable String translated(Fact fact, Field field, int index, int count) {
    Value.Translation translation = translation(fact);
    List<String> parts = translation == null ? List.of() : translation.parts(field);
    return parts.size() == count ? parts.get(index) : null;
  }

  /// Says whether what is printed of a fact was translated by a machine.
  boolean byMachine(Fact fact) {
    Value.Translation translation = translation(fact);
    return translation != null && translation.machine();
  }

  private Value.@Nullable Translation translation(Fact fact) {
    return Value.Translation.into(
        language, fact.all(CommonField.TRANSLATIONS, Value.Translation.class));
  }

  /// Gives back a text of `runup.yaml`, in translation where there is one.
  ///
  /// @param typed the value it shows
  Leaf.Prose setting(String text, FieldRef typed, List<Value.Translation> translations) {
    Value.Translation translation = Value.Translation.into(language, translations);
    String translated = translation == null ? null : translation.texts().get(typed.key());
    if (translation == null || translated == null) {
      return new Leaf.Prose(text, typed, languageIfForeign(null));
    }
    String under = translation.language() + "." + typed.key();
    return new Leaf.Prose(translated, typed.translated(under, 0), "");
  }

  /// Gives back a text of no fact, in translation where there is one.
  ///
  /// @param typed its language, null for the dossier's
  /// @param ref the value it shows, or null
  Leaf.Prose worded(
      String text,
      Field field,
      @Nullable String typed,
      List<Value.Translation> translations,
      @Nullable FieldRef ref) {
    Value.Translation translation = Value.Translation.into(language, translations);
    String translated = translation == null ? null : translation.text(field);
    if (translation == null || translated == null) {
      return new Leaf.Prose(text, ref, languageIfForeign(typed));
    }
    String under = translation.language() + "." + field.key();
    return new Leaf.Prose(
        translated, ref == null ? null : ref.translated(under, ref.version()), "");
  }

  /// Gives back a language, or an empty text if it is the briefing's own.
  ///
  /// @param typed null for the dossier's
  String languageIfForeign(@Nullable String typed) {
    String other = typed == null ? known.settings().language() : typed;
    return other.equals(language) ? "" : other;
  }

  /// Gives back the one language in which all facts are left for want of a translation, or null.
  @Nullable String untranslatedLanguage() {
    return untranslatedLanguage;
  }

  /// Gives back the language in which a text of a fact is left for want of a translation; null if
  /// there is no such text, or where all facts are left in one language.
  @Nullable String untranslatedLanguage(Fact fact) {
    return untranslatedLanguage == null ? anyLeftIn(fact) : null;
  }

  private @Nullable String anyLeftIn(Fact fact) {
    String own = languageIfForeign(fact.text(CommonField.LANG));
    boolean unread = !own.isEmpty() && !Value.Translation.isRead(own, language);
    return unread && texts(fact).stream().anyMatch(field -> isLeft(fact, field)) ? own : null;
  }

  private boolean isLeft(Fact fact, Field field) {
    Value.Translation translation = translation(fact);
    if (translation == null || !field.translatedByText()) {
      return translation == null || translation.text(field) == null;
    }
    return fact.texts(field).stream().anyMatch(text -> translation.text(field, text) == null);
  }

  /// The keys of a fact that hold a text which a reader must understand.
  private static List<Field> texts(Fact fact) {
    return NAMES.contains(fact.type())
        ? List.of()
        : fact.type().translatable().stream()
            .filter(field -> !field.is(KeyTrait.NO_LANGUAGE) && !fact.texts(field).isEmpty())
            .toList();
  }

  private @Nullable String allLeftIn() {
    String all = null;
    for (Fact fact : known.facts().values()) {
      String one = anyLeftIn(fact);
      boolean other = all != null && !all.equals(one);
      if ((one == null || other) && !texts(fact).isEmpty()) {
        return null;
      }
      all = one == null ? all : one;
    }
    return all;
  }

  /// Gives back a key's text as a name, or null.
  Leaf.@Nullable Name text(Fact fact, Field field) {
    Leaf.Prose prose = prose(fact, field);
    return prose == null ? null : new Leaf.Name(prose.text(), prose.ref(), prose.language());
  }

  /// Gives back what the facts say in one text each, of those that are known and have one.
  List<Leaf.Prose> gists(List<FactId> ids) {
    List<Leaf.Prose> gists = new ArrayList<>();
    for (FactId id : ids) {
      Fact fact = known.find(id);
      Leaf.Prose gist = fact == null ? null : gist(fact);
      if (gist != null) {
        gists.add(gist);
      }
    }
    return gists;
  }

  /// Says whether facts of a type are names, which are printed as such.
  static boolean isName(FactType type) {
    return NAMES.contains(type);
  }

  /// Gives back the names of those facts that are known.
  List<Leaf.Name> names(List<FactId> ids) {
    List<Leaf.Name> names = new ArrayList<>();
    for (FactId id : ids) {
      Fact fact = known.find(id);
      if (fact != null) {
        names.add(name(fact));
      }
    }
    return names;
  }

  /// Returns the name of an actor, a place or a source.
  Leaf.Name name(Fact fact) {
    Leaf.Prose name = required(fact, fact.gist());
    return new Leaf.Name(name.text(), name.ref(), name.language());
  }

  /// Gives back how much a figure says, or null.
  Leaf.@Nullable Quantity quantity(Fact figure) {
    Value.Quantity value = figure.first(MeasureField.VALUE, Value.Quantity.class);
    Leaf.Prose unit = prose(figure, MeasureField.UNIT);
    return value == null
        ? null
        : new Leaf.Quantity(value.amount(), unit, figure.ref(MeasureField.VALUE));
  }
}
