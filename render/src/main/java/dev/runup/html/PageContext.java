package dev.runup.html;

import java.util.Map;

/// What stands around a document where it is published.
///
/// @param url the page's canonical address; empty where it has none
/// @param data JSON-LD on the page; empty for none
/// @param linked whether style, fonts and figures are files beside the page
/// @param figures the folder beside the page in which its figures then lie, with a slash at its end
/// @param pages the pages that say the same, this one as well, by language; none where it is alone
public record PageContext(
    String url, String data, boolean linked, String figures, Map<String, String> pages) {

  /// A page that stands for itself.
  public static final PageContext NONE = new PageContext("", "", false, Map.of());

  /// What stands around a document without figures.
  public PageContext(String url, String data, boolean linked, Map<String, String> pages) {
    this(url, data, linked, "", pages);
  }
}
