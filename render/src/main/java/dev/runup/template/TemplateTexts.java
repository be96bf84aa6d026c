package dev.runup.template;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The texts of templates and bundles by name, as `daily/page.md.ftl`: a dossier's own ones, and
/// behind them the shipped ones.
///
/// @param own a dossier's
/// @param shipped gives back a shipped one, or null where there is none
public record TemplateTexts(Map<String, String> own, Function<String, @Nullable String> shipped) {

  /// The folder that messages show before a name.
  public static final String FOLDER = "templates/";

  /// A product is what has this file.
  public static final String PAGE = "/page.md.ftl";

  public TemplateTexts {
    own = Collections.unmodifiableMap(new TreeMap<>(own));
  }

  /// Gives back the shipped ones alone.
  public static TemplateTexts of(Function<String, @Nullable String> shipped) {
    return new TemplateTexts(Map.of(), shipped);
  }

  /// Says whether there is any that is a dossier's own.
  public boolean hasOwn() {
    return !own.isEmpty();
  }

  /// Gives back the text that counts, or null where there is none of that name.
  public @Nullable String text(String name) {
    String text = own.get(name);
    return text == null ? shipped.apply(name) : text;
  }

  /// Says whether there is a product of that name.
  public boolean has(String product) {
    return text(product + PAGE) != null;
  }
}
