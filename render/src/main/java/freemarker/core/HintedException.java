package freemarker.core;

import freemarker.template.TemplateModelException;

/// The error of a template that asks for something in a wrong way. Says what to write instead.
public final class HintedException extends TemplateModelException {
  private final String hint;

  public HintedException(String message, String hint) {
    super(message);
    this.hint = hint;
  }

  public String hint() {
    return hint;
  }
}
