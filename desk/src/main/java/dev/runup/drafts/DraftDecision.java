package dev.runup.drafts;

import dev.runup.dossier.DossierFiles;
import dev.runup.dossier.DossierOnDisk;
import dev.runup.fact.CommonField;
import dev.runup.fact.Dossier;
import dev.runup.fact.Fact;
import dev.runup.fact.FactId;
import dev.runup.fact.Field;
import dev.runup.fact.Moment;
import dev.runup.fact.Shape.DraftField;
import dev.runup.fact.Update;
import dev.runup.fact.UpdateReason.Act;
import dev.runup.fact.Value;
import dev.runup.node.EditedText;
import dev.runup.node.InsertedKeys;
import dev.runup.node.Node;
import dev.runup.node.NodeReader;
import dev.runup.node.YamlEntry;
import dev.runup.problem.Checked;
import dev.runup.problem.FieldRef;
import dev.runup.problem.Input;
import dev.runup.problem.Place;
import dev.runup.problem.Problem;
import dev.runup.problem.ProblemCode;
import dev.runup.reading.DossierReader;
import dev.runup.reading.Origins;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Accepts or refuses one drafted fact or update, in the text of its file. Writes nothing.
///
/// Accepting turns the key `drafted` into `reviewed`, with the name and the day of the person who
/// accepts. If the draft inherits `drafted` from the intake of its file, the key first moves from
/// there to all facts and updates of the file. Refusing deletes the fact or the update.
///
/// All other characters of the file stay. A new text is given out only if the dossier reads from it
/// as before, apart from this one decision.
public final class DraftDecision {

  private final DossierFiles files;
  private final DossierOnDisk dossier;
  private final FactId fact;
  private final int version;
  private final Place place;

  private DraftDecision(
      DossierFiles files, DossierOnDisk dossier, FactId fact, int version, Place place) {
    this.files = files;
    this.dossier = dossier;
    this.fact = fact;
    this.version = version;
    this.place = place;
  }

  /// A file with a new text.
  ///
  /// @param name its path from the dossier's folder on
  /// @param before its text, without a byte order mark
  public record ChangedFile(String name, String before, String after) {}

  /// Accepts a draft. Refuses if it has an error for which `check` would report it.
  ///
  /// @param version the number of the typed version or the update that is a draft
  /// @param by the person who accepts it
  /// @param at the day or moment, in the form in which a user types it
  public static Checked<ChangedFile> accept(
      DossierFiles files, FactId fact, int version, String by, String at) {
    return find(files, fact, version).then(decision -> decision.accepted(by, at));
  }

  /// Refuses a draft.
  public static Checked<ChangedFile> refuse(DossierFiles files, FactId fact, int version) {
    return find(files, fact, version).then(DraftDecision::refused);
  }

  private static Checked<DraftDecision> find(DossierFiles files, FactId fact, int version) {
    return DossierOnDisk.read(files)
        .then(dossier -> {
          Fact typed = typed(dossier.dossier(), fact, version);
          Update update = update(dossier.dossier(), fact, version);
          boolean isDraft =
              typed != null && typed.isDrafted() || update != null && update.isDrafted();
          Place place = dossier.origins().of(Origins.whole(fact.owner(), version));
          return isDraft && place != null
              ? Checked.good(new DraftDecision(files, dossier, fact, version, place))
              : Checked.bad(
                  Problem.of(
                      ProblemCode.UNKNOWN_FACT,
                      fact + " has no draft with the number " + version,
                      "Its file may have changed. Read the dossier again."));
        });
  }

  private static @Nullable Fact typed(Dossier dossier, FactId id, int version) {
    return dossier.facts().stream()
        .filter(fact -> fact.id().equals(id) && fact.version() == version)
        .findFirst()
        .orElse(null);
  }

  private static @Nullable Update update(Dossier dossier, FactId id, int version) {
    return dossier.updates().stream()
        .filter(update -> update.of().equals(id) && update.version() == version)
        .findFirst()
        .orElse(null);
  }

  private Checked<ChangedFile> accepted(String by, String at) {
    List<Problem> problems =
        dossier.draftProblems().stream().filter(problem -> isAbout(problem.ref())).toList();
    Moment moment = Moment.parse(at, dossier.zone());
    if (!problems.isEmpty()) {
      return new Checked.Bad<>(problems);
    }
    if (moment == null || by.isBlank()) {
      return Checked.bad(
          Problem.of(
              ProblemCode.WRONG_VALUE,
              "a review needs a name and a day, not \"" + by + "\" and \"" + at + "\"",
              "For example A. Berg and 2025-12-29."));
    }
    Input input = place.input();
    if (NodeReader.isCsv(input)) {
      return cant(
          "a draft in a table can't be accepted for you",
          "Empty its cell under \"drafted\", and write the review under \"reviewed\".");
    }
    Node.Mapping record = recordAt(input, place);
    if (record == null) {
      return cant(
          "this draft can't be found in its file", "Delete \"drafted\", and type \"reviewed\".");
    }
    Value.Review review = new Value.Review(by, moment);
    Node.Entry own = record.entry("drafted");
    boolean isUpdate = update(dossier.dossier(), fact, version) != null;
    String text =
        own == null
            ? movedDown(input, record, review)
            : isUpdate ? reviewedUpdate(input, record, own, review) : renamed(input, own, by, at);
    return text == null ? byHand() : sound(text, review);
  }

  private boolean isAbout(@Nullable FieldRef ref) {
    return ref != null && ref.owner().equals(fact.owner()) && ref.version() == version;
  }

  private Checked<ChangedFile> byHand() {
    return cant(
        "this draft can't be accepted without changing more of its file",
        "Delete \"drafted\", and type \"reviewed\", for example reviewed: "
            + CommonField.REVIEWED.spec().example()
            + ".");
  }

  private Checked<ChangedFile> cant(String message, String hint) {
    return Checked.bad(Problem.of(ProblemCode.CANT_ACCEPT, place, message, hint));
  }

  private Checked<ChangedFile> refused() {
    if (NodeReader.isCsv(place.input())) {
      return cant("a draft in a table can't be refused for you", "Delete its row.");
    }
    String text = EditedText.without(place.input(), place);
    Checked<ChangedFile> sound = sound(text, null);
    return sound instanceof Checked.Good
        ? sound
        : cant(
            "this draft can't be deleted alone",
            "Facts or updates that refer to it may have to go first. Delete it in the file.");
  }

  /// Turns the key `drafted` into `reviewed`, at the same place.
  private static @Nullable String renamed(Input input, Node.Entry own, String by, String at) {
    Map<Place, String> changes = new LinkedHashMap<>();
    changes.put(own.key().place(), typedLike(input, own.key().place(), CommonField.REVIEWED.key()));
    if (own.value() instanceof Node.Mapping value) {
      put(input, value, DraftField.BY, by, changes);
      put(input, value, DraftField.AT, at, changes);
    }
    return changes.size() == 3 ? EditedText.with(input, changes) : null;
  }

  private static void put(
      Input input, Node.Mapping value, Field field, String text, Map<Place, String> changes) {
    Node.Entry entry = value.entry(field.key());
    if (entry != null) {
      changes.put(entry.value().place(), typedLike(input, entry.value().place(), text));
    }
  }

  /// Returns a text in quotation marks if it needs them, or if the old text has them.
  private static String typedLike(Input input, Place old, String text) {
    boolean wasQuoted = "\"'".indexOf(input.line(old.line()).codePointAt(index(input, old))) >= 0;
    return wasQuoted
        ? "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\""
        : YamlEntry.scalar(text, true);
  }

  private static int index(Input input, Place place) {
    return input.line(place.line()).offsetByCodePoints(0, place.column() - 1);
  }

  /// Moves `drafted` from the intake of the file to each fact and update that inherits it, except
  /// this one, which gets a review. Null if the intake isn't in this file.
  private static @Nullable String movedDown(
      Input input, Node.Mapping accepted, Value.Review review) {
    Node root = NodeReader.read(input).root();
    Node.Entry intake = root instanceof Node.Mapping all ? all.entry("intake") : null;
    Node.Entry drafted =
        intake != null && intake.value() instanceof Node.Mapping keys
            ? keys.entry("drafted")
            : null;
    if (drafted == null || !(drafted.value() instanceof Node.Mapping value)) {
      return null;
    }
    Node.Entry by = value.entry(DraftField.BY.key());
    Node.Entry at = value.entry(DraftField.AT.key());
    if (by == null || at == null) {
      return null;
    }
    int index = Node.records(root).indexOf(accepted);
    Input without = new Input(input.name(), EditedText.without(input, drafted.key().place()));
    List<Node.Mapping> records = Node.records(NodeReader.read(without).root());
    if (index < 0 || records.size() <= index) {
      return null;
    }
    Map<Place, String> inherited = new LinkedHashMap<>();
    for (int i = 0; i < records.size(); i++) {
      if (i != index && records.get(i).entry("drafted") == null) {
        inherited.put(records.get(i).place(), nameAndTime(text(by), text(at)));
      }
    }
    Input moved =
        new Input(input.name(), InsertedKeys.into(without, CommonField.DRAFTED.key(), inherited));
    return withReview(moved, index, review);
  }

  /// Deletes the update's own `drafted`, and adds a review to what it sets.
  private static @Nullable String reviewedUpdate(
      Input input, Node.Mapping update, Node.Entry own, Value.Review review) {
    int index = Node.records(NodeReader.read(input).root()).indexOf(update);
    Input without = new Input(input.name(), EditedText.without(input, own.key().place()));
    return withReview(without, index, review);
  }

  /// Adds a review to a fact, or to what an update sets. A withdrawal sets nothing.
  ///
  /// @param index the number of the fact or the update in the file, from 0
  private static @Nullable String withReview(Input input, int index, Value.Review review) {
    List<Node.Mapping> all = Node.records(NodeReader.read(input).root());
    if (index < 0 || all.size() <= index) {
      return null;
    }
    Node.Mapping record = all.get(index);
    String typed = nameAndTime(review.by(), review.at().typed());
    Node.Entry set = record.entry("set");
    if (record.entry("fact") == null) {
      return InsertedKeys.into(input, "reviewed", Map.of(record.place(), typed));
    }
    if (set != null) {
      return InsertedKeys.into(input, "reviewed", Map.of(set.value().place(), typed));
    }
    Node.Entry act = record.entry("act");
    return act != null && text(act).equals(Act.WITHDRAWN.word())
        ? input.text()
        : InsertedKeys.into(input, "set", Map.of(record.place(), "{reviewed: " + typed + "}"));
  }

  private static String text(Node.Entry entry) {
    return entry.value() instanceof Node.Scalar(String text, var _) ? text.strip() : "";
  }

  private static String nameAndTime(String by, String at) {
    return "{by: " + YamlEntry.scalar(by, true) + ", at: " + YamlEntry.scalar(at, true) + "}";
  }

  private static Node.@Nullable Mapping recordAt(Input input, Place place) {
    return Node.records(NodeReader.read(input).root()).stream()
        .filter(record -> record.place().line() == place.line())
        .filter(record -> record.place().column() == place.column())
        .findFirst()
        .orElse(null);
  }

  /// Returns the file with its new text, if the dossier reads from it with this decision alone.
  ///
  /// @param review the review of the draft that is accepted, or null if it is refused
  private Checked<ChangedFile> sound(String after, Value.@Nullable Review review) {
    Input input = place.input();
    Checked<Dossier> read =
        DossierReader.read(files.facts().withTexts(Map.of(input.name(), after))).dossier();
    return read instanceof Checked.Good<Dossier>(Dossier again, var _)
            && content(again).equals(content(decided(dossier.dossier(), review)))
        ? Checked.good(new ChangedFile(input.name(), input.text(), after))
        : byHand();
  }

  /// Returns the facts and updates without the numbers of their versions, which a refused draft
  /// changes.
  private static List<Object> content(Dossier dossier) {
    List<Object> content = new ArrayList<>();
    for (Fact fact : dossier.facts()) {
      content.add(List.of(fact.id(), fact.values()));
    }
    for (Update update : dossier.updates()) {
      content.add(
          new Update(
              update.of(),
              0,
              update.reason(),
              update.recorded(),
              update.mark(),
              update.sources(),
              update.set(),
              update.unset(),
              update.add()));
    }
    return content;
  }

  private Dossier decided(Dossier before, Value.@Nullable Review review) {
    List<Fact> facts = new ArrayList<>();
    for (Fact one : before.facts()) {
      boolean isIt = one.id().equals(fact) && one.version() == version;
      if (!isIt) {
        facts.add(one);
      } else if (review != null) {
        facts.add(
            one.with(CommonField.DRAFTED, List.of()).with(CommonField.REVIEWED, List.of(review)));
      }
    }
    List<Update> updates = new ArrayList<>();
    for (Update one : before.updates()) {
      boolean isIt = one.of().equals(fact) && one.version() == version;
      if (!isIt) {
        updates.add(one);
      } else if (review != null) {
        Map<Field, List<Value>> set = new LinkedHashMap<>(one.set());
        set.remove(CommonField.DRAFTED);
        if (!one.reason().withdraws()) {
          set.put(CommonField.REVIEWED, List.of(review));
        }
        updates.add(
            new Update(
                one.of(),
                one.version(),
                one.reason(),
                one.recorded(),
                one.mark(),
                one.sources(),
                set,
                one.unset(),
                one.add()));
      }
    }
    return before.withFacts(facts).withUpdates(updates);
  }
}
