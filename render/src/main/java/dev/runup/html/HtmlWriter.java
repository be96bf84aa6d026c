package dev.runup.html;

import dev.runup.document.Block;
import dev.runup.document.Document;
import dev.runup.document.Inline;
import dev.runup.document.Masthead;
import dev.runup.document.Phrase;
import dev.runup.image.Picture;
import dev.runup.text.Sha256;
import dev.runup.theme.Logo;
import dev.runup.theme.Theme;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Writes a document as the parts of an HTML page, or of a fragment that a page of somebody else
/// takes.
public final class HtmlWriter {

  /// Begins the ids and classes of a fragment, so that they meet none of the page around it.
  public static final String PREFIX = "runup-";

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
  /// | `seriesMarkup`, `deskMarkup`, `addresseeMarkup` | HTML: the same, with the language of what is not in the page's |
  /// | `label` | the mark, as `TLP:CLEAR` |
  /// | `status` | how far it has come, as `DRAFT` |
  /// | `logo`, `alt` | the logo as a `data:` address, and what it shows |
  /// | `skip` | the words of the link past the header |
  /// | `url` | its canonical address |
  /// | `data`, `dataDigest` | JSON: the whole content of a data block; what the policy knows it by |
  /// | `pages` | HTML: links to the page in each of its languages |
  /// | `body` | HTML: the content of `main`, with exactly one title, notes included |
  /// | `style` | CSS: the whole content of the `style` element; empty where it is a file |
  /// | `beside` | the address of the style that places notes; empty where there is none to place |
  /// | `stylesheet` | the style's file beside the page; empty where there is none |
  /// | `digest` | what the policy lets that style in by, as `sha256-…` |
  public static Map<String, String> page(Document document, Theme theme, PageContext around) {
    Stylesheet style = Stylesheet.of(theme, document.masthead().label());
    String body = body(document, "", 1, linked(document, theme, around));
    Map<String, String> fields = fields(document, around, body);
    Logo logo = theme.logo();
    fields.put("logo", logo == null ? "" : address(logo.picture()));
    fields.put("alt", logo == null ? "" : logo.alt());
    fields.put("skip", document.masthead().words().skip());
    fields.put("url", around.url());
    fields.put("pages", links(around.pages()));
    fields.put("style", around.linked() ? "" : style.css());
    fields.put("stylesheet", around.linked() ? LinkedStyle.of(style).name() : "");
    fields.put("digest", digest(style.css()));
    boolean beside = !around.linked() && !document.notes().isEmpty();
    fields.put("beside", beside ? Stylesheet.notePlacement() : "");
    fields.put("dataDigest", digest(Objects.requireNonNull(fields.get("data"))));
    return readable(fields);
  }

  /// Returns the name of a style or script in a content security policy, for example
  /// `sha256-X1Rut…`.
  static String digest(String text) {
    byte[] digest = Sha256.of(text.getBytes(StandardCharsets.UTF_8));
    return "sha256-" + Base64.getEncoder().encodeToString(digest);
  }

  /// Gives back the files by their names that a page needs beside it: none if it is not linked.
  public static Map<String, byte[]> files(Document document, Theme theme, PageContext around) {
    LinkedFigures linked = linked(document, theme, around);
    if (linked == null) {
      return Map.of();
    }
    Stylesheet style = Stylesheet.of(theme, document.masthead().label());
    Map<String, byte[]> files = new LinkedHashMap<>(LinkedStyle.of(style).files());
    files.putAll(linked.files(document));
    return files;
  }

  private static @Nullable LinkedFigures linked(
      Document document, Theme theme, PageContext around) {
    return around.linked()
        ? new LinkedFigures(around.figures(), document.masthead().language(), theme)
        : null;
  }

  /// Gives back the fields that the frame `fragment.html.ftl` puts in their places: those of a page
  /// but what concerns its style, its address and its furniture, and the `prefix` of its names.
  ///
  /// @param titleLevel the level of the heading that is its title, 1 to 6
  public static Map<String, String> fragment(
      Document document, int titleLevel, PageContext around) {
    Map<String, String> fields = fields(document, around, body(document, PREFIX, titleLevel, null));
    fields.put("prefix", PREFIX);
    return readable(fields);
  }

  private static Map<String, String> fields(Document document, PageContext around, String body) {
    Masthead masthead = document.masthead();
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("title", masthead.name());
    fields.put("description", description(masthead));
    fields.put("language", masthead.language());
    fields.put("direction", Direction.of(masthead.language()).attribute());
    fields.put("series", masthead.series().text());
    fields.put("seriesMarkup", markup(masthead.series(), masthead));
    fields.put("day", masthead.day());
    fields.put("date", masthead.date());
    Phrase addressee = Objects.requireNonNullElse(masthead.addressee(), Phrase.NONE);
    fields.put("desk", masthead.desk().text());
    fields.put("deskMarkup", markup(masthead.desk(), masthead));
    fields.put("addressee", addressee.text());
    fields.put("addresseeMarkup", markup(addressee, masthead));
    fields.put("label", masthead.label().text());
    fields.put("status", masthead.status());
    // In JSON the sign stands in texts only, where its code means the same; nothing in a data block
    // is escaped as HTML, and without the sign it can't end there.
    fields.put("data", HtmlBuilder.readable(around.data().strip().replace("<", "\\u003C")));
    fields.put("body", body);
    return fields;
  }

  /// The frame escapes, and no more.
  private static Map<String, String> readable(Map<String, String> fields) {
    fields.replaceAll((_, text) -> HtmlBuilder.readable(text));
    return fields;
  }

  private static String address(Picture picture) {
    String bytes = Base64.getEncoder().encodeToString(picture.file());
    return "data:" + picture.mediaType() + ";base64," + bytes;
  }

  /// Gives back title, status, series, day and desk in one line.
  public static String description(Masthead masthead) {
    return Stream.of(
            masthead.title(),
            masthead.status(),
            masthead.series().text(),
            masthead.day(),
            masthead.desk().text())
        .filter(part -> !part.isBlank())
        .collect(Collectors.joining(" · "));
  }

  /// Gives back the words with the language of those that are in another one than the document.
  private static String markup(Phrase phrase, Masthead masthead) {
    HtmlBuilder html = new HtmlBuilder("");
    for (Inline.Span span : phrase.spans()) {
      boolean foreign = !span.language().equalsIgnoreCase(masthead.language());
      String language = foreign ? span.language() : "";
      if (language.isEmpty()) {
        html.text(span.text());
      } else {
        html.open("span", "lang", language).text(span.text()).close("span");
      }
    }
    return html.toString();
  }

  private static String links(Map<String, String> pages) {
    HtmlBuilder html = new HtmlBuilder("");
    pages.forEach((language, page) ->
        html.open("link", "rel", "alternate", "hreflang", language, "href", page).line());
    return html.toString();
  }

  private static String body(
      Document document, String prefix, int titleLevel, @Nullable LinkedFigures linked) {
    HtmlBuilder html = new HtmlBuilder(prefix);
    Masthead masthead = document.masthead();
    HtmlBlocks blocks = new HtmlBlocks(html, masthead, titleLevel, linked);
    if (document.blocks().stream().noneMatch(HtmlWriter::isTitle)) {
      blocks.heading(1, List.of(new Inline.Text(masthead.title())));
    }
    HtmlBlocks again = new HtmlBlocks(html, masthead, titleLevel, linked);
    blocks.body(document.blocks(), document.notes(), again);
    blocks.notes(document.notes());
    return html.toString();
  }

  private static boolean isTitle(Block block) {
    return block instanceof Block.Heading(int level, var text)
        && level == 1
        && !Inline.plain(text).isBlank();
  }
}
