package freemarker.core;

import java.util.List;
import java.util.function.Function;

/// Replaces the built-ins of FreeMarker whose work grows faster than the template by ones that
/// count it, and those that would sort dates as texts.
public final class CountedBuiltIns {

  private CountedBuiltIns() {}

  /// Makes FreeMarker count in all templates that are parsed from now on.
  public static synchronized void install() {
    wrap(CountedPatterns.NAMES, CountedPatterns::new);
    wrap(CountedPadding.NAMES, CountedPadding::new);
    CountedSearch.NAMES.forEach(name -> BuiltIn.BUILT_INS_BY_NAME.put(name, new CountedSearch()));
    BuiltIn.BUILT_INS_BY_NAME.put("sort", CheckedSort.sort());
    BuiltIn.BUILT_INS_BY_NAME.put("sort_by", CheckedSort.sortBy());
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
