package freemarker.core;

import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateScalarModel;
import freemarker.template.TemplateSequenceModel;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `?sort` and `?sort_by`, which ask a rule first whether the members can be sorted. Only a
/// dossier's own templates are checked.
///
/// The classes of FreeMarker that this one uses can be seen in their own package alone.
@SuppressWarnings("deprecation") // FreeMarker marks what only it should use.
final class CheckedSort extends BuiltInForSequence {

  private final BuiltInForSequence checked;
  private final CountedBuiltIns.SortRule rule;

  private CheckedSort(BuiltInForSequence checked, CountedBuiltIns.SortRule rule) {
    this.checked = checked;
    this.rule = rule;
  }

  static CheckedSort sort(CountedBuiltIns.SortRule rule) {
    return new CheckedSort(new BuiltInsForSequences.sortBI(), rule);
  }

  static CheckedSort sortBy(CountedBuiltIns.SortRule rule) {
    return new CheckedSort(new BuiltInsForSequences.sort_byBI(), rule);
  }

  @Override
  TemplateModel calculateResult(TemplateSequenceModel members) throws TemplateModelException {
    if (checked instanceof BuiltInsForSequences.sort_byBI
        && checked.calculateResult(members) instanceof TemplateMethodModelEx by) {
      return (TemplateMethodModelEx)
          arguments -> {
            rule.check(members, names(arguments));
            return by.exec(arguments);
          };
    }
    rule.check(members, List.of());
    return checked.calculateResult(members);
  }

  /// Returns the names that `?sort_by` got: one, or several in a list. FreeMarker reports others.
  private static List<String> names(List<?> arguments) throws TemplateModelException {
    List<String> names = new ArrayList<>();
    Object first = arguments.isEmpty() ? null : arguments.getFirst();
    if (first instanceof TemplateSequenceModel several) {
      for (int i = 0; i < several.size(); i++) {
        add(several.get(i), names);
      }
    } else {
      add(first, names);
    }
    return names;
  }

  private static void add(@Nullable Object name, List<String> names) throws TemplateModelException {
    if (name instanceof TemplateScalarModel text) {
      names.add(text.getAsString());
    }
  }
}
