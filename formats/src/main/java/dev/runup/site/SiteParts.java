package dev.runup.site;

import dev.runup.document.Block;
import dev.runup.document.Document;
import dev.runup.document.Inline;
import dev.runup.format.Format;
import dev.runup.html.HtmlWriter;
import dev.runup.node.JsonWriter;
import dev.runup.pipeline.Artifact;
import dev.runup.release.ReleaseEntry;
import dev.runup.site.SeriesCorrections.Corrected;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/// A site as data (`series.json`) and fragments, for a content system that makes its own pages.
///
/// Ids and classes of fragments begin with `runup-`. Links lead to the addresses that the complete
/// site would have.
record SiteParts(Series series, Map<String, SitePages> pages, String base) {

  /// Returns the files besides those of the issues.
  List<Artifact> files() {
    List<Artifact> files = new ArrayList<>();
    pages.forEach((language, own) -> {
      files.add(fragment("list", language, own.list()));
      files.add(fragment("messages", language, own.messages()));
      for (SitePage page : own.all()) {
        if (page.path().startsWith("issues/")) {
          files.add(fragment(page.path() + ".links", language, page.links()));
        } else if (page.path().startsWith("facts/") || page.path().equals("corrections")) {
          files.add(fragment(page.path(), language, page.document().blocks()));
        }
      }
      for (SeriesIssue issue : series.issues()) {
        List<Block> banner = own.banner(issue);
        if (!banner.isEmpty()) {
          files.add(fragment(IssueLinks.path(issue) + ".corrections", language, banner));
        }
      }
    });
    String main = series.languages().getFirst();
    byte[] json = (JsonWriter.write(json()) + "\n").getBytes(StandardCharsets.UTF_8);
    files.add(new Artifact("series.json", Format.HTML, main, "application/json", json));
    return files;
  }

  private Artifact fragment(String path, String language, List<Block> blocks) {
    Document part = new Document(series.model(language).masthead(), blocks, List.of());
    String html = HtmlWriter.blocks(part, HtmlWriter.PREFIX, 2, base);
    return new Artifact(
        series.file(path, language).replace(".html", ".fragment.html"),
        Format.HTML,
        language,
        "text/html",
        html.getBytes(StandardCharsets.UTF_8));
  }

  private Map<String, Object> json() {
    String main = series.languages().getFirst();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("edition", series.edition().name());
    json.put("languages", series.languages());
    json.put(
        "title",
        series.languages().stream()
            .collect(
                Collectors.toMap(
                    language -> language,
                    language -> series.title(language).text(),
                    (one, _) -> one,
                    LinkedHashMap::new)));
    json.put("issues", series.issues().stream().map(this::json).toList());
    json.put("corrections", pagesOf(main).corrections().all().stream().map(this::json).toList());
    return json;
  }

  private SitePages pagesOf(String language) {
    return java.util.Objects.requireNonNull(pages.get(language));
  }

  private Map<String, Object> json(SeriesIssue issue) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("day", issue.typed());
    if (issue.number() != null) {
      json.put("number", issue.number());
    }
    ReleaseEntry back = issue.takenBack();
    if (back != null) {
      json.put(
          "takenBack", JsonWriter.object("day", back.day().toString(), "reason", back.reason()));
    } else {
      Map<String, Object> texts = new LinkedHashMap<>();
      for (String language : series.languages()) {
        texts.put(
            language,
            JsonWriter.object(
                "title",
                Objects.requireNonNull(pages.get(language)).titles().title(issue),
                "changes",
                plain(issue.text(language).changes()),
                "messages",
                issue.text(language).messages().stream()
                    .map(block -> plain(List.of(block)))
                    .filter(text -> !text.isBlank())
                    .toList()));
      }
      json.put("texts", texts);
    }
    json.put(
        "files",
        issue.files().stream()
            .map(file ->
                JsonWriter.object(
                    "name",
                    file.name(),
                    "language",
                    file.language(),
                    "type",
                    file.mediaType(),
                    "sha256",
                    file.sha256()))
            .toList());
    return json;
  }

  private Map<String, Object> json(Corrected one) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("fact", one.fact());
    json.put("day", one.day().toString());
    json.put("withdrawn", one.withdrawn());
    json.put("mistakeIn", one.mistaken().stream().map(SeriesIssue::typed).toList());
    if (one.reported() != null) {
      json.put("reportedIn", one.reported().typed());
    }
    Map<String, Object> texts = new LinkedHashMap<>();
    pages.forEach((language, own) ->
        own.corrections().all().stream()
            .filter(other -> other.key().equals(one.key()))
            .findFirst()
            .ifPresent(other -> texts.put(language, plain(other.words()))));
    json.put("texts", texts);
    return json;
  }

  private static String plain(List<Block> blocks) {
    return Block.all(blocks)
        .map(block -> Inline.plain(Block.text(block).toList()))
        .filter(text -> !text.isBlank())
        .collect(Collectors.joining(" "));
  }
}
