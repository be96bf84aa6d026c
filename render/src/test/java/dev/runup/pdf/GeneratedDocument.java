package dev.runup.pdf;

import dev.runup.document.Block;
import dev.runup.document.Block.AlertKind;
import dev.runup.document.Block.Align;
import dev.runup.document.Block.Cell;
import dev.runup.document.Block.Item;
import dev.runup.document.Document;
import dev.runup.document.Document.Note;
import dev.runup.document.Inline;
import dev.runup.document.Inline.SpanKind;
import dev.runup.figure.Scenes;
import dev.runup.problem.FieldRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/// A random document made from a seed. It has nested blocks, some of them empty, and words of any
/// length in all scripts of the PDF. It also has facts in several languages, notes and note
/// numbers.
public final class GeneratedDocument {
  private static final List<String> LANGUAGES = List.of("", "", "", "uk", "el", "en-GB", "de", "?");

  /// Letters and signs by script: Latin, accented Latin, Cyrillic, Greek, signs.
  private static final List<String> SCRIPTS =
      List.of(
          letters('a', 'z') + letters('A', 'Z') + letters('0', '9'),
          letters('\u00c0', '\u00d6') + letters('\u00d8', '\u00f6') + letters('\u0100', '\u0130'),
          letters('\u0410', '\u044f') + "ҐґЄєІіЇїЎўЂђЈјЉљЊњЋћЏџѓќё",
          letters('\u0391', '\u03a1') + letters('\u03a3', '\u03ce') + "Ά",
          "()[]{}<>&\"'/\\\\|*_`~#+-=.,:;!?@%$^–—“”‘’„…•·€£№§¶°×→≈");

  private final Random random;
  private final int notes;
  private final Scenes scenes;

  private GeneratedDocument(long seed) {
    random = new Random(seed);
    notes = random.nextInt(4);
    scenes = new Scenes(random, () -> words(random.nextInt(3)), () -> pick(LANGUAGES));
  }

  public static Document of(long seed) {
    GeneratedDocument made = new GeneratedDocument(seed);
    List<Block> blocks = made.blocks(3, 3 + made.random.nextInt(8));
    List<Note> said = new ArrayList<>();
    for (int i = 0; i < made.notes; i++) {
      List<Block> inner = new ArrayList<>(List.of(made.paragraph()));
      inner.addAll(made.blocks(1, made.random.nextInt(3)));
      said.add(new Note(inner));
    }
    return new Document(Samples.masthead(made.words(6)), blocks, said);
  }

  private static String letters(char from, char to) {
    StringBuilder letters = new StringBuilder();
    for (char c = from; c <= to; c++) {
      letters.append(c);
    }
    return letters.toString();
  }

  private List<Block> blocks(int depth, int count) {
    return some(count, () -> block(depth));
  }

  private Block block(int depth) {
    return switch (random.nextInt(depth > 0 ? 13 : 5)) {
      case 0 -> new Block.Heading(1 + random.nextInt(6), some(2, () -> inline(0)));
      case 1 -> new Block.CodeBlock("", List.of(new Inline.Text(words(9) + "\n\t" + words(30))));
      case 2 -> new Block.Rule();
      case 5 -> new Block.Quote(blocks(depth - 1, random.nextInt(3)));
      case 6 -> new Block.Alert(pick(AlertKind.values()), blocks(depth - 1, random.nextInt(3)));
      case 7 -> new Block.Bullets(random.nextBoolean(), items(depth - 1));
      case 8 -> new Block.Numbered(random.nextInt(1200), random.nextBoolean(), items(depth - 1));
      case 9, 10 -> table();
      case 11 -> new Block.Figure("timeline", text(random.nextInt(3)), scenes.next());
      default -> paragraph();
    };
  }

  private Block paragraph() {
    return new Block.Paragraph(text(random.nextInt(8)));
  }

  private List<Item> items(int depth) {
    return some(1 + random.nextInt(4), () -> new Item(blocks(depth, random.nextInt(3))));
  }

  private Block table() {
    int columns = 1 + random.nextInt(7);
    Supplier<List<Cell>> row = () -> some(columns, () -> new Cell(text(random.nextInt(4))));
    return new Block.Table(
        random.nextInt(3) == 0,
        text(random.nextInt(2)),
        some(columns, () -> pick(Align.values())),
        row.get(),
        some(random.nextInt(12), row));
  }

  private List<Inline> text(int count) {
    return some(count, () -> inline(2));
  }

  private Inline inline(int depth) {
    Supplier<List<Inline>> inner = () -> some(1 + random.nextInt(2), () -> inline(depth - 1));
    return switch (random.nextInt(depth > 0 ? 12 : 4)) {
      case 0, 1 -> span();
      case 2 -> new Inline.Break();
      case 4 -> new Inline.Emphasis(inner.get());
      case 5 -> new Inline.Strong(inner.get());
      case 6 -> new Inline.Struck(inner.get());
      case 7 -> new Inline.Code(List.of(span()));
      case 8 -> new Inline.Link("https://example.org/" + random.nextInt(9), inner.get());
      case 9 -> new Inline.Link(random.nextBoolean() ? "#note-1" : "#nowhere", inner.get());
      case 10 -> new Inline.NoteMark(1 + random.nextInt(notes + 1));
      default -> new Inline.Text(words(1 + random.nextInt(20)));
    };
  }

  private Inline.Span span() {
    FieldRef ref = new FieldRef("statement:fact-" + random.nextInt(20), "says", 0);
    SpanKind kind = pick(SpanKind.values());
    String text = words(random.nextInt(5));
    return new Inline.Span(text, random.nextInt(5) == 0 ? null : ref, pick(LANGUAGES), kind, null);
  }

  private String words(int count) {
    return String.join(" ", some(count, this::word));
  }

  private String word() {
    String script = pick(SCRIPTS);
    int length = random.nextInt(60) == 0 ? 200 : 1 + random.nextInt(12);
    return String.join(
        "", some(length, () -> String.valueOf(script.charAt(random.nextInt(script.length())))));
  }

  private <T> List<T> some(int count, Supplier<T> one) {
    List<T> made = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      made.add(one.get());
    }
    return made;
  }

  private <T> T pick(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  private <T> T pick(T[] choices) {
    return choices[random.nextInt(choices.length)];
  }
}
