package dev.runup.cli;

import dev.runup.pipeline.WebLayout;
import java.util.List;

/// The options `--assets`, `--heading-base` and `--front-matter`, which fit files to a web site.
final class LayoutOptions {

  private static final String INLINE = "inline";
  private static final String LINKED = "linked";

  private final Argument<String> assets =
      Argument.option(
          List.of("--assets"),
          INLINE,
          INLINE + "|" + LINKED,
          "Place of the style of HTML pages. inline: in each page, with the reader's own fonts."
              + " linked: in separate files, with our fonts. Default: inline");

  private final Argument<Integer> headingBase =
      Argument.option(
          List.of("--heading-base"),
          WebLayout.DEFAULT.titleLevel(),
          "LEVEL",
          "Heading level of a fragment's title, 1 to 6. Default: 2, because the page that it is put"
              + " into has its own title");

  private final Argument<Boolean> frontMatter =
      Argument.flag(
          List.of("--front-matter"),
          "Begin Markdown and fragments with front matter for a site generator: title, description,"
              + " date, language and address. Default: no front matter.");

  List<Argument<?>> arguments() {
    return List.of(assets, headingBase, frontMatter);
  }

  /// Checks the typed values.
  ///
  /// @throws picocli.CommandLine.ParameterException if one of them isn't allowed
  void check() {
    if (!assets.value().equals(INLINE) && !linked()) {
      throw assets.misuse("--assets can't be \"" + assets.value() + "\"; write inline or linked");
    }
    if (headingBase.value() < 1 || headingBase.value() > 6) {
      throw headingBase.misuse(
          "--heading-base can't be " + headingBase.value() + "; write a level from 1 to 6");
    }
  }

  /// Returns whether each HTML page needs other files, such as its style sheet.
  boolean linked() {
    return assets.value().equals(LINKED);
  }

  /// @param alone whether the output is a single file. Then Markdown contains its figures as text
  WebLayout layout(boolean alone) {
    return new WebLayout(linked(), headingBase.value(), frontMatter.value(), alone);
  }
}
