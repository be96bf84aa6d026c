package dev.runup.pipeline;

/// The layout of files for the web.
///
/// @param linked whether a page's style sheet and fonts are files beside it
/// @param titleLevel the level of the heading that is a fragment's title, 1 to 6
/// @param frontMatter whether Markdown and fragments begin with front matter for a site generator
/// @param singleFile whether the briefing must be one file, for example to print it with `-o -`.
///   Markdown then prints a figure's values instead of its picture
public record WebLayout(boolean linked, int titleLevel, boolean frontMatter, boolean singleFile) {

  /// A page without other files, and a fragment whose title has level 2.
  public static final WebLayout DEFAULT = new WebLayout(false, 2, false, false);
}
