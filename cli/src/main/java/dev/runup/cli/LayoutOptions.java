package dev.runup.cli;

import dev.runup.build.Layout;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/// `--assets`, `--heading-base` and `--front-matter`: how files for the web are laid out.
final class LayoutOptions {

  private static final String INLINE = "inline";
  private static final String LINKED = "linked";

  @Option(
      names = "--assets",
      paramLabel = "WHERE",
      description =
          "Where the style of HTML pages is: inline, in each page, with the reader's own fonts; or"
              + " linked, in files beside them, with ours. Default: inline")
  private String assets = INLINE;

  @Option(
      names = "--heading-base",
      paramLabel = "LEVEL",
      description =
          "The level of the heading that is a fragment's title, 1 to 6. Default: 2, since the page"
              + " around it has a title of its own")
  private int headingBase = Layout.DEFAULT.titleLevel();

  @Option(
      names = "--front-matter",
      description =
          "Begin Markdown and fragments with what a site generator reads first: title, description,"
              + " date, language, address.")
  private boolean frontMatter;

  @Spec(Target.MIXEE)
  private @Nullable CommandSpec spec;

  /// Ends the command where one of them is no such value.
  void check() {
    if (!assets.equals(INLINE) && !assets.equals(LINKED)) {
      throw misuse("--assets is inline or linked, and not \"" + assets + "\"");
    }
    if (headingBase < 1 || headingBase > 6) {
      throw misuse("--heading-base is 1 to 6, and not " + headingBase);
    }
  }

  /// Says whether a page comes with files beside it.
  boolean linked() {
    return assets.equals(LINKED);
  }

  /// @param alone whether only one file is wanted
  Layout layout(boolean alone) {
    return new Layout(linked(), headingBase, frontMatter, alone);
  }

  private ParameterException misuse(String message) {
    return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
  }
}
