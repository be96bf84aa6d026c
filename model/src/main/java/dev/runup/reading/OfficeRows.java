package dev.runup.reading;

import dev.runup.fact.ActorField;
import dev.runup.fact.CommonField;
import dev.runup.fact.FactType;
import dev.runup.fact.IntakeField;
import dev.runup.fact.Shape.ParticipantField;
import dev.runup.node.Node;
import dev.runup.problem.Place;
import dev.runup.problem.ProblemCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Puts the offices of tables into the records of their actors. Each of their rows names an actor
/// and has the keys of one office.
final class OfficeRows {

  private static final String TYPED_AS = "actor:";

  /// A row with an office.
  ///
  /// @param intake the intake of its file, or null
  private record OfficeRow(Node.Mapping office, Place place, Node.@Nullable Mapping intake) {}

  private final Map<String, List<OfficeRow>> byActor = new LinkedHashMap<>();
  private final Problems problems;

  OfficeRows(Problems problems) {
    this.problems = problems;
  }

  /// Adds the rows of a file.
  void add(List<Node.Mapping> rows, Node.@Nullable Mapping intake) {
    for (Node.Mapping row : rows) {
      Node.Entry actor = RawRecord.entry(row, ParticipantField.ACTOR);
      if (actor == null || !(actor.value() instanceof Node.Scalar id)) {
        problems.report(
            ProblemCode.MISSING_KEY,
            row.place(),
            "an office needs \"actor\"",
            "Name the actor who holds it by the id.");
        continue;
      }
      List<Node.Entry> keys = row.entries().stream().filter(entry -> entry != actor).toList();
      String named = id.text().strip();
      byActor
          .computeIfAbsent(
              named.startsWith(TYPED_AS) ? named.substring(TYPED_AS.length()) : named,
              _ -> new ArrayList<>())
          .add(new OfficeRow(new Node.Mapping(keys, row.place()), id.place(), intake));
    }
  }

  /// Returns the record with the offices of its actor. Other records stay as they are.
  RawRecord withOffices(RawRecord raw) {
    Node.Entry id = raw.entry(CommonField.ID);
    if (byActor.isEmpty()
        || raw.type() != FactType.ACTOR
        || id == null
        || !(id.value() instanceof Node.Scalar(String text, var _))) {
      return raw;
    }
    List<OfficeRow> rows = byActor.remove(text.strip());
    if (rows == null) {
      return raw;
    }
    rows.forEach(row -> checkMark(row, raw));
    List<Node.Entry> entries = new ArrayList<>(raw.node().entries());
    Node.Entry typed = raw.entry(ActorField.OFFICES);
    List<Node> offices = new ArrayList<>();
    if (typed != null) {
      entries.remove(typed);
      offices.addAll(
          typed.value() instanceof Node.Sequence(List<Node> items, var _)
              ? items
              : List.of(typed.value()));
    }
    rows.forEach(row -> offices.add(row.office()));
    Place place = offices.getFirst().place();
    entries.add(
        new Node.Entry(
            new Node.Scalar(ActorField.OFFICES.key(), place), new Node.Sequence(offices, place)));
    return new RawRecord(raw.type(), new Node.Mapping(entries, raw.node().place()), raw.intake());
  }

  /// Reports an office whose file has a marking that the actor doesn't have. It would be published
  /// with the actor's.
  private void checkMark(OfficeRow row, RawRecord actor) {
    Node.Entry mark = row.intake() == null ? null : RawRecord.entry(row.intake(), IntakeField.MARK);
    if (mark != null && row.intake() != actor.intake()) {
      problems.report(
          ProblemCode.WRONG_FORM,
          row.place(),
          "an office has the marking of its actor, not that of the intake beside it",
          "Put the row into the workbook or folder of the actor.");
    }
  }

  /// Reports the offices of actors that aren't in the dossier.
  ///
  /// @param ids the ids of all actors
  void reportLeft(List<String> ids) {
    byActor.forEach((actor, rows) ->
        problems.report(
            ProblemCode.UNKNOWN_ACTOR,
            rows.getFirst().place(),
            "no actor is named \"" + actor + "\"",
            Suggestion.didYouMean(actor, ids) + "Actors are declared under \"actors:\"."));
  }
}
