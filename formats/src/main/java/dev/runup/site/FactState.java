package dev.runup.site;

import dev.runup.document.Block;
import dev.runup.document.Inline;
import dev.runup.document.QuotedFacts;
import dev.runup.site.FactLinks.FactLink;
import dev.runup.site.FactPages.Told;
import dev.runup.site.SeriesCorrections.Corrected;
import dev.runup.template.SiteWords;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Says what became of facts, in one language: whether they were withdrawn, corrected or changed,
/// and what stands now.
final class FactState {

  private final Series series;
  private final IssueLinks links;
  private final SeriesCorrections corrections;
  private final FactPages pages;
  private final FactLinks others;
  private final SiteWords words;

  /// The facts that are in force in the newest issue.
  private final Set<String> inForce;

  FactState(
      Series series,
      IssueLinks links,
      SeriesCorrections corrections,
      FactPages pages,
      FactLinks others) {
    this.series = series;
    this.links = links;
    this.corrections = corrections;
    this.pages = pages;
    this.others = others;
    this.words = series.words(links.language());
    SeriesIssue newest = series.newest();
    this.inForce = newest == null ? Set.of() : newest.inForce(links.language());
  }

  /// Returns the title of the page of a fact. That of a withdrawn fact says so before anything
  /// else.
  List<Inline> title(String fact) {
    Inline.Leaf name = pages.name(fact);
    return isInForce(fact) || withdrawn(fact).isEmpty()
        ? List.of(name)
        : List.of(
            words.words("title.withdrawn"), new Inline.Text(" "), new Inline.Struck(List.of(name)));
  }

  /// Returns whether a fact is in force in the newest issue.
  boolean isInForce(String fact) {
    return inForce.contains(fact);
  }

  /// Returns the key of a remark on an issue that prints a mistake or an older value of a fact, or
  /// null if it prints what stands now, or the fact was withdrawn.
  @Nullable String remark(String fact, SeriesIssue issue) {
    if (!isInForce(fact)) {
      return null;
    }
    if (corrections.ofFact(fact).stream()
        .anyMatch(one -> !one.withdrawn() && one.mistaken().contains(issue))) {
      return "stands.mistaken";
    }
    boolean isEarlier =
        pages.of(fact).stream()
            .filter(told -> state(type(fact), told.news().kind()) != null)
            .anyMatch(
                told -> series.issues().indexOf(told.issue()) > series.issues().indexOf(issue));
    return isEarlier ? "stands.earlier" : null;
  }

  private static String type(String fact) {
    return fact.substring(0, fact.indexOf(':'));
  }

  /// Returns a box that says what became of a fact, and what stands now. None if nothing did.
  List<Block> notice(String fact) {
    List<Block> all = new ArrayList<>();
    if (!isInForce(fact)) {
      withdrawn(fact).forEach(text -> all.add(new Block.Paragraph(text)));
    } else {
      for (String newer : others.of(FactLink.REPLACED_BY, fact)) {
        if (pages.path(newer) != null) {
          all.add(
              new Block.Paragraph(
                  List.of(
                      new Inline.Strong(List.of(words.words("state.replaced"))),
                      new Inline.Text(" "),
                      pages.link(newer))));
        }
      }
      List<List<Inline>> changed = changed(fact);
      if (!changed.isEmpty()) {
        all.add(new Block.Paragraph(changed.getFirst()));
        addNow(fact, all);
        changed.stream().skip(1).forEach(text -> all.add(new Block.Paragraph(text)));
      }
    }
    return all.isEmpty() ? List.of() : List.of(new Block.Alert(Block.AlertKind.NOTE, all));
  }

  /// Adds what stands now, in words, with a link to the newest issue that prints it.
  private void addNow(String fact, List<Block> blocks) {
    List<SeriesIssue> standing = pages.standing(fact);
    if (standing.isEmpty()) {
      return;
    }
    SeriesIssue newest = standing.getLast();
    List<Block> now =
        QuotedFacts.withoutReferences(
            pages.of(fact).reversed().stream()
                .map(told -> told.news().now())
                .filter(words -> !words.isEmpty())
                .findFirst()
                .orElse(List.of()));
    List<Inline> text = new ArrayList<>();
    text.add(new Inline.Strong(List.of(words.words("now"))));
    text.add(new Inline.Text(" "));
    if (now.size() == 1 && now.getFirst() instanceof Block.Paragraph(var said)) {
      text.addAll(said);
      text.add(new Inline.Text(" "));
    }
    text.add(links.brief(newest, pages.anchor(fact, newest)));
    blocks.add(new Block.Paragraph(text));
  }

  private List<List<Inline>> withdrawn(String fact) {
    List<List<Inline>> all = new ArrayList<>();
    corrections.ofFact(fact).stream()
        .filter(Corrected::withdrawn)
        .findFirst()
        .ifPresentOrElse(
            one -> all.add(corrected("state.withdrawn", one)),
            () ->
                pages.of(fact).stream()
                    .filter(told -> told.news().kind().equals("withdrawn"))
                    .forEach(told ->
                        all.add(
                            state(
                                "state.withdrawn",
                                told.issue().day(),
                                told.news().reasons(),
                                null))));
    return all;
  }

  private List<Inline> corrected(String key, Corrected one) {
    return state(key, one.day(), one.reasons(), one.reported());
  }

  /// Returns the last correction and the last change of a fact, the newer one first, and the issue
  /// that has what stands now.
  private List<List<Inline>> changed(String fact) {
    List<List<Inline>> all = new ArrayList<>();
    LocalDate changedOn = LocalDate.MIN;
    for (Told told : pages.of(fact)) {
      String key = state(type(fact), told.news().kind());
      if (key != null) {
        changedOn = told.issue().day();
        all.clear();
        all.add(state(key, changedOn, told.news().reasons(), null));
      }
    }
    for (Corrected one : corrections.ofFact(fact)) {
      if (!one.withdrawn()) {
        all.add(one.day().isAfter(changedOn) ? 0 : all.size(), corrected("state.corrected", one));
        break;
      }
    }
    return all;
  }

  /// Returns the message for a change, or null if it needs none at the top of a page.
  ///
  /// @param kind its cause
  private static @Nullable String state(String type, String kind) {
    return switch (kind) {
      case "superseded" -> type.equals("measure") ? "state.figure" : "state.changed";
      case "moved" -> "state.moved";
      default -> null;
    };
  }

  private List<Inline> state(
      String key, LocalDate day, List<Inline.Leaf> reasons, @Nullable SeriesIssue reported) {
    List<Inline> text = new ArrayList<>();
    text.add(new Inline.Strong(List.of(words.words(key, words.day(day, null)))));
    text.add(new Inline.Text(" "));
    List<Inline.Leaf> quoted = reasons.stream().map(QuotedFacts::withoutReference).toList();
    text.addAll(IssueLinks.sentence(words, "reason", quoted));
    text.addAll(links.sentence("reported", reported == null ? List.of() : List.of(reported)));
    return text;
  }
}
