package dev.runup.template;

import dev.runup.briefing.ChangedFact;
import freemarker.template.TemplateModelException;
import java.util.Map;

/// Components of a briefing that had another name in an earlier version. A dossier's own template
/// that asks for an old name gets an error with the new one.
///
/// Even `<#if c.event??>` is an error. Otherwise the template would print nothing for events, and
/// nobody would notice.
final class RenamedComponents {

  private static final Map<Class<? extends Record>, Map<String, String>> NEW_NAMES =
      Map.of(
          ChangedFact.class,
          Map.of(
              "event", "row.event",
              "statement", "row.statement",
              "position", "row.position",
              "figure", "row.figure",
              "judgement", "row.judgement",
              "judgementBy", "row.judgementBy",
              "action", "row.action",
              "actor", "row.actor",
              "state", "row.state"));

  private RenamedComponents() {}

  /// Throws if a record had a component of a name.
  static void check(Record record, String name) throws RenamedException {
    String now = NEW_NAMES.getOrDefault(record.getClass(), Map.of()).get(name);
    if (now != null) {
      throw new RenamedException(name, now);
    }
  }

  /// The error of a template that asks for an old name.
  static final class RenamedException extends TemplateModelException {
    private final String hint;

    RenamedException(String old, String now) {
      super("\"." + old + "\" is named \"." + now + "\"");
      this.hint = "Write \"." + now + "\" here. The changelog lists all names that changed.";
    }

    String hint() {
      return hint;
    }
  }
}
