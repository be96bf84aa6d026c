package dev.runup.template;

import freemarker.core.CountedBuiltIns.SortRule;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateSequenceModel;
import java.util.List;

/// Refuses to sort values whose texts say nothing about their order, and missing ones.
///
/// Example: `statements?sort_by("when")` would put "28 December" before "3 January".
final class SortCheck implements SortRule {

  @Override
  public void check(TemplateSequenceModel members, List<String> names)
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
      if (key instanceof TemplateMarkup value && value.hasDate()) {
        throw new HintedException(
            "a date can't be sorted as a text",
            "newestFirst(list) sorts facts by their dates: newestFirst(briefing.statements)[0..*3] are the three newest.");
      }
    }
  }

  private static HintedException missing(String name) {
    return new HintedException(
        "a member of the list has no \"" + name + "\", by which it is sorted",
        "Leave such members out: write ?filter(x -> x." + name + "??) before ?sort_by.");
  }
}
