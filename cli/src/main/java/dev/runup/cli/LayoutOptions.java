package dev.runup.cli;

import dev.runup.format.FragmentFigures;
import dev.runup.format.SiteGenerator;
import dev.runup.pipeline.WebLayout;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

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

  final Argument<@Nullable String> bundle =
      Argument.text(
          "--bundle",
          String.join("|", SiteGenerator.words()),
          "Give each issue a folder for a site generator: index.md with front matter, its figures, and"
              + " its PDF if that is one of the formats. plain: for any other generator. Default: files"
              + " beside each other.");

  final Argument<String> figures =
      Argument.option(
          List.of("--figures"),
          WebLayout.DEFAULT.figures().word(),
          String.join("|", FragmentFigures.words()),
          "Figures of a fragment. inline: in it. img: links to files beside it, absolute if the edition"
              + " has a base. none: their words in their place. Default: inline");

  /// Ends the command if a value of the first three isn't allowed.
  void check() {
    assets.refuseUnknownWord(assets.value(), List.of("inline", LINKED));
    headingBase.refuseIf(
        headingBase.value() < 1 || headingBase.value() > 6,
        "--heading-base can't be " + headingBase.value() + "; write a level from 1 to 6");
  }

  /// Ends the command if a value of `--bundle` or `--figures` isn't allowed.
  void checkBundle() {
    String generator = bundle.value();
    if (generator != null) {
      bundle.refuseUnknownWord(generator, SiteGenerator.words());
    }
    figures.refuseUnknownWord(figures.value(), FragmentFigures.words());
  }

  boolean hasOtherHeadings() {
    return !headingBase.value().equals(WebLayout.DEFAULT.titleLevel());
  }

  boolean hasOtherFigures() {
    return !figures.value().equals(WebLayout.DEFAULT.figures().word());
  }

  boolean bundles() {
    return bundle.value() != null;
  }

  boolean hasFigureFiles() {
    return figures.value().equals(FragmentFigures.IMG.word());
  }

  boolean linked() {
    return assets.value().equals(LINKED);
  }

  /// Returns the layout of a command that makes no bundles and has the usual figures.
  WebLayout ofSite() {
    return new WebLayout(linked(), headingBase.value(), frontMatter.value(), false);
  }

  /// Returns the layout.
  ///
  /// @param singleFile whether Markdown contains its figures as text
  WebLayout layout(boolean singleFile) {
    return new WebLayout(
        linked(),
        headingBase.value(),
        frontMatter.value(),
        singleFile,
        SiteGenerator.of(bundle.value()),
        Objects.requireNonNullElse(
            FragmentFigures.of(figures.value()), WebLayout.DEFAULT.figures()));
  }

  /// Returns all values as one text.
  String key() {
    return String.join(
        "\0",
        assets.value(),
        String.valueOf(headingBase.value()),
        String.valueOf(frontMatter.value()),
        String.valueOf(bundle.value()),
        figures.value());
  }
}
