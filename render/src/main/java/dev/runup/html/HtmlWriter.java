package dev.runup.html;

import dev.runup.document.Block;
import dev.runup.document.Document;
import dev.runup.document.Inline;
import dev.runup.document.Masthead;
import dev.runup.image.Picture;
import dev.runup.theme.Logo;
import dev.runup.theme.Theme;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Writes a document as the parts of an HTML page.
public final class HtmlWriter {

  private HtmlWriter() {}

  /// Gives back the fields that the frame `page.html.ftl` puts in their places. A field that has
  /// nothing to say is empty; none is missing.
  ///
  /// | field | what it holds |
  /// |---|---|
  /// | `title` | the document's name: its title, status and mark |
  /// | `description` | title, status, series, day and desk in one line |
  /// | `language`, `direction` | a BCP 47 tag; `ltr` or `rtl` |
  /// | `series`, `day`, `date` | as the masthead says; `date` as ISO 8601 |
  /// | `desk`, `addressee` | who issues it and whom it is for |
  /// | `label` | the mark, as `TLP:CLEAR` |
  /// | `status` | how far it has come, as `DRAFT` |
  /// | `logo`, `alt` | the logo as a `data:` address, and what it shows |
  /// | `skip` | the words of the link past the header |
  /// | `pages` | HTML: links to the page in each of its languages |
  /// | `body` | HTML: the content of `main`, with exactly one title, notes included |
  /// | `style` | CSS: the whole content of the `style` element |
  /// | `digest` | what the policy lets that style in by, as `sha256-…` |
  ///
  /// @param pages the pages that say the same, this one as well, by language
  public static Map<String, String> page(
      Document document, Theme theme, Map<String, String> pages) {
    Masthead masthead = document.masthead();
    Stylesheet style = Stylesheet.of(theme, masthead.label());
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("title", masthead.name());
    fields.put("description", description(masthead));
    fields.put("language", masthead.language());
    fields.put("direction", Direction.of(masthead.language()).attribute());
    fields.put("series", masthead.series());
    fields.put("day", masthead.day());
    fields.put("date", masthead.date());
    fields.put("desk", masthead.desk());
    fields.put("addressee", Objects.requireNonNullElse(masthead.addressee(), ""));
    fields.put("label", masthead.label().text());
    fields.put("status", masthead.status());
    Logo logo = theme.logo();
    fields.put("logo", logo == null ? "" : address(logo.picture()));
    fields.put("alt", logo == null ? "" : logo.alt());
    fields.put("skip", masthead.words().skip());
    fields.put("pages", links(pages));
    fields.put("body", body(document));
    fields.put("style", style.css());
    fields.put("digest", style.digest());
    fields.replaceAll((_, text) -> Markup.readable(text)); // the frame escapes, and no more
    return fields;
  }

  private static String address(Picture picture) {
    String bytes = Base64.getEncoder().encodeToString(picture.file());
    return "data:" + picture.mediaType() + ";base64," + bytes;
  }

  private static String description(Masthead masthead) {
    return Stream.of(
            masthead.title(), masthead.status(), masthead.series(), masthead.day(), masthead.desk())
        .filter(part -> !part.isBlank())
        .collect(Collectors.joining(" · "));
  }

  private static String links(Map<String, String> pages) {
    Markup html = new Markup();
    pages.forEach((language, page) ->
        html.open("link", "rel", "alternate", "hreflang", language, "href", page).line());
    return html.toString();
  }

  private static String body(Document document) {
    Markup html = new Markup();
    Blocks blocks = new Blocks(html, document.masthead());
    if (document.blocks().stream().noneMatch(HtmlWriter::isTitle)) {
      blocks.heading(1, List.of(new Inline.Text(document.masthead().title())));
    }
    blocks.write(document.blocks());
    blocks.notes(document.notes());
    return html.toString();
  }

  private static boolean isTitle(Block block) {
    return block instanceof Block.Heading(int level, var text)
        && level == 1
        && !Inline.plain(text).isBlank();
  }
}
