package dev.runup.cli;

import dev.runup.pipeline.WebLayout;
import java.util.List;

/// `--assets`, `--heading-base` and `--front-matter`: how files for the web are laid out.
final class LayoutOptions {

  private static final String INLINE = "inline";
  private static final String LINKED = "linked";

  private final Argument<String> assets =
      Argument.option(
          List.of("--assets"),
          INLINE,
          INLINE + "|" + LINKED,
          "Where the style of HTML pages is: inline, in each page, with the reader's own fonts; or"
              + " linked, in files beside them, with ours. Default: inline");

  private final Argument<Integer> headingBase =
      Argument.option(
          List.of("--heading-base"),
          WebLayout.DEFAULT.titleLevel(),
          "LEVEL",
          "The level of the heading that is a fragment's title, 1 to 6. Default: 2, since the page"
              + " around it has a title of its own");

  private final Argument<Boolean> frontMatter =
      Argument.flag(
          List.of("--front-matter"),
          "Begin Markdown and fragments with what a site generator reads first: title, description,"
              + " date, language, address.");

  List<Argument<?>> arguments() {
    return List.of(assets, headingBase, frontMatter);
  }

  /// Ends the command where one of them is no such value.
  void check() {
    if (!assets.value().equals(INLINE) && !linked()) {
      throw assets.misuse("--assets is inline or linked, and not \"" + assets.value() + "\"");
    }
    if (headingBase.value() < 1 || headingBase.value() > 6) {
      throw headingBase.misuse("--heading-base is 1 to 6, and not " + headingBase.value());
    }
  }

  /// Says whether a page comes with files beside it.
  boolean linked() {
    return assets.value().equals(LINKED);
  }

  /// @param alone whether only one file is wanted
  WebLayout layout(boolean alone) {
    return new WebLayout(linked(), headingBase.value(), frontMatter.value(), alone);
  }
}
