package dev.runup.explain;

import dev.runup.diff.Diff;
import dev.runup.explain.ExplanationText.Explanation.Showing;
import dev.runup.fact.CommonField;
import dev.runup.fact.Edition;
import dev.runup.fact.Fact;
import dev.runup.fact.FactId;
import dev.runup.fact.FactType;
import dev.runup.fact.Field;
import dev.runup.fact.Mark;
import dev.runup.fact.Moment;
import dev.runup.fact.SourceField;
import dev.runup.fact.UpdateReason;
import dev.runup.fact.Value;
import dev.runup.history.Lineage;
import dev.runup.history.Lineage.Use;
import dev.runup.problem.Place;
import dev.runup.problem.ScreenCharacter;
import dev.runup.reading.Origins;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Writes an explanation as text for a terminal.
final class ExplanationText {

  /// The largest number of entries that are printed of a list. The others are counted, unless the
  /// user typed `--all`.
  private static final int MOST = 12;

  /// The number of characters to which a text is cut if it shares its line with others.
  private static final int LONGEST = 72;

  private final Origins origins;
  private final Lineage lineage;
  private final ZoneId zone;
  private final boolean whole;
  private final StringBuilder text = new StringBuilder();

  /// @param whole whether long lists and texts are printed in full
  ExplanationText(Origins origins, Lineage lineage, ZoneId zone, boolean whole) {
    this.origins = origins;
    this.lineage = lineage;
    this.zone = zone;
    this.whole = whole;
  }

  /// Returns the text. Each line ends with a line break.
  String of(Explanation explanation) {
    line(0, explanation.fact().id().toString());
    String gist = explanation.fact().text(explanation.fact().gist());
    if (gist != null) {
      line(1, gist);
    }
    heading("versions");
    Fact before = null;
    for (Fact version : explanation.versions()) {
      version(version, before, explanation.mark(version));
      before = version;
    }
    reviews(explanation.fact());
    restsOn(explanation.fact());
    uses(explanation.uses());
    dependents(explanation.indirectDependents());
    heading("editions");
    explanation.showings().forEach(showing -> line(1, words(showing)));
    return text.toString();
  }

  private void version(Fact version, @Nullable Fact before, @Nullable Mark mark) {
    Moment recorded = version.recorded();
    UpdateReason updateReason = version.updateReason();
    StringBuilder words = new StringBuilder().append(version.version() + 1).append("  ");
    words.append(recorded == null ? "known from the start" : "recorded " + typed(recorded));
    if (updateReason != null) {
      words.append(
          updateReason.act() == null ? ", changed in scope" : ", " + updateReason.act().word());
      words.append(updateReason.reason() == null ? "" : ": " + updateReason.reason());
    }
    words.append(mark == null ? ", no mark" : ", " + mark.label());
    line(1, words + place(version));
    if (before != null) {
      version.changedKeys(before).stream()
          .sorted(Comparator.comparing(Field::key))
          .forEach(key ->
              line(3, key.key() + ": " + values(before, key) + " → " + values(version, key)));
    }
  }

  private String typed(Moment moment) {
    var at = moment.from().atZone(zone);
    return moment.wholeDay()
        ? moment.day().toString()
        : at.toLocalDate() + " " + at.toLocalTime().withNano(0);
  }

  private String values(Fact fact, Field key) {
    return cut(Diff.words(fact.shortTexts(key)));
  }

  private void reviews(Fact fact) {
    if (fact.has(CommonField.REVIEWED)) {
      heading("reviewed by");
      fact.all(CommonField.REVIEWED, Value.Review.class)
          .forEach(one -> line(1, one.by() + ", " + typed(one.at())));
    }
  }

  private void restsOn(Fact fact) {
    heading("rests on and names");
    int start = text.length();
    fact.values()
        .forEach((key, values) ->
            values.forEach(value -> {
              for (FactId id : value.facts()) {
                String shown = value instanceof Value.Office ? id.toString() : value.shortText();
                line(1, key.key() + ": " + shown + grade(fact, value) + about(newest(id)));
              }
            }));
    printNothingIfEmpty(start);
  }

  /// Returns the grade of a cited source, for example ` [B2]`: the source's reliability, then the
  /// record's credibility. Empty for other values.
  private String grade(Fact fact, Value value) {
    Fact source = value instanceof Value.Citation(FactId id, var _) ? newest(id) : null;
    return source == null
        ? ""
        : " ["
            + source.word(SourceField.RELIABILITY, "F")
            + fact.wholeNumber(CommonField.CREDIBILITY, 6)
            + "]";
  }

  private void uses(List<Use> uses) {
    heading("what rests on it or names it");
    int start = text.length();
    Map<FactType, List<String>> byType = new TreeMap<>();
    for (Use use : uses) {
      Fact by = use.by();
      String until = use.past() ? ", until version " + (by.version() + 1) : "";
      String passage =
          use.value() instanceof Value.Citation(var _, String where) && where != null
              ? " " + where
              : "";
      byType
          .computeIfAbsent(by.type(), _ -> new ArrayList<>())
          .add(by.id() + " (" + use.key().key() + passage + until + ")" + about(by));
    }
    byType.forEach((type, lines) -> {
      line(1, type.plural() + " (" + lines.size() + ")");
      list(2, lines);
    });
    printNothingIfEmpty(start);
  }

  private void dependents(List<FactId> dependents) {
    if (!dependents.isEmpty()) {
      heading("what rests on these");
      list(1, dependents.stream().map(id -> id + about(newest(id))).toList());
    }
  }

  private static String words(Showing showing) {
    StringBuilder words = new StringBuilder(showing.edition()).append(": ");
    words.append(showing.first() == null ? "not shown" : "shown first on " + showing.first());
    Integer version = showing.version();
    if (showing.reason() != null) {
      words.append(showing.first() == null ? "" : ", not shown");
      words.append(showing.issue() == null ? ": " : " on " + showing.issue() + ": ");
      return words.append(showing.reason()).toString();
    }
    return version == null
        ? words.toString()
        : words + "; on " + showing.issue() + " in version " + (version + 1);
  }

  private @Nullable Fact newest(FactId id) {
    List<Fact> versions = lineage.versions().get(id);
    return versions == null ? null : versions.getLast();
  }

  private String about(@Nullable Fact fact) {
    if (fact == null) {
      return "";
    }
    String gist = fact.text(fact.gist());
    return (gist == null ? "" : "  " + cut(gist)) + place(fact);
  }

  private String place(Fact version) {
    Place place = origins.of(Origins.whole(version.id().owner(), version.version()));
    return place == null ? "" : "  " + place.printed();
  }

  private String cut(String words) {
    boolean fits = whole || words.codePointCount(0, words.length()) <= LONGEST;
    return fits ? words : words.substring(0, words.offsetByCodePoints(0, LONGEST - 1)) + "…";
  }

  private void list(int depth, List<String> lines) {
    int count = whole || lines.size() <= MOST + 1 ? lines.size() : MOST;
    lines.subList(0, count).forEach(one -> line(depth, one));
    if (count < lines.size()) {
      line(depth, "… and " + (lines.size() - count) + " more; --all lists them");
    }
  }

  /// Prints "nothing" if a section has no line.
  ///
  /// @param start the length of the text at the start of the section
  private void printNothingIfEmpty(int start) {
    if (text.length() == start) {
      line(1, "nothing");
    }
  }

  private void heading(String words) {
    text.append('\n').append(words).append('\n');
  }

  private void line(int depth, String words) {
    text.repeat("  ", depth).append(ScreenCharacter.safe(words)).append('\n');
  }

  /// The explanation of one fact. For the desk only, since it may name withheld facts.
  ///
  /// @param fact the newest version
  /// @param versions all versions, oldest first
  /// @param marks the markings of updates, by the number of the version that the update made
  /// @param uses the references to the fact
  /// @param indirectDependents the facts that need it only through others, sorted
  /// @param showings one entry for each edition, in their order
  record Explanation(
      Fact fact,
      List<Fact> versions,
      Map<Integer, Mark> marks,
      List<Use> uses,
      List<FactId> indirectDependents,
      List<Showing> showings) {

    /// Returns the marking of a version, or null if it has none. If both the fact and its update
    /// have one, returns the higher one.
    @Nullable Mark mark(Fact version) {
      Mark own = version.mark();
      Mark update = marks.get(version.version());
      return update != null && (own == null || update.compareTo(own) > 0) ? update : own;
    }

    /// The issues in which an edition shows a fact.
    ///
    /// @param first the first issue that shows it, as a day or a day and a time. Null if none does
    /// @param issue the requested issue, or null if there is none
    /// @param version the version that this issue knows, from 0, or null
    /// @param reason the reason why this issue doesn't show it, or null if it does
    record Showing(
        String edition,
        @Nullable String first,
        @Nullable String issue,
        @Nullable Integer version,
        @Nullable String reason) {

      /// Creates an entry for an edition without an issue.
      static Showing none(Edition edition, String reason) {
        return new Showing(edition.name(), null, null, null, reason);
      }
    }
  }
}
