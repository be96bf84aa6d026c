package dev.runup.compose;

import dev.runup.briefing.ChangedFact.ChangeGroup;
import dev.runup.briefing.ChangedFact.ChangeRow;
import dev.runup.briefing.FrontPage.Message;
import dev.runup.briefing.FrontPage.Move;
import dev.runup.briefing.Position;
import dev.runup.change.FactChange;
import dev.runup.change.FactChange.Cause;
import dev.runup.fact.Fact;
import dev.runup.fact.FactId;
import dev.runup.fact.FactType;
import dev.runup.fact.PositionField;
import dev.runup.text.WordCount;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Composes the row of page 1 on the positions that moved, that are the first on record, or that
/// were said again in other words. Each names the message that tells of it or of the words from
/// which it is known.
///
/// @param parties the states that take part in the summit. Of the others, only moves are listed
/// @param messages the messages of the page
record MovedRows(IssueNews issueNews, Set<FactId> parties, List<Message> messages) {

  /// A kind of position in the row.
  ///
  /// @param word see [Move#kind]
  /// @param most the largest number of its positions
  private record Kind(String word, int most) {}

  /// The number of first positions that are listed whatever their words.
  static final int KEPT_FIRST = 2;

  /// The words of an actor and what joins it to the row.
  private static final int NAME = 6;

  private static final List<Kind> KINDS =
      List.of(new Kind("moved", 6), new Kind("first", 3), new Kind("restated", 1));

  /// Returns the positions, those that moved first, in the order of the messages. A position that
  /// didn't move, and of which no message tells, is listed only if the words reach.
  ///
  /// @param changes the changes since the previous issue
  /// @param words the words that the page has left
  List<Move> of(List<ChangeGroup> changes, int words) {
    Map<String, Position> positions = new HashMap<>();
    changes.forEach(group ->
        group
            .changes()
            .forEach(one -> {
              if (one.row() instanceof ChangeRow.PositionChange(Position position)) {
                positions.put(one.fact(), position);
              }
            }));
    List<Move> moves = new ArrayList<>();
    for (Fact fact : issueNews.known().ofType(FactType.POSITION)) {
      Position position = positions.get(fact.id().toString());
      if (position != null && PositionRows.isStated(fact) && !kind(fact).isEmpty()) {
        moves.add(move(fact, kind(fact), position));
      }
    }
    moves.sort(
        Comparator.comparing(Move::message, Comparator.nullsLast(Comparator.naturalOrder())));
    List<Move> listed = new ArrayList<>();
    int left = words;
    for (Kind kind : KINDS) {
      for (Move move :
          moves.stream()
              .filter(one -> one.kind().equals(kind.word()))
              .limit(kind.most())
              .toList()) {
        int needed =
            NAME
                + (move.message() != null || move.issue() == null
                    ? 0
                    : WordCount.of(move.issue().text()));
        boolean isKept =
            kind.word().equals("moved")
                || kind.word().equals("first") && count(listed, "first") < KEPT_FIRST;
        if (isKept || needed <= left) {
          listed.add(move);
          left -= isKept ? 0 : needed;
        }
      }
    }
    return listed;
  }

  /// Returns how many positions of parties are the first ones on record, at most as many as the row
  /// keeps.
  int first() {
    return (int)
        issueNews.known().ofType(FactType.POSITION).stream()
            .filter(PositionRows::isStated)
            .filter(fact -> kind(fact).equals("first"))
            .limit(KEPT_FIRST)
            .count();
  }

  /// Returns what became of a position, or an empty text if that is not for the row.
  private String kind(Fact position) {
    FactChange change = issueNews.change(position.id());
    boolean isOfParty =
        issueNews.freshness().speakingParties(position).stream().anyMatch(parties::contains);
    if (change == null) {
      return "";
    }
    boolean isFirst =
        change.cause() == Cause.NEW || change.before() != null && change.stated() == null;
    if (isFirst) {
      return isOfParty ? "first" : "";
    }
    return change.cause() == Cause.MOVED
        ? "moved"
        : change.cause() == Cause.SUPERSEDED && isOfParty ? "restated" : "";
  }

  private static long count(List<Move> moves, String kind) {
    return moves.stream().filter(move -> move.kind().equals(kind)).count();
  }

  private Move move(Fact fact, String kind, Position position) {
    Set<String> ids = new HashSet<>(Set.of(fact.id().toString()));
    fact.targets(PositionField.STATED_IN).forEach(statement -> ids.add(statement.toString()));
    Integer number =
        messages.stream()
            .filter(
                message -> message.told().stream().anyMatch(one -> ids.contains(one.fact().fact())))
            .findFirst()
            .map(message -> messages.indexOf(message) + 1)
            .orElse(null);
    return new Move(
        kind,
        position.actor().name(),
        position.issue(),
        position.before(),
        position.stance(),
        number,
        position.standing(),
        issueNews.isTakenBack(fact));
  }
}
