package dev.runup.reading;

import dev.runup.fact.Mark;
import dev.runup.fact.MarkScheme;
import dev.runup.problem.Mend;
import dev.runup.text.Spelling;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Finds the keyword, id or mark that a user probably meant.
public final class Suggestion {

  private Suggestion() {}

  /// Returns `did you mean "…"? ` for the nearest of `known`, or an empty text if none is near.
  public static String didYouMean(String typed, Collection<String> known) {
    return Spelling.question(nearest(typed, known));
  }

  /// Returns a question for the nearest of `known`, or a list of all if none is near.
  ///
  /// @param what the list's heading, for example `Words`
  public static String orAll(String typed, Collection<String> known, String what) {
    String meant = didYouMean(typed, known).strip();
    return meant.isEmpty() ? what + ": " + String.join(", ", known) + "." : meant;
  }

  /// Returns the same as [#orAll], with the nearest as the value that is meant.
  static Hint hint(String typed, Collection<String> known, String what) {
    String near = nearest(typed, known);
    return new Hint(orAll(typed, known, what), near == null ? null : Mend.value(near));
  }

  /// Returns the same as [#didYouMean], with the nearest as the value that is meant.
  static Hint question(String typed, Collection<String> known) {
    return Hint.question(nearest(typed, known));
  }

  /// Returns a question for the nearest mark, or a list of all if none is near.
  public static String mark(String typed, MarkScheme scheme) {
    return markHint(typed, scheme).text();
  }

  /// Returns the same as [#mark], with the nearest mark as the value that is meant.
  static Hint markHint(String typed, MarkScheme scheme) {
    List<String> labels = scheme.marks().stream().map(Mark::label).toList();
    String label = nearest("TLP:" + typed, labels) == null ? typed : "TLP:" + typed;
    return hint(label, labels, "Marks, lowest first");
  }

  /// Returns `typed` in the form of an id, which is small letters without accents, joined by
  /// hyphens.
  static String asId(String typed) {
    return plain(typed).replaceAll("[\\p{Z}\\p{Punct}]+", "-").replaceAll("^-+|-+$", "");
  }

  /// Returns a word in small letters, without accents, curly quotation marks and invisible
  /// characters.
  private static String plain(String typed) {
    return Normalizer.normalize(typed, Normalizer.Form.NFD)
        .replaceAll("[\\p{M}\\p{Cf}‘’“”„«»]", "")
        .toLowerCase(Locale.ROOT);
  }

  /// Returns the nearest of `known` by meaning or spelling, or null if none is near.
  static @Nullable String nearest(String typed, Collection<String> known) {
    String wanted = plain(typed).replaceAll("[_\\p{Z}]+", "-");
    String meant = Synonyms.of(wanted, known);
    if (meant != null) {
      return meant;
    }
    String near = Spelling.nearest(wanted, known);
    String other = near == null ? Spelling.nearest(wanted, Synonyms.all(known)) : null;
    return other == null ? near : Synonyms.of(other, known);
  }

  /// Words that users type instead of the format's keywords.
  private static final class Synonyms {

    /// Each line holds a keyword of the format and the words that are typed instead.
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
        opposes: against opposed rejects
        supports: for backs favours favors
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
        moderate: medium middle
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

    /// Returns the keywords for each word that is typed instead, in the order of the lines.
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

    /// Returns the words that are typed instead of those of `known`.
    static Set<String> all(Collection<String> known) {
      Set<String> typed = new TreeSet<>(MEANT.keySet());
      typed.removeIf(word -> of(word, known) == null);
      return typed;
    }

    /// Returns the one of `known` for which a word is typed, or null.
    static @Nullable String of(String typed, Collection<String> known) {
      return MEANT.getOrDefault(typed, List.of()).stream()
          .filter(known::contains)
          .findFirst()
          .orElse(null);
    }
  }
}
