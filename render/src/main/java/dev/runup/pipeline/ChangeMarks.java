package dev.runup.pipeline;

import dev.runup.briefing.Assessment;
import dev.runup.briefing.Briefing;
import dev.runup.briefing.Change;
import dev.runup.briefing.Leaf;
import dev.runup.document.Block;
import dev.runup.document.Document;
import dev.runup.document.Inline;
import dev.runup.document.Masthead;
import dev.runup.fact.FactType;
import dev.runup.fact.IssueField;
import dev.runup.fact.ProvisionField;
import dev.runup.fact.StatementField;
import dev.runup.problem.FieldRef;
import dev.runup.problem.Owner;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Marks the paragraphs and rows of a document that tell a fact which changed since the issue
/// before, whatever template said them. The sections on what changed and on corrections say so
/// themselves, and nothing is marked there.
///
/// A block tells the fact that it is about, not those that it mentions. What is told of more than
/// one fact of a type is marked only if all of them changed; otherwise by what became of a fact of
/// another type that it shows besides.
final class ChangeMarks {

  /// What other facts speak of; a block is about one of these if it speaks of nothing else.
  private static final Set<String> NAMED =
      Set.of(
          FactType.ACTOR.word(),
          FactType.PLACE.word(),
          FactType.ISSUE.word(),
          FactType.SOURCE.word());

  /// Where a fact was read says nothing of what it is about.
  private static final String PASSAGE = "passage";

  /// A whole sentence of a fact tells it, though what changed of it may be a word of ours, as a
  /// likelihood or a state.
  private static final Set<String> SENTENCES =
      Set.of(StatementField.SAYS.key(), StatementField.QUOTE.key(), ProvisionField.TEXT.key());

  private static final String POSITION = FactType.POSITION.word();
  private static final String ISSUE = FactType.ISSUE.word();
  private static final String PROPOSAL = FactType.PROPOSAL.word();
  private static final String PROVISION = FactType.PROVISION.word();

  /// What became of a fact that the issue before did not have.
  private static final Set<String> FRESH = Set.of("new", "late");

  private final Masthead.Words words;
  private final Map<String, String> kinds = new HashMap<>();
  private final Map<String, Set<String>> keys = new HashMap<>();

  /// The facts that one which changed speaks of: those it is against or stands in for, and what
  /// brings about what.
  private final Map<String, Set<String>> mentioned = new HashMap<>();

  private ChangeMarks(Masthead.Words words, List<Change.Kind> changes) {
    this.words = words;
    for (Change.Kind kind : changes) {
      for (Change change : kind.changes()) {
        if (!change.type().equals(FactType.SOURCE.word())) {
          kinds.put(change.fact(), kind.kind());
          Set<String> changed = new HashSet<>();
          change.keys().forEach(key -> changed.add(key.key()));
          keys.put(change.fact(), changed);
          mentioned.put(change.fact(), mentioned(change));
        }
      }
    }
  }

  private static Set<String> mentioned(Change change) {
    List<Leaf.@Nullable Prose> texts = new ArrayList<>();
    change.standing().against().forEach(against -> texts.add(against.text()));
    Assessment judgement = change.judgement();
    if (judgement != null) {
      texts.addAll(judgement.replaces());
      if (judgement.link() != null) {
        texts.add(judgement.link().cause());
        texts.add(judgement.link().effect());
      }
    }
    Set<String> facts = new HashSet<>();
    for (Leaf.@Nullable Prose text : texts) {
      if (text != null && text.ref() != null) {
        facts.add(text.ref().fact());
      }
    }
    return facts;
  }

  /// Gives back the document with its marks.
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

  /// A row is marked in its first cell, one that tells positions in several cells in each of them:
  /// its first cell only names what they are on.
  private List<Block.Cell> row(List<Block.Cell> cells) {
    if (isOfSeveral(cells)) {
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

  private static boolean isOfSeveral(List<Block.Cell> cells) {
    Set<String> positions = new HashSet<>();
    int telling = 0;
    for (Block.Cell cell : cells) {
      Set<String> told = positions(cell);
      telling += told.isEmpty() ? 0 : 1;
      positions.addAll(told);
    }
    return telling > 1 && positions.size() > 1;
  }

  /// Gives back the positions that a cell tells.
  private static Set<String> positions(Block.Cell cell) {
    Map<String, Set<String>> told = new LinkedHashMap<>();
    tell(cell.text(), told);
    told.keySet().removeIf(fact -> !type(fact).equals(POSITION));
    return told.keySet();
  }

  /// @param whole the text that decides
  private List<Inline> marked(List<Inline> text, List<Inline> whole) {
    Map<String, Set<String>> told = new LinkedHashMap<>();
    tell(whole, told);
    String kind = told.keySet().stream().anyMatch(kinds::containsKey) ? kind(told) : null;
    String word = kind == null ? null : words.marks().get(kind);
    if (word == null) {
      return text;
    }
    List<Inline> marked = new ArrayList<>(List.of(new Inline.ChangeMark(word)));
    marked.addAll(text);
    return marked;
  }

  /// Collects the keys that are told of each fact, in the order of the text.
  private static void tell(List<? extends Inline> text, Map<String, Set<String>> told) {
    for (Inline inline : text) {
      switch (inline) {
        case Inline.Span(_, FieldRef ref, _, _, _) when ref != null -> {
          if (!ref.key().equals(PASSAGE)) {
            told.computeIfAbsent(ref.fact(), _ -> new HashSet<>()).add(ref.key());
          }
        }
        case Inline.Emphasis(var inner) -> tell(inner, told);
        case Inline.Strong(var inner) -> tell(inner, told);
        case Inline.Struck(var inner) -> tell(inner, told);
        case Inline.Link(_, var inner) -> tell(inner, told);
        case Inline.Code(var inner) -> tell(inner, told);
        case Inline.Leaf _, Inline.NoteMark _, Inline.Break _ -> {}
      }
    }
  }

  /// Gives back what became of what a block is about, or null if something of it is as before.
  private @Nullable String kind(Map<String, Set<String>> told) {
    String main = main(told.keySet());
    Set<String> shown = told.getOrDefault(main, Set.of());
    int least = Math.min(2, shown.size());
    for (Map.Entry<String, Set<String>> fact : told.entrySet()) {
      boolean alike =
          type(fact.getKey()).equals(type(main))
              && fact.getValue().size() >= least
              && !mentioned.getOrDefault(main, Set.of()).contains(fact.getKey());
      if (alike && kind(fact.getKey(), fact.getValue()) == null) {
        return besides(main, told);
      }
    }
    return kind(main, shown);
  }

  /// Gives back what became of the first fact that a block tells besides the one that it is about,
  /// or null. One that is new says no more than that ours came to speak of it, and a position that
  /// stands beside something is a word of it.
  private @Nullable String besides(String main, Map<String, Set<String>> told) {
    for (Map.Entry<String, Set<String>> fact : told.entrySet()) {
      String type = type(fact.getKey());
      boolean other = !List.of(type(main), POSITION).contains(type) && !NAMED.contains(type);
      if (other && changes(fact.getKey(), fact.getValue())) {
        return kinds.get(fact.getKey());
      }
    }
    return null;
  }

  /// Gives back the fact that a block is about: the first that is more than a name.
  private static String main(Set<String> facts) {
    return facts.stream()
        .filter(fact -> !NAMED.contains(type(fact)))
        .findFirst()
        .orElseGet(() -> facts.iterator().next());
  }

  /// Gives back what became of a fact as far as a block tells it, or null. A block that only names
  /// a fact tells nothing of it, unless the fact is new.
  private @Nullable String kind(String fact, Set<String> shown) {
    String kind = kinds.get(fact);
    return isNew(fact) || tells(fact, shown) || changes(fact, shown) ? kind : null;
  }

  /// Says whether something changed of what a block shows of a fact.
  private boolean changes(String fact, Set<String> shown) {
    Set<String> changes = keys.getOrDefault(fact, Set.of());
    // An issue stands below its state, and a provision's stands behind its text.
    boolean moved =
        List.of(ISSUE, PROVISION).contains(type(fact)) && changes.contains(IssueField.STATE.key());
    return moved || changes.stream().anyMatch(shown::contains);
  }

  /// Says whether a block that shows some keys of a fact does more than name it. Of a proposal it
  /// may show the title and words of ours alone.
  private static boolean tells(String fact, Set<String> shown) {
    return List.of(POSITION, PROPOSAL).contains(type(fact))
        || shown.size() > 1
        || shown.stream().anyMatch(SENTENCES::contains);
  }

  private boolean isNew(String fact) {
    return FRESH.contains(kinds.getOrDefault(fact, ""));
  }

  private static String type(String fact) {
    return Owner.named(fact).type();
  }
}
