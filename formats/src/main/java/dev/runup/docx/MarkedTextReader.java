package dev.runup.docx;

import dev.runup.docx.MarkedText.Change;
import dev.runup.docx.MarkedText.Paragraph;
import dev.runup.docx.MarkedText.Part;
import dev.runup.docx.MarkedText.Run;
import dev.runup.docx.MarkedText.Tracked;
import dev.runup.office.UnreadableOfficeException;
import dev.runup.office.XmlReader;
import dev.runup.office.XmlReader.Token;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads the paragraphs of a Word file. It leaves out figures, and what fields compute, such as the
/// number of a page.
final class MarkedTextReader {

  private final List<Paragraph> paragraphs = new ArrayList<>();
  private int containers;
  private int rows;

  /// The values that end with an element.
  ///
  /// @param depth the number of elements around it
  private record Scope(
      int depth, Tracked tracked, String tag, boolean isPlaceholder, int row, int container) {}

  private final Deque<Scope> scopes = new ArrayDeque<>();
  private Tracked tracked = Tracked.NOTHING;
  private String tag = "";

  /// Whether the text is that of an empty content control, such as "Click here to enter text".
  private boolean isPlaceholder;

  private int row;
  private int container;
  private Part part = Part.BODY;

  /// The paragraph that is read, or null between two.
  private @Nullable List<Run> runs;

  private String style = "";
  private Tracked mark = Tracked.NOTHING;
  private boolean inProperties;
  private boolean inRun;

  /// The instructions of the fields around the text, and whether each has its result left out.
  private final Deque<StringBuilder> fields = new ArrayDeque<>();

  private final Deque<Boolean> hidden = new ArrayDeque<>();

  private final Set<String> known;

  /// The comments on the text that is read. Replaced when one begins or ends: runs keep it.
  private Set<String> comments = Set.of();

  private final Set<String> placedComments = new HashSet<>();

  /// The run that is read, still without its text, or null between two.
  private @Nullable Run open;

  private final StringBuilder words = new StringBuilder();

  private MarkedTextReader(Set<String> known) {
    this.known = known;
  }

  /// Reads all parts of a file.
  ///
  /// @param known the ids of its comments
  static List<Paragraph> read(DocxArchive file, Set<String> known)
      throws UnreadableOfficeException {
    MarkedTextReader reader = new MarkedTextReader(known);
    reader.read(file.document(), Part.BODY);
    for (String kind : List.of("footnotes", "endnotes")) {
      reader.readAll(file.ofDocument(kind), Part.NOTE);
    }
    reader.readAll(file.ofDocument("header"), Part.HEADER);
    reader.readAll(file.ofDocument("footer"), Part.FOOTER);
    return reader.paragraphs;
  }

  private void readAll(List<String> parts, Part kind) throws UnreadableOfficeException {
    for (String xml : parts) {
      read(xml, kind);
    }
  }

  private void read(String xml, Part kind) throws UnreadableOfficeException {
    part = kind;
    container = ++containers;
    comments = Set.of();
    fields.clear();
    hidden.clear();
    XmlReader reader = DocxArchive.reader(xml);
    for (Token token = reader.next(); token != Token.FINISH; token = reader.next()) {
      if (token == Token.START) {
        start(reader);
      } else if (token == Token.END) {
        end(reader);
      }
    }
  }

  private void start(XmlReader xml) throws UnreadableOfficeException {
    switch (xml.name()) {
      case "w:drawing", "w:pict", "w:object", "mc:AlternateContent", "w:sectPr" -> xml.skip();
      case "w:rPrChange", "w:pPrChange", "w:tblPrChange", "w:tcPrChange", "w:trPrChange" ->
          xml.skip();
      case "w:p" -> {
        endRun();
        runs = new ArrayList<>();
        style = "";
        mark = Tracked.NOTHING;
      }
      case "w:pPr", "w:trPr" -> inProperties = true;
      case "w:pStyle" -> style = xml.attribute("w:val");
      case "w:ins", "w:moveTo" -> tracked(xml, Change.INSERTED);
      case "w:del", "w:moveFrom" -> tracked(xml, Change.DELETED);
      case "w:cellIns" -> tracked = of(xml, Change.INSERTED).within(tracked);
      case "w:cellDel" -> tracked = of(xml, Change.DELETED).within(tracked);
      case "w:tr" -> {
        push(xml);
        row = ++rows;
      }
      case "w:tc" -> {
        push(xml);
        container = ++containers;
      }
      case "w:footnote", "w:endnote" -> note(xml);
      case "w:sdt" -> push(xml);
      case "w:tag" -> tag = xml.attribute("w:val");
      case "w:showingPlcHdr" -> isPlaceholder = true;
      case "w:commentRangeStart" -> setOpen(xml.attribute("w:id"), true);
      case "w:commentRangeEnd" -> {
        placeComment(xml.attribute("w:id"));
        setOpen(xml.attribute("w:id"), false);
      }
      case "w:commentReference" -> placeComment(xml.attribute("w:id"));
      case "w:r" -> inRun = true;
      default -> text(xml);
    }
  }

  private void text(XmlReader xml) throws UnreadableOfficeException {
    switch (xml.name()) {
      case "w:t", "w:delText" -> add(xml.content());
      case "w:tab", "w:br", "w:cr", "w:ptab" -> add(inRun ? " " : "");
      case "w:noBreakHyphen" -> add("-");
      case "w:sym" -> add("\ufffd");
      case "w:fldSimple" -> {
        if (isComputed(xml.attribute("w:instr"))) {
          xml.skip();
        }
      }
      case "w:fldChar" -> field(xml.attribute("w:fldCharType"));
      case "w:instrText" -> {
        String instruction = xml.content();
        if (!fields.isEmpty()) {
          fields.getFirst().append(instruction);
        }
      }
      default -> {}
    }
  }

  /// Returns whether the text of a field is computed by the program, and not typed.
  private static boolean isComputed(String instruction) {
    return !instruction.strip().startsWith("HYPERLINK");
  }

  private void field(String type) {
    switch (type) {
      case "begin" -> {
        fields.addFirst(new StringBuilder());
        hidden.addFirst(false);
      }
      case "separate" -> {
        if (!fields.isEmpty()) {
          hidden.removeFirst();
          hidden.addFirst(isComputed(fields.getFirst().toString()));
        }
      }
      case "end" -> {
        fields.pollFirst();
        hidden.pollFirst();
      }
      default -> {}
    }
  }

  private void tracked(XmlReader xml, Change change) {
    Tracked found = of(xml, change);
    if (inProperties && runs != null) {
      mark = found.within(mark);
    } else {
      if (!inProperties) {
        push(xml);
      }
      tracked = found.within(tracked);
    }
  }

  private static Tracked of(XmlReader xml, Change change) {
    return new Tracked(change, xml.attribute("w:author"), xml.attribute("w:date"));
  }

  private void note(XmlReader xml) throws UnreadableOfficeException {
    if (!List.of("", "normal").contains(xml.attribute("w:type"))) {
      xml.skip();
      return;
    }
    push(xml);
    container = ++containers;
  }

  private void push(XmlReader xml) {
    scopes.addFirst(new Scope(xml.depth() - 1, tracked, tag, isPlaceholder, row, container));
  }

  private void end(XmlReader xml) {
    switch (xml.name()) {
      case "w:p" -> {
        if (runs != null) {
          endRun();
          paragraphs.add(new Paragraph(part, style, container, row, mark.within(tracked), runs));
        }
        runs = null;
      }
      case "w:pPr", "w:trPr" -> inProperties = false;
      case "w:r" -> inRun = false;
      default -> {}
    }
    if (!scopes.isEmpty() && scopes.getFirst().depth() == xml.depth()) {
      Scope ended = scopes.removeFirst();
      tracked = ended.tracked();
      tag = ended.tag();
      isPlaceholder = ended.isPlaceholder();
      row = ended.row();
      container = ended.container();
    }
  }

  /// Puts a comment here that is on no text, for example on a figure.
  private void placeComment(String id) {
    if (runs != null && known.contains(id) && placedComments.add(id)) {
      endRun();
      runs.add(new Run("", Tracked.NOTHING, "", Set.of(id)));
    }
  }

  private void add(String text) {
    if (runs == null || text.isEmpty() || isPlaceholder || hidden.contains(true)) {
      return;
    }
    Run run = new Run("", tracked, tag, comments);
    if (!run.equals(open)) {
      endRun();
      placedComments.addAll(comments);
      open = run;
    }
    words.append(text);
  }

  private void endRun() {
    if (open != null && runs != null) {
      runs.add(new Run(words.toString(), open.tracked(), open.tag(), open.comments()));
    }
    open = null;
    words.setLength(0);
  }

  private void setOpen(String id, boolean isOpen) {
    if (known.contains(id) && comments.contains(id) != isOpen) {
      Set<String> next = new LinkedHashSet<>(comments);
      if (isOpen) {
        next.add(id);
      } else {
        next.remove(id);
      }
      comments = next;
    }
  }
}
