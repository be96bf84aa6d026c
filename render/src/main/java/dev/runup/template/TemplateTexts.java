package dev.runup.template;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The texts of templates and bundles by name, for example `daily/page.md.ftl`. A dossier's own
/// file replaces the shipped one of the same name.
///
/// @param own the dossier's own files
/// @param shipped returns the text of a shipped file, or null if there is none
/// @param shippedNames the names of the shipped files
public record TemplateTexts(
    Map<String, String> own,
    Function<String, @Nullable String> shipped,
    List<String> shippedNames) {

  /// The folder that messages show before a name.
  public static final String FOLDER = "templates/";

  /// The file that makes a folder a product.
  public static final String PAGE = "/page.md.ftl";

  /// The folder of the bundles, one for each language.
  public static final String MESSAGES = "messages/";

  /// The template that `runup diff --format md` fills. It isn't a product.
  public static final String CHANGES = "changes";

  /// The template that prints the parts of an issue for a site. It isn't a product.
  public static final String SERIES = "series";

  public TemplateTexts {
    own = Collections.unmodifiableMap(new TreeMap<>(own));
    shippedNames = List.copyOf(shippedNames);
  }

  /// Returns these texts with a dossier's own files.
  public TemplateTexts withOwn(Map<String, String> own) {
    return new TemplateTexts(own, shipped, shippedNames);
  }

  /// Returns whether the dossier has own files.
  public boolean hasOwn() {
    return !own.isEmpty();
  }

  /// Returns the dossier's own text of this name, or else the shipped one, or null.
  public @Nullable String text(String name) {
    String text = own.get(name);
    return text == null ? shipped.apply(name) : text;
  }

  /// Returns whether there is a product of this name.
  public boolean has(String product) {
    return text(product + PAGE) != null;
  }

  /// Returns the names of all files, sorted.
  public List<String> names() {
    return Stream.concat(shippedNames.stream(), own.keySet().stream()).distinct().sorted().toList();
  }

  /// Returns the names of all products, sorted.
  public List<String> products() {
    return names().stream()
        .filter(name -> name.endsWith(PAGE))
        .map(name -> name.substring(0, name.length() - PAGE.length()))
        .filter(name -> !name.equals(CHANGES) && !name.equals(SERIES))
        .sorted()
        .toList();
  }

  /// Returns the languages that have a bundle, as BCP 47 tags, sorted.
  public List<String> languages() {
    return languages(names());
  }

  /// Returns the languages that have a bundle of the dossier's own, in the same way.
  public List<String> ownLanguages() {
    return languages(own.keySet());
  }

  private static List<String> languages(Collection<String> names) {
    return names.stream()
        .filter(name -> name.startsWith(MESSAGES))
        .map(name -> name.substring(MESSAGES.length(), name.lastIndexOf('.')))
        .map(tag -> Locale.forLanguageTag(tag).toLanguageTag())
        .distinct()
        .sorted()
        .toList();
  }
}
