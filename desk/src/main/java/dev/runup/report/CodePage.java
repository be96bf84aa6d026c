package dev.runup.report;

import dev.runup.problem.ProblemCode;
import java.util.ArrayList;
import java.util.List;

/// A section of `docs/rules.md` or `docs/messages.md`.
///
/// @param kind the heading above it, for example `Folders and files`
/// @param codes the codes that it explains. Several if they have the same cause
/// @param text the section as Markdown, without a line end at its end
record CodePage(String kind, List<String> codes, String text) {

  /// Returns the sections of a file. Headings that don't name codes are kinds.
  static List<CodePage> read(String file) {
    List<CodePage> pages = new ArrayList<>();
    List<String> lines = new ArrayList<>();
    List<String> codes = List.of();
    String kind = "";
    boolean isExample = false;
    for (String line : (file + "\n# \n").lines().toList()) {
      isExample ^= line.startsWith("```");
      if (isExample || !line.startsWith("#")) {
        lines.add(line);
        continue;
      }
      if (!codes.isEmpty()) {
        pages.add(new CodePage(kind, codes, String.join("\n", lines).strip()));
      }
      String heading = line.replaceFirst("^#+ ", "");
      codes = codes(heading);
      kind = codes.isEmpty() ? heading : kind;
      lines = new ArrayList<>(List.of("## " + heading));
    }
    return pages;
  }

  private static List<String> codes(String heading) {
    List<String> words = List.of(heading.split(", "));
    return words.stream().allMatch(word -> ProblemCode.of(word) != null) ? words : List.of();
  }

  /// Returns the first sentence after the heading.
  String summary() {
    String paragraph = text.split("\n\n", 3)[1].replace('\n', ' ');
    return paragraph.split("(?<=[.?]) (?=\\p{Lu})", 2)[0];
  }
}
