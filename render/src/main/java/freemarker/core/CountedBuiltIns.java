package freemarker.core;

import freemarker.template.TemplateModelException;
import freemarker.template.TemplateSequenceModel;
import java.util.List;
import java.util.function.Function;

/// Replaces the built-ins of FreeMarker whose work grows faster than the template by ones that
/// count it, and those that sort by ones that ask first whether they may.
public final class CountedBuiltIns {

  private CountedBuiltIns() {}

  /// Says which lists a template may sort.
  @FunctionalInterface
  public interface SortRule {

    /// Does nothing if the members can be sorted.
    ///
    /// @param names the names of the part by which they are sorted, one within the other. Empty for
    ///   the member itself
    /// @throws TemplateModelException if the members can't be sorted by it
    void check(TemplateSequenceModel members, List<String> names) throws TemplateModelException;
  }

  /// Makes FreeMarker count in all templates that are parsed from now on.
  public static synchronized void install(SortRule rule) {
    wrap(CountedPatterns.NAMES, CountedPatterns::new);
    wrap(CountedPadding.NAMES, CountedPadding::new);
    CountedSearch.NAMES.forEach(name -> BuiltIn.BUILT_INS_BY_NAME.put(name, new CountedSearch()));
    BuiltIn.BUILT_INS_BY_NAME.put("sort", CheckedSort.sort(rule));
    BuiltIn.BUILT_INS_BY_NAME.put("sort_by", CheckedSort.sortBy(rule));
  }

  private static void wrap(List<String> names, Function<BuiltInForString, BuiltIn> counted) {
    for (String name : names) {
      BuiltIn.BUILT_INS_BY_NAME.computeIfPresent(
          name,
          (_, builtIn) ->
              builtIn instanceof BuiltInForString own && !isCounted(own)
                  ? counted.apply(own)
                  : builtIn);
    }
  }

  private static boolean isCounted(BuiltIn builtIn) {
    return builtIn instanceof CountedPatterns || builtIn instanceof CountedPadding;
  }
}
