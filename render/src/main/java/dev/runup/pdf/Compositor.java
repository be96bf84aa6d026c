package dev.runup.pdf;

import dev.runup.document.Inline;
import dev.runup.document.Masthead;
import dev.runup.document.Masthead.Phrase;
import dev.runup.document.NoBreakRules;
import dev.runup.document.RunIn;
import dev.runup.problem.FieldRef;
import dev.runup.theme.Theme;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Sets the inlines of one document in type: chooses faces, puts elements into the structure tree,
/// resolves links.
final class Compositor {
  private final Faces faces;
  private final MissingGlyphs missing;
  private final Theme.Palette palette;
  private final Masthead masthead;
  private final LinkAnchors places;

  Compositor(
      Faces faces, MissingGlyphs missing, Theme theme, Masthead masthead, LinkAnchors places) {
    this.faces = faces;
    this.missing = missing;
    this.palette = theme.light();
    this.masthead = masthead;
    this.places = places;
  }

  /// Gives back the text of a paragraph or the like.
  ///
  /// @param tag the element that it belongs to
  Galley set(List<? extends Inline> text, BlockStyle voice, Tag tag) {
    GalleyBuilder galley = new GalleyBuilder(faces, missing, false);
    InlineStyle setting = InlineStyle.of(voice, tag);
    NoBreakRules.bind(text).forEach(inline -> add(inline, setting, galley));
    return galley.build();
  }

  /// Gives back the text of a paragraph whose opening words have a voice of their own.
  Galley set(RunIn parts, BlockStyle head, BlockStyle rest, Tag tag) {
    GalleyBuilder galley = new GalleyBuilder(faces, missing, false);
    add(NoBreakRules.bind(parts.head()), InlineStyle.of(head, tag), galley);
    add(NoBreakRules.bind(parts.rest()), InlineStyle.of(rest, tag), galley);
    return galley.build();
  }

  /// Gives back one line of preformatted text, whose spaces stay, with a space for its end.
  Galley verbatim(List<Inline.Leaf> line, BlockStyle voice, Tag tag) {
    GalleyBuilder galley = new GalleyBuilder(faces, missing, true);
    InlineStyle setting = InlineStyle.of(voice, tag);
    line.forEach(leaf -> leaf(leaf, setting, galley));
    galley.lineBreak(setting.run(faces));
    return galley.build();
  }

  /// Gives back plain words of ours.
  ///
  /// @param tag the element that they belong to, or null for furniture
  Galley words(String text, BlockStyle voice, @Nullable Tag tag) {
    GalleyBuilder galley = new GalleyBuilder(faces, missing, false);
    text(text, null, InlineStyle.of(voice, tag), galley);
    return galley.build();
  }

  /// Gives back words of the masthead.
  ///
  /// @param tag the element that they belong to, or null for one that is only measured
  Galley words(Phrase phrase, BlockStyle voice, @Nullable Tag tag) {
    GalleyBuilder galley = new GalleyBuilder(faces, missing, false);
    InlineStyle setting = InlineStyle.of(voice, tag);
    for (Inline.Span span : phrase.spans()) {
      InlineStyle own = tag == null ? setting : inLanguage(span.language(), setting);
      text(span.text(), span.ref(), own, galley);
    }
    return galley.build();
  }

  /// Gives back plain words that are a link to a place of the document.
  Galley link(String text, BlockStyle voice, Tag tag, String place, String words) {
    GalleyBuilder galley = new GalleyBuilder(faces, missing, false);
    InlineStyle setting = InlineStyle.of(voice.in(palette.accent()), tag);
    text(text, null, setting.linked(Hyperlink.number(tag, place, words), palette.accent()), galley);
    return galley.build();
  }

  private void add(Inline inline, InlineStyle setting, GalleyBuilder to) {
    switch (inline) {
      case Inline.Leaf leaf -> leaf(leaf, setting, to);
      case Inline.Emphasis(List<Inline> text) -> add(text, setting.emphasised().inside("Em"), to);
      case Inline.Strong(List<Inline> text) -> add(text, setting.strong().inside("Strong"), to);
      case Inline.Struck(List<Inline> text) -> add(text, setting.struckThrough(), to);
      case Inline.Code(List<Inline.Leaf> text) -> add(text, setting.code().inside("Code"), to);
      case Inline.Link(String target, List<Inline> text) -> link(target, text, setting, to);
      case Inline.NoteMark(int number) -> noteMark(number, setting, to);
      case Inline.Break() -> to.lineBreak(setting.run(faces));
    }
  }

  private void add(List<? extends Inline> text, InlineStyle setting, GalleyBuilder to) {
    text.forEach(inline -> add(inline, setting, to));
  }

  private void leaf(Inline.Leaf leaf, InlineStyle setting, GalleyBuilder to) {
    switch (leaf) {
      case Inline.Text(String text) -> text(text, null, setting, to);
      case Inline.ChangeMark mark -> text(mark.text(), null, setting.strong(), to);
      case Inline.Span span -> span(span, setting, to);
    }
  }

  private void span(Inline.Span span, InlineStyle setting, GalleyBuilder to) {
    String place = places.next(span);
    if (!place.isEmpty()) {
      to.place(place);
    }
    text(span.text(), span.ref(), inLanguage(span.language(), setting), to);
  }

  /// Says whether a text in that language has to be marked as such; an empty one is the document's.
  boolean isForeign(String language) {
    return !language.isEmpty()
        && !language.equals(masthead.language())
        && Languages.isTag(language);
  }

  private InlineStyle inLanguage(String language, InlineStyle setting) {
    return isForeign(language)
        ? setting.inElement(setting.tag().inline("Span").language(language))
        : setting;
  }

  private void text(String text, @Nullable FieldRef ref, InlineStyle setting, GalleyBuilder to) {
    to.text(text, setting.run(faces), ref);
  }

  /// Adds a link; one in a link, or to a place that the document doesn't have, is plain text.
  private void link(String target, List<Inline> text, InlineStyle setting, GalleyBuilder to) {
    Hyperlink link = setting.isLinked() ? null : hyperlink(target, Inline.plain(text), setting);
    add(
        text,
        link == null ? setting : setting.inElement(link.tag()).linked(link, palette.accent()),
        to);
  }

  private @Nullable Hyperlink hyperlink(String target, String words, InlineStyle setting) {
    if (!target.startsWith("#")) {
      return Hyperlink.outside(setting.tag().inline("Link"), target, words);
    }
    String place = places.find(target.substring(1));
    return place == null ? null : Hyperlink.inside(setting.tag().inline("Link"), place, words);
  }

  /// Adds a raised number that leads to its note, unless it stands in a link, and stays with the
  /// word before it.
  private void noteMark(int number, InlineStyle setting, GalleyBuilder to) {
    to.bind();
    to.separateMarks();
    if (!places.hasNote(number) || setting.isLinked()) {
      text(String.valueOf(number), null, setting.raised(palette.accent()), to);
      return;
    }
    Tag tag = setting.tag().inline("Reference").inline("Link");
    String words = masthead.words().note().replace("{0}", String.valueOf(number));
    Hyperlink link = Hyperlink.number(tag, LinkAnchors.note(number), words);
    if (places.firstMark(number)) {
      link = link.named(LinkAnchors.mark(number));
    }
    text(
        String.valueOf(number),
        null,
        setting.raised(palette.accent()).inElement(tag).linked(link, palette.accent()),
        to);
  }
}
