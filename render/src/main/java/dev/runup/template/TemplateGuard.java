package dev.runup.template;

import freemarker.cache.TemplateLoader;
import freemarker.core.ParseException;
import freemarker.core._CoreAPI;
import freemarker.template.Configuration;
import freemarker.template.Template;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A configuration that looks at every template, also an included one, before it may run.
final class TemplateGuard extends Configuration {

  /// Template names as they reach the loader: relative, each part starting with a letter or digit.
  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9.-]*(/[a-z0-9][a-z0-9.-]*)*");

  /// What runs text as code, or reads the clock, where FreeMarker has no setting against it. Looked
  /// for in the canonical form, in which no space, comment or escape stands inside an expression.
  private static final Pattern REFUSED =
      Pattern.compile("\\?(?:eval|eval_json|interpret)\\b|(?<![\\w.)\\]])\\.now\\b");

  private final Function<String, @Nullable String> texts;

  /// The templates that may run: as they were parsed, they are kept and can't change.
  private final Set<Template> allowed = ConcurrentHashMap.newKeySet();

  private final boolean bounded;

  TemplateGuard(Function<String, @Nullable String> texts, boolean bounded) {
    super(Configuration.VERSION_2_3_35);
    this.texts = texts;
    this.bounded = bounded;
  }

  @Override
  public @Nullable Template getTemplate(
      String name,
      @Nullable Locale locale,
      @Nullable Object condition,
      @Nullable String encoding,
      boolean parse,
      boolean mayMiss)
      throws IOException {
    Spans.using(name);
    Template template = super.getTemplate(name, locale, condition, encoding, parse, mayMiss);
    if (template == null || !parse || allowed.contains(template)) {
      return template;
    }
    Matcher refused = REFUSED.matcher(template.toString());
    if (refused.find()) {
      throw refused(template, refused.group());
    }
    return allowed(template);
  }

  /// Two runs may ask for a template at a time; it is made to count its rounds once.
  private synchronized Template allowed(Template template) {
    if (bounded && !allowed.contains(template)) {
      _CoreAPI.addThreadInterruptedChecks(template);
    }
    allowed.add(template);
    return template;
  }

  private ParseException refused(Template template, String what) {
    String text = Objects.requireNonNullElse(texts.apply(template.getName()), "");
    // The sign before the word may be written apart from it, or as an escape.
    int at = Math.max(0, text.indexOf(what.substring(1)));
    String before = text.substring(0, at);
    int line = 1 + (int) before.chars().filter(unit -> unit == '\n').count();
    int column = at - before.lastIndexOf('\n');
    int last = column + what.length() - 2;
    String message =
        "\"" + what + "\" is refused: a template neither runs text as code nor asks the clock";
    return new ParseException(message, template, line, column, line, last);
  }

  /// A template's text and the name it was asked for by.
  private record Source(String name, String text) {}

  /// Finds templates among given texts; there is no way from here to a disk or a network.
  record Texts(Function<String, @Nullable String> texts) implements TemplateLoader {

    @Override
    public @Nullable Object findTemplateSource(String name) throws IOException {
      if (!NAME.matcher(name).matches()) {
        throw new Engine.Refusal(
            "no template may be named \"" + name + "\"",
            "Names have small letters, digits, \"-\" and \".\", with \"/\" between folders.",
            null);
      }
      String text = texts.apply(name);
      return text == null ? null : new Source(name, text);
    }

    @Override
    public long getLastModified(Object source) {
      return -1; // unknown, and never asked: nothing is read twice
    }

    @Override
    public Reader getReader(Object source, String encoding) {
      return new StringReader(((Source) source).text());
    }

    @Override
    public void closeTemplateSource(Object source) {
      // a text needs no closing
    }
  }
}
