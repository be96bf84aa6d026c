package dev.runup.html;

import dev.runup.document.Anchors;
import dev.runup.document.Block;
import dev.runup.document.Direction;
import dev.runup.document.Document;
import dev.runup.document.Inline;
import dev.runup.document.Masthead;
import dev.runup.document.Masthead.Phrase;
import dev.runup.html.HtmlFigures.FigureImages;
import dev.runup.image.Picture;
import dev.runup.text.Markup;
import dev.runup.text.PercentEncoding;
import dev.runup.text.Sha256;
import dev.runup.theme.Theme;
import dev.runup.theme.Theme.Logo;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Writes a document as the parts of an HTML page, or of a fragment for another page. Start at
/// [#page] or [#fragment].
public final class HtmlWriter {

  /// The start of all ids and classes of a fragment, so that none equals a name of the surrounding
  /// page.
  public static final String PREFIX = "runup-";

  private static final String BODY = "body";

  private static final List<String> SITE_FIELDS =
      List.of(
          "robots",
          "previous",
          "next",
          "atom",
          "json",
          "calendar",
          "feed",
          "siteNav",
          "siteName",
          "issueNav",
          "issueName",
          "stylesheet");

  private HtmlWriter() {}

  /// Returns the fields that the frame `page.html.ftl` prints. No field is missing, but some may be
  /// empty.
  ///
  /// | field | content |
  /// |---|---|
  /// | `title` | the document's name: title, status and marking |
  /// | `description` | the first message, or else title, status, series, day and desk in one line |
  /// | `language`, `direction` | a BCP 47 tag; `ltr` or `rtl` |
  /// | `series`, `day`, `date` | as in the masthead, with `date` as ISO 8601 |
  /// | `desk`, `addressee` | the publisher and the intended readers |
  /// | `seriesMarkup`, `deskMarkup`, `addresseeMarkup` | HTML: the same, with `lang` for other languages |
  /// | `label` | the marking, for example `TLP:CLEAR` |
  /// | `status` | the status, for example `DRAFT` |
  /// | `logo`, `alt` | the logo as a `data:` address, and its text for screen readers |
  /// | `skip` | the words of the link past the header |
  /// | `url` | the page's canonical address |
  /// | `canonical` | the same, or the page that stands for it, as seen from this one |
  /// | `robots` | what search engines must not do, for example `noindex` |
  /// | `data`, `dataDigest` | JSON: the content of a data block; its name in the policy |
  /// | `pages` | HTML: `link` elements to the page in each of its languages, and to its other forms |
  /// | `forms`, `formsName` | HTML: links to the issue in other formats and languages; their name |
  /// | `body` | HTML: the content of `main`, with exactly one title and the notes |
  /// | `style` | CSS: the content of the `style` element; empty if the style is a file |
  /// | `beside` | a second style sheet as a `data:` address, or empty: for the pop-ups of notes, or for the marking of printed pages if the style is a file |
  /// | `stylesheet` | the file of the linked style; empty if it is in the page |
  /// | `digest` | the name of the style in the policy, for example `sha256-X1Rut…` |
  public static Map<String, String> page(Document document, Theme theme, PageContext around) {
    Masthead.Label label = document.masthead().label();
    Stylesheet style = Stylesheet.of(theme, label);
    String css = style.withMarking(label).css();
    String body = body(document, "", 1, linked(document, theme, around), null);
    Map<String, String> fields = fields(document, around, body);
    Logo logo = theme.logo();
    fields.put("logo", logo == null ? "" : address(logo.picture()));
    fields.put("alt", logo == null ? "" : logo.alt());
    fields.put("skip", document.masthead().words().skip());
    fields.put("url", around.url());
    fields.put("canonical", around.url());
    fields.put("robots", "");
    fields.put("pages", links(around.pages()) + links(around.forms(), document.masthead()));
    fields.put("forms", visible(around.forms(), document.masthead()));
    fields.put("formsName", document.masthead().words().forms());
    fields.put("style", around.linked() ? "" : css);
    fields.put("stylesheet", around.linked() ? LinkedStyle.of(style).name() : "");
    fields.put("digest", digest(css));
    String notes = document.notes().isEmpty() ? "" : Stylesheet.notePlacement();
    fields.put("beside", around.linked() ? Stylesheet.markingAddress(label) : notes);
    fields.put("dataDigest", digest(Objects.requireNonNull(fields.get("data"))));
    return withoutForbidden(fields);
  }

  /// Returns the fields of a page that is a copy of another one, which search engines find instead.
  ///
  /// @param fields those of the page
  /// @param base the address of the folder in which both are published, or empty
  /// @param other the other page's file as seen from this one
  public static Map<String, String> copy(Map<String, String> fields, String base, String other) {
    Map<String, String> copy = new LinkedHashMap<>(fields);
    copy.put("robots", "noindex");
    copy.put("canonical", base + other);
    copy.put("url", base.isEmpty() ? "" : base + other);
    return copy;
  }

  /// Returns the name of a style or script in a content security policy, for example
  /// `sha256-X1Rut…`.
  static String digest(String text) {
    byte[] digest = Sha256.of(text.getBytes(StandardCharsets.UTF_8));
    return "sha256-" + Base64.getEncoder().encodeToString(digest);
  }

  /// Returns the files beside a page by name, or none if the page is not linked.
  public static Map<String, byte[]> files(Document document, Theme theme, PageContext around) {
    FigureImages linked = linked(document, theme, around);
    if (linked == null) {
      return Map.of();
    }
    Stylesheet style = Stylesheet.of(theme, document.masthead().label());
    Map<String, byte[]> files = new LinkedHashMap<>(LinkedStyle.of(style).files());
    files.putAll(linked.files(document));
    return files;
  }

  /// Returns the figures beside a fragment by name.
  public static Map<String, byte[]> figures(Document document, Theme theme, PageContext around) {
    FigureImages linked = linked(document, theme, around);
    return linked == null ? Map.of() : linked.files(document);
  }

  private static @Nullable FigureImages linked(Document document, Theme theme, PageContext around) {
    return around.linked()
        ? new FigureImages(around.base(), around.figures(), document.masthead().language(), theme)
        : null;
  }

  /// Returns the fields that the frame `fragment.html.ftl` prints. They are those of a page without
  /// style, address and logo, plus the `prefix` of its names.
  ///
  /// @param titleLevel the HTML level of the title's heading, from 1 to 6
  /// @param around linked for figures as files beside the fragment, which [#figures] returns.
  ///   Otherwise their images are whole in their addresses
  public static Map<String, String> fragment(
      Document document, int titleLevel, Theme theme, PageContext around) {
    FigureImages linked = linked(document, theme, around);
    FigureImages images =
        linked == null ? new FigureImages("", null, document.masthead().language(), theme) : linked;
    String body = body(document, PREFIX, titleLevel, images, null);
    Map<String, String> fields = fields(document, around, body);
    fields.put("prefix", PREFIX);
    return withoutForbidden(fields);
  }

  private static Map<String, String> fields(Document document, PageContext around, String body) {
    Masthead masthead = document.masthead();
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("title", masthead.name());
    String message = document.firstMessage();
    fields.put("description", message.isEmpty() ? description(masthead) : message);
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
    // In JSON the sign `<` occurs in texts only, where its code means the same. A data block is not
    // escaped as HTML, so without the sign it can't be closed early.
    fields.put("data", Markup.readable(around.data().strip().replace("<", "\\u003C")));
    fields.put(BODY, body);
    return fields;
  }

  /// Replaces forbidden characters, because the frame escapes texts but does not check them. In the
  /// body that was done when it was built.
  private static Map<String, String> withoutForbidden(Map<String, String> fields) {
    fields.replaceAll((field, text) -> field.equals(BODY) ? text : Markup.readable(text));
    return fields;
  }

  private static String address(Picture picture) {
    String bytes = Base64.getEncoder().encodeToString(picture.file());
    return "data:" + picture.mediaType() + ";base64," + bytes;
  }

  /// Returns title, status, series, day and desk in one line.
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

  /// Returns the phrase as HTML. Each part in another language than the document has a `lang`
  /// attribute.
  private static String markup(Phrase phrase, Masthead masthead) {
    HtmlBuilder html = new HtmlBuilder("");
    for (Inline.Span span : phrase.spans()) {
      if (span.language().isEmpty() || span.language().equalsIgnoreCase(masthead.language())) {
        html.text(span.text());
      } else {
        html.open("span", "lang", span.language()).text(span.text()).close("span");
      }
    }
    return html.toString();
  }

  /// Returns the fields that the frame `site.html.ftl` prints. They are those of a page without
  /// style, and these. No field is missing, but some may be empty.
  ///
  /// | field | content |
  /// |---|---|
  /// | `skip` | the words of the link past the header; without it those of a briefing |
  /// | `robots` | what search engines must not do, for example `noindex` |
  /// | `previous`, `next` | the addresses of the issues before and after this one |
  /// | `atom`, `json`, `feed` | the addresses of the feeds, and their name |
  /// | `calendar` | the address of the newest issue's calendar, or empty |
  /// | `siteNav`, `siteName` | HTML: links to the main pages; their name for screen readers |
  /// | `issueNav`, `issueName` | HTML: links to other issues and forms of this one; their name |
  ///
  /// @param root leads from the page to the folder of its site, for example `../`
  /// @param more the fields of the table, as far as they aren't empty
  public static Map<String, String> sitePage(
      Document document, Theme theme, PageContext around, String root, Map<String, String> more) {
    Map<String, String> fields = fields(document, around, body(document, "", 1, null, root));
    Logo logo = theme.logo();
    fields.put("logo", logo == null ? "" : address(logo.picture()));
    fields.put("alt", logo == null ? "" : logo.alt());
    fields.put("skip", more.getOrDefault("skip", document.masthead().words().skip()));
    fields.put("url", around.url());
    fields.put("pages", links(around.pages()));
    fields.put("dataDigest", digest(Objects.requireNonNull(fields.get("data"))));
    for (String field : SITE_FIELDS) {
      fields.put(field, more.getOrDefault(field, ""));
    }
    return withoutForbidden(fields);
  }

  /// Returns the blocks of a document as HTML, without a title and without ids.
  ///
  /// @param prefix begins all classes; empty for a page
  /// @param root leads from the page to the folder of its site, or is the site's address
  public static String blocks(Document document, String prefix, int titleLevel, String root) {
    HtmlBuilder html = new HtmlBuilder(prefix);
    html.withoutIds(() ->
        new HtmlBlocks(html, document, Anchors.none(), titleLevel, null, root)
            .write(document.blocks()));
    return html.toString();
  }

  /// Returns the style of all pages of a site, and its fonts, by name. The style is the last one.
  public static Map<String, byte[]> siteStyle(Theme theme, Masthead.Label label) {
    return LinkedStyle.of(Stylesheet.of(theme, label).forSite().withMarking(label)).files();
  }

  private static String links(Map<String, String> pages) {
    HtmlBuilder html = new HtmlBuilder("");
    pages.forEach((language, page) ->
        html.open("link", "rel", "alternate", "hreflang", language, "href", page).line());
    return html.toString();
  }

  /// Returns `link` elements to the forms in the document's language. Those to pages in others are
  /// among the pages.
  private static String links(List<Form> forms, Masthead masthead) {
    HtmlBuilder html = new HtmlBuilder("");
    for (Form form : forms) {
      if (form.language().equals(masthead.language())) {
        html.open(
            "link",
            "rel",
            "alternate",
            "type",
            form.mediaType(),
            "hreflang",
            form.language(),
            "href",
            form.href());
        html.line();
      }
    }
    return html.toString();
  }

  private static String visible(List<Form> forms, Masthead masthead) {
    HtmlBuilder html = new HtmlBuilder("");
    for (Form form : forms) {
      boolean foreign = !form.language().equals(masthead.language());
      String language = foreign ? form.language() : "";
      html.open("a", "href", form.href(), "hreflang", language, "lang", language);
      html.text(form.name()).close("a").line();
    }
    return html.toString();
  }

  private static String body(
      Document document,
      String prefix,
      int titleLevel,
      @Nullable FigureImages images,
      @Nullable String root) {
    HtmlBuilder html = new HtmlBuilder(prefix);
    Anchors anchors = Anchors.of(document);
    HtmlBlocks blocks = new HtmlBlocks(html, document, anchors, titleLevel, images, root);
    if (document.blocks().stream().noneMatch(HtmlWriter::isTitle)) {
      blocks.title(document.masthead().title());
    }
    HtmlBlocks again = new HtmlBlocks(html, document, anchors.anew(), titleLevel, images, root);
    blocks.body(
        document.blocks(),
        document.notes(),
        again,
        prefix.isEmpty() ? anchors.sections() : Map.of());
    blocks.notes(document.notes());
    return html.toString();
  }

  private static boolean isTitle(Block block) {
    return block instanceof Block.Heading(int level, var text)
        && level == 1
        && !Inline.plain(text).isBlank();
  }

  /// The addresses around a document where it is published.
  ///
  /// @param url the page's canonical address, or empty
  /// @param data the JSON-LD for the page, or empty
  /// @param linked whether style, fonts and figures are files beside the page
  /// @param figures the folder of the figures beside the page, with a slash at its end
  /// @param pages the pages of all languages by language, with this page; empty if there is only
  ///   one
  /// @param base begins the addresses of the figures, with a slash at its end. Empty for addresses
  ///   as seen from the page
  /// @param forms the other forms of the issue that are built with the page
  public record PageContext(
      String url,
      String data,
      boolean linked,
      String figures,
      Map<String, String> pages,
      String base,
      List<Form> forms) {

    public PageContext {
      forms = List.copyOf(forms);
    }

    /// Makes a context of a page without other forms, with figures whose addresses are as seen from
    /// the page.
    public PageContext(
        String url, String data, boolean linked, String figures, Map<String, String> pages) {
      this(url, data, linked, figures, pages, "", List.of());
    }

    /// The context of a single page without addresses.
    public static final PageContext NONE = new PageContext("", "", false, "", Map.of());
  }

  /// An issue in another format or language, as a file beside the page.
  ///
  /// @param file the name of the file
  /// @param language the language of the file as BCP 47
  /// @param name what readers see of it: the format, or the language in its own words
  public record Form(String file, String mediaType, String language, String name) {

    /// Returns the address of the file as seen from the page.
    public String href() {
      return PercentEncoding.encode(
          file, one -> Character.isLetterOrDigit(one) && one < 0x80 || "-._~".indexOf(one) >= 0);
    }
  }

  /// A style and its fonts as files beside the pages. Each file's name holds a digest of its
  /// content, so a browser may keep it for ever.
  ///
  /// @param name the style's file
  /// @param files all files by name
  private record LinkedStyle(String name, Map<String, byte[]> files) {

    /// A typeface.
    ///
    /// @param file the start of its files' names
    /// @param family its name in a style
    private record Typeface(String file, String family, String licence) {}

    /// A part of a typeface and its characters, as the project Fontsource divides them.
    private record Subset(String name, String range) {}

    private static final List<Typeface> TYPEFACES =
        List.of(
            new Typeface("source-serif-4", "Source Serif 4", "OFL-SourceSerif4.txt"),
            new Typeface("source-sans-3", "Source Sans 3", "OFL-SourceSans3.txt"));

    private static final List<Subset> SUBSETS =
        List.of(
            new Subset(
                "latin",
                "U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,"
                    + "U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD"),
            new Subset(
                "latin-ext",
                "U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,"
                    + "U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C4,U+2113,"
                    + "U+2C60-2C7F,U+A720-A7FF"),
            new Subset("cyrillic", "U+0301,U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116"),
            new Subset(
                "cyrillic-ext",
                "U+0460-052F,U+1C80-1C8A,U+20B4,U+2DE0-2DFF,U+A640-A69F,U+FE2E-FE2F"));

    LinkedStyle {
      files = new LinkedHashMap<>(files);
    }

    /// Returns a style and the files of its typefaces.
    static LinkedStyle of(Stylesheet style) {
      Map<String, byte[]> files = new LinkedHashMap<>();
      StringBuilder css = new StringBuilder();
      for (Typeface typeface : TYPEFACES) {
        for (String slope : List.of("normal", "italic")) {
          SUBSETS.forEach(subset -> css.append(face(typeface, slope, subset, files)));
        }
        files.put(typeface.licence(), resource(typeface.licence()));
      }
      byte[] bytes =
          css.append(style.linked().css()).append('\n').toString().getBytes(StandardCharsets.UTF_8);
      String name = "runup-" + Sha256.shortHex(bytes) + ".css";
      files.put(name, bytes);
      return new LinkedStyle(name, files);
    }

    /// Returns the style rule for one font file, and adds the file to `files`.
    private static String face(
        Typeface typeface, String slope, Subset subset, Map<String, byte[]> files) {
      byte[] bytes = resource(typeface.file() + "-" + subset.name() + "-wght-" + slope + ".woff2");
      String name =
          typeface.file()
              + "-"
              + subset.name()
              + "-"
              + slope
              + "-"
              + Sha256.shortHex(bytes)
              + ".woff2";
      files.put(name, bytes);
      return "@font-face{font-family:\""
          + typeface.family()
          + "\";font-style:"
          + slope
          + ";font-weight:200 900;font-display:swap;\n  src:url(\""
          + name
          + "\") format(\"woff2\");\n  unicode-range:"
          + subset.range()
          + "}\n";
    }

    private static byte[] resource(String name) {
      try (InputStream file = LinkedStyle.class.getResourceAsStream("fonts/" + name)) {
        return Objects.requireNonNull(file, name).readAllBytes();
      } catch (IOException e) {
        throw new UncheckedIOException("could not read the program's own " + name, e);
      }
    }
  }
}
