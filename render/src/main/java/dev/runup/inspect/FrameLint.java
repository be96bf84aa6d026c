package dev.runup.inspect;

import dev.runup.document.Document;
import dev.runup.problem.Input;
import dev.runup.problem.Place;
import dev.runup.problem.Problem;
import dev.runup.problem.ProblemCode;
import dev.runup.template.TemplateTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Finds faults of the frame of an HTML page, independent of its contents.
///
/// @param name the frame's name, for example `page.html.ftl`
/// @param text the frame's source
record FrameLint(String name, String text) {

  private static final Pattern LANGUAGE =
      Pattern.compile("<(html|article)\\b[^>]*\\blang=\"[^\"]+\"");
  private static final Pattern HEADING = Pattern.compile("<h[1-6]\\b");
  private static final Pattern TITLE = Pattern.compile("<title>[^<]*\\S[^<]*</title>");
  private static final Pattern IMAGE_WITHOUT_ALT = Pattern.compile("<img\\b(?![^>]*\\balt=)[^>]*>");

  /// Returns the faults of a page or fragment that was made with the frame.
  List<Problem> of(String html, Document document) {
    List<Problem> problems = new ArrayList<>();
    boolean page = name.startsWith("page");
    String mark = document.masthead().label().text();
    if (!LANGUAGE.matcher(html).find()) {
      add(problems, "<html", "the page does not say its language", "Write lang=\"${language}\".");
    }
    if (page && !TITLE.matcher(html).find()) {
      add(problems, "<title", "the page has no title", "Write <title>${title}</title>.");
    }
    if (!TITLE.matcher(html).replaceAll("").contains(mark)) {
      add(problems, "<body", "the page does not show its mark", "Print ${label}.");
    }
    if (!HEADING.matcher(html).find()) {
      add(problems, "<body", "the briefing is not in the page", "Print ${body}.");
    }
    if (IMAGE_WITHOUT_ALT.matcher(html).find()) {
      add(
          problems,
          "<img",
          "an image has no \"alt\"",
          "Say what it shows, or alt=\"\" if nothing.");
    }
    return problems;
  }

  /// Adds a fault, placed at the first line of the frame with a tag, or else at its first line.
  private void add(List<Problem> problems, String tag, String message, String hint) {
    List<String> lines = text.lines().toList();
    int line = 0;
    while (line < lines.size() && !lines.get(line).contains(tag)) {
      line++;
    }
    boolean found = line < lines.size();
    int column = found ? lines.get(line).indexOf(tag) + 1 : 1;
    Place place =
        new Place(
            new Input(TemplateTexts.FOLDER + name, text),
            found ? line + 1 : 1,
            column,
            column + (found ? tag.length() : 0));
    problems.add(Problem.of(ProblemCode.INACCESSIBLE, place, message, hint));
  }
}
