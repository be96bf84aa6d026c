package dev.runup.pipeline;

import dev.runup.format.Format;
import dev.runup.format.FragmentFigures;
import dev.runup.format.SiteGenerator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The layout of files for the web.
///
/// @param linked whether a page's style sheet and fonts are files beside it
/// @param titleLevel the level of the heading that is a fragment's title, 1 to 6
/// @param frontMatter whether Markdown and fragments begin with front matter for a site generator
/// @param singleFile whether the briefing must be one file, for example to print it with `-o -`.
///   Markdown then prints a figure's values instead of its picture
/// @param bundle the site generator for which each issue gets a folder of its own, or null
/// @param figures how a fragment has its figures
public record WebLayout(
    boolean linked,
    int titleLevel,
    boolean frontMatter,
    boolean singleFile,
    @Nullable SiteGenerator bundle,
    FragmentFigures figures) {

  /// A page without other files, and a fragment whose title has level 2.
  public static final WebLayout DEFAULT = new WebLayout(false, 2, false, false);

  /// Makes a layout without bundles, with figures in fragments.
  public WebLayout(boolean linked, int titleLevel, boolean frontMatter, boolean singleFile) {
    this(linked, titleLevel, frontMatter, singleFile, null, FragmentFigures.INLINE);
  }

  /// Returns the layout with bundles for another generator, or with none.
  WebLayout withBundle(@Nullable SiteGenerator other) {
    return new WebLayout(linked, titleLevel, frontMatter, singleFile, other, figures);
  }

  /// Returns those of some formats that are written.
  List<Format> formats(List<Format> asked) {
    return bundle == null || asked.isEmpty() ? asked : SiteGenerator.formats(asked);
  }
}
