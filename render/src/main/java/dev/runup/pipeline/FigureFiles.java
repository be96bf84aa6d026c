package dev.runup.pipeline;

import dev.runup.document.Block;
import dev.runup.document.Document;
import dev.runup.figure.SvgFile;
import dev.runup.theme.Theme;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/// Makes the figures of a document into SVG files. They lie in a folder beside the document, which
/// Markdown and HTML share.
public final class FigureFiles {

  /// The name of a figure's file of an HTML page: it ends in 12 digits of the content's hash. The
  /// name in Markdown has no hash.
  private static final Pattern OF_A_PAGE = Pattern.compile(".*-[0-9a-f]{12}\\.svg");

  private FigureFiles() {}

  /// Returns the folder for the figures of a Markdown or HTML file, with a slash at its end. Those
  /// of the page of a bundle lie beside it. Returns an empty text for any other file.
  ///
  /// Example: `daily.md` and `daily.html` both have `daily.figures/`.
  public static String folder(String file) {
    if (BundleFiles.isPage(file)) {
      return BundleFiles.folderOf(file);
    }
    boolean shows = file.endsWith(".md") || isPage(file);
    return shows ? file.substring(0, file.lastIndexOf('.')) + ".figures/" : "";
  }

  /// Returns whether a figure in that folder belongs to this file. Figures of the Markdown file and
  /// of the page lie side by side there. In a bundle, those of all languages may.
  ///
  /// Example: `map.svg` belongs to `daily.md`, and `map-0123456789ab.svg` to `daily.html`.
  public static boolean isOf(String file, String figure) {
    return BundleFiles.isPage(file)
        ? BundleFiles.isOf(file, figure)
        : OF_A_PAGE.matcher(figure).matches() == isPage(file);
  }

  private static boolean isPage(String file) {
    return file.endsWith(".html");
  }

  /// Returns the SVG text of each figure by the figure's name, in the order of the document.
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
                  paint -> theme.light().colourOf(paint).hex(),
                  paint -> theme.dark().colourOf(paint).hex()));
    }
    return files;
  }
}
