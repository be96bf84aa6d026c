package dev.runup.template;

import dev.runup.problem.Checked;
import dev.runup.problem.Problem;
import freemarker.core.HTMLOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.ObjectWrapper;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Fills `page.html.ftl`, the frame around an HTML body.
///
/// The frame's author can't switch escaping off. The fields that are HTML and CSS already come as
/// such from the writer, so that the template prints them like any other.
public final class Frame {

  private static final String NAME = "page.html.ftl";

  /// The fields that are printed as they are: markup that the HTML writer made and escaped.
  private static final Set<String> MARKUP = Set.of("body", "pages", "style");

  private final Function<String, @Nullable String> templates;
  private final Configuration configuration;

  /// @param templates the text of a template by its name, or null where there is none
  public Frame(Function<String, @Nullable String> templates) {
    this.templates = templates;
    this.configuration =
        Engine.configuration(templates, HTMLOutputFormat.INSTANCE, new TextsOnly());
  }

  /// Gives back the whole page with `fields` in their places.
  public Checked<String> fill(Map<String, String> fields) {
    // Inside its element nothing of a style is escaped; without this sign it can't end there.
    if (fields.getOrDefault("style", "").contains("<")) {
      return Checked.bad(Problem.error(Complaint.CODE, "a style can't hold \"<\"", null));
    }
    return Engine.fill(configuration, NAME, new Fields(Map.copyOf(fields)), templates, _ -> {});
  }

  /// Wraps text and nothing else, so that no other object ever stands in a template.
  private record TextsOnly() implements ObjectWrapper {
    @Override
    public @Nullable TemplateModel wrap(@Nullable Object value) throws TemplateModelException {
      return switch (value) {
        case null -> null;
        case TemplateModel model -> model;
        case String text -> new SimpleScalar(text);
        default -> throw new TemplateModelException("A frame holds texts only.");
      };
    }
  }

  /// The fields by name.
  private record Fields(Map<String, String> fields) implements TemplateHashModel {
    @Override
    public @Nullable TemplateModel get(String name) throws TemplateModelException {
      String value = fields.get(name);
      if (value == null) {
        return null;
      }
      return MARKUP.contains(name)
          ? HTMLOutputFormat.INSTANCE.fromMarkup(value)
          : new SimpleScalar(value);
    }

    @Override
    public boolean isEmpty() {
      return fields.isEmpty();
    }
  }
}
