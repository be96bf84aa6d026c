package dev.runup.template;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The texts of templates and bundles by name, for example `daily/page.md.ftl`. A dossier's own
/// file replaces the shipped one of the same name.
///
/// @param own the dossier's own files
/// @param shipped returns the text of a shipped file, or null if there is none
public record TemplateTexts(Map<String, String> own, Function<String, @Nullable String> shipped) {

  /// The folder that messages show before a name.
  public static final String FOLDER = "templates/";

  /// The file that makes a folder a product.
  public static final String PAGE = "/page.md.ftl";

  public TemplateTexts {
    own = Collections.unmodifiableMap(new TreeMap<>(own));
  }

  /// Returns the shipped files alone.
  public static TemplateTexts of(Function<String, @Nullable String> shipped) {
    return new TemplateTexts(Map.of(), shipped);
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
}
