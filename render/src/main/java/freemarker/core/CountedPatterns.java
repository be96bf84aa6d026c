package freemarker.core;

import dev.runup.text.CountedRun;
import dev.runup.text.StoppableText;
import freemarker.core.ThreadInterruptionSupportTemplatePostProcessor.TemplateProcessingThreadInterruptedException;
import freemarker.template.TemplateException;
import freemarker.template.TemplateMethodModel;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateScalarModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/// Built-ins with regular expressions whose work is counted, such as `?matches` and `?replace`.
///
/// A search by Java can't be stopped. So a pattern is first searched in a text that counts what is
/// read of it, four characters as a round of a loop, see [CountedRun]. If that ends, FreeMarker's
/// own search ends too, because it does the same. A plain text is counted by [CountedSearch]. Only
/// a dossier's own templates are counted.
///
/// The classes of FreeMarker that this one extends can be seen in their own package alone.
@SuppressWarnings("deprecation") // FreeMarker marks what only it should use.
public final class CountedPatterns extends BuiltInForString {

  /// The built-ins that take a pattern as their first argument.
  static final List<String> NAMES =
      List.of(
          "matches",
          "replace",
          "split",
          "keep_after",
          "keep_after_last",
          "keep_before",
          "keep_before_last",
          "ensure_starts_with");

  /// The largest product of all counts of a pattern. A group that is empty is repeated without
  /// reading the text, so nothing else would stop it. Example: `((){999}){999}`.
  private static final long MOST_REPEATS = 100_000_000;

  private static final Pattern REPEAT = Pattern.compile("\\{(\\d+)(?:,(\\d*))?}");

  private final BuiltInForString counted;

  CountedPatterns(BuiltInForString counted) {
    this.counted = counted;
  }

  @Override
  TemplateModel calculateResult(String text, Environment run) throws TemplateException {
    TemplateModel method = counted.calculateResult(text, run);
    if (!CountedRun.isCurrent()) {
      return method;
    }
    return switch (method) {
      case TemplateMethodModelEx inner ->
          (TemplateMethodModelEx)
              arguments -> {
                search(text, texts(arguments));
                return inner.exec(arguments);
              };
      case TemplateMethodModel inner ->
          (TemplateMethodModel)
              arguments -> {
                search(text, texts(arguments));
                return inner.exec(arguments);
              };
      default -> method;
    };
  }

  /// Returns the arguments as texts. Ends before the first one that is none, which FreeMarker
  /// reports.
  private static List<String> texts(List<?> arguments) throws TemplateModelException {
    List<String> texts = new ArrayList<>();
    for (Object argument : arguments) {
      switch (argument) {
        case String text -> texts.add(text);
        case TemplateScalarModel text -> texts.add(text.getAsString());
        default -> {
          return texts;
        }
      }
    }
    return texts;
  }

  private void search(String text, List<String> arguments) throws TemplateModelException {
    Pattern pattern = pattern(arguments);
    if (pattern == null) {
      searchText(text, arguments);
      return;
    }
    if (repeats(pattern.pattern()) > MOST_REPEATS) {
      throw new _TemplateModelException("the pattern repeats too often: its counts multiply");
    }
    Matcher matcher = pattern.matcher(new StoppableText(text, CountedPatterns::checkSearch));
    try {
      matcher.matches();
      matcher.reset();
      while (matcher.find()) {
        checkSearch();
      }
    } catch (StackOverflowError _) {
      throw new _TemplateModelException(
          "the pattern goes too deep for a text of this length, as (a|b)* does where [ab]* does not");
    }
  }

  /// Counts the search of a plain text. `?ensure_starts_with` compares it at one place only.
  private void searchText(String text, List<String> arguments) {
    if (arguments.isEmpty() || key.equals("ensure_starts_with")) {
      return;
    }
    int at = key.equals("replace") ? 2 : 1;
    boolean ignoresCase = arguments.size() > at && arguments.get(at).contains("i");
    String searched = ignoresCase ? text.toLowerCase(Locale.ROOT) : text;
    String sought =
        ignoresCase ? arguments.getFirst().toLowerCase(Locale.ROOT) : arguments.getFirst();
    if (key.endsWith("_last")) {
      CountedSearch.countBackwards(searched, sought, searched.length());
    } else {
      CountedSearch.count(searched, sought, 0, !key.startsWith("keep_"));
    }
  }

  private static void checkSearch() {
    if (Thread.currentThread().isInterrupted()) {
      throw new StoppedSearchException();
    }
  }

  /// Stops a template that searches a pattern.
  public static final class StoppedSearchException
      extends TemplateProcessingThreadInterruptedException {}

  /// Returns the pattern, or null if the built-in takes its first argument as a text. FreeMarker
  /// reports wrong arguments.
  private @Nullable Pattern pattern(List<String> arguments) throws TemplateModelException {
    boolean isAlways = key.equals("matches");
    boolean replaces = key.equals("replace") || key.equals("ensure_starts_with");
    int at = replaces ? 2 : 1;
    if (arguments.isEmpty() || key.equals("ensure_starts_with") && arguments.size() == 1) {
      return null;
    }
    try {
      long flags = arguments.size() > at ? RegexpHelper.parseFlagString(arguments.get(at)) : 0;
      boolean isPattern =
          isAlways
              || (flags & RegexpHelper.RE_FLAG_REGEXP) != 0
              || key.equals("ensure_starts_with") && arguments.size() == 2;
      return isPattern ? RegexpHelper.getPattern(arguments.getFirst(), (int) flags) : null;
    } catch (PatternSyntaxException _) {
      return null;
    }
  }

  /// Returns the product of the highest counts in a pattern, such as 6 for `a{2}b{1,3}`.
  private static long repeats(String pattern) {
    long product = 1;
    for (MatchResult found : REPEAT.matcher(pattern).results().toList()) {
      String highest = Objects.requireNonNullElse(found.group(2), "");
      String count = highest.isEmpty() ? found.group(1) : highest;
      boolean isHuge = count.length() > 9 || product > MOST_REPEATS;
      product = isHuge ? Long.MAX_VALUE : product * Math.max(1, Long.parseLong(count));
    }
    return product;
  }

  /// Counts a round, and stops the template if that was one too many.
  public static void checkRun() {
    if (Thread.currentThread().isInterrupted()) {
      throw new TemplateProcessingThreadInterruptedException();
    }
  }
}
