package dev.runup.pipeline;

import dev.runup.fact.Edition;
import dev.runup.format.SiteGenerator;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The names of the files of an issue that lie in a bundle for a site generator.
///
/// Example: `daily-2025-12-28/index.md` and `daily-2025-12-28/timeline.svg`. The folder has the
/// name that other files of the issue have.
///
/// @param folder the folder, with a slash at its end
/// @param suffix what the names have for the language, for example `.uk`. Empty in a folder with
///   one language, and for the main language
public record BundleFiles(String folder, String suffix) {

  /// The language in the name of a file, as a pattern.
  public static final String LANGUAGE = "(?:\\.[A-Za-z0-9-]+)?";

  /// The name of a page, as a pattern.
  public static final String PAGE = "index" + LANGUAGE + "\\.md";

  /// The name of a figure, as a pattern. Publishers may put other pictures beside it.
  public static final String FIGURE =
      "(?:agreed|contacts|movement|positions|progress|ranges|timeline)" + LANGUAGE + "\\.svg";

  private static final Pattern PAGE_IN_FOLDER = Pattern.compile("([^/]+/)index(.*)\\.md");

  /// Returns the place of an issue in a language. Hugo finds all languages in one folder. Other
  /// generators make an address of the file's name, so each language has a folder.
  static BundleFiles of(SiteGenerator bundle, Edition edition, String stamp, String language) {
    boolean isShared = bundle == SiteGenerator.HUGO;
    boolean isMain = language.equals(edition.output().languages().getFirst());
    return new BundleFiles(
        (isShared ? edition.fileName(stamp) : edition.fileName(stamp, language)) + "/",
        isShared && !isMain ? "." + language : "");
  }

  /// Returns whether a file is the page of a bundle.
  ///
  /// @param name its path in the output folder
  public static boolean isPage(String name) {
    return PAGE_IN_FOLDER.matcher(name).matches();
  }

  /// Returns a generator for which files may be bundles, or null if no page of one is among them.
  /// Only the names decide. So it may be another one that has the same names.
  ///
  /// @param names their paths in the output folder
  public static @Nullable SiteGenerator bundleOf(Collection<String> names) {
    List<Matcher> pages =
        names.stream().map(PAGE_IN_FOLDER::matcher).filter(Matcher::matches).toList();
    if (pages.isEmpty()) {
      return null;
    }
    return pages.stream().allMatch(page -> page.group(2).isEmpty())
        ? SiteGenerator.PLAIN
        : SiteGenerator.HUGO;
  }

  /// Returns the folder of a page, with a slash at its end.
  static String folderOf(String page) {
    return page.substring(0, page.indexOf('/') + 1);
  }

  /// Returns whether a figure in the folder of a page belongs to it, and not to one in another
  /// language.
  static boolean isOf(String page, String figure) {
    Matcher named = PAGE_IN_FOLDER.matcher(page);
    return named.matches()
        && figure.matches(FIGURE)
        && figure.substring(figure.indexOf('.')).equals(named.group(2) + ".svg");
  }

  /// Returns the path of the page in the output folder.
  String page() {
    return folder + "index" + suffix + ".md";
  }

  /// Returns the name of a figure in the folder.
  String figure(String name) {
    return name + suffix + ".svg";
  }
}
