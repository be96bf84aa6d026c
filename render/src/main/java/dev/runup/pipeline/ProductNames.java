package dev.runup.pipeline;

import dev.runup.template.TemplateTexts;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Lists the products and languages of a set of templates: the shipped ones and a dossier's own.
public final class ProductNames {

  /// The template that `runup diff --format md` fills. It isn't a product.
  public static final String CHANGES = "changes";

  /// The folder of the bundles, one for each language.
  public static final String WORDS = "messages/";

  private ProductNames() {}

  /// Returns the names of all products, sorted.
  public static List<String> of(TemplateTexts texts) {
    return files(texts)
        .filter(name -> name.endsWith(TemplateTexts.PAGE))
        .map(name -> name.substring(0, name.length() - TemplateTexts.PAGE.length()))
        .filter(name -> !name.equals(CHANGES))
        .distinct()
        .sorted()
        .toList();
  }

  /// Returns the languages that have a bundle, as BCP 47 tags, sorted.
  public static List<String> languages(TemplateTexts texts) {
    return files(texts)
        .filter(name -> name.startsWith(WORDS))
        .map(name -> name.substring(WORDS.length(), name.lastIndexOf('.')))
        .map(tag -> Locale.forLanguageTag(tag).toLanguageTag())
        .distinct()
        .sorted()
        .toList();
  }

  private static Stream<String> files(TemplateTexts texts) {
    return Stream.concat(Resources.names().stream(), texts.own().keySet().stream());
  }
}
