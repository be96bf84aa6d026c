package dev.runup.chart;

import dev.runup.briefing.Briefing;
import dev.runup.briefing.Briefing.Matrix;
import dev.runup.briefing.ChangedFact;
import dev.runup.briefing.ChangedFact.ChangeGroup;
import dev.runup.briefing.Leaf;
import dev.runup.briefing.Position;
import dev.runup.chart.Canvas.Label;
import dev.runup.chart.Charts.ChartWords;
import dev.runup.figure.Scene.Paint;
import dev.runup.problem.FieldRef;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The positions of a figure by topic and actor. The parties of the summit come first, then those
/// who speak on the heaviest topics. A topic with only one position compares nothing and is left
/// out. So is an actor who is no party and has only one, unless the topic would then compare
/// nothing.
///
/// More actors than ten don't fit beside each other. Then the actors are grouped by topic and
/// stance, and also those with one position stay.
final class PositionTable {

  private static final int FEWEST = 2;
  private static final int MOST_TOPICS = 12;
  private static final int MOST_ACTORS = 10;

  /// The most withdrawn positions that a line below the figure names.
  private static final int MOST_WITHDRAWN = 6;

  private final ChartWords words;

  /// The topics by title, in the briefing's order. Positions on all topics have an empty title.
  private final Map<String, Label> topics = new LinkedHashMap<>();

  /// The actors by name, in the order of the columns.
  private final Map<String, Label> actors = new LinkedHashMap<>();

  /// The names of the columns of parties.
  private final Set<String> parties = new LinkedHashSet<>();

  /// The positions by topic and actor. A missing key means that the actor has no position on the
  /// topic.
  private final Map<List<String>, Cell> cells = new HashMap<>();

  /// What the desk withdrew, by topic and actor. It is no position, but not unknown either.
  private final Map<List<String>, Cell> withdrawn = new HashMap<>();

  /// The positions of groups, by topic and a member that shares them.
  private final Map<List<String>, Cell> shared = new HashMap<>();

  private final List<Matrix.Withdrawn> allWithdrawn;

  /// Whether there are more actors than fit beside each other.
  private boolean isByTopic;

  /// All positions, with those that are left out.
  private final List<Position> positions;

  private final List<Row> rows;

  /// A column, such as that of an actor.
  ///
  /// @param isAlways whether a topic's list has it even if nothing is known
  /// @param shows what it shows on the topic of a title
  record Column(Label head, boolean isAlways, Function<String, Cell> shows) {}

  /// A topic and what each column shows on it. The picture, its words and its alternative text all
  /// come from the rows.
  record Row(Label topic, List<Shown> cells) {

    /// Returns the cells that a list of the topic has: those of parties, and those of whom anything
    /// is known.
    List<Shown> listed() {
      return cells.stream()
          .filter(one -> one.column.isAlways || !one.cell.stance.equals(StanceSymbol.UNKNOWN))
          .toList();
    }
  }

  /// What a column shows in a row.
  record Shown(Column column, Cell cell) {

    /// Returns the name of the column.
    String head() {
      return column.head.text();
    }
  }

  /// A position, or what stands in its place.
  ///
  /// @param stance a keyword of the format, for example `red-line`, or a sign of [StanceSymbol]
  /// @param word the stance in words
  /// @param said the stance with its condition, limits and reservations. A demand has its words,
  ///   since a stance on a topic doesn't say what is demanded
  /// @param inFull the same with the words of any position
  /// @param changeText the change and the old stance in words, or empty if the actor did not move
  /// @param isOnAll whether the actor has it on all topics, and none on this one
  record Cell(
      String stance, String word, String said, String inFull, String changeText, boolean isOnAll) {

    /// Returns something else than a position.
    static Cell other(String sign, String said) {
      return new Cell(sign, said, said, said, "", false);
    }

    Cell withoutChange() {
      return new Cell(stance, word, said, said, "", isOnAll);
    }

    /// Returns whether its symbol doesn't say all.
    boolean isQualified() {
      return stance.equals(StanceSymbol.WITHDRAWN) || !said.equals(word);
    }
  }

  PositionTable(Briefing briefing, ChartWords words) {
    this.words = words;
    Map<String, ChangedFact> changes = changeByFact(briefing);
    this.positions = briefing.matrix().positions();
    for (Position position : positions) {
      Leaf.Prose topic = position.issue();
      String title = title(topic);
      topics.putIfAbsent(
          title,
          topic == null
              ? new Label(words.message("position.all"), "", false, Paint.INK)
              : Label.of(topic));
      String actor = position.actor().name().text();
      cells.putIfAbsent(
          List.of(title, actor),
          cell(position, said(position), changeText(position, change(position, changes))));
      String asMember =
          words.message("stance.as", StanceWords.of(position).ofMember().in(words), actor);
      position
          .members()
          .forEach(member ->
              shared.putIfAbsent(List.of(title, member.text()), cell(position, asMember, "")));
    }
    this.allWithdrawn =
        briefing.matrix().withdrawn().stream()
            .sorted(Comparator.comparing(PositionTable::dayOf).reversed())
            .toList();
    for (Matrix.Withdrawn one : allWithdrawn) {
      String said = words.message("figure.positions.withdrawn", words.textOf(one.day()));
      withdrawn.put(
          List.of(title(one.issue()), one.actor().text()),
          Cell.other(StanceSymbol.WITHDRAWN, said));
    }
    chooseColumns(briefing.matrix());
    List<Column> columns =
        actors.values().stream()
            .map(actor ->
                new Column(
                    actor, parties.contains(actor.text()), topic -> shownAt(topic, actor.text())))
            .toList();
    this.rows =
        topics.entrySet().stream()
            .map(topic ->
                new Row(
                    topic.getValue(),
                    columns.stream()
                        .map(column -> new Shown(column, column.shows.apply(topic.getKey())))
                        .toList()))
            .toList();
  }

  private static String title(Leaf.@Nullable Prose topic) {
    return topic == null ? "" : topic.text();
  }

  private static LocalDate dayOf(Matrix.Withdrawn one) {
    return Objects.requireNonNull(one.day().date()).earliest();
  }

  private static Map<String, ChangedFact> changeByFact(Briefing briefing) {
    Map<String, ChangedFact> changes = new HashMap<>();
    for (ChangeGroup kind : briefing.changes()) {
      if (kind.kind().equals("moved")) {
        kind.changes().forEach(change -> changes.put(change.fact(), change));
      }
    }
    return changes;
  }

  private static @Nullable ChangedFact change(Position position, Map<String, ChangedFact> changes) {
    FieldRef ref = position.stance().ref();
    return ref == null ? null : changes.get(ref.ownerName());
  }

  private Cell cell(Position position, String said, String changeText) {
    String stance = position.stance().word();
    Leaf.Prose says =
        position.says() == null && position.stated().size() == 1
            ? position.stated().getFirst().words().says()
            : position.says();
    boolean isDemand = stance.equals("demands");
    String inFull =
        says == null || position.says() == null && !isDemand
            ? said
            : words.message("figure.movement.says", said, StanceWords.unstopped(says.text()));
    boolean isDrawn = isDemand && says != null && says.language().isEmpty();
    return new Cell(
        stance,
        words.message("stance." + stance),
        isDrawn ? inFull : said,
        inFull,
        changeText,
        false);
  }

  /// Returns the stance in words. To state none any longer is no move, but it says what was before.
  private String said(Position position) {
    String said = StanceWords.of(position).in(words);
    return position.before() != null && position.stance().word().equals(StanceSymbol.NOT_STATED)
        ? words.joined(
            List.of(
                said,
                words.message("positions.before", words.message("stance." + position.before()))))
        : said;
  }

  private String changeText(Position position, @Nullable ChangedFact change) {
    if (change == null) {
      return "";
    }
    if (position.before() != null) {
      return words.message("figure.positions.moved", words.message("stance." + position.before()));
    }
    return words.message("mark.moved");
  }

  /// Chooses the columns: one for each party of the summit, then the actors who speak on the
  /// heaviest topics. Of the topics, the first ones that compare actors stay.
  private void chooseColumns(Matrix matrix) {
    for (int party = 0; party < matrix.parties().size(); party++) {
      Label column = column(matrix, party);
      actors.putIfAbsent(column.text(), column);
      parties.add(column.text());
    }
    Set<String> fixed = new LinkedHashSet<>(parties);
    matrix
        .actors()
        .forEach(actor -> actors.putIfAbsent(actor.name().text(), Label.of(actor.name())));
    dropIncomparable(fixed);
    List.copyOf(topics.keySet()).stream().skip(MOST_TOPICS).forEach(topics::remove);
    dropIncomparable(fixed);
    List<String> order = new ArrayList<>(actors.keySet());
    order.sort(
        Comparator.comparing((String actor) -> !fixed.contains(actor))
            .thenComparingInt(actor -> fixed.contains(actor) ? 0 : -weight(actor)));
    isByTopic = order.size() > MOST_ACTORS;
    if (isByTopic) {
      addAllOn(topics.keySet(), matrix);
      order.addAll(actors.keySet().stream().filter(actor -> !order.contains(actor)).toList());
    }
    order.retainAll(actors.keySet());
    Map<String, Label> sorted = new LinkedHashMap<>();
    order.forEach(actor -> sorted.put(actor, Objects.requireNonNull(actors.get(actor))));
    actors.clear();
    actors.putAll(sorted);
  }

  private void addAllOn(Set<String> topics, Matrix matrix) {
    for (Matrix.Actor actor : matrix.actors()) {
      String name = actor.name().text();
      if (topics.stream().anyMatch(topic -> cellAt(topic, name) != null)) {
        actors.putIfAbsent(name, Label.of(actor.name()));
      }
    }
  }

  /// Returns the column of a party: its own positions, or else those of the first actor who speaks
  /// for it. A party of whom no position is known has an empty column.
  private static Label column(Matrix matrix, int party) {
    Leaf.Name name = matrix.parties().get(party);
    List<Leaf.Name> speakers =
        matrix.actors().stream()
            .filter(actor -> actor.party() == party)
            .map(Matrix.Actor::name)
            .toList();
    boolean own = speakers.stream().anyMatch(speaker -> speaker.text().equals(name.text()));
    return Label.of(own || speakers.isEmpty() ? name : speakers.getFirst());
  }

  /// Returns the weight of what an actor says: the more and the heavier topics, the more.
  private int weight(String actor) {
    int weight = 0;
    int left = topics.size();
    for (String topic : topics.keySet()) {
      weight += cellAt(topic, actor) == null ? 0 : left;
      left--;
    }
    return weight;
  }

  /// Drops topics with fewer than two positions, then actors with fewer than two. Those whom a
  /// topic needs to compare two stay.
  ///
  /// @param fixed the actors who stay
  private void dropIncomparable(Set<String> fixed) {
    topics.keySet().removeIf(topic -> positionsOn(topic) < FEWEST || !isStated(topic));
    Set<String> kept = new LinkedHashSet<>(actors.keySet());
    kept.removeIf(actor -> !fixed.contains(actor) && positionsOf(actor) < FEWEST);
    Set<String> needed = new LinkedHashSet<>(kept);
    for (String topic : topics.keySet()) {
      if (kept.stream().filter(actor -> cellAt(topic, actor) != null).count() < FEWEST) {
        actors.keySet().stream().filter(actor -> cellAt(topic, actor) != null).forEach(needed::add);
      }
    }
    actors.keySet().retainAll(needed);
  }

  /// Returns whether anybody stated a position on a topic.
  private boolean isStated(String topic) {
    return actors.keySet().stream()
        .map(actor -> cellAt(topic, actor))
        .anyMatch(cell -> cell != null && !cell.stance().equals(StanceSymbol.NOT_STATED));
  }

  private long positionsOn(String topic) {
    return actors.keySet().stream().filter(actor -> cellAt(topic, actor) != null).count();
  }

  private long positionsOf(String actor) {
    return topics.keySet().stream().filter(topic -> cellAt(topic, actor) != null).count();
  }

  private @Nullable Cell cellAt(String topic, String actor) {
    return cells.get(List.of(topic, actor));
  }

  /// Returns what a cell shows: a position on the topic, or that it was withdrawn, or a position on
  /// all topics, or that of a group, or that none was stated on any topic, or that none is known.
  private Cell shownAt(String topic, String actor) {
    Cell cell = cellAt(topic, actor);
    Cell taken = withdrawn.get(List.of(topic, actor));
    Cell onAll = cellAt("", actor);
    boolean isSilent = onAll == null || onAll.stance().equals(StanceSymbol.NOT_STATED);
    Cell ofGroup = isSilent ? shared.get(List.of(topic, actor)) : null;
    if (cell != null || taken != null || ofGroup != null) {
      return Stream.of(cell, taken, ofGroup).filter(Objects::nonNull).findFirst().orElseThrow();
    }
    return onAll == null
        ? Cell.other(StanceSymbol.UNKNOWN, words.message("figure.positions.none"))
        : new Cell(
            onAll.stance(),
            onAll.word(),
            words.message("figure.pair", words.message("position.all"), onAll.said()),
            words.message("figure.pair", words.message("position.all"), onAll.inFull()),
            "",
            true);
  }

  boolean isByTopic() {
    return isByTopic;
  }

  /// Returns whether there is less to compare than two topics and two actors, and three of one of
  /// them. Four positions are read faster in the table.
  boolean isSmall() {
    int size = topics.size() * actors.size();
    return topics.size() < FEWEST || actors.size() < FEWEST || size <= FEWEST * FEWEST;
  }

  /// Returns the number of stated positions that are left out. One on all topics isn't if a cell
  /// shows it.
  long more() {
    return positions.stream()
        .filter(position -> !position.stance().word().equals(StanceSymbol.NOT_STATED))
        .filter(position -> !isDrawn(position))
        .count();
  }

  private boolean isDrawn(Position position) {
    String actor = position.actor().name().text();
    return actors.containsKey(actor)
        && (topics.containsKey(title(position.issue()))
            || position.issue() == null && showsOnAll(actor));
  }

  private boolean showsOnAll(String actor) {
    return topics.keySet().stream().anyMatch(topic -> shownAt(topic, actor).isOnAll());
  }

  /// Returns which withdrawn positions have no cell, or an empty text. The newest ones come first.
  /// An actor without a column may still have a position on all topics, which is said, too.
  String withdrawnToo() {
    List<Matrix.Withdrawn> left =
        allWithdrawn.stream()
            .filter(one ->
                !topics.containsKey(title(one.issue())) || !actors.containsKey(one.actor().text()))
            .toList();
    List<String> named =
        left.stream()
            .limit(MOST_WITHDRAWN)
            .map(one ->
                words.message(
                    "figure.positions.withdrawn-one",
                    one.actor().text(),
                    one.issue() == null ? words.message("position.all") : one.issue().text(),
                    withdrawnOn(one)))
            .toList();
    return named.isEmpty()
        ? ""
        : words.message(
            "figure.positions.withdrawn-too", String.join("; ", named), left.size() - named.size());
  }

  private String withdrawnOn(Matrix.Withdrawn one) {
    String day = words.textOf(one.day());
    String actor = one.actor().text();
    Cell onAll = cellAt("", actor);
    return onAll == null || actors.containsKey(actor)
        ? day
        : String.join(
            "; ", day, words.message("figure.pair", words.message("position.all"), onAll.said()));
  }

  /// Returns the rows, all with the same columns.
  List<Row> rows() {
    return rows;
  }
}
