package dev.runup.report;

import dev.runup.fact.Rule;
import dev.runup.pipeline.Resources;
import dev.runup.problem.ProblemCode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The documentation of the codes of problems: those of the rules from `docs/rules.md`, all others
/// from `docs/messages.md`.
public final class CodePages {

  private static final List<CodePage> PAGES =
      Stream.of("rules.md", "messages.md")
          .flatMap(file -> CodePage.read(Resources.required(file)).stream())
          .toList();

  private static final Pattern FENCE = Pattern.compile("(?m)^```");

  private static final String UNDOCUMENTED = "Its message says what is wrong, its hint what to do.";

  private CodePages() {}

  /// Returns all codes, those of the rules first.
  public static List<String> codes() {
    return Arrays.stream(ProblemCode.values()).map(ProblemCode::word).toList();
  }

  /// Returns the documentation of a code as Markdown, to be read in a terminal. For an unknown code
  /// it is null.
  public static @Nullable String of(String code) {
    return codes().contains(code) ? of(code, page(code)) : null;
  }

  /// @param page the section of the code, or null if it is still to be written
  static String of(String code, @Nullable CodePage page) {
    Rule rule = Rule.of(code);
    return (page == null ? "## " + code + "\n\n" + UNDOCUMENTED : withLabels(page.text()))
        + "\n"
        + (rule == null ? "" : "\n" + severityText(rule) + "\n");
  }

  /// Returns a page with a word above its wrong and its right example. Each has half of the blocks.
  private static String withLabels(String text) {
    List<Integer> starts = new ArrayList<>();
    Matcher fences = FENCE.matcher(text);
    for (int i = 0; fences.find(); i++) {
      if (i % 2 == 0) {
        starts.add(fences.start());
      }
    }
    if (starts.isEmpty() || starts.size() % 2 != 0) {
      return text;
    }
    int right = starts.get(starts.size() / 2);
    return text.substring(0, starts.getFirst())
        + "Wrong:\n\n"
        + text.substring(starts.getFirst(), right)
        + "Right:\n\n"
        + text.substring(right);
  }

  /// Returns all codes with their meaning in one line each, under the kinds of codes.
  public static String list() {
    List<String> lines = new ArrayList<>();
    String kind = "";
    for (CodePage page : PAGES) {
      if (!page.kind().equals(kind)) {
        kind = page.kind();
        lines.addAll(List.of("", kind));
      }
      for (String code : page.codes()) {
        lines.add("  %-27s %s".formatted(code, page.summary()));
      }
    }
    return String.join("\n", lines.subList(1, lines.size())) + "\n";
  }

  /// Returns the meaning of a code in one sentence.
  static String summary(String code) {
    CodePage page = page(code);
    return page == null ? UNDOCUMENTED : page.summary();
  }

  private static @Nullable CodePage page(String code) {
    return PAGES.stream().filter(page -> page.codes().contains(code)).findFirst().orElse(null);
  }

  private static String severityText(Rule rule) {
    String text =
        "It is "
            + switch (rule.defaultSeverity()) {
              case ERROR -> "an error";
              case WARNING -> "a warning";
              case NOTICE, OFF -> "a notice";
            };
    return rule.isFixed()
        ? text + ", and can't be changed."
        : text
            + " unless runup.yaml says otherwise, as in: rules: {"
            + rule.code().word()
            + ": off}";
  }
}
