package dev.runup.template;

import dev.runup.document.Filled.Reference;
import dev.runup.document.Inline.Span;
import freemarker.core.Environment;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The spans that one run of a template has printed, by the number that their references hold.
final class Spans {

  /// A run keeps its spans under this name, which the template language has no way to read.
  private static final String KEY = "runup.spans";

  private final List<Span> spans = new ArrayList<>();
  private final Set<String> templates = new LinkedHashSet<>();

  /// Where each was printed, if that is asked for.
  private final List<LimitedRun.@Nullable At> places = new ArrayList<>();

  private final boolean traced;
  private @Nullable Foul foul;

  Spans() {
    this(false);
  }

  /// @param traced whether to note where in a template each is printed
  Spans(boolean traced) {
    this.traced = traced;
  }

  /// A character that no text may hold, and where it was printed.
  record Foul(int character, LimitedRun.@Nullable At at) {}

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
    int character = foul == null ? foulIn(span.text()) : -1;
    if (character >= 0) {
      foul = new Foul(character, Engine.at(Environment.getCurrentEnvironment()));
    }
    spans.add(span);
    if (traced) {
      places.add(Engine.at(Environment.getCurrentEnvironment()));
    }
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

  /// Gives back the first character that can't be printed, or null. No fact holds one: it is an
  /// escape in a template, or a piece cut out of what was printed already.
  @Nullable Foul foul() {
    return foul;
  }

  /// Gives back where each span was printed, if that was asked for.
  List<LimitedRun.@Nullable At> places() {
    return places;
  }

  private static int foulIn(String text) {
    int point;
    for (int at = 0; at < text.length(); at += Character.charCount(point)) {
      point = text.codePointAt(at);
      if (isFoul(point)) {
        return point;
      }
    }
    return -1;
  }

  private static boolean isFoul(int character) {
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
