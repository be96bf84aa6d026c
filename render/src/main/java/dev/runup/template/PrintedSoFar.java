package dev.runup.template;

import dev.runup.briefing.Briefing.Source;
import dev.runup.document.Inline.SpanKind;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateNumberModel;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Collects the sources that a page cites and the names that it prints. A product that prints only
/// some facts lists only the sources of those. After its first mention, an actor has a short name.
final class PrintedSoFar {

  private final Map<Integer, Source> sources = new LinkedHashMap<>();
  private final RecordModels recordModels;
  private final Set<Integer> numbers = new HashSet<>();
  private final Set<String> names = new HashSet<>();

  /// @param sources all sources of the briefing
  PrintedSoFar(List<Source> sources, RecordModels recordModels) {
    sources.forEach(source -> this.sources.put(source.number(), source));
    this.recordModels = recordModels;
  }

  /// Returns the functions, by the names under which templates call them.
  ///
  /// `cite(number)` records that the page cites a source, and returns its number as a link to its
  /// entry in the list of sources. `cite(number, passage)` returns the passage as that link
  /// instead, and takes other words too. `entry(number)` returns its number for that list, as the
  /// place to which these links lead, and `entry(number, words)` returns words as that place.
  /// `sourceOf(number)` returns the source itself, of those of the briefing. `cited()` returns the
  /// cited sources and those from which they are derived, by number. A template must call it after
  /// the last `cite`. `mentioned(name)` returns whether the page has printed a name before, and
  /// records that it does.
  Map<String, TemplateMethodModelEx> functions() {
    Map<String, TemplateMethodModelEx> functions = new TreeMap<>();
    functions.put("cite", this::cite);
    functions.put("entry", this::entry);
    functions.put(
        "sourceOf", arguments -> recordModels.wrap(sources.get(number("sourceOf", arguments))));
    functions.put("cited", _ -> recordModels.wrap(all()));
    functions.put(
        "mentioned", arguments -> !names.add(MessageFunctions.markup(arguments.getFirst()).text()));
    return functions;
  }

  private Object cite(List<?> arguments) throws TemplateModelException {
    int number = number("cite", arguments);
    numbers.add(number);
    return withSource(printed(number, arguments), number, SpanKind.CITATION);
  }

  private Object entry(List<?> arguments) throws TemplateModelException {
    int number = number("entry", arguments);
    return withSource(printed(number, arguments), number, SpanKind.SOURCE);
  }

  private static TemplateMarkup printed(int number, List<?> arguments)
      throws TemplateModelException {
    return arguments.size() > 1
        ? MessageFunctions.markup(arguments.get(1))
        : TemplateMarkup.of(Integer.toString(number));
  }

  private TemplateMarkup withSource(TemplateMarkup printed, int number, SpanKind kind) {
    Source source = sources.get(number);
    return source == null ? printed : printed.withSource(kind, source.fact());
  }

  private static int number(String function, List<?> arguments) throws TemplateModelException {
    if (!arguments.isEmpty() && arguments.getFirst() instanceof TemplateNumberModel number) {
      return number.getAsNumber().intValue();
    }
    throw new TemplateModelException("\"" + function + "\" takes the number of a source.");
  }

  private List<Source> all() {
    Set<Integer> reached = new HashSet<>();
    numbers.forEach(number -> addWithBases(sources.get(number), sources, reached));
    return sources.values().stream().filter(source -> reached.contains(source.number())).toList();
  }

  private static void addWithBases(
      @Nullable Source source, Map<Integer, Source> byNumber, Set<Integer> reached) {
    if (source != null && reached.add(source.number())) {
      source.derivedFrom().forEach(base -> addWithBases(byNumber.get(base), byNumber, reached));
    }
  }
}
