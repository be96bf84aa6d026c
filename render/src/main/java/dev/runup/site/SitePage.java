package dev.runup.site;

import dev.runup.document.Block;
import dev.runup.document.Document;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A page of a site in one language, before it is written.
///
/// @param path its path without language and ending, for example `issues/2026-03-02`
/// @param canonical the path of the page that stands for it, which is usually the same
/// @param document its title and its body
/// @param links links to other issues and to the files of this one; empty if it is no issue
/// @param previous the path of the issue before it, or null
/// @param next the path of the issue after it, or null
/// @param lastChanged the last day on which what it says has changed
/// @param hasMendedTitle whether its title says that it was withdrawn or corrected
record SitePage(
    String path,
    String canonical,
    String language,
    Document document,
    List<Block> links,
    @Nullable String previous,
    @Nullable String next,
    LocalDate lastChanged,
    boolean hasMendedTitle) {

  SitePage {
    links = List.copyOf(links);
  }

  /// Returns what leads from the page to the folder of the site.
  String root() {
    return path.contains("/") ? "../" : "";
  }
}
