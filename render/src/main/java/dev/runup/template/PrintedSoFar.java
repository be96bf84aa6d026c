package dev.runup.template;

import dev.runup.briefing.Briefing.Source;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateNumberModel;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Collects the sources that a page cites and the names that it prints. A product that prints only
/// some facts lists only the sources of those. After its first mention, an actor has a short name.
final class PrintedSoFar {

  private final List<Source> sources;
  private final RecordModels recordModels;
  private final Set<Integer> numbers = new HashSet<>();
  private final Set<String> names = new HashSet<>();

  /// @param sources all sources of the briefing
  PrintedSoFar(List<Source> sources, RecordModels recordModels) {
    this.sources = sources;
    this.recordModels = recordModels;
  }

  /// Returns the functions, by the names under which templates call them.
  ///
  /// `cite(number)` records that the page cites a source. `cited()` returns the cited sources and
  /// those from which they are derived, by number. A template must call it after the last `cite`.
  /// `mentioned(name)` returns whether the page has printed a name before, and records that it
  /// does.
  Map<String, TemplateMethodModelEx> functions() {
    Map<String, TemplateMethodModelEx> functions = new TreeMap<>();
    functions.put("cite", this::cite);
    functions.put("cited", _ -> recordModels.wrap(all()));
    functions.put(
        "mentioned", arguments -> !names.add(MessageFunctions.markup(arguments.getFirst()).text()));
    return functions;
  }

  private Object cite(List<?> arguments) throws TemplateModelException {
    if (arguments.size() != 1 || !(arguments.getFirst() instanceof TemplateNumberModel number)) {
      throw new TemplateModelException("\"cite\" takes the number of a source.");
    }
    numbers.add(number.getAsNumber().intValue());
    return "";
  }

  private List<Source> all() {
    Map<Integer, Source> byNumber = new HashMap<>();
    sources.forEach(source -> byNumber.put(source.number(), source));
    Set<Integer> reached = new HashSet<>();
    numbers.forEach(number -> addWithBases(byNumber.get(number), byNumber, reached));
    return sources.stream().filter(source -> reached.contains(source.number())).toList();
  }

  private static void addWithBases(
      @Nullable Source source, Map<Integer, Source> byNumber, Set<Integer> reached) {
    if (source != null && reached.add(source.number())) {
      source.derivedFrom().forEach(base -> addWithBases(byNumber.get(base), byNumber, reached));
    }
  }
}
