package dev.runup.fact;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A value of a key. The set of kinds is closed.
public sealed interface Value {

  /// Returns the facts to which it refers.
  default List<FactId> facts() {
    return switch (this) {
      case Reference(FactId fact) -> List.of(fact);
      case Participant one ->
          one.standsFor() == null ? List.of(one.actor()) : List.of(one.actor(), one.standsFor());
      case Citation(FactId source, var _) -> List.of(source);
      case Office office -> office.of();
      case Text _, Word _, WholeNumber _, Flag _, Date _, Time _, DayOrMoment _, MarkLabel _ ->
          List.of();
      case Quantity _, AllIssues _, Desk _, LikelihoodTerm _, Others _ -> List.of();
      case Review _, Draft _, Translation _ -> List.of();
    };
  }

  /// Returns whether it refers to a fact for which `some` is true.
  default boolean refersTo(Predicate<FactId> some) {
    return facts().stream().anyMatch(some);
  }

  /// Returns this value without its references to withheld facts. Null if nothing is left of it.
  default @Nullable Value withoutWithheld(Predicate<FactId> isWithheld) {
    if (!refersTo(isWithheld)) {
      return this;
    }
    return switch (this) {
      case Office(var office, var _, var of, var from, var until, var former) ->
          new Office(
              office, null, of.stream().filter(isWithheld.negate()).toList(), from, until, former);
      case Participant(var actor, var role, var attendance, var from, var _)
          when !isWithheld.test(actor) ->
          new Participant(actor, role, attendance, from, null);
      default -> null;
    };
  }

  /// Returns the value as one text, for messages and comparisons. Most kinds are written as a user
  /// types them. An office is its name alone, and a day or moment is its instant in UTC.
  default String shortText() {
    return switch (this) {
      case Text(String text) -> text;
      case Word(String word) -> word;
      case WholeNumber(int number) -> String.valueOf(number);
      case Flag _ -> "true";
      case Date(FactDate date) -> date.typed();
      case Time(FactTime time) -> time.typed();
      case DayOrMoment(Moment moment) -> moment.from().toString();
      case MarkLabel(Mark mark) -> mark.label();
      case Quantity(Amount amount) -> amount.typed();
      case Reference(FactId fact) -> fact.toString();
      case AllIssues _ -> "*";
      case Desk _ -> "desk";
      case LikelihoodTerm(Likelihood likelihood) -> likelihood.word();
      case Participant one -> one.typed();
      case Others _ -> "+others";
      case Citation(FactId source, var passage) ->
          passage == null ? "" + source : source + " " + passage;
      case Review(String by, Moment at) -> by + " (" + at.typed() + ")";
      case Draft(String by, Moment at) -> by + " (" + at.typed() + ")";
      case Office office -> office.office();
      case Translation(String language, var texts, var _) ->
          language + ": " + String.join(" ", texts.values());
    };
  }

  /// A text, such as prose, a name, an address, a language or country code, or an id.
  ///
  /// @param text the trimmed text, which isn't blank; only a headline's text has line feeds, as
  ///   blank lines
  record Text(String text) implements Value {}

  /// A keyword from the closed set of its key.
  record Word(String word) implements Value {}

  /// A whole number.
  record WholeNumber(int number) implements Value {}

  /// The flag `true`.
  record Flag() implements Value {}

  /// A date.
  record Date(FactDate date) implements Value {}

  /// A time of day.
  record Time(FactTime time) implements Value {}

  /// A day, or a moment of a day.
  record DayOrMoment(Moment moment) implements Value {}

  /// A marking.
  record MarkLabel(Mark mark) implements Value {}

  /// An amount.
  record Quantity(Amount amount) implements Value {}

  /// A reference to another fact.
  record Reference(FactId fact) implements Value {}

  /// All topics of a dossier, typed as `*`.
  record AllIssues() implements Value {}

  /// The desk itself, typed as `desk`.
  record Desk() implements Value {}

  /// A term from the scale of likelihoods.
  record LikelihoodTerm(Likelihood likelihood) implements Value {}

  /// An actor under `who` of an event.
  ///
  /// @param attendance `invited`, `declined`, `absent` or `left`. Null if the actor takes part
  /// @param from the day from which the attendance holds, or null. Without an attendance, the day
  ///   from which the actor takes part
  /// @param standsFor the actor for whom this one stands in, or null
  record Participant(
      FactId actor,
      @Nullable String role,
      @Nullable String attendance,
      @Nullable FactDate from,
      @Nullable FactId standsFor)
      implements Value {

    /// The roles of one to whom a letter is addressed, in the languages that have shipped words.
    private static final Set<String> ADDRESSEES =
        Set.of("addressee", "addressees", "адресат", "адресатка", "адресати");

    /// Returns whether a letter is addressed to this actor, who is not present then.
    public boolean isAddressee() {
      return role != null && ADDRESSEES.contains(role.strip().toLowerCase(Locale.ROOT));
    }

    /// Returns whether the actor takes part in an event of a date, at least on one of its days.
    /// Example: one who left on 16 June, or was absent from 17 June, took part in a meeting of 15
    /// to 17 June, but in none of 18 June.
    ///
    /// @param when the date of the event, or null if it isn't known
    public boolean takesPart(@Nullable FactDate when) {
      return switch (attendance) {
        case null -> from == null || when == null || !when.latest().isBefore(from.earliest());
        case "left" -> from == null || when == null || !when.earliest().isAfter(from.latest());
        case "absent" -> from != null && when != null && when.earliest().isBefore(from.earliest());
        default -> false;
      };
    }

    private String typed() {
      List<String> notes = new ArrayList<>();
      Stream.ofNullable(role).forEach(notes::add);
      Stream.ofNullable(attendance).forEach(notes::add);
      Stream.ofNullable(from).forEach(date -> notes.add("from " + date.typed()));
      Stream.ofNullable(standsFor).forEach(one -> notes.add("for " + one));
      return notes.isEmpty() ? "" + actor : actor + " (" + String.join(", ", notes) + ")";
    }
  }

  /// Further participants who are not named, typed as `+others`.
  record Others() implements Value {}

  /// A cited source with an optional passage.
  record Citation(FactId source, @Nullable String passage) implements Value {}

  /// A review of a fact: somebody checked it, and stands by it as the desk knew it then.
  ///
  /// @param by the name of the person
  record Review(String by, Moment at) implements Value {

    /// Returns the name as it is compared: in lower case, with single plain spaces and composed
    /// letters.
    public String name() {
      String composed = Normalizer.normalize(by, Normalizer.Form.NFKC);
      return composed.replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    /// Returns whether it counts for a version. It does if it is no earlier.
    ///
    /// @param recorded the moment of the version, or null if it was known from the start
    public boolean countsFor(@Nullable Moment recorded) {
      return recorded == null || at.follows(recorded);
    }
  }

  /// The mark of a draft: something or somebody made it, and the desk hasn't accepted it.
  ///
  /// @param by the name of the script, the model or the person
  record Draft(String by, Moment at) implements Value {}

  /// An office that an actor holds or held.
  ///
  /// @param inText the office inside a sentence, or null. It may name what it is an office of, so
  ///   it is dropped with a withheld one
  /// @param of the actors to which the office belongs, for example a state
  /// @param former whether the actor left the office at an unknown date
  record Office(
      String office,
      @Nullable String inText,
      List<FactId> of,
      @Nullable FactDate from,
      @Nullable FactDate until,
      boolean former)
      implements Value {
    public Office {
      of = List.copyOf(of);
    }
  }

  /// The translation of a fact or of settings into one language.
  ///
  /// @param language the language as BCP 47
  /// @param texts the translated texts by key; a blank line separates paragraphs or list members,
  ///   and one of several texts has a key such as `who.host`
  /// @param machine whether a machine made the translation
  record Translation(String language, SortedMap<String, String> texts, boolean machine)
      implements Value {

    private static final char PART = '.';

    public Translation {
      texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
    }

    /// Returns the translation into a language, or else one into another form of it. Null if there
    /// is none. Example: a translation into `uk` is used for `uk-UA`.
    public static @Nullable Translation find(String language, List<Translation> translations) {
      Translation near = null;
      for (Translation one : translations) {
        if (one.language.equals(language)) {
          return one;
        }
        near = near == null && isSameLanguage(one.language, language) ? one : near;
      }
      return near;
    }

    /// Returns whether two tags in canonical form name the same language in the same script.
    /// Example: true for `uk` and `uk-UA`.
    public static boolean isSameLanguage(String tag, String otherTag) {
      if (tag.equals(otherTag) || !withoutSubtags(tag).equals(withoutSubtags(otherTag))) {
        return tag.equals(otherTag);
      }
      String script = Locale.forLanguageTag(tag).getScript();
      return script.equals(Locale.forLanguageTag(otherTag).getScript());
    }

    private static String withoutSubtags(String tag) {
      int end = tag.indexOf('-');
      return end < 0 ? tag : tag.substring(0, end);
    }

    /// Returns the translation of a key's text, or null.
    public @Nullable String text(Field field) {
      return texts.get(field.key());
    }

    /// Returns the translation of one of several texts of a key, or null.
    public @Nullable String text(Field field, String original) {
      return texts.get(key(field, original));
    }

    /// Returns the key in `texts` of one of several texts of a key, for example `who.host`.
    public static String key(Field field, String original) {
      return field.key() + PART + original;
    }

    /// Returns the original text that a key of `texts` names, or null. Example: `who.host` names
    /// `host`.
    public static @Nullable String original(String key) {
      int dot = key.indexOf(PART);
      return dot < 0 ? null : key.substring(dot + 1);
    }

    /// Returns this translation without a key and its single texts.
    Translation without(Field field) {
      return keepKeys(key -> !key.equals(field.key()) && !key.startsWith(key(field, "")));
    }

    /// Returns this translation without texts that a key doesn't hold. If the key has several
    /// texts, a translation that doesn't name one of them is removed too.
    Translation withoutTextsNotIn(Field field, List<String> originals) {
      String all = key(field, "");
      boolean one = originals.size() < 2;
      return keepKeys(key ->
          key.startsWith(all)
              ? originals.contains(original(key))
              : one || !key.equals(field.key()));
    }

    private Translation keepKeys(Predicate<String> keys) {
      SortedMap<String, String> left = new TreeMap<>(texts);
      left.keySet().removeIf(keys.negate());
      return new Translation(language, left, machine);
    }

    /// Returns the translated paragraphs or list members of a key. Empty if there is no
    /// translation.
    public List<String> parts(Field field) {
      String text = text(field);
      return text == null ? List.of() : List.of(text.split("\n\n"));
    }

    /// Returns all translated texts of a key, whole or single ones.
    public List<String> allOf(Field field) {
      return List.copyOf(
          keepKeys(key -> key.equals(field.key()) || key.startsWith(key(field, "")))
              .texts
              .values());
    }

    /// Returns whether it translates single texts of a key.
    public boolean isByOriginal(Field field) {
      return texts.keySet().stream().anyMatch(key -> key.startsWith(key(field, "")));
    }

    /// Returns this translation with the texts of another one, which win if both have one.
    ///
    /// The passage is typed as one text, or by original text if there are several sources. If the
    /// other translation uses the other form, the passages of this one are dropped.
    Translation with(Translation other) {
      SortedMap<String, String> all = new TreeMap<>(texts);
      if (other.text(CommonField.PASSAGE) != null) {
        all.keySet().retainAll(without(CommonField.PASSAGE).texts.keySet());
      } else if (other.isByOriginal(CommonField.PASSAGE)) {
        all.remove(CommonField.PASSAGE.key());
      }
      all.putAll(other.texts);
      return new Translation(language, all, machine || other.machine);
    }
  }
}
