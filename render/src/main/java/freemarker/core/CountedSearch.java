package freemarker.core;

import dev.runup.text.CountedRun;
import dev.runup.text.StoppableText;
import freemarker.template.SimpleNumber;
import freemarker.template.TemplateBooleanModel;
import freemarker.template.TemplateException;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.util.List;

/// `?contains`, `?index_of` and `?last_index_of`, whose work is counted: four characters that are
/// compared as a round of a loop, see [CountedRun].
///
/// Java compares the searched text at each place of the other one, and can't be stopped. So the
/// same search is done before by a loop that counts. Only a dossier's own templates are counted.
///
/// Example: a text of 900,000 letters `a` is searched in one of twice that length within minutes.
@SuppressWarnings("deprecation") // FreeMarker marks what only it should use.
final class CountedSearch extends BuiltIn {

  private static final String CONTAINS = "contains";
  private static final String LAST = "last_index_of";

  /// The built-ins that this stands for.
  static final List<String> NAMES = List.of(CONTAINS, "index_of", LAST);

  @Override
  TemplateModel _eval(Environment run) throws TemplateException {
    String sequences = key.equals(CONTAINS) ? "seq_contains" : "seq_" + key;
    String text =
        target.evalAndCoerceToStringOrUnsupportedMarkup(
            run, "For sequences/collections (lists and such) use \"?" + sequences + "\" instead.");
    return (TemplateMethodModelEx) arguments -> found(text, arguments);
  }

  private TemplateModel found(String text, List<?> arguments) throws TemplateModelException {
    boolean isLast = key.equals(LAST);
    checkMethodArgCount(arguments, 1, key.equals(CONTAINS) ? 1 : 2);
    String sought = getStringMethodArg(arguments, 0);
    Number from = getOptNumberMethodArg(arguments, 1);
    int start = from == null ? isLast ? text.length() : 0 : from.intValue();
    if (isLast) {
      countBackwards(text, sought, start);
    } else {
      count(text, sought, start, false);
    }
    int at = isLast ? text.lastIndexOf(sought, start) : text.indexOf(sought, start);
    return key.equals(CONTAINS)
        ? at < 0 ? TemplateBooleanModel.FALSE : TemplateBooleanModel.TRUE
        : new SimpleNumber(at);
  }

  /// Counts the work of searching a text from a place to the end.
  ///
  /// @param all whether the search goes on after the first place that is found
  static void count(String text, String sought, int from, boolean all) {
    if (sought.isEmpty() || !CountedRun.isCurrent()) {
      return;
    }
    CharSequence counted = new StoppableText(text, CountedPatterns::checkRun);
    int length = sought.length();
    int at = Math.max(from, 0);
    while (at <= text.length() - length) {
      int same = 0;
      while (same < length && counted.charAt(at + same) == sought.charAt(same)) {
        same++;
      }
      if (same == length && !all) {
        return;
      }
      at += same == length ? length : 1;
    }
  }

  /// Counts the work of searching a text from a place to the start. Java compares the last
  /// character first.
  static void countBackwards(String text, String sought, int from) {
    if (sought.isEmpty() || !CountedRun.isCurrent()) {
      return;
    }
    CharSequence counted = new StoppableText(text, CountedPatterns::checkRun);
    for (int at = Math.min(from, text.length() - sought.length()); at >= 0; at--) {
      int same = sought.length();
      while (same > 0 && counted.charAt(at + same - 1) == sought.charAt(same - 1)) {
        same--;
      }
      if (same == 0) {
        return;
      }
    }
  }
}
