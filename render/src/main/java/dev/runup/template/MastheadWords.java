package dev.runup.template;

import dev.runup.briefing.Briefing;
import dev.runup.briefing.Change;
import dev.runup.briefing.Issue;
import dev.runup.briefing.Leaf;
import dev.runup.document.Block;
import dev.runup.document.Masthead;
import dev.runup.fact.Mark;
import dev.runup.problem.Problem;
import dev.runup.problem.Severity;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// What stands around a product's page, in the words of its language.
record MastheadWords(String template, Briefing briefing, Messages messages, Wording wording) {

  /// What nobody gave a name is called as its folder is.
  List<Problem> nameless() {
    String key = "product." + template;
    if (briefing.issue().title() != null || messages.find(key) != null) {
      return List.of();
    }
    Problem found =
        Problem.error(
            "no-name",
            "nothing says what the product \"" + template + "\" is called",
            "Give the edition a title, or write "
                + (key + " = … into " + TemplateTexts.FOLDER)
                + (Messages.bundle(messages.language()) + "."));
    return List.of(found.as(Severity.WARNING));
  }

  /// Gives back what the product is called.
  String product() {
    Leaf.Prose title = briefing.issue().title();
    String key = "product." + template;
    if (title != null) {
      return title.text();
    }
    return messages.find(key) == null ? template : messages.text(key);
  }

  /// Gives back the masthead with a title.
  Masthead masthead(String title) {
    Issue issue = briefing.issue();
    Mark mark = issue.mark();
    String product = product();
    Integer number = issue.number();
    String own = "series." + template;
    String pattern = messages.find(own) == null ? "series" : own;
    String series = number == null ? product : messages.text(pattern, product, number);
    List<String> alerts =
        Arrays.stream(Block.AlertKind.values())
            .map(kind -> messages.text("alert." + kind.name().toLowerCase(Locale.ROOT)))
            .toList();
    return new Masthead(
        title,
        series,
        wording.weekday(issue.day()).text(),
        String.valueOf(issue.day().machine()),
        issue.desk() == null ? "" : issue.desk().text(),
        issue.addressee() == null ? null : messages.text("head.for", issue.addressee().text()),
        new Masthead.Label(mark.label(), mark.ink(), mark.ground()),
        issue.draft() ? messages.text("draft") : "",
        issue.language(),
        issue.asOf(),
        new Masthead.Words(
            messages.written("words.page"),
            messages.text("words.skip"),
            messages.text("words.notes"),
            messages.written("words.note"),
            messages.text("words.back"),
            messages.text("words.table"),
            messages.text("changed"),
            marks(),
            alerts));
  }

  private Map<String, String> marks() {
    Map<String, String> marks = new TreeMap<>();
    for (Change.Kind kind : briefing.changes()) {
      marks.put(kind.kind(), messages.text("mark." + kind.kind()));
    }
    return marks;
  }
}
