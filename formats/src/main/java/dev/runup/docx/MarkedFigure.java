package dev.runup.docx;

import dev.runup.office.UnreadableOfficeException;
import dev.runup.office.XmlReader;
import dev.runup.office.XmlReader.Token;
import java.util.ArrayList;
import java.util.List;

/// A figure of a Word file with the texts in it, as they are with tracked changes.
///
/// @param name the name of the figure, for example `timeline`
/// @param texts the texts in order, none of them blank
public record MarkedFigure(String name, List<String> texts) {

  public MarkedFigure {
    texts = List.copyOf(texts);
  }

  /// Returns the figures of a file that have texts.
  static List<MarkedFigure> read(DocxArchive file) throws UnreadableOfficeException {
    List<MarkedFigure> figures = new ArrayList<>();
    XmlReader xml = DocxArchive.reader(file.document());
    for (Token token = xml.next(); token != Token.FINISH; token = xml.next()) {
      if (token == Token.START && xml.name().equals("w:drawing")) {
        MarkedFigure figure = figure(xml);
        if (!figure.texts().isEmpty()) {
          figures.add(figure);
        }
      } else if (token == Token.START && xml.name().equals("mc:Fallback")) {
        xml.skip();
      }
    }
    return figures;
  }

  /// Reads the rest of the drawing that began.
  private static MarkedFigure figure(XmlReader xml) throws UnreadableOfficeException {
    int depth = xml.depth();
    String name = "";
    List<String> texts = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (Token token = xml.next(); xml.depth() >= depth; token = xml.next()) {
      if (token == Token.START) {
        switch (xml.name()) {
          case "wp:docPr" -> name = xml.attribute("name").replaceFirst(" \\d+$", "");
          case "mc:Fallback", "w:del", "w:moveFrom" -> xml.skip();
          case "w:t" -> text.append(xml.content());
          default -> {}
        }
      } else if (token == Token.END && xml.name().equals("w:p")) {
        if (!text.toString().isBlank()) {
          texts.add(text.toString().strip());
        }
        text.setLength(0);
      }
    }
    return new MarkedFigure(name, texts);
  }
}
