package dev.runup.reading;

import dev.runup.fact.ActorField;
import dev.runup.fact.CommonField;
import dev.runup.fact.FactId;
import dev.runup.fact.FactType;
import dev.runup.fact.Field;
import dev.runup.fact.PositionField;
import dev.runup.node.Node;
import dev.runup.problem.Input;
import dev.runup.problem.Mend;
import dev.runup.problem.Place;
import dev.runup.problem.Problem;
import dev.runup.problem.ProblemCode;
import dev.runup.text.Spelling;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The ids of a dossier. Collects those of all records, then resolves references to them.
final class Ids {

  /// A participant with a role in the form of CSV, for example `carney (host)`.
  private static final Pattern ROLE = Pattern.compile("(\\S+) \\((.+)\\)");

  /// The form of an id, also of a position, for example `ukraine/territory`.
  private static final Pattern REFERENCE = Pattern.compile("[a-z0-9/*-]+");

  /// An id and the place at which it was typed.
  private record TypedId(FactId id, Place place) {}

  /// The ids of all records by type and id. References share the id object of their fact, because
  /// there are far more references than facts.
  private final Map<FactType, Map<String, TypedId>> known = new EnumMap<>(FactType.class);

  /// The most unknown ids for which a suggestion is searched. Each search compares all ids.
  private static final int GUESSES = 100;

  /// The facts by their ids as typed, invalid ids included. A reference to an invalid id isn't
  /// reported as a second mistake.
  private final Map<String, FactId> byTypedId = new HashMap<>();

  private int unknownCount = 0;
  private final Map<String, String> idsByName = new LinkedHashMap<>();

  /// The names and aliases that several actors have.
  private final Set<String> namesOfSeveral = new HashSet<>();

  private final Problems problems;

  /// The files that contain records that can't be read.
  private final List<Input> faulty = new ArrayList<>();

  private boolean unread = false;

  /// The texts that refer to facts, in the order in which they were read.
  private final Set<TypedReference> references = new LinkedHashSet<>();

  Ids(Problems problems) {
    this.problems = problems;
  }

  /// Adds a file with records that can't be read. References to ids in its text aren't reported.
  void addFaulty(Input file) {
    faulty.add(file);
  }

  /// Notes that a file can't be read at all. Unknown ids aren't reported then, because they may be
  /// in it.
  void addUnread() {
    unread = true;
  }

  /// Returns whether a file, or the id of a fact, can't be read at all.
  boolean isAnyUnread() {
    return unread;
  }

  /// Returns the names of the files that contain records that can't be read.
  Set<String> faultyFiles() {
    return faulty.stream().map(Input::name).collect(Collectors.toSet());
  }

  /// Adds a record and returns its id. A record without one gets an id made from its content.
  FactId add(RawRecord raw) {
    String pair = positionId(raw);
    if (pair != null) {
      // A later row of the same actor and issue is another version, not a second position.
      return of(FactType.POSITION)
          .computeIfAbsent(
              pair, id -> new TypedId(new FactId(FactType.POSITION, id), raw.node().place()))
          .id();
    }
    Node.Entry entry = raw.entry(CommonField.ID);
    String id =
        entry != null && entry.value() instanceof Node.Scalar scalar ? validId(scalar) : null;
    unread |= entry != null && (!(entry.value() instanceof Node.Scalar typed) || typed.isAbsent());
    Place place = entry == null ? raw.node().place() : entry.value().place();
    if (id == null) {
      // The id is printed as an anchor, and sorts facts that are otherwise equal in rank. Two
      // records that differ only in withheld parts must have the same id. Otherwise the id would
      // reveal the difference.
      id = raw.generatedId();
    }
    TypedId owner = new TypedId(new FactId(raw.type(), id), place);
    TypedId first = of(raw.type()).putIfAbsent(id, owner);
    if (first != null) {
      problems.add(
          entry == null ? sameContent(raw, first.place()) : duplicateId(id, place, first.place()));
    }
    if (entry != null && entry.value() instanceof Node.Scalar(String typed, var _)) {
      byTypedId.putIfAbsent(typed.strip(), owner.id());
    }
    addNames(raw, id);
    return owner.id();
  }

  private static Problem duplicateId(String id, Place place, Place first) {
    return Problem.of(
        ProblemCode.DUPLICATE_ID,
        place,
        "\"" + id + "\" is taken",
        "The first one is in " + first.fileAndLine() + ". Ids are unique within a type.");
  }

  /// Returns the problem of two records without ids whose generated ids are the same.
  private static Problem sameContent(RawRecord raw, Place first) {
    return Problem.of(
        ProblemCode.DUPLICATE_ID,
        raw.node().place(),
        "this " + raw.type().word() + " says the same as another one",
        "The first one is in "
            + first.fileAndLine()
            + ". Delete one of the two, or give one an \"id\": a note, and references that may be"
            + " withheld, don't count as a difference.");
  }

  /// Returns the id of a position, such as `ukraine/territory`. Null for other types, and if the
  /// actor or the issue isn't a text.
  private static @Nullable String positionId(RawRecord raw) {
    if (raw.type() != FactType.POSITION) {
      return null;
    }
    Node.Entry actor = raw.entry(PositionField.ACTOR);
    Node.Entry issue = raw.entry(PositionField.ISSUE);
    return actor != null
            && actor.value() instanceof Node.Scalar(String who, var _)
            && issue != null
            && issue.value() instanceof Node.Scalar(String what, var _)
        ? withoutType(who, FactType.ACTOR) + "/" + withoutType(what, FactType.ISSUE)
        : null;
  }

  private static String withoutType(String typed, FactType type) {
    String prefix = type.word() + ":";
    String id = typed.strip();
    return id.startsWith(prefix) ? id.substring(prefix.length()) : id;
  }

  private Map<String, TypedId> of(FactType type) {
    return known.computeIfAbsent(type, _ -> new LinkedHashMap<>());
  }

  private @Nullable String validId(Node.Scalar scalar) {
    String typed = scalar.text().strip();
    if (FactId.FORM.matcher(typed).matches()) {
      return typed;
    }
    if (scalar.isAbsent()) {
      return null;
    }
    String id = Suggestion.asId(typed);
    Mend mend = FactId.FORM.matcher(id).matches() ? Mend.value(id) : null;
    problems.report(
        ProblemCode.WRONG_ID,
        scalar.place(),
        "\"" + typed + "\" can't be an id",
        SpreadsheetDamage.hint(scalar, new Hint(formHint(typed, "Ids"), mend)));
    return null;
  }

  /// Returns the hint for an invalid id, with a valid one that is similar.
  ///
  /// @param what the subject of the sentence, for example `Ids`
  static String formHint(String typed, String what) {
    String id = Suggestion.asId(typed);
    return Spelling.question(FactId.FORM.matcher(id).matches() ? id : null) + form(what);
  }

  /// Returns the form of ids.
  ///
  /// @param what the subject of the sentence, for example `Ids`
  static String form(String what) {
    return what + " have 2 to 48 characters of a–z, 0–9 and \"-\", and begin with a letter.";
  }

  /// Notes the names and aliases of an actor. A user who types a name instead of the id gets a
  /// hint.
  private void addNames(RawRecord raw, String id) {
    for (Field field : List.of(ActorField.NAME, ActorField.ALIASES)) {
      Node.Entry entry = raw.entry(field);
      List<Node> names =
          entry == null
              ? List.of()
              : entry.value() instanceof Node.Sequence(List<Node> items, var _)
                  ? items
                  : List.of(entry.value());
      for (Node name : names) {
        if (name instanceof Node.Scalar scalar) {
          String lower = scalar.text().strip().toLowerCase(Locale.ROOT);
          String first = idsByName.putIfAbsent(lower, id);
          if (first != null && !first.equals(id)) {
            namesOfSeveral.add(lower);
          }
        }
      }
    }
  }

  /// Returns the texts that [#resolve] found to refer to a fact.
  Set<TypedReference> references() {
    return references;
  }

  /// Returns the fact to which `typed` refers. Reports a problem and returns null if there isn't
  /// exactly one.
  ///
  /// @param targets the allowed types
  @Nullable FactId resolve(Node.Scalar typed, List<FactType> targets) {
    String text = typed.text().strip();
    int colon = text.indexOf(':');
    List<FactType> types = targets;
    if (colon > 0) {
      String word = text.substring(0, colon);
      types = targets.stream().filter(type -> type.word().equals(word)).toList();
    }
    String id = text.substring(colon + 1);
    List<FactId> found = new ArrayList<>();
    for (FactType type : types) {
      TypedId owner = of(type).get(id);
      if (owner != null) {
        found.add(owner.id());
      }
    }
    if (found.size() == 1) {
      references.add(new TypedReference(found.getFirst(), typed.place()));
      return found.getFirst();
    }
    FactId invalid = byTypedId.get(text);
    if (found.isEmpty() && invalid != null && targets.contains(invalid.type())) {
      return invalid;
    }
    FactId named = found.isEmpty() && targets.contains(FactType.ACTOR) ? byName(typed, text) : null;
    if (named != null) {
      return named;
    }
    if (!found.isEmpty()) {
      problems.add(ambiguous(typed, found));
    } else if (!unread && (unknownCount++ >= GUESSES || !isInFaultyFile(id))) {
      problems.add(unknown(typed, text, targets));
    }
    return null;
  }

  /// Returns the actor whose whole name was typed into a cell of a table. Null if no actor has that
  /// name or alias, or several have it.
  private @Nullable FactId byName(Node.Scalar typed, String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    String id = namesOfSeveral.contains(lower) ? null : idsByName.get(lower);
    TypedId actor = id == null ? null : of(FactType.ACTOR).get(id);
    if (typed.place().cell() == null || actor == null) {
      return null;
    }
    String message = "\"" + text + "\" is read as \"" + id + "\"";
    problems.add(Problem.of(ProblemCode.READ_AS, typed.place(), message, null));
    return actor.id();
  }

  /// Returns whether an id seems to be declared in a file with records that can't be read. In a
  /// table it must fill a cell. In other files it must be the value of `id`.
  private boolean isInFaultyFile(String id) {
    String whole = Pattern.quote(id);
    Pattern cell = Pattern.compile("(?m)(^|[,;\"]|\\| )" + whole + "([,;\"\r]| \\||$)");
    Pattern value = Pattern.compile("(?<![\\w-])id[\"']?: *[\"']?" + whole + "(?![\\w-])");
    return faulty.stream()
        .anyMatch(file -> (TableFile.is(file) ? cell : value).matcher(file.text()).find());
  }

  private Problem unknown(Node.Scalar typed, String text, List<FactType> targets) {
    String what = targets.size() == 1 ? targets.getFirst().word() : "fact";
    List<String> candidates = new ArrayList<>();
    if (unknownCount <= GUESSES) {
      targets.forEach(type -> candidates.addAll(of(type).keySet()));
      candidates.removeIf(id -> !REFERENCE.matcher(id).matches()); // a position of a mistyped actor
    }
    Hint hint =
        SpreadsheetDamage.hint(
            typed,
            suggestion(text, candidates, typed.place().cell() != null)
                .then(declarationHint(targets)));
    return Problem.of(
            ProblemCode.unknown(what),
            typed.place(),
            "no " + what + " is named \"" + text + "\"",
            hint.text())
        .withMend(hint.mend());
  }

  private static String declarationHint(List<FactType> targets) {
    List<String> types = targets.stream().map(FactType::plural).toList();
    return targets.size() == 1
        ? capital(types.getFirst()) + " are declared under \"" + types.getFirst() + ":\"."
        : "It may point to: " + String.join(", ", types) + ".";
  }

  /// Returns a sentence with the id that was probably meant, or an empty hint.
  ///
  /// @param table whether the text is in a cell of a table
  private Hint suggestion(String text, List<String> candidates, boolean table) {
    String id = idOrName(text, candidates);
    if (id != null) {
      return Hint.question(id);
    }
    List<String> several = new ArrayList<>();
    for (String part : text.split(" *[,;&] *| and ", -1)) {
      several.add(idOrName(part, candidates));
    }
    if (several.size() > 1) {
      if (several.contains(null)) {
        return new Hint(
            table
                ? "Put \"|\" between several ids. "
                : "Put several ids in brackets, with commas between. ");
      }
      return new Hint(
          table
              ? "Write " + String.join(" | ", several) + ". "
              : "Write [" + String.join(", ", several) + "]. ",
          new Mend.Values(several));
    }
    Matcher role = ROLE.matcher(text);
    if (role.matches() && candidates.contains(role.group(1))) {
      return new Hint(
          table
              ? "Write " + role.group(1) + ". This column takes no role. "
              : "Write {actor: " + role.group(1) + ", role: " + role.group(2) + "}. ");
    }
    List<String> words = List.of(text.split(" ", -1));
    if (words.size() > 1 && candidates.containsAll(words)) {
      return new Hint("Write [" + String.join(", ", words) + "]. ", new Mend.Values(words));
    }
    Hint near = Suggestion.question(text, candidates);
    // The text before a colon may be a wrong type. The rest may still be an id.
    String rest = text.substring(text.indexOf(':') + 1);
    return (near.text().isEmpty() ? Suggestion.question(rest, candidates) : near)
        .then(strangeLetter(text) + otherType(text));
  }

  /// Returns the id for an id or for the name or alias of an actor. Null if it isn't one of
  /// `candidates`.
  private @Nullable String idOrName(String text, List<String> candidates) {
    String byName = idsByName.getOrDefault(text.toLowerCase(Locale.ROOT), text);
    return candidates.contains(byName) ? byName : null;
  }

  private String otherType(String text) {
    for (FactType type : known.keySet()) {
      if (of(type).containsKey(text)) {
        return "\"" + text + "\" is " + type.withArticle() + ". ";
      }
    }
    return "";
  }

  /// Returns a sentence about a letter that ids can't contain. It may look like a Latin one, or be
  /// invisible. Example: the Cyrillic `с`.
  private static String strangeLetter(String text) {
    int point = text.codePoints().filter(c -> c >= 128).findFirst().orElse(0);
    return point == 0
        ? ""
        : String.format(
            Locale.ROOT,
            "It holds U+%04X %s, which no id contains. ",
            point,
            Character.getName(point));
  }

  private static Problem ambiguous(Node.Scalar typed, List<FactId> found) {
    return Problem.of(
        ProblemCode.AMBIGUOUS_ID,
        typed.place(),
        "\"" + typed.text() + "\" is the id of several facts",
        "Write " + String.join(" or ", found.stream().map(FactId::toString).toList()) + ".");
  }

  private static String capital(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }
}
