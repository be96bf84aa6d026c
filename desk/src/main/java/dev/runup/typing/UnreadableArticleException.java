package dev.runup.typing;

import dev.runup.problem.ProblemCode;

/// The reason why an article can't be read.
final class UnreadableArticleException extends Exception {

  private static final long serialVersionUID = 1;

  private final ProblemCode code;
  private final String hint;

  UnreadableArticleException(ProblemCode code, String message, String hint) {
    super(message, null, false, false);
    this.code = code;
    this.hint = hint;
  }

  ProblemCode code() {
    return code;
  }

  String reason() {
    return String.valueOf(getMessage());
  }

  String hint() {
    return hint;
  }
}
