package dev.runup.template;

import dev.runup.template.LimitedRun.TemplatePosition;
import freemarker.cache.TemplateLoader;
import freemarker.core.CountedBuiltIns;
import freemarker.core.CountedPatterns;
import freemarker.core.CountedSequences;
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

/// A configuration that checks every template of a dossier that has some of its own before it may
/// run, also included ones. If all templates are shipped, none is checked: a test does it.
final class TemplateGuard extends Configuration {

  /// Template names as the loader gets them: relative, each part starting with a letter or digit.
  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9.-]*(/[a-z0-9][a-z0-9.-]*)*");

  /// Expressions that run text as code or read the clock, and that no setting of FreeMarker
  /// forbids. They are searched in FreeMarker's canonical form of the template. It has no spaces,
  /// comments or escapes inside an expression.
  private static final Pattern FORBIDDEN =
      Pattern.compile("\\?(?:eval|eval_json|interpret)\\b|(?<![\\w.)\\]])\\.now\\b");

  /// A number of a template that is longer than [LimitedNumbers] allows, among all others.
  private static final Pattern LONG_NUMBER =
      Pattern.compile("[0-9.]{" + (LimitedNumbers.DIGITS + 1) + ",}");

  private final Function<String, @Nullable String> texts;

  /// The templates that passed the check. A parsed template is kept and can't change.
  private final Set<Template> allowedTemplates = ConcurrentHashMap.newKeySet();

  private final Set<String> own;
  private final boolean bounded;

  TemplateGuard(Function<String, @Nullable String> texts, Set<String> own) {
    super(Configuration.VERSION_2_3_35);
    this.texts = texts;
    this.own = own;
    this.bounded = !own.isEmpty();
    if (bounded) {
      CountedBuiltIns.install(new SortCheck());
      setArithmeticEngine(new LimitedNumbers());
    }
  }

  /// Returns the names of the dossier's own files.
  Set<String> own() {
    return own;
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
    if (Thread.currentThread() instanceof LimitedRun<?>) {
      CountedPatterns.checkRun(); // a template can include itself
    }
    Template template;
    try {
      template = super.getTemplate(name, locale, condition, encoding, parse, mayMiss);
    } catch (NumberFormatException _) {
      throw longNumber(name);
    } catch (RuntimeException _) {
      // FreeMarker has no exception of its own for headers such as <#ftl output_format="JSON">.
      throw new Engine.TemplateStoppedException(
          "the header of the template \"" + name + "\" sets what no template here may set",
          "Remove all from <#ftl ...> but \"attributes\".",
          new TemplatePosition(name, 1, 1));
    }
    if (template == null) {
      return null;
    }
    Spans.noteTemplate(
        template.getName()); // its path without the ".." by which another includes it
    if (!parse || !bounded || allowedTemplates.contains(template)) {
      return template;
    }
    Matcher forbidden = FORBIDDEN.matcher(template.toString());
    if (forbidden.find()) {
      throw refusal(template, forbidden.group());
    }
    return markAllowed(template);
  }

  /// Prepares a template to count its rounds, once. Synchronized, since two runs may request it at
  /// the same time.
  private synchronized Template markAllowed(Template template) throws ParseException {
    if (!allowedTemplates.contains(template)) {
      _CoreAPI.addThreadInterruptedChecks(template);
      CountedSequences.prepare(template);
    }
    allowedTemplates.add(template);
    return template;
  }

  private Engine.TemplateStoppedException longNumber(String name) {
    String text = Objects.requireNonNullElse(texts.apply(name), "");
    Matcher found = LONG_NUMBER.matcher(text);
    return new Engine.TemplateStoppedException(
        LimitedNumbers.TOO_LONG,
        "Write it as a text.",
        TemplatePosition.of(name, text, found.find() ? found.start() : 0));
  }

  private ParseException refusal(Template template, String expression) {
    String text = Objects.requireNonNullElse(texts.apply(template.getName()), "");
    // In the source there may be a space or an escape between the sign and the word.
    int at = Math.max(0, text.indexOf(expression.substring(1)));
    TemplatePosition found = TemplatePosition.of(template.getName(), text, at);
    int last = found.column() + expression.length() - 2;
    String message =
        "\""
            + expression
            + "\" is refused: a template neither runs text as code nor asks the clock";
    return new ParseException(message, template, found.line(), found.column(), found.line(), last);
  }

  /// Finds templates among given texts. It can't reach a disk or a network.
  record Texts(Function<String, @Nullable String> texts) implements TemplateLoader {

    @Override
    public @Nullable Object findTemplateSource(String name) throws IOException {
      if (!NAME.matcher(name).matches()) {
        throw new Engine.TemplateStoppedException(
            "no template may be named \"" + name + "\"",
            "Names have small letters, digits, \"-\" and \".\", with \"/\" between folders.",
            null);
      }
      return texts.apply(name);
    }

    @Override
    public long getLastModified(Object source) {
      return -1; // unknown, since no template is read twice
    }

    @Override
    public Reader getReader(Object source, String encoding) {
      return new StringReader((String) source);
    }

    @Override
    public void closeTemplateSource(Object source) {
      // nothing is open
    }
  }
}
