package dev.runup.pipeline;

import dev.runup.briefing.Briefing;
import dev.runup.briefing.ChangedFact;
import dev.runup.briefing.ChangedFact.ChangeGroup;
import dev.runup.briefing.ChangedFact.ChangeRow;
import dev.runup.briefing.ChangedFact.TypedChange;
import dev.runup.briefing.FrontPage.Message;
import dev.runup.briefing.Leaf;
import dev.runup.change.FactChange.Cause;
import dev.runup.document.Block;
import dev.runup.document.Document;
import dev.runup.document.Inline;
import dev.runup.document.Masthead;
import dev.runup.fact.CommonField;
import dev.runup.fact.EventField;
import dev.runup.fact.FactType;
import dev.runup.fact.Field;
import dev.runup.fact.IssueField;
import dev.runup.fact.KeyTrait;
import dev.runup.problem.FieldRef;
import dev.runup.problem.Owner;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Puts change labels such as "(new)" before the paragraphs and rows that are about a changed fact,
/// whatever template printed them. The sections on changes and corrections get none. Nor do the
/// blocks before the first horizontal rule, if there is one: page 1 says in words what is new.
///
/// A block is a paragraph, a list item or a table row. It is about the first fact in it that is
/// more than a name. A title alone is the name of an event. If it prints several facts of that
/// type, it is labelled only if all of them changed. Otherwise the first changed fact of another
/// type decides. Example: a line with one new and one old statement gets no label. If the line also
/// prints an amount that was superseded, it gets "(changed)".
final class ChangeMarks {

  /// Types that other facts name. A block is about one of these only if it prints nothing else.
  private static final Set<String> NAMED =
      Set.of(
          FactType.ACTOR.word(),
          FactType.PLACE.word(),
          FactType.ISSUE.word(),
          FactType.SOURCE.word());

  private static final Set<String> MAIN_TEXTS =
      Stream.of(FactType.values())
          .flatMap(type -> type.ownFields().stream())
          .filter(field -> field.is(KeyTrait.MAIN_TEXT))
          .map(Field::key)
          .collect(Collectors.toUnmodifiableSet());

  private static final String POSITION = FactType.POSITION.word();
  private static final String EVENT = FactType.EVENT.word();

  private static final Set<String> TITLE = Set.of(EventField.TITLE.key());

  private final Masthead.Words words;

  /// The changed facts except sources.
  private final Map<Owner, Change> changes = new HashMap<>();

  private ChangeMarks(Masthead.Words words, Briefing briefing) {
    this.words = words;
    for (ChangeGroup group : briefing.changes()) {
      for (ChangedFact change : group.changes()) {
        if (!change.type().equals(FactType.SOURCE.word())) {
          changes.put(Owner.named(change.fact()), Change.of(group.kind(), change));
        }
      }
    }
    briefing.front().messages().forEach(this::addHeadline);
  }

  /// A headline is as new as page 1 says of its message.
  private void addHeadline(Message message) {
    FieldRef title = message.headline() == null ? null : message.headline().title().ref();
    if (title != null) {
      String cause =
          switch (message.news()) {
            case "unchanged", "" -> "";
            case "changed" -> Cause.SUPERSEDED.word();
            default -> Cause.NEW.word();
          };
      changes.put(title.owner(), new Change(cause, Set.of(title.key()), Set.of()));
    }
  }

  /// A changed fact.
  ///
  /// @param cause the cause of its change as a keyword, for example `moved`. Empty for a fact that
  ///   did not change
  /// @param keys the keys that changed
  /// @param mentioned the other facts that its row prints: those that it speaks against or
  ///   replaces, and the cause and the effect of a judgement
  private record Change(String cause, Set<String> keys, Set<Owner> mentioned) {

    static final Change NONE = new Change("", Set.of(), Set.of());

    static Change of(String cause, ChangedFact change) {
      List<Leaf.@Nullable Prose> mentioned = new ArrayList<>();
      change
          .standing()
          .against()
          .forEach(one -> Collections.addAll(mentioned, one.text(), one.condition()));
      if (change.row() instanceof ChangeRow.AssessmentChange(var judgement, _)) {
        mentioned.addAll(judgement.replaces());
        if (judgement.link() != null) {
          Stream.of(judgement.link().cause(), judgement.link().effect())
              .filter(Objects::nonNull)
              .forEach(one -> Collections.addAll(mentioned, one.text(), one.condition()));
        }
      }
      return new Change(
          cause,
          change.keys().stream().map(TypedChange::key).collect(Collectors.toSet()),
          mentioned.stream()
              .filter(Objects::nonNull)
              .map(Leaf.Prose::ref)
              .filter(Objects::nonNull)
              .map(FieldRef::owner)
              .collect(Collectors.toSet()));
    }
  }

  private Change change(Owner fact) {
    return changes.getOrDefault(fact, Change.NONE);
  }

  /// Returns the document with its labels.
  static Document mark(Document document, Briefing briefing) {
    if (briefing.changes().isEmpty()) {
      return document;
    }
    ChangeMarks marks = new ChangeMarks(document.masthead().words(), briefing);
    return new Document(document.masthead(), marks.body(document.blocks()), document.notes());
  }

  private List<Block> body(List<Block> blocks) {
    List<Block> marked = new ArrayList<>();
    int within = 0;
    int endOfPageOne = blocks.stream().map(Block::getClass).toList().indexOf(Block.Rule.class);
    for (Block block : blocks) {
      if (marked.size() < endOfPageOne) {
        marked.add(block);
        continue;
      }
      if (block instanceof Block.Heading(int level, var text)) {
        boolean begins = words.changes().contains(Inline.plain(text).strip());
        within = begins ? level : within >= level ? 0 : within;
      }
      marked.add(within == 0 ? block(block) : block);
    }
    return marked;
  }

  private Block block(Block block) {
    return switch (block) {
      case Block.Paragraph(var text) -> new Block.Paragraph(marked(text, text));
      case Block.Group group -> group.mapped(this::blocks);
      case Block.Table(boolean landscape, var caption, var columns, var head, var rows) ->
          new Block.Table(landscape, caption, columns, head, rows.stream().map(this::row).toList());
      case Block.Heading _, Block.Figure _, Block.CodeBlock _, Block.Rule _ -> block;
    };
  }

  private List<Block> blocks(List<Block> blocks) {
    return blocks.stream().map(this::block).toList();
  }

  /// A row has its label in its first cell. If several cells print positions, each of these has its
  /// own, because the first cell only names their topic.
  private List<Block.Cell> row(List<Block.Cell> cells) {
    List<Block.Cell> row = new ArrayList<>(cells);
    if (printsSeveralPositions(cells)) {
      row.replaceAll(cell ->
          positions(cell).isEmpty() ? cell : new Block.Cell(marked(cell.text(), cell.text())));
      return row;
    }
    List<Inline> all = cells.stream().flatMap(cell -> cell.text().stream()).toList();
    row.set(0, new Block.Cell(marked(cells.getFirst().text(), all)));
    return row;
  }

  private static boolean printsSeveralPositions(List<Block.Cell> cells) {
    List<Set<Owner>> byCell =
        cells.stream().map(ChangeMarks::positions).filter(one -> !one.isEmpty()).toList();
    return byCell.size() > 1 && byCell.stream().flatMap(Set::stream).distinct().count() > 1;
  }

  /// Returns the positions that a cell prints.
  private static Set<Owner> positions(Block.Cell cell) {
    Set<Owner> positions = shownByFact(cell.text()).keySet();
    positions.removeIf(fact -> !fact.type().equals(POSITION));
    return positions;
  }

  /// @param whole the text that decides which label it is
  private List<Inline> marked(List<Inline> text, List<Inline> whole) {
    Map<Owner, Set<String>> shownByFact = shownByFact(whole);
    String label = shownByFact.isEmpty() ? null : words.changeLabels().get(cause(shownByFact));
    if (label == null) {
      return text;
    }
    List<Inline> marked = new ArrayList<>(List.of(new Inline.ChangeMark(label)));
    marked.addAll(text);
    return marked;
  }

  /// Returns the keys that a text prints of each fact, in the order of the text. Passages don't
  /// count: they belong to the note number.
  private static Map<Owner, Set<String>> shownByFact(List<Inline> text) {
    Map<Owner, Set<String>> shownByFact = new LinkedHashMap<>();
    for (Inline inline : text) {
      Inline.spans(
          inline,
          span -> {
            FieldRef ref = span.ref();
            if (ref != null && !ref.key().equals(CommonField.PASSAGE.key())) {
              shownByFact.computeIfAbsent(ref.owner(), _ -> new HashSet<>()).add(ref.key());
            }
          });
    }
    return shownByFact;
  }

  /// Returns the cause for a block. Empty if it has no label.
  private String cause(Map<Owner, Set<String>> shownByFact) {
    Owner main = mainFact(shownByFact);
    Set<String> shown = shownByFact.getOrDefault(main, Set.of());
    // A fact of the main fact's type counts only if the block prints at least two of its keys, or
    // one if it prints only one of the main fact. A fact that is only named doesn't need a label.
    int fewestKeys = Math.min(2, shown.size());
    boolean allChanged =
        shownByFact.entrySet().stream()
            .filter(fact -> fact.getKey().type().equals(main.type()))
            .filter(fact -> fact.getValue().size() >= fewestKeys)
            .filter(fact -> !change(main).mentioned().contains(fact.getKey()))
            .noneMatch(fact -> cause(fact.getKey(), fact.getValue()).isEmpty());
    String cause = allChanged ? cause(main, shown) : causeOfOtherType(main, shownByFact);
    return cause.equals(Cause.LATE.word()) ? newsBeside(shownByFact).orElse(cause) : cause;
  }

  /// Returns the cause of the first changed fact of a block that was not only learned late.
  private Optional<String> newsBeside(Map<Owner, Set<String>> shownByFact) {
    return shownByFact.entrySet().stream()
        .filter(fact -> !NAMED.contains(fact.getKey().type()))
        .map(fact -> cause(fact.getKey(), fact.getValue()))
        .filter(cause -> !cause.isEmpty() && !cause.equals(Cause.LATE.word()))
        .findFirst();
  }

  /// Returns the cause of the first changed fact of another type, or an empty text. A new fact
  /// doesn't count, because it only shows that the main fact refers to it. Nor does a position in a
  /// block about something else.
  private String causeOfOtherType(Owner main, Map<Owner, Set<String>> shownByFact) {
    Set<String> ignored = new HashSet<>(NAMED);
    ignored.addAll(List.of(main.type(), POSITION));
    return shownByFact.entrySet().stream()
        .filter(fact -> !ignored.contains(fact.getKey().type()))
        .filter(fact -> showsChangedKey(fact.getKey(), fact.getValue()))
        .map(fact -> change(fact.getKey()).cause())
        .findFirst()
        .orElse("");
  }

  /// Returns the fact that a block is about.
  private static Owner mainFact(Map<Owner, Set<String>> shownByFact) {
    List<Owner> facts =
        shownByFact.keySet().stream().filter(fact -> !NAMED.contains(fact.type())).toList();
    return facts.stream()
        .filter(fact -> !EVENT.equals(fact.type()) || !TITLE.equals(shownByFact.get(fact)))
        .findFirst()
        .orElseGet(
            () -> facts.isEmpty() ? shownByFact.keySet().iterator().next() : facts.getFirst());
  }

  /// Returns the cause of a fact's change if a block shows it, or an empty text. A block that only
  /// names a fact shows nothing of it, unless the fact is new.
  private String cause(Owner fact, Set<String> shown) {
    String cause = change(fact).cause();
    boolean shows =
        Cause.isNew(cause) || isMoreThanName(fact, shown) || showsChangedKey(fact, shown);
    return shows ? cause : "";
  }

  /// Returns whether a block shows one of the keys that changed.
  private boolean showsChangedKey(Owner fact, Set<String> shown) {
    Set<String> keys = change(fact).keys();
    // A topic is printed under the heading of its state, and a provision is followed by its state.
    // Neither prints the state as a span, so a changed state always counts as shown.
    boolean hasUnmarkedState =
        List.of(FactType.ISSUE.word(), FactType.PROVISION.word()).contains(fact.type());
    return (hasUnmarkedState && keys.contains(IssueField.STATE.key()))
        || !Collections.disjoint(keys, shown);
  }

  /// Returns whether a block that shows some keys of a fact does more than name it.
  ///
  /// Positions and proposals always count as shown. A block may print only the name of one, and
  /// words of the bundle. Example: "Peace plan: on the table".
  private static boolean isMoreThanName(Owner fact, Set<String> shown) {
    return List.of(POSITION, FactType.PROPOSAL.word()).contains(fact.type())
        || shown.size() > 1
        || !Collections.disjoint(shown, MAIN_TEXTS);
  }
}
