package dev.runup.template;

import freemarker.template.TemplateModelException;

/// The error of a template that asks for something in a wrong way. Says what to write instead.
final class HintedException extends TemplateModelException {
  private final String hint;

  HintedException(String message, String hint) {
    super(message);
    this.hint = hint;
  }

  String hint() {
    return hint;
  }
}
