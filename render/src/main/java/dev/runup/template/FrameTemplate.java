package dev.runup.template;

import dev.runup.problem.Checked;
import dev.runup.problem.Problem;
import dev.runup.problem.ProblemCode;
import dev.runup.template.Templates.Limits;
import freemarker.core.HTMLOutputFormat;
import freemarker.template.ObjectWrapper;
import freemarker.template.SimpleHash;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Fills a frame around an HTML body: `page.html.ftl`, `fragment.html.ftl` or `site.html.ftl`.
///
/// Its author can't switch escaping off. Fields with HTML, CSS or JSON come from the writer in a
/// finished form. So the template prints all fields in the same way.
public final class FrameTemplate {

  /// The fields that are printed without escaping: markup that the HTML writer made and escaped.
  private static final Set<String> MARKUP =
      Set.of(
          "body",
          "pages",
          "forms",
          "style",
          "data",
          "seriesMarkup",
          "deskMarkup",
          "addresseeMarkup",
          "siteNav",
          "issueNav");

  /// The fields inside elements in which HTML has no escapes. They must not contain `<`.
  private static final List<String> RAW = List.of("style", "data");

  private final TemplateTexts templates;
  private final Engine engine;

  public FrameTemplate(TemplateTexts templates) {
    this.templates = templates;
    this.engine = engine(templates);
  }

  /// Returns the engine that runs frames.
  static Engine engine(TemplateTexts texts) {
    return new Engine(texts, HTMLOutputFormat.INSTANCE, new TextsOnly());
  }

  /// Reads all frames now, which is otherwise done when they are needed first.
  public void readAll() {
    for (String name : templates.names()) {
      if (name.endsWith(".html.ftl")) {
        engine.faults(name);
      }
    }
  }

  /// Returns the frame `name`, filled with fields.
  public Checked<String> fill(String name, Map<String, String> fields) {
    for (String raw : RAW) {
      // Without "<" the field can't close its element.
      if (fields.getOrDefault(raw, "").contains("<")) {
        return Checked.bad(
            Problem.of(ProblemCode.TEMPLATE, "a " + raw + " can't hold \"<\"", null));
      }
    }
    // Sorted, because a template can list the names.
    SimpleHash values = new SimpleHash(new TreeMap<String, Object>(), new TextsOnly());
    fields.forEach((key, text) -> values.put(key, MARKUP.contains(key) ? new Markup(text) : text));
    int length = fields.values().stream().mapToInt(String::length).sum();
    return engine.fill(
        name, values, _ -> {}, templates.hasOwn() ? Limits.of(0).plusCharacters(length) : null);
  }

  /// Wraps texts and markup only, so that a frame can reach no other object.
  private record TextsOnly() implements ObjectWrapper {
    @Override
    public @Nullable TemplateModel wrap(@Nullable Object value) throws TemplateModelException {
      return switch (value) {
        case null -> null;
        case TemplateModel model -> model;
        case String text -> new SimpleScalar(text);
        case Markup(String html) -> HTMLOutputFormat.INSTANCE.fromMarkup(html);
        default -> throw new TemplateModelException("A frame holds texts only.");
      };
    }
  }

  /// A field that is printed without escaping.
  private record Markup(String html) {}
}
