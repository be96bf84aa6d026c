package dev.runup.clearance;

import dev.runup.fact.Dossier;
import dev.runup.fact.Mark;
import dev.runup.fact.MarkScheme;
import dev.runup.reading.Given;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// A dossier made up from a seed: facts of all marks that refer to each other, and updates.
///
/// Texts and ids hold the rank of their record's own mark, as `r4`; ids and texts of facts whose
/// mark an update may change hold none.
public final class Generated {

  private final Random random;
  private final StringBuilder updates = new StringBuilder("updates:\n");

  private Generated(long seed) {
    random = new Random(seed);
  }

  public static Dossier dossier(long seed) {
    return new Generated(seed).given("").dossier();
  }

  /// Returns the same dossier from files in another order, with their entries in another order.
  public static Dossier shuffled(long seed) {
    return new Generated(seed).given("a-").dossier();
  }

  /// @param prefix begins the name of the updates' file; with any, entries are shuffled
  private Given given(String prefix) {
    List<String> sources = ids("s", 5);
    List<String> actors = ids("a", 5);
    List<String> issues = ids("i", 4);
    List<String> events = ids("e", 6);
    List<String> statements = ids("t", 6);
    StringBuilder facts = new StringBuilder("sources:\n");
    sources.forEach(id -> facts.append(record(id, "kind: post, title: " + text(id), "")));
    facts.append("actors:\n");
    actors.forEach(id -> facts.append(record(id, "kind: person, name: " + text(id), "")));
    facts.append("issues:\n");
    issues.forEach(id -> facts.append(record(id, "title: " + text(id), "")));
    facts.append("events:\n");
    for (String id : events) {
      String keys =
          "title: %s, status: planned, who: [%s, +others], about: [%s], after: [%s]"
              .formatted(text(id), some(actors), some(issues), others(events, id));
      facts.append(record(id, keys, cited(sources)));
      update(id, "title", sources, issues);
    }
    facts.append("statements:\n");
    for (String id : statements) {
      String keys =
          "says: %s, who: [%s], about: [%s], event: %s, via: [%s]%s"
              .formatted(
                  text(id),
                  some(actors),
                  some(issues),
                  any(events),
                  any(actors),
                  random.nextBoolean() ? ", attribution: Someone" : "");
      facts.append(record(id, keys, cited(sources)));
      update(id, "says", sources, issues);
    }
    facts.append("headlines:\n");
    for (String id : ids("h", 4)) {
      String keys =
          "title: %s, rests-on: [%s, %s]".formatted(text(id), any(events), any(statements));
      facts.append(record(id, keys, ""));
    }
    facts.append("positions:\n");
    String actor = any(actors);
    String issue = any(issues);
    for (int day = 1; day < 5; day++) {
      Mark mark = mark();
      facts.append(
          "- {actor: %s, issue: %s, stance: open, says: word-r%d-%d, mark: %s, source: %s, recorded: 2025-12-0%d}\n"
              .formatted(actor, issue, mark.rank(), day, mark.label(), any(sources), day));
    }
    String pair = actor + "/" + issue;
    if (!pair.contains("-m")) {
      update(pair, "says", sources, sources.subList(0, 0));
    }
    String all = facts.toString();
    String summit = any(events);
    return Given.only("facts.yaml", prefix.isEmpty() ? all : shuffled(all))
        .file(
            prefix + "updates.yaml",
            prefix.isEmpty() ? updates.toString() : shuffled(updates.toString()))
        .settings("mark: CLEAR\nsummit: " + summit + "\n");
  }

  private String shuffled(String yaml) {
    List<List<String>> lists = new ArrayList<>();
    for (String line : yaml.lines().toList()) {
      if (!line.startsWith("- ")) {
        lists.add(new ArrayList<>());
      }
      lists.getLast().add(line);
    }
    lists.forEach(list -> Collections.shuffle(list.subList(1, list.size()), random));
    Collections.shuffle(lists, random);
    StringBuilder text = new StringBuilder();
    lists.forEach(list -> list.forEach(line -> text.append(line).append('\n')));
    return text.toString();
  }

  private List<String> ids(String prefix, int count) {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Mark mark = mark();
      String id = prefix + i + (random.nextInt(4) == 0 ? "-m" : "-r") + mark.rank();
      ids.add(id);
    }
    return ids;
  }

  private Mark mark() {
    // Most things are open, or nothing would be left.
    List<Mark> marks = MarkScheme.TLP.marks();
    return random.nextInt(3) > 0 ? marks.getFirst() : marks.get(random.nextInt(marks.size()));
  }

  private static String text(String id) {
    return "word-" + id;
  }

  private String record(String id, String keys, String more) {
    Mark mark = MarkScheme.TLP.marks().get(id.charAt(id.length() - 1) - '0');
    String recorded = more.isEmpty() && !id.startsWith("h") ? "" : ", recorded: 2025-12-01";
    return "- {id: %s, %s, mark: %s%s%s}\n".formatted(id, keys, mark.label(), recorded, more);
  }

  private String cited(List<String> sources) {
    return ", source: [" + some(sources) + "]";
  }

  /// One update a day at most; what is withdrawn is not updated any more.
  private void update(String id, String textKey, List<String> sources, List<String> issues) {
    // Not at the instant of another row of a position.
    String hour = id.contains("/") ? " 12:00" : "";
    for (int day = 2; day < 8; day++) {
      Mark own = mark();
      String change =
          switch (random.nextInt(8)) {
            case 0 -> "set: {%s: word-r%d}".formatted(textKey, own.rank());
            case 1 -> "set: {source: [%s]}".formatted(some(sources));
            case 2 -> issues.isEmpty() ? "" : "add: {about: [%s]}".formatted(some(issues));
            case 3 ->
                "source: %s, set: {%s: word-r%d}".formatted(any(sources), textKey, own.rank());
            case 4 -> id.contains("-m") ? "set: {mark: " + mark().label() + "}" : "";
            default -> "";
          };
      if (!change.isEmpty()) {
        updates.append(
            "- {fact: %s, act: superseded, reason: word-r%d, recorded: 2025-12-0%d%s, mark: %s, %s}\n"
                .formatted(id, own.rank(), day, hour, own.label(), change));
      }
    }
    if (random.nextInt(5) == 0) {
      Mark own = mark();
      updates.append(
          "- {fact: %s, act: withdrawn, reason: word-r%d, recorded: 2025-12-09, mark: %s}\n"
              .formatted(id, own.rank(), own.label()));
    }
  }

  private String any(List<String> of) {
    return of.get(random.nextInt(of.size()));
  }

  private String some(List<String> of) {
    String one = any(of);
    String other = any(of);
    return one.equals(other) ? one : one + ", " + other;
  }

  private String others(List<String> of, String but) {
    String other = any(of);
    return other.equals(but) ? "" : other;
  }
}
