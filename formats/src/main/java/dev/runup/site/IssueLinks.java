package dev.runup.site;

import dev.runup.document.Inline;
import dev.runup.template.SiteWords;
import java.util.ArrayList;
import java.util.List;

/// Links to the pages of issues, in one language.
record IssueLinks(Series series, String language) {

  /// Returns the path of an issue's page without language and ending.
  static String path(SeriesIssue issue) {
    return "issues/" + issue.stamp();
  }

  /// Returns the address of an issue's page within the site.
  ///
  /// @param anchor begins with `#`, or is empty
  String address(SeriesIssue issue, String anchor) {
    return series.file(path(issue), language) + anchor;
  }

  /// Returns a link with the number and the day of an issue.
  Inline to(SeriesIssue issue, String anchor) {
    return Inline.Link.within(address(issue, anchor), new Inline.Text(name(issue)));
  }

  /// Returns a link with the number and the day of an issue, without the weekday. So it is short
  /// enough for a sentence.
  Inline brief(SeriesIssue issue, String anchor) {
    String day = series.words(language).shortDay(issue.day(), issue.time());
    return Inline.Link.within(address(issue, anchor), new Inline.Text(named(issue, day)));
  }

  /// Returns the number and the day of an issue in words. Example: "Issue 4, Monday, 2 March 2026".
  String name(SeriesIssue issue) {
    return named(issue, day(issue));
  }

  private String named(SeriesIssue issue, String day) {
    return issue.number() == null
        ? day
        : series.words(language).text("issue", String.valueOf(issue.number()), day);
  }

  /// Returns the day of an issue in words.
  String day(SeriesIssue issue) {
    return series.words(language).day(issue.day(), issue.time());
  }

  /// Returns a message with links to issues in its placeholder, and a space after it. Nothing
  /// without issues.
  List<Inline> sentence(String key, List<SeriesIssue> issues) {
    return sentence(
        series.words(language), key, issues.stream().map(one -> brief(one, "")).toList());
  }

  /// Returns a message with others in its placeholder, and a space after it. Nothing without
  /// others.
  static List<Inline> sentence(SiteWords words, String key, List<? extends Inline> inside) {
    if (inside.isEmpty()) {
      return List.of();
    }
    String placeholder = "\uE000";
    String[] around = words.text(key, placeholder).split(placeholder, -1);
    List<Inline> all = new ArrayList<>();
    all.add(new Inline.Text(around[0]));
    for (int i = 0; i < inside.size(); i++) {
      if (i > 0) {
        all.add(new Inline.Text("; "));
      }
      all.add(inside.get(i));
    }
    all.add(new Inline.Text(around[1] + " "));
    return all;
  }
}
