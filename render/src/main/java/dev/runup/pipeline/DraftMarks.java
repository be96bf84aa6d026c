package dev.runup.pipeline;

import dev.runup.document.Block;
import dev.runup.document.Document;
import dev.runup.document.Inline;
import dev.runup.fact.Fact;
import dev.runup.history.Known;
import dev.runup.problem.FieldRef;
import dev.runup.problem.Owner;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// Puts a label such as "(drafted by reader-1)" after the text of each drafted fact, whatever
/// template printed it. Only an edition with `status: draft` shows such facts.
///
/// It finds them by their spans, as [ChangeMarks] does. A block that prints several texts of a fact
/// has one label, after the last of them.
///
/// @param drafters who or what drafted each drafted fact
record DraftMarks(String pattern, Map<Owner, String> drafters) {

  /// Returns the document with its labels.
  static Document mark(Document document, Known known) {
    Map<Owner, String> drafters = new HashMap<>();
    for (Fact version : known.allVersions()) {
      String drafter = version.drafter();
      if (drafter != null) {
        drafters.put(version.id().owner(), drafter);
      }
    }
    // A fact that was accepted since is no draft any more.
    for (Fact fact : known.facts().values()) {
      if (!fact.isDrafted()) {
        drafters.remove(fact.id().owner());
      }
    }
    if (drafters.isEmpty()) {
      return document;
    }
    String pattern =
        Objects.requireNonNull(document.masthead().words().changeLabels().get("drafted"));
    DraftMarks marks = new DraftMarks(pattern, drafters);
    return new Document(
        document.masthead(),
        marks.blocks(document.blocks()),
        document.notes().stream()
            .map(note -> new Document.Note(marks.blocks(note.blocks())))
            .toList());
  }

  private List<Block> blocks(List<Block> blocks) {
    return blocks.stream().map(this::block).toList();
  }

  private Block block(Block block) {
    return switch (block) {
      case Block.Heading(int level, var text) -> new Block.Heading(level, marked(text));
      case Block.Paragraph(var text) -> new Block.Paragraph(marked(text));
      case Block.Group group -> group.mapped(this::blocks);
      case Block.Table(boolean landscape, var caption, var columns, var head, var rows) ->
          new Block.Table(
              landscape,
              marked(caption),
              columns,
              cells(head),
              rows.stream().map(this::cells).toList());
      case Block.Figure(var name, var caption, var drawn) ->
          new Block.Figure(name, marked(caption), drawn);
      case Block.CodeBlock _, Block.Rule _ -> block;
    };
  }

  /// A row has the label of a fact in the last cell that prints it.
  private List<Block.Cell> cells(List<Block.Cell> cells) {
    List<Block.Cell> row = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      Set<Owner> later = new HashSet<>();
      cells.subList(i + 1, cells.size()).forEach(cell -> later.addAll(drafts(cell.text())));
      row.add(new Block.Cell(marked(cells.get(i).text(), later)));
    }
    return row;
  }

  private Set<Owner> drafts(List<Inline> text) {
    Set<Owner> found = new LinkedHashSet<>();
    for (Inline inline : text) {
      Inline.spans(
          inline,
          span -> {
            FieldRef ref = span.ref();
            if (ref != null && span.isTextOfFact() && drafters.containsKey(ref.owner())) {
              found.add(ref.owner());
            }
          });
    }
    return found;
  }

  private List<Inline> marked(List<Inline> text) {
    return marked(text, Set.of());
  }

  /// @param without the facts that have their label elsewhere
  private List<Inline> marked(List<Inline> text, Set<Owner> without) {
    if (drafts(text).isEmpty()) {
      return text;
    }
    List<Inline> marked = new ArrayList<>();
    Set<Owner> open = new HashSet<>(without);
    // From the end on, so that the label comes after the last text of its fact.
    for (Inline inline : text.reversed()) {
      Set<Owner> ending = drafts(List.of(inline));
      ending.removeIf(fact -> !open.add(fact));
      String label =
          ending.stream()
              .map(fact -> " " + pattern.replace("{0}", drafters.getOrDefault(fact, "")))
              .distinct()
              .collect(Collectors.joining());
      if (!label.isEmpty()) {
        String closing = marked.isEmpty() ? "" : closing(marked.getLast());
        if (!closing.isEmpty() && marked.removeLast() instanceof Inline.Leaf next) {
          String rest = next.text().substring(closing.length());
          if (!rest.isEmpty()) {
            marked.add(next.withText(rest));
          }
        }
        marked.add(new Inline.Text(closing + label));
      }
      marked.add(inline);
    }
    return marked.reversed();
  }

  /// Returns the closing quotation marks at the beginning of a template's text. They belong to the
  /// text of the fact before it.
  private static String closing(Inline next) {
    boolean isOfTemplate =
        next instanceof Inline.Text || next instanceof Inline.Span span && span.ref() == null;
    String text = isOfTemplate && next instanceof Inline.Leaf leaf ? leaf.text() : "";
    int end = 0;
    while (end < text.length() && "”’»“\"".indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    return text.substring(0, end);
  }
}
