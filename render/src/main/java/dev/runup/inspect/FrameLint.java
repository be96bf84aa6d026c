package dev.runup.inspect;

import dev.runup.document.Document;
import dev.runup.problem.Input;
import dev.runup.problem.Place;
import dev.runup.problem.Problem;
import dev.runup.template.TemplateTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// What is wrong with the frame of an HTML page, whatever stands in it.
///
/// @param name the frame's name, as `page.html.ftl`
/// @param text what is written in it
record FrameLint(String name, String text) {

  private static final Pattern LANGUAGE =
      Pattern.compile("<(html|article)\\b[^>]*\\blang=\"[^\"]+\"");
  private static final Pattern HEADING = Pattern.compile("<h[1-6]\\b");
  private static final Pattern TITLE = Pattern.compile("<title>[^<]*\\S[^<]*</title>");
  private static final Pattern MUTE = Pattern.compile("<img\\b(?![^>]*\\balt=)[^>]*>");

  /// Gives back the flaws of a page or fragment that was made with it.
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
    if (MUTE.matcher(html).find()) {
      add(
          problems,
          "<img",
          "an image has no \"alt\"",
          "Say what it shows, or alt=\"\" if nothing.");
    }
    return problems;
  }

  /// Tells a flaw at the first line that has a tag, or in the first line.
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
    problems.add(Problem.error(DocumentLint.INACCESSIBLE, place, message, hint));
  }
}
