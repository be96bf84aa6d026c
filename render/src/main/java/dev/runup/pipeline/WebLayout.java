package dev.runup.pipeline;

/// How the files that go to the web are laid out.
///
/// @param linked whether a page's style and fonts are files beside it
/// @param titleLevel the level of the heading that is a fragment's title, 1 to 6
/// @param frontMatter whether Markdown and fragments begin with what a site generator reads first
/// @param alone whether no file may lie beside another one: Markdown then says what its figures say
public record WebLayout(boolean linked, int titleLevel, boolean frontMatter, boolean alone) {

  /// A page by itself, and a fragment below the title of the page that takes it.
  public static final WebLayout DEFAULT = new WebLayout(false, 2, false, false);

  /// Makes a layout of files that may lie beside each other.
  public WebLayout(boolean linked, int titleLevel, boolean frontMatter) {
    this(linked, titleLevel, frontMatter, false);
  }
}
