package dev.runup.proof;

import dev.runup.fact.AssessmentField;
import dev.runup.fact.CommonField;
import dev.runup.fact.EventField;
import dev.runup.fact.FactType;
import dev.runup.fact.Field;
import dev.runup.fact.HeadlineField;
import dev.runup.fact.MeasureField;
import dev.runup.fact.PositionField;
import dev.runup.fact.Shape;
import dev.runup.fact.SourceField;
import dev.runup.fact.StatementField;
import dev.runup.pipeline.TypedEntry;
import dev.runup.pipeline.TypedEntry.Reference;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Generates values of any shape.
final class GeneratedValues {

  /// The word in each note. It must not be printed anywhere.
  static final String NOTE = "nevershown";

  /// A fact to which others may refer.
  ///
  /// @param at the minute from which the desk knew it
  private record Known(String id, FactType type, long at) {}

  private static final Set<Field> HANDLED =
      Set.of(
          CommonField.ID,
          CommonField.RECORDED,
          CommonField.MARK,
          CommonField.TRANSLATIONS,
          CommonField.PASSAGE,
          CommonField.DERIVED,
          PositionField.ACTOR,
          PositionField.ISSUE);

  /// The keys that updates don't change, because their value depends on other keys.
  private static final Set<Field> TIED =
      Set.of(
          CommonField.RESTS_ON,
          StatementField.ATTRIBUTION,
          AssessmentField.BY,
          HeadlineField.EDITIONS);

  private final Random random;

  /// Decides on reviews alone. Nothing else that is generated depends on them.
  private final Random reviews = new Random(1);

  /// Decides on drafts alone. Nothing else that is generated depends on them.
  private final Random drafts = new Random(2);

  /// Decides on who takes part and for whom. Nothing else that is generated depends on it.
  private final Random attendances;

  private final Map<FactType, List<Known>> known = new EnumMap<>(FactType.class);
  private int canaries = 0;

  /// Whether terms may forbid names. A dossier in which they do often has an error.
  private final boolean hasBackground;

  GeneratedValues(Random random, long seed, boolean hasBackground) {
    this.random = random;
    attendances = new Random(~seed);
    this.hasBackground = hasBackground;
  }

  /// Returns a new word that isn't a part of any other.
  String canary() {
    return "kestrel" + canaries++ + "x";
  }

  void known(FactType type, String id, long at) {
    if (!knows(id)) {
      known.computeIfAbsent(type, _ -> new ArrayList<>()).add(new Known(id, type, at));
    }
  }

  boolean knows(String id) {
    return known.values().stream().flatMap(List::stream).anyMatch(one -> one.id().equals(id));
  }

  @SafeVarargs
  final <T> T any(T... of) {
    return of[random.nextInt(of.length)];
  }

  <T> T any(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  /// Returns the keys of a type that updates change.
  List<Field> changing(FactType type) {
    return withoutReviews(type).stream()
        .filter(field -> !HANDLED.contains(field) && !TIED.contains(field))
        .toList();
  }

  /// Adds the keys that a fact of the type needs, and some optional ones.
  ///
  /// @param until the last minute at which the desk may have known the facts that it needs
  void fill(
      FactType type, String of, Map<Object, Object> keys, String canary, int rank, long until) {
    List<String> self = List.of(of);
    int density = 2 + random.nextInt(4);
    for (Field field : withoutReviews(type)) {
      boolean must =
          type.required().stream()
              .anyMatch(group -> any(group) == field || group.size() == 1 && group.contains(field));
      if (!HANDLED.contains(field) && (must || random.nextInt(density) == 0)) {
        Object value = value(field, canary, rank, until, self);
        if (value != null) {
          keys.put(field.key(), value);
        }
      }
    }
    settle(type, self, keys, canary, rank, until);
    if (isReviewed()) {
      keys.put(CommonField.REVIEWED.key(), review());
    }
  }

  /// Returns the keys of a type without those for which [#reviews] and [#drafts] decide.
  private static List<Field> withoutReviews(FactType type) {
    return type.fields().stream()
        .filter(field -> field != CommonField.REVIEWED && field != CommonField.DRAFTED)
        .toList();
  }

  private void settle(
      FactType type,
      List<String> self,
      Map<Object, Object> keys,
      String canary,
      int rank,
      long until) {
    for (List<Field> group : type.required()) {
      if (group.stream().noneMatch(field -> keys.containsKey(field.key()))) {
        Object value = value(group.getLast(), canary, rank, until, self);
        keys.put(group.getLast().key(), value == null ? "none" : value);
      }
    }
    if ("desk".equals(keys.get("by")) && !keys.containsKey("rests-on")) {
      Object value = value(CommonField.RESTS_ON, canary, rank, until, self);
      keys.put("rests-on", value == null ? "none" : value);
    }
    if (keys.containsKey("rests-on") && random.nextBoolean()) {
      keys.put("derived", "true");
    }
    if (keys.containsKey("note")) {
      keys.put("note", NOTE);
    }
    if (keys.containsKey("attribution") && keys.get("via") instanceof Object via) {
      keys.put("via", dropped(via));
    }
    for (Field field : type.translatable()) {
      Object typed = keys.get(field.key());
      Object translated =
          field == EventField.WHO ? roles(typed, canary) : translated(typed, canary);
      if (typed != null && !Map.of().equals(translated) && random.nextInt(8) == 0) {
        keys.put(
            "translations",
            Map.of("uk", Map.of(field.key(), translated, "by", any("human", "machine"))));
      }
    }
  }

  /// Returns translations of the participants' roles, by role.
  private static Object roles(@Nullable Object typed, String canary) {
    Map<String, String> roles = new LinkedHashMap<>();
    for (Object one : typed instanceof List<?> members ? members : List.of()) {
      if (one instanceof Map<?, ?> participant && participant.get("role") instanceof String role) {
        roles.put(role, "Слово " + canary);
      }
    }
    return roles;
  }

  private static Object translated(@Nullable Object typed, String canary) {
    String word = "Слово " + canary;
    return typed instanceof List<?> members ? members.stream().map(_ -> word).toList() : word;
  }

  /// Adds references to the fact. They may lead to facts that are typed further down.
  void refer(FactType type, TypedEntry row) {
    for (Field field : type.fields()) {
      if (field.spec().shape().dropped() && random.nextInt(6) == 0) {
        Object value = value(field, row.canary(), row.rank(), Long.MAX_VALUE, List.of(row.of()));
        if (value != null && !isTranslatedList(row, field)) {
          row.keys().put(field.key(), value);
        }
      }
    }
  }

  /// Returns whether a list has a translation, which would have to change with its members.
  static boolean isTranslatedList(TypedEntry row, Field field) {
    return field.spec().many()
        && row.keys().get("translations") instanceof Map<?, ?> languages
        && languages.values().stream()
            .anyMatch(texts -> ((Map<?, ?>) texts).containsKey(field.key()));
  }

  /// Returns the references as optional ones, because an attribution can replace them.
  static Object dropped(Object value) {
    List<Object> left = new ArrayList<>();
    for (Reference one : TypedEntry.references(value)) {
      left.add(new Reference(one.typed(), one.id(), false));
    }
    return left;
  }

  /// Returns a value, or null if there is no fact to refer to.
  @Nullable Object value(Field field, String canary, int rank, long until, List<String> self) {
    if (!field.spec().many()) {
      return one(field, canary, rank, until, self);
    }
    List<Object> several = new ArrayList<>();
    int count = 1 + random.nextInt(2);
    for (int i = 0; i < count; i++) {
      Object one = one(field, canary + (i == 0 ? "" : " more"), rank, until, self);
      if (one != null && !several.contains(one)) {
        several.add(one);
      }
    }
    return several.isEmpty()
        ? null
        : field == CommonField.SOURCE ? cited(several, canary) : several;
  }

  private Object cited(List<Object> sources, String canary) {
    if (random.nextBoolean()) {
      return sources;
    }
    Map<Object, Object> passages = new LinkedHashMap<>();
    sources.forEach(source -> passages.put(source, "p. " + canary));
    return passages;
  }

  private @Nullable Object one(
      Field field, String canary, int rank, long until, List<String> self) {
    return switch (field.spec().shape()) {
      case Shape.Text _ -> text(field, canary, rank);
      case Shape.Word(List<String> words) -> {
        String word = any(words);
        boolean isTerms = field == SourceField.TERMS || field == StatementField.TERMS;
        // A part of a date can be inferred only where there is a date.
        boolean isOfDate =
            field == CommonField.INFERRED && List.of("year", "month", "day").contains(word);
        yield isTerms && !hasBackground ? "on-record" : isOfDate ? "place" : word;
      }
      case Shape.WholeNumber(int low, int high) ->
          String.valueOf(low + random.nextInt(high - low + 1));
      case Shape.Flag _ -> "true";
      case Shape.Date _ -> any("2025-12-02", "2025-12-04", "2025-12-10", "2025-12", "2025");
      case Shape.Time _, Shape.Clock _ -> "1" + random.nextInt(10) + ":30";
      case Shape.DayOrMoment _ -> "2025-12-03";
      case Shape.Zone _ -> any("Europe/Kyiv", "America/New_York");
      case Shape.Country _ -> any("UA", "US");
      case Shape.Language _ -> any("en", "uk");
      case Shape.Quantity _ -> any("~90 %", "12–15", "USD 3 bn", "440+", "7");
      case Shape.Url _ -> "https://example.org/" + canary.replace(' ', '/');
      case Shape.Reference(List<FactType> targets, boolean needed) ->
          reference(targets, needed, needed ? until : Long.MAX_VALUE, self);
      case Shape.IssueOrAll _ -> "*";
      case Shape.FactOrText _ -> factOrText(canary, until, self);
      case Shape.DeskOr(List<FactType> targets) ->
          random.nextInt(3) == 0 ? "desk" : reference(targets, true, until, self);
      case Shape.LikelihoodTerm _ -> any("likely", "very unlikely");
      case Shape.Participant _ -> participant(canary, self);
      case Shape.Citation _ -> reference(List.of(FactType.SOURCE), true, until, self);
      case Shape.Acceptance _ -> Map.of("stale", NOTE);
      case Shape.Office _ -> office(canary, self);
      case Shape.Id _, Shape.MarkLabel _, Shape.Translations _, Shape.Review _ -> null;
      case Shape.Draft _ -> null;
      case Shape.Mailbox _ -> "desk@example.org";
      case Shape.Editions _, Shape.Marks _, Shape.Rules _, Shape.Changes _ -> null;
      case Shape.FolderMarks _ -> null;
    };
  }

  private String text(Field field, String canary, int rank) {
    if (field == HeadlineField.EDITIONS) {
      return "daily";
    }
    // Many facts may share these values. In a marked fact each word is secret, so there it gets a
    // new word.
    if ((field == MeasureField.WHAT || field == MeasureField.UNIT || field == EventField.TITLE)
        && rank == 0
        && random.nextInt(3) > 0) {
      return field == MeasureField.UNIT ? "hours" : "Camps";
    }
    return field.key().replace('-', ' ') + " " + canary;
  }

  private @Nullable Object factOrText(String canary, long until, List<String> self) {
    Reference one = reference(List.of(FactType.values()), true, until, self);
    return one == null || random.nextBoolean()
        ? "text " + canary
        : new Reference("id:" + one.typed(), one.id(), true);
  }

  private @Nullable Object participant(String canary, List<String> self) {
    Reference actor = reference(List.of(FactType.ACTOR), false, Long.MAX_VALUE, self);
    if (actor == null) {
      return null;
    }
    if (random.nextInt(5) == 0) {
      return "+others";
    }
    Map<String, Object> one = new LinkedHashMap<>();
    one.put("actor", actor);
    if (!random.nextBoolean()) {
      one.put("role", "host " + canary);
    }
    attend(one, actor);
    return one.size() == 1 ? actor : one;
  }

  /// Adds that a participant doesn't take part, from which day that or its taking part holds, and
  /// for whom it stands in.
  private void attend(Map<String, Object> participant, Reference actor) {
    if (attendances.nextInt(3) == 0) {
      List<String> words = List.of("invited", "declined", "absent", "left");
      participant.put("attendance", words.get(attendances.nextInt(words.size())));
    }
    if (attendances.nextInt(4) == 0) {
      participant.put("from", "2025-12-0" + (1 + attendances.nextInt(6)));
    }
    List<Known> actors = known.getOrDefault(FactType.ACTOR, List.of());
    String other = actors.get(attendances.nextInt(actors.size())).id();
    if (attendances.nextInt(4) == 0 && !other.equals(actor.id())) {
      participant.put("for", new Reference(other, other, false));
    }
  }

  /// Returns whether the next fact gets a review.
  boolean isReviewed() {
    return reviews.nextInt(4) == 0;
  }

  /// Returns a review by a person whose name must not be printed anywhere.
  Map<String, Object> review() {
    Map<String, Object> review = new LinkedHashMap<>();
    review.put("by", NOTE);
    review.put("at", reviews.nextBoolean() ? "2025-12-02" : "2025-12-05 10:00");
    return review;
  }

  /// Makes an entry a draft, or leaves it as it is. Most facts need a source, so few of those are
  /// drafts.
  void draft(@Nullable FactType type, Map<Object, Object> keys) {
    if (drafts.nextInt(type == FactType.SOURCE ? 30 : 10) == 0) {
      keys.put(CommonField.DRAFTED.key(), Map.of("by", NOTE, "at", "2025-12-02"));
    }
  }

  private Object office(String canary, List<String> self) {
    Map<String, Object> office = new LinkedHashMap<>();
    office.put("office", "Office " + canary);
    Reference of = reference(List.of(FactType.ACTOR), false, Long.MAX_VALUE, self);
    if (of != null) {
      office.put("of", List.of(of));
    }
    return office;
  }

  /// Returns a reference to a fact of some types that was known in time, or null.
  @Nullable Reference reference(List<FactType> targets, boolean needed, long until) {
    return reference(targets, needed, until, List.of());
  }

  private @Nullable Reference reference(
      List<FactType> targets, boolean needed, long until, List<String> self) {
    List<Known> fit = new ArrayList<>();
    for (FactType type : targets) {
      for (Known one : known.getOrDefault(type, List.of())) {
        if (one.at() <= until && !self.contains(one.id())) {
          fit.add(one);
        }
      }
    }
    if (fit.isEmpty()) {
      return null;
    }
    Known one = any(fit);
    return new Reference(one.id(), one.id(), needed);
  }
}
