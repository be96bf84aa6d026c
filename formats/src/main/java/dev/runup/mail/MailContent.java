package dev.runup.mail;

import dev.runup.document.Anchors;
import dev.runup.document.Block;
import dev.runup.document.Document;
import dev.runup.document.Inline;
import dev.runup.document.Masthead;
import dev.runup.document.RunIn;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/// What a mail shows of a document: all up to its first horizontal rule, which is page 1. Without a
/// rule, or if that is too much, it shows whole blocks from the beginning, and as many rows or
/// items of the next one as there is room for.
///
/// @param blocks what is shown, with a title and the notes to which it refers
/// @param closing paragraphs that say what is in the attached files
record MailContent(List<Block> blocks, List<Block> closing) {

  /// The most bytes of HTML for the blocks. Gmail hides what is beyond 102 KB, and the frame and
  /// the closing words need up to 12.
  static final int ROOM = 85_000;

  /// The most characters of the names of sections in the closing words. An own template may have
  /// any number of sections.
  private static final int MOST_NAMED = 2_000;

  MailContent {
    blocks = List.copyOf(blocks);
    closing = List.copyOf(closing);
  }

  /// @param names the names of the attached files, at least one
  /// @param size returns the bytes of a block as HTML
  static MailContent of(Document document, List<String> names, ToIntFunction<Block> size) {
    Masthead masthead = document.masthead();
    List<Block> all = document.blocks();
    List<Block> shown = new ArrayList<>();
    if (all.stream().noneMatch(MailContent::isTitle)) {
      shown.add(new Block.Heading(1, List.of(new Inline.Text(masthead.title()))));
    }
    int room = ROOM;
    int next = 0;
    boolean isFull = false;
    while (next < all.size() && !(all.get(next) instanceof Block.Rule) && !isFull) {
      Block block = inWords(all, next);
      int needed = size.applyAsInt(block);
      isFull = needed > room;
      if (isFull) {
        shown.addAll(beginning(block, room, size));
      } else {
        shown.add(block);
        room -= needed;
        next++;
      }
    }
    boolean hasAllNotes = addNotes(document, shown, room, size);
    Masthead.Words.Mail words = masthead.words().mail();
    String files = words.files(names);
    boolean isWhole = hasAllNotes && next == all.size();
    List<Block> closing = new ArrayList<>();
    closing.add(
        paragraph(
            isWhole ? words.whole().replace("{0}", files) : rest(words, files, names(all, next))));
    if (citesUnlisted(shown)) {
      closing.add(paragraph(words.numbers()));
    }
    return new MailContent(shown, closing);
  }

  /// Returns what is shown alone, without words about the attached files.
  MailContent withoutClosing() {
    return new MailContent(blocks, List.of());
  }

  private static boolean isTitle(Block block) {
    return block instanceof Block.Heading(int level, var text)
        && level == 1
        && !Inline.plain(text).isBlank();
  }

  /// Returns a block, and for a figure its words. The table of its data may follow, and then the
  /// caption is enough.
  private static Block inWords(List<Block> all, int at) {
    if (!(all.get(at) instanceof Block.Figure figure)) {
      return all.get(at);
    }
    boolean isTold = at + 1 < all.size() && all.get(at + 1) instanceof Block.Table;
    List<Inline> words = new ArrayList<>(figure.caption());
    if (!isTold || Inline.plain(words).isBlank()) {
      words.add(new Inline.Text((words.isEmpty() ? "" : " ") + figure.drawn().alt()));
    }
    return new Block.Paragraph(words);
  }

  /// Returns a table or list with as many rows or items as there is room for. Empty for none.
  private static List<Block> beginning(Block block, int room, ToIntFunction<Block> size) {
    int parts =
        switch (block) {
          case Block.Table table -> table.rows().size();
          case Block.ItemList list -> list.items().size();
          default -> 0;
        };
    IntFunction<Block> first = count -> first(block, count);
    // The most of which the size fits: the others are behind the place of a search.
    int most =
        -Collections.binarySearch(
                IntStream.range(1, parts).boxed().toList(),
                0,
                (count, _) -> size.applyAsInt(first.apply(count)) <= room ? -1 : 1)
            - 1;
    return most <= 0 ? List.of() : List.of(first.apply(most));
  }

  private static Block first(Block block, int count) {
    return switch (block) {
      case Block.Table table ->
          new Block.Table(
              table.landscape(),
              table.caption(),
              table.columns(),
              table.head(),
              table.rows().subList(0, count));
      case Block.Bullets list -> new Block.Bullets(list.tight(), list.items().subList(0, count));
      case Block.Numbered list ->
          new Block.Numbered(list.start(), list.tight(), list.items().subList(0, count));
      default -> block;
    };
  }

  /// Adds the notes to which the blocks refer. Returns whether there is room for them.
  private static boolean addNotes(
      Document document, List<Block> shown, int room, ToIntFunction<Block> size) {
    Set<Integer> numbers = new TreeSet<>();
    shown.forEach(block ->
        Block.all(List.of(block))
            .forEach(one -> Block.text(one).forEach(inline -> addNumbers(inline, numbers))));
    List<Block> notes = new ArrayList<>();
    for (int number : numbers) {
      if (number <= document.notes().size()) {
        Block.Item note = new Block.Item(document.notes().get(number - 1).blocks());
        notes.add(new Block.Numbered(number, true, List.of(note)));
      }
    }
    if (notes.stream().mapToInt(size).sum() > room) {
      return false;
    }
    if (!notes.isEmpty()) {
      String heading = document.masthead().words().notes();
      shown.add(new Block.Heading(2, List.of(new Inline.Text(heading))));
      shown.addAll(notes);
    }
    return true;
  }

  private static void addNumbers(Inline inline, Set<Integer> numbers) {
    switch (inline) {
      case Inline.NoteMark(int number) -> numbers.add(number);
      case Inline.Group group -> group.text().forEach(inner -> addNumbers(inner, numbers));
      case Inline.Leaf _, Inline.Break _ -> {}
    }
  }

  /// Returns whether sources are cited by numbers that no shown block lists.
  private static boolean citesUnlisted(List<Block> shown) {
    Set<String> listed = new HashSet<>();
    Set<String> cited = new HashSet<>();
    Block.spans(
        shown,
        span -> {
          if (span.isListedSource()) {
            listed.add(span.source());
          } else if (span.isCitation() && span.isSourceNumber()) {
            cited.add(span.source());
          }
        });
    return !listed.containsAll(cited);
  }

  /// Returns what is said about the rest. The names come last, so that nothing in them is taken for
  /// a placeholder.
  private static String rest(Masthead.Words.Mail words, String files, List<String> names) {
    return names.isEmpty()
        ? words.rest().replace("{0}", files)
        : words.restOf().replace("{0}", files).replace("{1}", joined(names));
  }

  private static String joined(List<String> names) {
    StringBuilder joined = new StringBuilder();
    for (String name : names) {
      joined.append(joined.isEmpty() ? "" : " · ");
      if (joined.length() + name.length() > MOST_NAMED) {
        return joined.append('…').toString();
      }
      joined.append(name);
    }
    return joined.toString();
  }

  /// Returns the headings of the sections that aren't shown as a whole.
  private static List<String> names(List<Block> all, int next) {
    List<String> names = new ArrayList<>();
    boolean isBetween = next == all.size() || all.get(next) instanceof Block.Rule;
    int from = next;
    while (!isBetween && from > 0 && !Anchors.isSection(all.get(from))) {
      from--;
    }
    for (int i = from; i < all.size(); i++) {
      if (Anchors.isSection(all.get(i)) && !RunIn.isPart(all, i)) {
        names.add(Inline.plain(Block.text(all.get(i)).toList()).strip());
      }
    }
    return names;
  }

  private static Block paragraph(String text) {
    return new Block.Paragraph(List.of(new Inline.Text(text)));
  }
}
