package dev.runup.html;

/// What stands around a document where it is published.
///
/// @param url the page's canonical address; empty where it has none
/// @param data JSON-LD on the page; empty for none
/// @param linked whether style and fonts are files beside the page
public record Surroundings(String url, String data, boolean linked) {

  /// A page that stands for itself.
  public static final Surroundings NONE = new Surroundings("", "", false);
}
