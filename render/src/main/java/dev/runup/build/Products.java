package dev.runup.build;

import dev.runup.template.TemplateTexts;
import java.util.List;
import java.util.stream.Stream;

/// The products that there are: the shipped ones and a dossier's own.
final class Products {

  /// Begins the names of bundles.
  static final String WORDS = "messages/";

  private Products() {}

  /// Gives back the names of the shipped files that a dossier can have its own of, sorted.
  static List<String> files() {
    return Resources.names().stream()
        .filter(name -> name.endsWith(".ftl") || name.startsWith(WORDS))
        .toList();
  }

  /// Gives back the names of all products, sorted.
  static List<String> names(TemplateTexts texts) {
    return Stream.concat(files().stream(), texts.own().keySet().stream())
        .filter(name -> name.endsWith(TemplateTexts.PAGE))
        .map(name -> name.substring(0, name.length() - TemplateTexts.PAGE.length()))
        .distinct()
        .sorted()
        .toList();
  }
}
