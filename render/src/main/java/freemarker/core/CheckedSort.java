package freemarker.core;

import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateScalarModel;
import freemarker.template.TemplateSequenceModel;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `?sort` and `?sort_by`, which refuse values whose texts say nothing about their order, and
/// missing ones. Only a dossier's own templates are checked.
///
/// Example: `statements?sort_by("when")` would put "28 December" before "3 January".
///
/// The classes of FreeMarker that this one uses can be seen in their own package alone.
@SuppressWarnings("deprecation") // FreeMarker marks what only it should use.
final class CheckedSort extends BuiltInForSequence {

  private final BuiltInForSequence checked;

  private CheckedSort(BuiltInForSequence checked) {
    this.checked = checked;
  }

  static CheckedSort sort() {
    return new CheckedSort(new BuiltInsForSequences.sortBI());
  }

  static CheckedSort sortBy() {
    return new CheckedSort(new BuiltInsForSequences.sort_byBI());
  }

  @Override
  TemplateModel calculateResult(TemplateSequenceModel members) throws TemplateModelException {
    if (checked instanceof BuiltInsForSequences.sort_byBI
        && checked.calculateResult(members) instanceof TemplateMethodModelEx by) {
      return (TemplateMethodModelEx)
          arguments -> {
            check(members, names(arguments));
            return by.exec(arguments);
          };
    }
    check(members, List.of());
    return checked.calculateResult(members);
  }

  /// @param names the names of parts, one within the other. Empty for the member itself
  private static void check(TemplateSequenceModel members, List<String> names)
      throws TemplateModelException {
    for (int i = 0; i < members.size(); i++) {
      TemplateModel key = members.get(i);
      for (String name : names) {
        if (key instanceof TemplateHashModel parts) {
          key = parts.get(name);
          if (key == null) {
            throw missing(String.join(".", names));
          }
        }
      }
      if (key instanceof SortKey value) {
        value.checkSortable();
      }
    }
  }

  private static HintedException missing(String name) {
    return new HintedException(
        "a member of the list has no \"" + name + "\", by which it is sorted",
        "Leave such members out: write ?filter(x -> x." + name + "??) before ?sort_by.");
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
