package freemarker.core;

import dev.runup.text.CountedRun;
import freemarker.template.TemplateException;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateNumberModel;
import java.util.List;

/// `?left_pad` and `?right_pad`, whose work is counted: a hundred characters as a round of a loop,
/// see [CountedRun]. A text is padded to at most a million characters. Only a dossier's own
/// templates are counted.
///
/// Example: `'x'?left_pad(2000000000)` would take all memory, and seconds before that.
///
/// The class of FreeMarker that this one extends can be seen in its own package alone.
@SuppressWarnings("deprecation") // FreeMarker marks what only it should use.
final class CountedPadding extends BuiltInForString {

  private static final int MOST = 1_000_000;
  private static final int ROUND = 100;

  /// The built-ins that this stands for.
  static final List<String> NAMES = List.of("left_pad", "right_pad");

  private final BuiltInForString counted;

  CountedPadding(BuiltInForString counted) {
    this.counted = counted;
  }

  @Override
  TemplateModel calculateResult(String text, Environment run) throws TemplateException {
    TemplateModel method = counted.calculateResult(text, run);
    if (!CountedRun.isCurrent() || !(method instanceof TemplateMethodModelEx inner)) {
      return method;
    }
    return (TemplateMethodModelEx)
        arguments -> {
          // FreeMarker reports a width that is no number, or none.
          if (!arguments.isEmpty() && arguments.getFirst() instanceof TemplateNumberModel width) {
            count(width.getAsNumber().longValue());
          }
          return inner.exec(arguments);
        };
  }

  private static void count(long width) throws _TemplateModelException {
    if (width > MOST) {
      throw new _TemplateModelException("a text is padded to at most a million characters here");
    }
    for (long done = 0; done < width; done += ROUND) {
      CountedPatterns.checkRun();
    }
  }
}
