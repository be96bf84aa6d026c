package dev.runup.typing;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;

/// Finds the part of a web page that is its article.
final class ArticleElement {

  private ArticleElement() {}

  /// Returns the element with the article: the longest `<article>`, or `<main>` if that holds much
  /// more, for example the many posts of a live page. Null if the page has neither.
  static @Nullable Element in(Document page) {
    Element article = longest(page, "article");
    Element main = longest(page, "main, [role=main]");
    if (article == null || main == null) {
      return article == null ? main : article;
    }
    return 2 * length(article) < length(main) ? main : article;
  }

  /// Returns whether an element never belongs to an article: a menu, something beside it, the head
  /// or foot of the page, or a comment, which is an article inside of the article.
  static boolean isAside(Element element, @Nullable Element main) {
    return switch (element.normalName()) {
      case "nav", "aside", "footer", "form", "dialog" -> true;
      case "header" -> element.closest("article, main") == null;
      case "article" -> element != main && main != null && main.normalName().equals("article");
      default ->
          switch (element.attr("role")) {
            case "navigation", "complementary", "contentinfo", "banner", "search", "dialog" -> true;
            default -> false;
          };
    };
  }

  /// Returns the longest element that isn't inside of another one. Of equal ones it is the first,
  /// for example of an article that is there for phones and for desks.
  private static @Nullable Element longest(Document page, String query) {
    Evaluator evaluator = QueryParser.parse(query);
    Element longest = null;
    int most = -1;
    for (Element element : page.select(evaluator)) {
      boolean isInside = element.parents().stream().anyMatch(parent -> parent.is(evaluator));
      int length = isInside ? -1 : length(element);
      if (length > most) {
        longest = element;
        most = length;
      }
    }
    return longest;
  }

  private static int length(Element element) {
    return element.select("p, li, h1, h2, h3").stream()
        .mapToInt(part -> part.ownText().length())
        .sum();
  }
}
