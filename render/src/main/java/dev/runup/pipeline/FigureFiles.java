package dev.runup.pipeline;

import dev.runup.document.Block;
import dev.runup.document.Document;
import dev.runup.figure.SvgFile;
import dev.runup.theme.Theme;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/// The figures of a document as files, in a folder beside it that its formats share.
public final class FigureFiles {

  private static final Pattern MARKDOWN = Pattern.compile("\\.md$");
  private static final Pattern PAGE = Pattern.compile("\\.html$");

  /// What a page shows is named by what is in it; what Markdown shows, by what it is.
  private static final Pattern OF_A_PAGE = Pattern.compile(".*-[0-9a-f]{12}\\.svg");

  private FigureFiles() {}

  /// Gives back the folder in which the figures of a Markdown file or a page lie, with a slash at
  /// its end; an empty text for any other file.
  public static String folder(String file) {
    boolean shows = MARKDOWN.matcher(file).find() || PAGE.matcher(file).find();
    return shows ? file.substring(0, file.lastIndexOf('.')) + ".figures/" : "";
  }

  /// Says whether a figure in that folder is one that this file may show, and no other one does.
  public static boolean isOf(String file, String figure) {
    return OF_A_PAGE.matcher(figure).matches() == PAGE.matcher(file).find();
  }

  /// Gives back the text of each figure's file by the figure's name, in the order of the document.
  static Map<String, String> of(Document document, Theme theme) {
    Map<String, String> files = new LinkedHashMap<>();
    String language = document.masthead().language();
    for (Block.Figure figure : document.figures()) {
      files.put(
          figure.name(),
          SvgFile.framed(figure.drawn().medium())
              .text(
                  figure.drawn().alt(),
                  language,
                  paint -> theme.light().of(paint).hex(),
                  paint -> theme.dark().of(paint).hex()));
    }
    return files;
  }
}
