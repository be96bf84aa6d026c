package dev.runup.pdf;

import dev.runup.document.Block;
import dev.runup.document.Document;
import dev.runup.document.Inline;
import dev.runup.document.Note;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// The places of a document that links can lead to: headings by the name that GitHub gives them, notes and their marks.
///
/// A heading's name is its text in lower case, without punctuation, with hyphens for spaces; a second one of the same
/// name gets `-1`, a third one `-2`. Names of notes hold a space, so no heading has one.
final class Places {
  /// The name of the heading of the notes.
  static final String NOTES = "notes of the document";

  private final Set<String> headings = new HashSet<>();
  private final int notes;
  private final Namer namer = new Namer();
  private final Set<Integer> marked = new HashSet<>();

  private Places(int notes) {
    this.notes = notes;
  }

  static Places of(Document document) {
    Places places = new Places(document.notes().size());
    Namer ahead = new Namer();
    places.collect(document.blocks(), ahead);
    for (Note note : document.notes()) {
      places.collect(note.blocks(), ahead);
    }
    return places;
  }

  /// Says whether a heading has the name.
  boolean hasHeading(String name) {
    return headings.contains(name);
  }

  boolean hasNote(int number) {
    return number >= 1 && number <= notes;
  }

  /// Gives back the name of the next heading; to be asked in the order of the document.
  String next(Block.Heading heading) {
    return namer.name(heading);
  }

  /// Gives back the name of a note.
  static String note(int number) {
    return "note " + number;
  }

  /// Gives back the name of the first mark that points to a note.
  static String mark(int number) {
    return "mark " + number;
  }

  /// Notes that a mark points to a note, and says whether it is the first one.
  boolean firstMark(int number) {
    return marked.add(number);
  }

  boolean isMarked(int number) {
    return marked.contains(number);
  }

  private void collect(Collection<Block> blocks, Namer ahead) {
    for (Block block : blocks) {
      switch (block) {
        case Block.Heading heading -> headings.add(ahead.name(heading));
        case Block.Quote(List<Block> inner) -> collect(inner, ahead);
        case Block.Alert(_, List<Block> inner) -> collect(inner, ahead);
        case Block.Bullets(_, List<Block.Item> items) -> items.forEach(item -> collect(item.blocks(), ahead));
        case Block.Numbered(_, _, List<Block.Item> items) -> items.forEach(item -> collect(item.blocks(), ahead));
        case Block.Paragraph _, Block.Table _, Block.CodeBlock _, Block.Rule _ -> {}
      }
    }
  }

  /// Names headings, each name once.
  private static final class Namer {
    private final Map<String, Integer> used = new HashMap<>();

    String name(Block.Heading heading) {
      StringBuilder name = new StringBuilder();
      Inline.plain(heading.text()).strip().toLowerCase(Locale.ROOT).codePoints()
          .filter(c -> Character.isLetterOrDigit(c) || Characters.isMark(c) || c == ' ' || c == '-' || c == '_')
          .map(c -> c == ' ' ? '-' : c)
          .forEach(name::appendCodePoint);
      int before = used.merge(name.toString(), 1, Integer::sum) - 1;
      return before == 0 ? name.toString() : name + "-" + before;
    }
  }
}
