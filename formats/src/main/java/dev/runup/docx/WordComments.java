package dev.runup.docx;

import dev.runup.docx.MarkedText.Comment;
import dev.runup.office.UnreadableOfficeException;
import dev.runup.office.XmlReader;
import dev.runup.office.XmlReader.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Reads the comments of a Word file.
final class WordComments {

  /// Divides the paragraphs of a comment.
  private static final String BREAK = " / ";

  /// A comment as it is in its part.
  ///
  /// @param paragraph the id of its last paragraph, by which others refer to it
  private record Written(String id, String author, String date, String text, String paragraph) {}

  /// What another part adds to a comment.
  ///
  /// @param parent the id of the last paragraph of the comment that it answers, or empty
  private record Added(String parent, boolean isDone) {}

  private WordComments() {}

  static List<Comment> read(DocxArchive file) throws UnreadableOfficeException {
    List<Written> written = new ArrayList<>();
    for (String xml : file.ofDocument("comments")) {
      readComments(DocxArchive.reader(xml), written);
    }
    Map<String, Added> added = new HashMap<>();
    for (String xml : file.ofDocument("commentsExtended")) {
      readAdded(DocxArchive.reader(xml), added);
    }
    Map<String, String> byParagraph = new HashMap<>();
    written.forEach(one -> byParagraph.put(one.paragraph(), one.id()));
    byParagraph.remove("");
    List<Comment> comments = new ArrayList<>();
    for (Written one : written) {
      Added more = added.getOrDefault(one.paragraph(), new Added("", false));
      comments.add(
          new Comment(
              one.id(),
              one.author(),
              one.date(),
              one.text(),
              byParagraph.getOrDefault(more.parent(), ""),
              more.isDone()));
    }
    return comments;
  }

  private static void readComments(XmlReader xml, List<Written> into)
      throws UnreadableOfficeException {
    for (Token token = xml.next(); token != Token.FINISH; token = xml.next()) {
      if (token == Token.START && xml.name().equals("w:comment")) {
        into.add(comment(xml));
      }
    }
  }

  private static Written comment(XmlReader xml) throws UnreadableOfficeException {
    String id = xml.attribute("w:id");
    String author = xml.attribute("w:author");
    String date = xml.attribute("w:date");
    String paragraph = "";
    StringBuilder text = new StringBuilder();
    int around = xml.depth() - 1;
    while (xml.depth() > around) {
      if (xml.next() == Token.START) {
        switch (xml.name()) {
          case "w:p" -> {
            paragraph = xml.attribute("w14:paraId");
            text.append(text.isEmpty() ? "" : BREAK);
          }
          case "w:t" -> text.append(xml.content());
          case "w:br", "w:tab" -> text.append(' ');
          default -> {}
        }
      }
    }
    return new Written(id, author, date, text.toString().strip(), paragraph);
  }

  private static void readAdded(XmlReader xml, Map<String, Added> into)
      throws UnreadableOfficeException {
    for (Token token = xml.next(); token != Token.FINISH; token = xml.next()) {
      if (token == Token.START && xml.name().equals("w15:commentEx")) {
        into.put(
            xml.attribute("w15:paraId"),
            new Added(xml.attribute("w15:paraIdParent"), xml.attribute("w15:done").equals("1")));
      }
    }
  }
}
