package dev.runup.pipeline;

import dev.runup.briefing.Briefing;
import dev.runup.briefing.ChangedFact;
import dev.runup.briefing.ChangedFact.ChangeGroup;
import dev.runup.briefing.ChangedFact.ChangeRow;
import dev.runup.briefing.ChangedFact.TypedChange;
import dev.runup.briefing.Leaf;
import dev.runup.change.FactChange.Cause;
import dev.runup.document.Block;
import dev.runup.document.Document;
import dev.runup.document.Inline;
import dev.runup.document.Masthead;
import dev.runup.fact.CommonField;
import dev.runup.fact.FactType;
import dev.runup.fact.Field;
import dev.runup.fact.IssueField;
import dev.runup.fact.KeyTrait;
import dev.runup.problem.FieldRef;
import dev.runup.problem.Owner;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Puts change labels such as "(new)" before the paragraphs and rows that are about a changed fact,
/// whatever template printed them. The sections on changes and corrections get none.
///
/// A block is a paragraph, a list item or a table row. It is about the first fact in it that is
/// more than a name. If it prints several facts of that type, it is labelled only if all of them
/// changed. Otherwise the first changed fact of another type decides. Example: a line with one new
/// and one old statement gets no label. If the line also prints an amount that was superseded, it
/// gets "(changed)".
final class ChangeMarks {

  /// Types that other facts name. A block is about one of these only if it prints nothing else.
  private static final Set<String> NAMED =
      Set.of(
          FactType.ACTOR.word(),
          FactType.PLACE.word(),
          FactType.ISSUE.word(),
          FactType.SOURCE.word());

  private static final Set<String> MAIN_TEXTS = mainTexts();
  private static final String PASSAGE = CommonField.PASSAGE.key();
  private static final String POSITION = FactType.POSITION.word();
  private static final String ISSUE = FactType.ISSUE.word();
  private static final String PROPOSAL = FactType.PROPOSAL.word();
  private static final String PROVISION = FactType.PROVISION.word();

  private final Masthead.Words words;

  /// The changed facts except sources.
  private final Map<String, Change> changes = new HashMap<>();

  private ChangeMarks(Masthead.Words words, List<ChangeGroup> groups) {
    this.words = words;
    for (ChangeGroup group : groups) {
      for (ChangedFact change : group.changes()) {
        if (!change.type().equals(FactType.SOURCE.word())) {
          changes.put(change.fact(), Change.of(group.kind(), change));
        }
      }
    }
  }

  /// A changed fact.
  ///
  /// @param cause the cause of its change as a keyword, for example `moved`
  /// @param keys the keys that changed
  /// @param mentioned the other facts that its row prints: those that it speaks against or
  ///   replaces, and the cause and the effect of a judgement
  private record Change(String cause, Set<String> keys, Set<String> mentioned) {

    static final Change NONE = new Change("", Set.of(), Set.of());

    static Change of(String cause, ChangedFact change) {
      Set<FieldRef> mentioned = new HashSet<>();
      change.standing().against().forEach(against -> add(against.text(), mentioned));
      if (change.row() instanceof ChangeRow.AssessmentChange(var judgement, _)) {
        judgement.replaces().forEach(text -> add(text, mentioned));
        if (judgement.link() != null) {
          add(judgement.link().cause(), mentioned);
          add(judgement.link().effect(), mentioned);
        }
      }
      return new Change(
          cause,
          change.keys().stream().map(TypedChange::key).collect(Collectors.toSet()),
          mentioned.stream().map(FieldRef::ownerName).collect(Collectors.toSet()));
    }

    private static void add(Leaf.@Nullable Prose text, Set<FieldRef> mentioned) {
      if (text != null && text.ref() != null) {
        mentioned.add(text.ref());
      }
    }
  }

  private Change change(String fact) {
    return changes.getOrDefault(fact, Change.NONE);
  }

  private static Set<String> mainTexts() {
    return Stream.of(FactType.values())
        .flatMap(type -> type.ownFields().stream())
        .filter(field -> field.is(KeyTrait.MAIN_TEXT))
        .map(Field::key)
        .collect(Collectors.toUnmodifiableSet());
  }

  /// Returns the document with its labels.
  static Document mark(Document document, Briefing briefing) {
    if (briefing.changes().isEmpty()) {
      return document;
    }
    ChangeMarks marks = new ChangeMarks(document.masthead().words(), briefing.changes());
    return new Document(document.masthead(), marks.body(document.blocks()), document.notes());
  }

  private List<Block> body(List<Block> blocks) {
    List<Block> marked = new ArrayList<>();
    int within = 0;
    for (Block block : blocks) {
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
      case Block.Quote(var inner) -> new Block.Quote(blocks(inner));
      case Block.Alert(var kind, var inner) -> new Block.Alert(kind, blocks(inner));
      case Block.Bullets(boolean tight, var items) -> new Block.Bullets(tight, items(items));
      case Block.Numbered(int start, boolean tight, var items) ->
          new Block.Numbered(start, tight, items(items));
      case Block.Table(boolean landscape, var caption, var columns, var head, var rows) ->
          new Block.Table(landscape, caption, columns, head, rows.stream().map(this::row).toList());
      case Block.Heading _, Block.Figure _, Block.CodeBlock _, Block.Rule _ -> block;
    };
  }

  private List<Block> blocks(List<Block> blocks) {
    return blocks.stream().map(this::block).toList();
  }

  private List<Block.Item> items(List<Block.Item> items) {
    return items.stream().map(item -> new Block.Item(blocks(item.blocks()))).toList();
  }

  /// A row has its label in its first cell. If several cells print positions, each of these has its
  /// own, because the first cell only names their topic.
  private List<Block.Cell> row(List<Block.Cell> cells) {
    if (printsSeveralPositions(cells)) {
      return cells.stream()
          .map(cell ->
              positions(cell).isEmpty() ? cell : new Block.Cell(marked(cell.text(), cell.text())))
          .toList();
    }
    List<Inline> all = new ArrayList<>();
    cells.forEach(cell -> all.addAll(cell.text()));
    List<Block.Cell> row = new ArrayList<>(cells);
    row.set(0, new Block.Cell(marked(cells.getFirst().text(), all)));
    return row;
  }

  private static boolean printsSeveralPositions(List<Block.Cell> cells) {
    List<Set<String>> byCell =
        cells.stream().map(ChangeMarks::positions).filter(one -> !one.isEmpty()).toList();
    return byCell.size() > 1 && byCell.stream().flatMap(Set::stream).distinct().count() > 1;
  }

  /// Returns the positions that a cell prints.
  private static Set<String> positions(Block.Cell cell) {
    Set<String> positions = shownByFact(cell.text()).keySet();
    positions.removeIf(fact -> !type(fact).equals(POSITION));
    return positions;
  }

  /// @param whole the text that decides which label it is
  private List<Inline> marked(List<Inline> text, List<Inline> whole) {
    Map<String, Set<String>> shownByFact = shownByFact(whole);
    String cause =
        shownByFact.keySet().stream().anyMatch(changes::containsKey) ? cause(shownByFact) : null;
    String label = cause == null ? null : words.changeLabels().get(cause);
    if (label == null) {
      return text;
    }
    List<Inline> marked = new ArrayList<>(List.of(new Inline.ChangeMark(label)));
    marked.addAll(text);
    return marked;
  }

  /// Returns the keys that a text prints of each fact, in the order of the text. Passages don't
  /// count: they belong to the note number.
  private static Map<String, Set<String>> shownByFact(List<Inline> text) {
    Map<String, Set<String>> shownByFact = new LinkedHashMap<>();
    Consumer<Inline.Span> add =
        span -> {
          FieldRef ref = span.ref();
          if (ref != null && !ref.key().equals(PASSAGE)) {
            shownByFact.computeIfAbsent(ref.ownerName(), _ -> new HashSet<>()).add(ref.key());
          }
        };
    text.forEach(inline -> Inline.spans(inline, add));
    return shownByFact;
  }

  /// Returns the cause for a block, or null if it has no label.
  private @Nullable String cause(Map<String, Set<String>> shownByFact) {
    String main = mainFact(shownByFact.keySet());
    Set<String> shown = shownByFact.getOrDefault(main, Set.of());
    // A fact of the main fact's type counts only if the block prints at least two of its keys, or
    // one if it prints only one of the main fact. A fact that is only named doesn't need a label.
    int fewestKeys = Math.min(2, shown.size());
    for (Map.Entry<String, Set<String>> fact : shownByFact.entrySet()) {
      boolean isPeer =
          type(fact.getKey()).equals(type(main))
              && fact.getValue().size() >= fewestKeys
              && !change(main).mentioned().contains(fact.getKey());
      if (isPeer && cause(fact.getKey(), fact.getValue()) == null) {
        return causeOfOtherType(main, shownByFact);
      }
    }
    return cause(main, shown);
  }

  /// Returns the cause of the first changed fact of another type, or null. A new fact doesn't
  /// count, because it only shows that the main fact refers to it. Nor does a position in a block
  /// about something else.
  private @Nullable String causeOfOtherType(String main, Map<String, Set<String>> shownByFact) {
    for (Map.Entry<String, Set<String>> fact : shownByFact.entrySet()) {
      String type = type(fact.getKey());
      boolean other = !List.of(type(main), POSITION).contains(type) && !NAMED.contains(type);
      if (other && showsChangedKey(fact.getKey(), fact.getValue())) {
        return change(fact.getKey()).cause();
      }
    }
    return null;
  }

  /// Returns the fact that a block is about.
  private static String mainFact(Set<String> facts) {
    return facts.stream()
        .filter(fact -> !NAMED.contains(type(fact)))
        .findFirst()
        .orElseGet(() -> facts.iterator().next());
  }

  /// Returns the cause of a fact's change if a block shows it, or null. A block that only names a
  /// fact shows nothing of it, unless the fact is new.
  private @Nullable String cause(String fact, Set<String> shown) {
    Change change = changes.get(fact);
    if (change == null) {
      return null;
    }
    boolean shows =
        Cause.isNew(change.cause()) || isMoreThanName(fact, shown) || showsChangedKey(fact, shown);
    return shows ? change.cause() : null;
  }

  /// Returns whether a block shows one of the keys that changed.
  private boolean showsChangedKey(String fact, Set<String> shown) {
    Set<String> keys = change(fact).keys();
    // A topic is printed under the heading of its state, and a provision is followed by its state.
    // Neither prints the state as a span, so a changed state always counts as shown.
    boolean stateChanged =
        List.of(ISSUE, PROVISION).contains(type(fact)) && keys.contains(IssueField.STATE.key());
    return stateChanged || keys.stream().anyMatch(shown::contains);
  }

  /// Returns whether a block that shows some keys of a fact does more than name it.
  ///
  /// Positions and proposals always count as shown. A block may print only the name of one, and
  /// words of the bundle. Example: "Peace plan: on the table".
  private static boolean isMoreThanName(String fact, Set<String> shown) {
    return List.of(POSITION, PROPOSAL).contains(type(fact))
        || shown.size() > 1
        || shown.stream().anyMatch(MAIN_TEXTS::contains);
  }

  private static String type(String fact) {
    return Owner.named(fact).type();
  }
}
