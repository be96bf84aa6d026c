package dev.runup.cli;

import dev.runup.report.TemplateReference;
import java.time.Clock;
import java.util.List;
import picocli.CommandLine;

/// The command `runup templates explain`, which says what a value, a macro or a function of
/// templates is.
final class TemplatesExplainCommand {

  private final Argument<String> name =
      Argument.optional(
          0,
          "briefing",
          "NAME",
          "A value (briefing.statements), a kind of value (statement), a macro (w.said), a function"
              + " (msg), or a shared file (w). Default: briefing.");

  CommandLine declare() {
    return Commands.declare(
        "explain",
        this::run,
        List.of(
            "Says what a template sees: what a value holds, and what a macro or a function prints."
                + " Each value has an example."),
        List.of(
            "  runup templates explain briefing.statements",
            "  runup templates explain statement",
            "  runup templates explain w.said",
            "  runup templates explain msg"),
        List.of(name));
  }

  private int run(Console console, Clock clock) {
    TemplateReference reference = TemplateReference.read();
    String text = reference.explain(name.value());
    if (text == null) {
      throw name.misuse(reference.unknown(name.value()));
    }
    console.out().print(text);
    return Exit.DONE;
  }
}
