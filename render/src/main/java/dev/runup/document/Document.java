package dev.runup.document;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A complete document in one language.
///
/// @param masthead the texts around the body
/// @param blocks the body, in reading order
/// @param notes the notes, in the order in which the body first refers to them; note 1 is the first
public record Document(Masthead masthead, List<Block> blocks, List<Note> notes) {
  /// The references to sources in a printed text, for example ` [4: positions; 8]`.
  private static final Pattern CITES = Pattern.compile("\\s*\\[\\d[^\\[\\]]*\\]");

  /// The number before a message of page 1.
  private static final Pattern NUMBER = Pattern.compile("^\\d+ · ");

  private static final String FIRST = "1 · ";

  public Document {
    blocks = List.copyOf(blocks);
    notes = List.copyOf(notes);
  }

  /// Returns the figures of the body and of the notes, in reading order.
  public List<Block.Figure> figures() {
    return Block.all(bodyAndNotes())
        .filter(Block.Figure.class::isInstance)
        .map(Block.Figure.class::cast)
        .toList();
  }

  /// Returns whether blocks begin with a title, which is a heading of level 1.
  public static boolean beginWithTitle(List<Block> blocks) {
    return !blocks.isEmpty()
        && blocks.getFirst() instanceof Block.Heading(int level, var _)
        && level == 1;
  }

  /// Returns the blocks below each heading of a level, by the heading's words. Example: the
  /// template `series` names the parts that it prints by headings of level 6.
  public Map<String, List<Block>> parts(int level) {
    Map<String, List<Block>> parts = new LinkedHashMap<>();
    List<Block> part = new ArrayList<>();
    for (Block block : blocks) {
      if (block instanceof Block.Heading(int found, List<Inline> name) && found == level) {
        part = parts.computeIfAbsent(Inline.plain(name), _ -> new ArrayList<>());
      } else {
        part.add(block);
      }
    }
    return parts;
  }

  /// Returns the first message of the body, or else its first paragraph, without its number and its
  /// sources. Empty if there is none. If the title is struck, it is the title: the message may not
  /// stand either.
  public String firstMessage() {
    if (beginWithTitle(blocks) && isStruck(((Block.Heading) blocks.getFirst()).text())) {
      return masthead.title();
    }
    String first = "";
    for (Block block : blocks) {
      if (block instanceof Block.Paragraph(var inlines)) {
        String text = Inline.plain(inlines).strip();
        if (first.isEmpty() || text.startsWith(FIRST)) {
          first = text;
        }
        if (first.startsWith(FIRST)) {
          break;
        }
      }
    }
    return NUMBER.matcher(CITES.matcher(first).replaceAll("")).replaceFirst("");
  }

  private static boolean isStruck(List<Inline> title) {
    return title.stream().anyMatch(Inline.Struck.class::isInstance);
  }

  /// Returns the ids of the facts that the document prints, for example `statement:costa-1`. A
  /// passage in its source alone doesn't count.
  public Set<String> facts() {
    Set<String> facts = new HashSet<>();
    Block.spans(
        bodyAndNotes(),
        span -> {
          if (span.isTextOfFact()) {
            facts.add(span.fact());
          }
        });
    return facts;
  }

  /// Returns the words that readers get, in reading order: those of the masthead, of the body and
  /// of the notes. What only structures or sets them is left out.
  public String words() {
    StringBuilder words = new StringBuilder(masthead.title()).append('\n');
    masthead.line().forEach(inline -> Inline.appendPlain(inline, words));
    words.append('\n');
    Block.all(bodyAndNotes())
        .forEach(block -> {
          if (block instanceof Block.Figure figure) {
            words.append(figure.drawn().alt()).append('\n');
          }
          Block.text(block).forEach(inline -> Inline.appendPlain(inline, words));
          words.append('\n');
        });
    return words.toString();
  }

  /// Returns the document without the tables that say no more than the figure before them.
  public Document withoutDrawnTables() {
    List<Block> left = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      if (i == 0 || !Block.Table.isDrawn(blocks.get(i - 1), blocks.get(i))) {
        left.add(blocks.get(i));
      }
    }
    return new Document(masthead, left, notes);
  }

  /// Returns the blocks of the body and then those of the notes.
  public List<Block> bodyAndNotes() {
    return Stream.concat(blocks.stream(), notes.stream().flatMap(note -> note.blocks().stream()))
        .toList();
  }

  /// A note. Its number is its position in [Document#notes], counted from 1.
  ///
  /// @param blocks the content, at least one block
  public record Note(List<Block> blocks) {
    public Note {
      blocks = List.copyOf(blocks);
    }
  }
}
