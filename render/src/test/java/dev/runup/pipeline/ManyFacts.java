package dev.runup.pipeline;

import java.time.LocalDate;
import java.util.function.IntFunction;

/// Dossiers of many facts of one kind, for measuring how their cost grows with their number.
/// `Growth` in `bench` uses them too.
public enum ManyFacts {
  EVENTS(count -> {
    StringBuilder text = new StringBuilder("events:\n");
    for (int i = 0; i < count; i++) {
      text.append(
          "- {id: e%d, title: Event %d, status: %s, when: %s, who: north}%n"
              .formatted(
                  i, i, i % 2 == 0 ? "occurred" : "planned", day(i % 2 == 0 ? -i % 300 : i % 300)));
    }
    return text.toString();
  }),
  PARTICIPANTS(count -> {
    StringBuilder who = new StringBuilder();
    for (int i = 0; i < count; i++) {
      who.append(i == 0 ? "p" : ", p").append(i);
    }
    return persons(count)
        + "events:\n- {id: ee, title: A meeting, status: occurred, form: meeting, when: 2026-01-01, who: [%s]}%n"
            .formatted(who)
        + "- {id: ff, title: A call, status: occurred, form: call, when: 2026-01-01, who: [%s]}%n"
            .formatted(who);
  }),
  CONTACTS_OF_FEW(count ->
      persons(20) + contacts(count, i -> "p" + i % 20 + ", p" + (i * 7 + 1 + i / 20) % 20)),
  CONTACTS_OF_MANY(
      count -> persons(2 * count) + contacts(count, i -> "p" + 2 * i + ", p" + (2 * i + 1))),
  CONTACTS_OF_ONE(count -> persons(count) + contacts(count, i -> "north, p" + i)),
  CONTACTS_OF_ONE_PAIR(count -> persons(2) + contacts(count, i -> "p0, p1")),
  CONTACTS_OF_A_CROWD(count ->
      persons(40)
          + contacts(
              count,
              i ->
                  "p"
                      + i % 5
                      + ", p"
                      + (5 + i % 7)
                      + ", p"
                      + (12 + i % 11)
                      + ", p"
                      + (23 + i % 13))),
  VAGUE_CONTACTS(count ->
      persons(20)
          + contacts(count, i -> "p" + i % 20 + ", p" + (i * 7 + 1 + i / 20) % 20)
              .replaceAll("when: (\\d{4}-\\d\\d)-\\d\\d", "when: $1")),
  POSITIONS(count -> {
    StringBuilder text = new StringBuilder(persons(count)).append("positions:\n");
    for (int i = 0; i < count; i++) {
      text.append("- {actor: p%d, issue: border, stance: %s}%n".formatted(i, stance(i)));
    }
    return text.toString();
  }),
  TOPICS(count -> {
    StringBuilder text = new StringBuilder("issues:\n");
    for (int i = 0; i < count; i++) {
      text.append("- {id: i%d, title: Topic %d}%n".formatted(i, i));
    }
    text.append("positions:\n");
    for (int i = 0; i < count; i++) {
      text.append("- {actor: north, issue: i%d, stance: %s}%n".formatted(i, stance(i)));
    }
    return text.toString();
  }),
  MOVES_OF_ONE(count -> {
    StringBuilder text = new StringBuilder("positions:\n");
    text.append(
        "- {actor: north, issue: border, stance: open, recorded: %s}%n".formatted(day(-count - 1)));
    text.append("updates:\n");
    for (int i = 0; i < count; i++) {
      text.append(
          "- {fact: north/border, act: superseded, reason: New., recorded: %s, set: {stance: %s}}%n"
              .formatted(day(i - count), stance(i)));
    }
    return text.toString();
  }),
  MOVES_OF_MANY(count -> {
    StringBuilder text = new StringBuilder(POSITIONS.facts.apply(count)).append("updates:\n");
    for (int i = 0; i < count; i++) {
      text.append(
          "- {fact: p%d/border, act: superseded, reason: New., recorded: 2026-01-03, set: {stance: %s}}%n"
              .formatted(i, stance(i + 1)));
    }
    return text.toString();
  }),
  STATEMENTS(count -> {
    StringBuilder text = new StringBuilder("statements:\n");
    for (int i = 0; i < count; i++) {
      text.append(
          "- {id: s%d, who: north, says: Text number %d., about: border, when: %s}%n"
              .formatted(i, i, day(-i % 300)));
    }
    return text.toString();
  }),
  SPEAKERS(count -> {
    StringBuilder text = new StringBuilder(persons(count)).append("statements:\n");
    for (int i = 0; i < count; i++) {
      text.append(
          "- {id: s%d, who: p%d, says: Text number %d., about: border}%n".formatted(i, i, i));
    }
    return text.toString();
  }),
  CLAIMS(count -> {
    StringBuilder text =
        new StringBuilder(persons(count))
            .append("measures:\n- {id: all, what: All, value: 1000}\n");
    for (int i = 0; i < count; i++) {
      text.append(
          "- {id: m%d, what: Part %d, value: %d %%, share-of: plan, by: p%d}%n"
              .formatted(i, i % 7, i % 100, i));
    }
    return text.toString();
  }),
  AMOUNTS(count -> {
    StringBuilder text = new StringBuilder(persons(count)).append("measures:\n");
    for (int i = 0; i < count; i++) {
      text.append(
          "- {id: m%d, what: Trucks, value: %d, by: p%d, about: border}%n"
              .formatted(i, 100 + i, i));
    }
    return text.toString();
  }),
  UPDATES_OF_WORDS(count ->
      updates(
          "statements:\n- {id: ss, who: north, says: Text.}\n",
          count,
          "ss",
          i -> "says: Text number " + i + ".")),
  UPDATES_OF_AN_EVENT(count ->
      updates(
          "events:\n- {id: ss, title: Talks, status: planned, when: 2026-05-01, who: north}\n",
          count,
          "ss",
          i -> "when: " + day(30 + i % 200))),
  UPDATES_ON_BACKGROUND(count ->
      updates(
          "statements:\n- {id: ss, who: north, says: Text., source: talk}\n",
          count,
          "ss",
          i -> "says: Text number " + i + ".")),
  SOURCES(count -> {
    StringBuilder text = new StringBuilder("sources:\n");
    for (int i = 0; i < count; i++) {
      text.append(
          "- {id: r%d, title: Report %d, kind: news-report, publisher: Paper %d}%n"
              .formatted(i, i, i));
    }
    text.append("statements:\n");
    for (int i = 0; i < count; i++) {
      text.append(
          "- {id: s%d, who: north, says: Text number %d., source: r%d}%n".formatted(i, i, i));
    }
    return text.toString();
  }),
  SOURCES_OF_ONE(count -> {
    StringBuilder text = new StringBuilder("sources:\n");
    StringBuilder cited = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(
          "- {id: r%d, title: Report %d, kind: news-report, publisher: Paper %d}%n"
              .formatted(i, i, i));
      cited.append(i == 0 ? "r" : ", r").append(i);
    }
    return text + "statements:\n- {id: ss, who: north, says: A text., source: [" + cited + "]}\n";
  }),
  BASES(count -> {
    StringBuilder text = new StringBuilder("statements:\n");
    StringBuilder bases = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append("- {id: s%d, who: north, says: Text number %d., source: talk}%n".formatted(i, i));
      bases.append(i == 0 ? "s" : ", s").append(i);
    }
    return text
        + "assessments:\n- {id: aa, by: desk, says: A text., rests-on: ["
        + bases
        + "]}\n- {id: bb, by: desk, says: A view., rests-on: ["
        + bases
        + "]}\n";
  }),
  ACTIONS(count -> {
    StringBuilder text = new StringBuilder("actions:\n");
    for (int i = 0; i < count; i++) {
      text.append(
          "- {id: a%d, says: Act %d., owner: north, due: %s, rests-on: word}%n"
              .formatted(i, i, day(i % 200 - 100)));
    }
    return text.toString();
  }),
  PROVISIONS(count -> {
    StringBuilder text = new StringBuilder("provisions:\n");
    for (int i = 0; i < count; i++) {
      text.append(
          "- {id: a%d, text: Provision %d, proposal: plan, number: \"%d\", state: %s}%n"
              .formatted(i, i, i, i % 2 == 0 ? "agreed" : "bracketed"));
    }
    return text.toString();
  });

  private final IntFunction<String> facts;

  ManyFacts(IntFunction<String> facts) {
    this.facts = facts;
  }

  /// What all of them refer to.
  public static final String BASE =
      """
      intake: {recorded: 2026-01-02, source: wire}
      sources:
      - {id: wire, title: A wire, kind: news-report}
      - {id: talk, title: A talk, kind: interview, terms: background}
      actors:
      - {id: north, name: Northland, kind: state}
      - {id: south, name: Southland, kind: state}
      issues: [{id: border, title: The border}]
      proposals: [{id: plan, title: The plan}]
      events: [{id: talks, title: Talks, status: planned, when: 2026-03-05, who: [north, south]}]
      statements: [{id: word, who: north, says: It may open.}]
      """;

  /// Returns a file of facts, which needs [#BASE] beside it.
  ///
  /// @param count the number of facts, of participants, of sources or of updates
  public String facts(int count) {
    return "intake: {recorded: 2026-01-02, source: wire}\n" + facts.apply(count);
  }

  private static String day(int days) {
    return LocalDate.of(2026, 1, 2).plusDays(days).toString();
  }

  private static String stance(int i) {
    return new String[] {"opposes", "reserved", "open", "offers", "supports"}[i % 5];
  }

  private static String persons(int count) {
    StringBuilder text = new StringBuilder("actors:\n");
    for (int i = 0; i < count; i++) {
      text.append("- {id: p%d, name: Person Number%dx, kind: person}%n".formatted(i, i));
    }
    return text.toString();
  }

  private static String contacts(int count, IntFunction<String> who) {
    StringBuilder text = new StringBuilder("events:\n");
    for (int i = 0; i < count; i++) {
      text.append(
          "- {id: e%d, title: Event %d, status: occurred, form: %s, when: %s, who: [%s]}%n"
              .formatted(i, i, i % 3 == 0 ? "call" : "meeting", day(-i % 300), who.apply(i)));
    }
    return text.toString();
  }

  private static String updates(String fact, int count, String id, IntFunction<String> set) {
    StringBuilder text = new StringBuilder(fact).append("updates:\n");
    for (int i = 0; i < count; i++) {
      text.append(
          "- {fact: %s, act: superseded, reason: New., recorded: \"%s %02d:%02d\", set: {%s}}%n"
              .formatted(id, day(1 + i / 100), i % 100 / 60, i % 60, set.apply(i)));
    }
    return text.toString();
  }
}
