package dev.runup.template;

import dev.runup.document.Filled.Placeholder;
import dev.runup.document.Inline.Span;
import dev.runup.template.LimitedRun.TemplatePosition;
import freemarker.core.Environment;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The spans that one run of a template has printed. The placeholder of a span holds its index
/// here. Also records which template files the run used, so that later problems can name a place in
/// them.
final class Spans {

  /// The name under which a run keeps its spans. Templates have no way to read it.
  private static final String KEY = "runup.spans";

  private final List<Span> spans = new ArrayList<>();
  private final Set<String> templates = new LinkedHashSet<>();

  /// The place that printed each span. Empty unless they are recorded.
  private final List<@Nullable TemplatePosition> places = new ArrayList<>();

  private final boolean recordsPlaces;
  private @Nullable ForbiddenCharacter forbiddenCharacter;

  /// @param recordsPlaces whether to record which place of a template prints each span. It is slow
  Spans(boolean recordsPlaces) {
    this.recordsPlaces = recordsPlaces;
  }

  /// A character that no text may hold, and the place that printed it.
  record ForbiddenCharacter(int codePoint, @Nullable TemplatePosition position) {}

  /// Attaches this table to a run.
  void attachTo(Environment run) {
    run.setCustomAttribute(KEY, this);
  }

  /// Returns the table of the current run.
  static Spans ofThisRun() {
    if (Environment.getCurrentEnvironment().getCustomAttribute(KEY) instanceof Spans spans) {
      return spans;
    }
    throw new IllegalStateException("a run without a table of spans");
  }

  /// Adds a span and returns the reference to print for it.
  String reference(Span span) {
    int character;
    for (int i = 0; i < span.text().length(); i += Character.charCount(character)) {
      character = span.text().codePointAt(i);
      if (forbiddenCharacter == null && isForbidden(character)) {
        forbiddenCharacter = new ForbiddenCharacter(character, Engine.blamedPosition());
      }
    }
    spans.add(span);
    if (recordsPlaces) {
      places.add(Engine.currentPosition());
    }
    return new Placeholder(spans.size() - 1).text();
  }

  /// Records that the current run uses a template. Does nothing if there is no run.
  static void noteTemplate(String template) {
    Environment run = Environment.getCurrentEnvironment();
    if (run != null && run.getCustomAttribute(KEY) instanceof Spans spans) {
      spans.templates.add(template);
    }
  }

  /// Returns the templates that the run included or imported, in order.
  Set<String> templates() {
    return templates;
  }

  /// Returns the first printed character that no text may hold, or null. The text of a fact can't
  /// contain one. It comes from an escape in a template, or from cutting a printed reference.
  @Nullable ForbiddenCharacter forbiddenCharacter() {
    return forbiddenCharacter;
  }

  /// Returns the place that printed each span. Empty unless they are recorded.
  List<@Nullable TemplatePosition> places() {
    return places;
  }

  private static boolean isForbidden(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL -> character != '\t' && character != '\n' && character != '\r';
      case Character.PRIVATE_USE, Character.SURROGATE -> true;
      default -> false;
    };
  }

  List<Span> all() {
    return List.copyOf(spans);
  }
}
