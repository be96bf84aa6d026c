package dev.runup.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Words that people type for those of the format.
final class Synonyms {

  /// Each line: a word of the format, and what is typed for it.
  private static final String LINES =
      """
      who: speaker actor person name participants attendees
      says: text statement content
      when: date day on
      published: date day
      where: place location venue
      zone: timezone time-zone tz
      url: link website
      lang: language locale
      about: issue issues topic topics subject tags
      title: name headline heading
      name: title label
      what: title name
      value: amount figure number
      source: sources via from
      passage: paragraph page
      quote: quotation words
      mark: marking classification tlp
      said: says told tweeted wrote posted added noted remarked explained commented
      stressed: emphasized emphasised underlined underscored highlighted insisted
      announced: declared unveiled
      reiterated: repeated
      called-for: urged appealed
      asked: requested
      proposed: suggested
      warned: threatened cautioned
      rejected: refused dismissed
      accepted: welcomed
      occurred: done held happened finished completed past
      planned: scheduled upcoming
      expected: tentative likely
      postponed: delayed deferred
      cancelled: called-off
      ongoing: underway running
      post: tweet social-media
      news-report: article news report newspaper
      news-analysis: analysis opinion
      press-release: release
      communique: statement declaration
      state: country nation
      organisation: company institution
      person: people human politician
      call: phone-call telephone
      meeting: summit
      tentatively: maybe perhaps possibly
      reportedly: apparently
      md: markdown
      light: colours colors palette
      paper: page format
      margins: margin
      fonts: typeface typefaces
      ink: foreground
      ground: background
      """;

  private static final Map<String, List<String>> MEANT = meant();

  private Synonyms() {}

  private static Map<String, List<String>> meant() {
    Map<String, List<String>> meant = new HashMap<>();
    for (String line : LINES.lines().toList()) {
      String[] words = line.split("[: ]+", -1);
      for (int i = 1; i < words.length; i++) {
        meant.computeIfAbsent(words[i], _ -> new ArrayList<>()).add(words[0]);
      }
    }
    return Map.copyOf(meant);
  }

  /// Gives back which of `known` is meant by a word, or null.
  static @Nullable String of(String typed, Collection<String> known) {
    return MEANT.getOrDefault(typed, List.of()).stream()
        .filter(known::contains)
        .findFirst()
        .orElse(null);
  }
}
