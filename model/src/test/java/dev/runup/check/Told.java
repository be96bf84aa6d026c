package dev.runup.check;

import dev.runup.clearance.Clearance;
import dev.runup.fact.Dossier;
import dev.runup.fact.Moment;
import dev.runup.history.History.IssueRequest;
import dev.runup.problem.FieldRef;
import dev.runup.problem.Problem;
import dev.runup.reading.Given;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;

/// What the rules tell of facts that a test types, recorded on 28 December 2025 in Kyiv.
final class Told {

  private static final String INTAKE = "intake: {source: article, recorded: 2025-12-28}\n";

  private static final String SETTINGS = "desk: Test desk\nmark: TLP:CLEAR\nzone: Europe/Kyiv\n";

  private Told() {}

  /// Returns what is told on the newest day, as `code type:id key`.
  static List<String> of(String facts) {
    return printed(problems(facts, IssueRequest.NEWEST));
  }

  /// Returns what is told on a day.
  static List<String> on(String day, String facts) {
    return printed(problems(facts, asked(day)));
  }

  /// Returns the messages on a day.
  static List<String> messagesOn(String day, String facts) {
    return problems(facts, asked(day)).stream().map(Problem::message).toList();
  }

  private static IssueRequest asked(String day) {
    LocalDate date = LocalDate.parse(day);
    Moment moment = Objects.requireNonNull(Moment.parse(date.toString(), ZoneId.of("Europe/Kyiv")));
    return new IssueRequest(moment, null);
  }

  /// Returns the messages on the newest day.
  static List<String> messages(String facts) {
    return problems(facts, IssueRequest.NEWEST).stream().map(Problem::message).toList();
  }

  /// Returns all that is told of a whole file on the newest day.
  ///
  /// @param archived the text of all that is archived
  static List<Problem> found(String file, String archived) {
    Dossier dossier = Given.facts(file).dossier();
    return Rules.check(
        new Clearance(dossier), dossier.editions(), IssueRequest.NEWEST, _ -> archived);
  }

  private static List<Problem> problems(String facts, IssueRequest asked) {
    Dossier dossier = Given.facts(INTAKE + facts).settings(SETTINGS).dossier();
    return Rules.check(new Clearance(dossier), dossier.editions(), asked, _ -> null);
  }

  private static List<String> printed(List<Problem> problems) {
    return problems.stream().map(Told::printed).toList();
  }

  private static String printed(Problem problem) {
    FieldRef ref = Objects.requireNonNull(problem.ref());
    return problem.code().word() + " " + ref.ownerName() + " " + ref.key();
  }
}
