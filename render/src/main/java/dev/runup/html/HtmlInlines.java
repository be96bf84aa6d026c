package dev.runup.html;

import dev.runup.document.Anchors;
import dev.runup.document.Direction;
import dev.runup.document.Href;
import dev.runup.document.Inline;
import dev.runup.document.Masthead;
import dev.runup.document.NoBreakRules;
import dev.runup.document.UnbreakableWord;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Writes running text as HTML.
final class HtmlInlines {
  private final HtmlBuilder html;
  private final Masthead masthead;
  private final Anchors anchors;
  private final Direction direction;
  private final @Nullable String root;

  /// The numbers of the notes referenced so far.
  private final BitSet referencedNotes = new BitSet();

  /// Where each source is cited first, by the anchor of the source.
  private final Map<String, String> citedAt = new HashMap<>();

  /// The source in a list whose way back is still to be written, or null.
  private Inline.@Nullable Span listed;

  /// Whether references are written as links. Before the notes they open pop-ups.
  private boolean inNotes;

  /// @param root leads from the page to the folder of its site, or null for a page of no site
  HtmlInlines(HtmlBuilder html, Masthead masthead, Anchors anchors, @Nullable String root) {
    this.root = root;
    this.html = html;
    this.masthead = masthead;
    this.anchors = anchors;
    this.direction = Direction.of(masthead.language());
  }

  /// Writes running text, with no-break spaces where no line should end.
  void write(List<? extends Inline> inlines) {
    NoBreakRules.bind(inlines).forEach(inline -> write(inline, false));
  }

  /// Writes preformatted text. Its spaces stay as they are.
  void literal(List<Inline.Leaf> text) {
    text.forEach(leaf -> write(leaf, false));
  }

  /// Returns whether a reference to the note was written.
  boolean isReferenced(int note) {
    return referencedNotes.get(note);
  }

  /// Returns a copy of the numbers of all notes referenced so far.
  BitSet referencedNotes() {
    return (BitSet) referencedNotes.clone();
  }

  /// Begins the notes. References from here on are links, because a note can't open another pop-up.
  void startNotes() {
    inNotes = true;
  }

  /// Returns the id of a text, or an empty text if it needs none. An entry of the list of sources
  /// has that of its source, unless the text has several entries. A text that cites any source
  /// first has one to which the ways back from these sources lead. Call it right before the text is
  /// written.
  String idOf(List<? extends Inline> text) {
    List<Inline.Span> first = new ArrayList<>();
    Map<String, Inline.Span> entries = new LinkedHashMap<>();
    text.forEach(inline ->
        Inline.spans(
            inline,
            span -> {
              if (isLinked(span) && !citedAt.containsKey(span.source())) {
                first.add(span);
              } else if (span.isListedSource()) {
                entries.putIfAbsent(span.source(), span);
              }
            }));
    String id = "";
    if (entries.size() == 1) {
      listed = entries.values().iterator().next();
      id = anchors.anchorOf(listed);
    }
    if (first.isEmpty()) {
      return id;
    }
    String place = id.isEmpty() ? "cite-" + (citedAt.size() + 1) : id;
    first.forEach(span -> citedAt.putIfAbsent(span.source(), place));
    return place;
  }

  /// Writes the way back from the source whose entry the text is, to where it is cited first.
  void backLink() {
    String at = listed == null ? null : citedAt.get(listed.source());
    if (listed != null && at != null) {
      backLink(at, listed.text());
    }
    listed = null;
  }

  /// Writes a link back into the text.
  ///
  /// @param number the number of the note or the source
  void backLink(String id, String number) {
    String name = masthead.words().back() + " " + number;
    html.text(" ").open("a", "class", "back", "href", "#" + id, "aria-label", name);
    // U+FE0E keeps browsers from showing the arrow as an emoji.
    html.text("\u21A9\uFE0E").close("a");
  }

  private boolean isLinked(Inline.Span span) {
    return span.isCitation() && anchors.hasSource(span.source());
  }

  /// @param linked whether the text is in a link, because HTML allows no link within a link
  private void write(Inline inline, boolean linked) {
    switch (inline) {
      case Inline.Text(String text) -> words(text);
      case Inline.Span span when isLinked(span) && !linked -> citation(span);
      case Inline.Span span -> write(span);
      case Inline.ChangeMark(String word) ->
          html.open("small", "class", "change").text(word).close("small").text(" ");
      case Inline.Emphasis(var text) -> write("em", text, linked);
      case Inline.Strong(var text) -> write("strong", text, linked);
      case Inline.Struck(var text) -> write("s", text, linked);
      case Inline.Code(var text) -> write("code", text, linked);
      case Inline.Link(String target, var text) ->
          write(Href.of(led(target), root).map(Href::address), text, linked);
      case Inline.NoteMark(int number) -> noteMark(number, linked);
      case Inline.Break _ -> html.open("br").line();
    }
  }

  private void write(String element, List<? extends Inline> text, boolean linked) {
    html.open(element);
    text.forEach(inline -> write(inline, linked));
    html.close(element);
  }

  /// Returns a link's target. A link to a heading by its words leads to the heading's anchor.
  private String led(String target) {
    return target.startsWith("#") ? "#" + anchors.target(target.substring(1)) : target;
  }

  private void write(Optional<String> href, List<Inline> text, boolean linked) {
    if (linked || href.isEmpty()) {
      text.forEach(inline -> write(inline, linked));
      return;
    }
    html.open("a", "href", href.get());
    text.forEach(inline -> write(inline, true));
    html.close("a");
  }

  private void write(Inline.Span span) {
    boolean foreign = !span.language().equalsIgnoreCase(masthead.language());
    String language = foreign ? span.language() : "";
    String id = anchors.anchorOf(span);
    html.anchor(id);
    boolean isolated = span.kind() == Inline.SpanKind.NAME || direction.isCrossedBy(span.text());
    if (isolated || !language.isEmpty()) {
      String element = isolated ? "bdi" : "span";
      html.open(element, "lang", language);
      value(span);
      html.close(element);
    } else {
      value(span);
    }
    String at = citedAt.get(span.source());
    if (span.isListedSource() && !id.isEmpty() && at != null) {
      backLink(at, span.text());
    }
  }

  /// Writes what leads to a source. A number alone is called "Source 3" for screen-reader users.
  private void citation(Inline.Span span) {
    html.open(
        "a",
        "class",
        "cite",
        "href",
        Href.of("#" + span.source(), null).orElseThrow().address(),
        "aria-label",
        span.isSourceNumber() ? masthead.words().source(span.text()) : "");
    write(span);
    html.close("a");
  }

  private void value(Inline.Span span) {
    String machine = Objects.requireNonNullElse(span.machine(), "");
    if (span.kind() == Inline.SpanKind.DATE && MachineDate.isValid(machine)) {
      value(span, "time", "datetime", machine);
    } else if (span.kind() == Inline.SpanKind.AMOUNT && !machine.isEmpty()) {
      value(span, "data", "value", machine);
    } else {
      words(span.text());
    }
  }

  private void value(Inline.Span span, String element, String attribute, String machine) {
    html.open(element, attribute, machine);
    words(span.text());
    html.close(element);
  }

  /// Writes text, and encloses each word that browsers must not break.
  private void words(String text) {
    int end = 0;
    for (UnbreakableWord kept : UnbreakableWord.in(text)) {
      html.text(text.substring(end, kept.from())).open("span", "class", "whole");
      html.text(text.substring(kept.from(), kept.to())).close("span");
      end = kept.to();
    }
    html.text(text.substring(end));
  }

  private void noteMark(int number, boolean linked) {
    String shown = Integer.toString(number);
    html.open("sup");
    if (linked) {
      html.text(shown);
    } else {
      String id = referencedNotes.get(number) ? "" : "mark-" + number;
      referencedNotes.set(number);
      String name = masthead.words().note(number);
      String element = inNotes ? "a" : "button";
      html.open(
          element,
          inNotes ? "href" : "popovertarget",
          inNotes ? "#note-" + number : "popover-" + number,
          "id",
          id,
          "aria-label",
          name);
      html.text(shown).close(element);
    }
    html.close("sup");
  }

  /// Checks dates for the `datetime` attribute of a `time` element, which allows only a part of ISO
  /// 8601. The rules: https://html.spec.whatwg.org/#the-time-element
  static final class MachineDate {

    private static final String ZONE = "(?:Z|[+-](?:[01]\\d|2[0-3]):[0-5]\\d)?";

    private static final Pattern FORM =
        Pattern.compile(
            "(?!0000)\\d{4}(?<month>-\\d{2}(?<day>-\\d{2}"
                + "(?:T(?<time>\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,3})?)?)"
                + ZONE
                + ")?)?)?");

    private MachineDate() {}

    /// Returns whether `text` is a year, month, day or moment that exists. Example: `2025-12` and
    /// `2025-12-28T09:00Z` are valid, `2025-02-30` is not.
    static boolean isValid(String text) {
      Matcher form = FORM.matcher(text);
      if (!form.matches()) {
        return false;
      }
      try {
        if (form.group("day") != null) {
          LocalDate.parse(text.substring(0, 10));
        } else if (form.group("month") != null) {
          YearMonth.parse(text);
        }
        if (form.group("time") != null) {
          LocalTime.parse(form.group("time"));
        }
        return true;
      } catch (DateTimeException _) {
        return false;
      }
    }
  }
}
