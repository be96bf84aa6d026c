package dev.runup.cli;

import dev.runup.pipeline.WebLayout;
import java.util.List;

/// The options for the layout of web files.
final class LayoutOptions {

  private static final String LINKED = "linked";

  final Argument<String> assets =
      Argument.option(
          List.of("--assets"),
          "inline",
          "inline|" + LINKED,
          "Place of the style of briefings in HTML. inline: in each file, with the reader's own fonts."
              + " linked: in separate files, with our fonts. Default: inline");

  final Argument<Integer> headingBase =
      Argument.option(
          List.of("--heading-base"),
          WebLayout.DEFAULT.titleLevel(),
          "LEVEL",
          "Heading level of a fragment's title, 1 to 6. Default: 2, because the page that it is put"
              + " into has its own title");

  final Argument<Boolean> frontMatter =
      Argument.flag(
          List.of("--front-matter"),
          "Begin Markdown and fragments with front matter for a site generator: title, description,"
              + " date, language and address. Default: no front matter.");

  /// Ends the command if a value isn't allowed.
  void check() {
    assets.refuseIf(
        !assets.value().equals("inline") && !linked(),
        "--assets can't be \"" + assets.value() + "\"; write inline or linked");
    headingBase.refuseIf(
        headingBase.value() < 1 || headingBase.value() > 6,
        "--heading-base can't be " + headingBase.value() + "; write a level from 1 to 6");
  }

  boolean linked() {
    return assets.value().equals(LINKED);
  }

  /// Returns the layout.
  ///
  /// @param singleFile whether Markdown contains its figures as text
  WebLayout layout(boolean singleFile) {
    return new WebLayout(linked(), headingBase.value(), frontMatter.value(), singleFile);
  }

  /// Returns all values as one text.
  String key() {
    return String.join(
        "\0",
        assets.value(),
        String.valueOf(headingBase.value()),
        String.valueOf(frontMatter.value()));
  }
}
