package dev.runup.pdf;

import dev.runup.document.Inline;
import dev.runup.document.Masthead;
import dev.runup.document.Masthead.Phrase;
import dev.runup.document.NoBreakRules;
import dev.runup.document.RunIn;
import dev.runup.figure.DrawnFigure;
import dev.runup.figure.Scene;
import dev.runup.font.Script;
import dev.runup.pdf.PassageFinder.Kind;
import dev.runup.pdf.PassageFinder.Part;
import dev.runup.problem.FieldRef;
import dev.runup.theme.Colour;
import dev.runup.theme.Theme;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Sets the inlines of one document in type. To set a text is to return its [Galley]. Chooses their
/// faces, makes their structure elements and resolves links.
///
/// Call it in document order: anchors are assigned to spans and notes as they are set.
record Compositor(
    Faces faces,
    MissingGlyphs missing,
    Theme theme,
    Masthead masthead,
    LinkAnchors anchors,
    UnsetWords unset) {

  /// Returns the text of a block, for example of a paragraph or a cell.
  ///
  /// @param tag the element that the text belongs to
  Galley set(List<? extends Inline> text, BlockStyle style, Tag tag) {
    GalleyBuilder galley = new GalleyBuilder(faces, false);
    add(NoBreakRules.bind(text), InlineStyle.of(style, tag), galley);
    return galley.build();
  }

  /// Returns the text of a paragraph whose opening words have their own style, and their own
  /// element before the paragraph's.
  Galley set(RunIn parts, BlockStyle head, Tag headTag, BlockStyle rest, Tag tag) {
    GalleyBuilder galley = new GalleyBuilder(faces, false);
    add(NoBreakRules.bind(parts.head()), InlineStyle.of(head, headTag), galley);
    add(NoBreakRules.bind(parts.rest()), InlineStyle.of(rest, tag), galley);
    return galley.build();
  }

  /// Returns the lines of preformatted text, each with a space at its end. All spaces are kept.
  List<Galley> setPreformatted(List<Inline.Leaf> text, BlockStyle style, Tag tag) {
    return splitLines(text).stream().map(line -> setPreformattedLine(line, style, tag)).toList();
  }

  private Galley setPreformattedLine(List<LeafPart> line, BlockStyle style, Tag tag) {
    GalleyBuilder galley = new GalleyBuilder(faces, true);
    InlineStyle inlineStyle = InlineStyle.of(style, tag);
    for (LeafPart part : line) {
      if (!part.isFirst() && part.leaf() instanceof Inline.Span span) {
        addText(span.text(), span.ref(), span.language(), inlineStyle, galley);
      } else {
        addLeaf(part.leaf(), inlineStyle, galley);
      }
    }
    galley.addLineBreak(inlineStyle.toRun(faces));
    return galley.build();
  }

  /// The part of a leaf that is on one line.
  ///
  /// @param isFirst whether no earlier line has a part of the leaf
  private record LeafPart(Inline.Leaf leaf, boolean isFirst) {}

  /// Splits leaves at their line breaks. There is no empty last line, unless the text is empty.
  private static List<List<LeafPart>> splitLines(List<Inline.Leaf> text) {
    List<List<LeafPart>> lines = new ArrayList<>();
    List<LeafPart> line = new ArrayList<>();
    for (Inline.Leaf leaf : text) {
      String[] parts = leaf.text().split("\n", -1);
      boolean isFirst = true;
      for (int i = 0; i < parts.length; i++) {
        if (i > 0) {
          lines.add(line);
          line = new ArrayList<>();
        }
        if (!parts[i].isEmpty()) {
          line.add(new LeafPart(leaf.withText(parts[i]), isFirst));
          isFirst = false;
        }
      }
    }
    if (!line.isEmpty() || lines.isEmpty()) {
      lines.add(line);
    }
    return lines;
  }

  /// Sets a text of the program, which comes from no fact and no template. Example: a page number.
  ///
  /// @param tag the element that the text belongs to, or null for furniture
  Galley setWords(String text, BlockStyle style, @Nullable Tag tag) {
    GalleyBuilder galley = new GalleyBuilder(faces, false);
    addText(text, null, "", InlineStyle.of(style, tag), galley);
    return galley.build();
  }

  /// Sets a text of the masthead.
  ///
  /// @param tag the element that the text belongs to, or null for text that is only measured
  Galley setWords(Phrase phrase, BlockStyle style, @Nullable Tag tag) {
    GalleyBuilder galley = new GalleyBuilder(faces, false);
    InlineStyle inlineStyle = InlineStyle.of(style, tag);
    for (Inline.Span span : phrase.spans()) {
      addText(span.text(), span.ref(), tag == null ? "" : span.language(), inlineStyle, galley);
    }
    return galley.build();
  }

  /// Sets a plain text that links to an anchor of the document.
  ///
  /// @param description the description of the link for screen-reader users
  Galley setLink(String text, BlockStyle style, Tag tag, String anchor, String description) {
    GalleyBuilder galley = new GalleyBuilder(faces, false);
    InlineStyle inlineStyle = InlineStyle.of(style.withInk(accent()), tag);
    Hyperlink link = Hyperlink.toNote(tag, anchor, description);
    addText(text, null, "", inlineStyle.withLink(link, accent()), galley);
    return galley.build();
  }

  private void add(Inline inline, InlineStyle inlineStyle, GalleyBuilder to) {
    switch (inline) {
      case Inline.Leaf leaf -> addLeaf(leaf, inlineStyle, to);
      case Inline.Emphasis(List<Inline> text) ->
          add(text, inlineStyle.withItalicToggled().inNewElement("Em"), to);
      case Inline.Strong(List<Inline> text) ->
          add(text, inlineStyle.withBold().inNewElement("Strong"), to);
      case Inline.Struck(List<Inline> text) -> add(text, inlineStyle.asStruck(), to);
      case Inline.Code(List<Inline.Leaf> text) ->
          add(text, inlineStyle.asCode().inNewElement("Code"), to);
      case Inline.Link(String target, List<Inline> text) -> addLink(target, text, inlineStyle, to);
      case Inline.NoteMark(int number) -> addNoteMark(number, inlineStyle, to);
      case Inline.Break() -> to.addLineBreak(inlineStyle.toRun(faces));
    }
  }

  private void add(List<? extends Inline> text, InlineStyle inlineStyle, GalleyBuilder to) {
    text.forEach(inline -> add(inline, inlineStyle, to));
  }

  private void addLeaf(Inline.Leaf leaf, InlineStyle inlineStyle, GalleyBuilder to) {
    switch (leaf) {
      case Inline.Text(String text) -> addText(text, null, "", inlineStyle, to);
      case Inline.ChangeMark mark -> addText(mark.text(), null, "", inlineStyle.withBold(), to);
      case Inline.Span span -> addSpan(span, inlineStyle, to);
    }
  }

  private void addSpan(Inline.Span span, InlineStyle inlineStyle, GalleyBuilder to) {
    String place = anchors.nextAnchor(span);
    if (!place.isEmpty()) {
      to.addAnchor(place);
    }
    InlineStyle own = inlineStyle;
    if (span.isCitation() && anchors.hasSource(span.source()) && !inlineStyle.isLinked()) {
      own = citing(span, inlineStyle);
    } else if (span.isListedSource() && !place.isEmpty() && !inlineStyle.isLinked()) {
      own = backFrom(span, inlineStyle);
    }
    addText(span.text(), span.ref(), span.language(), own, to);
  }

  /// Returns the style of what leads to a source.
  private InlineStyle citing(Inline.Span span, InlineStyle inlineStyle) {
    String words = span.isSourceNumber() ? masthead.words().source(span.text()) : span.text();
    Tag tag = inlineStyle.tag().addWhenUsed("Link");
    Hyperlink link = Hyperlink.toNote(tag, span.source(), words);
    String name = anchors.addCitation(span.source());
    return inlineStyle
        .inElement(tag)
        .withLink(name.isEmpty() ? link : link.withName(name), accent());
  }

  /// Returns the style of a source's number in a list. It leads back to the first citation.
  private InlineStyle backFrom(Inline.Span span, InlineStyle inlineStyle) {
    String citation = anchors.citation(span.source());
    if (citation.isEmpty()) {
      return inlineStyle;
    }
    Tag tag = inlineStyle.tag().addWhenUsed("Link");
    String words = masthead.words().back() + " " + span.text();
    return inlineStyle.inElement(tag).withLink(Hyperlink.toNote(tag, citation, words), accent());
  }

  /// Returns whether a text's language must be marked. An empty language is that of the document.
  boolean isForeign(String language) {
    return !language.isEmpty()
        && !language.equals(masthead.language())
        && Metadata.isLanguageTag(language);
  }

  private InlineStyle inLanguage(String language, InlineStyle inlineStyle) {
    return isForeign(language) && inlineStyle.element() != null
        ? inlineStyle.inElement(inlineStyle.tag().addWhenUsed("Span").setLanguage(language))
        : inlineStyle;
  }

  /// Adds a text. In place of what can't be set, it adds words that name it.
  private void addText(
      String text,
      @Nullable FieldRef ref,
      String language,
      InlineStyle inlineStyle,
      GalleyBuilder to) {
    List<Part> parts = new PassageFinder(faces).split(text);
    if (parts.stream().allMatch(part -> part.kind() == Kind.TEXT)) {
      missing.addSet(ref);
    }
    for (Part part : parts) {
      Inline.Span words = wordsFor(part, ref, language);
      to.addText(words.text(), inLanguage(words.language(), inlineStyle).toRun(faces));
    }
  }

  /// Returns a part of a text as it is set.
  ///
  /// @param language the language of the text
  private Inline.Span wordsFor(Part part, @Nullable FieldRef ref, String language) {
    return switch (part.kind()) {
      case TEXT -> new Inline.Span(part.text(), ref, language, Inline.SpanKind.TEXT, null);
      case PASSAGE -> wordsForPassage(part.text(), ref);
      case SYMBOL -> wordsForSymbol(part.text(), ref);
    };
  }

  private Inline.Span wordsForSymbol(String symbol, @Nullable FieldRef ref) {
    PassageFinder finder = new PassageFinder(faces);
    symbol.codePoints().filter(c -> !finder.canSet(c)).forEach(c -> missing.add(c, ref));
    return new Inline.Span(SymbolName.of(symbol), ref, "en", Inline.SpanKind.TEXT, null);
  }

  private Inline.Span wordsForPassage(String passage, @Nullable FieldRef ref) {
    UnicodeScript script = Script.ofPassage(passage);
    missing.addPassage(passage, script, ref);
    UnsetWords.Words words = unset.of(script);
    return new Inline.Span(words.text(), ref, words.language(), Inline.SpanKind.TEXT, null);
  }

  /// Returns a figure whose labels can be set.
  DrawnFigure settable(DrawnFigure figure) {
    PassageFinder finder = new PassageFinder(faces);
    boolean isSettable =
        figure.wide().shapes().stream()
            .allMatch(shape -> !(shape instanceof Scene.Text text) || finder.canSet(text.text()));
    // A figure asks for each label several times while it is laid out.
    Map<String, String> labels = new HashMap<>();
    return isSettable
        ? figure
        : figure.withLabels(label -> labels.computeIfAbsent(label, this::settable));
  }

  /// Returns a text in which words replace what can't be set.
  String settable(String text) {
    return new PassageFinder(faces)
        .split(text).stream()
            .map(part -> wordsFor(part, null, "").text())
            .collect(Collectors.joining());
  }

  /// Adds a link. Links inside links, and links to anchors that the document doesn't have, become
  /// plain text.
  private void addLink(
      String target, List<Inline> text, InlineStyle inlineStyle, GalleyBuilder to) {
    Hyperlink link =
        inlineStyle.isLinked() ? null : hyperlink(target, Inline.plain(text), inlineStyle);
    InlineStyle own =
        link == null ? inlineStyle : inlineStyle.inElement(link.tag()).withLink(link, accent());
    add(text, own, to);
  }

  private @Nullable Hyperlink hyperlink(String target, String words, InlineStyle inlineStyle) {
    if (!target.startsWith("#")) {
      return Hyperlink.toAddress(inlineStyle.tag().addWhenUsed("Link"), target, words);
    }
    String anchor = anchors.target(target.substring(1));
    return anchors.has(anchor)
        ? Hyperlink.toAnchor(inlineStyle.tag().addWhenUsed("Link"), anchor, words)
        : null;
  }

  /// Adds a raised note number that links to its note. The number stays on the line of the word
  /// before it. Inside a link it is plain text.
  private void addNoteMark(int number, InlineStyle inlineStyle, GalleyBuilder to) {
    to.keepWithNext();
    to.separateNoteNumbers();
    String shown = String.valueOf(number);
    InlineStyle raised = inlineStyle.asNoteMark(accent());
    if (!anchors.hasNote(number) || inlineStyle.isLinked()) {
      addText(shown, null, "", raised, to);
      return;
    }
    Tag tag = inlineStyle.tag().addWhenUsed("Reference").addWhenUsed("Link");
    String words = masthead.words().note(number);
    Hyperlink link = Hyperlink.toNote(tag, LinkAnchors.noteAnchor(number), words);
    if (anchors.addMark(number)) {
      link = link.withName(LinkAnchors.markAnchor(number));
    }
    addText(shown, null, "", raised.inElement(tag).withLink(link, accent()), to);
  }

  private Colour accent() {
    return theme.light().accent();
  }
}
