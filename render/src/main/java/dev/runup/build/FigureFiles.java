package dev.runup.build;

import dev.runup.document.Block;
import dev.runup.document.Document;
import dev.runup.figure.Scene.Paint;
import dev.runup.figure.SvgFile;
import dev.runup.theme.Colour;
import dev.runup.theme.Theme;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The figures of a document as files beside it.
final class FigureFiles {

  private static final String MARKDOWN = ".md";

  private FigureFiles() {}

  /// Gives back the folder in which the figures of a Markdown file lie, with a slash at its end; an
  /// empty text for any other file.
  static String folder(String file) {
    return file.endsWith(MARKDOWN)
        ? file.substring(0, file.length() - MARKDOWN.length()) + ".figures/"
        : "";
  }

  /// Gives back the text of each figure's file by the figure's name, in the order of the document.
  static Map<String, String> of(Document document, Theme theme) {
    Map<String, String> files = new LinkedHashMap<>();
    String language = document.masthead().language();
    for (Block.Figure figure : figures(document)) {
      files.put(
          figure.name(),
          SvgFile.of(
              figure.drawn().medium(),
              figure.drawn().alt(),
              language,
              colours(theme.light()),
              colours(theme.dark())));
    }
    return files;
  }

  private static List<Block.Figure> figures(Document document) {
    List<Block.Figure> figures = new ArrayList<>();
    document.blocks().forEach(block -> Block.figures(block, figures::add));
    document
        .notes()
        .forEach(note -> note.blocks().forEach(block -> Block.figures(block, figures::add)));
    return figures;
  }

  private static Map<Paint, String> colours(Theme.Palette palette) {
    Map<Paint, String> colours = new EnumMap<>(Paint.class);
    for (Paint paint : Paint.values()) {
      colours.put(paint, colour(palette, paint).hex());
    }
    return colours;
  }

  private static Colour colour(Theme.Palette palette, Paint paint) {
    return switch (paint) {
      case INK -> palette.ink();
      case MUTED -> palette.muted();
      case ACCENT -> palette.accent();
      case RULE -> palette.rule();
      case SHADE -> palette.shade();
      case GROUND -> palette.ground();
    };
  }
}
