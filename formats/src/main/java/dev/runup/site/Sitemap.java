package dev.runup.site;

import java.time.LocalDate;
import java.util.Map;

/// Writes the site map of a site, after the protocol of sitemaps.org.
///
/// @param base the address of the site with a slash at its end
record Sitemap(Series series, String base) {

  /// Returns the site map.
  ///
  /// @param listed the day on which each page last changed, by its path without language and ending
  byte[] of(Map<String, LocalDate> listed) {
    XmlText xml = new XmlText();
    xml.open(
        "urlset",
        "xmlns",
        "http://www.sitemaps.org/schemas/sitemap/0.9",
        "xmlns:xhtml",
        "http://www.w3.org/1999/xhtml");
    listed.forEach((path, day) -> {
      for (String language : series.languages()) {
        xml.open("url").element("loc", base + series.file(path, language));
        xml.element("lastmod", day.toString());
        if (series.languages().size() > 1) {
          for (String other : series.languages()) {
            xml.empty(
                "xhtml:link",
                "rel",
                "alternate",
                "hreflang",
                other,
                "href",
                base + series.file(path, other));
          }
        }
        xml.close("url");
      }
    });
    xml.close("urlset");
    return xml.bytes();
  }
}
