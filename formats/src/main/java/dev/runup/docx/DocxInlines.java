package dev.runup.docx;

import dev.runup.document.Direction;
import dev.runup.document.Href;
import dev.runup.document.Inline;
import dev.runup.document.Masthead;
import dev.runup.document.NoBreakRules;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Writes running text into a part: runs, links, content controls and the numbers of notes.
final class DocxInlines {

  /// The longest address that Word follows, in characters.
  private static final int LONGEST_ADDRESS = 2000;

  private static final String NOTE_TARGET = "#note-";

  private final DocxPart part;
  private final WordXml xml;
  private final DocxState state;
  private final Direction direction;

  /// Whether the text is that of the body, which alone may refer to notes.
  private boolean isBody;

  private boolean inBold;

  DocxInlines(DocxPart part, DocxState state, boolean isBody) {
    this.part = part;
    this.xml = part.xml();
    this.state = state;
    this.isBody = isBody;
    this.direction = Direction.of(state.masthead.language());
  }

  /// Begins the notes that the body has at its end.
  void endBody() {
    isBody = false;
  }

  /// Writes running text, with no-break spaces where no line should end.
  void write(List<? extends Inline> inlines) {
    Set<RunTrait> plain = EnumSet.noneOf(RunTrait.class);
    NoBreakRules.bind(inlines).forEach(inline -> write(inline, plain, false));
  }

  /// Writes running text into a paragraph whose style is bold. Word would take bold text in a bold
  /// paragraph for text that isn't.
  void writeBold(List<? extends Inline> inlines) {
    inBold = true;
    write(inlines);
    inBold = false;
  }

  /// Writes preformatted text. Its spaces and line ends stay as they are.
  void literal(List<Inline.Leaf> text) {
    for (Inline.Leaf leaf : text) {
      String language = leaf instanceof Inline.Span span ? span.language() : "";
      String[] lines = leaf.text().split("\n", -1);
      for (int i = 0; i < lines.length; i++) {
        if (i > 0) {
          lineBreak();
        }
        run(lines[i], Set.of(), language);
      }
    }
  }

  /// @param linked whether the text is in a link, because there is no link within a link
  private void write(Inline inline, Set<RunTrait> traits, boolean linked) {
    switch (inline) {
      case Inline.Text(String text) -> run(text, traits, "");
      case Inline.Span span when isLinked(span) && !linked -> citation(span, traits);
      case Inline.Span span -> span(span, traits, linked);
      case Inline.ChangeMark(String word) -> {
        run(word, with(traits, RunTrait.CHANGE), "");
        run(" ", traits, "");
      }
      case Inline.Emphasis(var text) -> all(text, with(traits, RunTrait.EMPHASIS), linked);
      case Inline.Strong(var text) ->
          all(text, inBold ? traits : with(traits, RunTrait.STRONG), linked);
      case Inline.Struck(var text) -> all(text, with(traits, RunTrait.STRUCK), linked);
      case Inline.Code(var text) -> all(text, with(traits, RunTrait.CODE), linked);
      case Inline.Link(String target, var text) -> link(target, text, traits, linked);
      case Inline.NoteMark(int number) -> noteMark(number);
      case Inline.Break _ -> lineBreak();
    }
  }

  private static Set<RunTrait> with(Set<RunTrait> traits, RunTrait more) {
    Set<RunTrait> all = EnumSet.of(more);
    all.addAll(traits);
    return all;
  }

  private void all(List<? extends Inline> text, Set<RunTrait> traits, boolean linked) {
    text.forEach(inline -> write(inline, traits, linked));
  }

  private boolean isLinked(Inline.Span span) {
    return span.isCitation() && state.anchors.hasSource(span.source());
  }

  /// Writes what leads to a source, and the place to which the way back from it leads.
  private void citation(Inline.Span span, Set<RunTrait> traits) {
    state.bookmark(
        xml,
        state.cite(span.source()),
        () -> {
          String name = span.isSourceNumber() ? state.masthead.words().source(span.text()) : "";
          openAnchor(span.source(), name);
          span(span, with(traits, RunTrait.CITATION), true);
          xml.close("w:hyperlink");
        });
  }

  private void openAnchor(String anchor, String name) {
    String bookmark = WordNames.bookmark(anchor);
    xml.open("w:hyperlink", "w:anchor", bookmark, "w:tooltip", name, "w:history", "1");
  }

  private void link(
      String target, List<? extends Inline> text, Set<RunTrait> traits, boolean linked) {
    Optional<String> anchor = anchor(target);
    Optional<String> address = target.startsWith("#") ? Optional.empty() : address(target);
    if (linked || anchor.isEmpty() && address.isEmpty()) {
      all(text, traits, linked);
      return;
    }
    if (anchor.isPresent()) {
      openAnchor(anchor.get(), "");
    } else {
      xml.open("w:hyperlink", "r:id", part.link(address.get()), "w:history", "1");
    }
    all(text, with(traits, RunTrait.LINK), true);
    xml.close("w:hyperlink");
  }

  /// Returns the anchor of this document to which a target leads. Empty if it leads to none.
  private Optional<String> anchor(String target) {
    if (target.startsWith(NOTE_TARGET)) {
      String number = target.substring(NOTE_TARGET.length());
      boolean isNote = number.matches("\\d{1,9}") && state.hasNote(Integer.parseInt(number));
      return isNote ? Optional.of(target.substring(1)) : Optional.empty();
    }
    return Optional.of(target)
        .filter(one -> one.startsWith("#"))
        .map(one -> state.anchors.target(one.substring(1)))
        .filter(state.anchors::hasSource);
  }

  /// Returns an address that Word follows. Empty for any other, because Word refuses a whole file
  /// with an address that is none.
  private static Optional<String> address(String target) {
    return Href.of(target, null).map(Href::address).filter(DocxInlines::isUri);
  }

  private static boolean isUri(String address) {
    try {
      new URI(address);
      return address.length() <= LONGEST_ADDRESS;
    } catch (URISyntaxException _) {
      return false;
    }
  }

  private void span(Inline.Span span, Set<RunTrait> traits, boolean linked) {
    state.bookmark(
        xml,
        state.anchors.anchorOf(span),
        () -> {
          String back = span.isListedSource() ? state.citation(span.source()) : "";
          if (!back.isEmpty() && !linked) {
            openAnchor(back, state.masthead.words().back());
            run(span.text(), with(traits, RunTrait.CITATION), span.language());
            xml.close("w:hyperlink");
          } else if (state.tagsFacts && span.isTextOfFact() && !span.text().isEmpty()) {
            control(span, traits);
          } else {
            run(span.text(), traits, span.language());
          }
        });
  }

  /// Writes a text of a fact in a content control with the fact's id as its tag.
  private void control(Inline.Span span, Set<RunTrait> traits) {
    String tag = WordNames.tag(span.fact());
    xml.open("w:sdt").open("w:sdtPr").value("w:alias", tag).value("w:tag", tag);
    xml.value("w:id", state.nextControl()).close("w:sdtPr").open("w:sdtContent");
    run(span.text(), traits, span.language());
    xml.close("w:sdtContent").close("w:sdt");
  }

  /// Writes a run of text. Text that changes the direction ends the change where it ends itself.
  ///
  /// @param language its language, or empty for that of the document
  private void run(String text, Set<RunTrait> traits, String language) {
    if (text.isEmpty()) {
      return;
    }
    openRun(traits, language.isEmpty() ? state.masthead.language() : language);
    xml.open("w:t", "xml:space", "preserve");
    xml.text(direction.isCrossedBy(text) ? Isolation.closed(text) : text);
    xml.close("w:t").close("w:r");
  }

  private void openRun(Set<RunTrait> traits, String language) {
    xml.open("w:r").open("w:rPr");
    if (!traits.isEmpty()) {
      state.runStyles.add(EnumSet.copyOf(traits));
      xml.value("w:rStyle", RunTrait.styleOf(traits));
    }
    if (WordLanguage.isRightToLeft(language)) {
      xml.empty("w:rtl");
    }
    WordLanguage.write(xml, language);
    xml.close("w:rPr");
  }

  private void lineBreak() {
    xml.open("w:r").empty("w:br").close("w:r");
  }

  /// Writes the number of a note. The first one in the body brings the note. Word has one number
  /// for each note, so any other is a field that repeats the first.
  private void noteMark(int number) {
    String shown = Integer.toString(number);
    String anchor = "note-" + number;
    if (isBody && state.hasNote(number) && state.mark(number)) {
      boolean isTyped = state.isTyped(number);
      state.bookmark(
          xml,
          anchor,
          () -> {
            openNoteRun();
            String custom = isTyped ? "1" : "";
            xml.empty("w:footnoteReference", "w:customMarkFollows", custom, "w:id", shown);
            if (isTyped) {
              xml.open("w:t").text(shown).close("w:t");
            }
            xml.close("w:r");
          });
    } else if (state.isMarked(number)) {
      xml.open("w:fldSimple", "w:instr", " NOTEREF " + WordNames.bookmark(anchor) + " \\f \\h ");
      noteNumber(shown);
      xml.close("w:fldSimple");
    } else {
      noteNumber(shown);
    }
  }

  /// Writes what a note begins with: its number, and a space.
  void noteLabel(int number) {
    openNoteRun();
    if (state.isMarked(number) && !state.isTyped(number)) {
      xml.empty("w:footnoteRef");
    } else {
      xml.open("w:t").text(Integer.toString(number)).close("w:t");
    }
    xml.close("w:r");
    run(" ", Set.of(), "");
  }

  private void noteNumber(String shown) {
    openNoteRun();
    xml.open("w:t").text(shown).close("w:t").close("w:r");
  }

  private void openNoteRun() {
    openRun(EnumSet.of(RunTrait.NOTE), state.masthead.language());
  }

  /// Writes a text in the language of the document.
  void words(String text) {
    run(text, Set.of(), "");
  }

  /// Writes a text whose parts may be in different languages.
  void phrase(Masthead.Phrase phrase) {
    phrase.spans().forEach(span -> run(span.text(), Set.of(), span.language()));
  }

  /// Writes a text in a style of characters.
  void words(String text, String style) {
    if (!text.isEmpty()) {
      xml.open("w:r").open("w:rPr").value("w:rStyle", style);
      WordLanguage.write(xml, state.masthead.language());
      xml.close("w:rPr").open("w:t", "xml:space", "preserve").text(text).close("w:t").close("w:r");
    }
  }
}
