package dev.runup.docx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A Word file as an office marks it up. Each method changes the XML as Word does.
public final class MarkedUp {

  private static final String BODY = "word/document.xml";
  private static final String COMMENTS = "word/comments.xml";
  private static final String REPLIES = "word/commentsExtended.xml";
  private static final String WHO = " w:author=\"A. Officer\" w:date=\"2026-01-02T10:00:00Z\"";

  private static final Pattern RUN = Pattern.compile("<w:r>.*?</w:r>");

  private final Map<String, byte[]> parts;
  private int number = 900;

  public MarkedUp(byte[] docx) {
    parts = new LinkedHashMap<>(OoxmlSchema.parts(docx));
  }

  /// Returns the file.
  public byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /// Changes the text of a part.
  public MarkedUp change(String part, UnaryOperator<String> edit) {
    String before =
        new String(Objects.requireNonNull(parts.get(part), part), StandardCharsets.UTF_8);
    String after = edit.apply(before);
    if (after.equals(before)) {
      throw new IllegalArgumentException("nothing changed in " + part);
    }
    parts.put(part, after.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  public MarkedUp body(UnaryOperator<String> edit) {
    return change(BODY, edit);
  }

  public MarkedUp without(String part) {
    Objects.requireNonNull(parts.remove(part), part);
    return this;
  }

  /// Types over words, without tracking.
  public MarkedUp type(String words, String other) {
    return body(xml -> replaceFirst(xml, words, other));
  }

  /// Replaces words with tracking. Both may be empty.
  ///
  /// @param after where the words are inserted if none are deleted
  public MarkedUp track(String after, String deleted, String inserted) {
    return splitRun(
        after + deleted,
        (before, words, rest, run) ->
            run.apply(before + after)
                + (deleted.isEmpty() ? "" : deletion(run.apply(deleted)))
                + (inserted.isEmpty() ? "" : insertion(run.apply(inserted)))
                + run.apply(rest));
  }

  /// Comments on words.
  ///
  /// @param replyTo the number of the comment that it answers, or 0
  public MarkedUp comment(int id, String words, String says, int replyTo) {
    splitRun(
        words,
        (before, on, rest, run) ->
            run.apply(before) + start(id) + run.apply(on) + end(id) + run.apply(rest));
    return addComment(id, says, replyTo);
  }

  /// Comments on all from the beginning of some words to the end of others.
  public MarkedUp comment(int id, String first, String last, String says) {
    splitRun(
        first,
        (before, on, rest, run) -> run.apply(before) + start(id) + run.apply(on) + run.apply(rest));
    splitRun(
        last,
        (before, on, rest, run) -> run.apply(before) + run.apply(on) + end(id) + run.apply(rest));
    return addComment(id, says, 0);
  }

  private static String start(int id) {
    return "<w:commentRangeStart w:id=\"" + id + "\"/>";
  }

  private static String end(int id) {
    return "<w:commentRangeEnd w:id=\""
        + id
        + "\"/><w:r><w:rPr><w:rStyle w:val=\"CommentReference\"/></w:rPr><w:commentReference w:id=\""
        + id
        + "\"/></w:r>";
  }

  private MarkedUp addComment(int id, String says, int replyTo) {
    if (!parts.containsKey(COMMENTS)) {
      add(
          COMMENTS,
          "comments",
          "http://schemas.openxmlformats.org/officeDocument/2006/relationships/");
      add(REPLIES, "commentsExtended", "http://schemas.microsoft.com/office/2011/relationships/");
    }
    String para = "7A00000" + id;
    change(
        COMMENTS,
        xml ->
            beforeEnd(
                xml,
                "<w:comment w:id=\""
                    + id
                    + "\""
                    + WHO
                    + " w:initials=\"A\"><w:p w14:paraId=\""
                    + para
                    + "\"><w:pPr><w:pStyle w:val=\"CommentText\"/></w:pPr><w:r><w:annotationRef/></w:r>"
                    + "<w:r><w:t>"
                    + says
                    + "</w:t></w:r></w:p></w:comment>"));
    return change(
        REPLIES,
        xml ->
            beforeEnd(
                xml,
                "<w15:commentEx w15:paraId=\""
                    + para
                    + "\""
                    + (replyTo == 0 ? "" : " w15:paraIdParent=\"7A00000" + replyTo + "\"")
                    + " w15:done=\"0\"/>"));
  }

  private void add(String part, String kind, String types) {
    String root = kind.equals("comments") ? "w:comments" : "w15:commentsEx";
    parts.put(
        part,
        ("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<"
                + root
                + " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
                + " xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\""
                + " xmlns:w15=\"http://schemas.microsoft.com/office/word/2012/wordml\"></"
                + root
                + ">")
            .getBytes(StandardCharsets.UTF_8));
    change(
        "[Content_Types].xml",
        xml ->
            beforeEnd(
                xml,
                "<Override PartName=\"/"
                    + part
                    + "\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml."
                    + kind
                    + "+xml\"/>"));
    change(
        "word/_rels/document.xml.rels",
        xml ->
            beforeEnd(
                xml,
                "<Relationship Id=\"rIdX"
                    + kind
                    + "\" Type=\""
                    + types
                    + kind
                    + "\" Target=\""
                    + kind
                    + ".xml\"/>"));
  }

  private static String beforeEnd(String xml, String more) {
    int end = xml.lastIndexOf("</");
    return xml.substring(0, end) + more + xml.substring(end);
  }

  /// Writes the runs of a text that was one run.
  private interface Split {
    String of(String before, String words, String rest, UnaryOperator<String> run);
  }

  /// Divides the first run that has some words.
  private MarkedUp splitRun(String words, Split split) {
    Pattern run =
        Pattern.compile(
            "<w:r>(<w:rPr>(?:(?!</w:rPr>).)*</w:rPr>)<w:t xml:space=\"preserve\">([^<]*?)"
                + Pattern.quote(words).replace(" ", "\\E[ \u00a0\u202f]\\Q")
                + "([^<]*)</w:t></w:r>");
    return body(xml -> {
      Matcher found = run.matcher(xml);
      if (!found.find()) {
        throw new IllegalArgumentException("no run has " + words);
      }
      UnaryOperator<String> made =
          text ->
              text.isEmpty()
                  ? ""
                  : "<w:r>"
                      + found.group(1)
                      + "<w:t xml:space=\"preserve\">"
                      + text
                      + "</w:t></w:r>";
      return xml.substring(0, found.start())
          + split.of(found.group(2), words, found.group(3), made)
          + xml.substring(found.end());
    });
  }

  /// Returns runs as inserted ones.
  public String insertion(String runs) {
    return "<w:ins w:id=\"" + ++number + "\"" + WHO + ">" + runs + "</w:ins>";
  }

  /// Returns runs as deleted ones.
  public String deletion(String runs) {
    return "<w:del w:id=\"" + ++number + "\"" + WHO + ">" + deletedText(runs) + "</w:del>";
  }

  /// Returns runs as moved away, or to here.
  public String moved(String kind, String runs) {
    String range = kind + "Range";
    return "<w:"
        + range
        + "Start w:id=\""
        + ++number
        + "\""
        + WHO
        + " w:name=\"move1\"/><w:"
        + kind
        + " w:id=\""
        + ++number
        + "\""
        + WHO
        + ">"
        + runs
        + "</w:"
        + kind
        + "><w:"
        + range
        + "End w:id=\""
        + (number - 1)
        + "\"/>";
  }

  private static String deletedText(String runs) {
    return runs.replace("<w:t ", "<w:delText ").replace("</w:t>", "</w:delText>");
  }

  /// Returns the mark of a paragraph that was inserted, deleted or moved.
  public String mark(String kind) {
    return "<w:rPr><w:" + kind + " w:id=\"" + ++number + "\"" + WHO + "/></w:rPr>";
  }

  /// Returns a paragraph of the body, from its first to its last tag.
  public String paragraph(String words) {
    String xml = new String(Objects.requireNonNull(parts.get(BODY)), StandardCharsets.UTF_8);
    int at = xml.indexOf(words);
    if (at < 0) {
      throw new IllegalArgumentException("no paragraph has " + words);
    }
    return xml.substring(xml.lastIndexOf("<w:p>", at), xml.indexOf("</w:p>", at) + 6);
  }

  /// Returns the row of a table around some words.
  public String row(String words) {
    String xml = new String(Objects.requireNonNull(parts.get(BODY)), StandardCharsets.UTF_8);
    int at = xml.indexOf(words);
    return xml.substring(xml.lastIndexOf("<w:tr>", at), xml.indexOf("</w:tr>", at) + 7);
  }

  /// Returns the runs of a paragraph, without its properties.
  public static String runs(String paragraph) {
    return paragraph.substring(paragraph.indexOf("</w:pPr>") + 8, paragraph.length() - 6);
  }

  /// Returns a paragraph with other runs, and with a mark that was tracked or an empty text.
  public static String with(String paragraph, String mark, String runs) {
    String start = paragraph.substring(0, paragraph.indexOf("</w:pPr>"));
    return start + mark + "</w:pPr>" + runs + "</w:p>";
  }

  /// Returns runs, also those in links and content controls, each as a deleted one.
  public String eachDeleted(String runs) {
    return RUN.matcher(runs).replaceAll(run -> Matcher.quoteReplacement(deletion(run.group())));
  }

  /// Returns runs, also those in links and content controls, each as moved away or to here.
  public String eachMoved(String kind, String runs) {
    return RUN.matcher(runs)
        .replaceAll(run ->
            Matcher.quoteReplacement(
                moved(kind, kind.equals("moveFrom") ? deletedText(run.group()) : run.group())));
  }

  /// Returns a run of plain text.
  public static String run(String text) {
    return "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
  }

  public MarkedUp replace(String xml, String other) {
    return body(body -> replaceFirst(body, xml, other));
  }

  public static String replaceFirst(String xml, String words, String other) {
    int at = xml.indexOf(words);
    if (at < 0) {
      throw new IllegalArgumentException("there is no " + words);
    }
    return xml.substring(0, at) + other + xml.substring(at + words.length());
  }
}
