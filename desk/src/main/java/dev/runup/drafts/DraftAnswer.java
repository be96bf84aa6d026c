package dev.runup.drafts;

import dev.runup.dossier.BuildRequest;
import dev.runup.dossier.DossierFiles;
import dev.runup.dossier.DossierOnDisk;
import dev.runup.dossier.IssueTime;
import dev.runup.fact.CommonField;
import dev.runup.fact.Dossier;
import dev.runup.fact.Fact;
import dev.runup.fact.Field;
import dev.runup.fact.IntakeField;
import dev.runup.fact.Update;
import dev.runup.fact.Value;
import dev.runup.node.JsonWriter;
import dev.runup.node.Node;
import dev.runup.node.NodeReader;
import dev.runup.node.YamlEntry;
import dev.runup.pipeline.Pipeline;
import dev.runup.problem.Checked;
import dev.runup.problem.Input;
import dev.runup.problem.Place;
import dev.runup.problem.Problem;
import dev.runup.problem.ProblemCode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads what a drafter made of a [DraftSheet], and makes a file of the dossier of it. Writes
/// nothing.
///
/// Each fact and update of the file gets its own `drafted`. Keys by which a drafter could decide
/// for the desk are refused, not left out.
public final class DraftAnswer {

  private static final String SOURCES = "sources";

  /// A key that a drafter may not type in a fact or an update.
  private enum RefusedKey {
    REVIEWED("The person who accepts the draft is its reviewer."),
    ACCEPTED("A draft accepts no warning. Whoever accepts the draft may."),
    MARK("The desk decides how far facts may be shared. Type it when you accept them."),
    RECORDED("The facts are recorded on the day on which their file is added to the dossier.");

    private final String reason;

    RefusedKey(String reason) {
      this.reason = reason;
    }

    String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final DossierFiles files;
  private final @Nullable String by;
  private final String day;
  private final List<Problem> problems = new ArrayList<>();

  private DraftAnswer(DossierFiles files, @Nullable String by, String day) {
    this.files = files;
    this.by = by;
    this.day = day;
  }

  /// The file to write.
  ///
  /// @param text its text in YAML
  /// @param drafts the number of its facts and updates
  /// @param problems what `check` finds in it
  public record DraftFile(String text, int drafts, List<Problem> problems) {
    public DraftFile {
      problems = List.copyOf(problems);
    }
  }

  /// Reads an answer. Returns the problems of its form if it has any, with their places in it.
  ///
  /// @param name the path in the dossier that the file will get
  /// @param by who or what drafted the facts that don't say so themselves, or null
  /// @param day the day on which the desk adds the file, as ISO 8601
  public static Checked<DraftFile> read(
      DossierFiles files, Path answer, String name, @Nullable String by, String day) {
    return DossierOnDisk.read(files)
        .then(_ -> DossierFiles.text(answer, "file"))
        .then(input -> new DraftAnswer(files, by, day).file(input, name));
  }

  private Checked<DraftFile> file(Input input, String name) {
    NodeReader.ParsedFile parsed =
        NodeReader.isCsv(input)
            ? new NodeReader.ParsedFile(null, List.of())
            : NodeReader.read(input);
    if (parsed.problems().stream().anyMatch(Problem::stops)) {
      return new Checked.Bad<>(parsed.problems());
    }
    if (!(parsed.root() instanceof Node.Mapping root)) {
      return Checked.bad(
          Problem.of(
              ProblemCode.NO_LISTS,
              new Place(input, 1, 1, 1),
              "an answer is a facts file in YAML or JSON, and nothing else",
              "Delete all text before and after it. A table can't be read."));
    }
    Node.Mapping intake =
        root.entry("intake") instanceof Node.Entry(var _, Node.Mapping keys) ? keys : null;
    check(root, intake);
    Checked<DossierOnDisk> asTyped = DossierOnDisk.read(files.with(input));
    asTyped.problems().stream()
        .filter(problem -> problem.place() != null && problem.place().file().equals(input.name()))
        .filter(Problem::stops)
        .filter(_ -> problems.isEmpty())
        .toList()
        .forEach(problems::add);
    if (!problems.isEmpty() || !(asTyped instanceof Checked.Good<DossierOnDisk> good)) {
      return new Checked.Bad<>(
          problems.isEmpty()
              ? asTyped.problems()
              : problems.stream().sorted(Problem.BY_PLACE).toList());
    }
    String text = text(root, intake);
    return DossierOnDisk.read(files.with(new Input(name, text)))
        .then(again -> {
          if (!content(again.dossier()).equals(content(good.value().dossier()))) {
            throw new IllegalStateException("the answer reads differently once it is written");
          }
          int drafts = Node.records(root).size();
          return Checked.good(new DraftFile(text, drafts, findings(again, name)));
        });
  }

  /// Returns what `check` finds in a file.
  private static List<Problem> findings(DossierOnDisk dossier, String name) {
    return dossier
        .buildForCheck(
            new Pipeline(), new BuildRequest(List.of(), List.of(), new IssueTime.Newest()))
        .problems()
        .stream()
        .filter(problem -> problem.place() != null && problem.place().file().equals(name))
        .toList();
  }

  /// Returns the facts and updates without what this class adds to them.
  private static List<Object> content(Dossier dossier) {
    List<Object> content = new ArrayList<>();
    for (Fact fact : dossier.facts()) {
      content.add(List.of(fact.id(), withoutDrafted(fact.values())));
    }
    for (Update update : dossier.updates()) {
      content.add(
          List.of(
              update.of(),
              update.reason(),
              update.sources(),
              withoutDrafted(update.set()),
              update.unset(),
              update.add()));
    }
    return content;
  }

  private static Map<Field, List<Value>> withoutDrafted(Map<Field, List<Value>> values) {
    Map<Field, List<Value>> left = new LinkedHashMap<>(values);
    left.remove(CommonField.DRAFTED);
    return left;
  }

  private void check(Node.Mapping root, Node.@Nullable Mapping intake) {
    for (Node.Entry list : root.entries()) {
      if (list.key().text().equals(SOURCES)) {
        refuse(
            list.key(),
            "a drafter can't add sources",
            "Type the source into the dossier yourself.");
      }
    }
    Node.Entry recorded = intake == null ? null : intake.entry(IntakeField.RECORDED.key());
    if (recorded == null) {
      problems.add(
          Problem.of(
              ProblemCode.MISSING_KEY,
              intake == null ? root.place() : intake.place(),
              "an answer needs \"recorded\" in its intake",
              "Write intake: {source: …, recorded: " + day + "}."));
    } else if (recorded.value() instanceof Node.Scalar typed && !typed.text().strip().equals(day)) {
      refuse(
          typed,
          "the answer is recorded on " + day + ", not on \"" + typed.text().strip() + "\"",
          "Write " + day + ", or name the other day with --at.");
    }
    if (intake != null) {
      refuseKey(intake, RefusedKey.MARK);
    }
    Node.records(root).forEach(record -> checkRecord(record, intake));
  }

  private void checkRecord(Node.Mapping record, Node.@Nullable Mapping intake) {
    refuseKeys(record);
    for (String under : List.of("set", "add")) {
      if (record.entry(under) instanceof Node.Entry(var _, Node.Mapping changes)) {
        refuseKeys(changes);
      }
    }
    Node.Entry unset = record.entry("unset");
    Stream<Node> keys =
        unset == null
            ? Stream.of()
            : unset.value() instanceof Node.Sequence(List<Node> items, var _)
                ? items.stream()
                : Stream.of(unset.value());
    keys.forEach(key -> {
      for (RefusedKey refused : RefusedKey.values()) {
        if (key instanceof Node.Scalar scalar && scalar.text().strip().equals(refused.key())) {
          refuseKey(scalar, refused);
        }
      }
    });
    boolean says =
        Stream.of(record, intake).anyMatch(one -> one != null && one.entry("drafted") != null);
    if (by == null && !says) {
      problems.add(
          Problem.of(
              ProblemCode.MISSING_KEY,
              record.place(),
              "nothing says who or what drafted this",
              "Name it with --by, or write intake: {drafted: "
                  + CommonField.DRAFTED.spec().example()
                  + "}."));
    }
  }

  private void refuseKeys(Node.Mapping mapping) {
    for (RefusedKey refused : RefusedKey.values()) {
      refuseKey(mapping, refused);
    }
  }

  private void refuseKey(Node.Mapping mapping, RefusedKey refused) {
    Node.Entry entry = mapping.entry(refused.key());
    if (entry != null) {
      refuseKey(entry.key(), refused);
    }
  }

  private void refuseKey(Node.Scalar key, RefusedKey refused) {
    refuse(key, "a drafter can't type \"" + refused.key() + "\"", "Delete it. " + refused.reason);
  }

  private void refuse(Node.Scalar at, String message, String hint) {
    problems.add(Problem.of(ProblemCode.CANT_ACCEPT, at.place(), message, hint));
  }

  /// Returns the file: the intake, then each fact and update with a line for each key.
  private String text(Node.Mapping root, Node.@Nullable Mapping intake) {
    Map<String, Object> head = intake == null ? new LinkedHashMap<>() : values(intake);
    Object common = head.remove("drafted");
    Object drafted = common == null ? JsonWriter.object("by", by, "at", day) : common;
    StringBuilder text = new StringBuilder();
    text.append("# Drafts. Only an edition with \"status: draft\" shows them.\n");
    text.append(YamlEntry.of(Map.of("intake", head), 0).substring(2));
    for (Node.Entry list : root.entries()) {
      if (list.value() instanceof Node.Sequence(List<Node> items, var _)) {
        text.append('\n').append(list.key().text()).append(":\n");
        for (Node item : items) {
          Map<String, Object> record = values((Node.Mapping) item);
          record.putIfAbsent("drafted", drafted);
          text.append(YamlEntry.of(record, 0));
        }
      }
    }
    return text.toString();
  }

  private static Map<String, Object> values(Node.Mapping mapping) {
    Map<String, Object> values = new LinkedHashMap<>();
    mapping.entries().forEach(one -> values.put(one.key().text(), value(one.value())));
    return values;
  }

  private static Object value(Node node) {
    return switch (node) {
      case Node.Scalar scalar -> scalar.text();
      case Node.Sequence(List<Node> items, var _) ->
          items.stream().map(DraftAnswer::value).toList();
      case Node.Mapping mapping -> values(mapping);
    };
  }
}
