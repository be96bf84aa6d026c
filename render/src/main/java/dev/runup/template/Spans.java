package dev.runup.template;

import dev.runup.document.Inline.Span;
import dev.runup.document.Reference;
import freemarker.core.Environment;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The spans that one run of a template has printed, by the number that their references hold.
final class Spans {

  /// A run keeps its spans under this name, which the template language has no way to read.
  private static final String KEY = "runup.spans";

  private final List<Span> spans = new ArrayList<>();
  private final Set<String> templates = new LinkedHashSet<>();

  /// Makes this the table of a run.
  void serve(Environment run) {
    run.setCustomAttribute(KEY, this);
  }

  /// Gives back the table of the run under way.
  static Spans ofThisRun() {
    if (Environment.getCurrentEnvironment().getCustomAttribute(KEY) instanceof Spans spans) {
      return spans;
    }
    throw new IllegalStateException("a run without a table of spans");
  }

  /// Gives back the reference by which `span` is printed.
  String reference(Span span) {
    spans.add(span);
    return new Reference(spans.size() - 1).written();
  }

  /// Takes down that the run under way, if there is one, uses a template.
  static void using(String template) {
    Environment run = Environment.getCurrentEnvironment();
    if (run != null && run.getCustomAttribute(KEY) instanceof Spans spans) {
      spans.templates.add(template);
    }
  }

  /// Gives back the names of the templates that the run included or imported, in order.
  Set<String> templates() {
    return templates;
  }

  List<Span> all() {
    return List.copyOf(spans);
  }
}
