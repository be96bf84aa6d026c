package freemarker.core;

import freemarker.template.TemplateModelException;

/// A value by which a template may sort a list, if its text says where it belongs.
public interface SortKey {

  /// Does nothing if the value may be sorted as a text.
  ///
  /// @throws TemplateModelException if the value can't be sorted as a text. Example: a date
  void checkSortable() throws TemplateModelException;
}
