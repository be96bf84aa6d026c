package dev.runup.template;

import dev.runup.briefing.Briefing;
import dev.runup.briefing.ChangedFact.ChangeGroup;
import dev.runup.briefing.Issue;
import dev.runup.briefing.Leaf;
import dev.runup.document.Block;
import dev.runup.document.Inline.Span;
import dev.runup.document.Inline.SpanKind;
import dev.runup.document.Masthead;
import dev.runup.document.Masthead.Phrase;
import dev.runup.fact.Mark;
import dev.runup.problem.Problem;
import dev.runup.problem.ProblemCode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// Builds the masthead of a product, in the language of the briefing.
record MastheadWords(
    String template, Briefing briefing, Messages messages, MessageFunctions messageFunctions) {

  /// Returns a warning if the product has no name. It is then printed under the name of its folder.
  List<Problem> checkName() {
    String key = "product." + template;
    // The page of an issue on a web site is no product.
    if (template.equals(TemplateTexts.SERIES)
        || briefing.issue().title() != null
        || messages.find(key) != null) {
      return List.of();
    }
    return List.of(
        Problem.of(
            ProblemCode.NO_NAME,
            "nothing says what the product \"" + template + "\" is called",
            "Give the edition a title, or write "
                + (key + " = … into " + TemplateTexts.FOLDER)
                + (Messages.bundle(messages.language()) + ".")));
  }

  /// Returns the product's name: the edition's title, or else that of the bundle, or else its
  /// folder's name.
  TemplateMarkup product() {
    Leaf.Prose title = briefing.issue().title();
    String key = "product." + template;
    if (title != null) {
      return messageFunctions.leaf(title);
    }
    return TemplateMarkup.of(messages.find(key) == null ? template : messages.text(key));
  }

  /// Returns the masthead with a title.
  ///
  /// @param showsLowestMarking whether the lowest marking is shown. Any other one always is
  Masthead masthead(String title, boolean showsLowestMarking) {
    Issue issue = briefing.issue();
    Mark marking = issue.mark();
    TemplateMarkup product = product();
    Integer number = issue.number();
    String own = "series." + template;
    String pattern = messages.find(own) == null ? "series" : own;
    TemplateMarkup series =
        number == null
            ? product
            : messageFunctions.message(pattern, product, TemplateMarkup.of(String.valueOf(number)));
    return new Masthead(
        title,
        series.phrase(),
        product.phrase().text(),
        new Dates(messages).weekday(issue.day()),
        String.valueOf(issue.day().machine()),
        issue.desk() == null ? Phrase.NONE : messageFunctions.leaf(issue.desk()).phrase(),
        issue.addressee() == null
            ? null
            : messageFunctions
                .message("head.for", messageFunctions.leaf(issue.addressee()))
                .phrase(),
        label(marking, showsLowestMarking || marking.rank() > 0),
        issue.draft() ? messages.text("draft") : "",
        issue.language(),
        issue.asOf(),
        words(messages, briefing.changes()));
  }

  /// Returns the words that writers print themselves.
  ///
  /// @param changes the changes that the document reports
  static Masthead.Words words(Messages messages, List<ChangeGroup> changes) {
    List<String> alerts =
        Arrays.stream(Block.AlertKind.values())
            .map(kind -> messages.text("alert." + kind.name().toLowerCase(Locale.ROOT)))
            .toList();
    Map<String, String> labels = new TreeMap<>();
    for (ChangeGroup kind : changes) {
      labels.put(kind.kind(), messages.text("mark." + kind.kind()));
    }
    labels.put("drafted", messages.written("mark.drafted"));
    return new Masthead.Words(
        messages.written("words.page"),
        messages.written("words.reference"),
        messages.text("words.skip"),
        messages.text("words.notes"),
        messages.written("words.note"),
        messages.text("words.back"),
        messages.written("words.source"),
        messages.text("words.contents"),
        messages.text("words.forms"),
        messages.text("words.table"),
        messages.written("words.unset-script"),
        List.of(
            messages.text("changed"),
            messages.text("corrections"),
            messages.text("glance.corrections")),
        labels,
        alerts,
        new Masthead.Words.Mail(
            messages.written("words.mail.file"),
            messages.written("words.mail.files"),
            messages.written("words.mail.whole"),
            messages.written("words.mail.rest"),
            messages.written("words.mail.rest-of"),
            messages.written("words.mail.numbers")));
  }

  private static Masthead.Label label(Mark marking, boolean shown) {
    Span typed = new Span(marking.label(), Mark.ref(marking.label()), "", SpanKind.TEXT, null);
    Phrase phrase = shown ? new Phrase(List.of(typed)) : Phrase.NONE;
    return new Masthead.Label(phrase, marking.ink(), marking.ground());
  }
}
