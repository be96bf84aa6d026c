package dev.runup.site;

import dev.runup.briefing.Briefing;
import dev.runup.briefing.ChangedFact.Correction;
import dev.runup.document.Block;
import dev.runup.document.Document;
import dev.runup.document.Masthead;
import dev.runup.jsonld.JsonLd;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
/// @param report what machines read of the issue; null if it is none, or was taken back
record SitePage(
    String path,
    String canonical,
    String language,
    Document document,
    List<Block> links,
    @Nullable String previous,
    @Nullable String next,
    LocalDate lastChanged,
    @Nullable Report report) {

  SitePage {
    links = List.copyOf(links);
  }

  /// What machines read of an issue.
  ///
  /// @param briefing what it prints
  /// @param shown the facts that it prints and that weren't withdrawn since, by type and id
  /// @param description the first message, or the title if that says that it was withdrawn or
  ///   corrected
  /// @param later its later corrections
  record Report(Briefing briefing, Set<String> shown, String description, List<Correction> later) {

    /// Returns it as JSON-LD.
    ///
    /// @param url the address of the page, or empty
    /// @param pages the pages of all languages, by language
    String data(Masthead masthead, String url, Map<String, String> pages) {
      return JsonLd.of(
          briefing,
          masthead,
          shown,
          "",
          new JsonLd.Page(url, url, description, pages, List.of(), later));
    }
  }

  /// Returns what leads from the page to the folder of the site.
  String root() {
    return path.contains("/") ? "../" : "";
  }
}
