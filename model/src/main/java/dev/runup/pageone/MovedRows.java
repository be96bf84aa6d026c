package dev.runup.pageone;

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
import dev.runup.fact.StatementField;
import dev.runup.rows.PositionRows;
import dev.runup.text.WordCount;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Composes the row of page 1 on the positions that moved, were denied, are the first on record, or
/// were said again in other words. Each names the message that tells of it or of the words from
/// which it is known. What the desk withdrew has a row of its own.
///
/// @param rows composes the positions that the changes don't have
/// @param parties the parties of the summit. Of the others, only moves, and what was denied, are
///   listed
/// @param messages the messages of the page
record MovedRows(
    IssueNews issueNews, PositionRows rows, Set<FactId> parties, List<Message> messages) {

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
      List.of(
          new Kind("moved", 6),
          new Kind("denied", 3),
          new Kind("first", 3),
          new Kind("restated", 1));

  /// Returns the positions by kind, in the order of the messages. A further first position, or one
  /// in new words, is listed only if the words reach.
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
    Set<FactId> denied = denied();
    for (Fact fact : stated().toList()) {
      String kind = kind(fact, denied);
      if (!kind.isEmpty()) {
        Position changed = positions.get(fact.id().toString());
        Position position = changed == null ? rows.position(fact) : changed;
        if (position != null) {
          moves.add(move(fact, kind, position));
        }
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
            !kind.word().equals("restated")
                && (!kind.word().equals("first") || count(listed, "first") < KEPT_FIRST);
        if (isKept || needed <= left) {
          listed.add(move);
          left -= isKept ? 0 : needed;
        }
      }
    }
    return listed;
  }

  /// Returns how many positions the row keeps whatever their words, without those that moved.
  int kept() {
    Set<FactId> denied = denied();
    List<String> kinds = stated().map(position -> kind(position, denied)).toList();
    return KINDS.subList(1, 3).stream()
        .mapToInt(kind ->
            Math.min(
                kind.word().equals("first") ? KEPT_FIRST : kind.most(),
                Collections.frequency(kinds, kind.word())))
        .sum();
  }

  /// Returns the positions that say more than that they aren't known.
  private Stream<Fact> stated() {
    return issueNews.known().ofType(FactType.POSITION).stream().filter(FactChange::isStated);
  }

  /// Returns what became of a position, or an empty text if that is not for the row.
  ///
  /// @param denied the statements that new words deny or take back
  private String kind(Fact position, Set<FactId> denied) {
    FactChange change = issueNews.change(position.id());
    boolean isOfParty =
        issueNews.freshness().speakingParties(position).stream().anyMatch(parties::contains);
    boolean isFirst = change != null && (change.isNew() || change.stated() == null);
    if (isFirst) {
      return isOfParty ? "first" : "";
    }
    if (change != null && change.cause() == Cause.MOVED) {
      return "moved";
    }
    return position.targets(PositionField.STATED_IN).stream().anyMatch(denied::contains)
        ? "denied"
        : change != null && change.cause() == Cause.SUPERSEDED && isOfParty ? "restated" : "";
  }

  /// Returns the statements that new words deny or take back.
  private Set<FactId> denied() {
    return issueNews.changes().values().stream()
        .filter(FactChange::isNew)
        .map(FactChange::after)
        .flatMap(fact ->
            Stream.of(StatementField.DENIES, StatementField.RETRACTS)
                .flatMap(key -> fact.targets(key).stream()))
        .collect(Collectors.toSet());
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
