package dev.runup.briefing;

import dev.runup.briefing.ChangedFact.ChangeGroup;
import dev.runup.briefing.ChangedFact.Correction;
import dev.runup.briefing.Issue.TopicsByState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The contents of a briefing, chosen, ordered and numbered. A template adds the words around them.
///
/// @param issue the series, number, day and marking
/// @param front the first page
/// @param changes the changes since the previous issue, by cause
/// @param corrections the corrections of what earlier issues printed, the earliest first
/// @param reference the facts behind page 1, with each content once in full. The other parts hold
///   them whole
/// @param events the events
/// @param matrix the positions by topic and actor
/// @param issues the topics that a fact refers to, by state, without those that positions or words
///   settle
/// @param plans what is proposed
/// @param figures the measures. Measures of the same thing follow each other
/// @param statements all statements, beginning with those on the heaviest topics
/// @param judgements the judgements
/// @param tasks what is to be done and to be said
/// @param gaps all gaps
/// @param notes the names and sources behind all other parts
public record Briefing(
    Issue issue,
    FrontPage front,
    List<ChangeGroup> changes,
    List<Correction> corrections,
    Reference reference,
    Events events,
    Matrix matrix,
    List<TopicsByState> issues,
    Plans plans,
    List<Figure> figures,
    List<Statement> statements,
    Judgements judgements,
    Tasks tasks,
    List<Gap> gaps,
    Notes notes) {

  public Briefing {
    changes = List.copyOf(changes);
    corrections = List.copyOf(corrections);
    issues = List.copyOf(issues);
    figures = List.copyOf(figures);
    statements = List.copyOf(statements);
    gaps = List.copyOf(gaps);
  }

  /// The events.
  ///
  /// @param overdue the overdue events and actions
  /// @param timeline all events, in order
  /// @param calendar the same events as a calendar has them
  /// @param next all events that are still to come, in order
  /// @param contacts who met, called or wrote whom
  /// @param lastMet the last meeting of all actors of the summit before it, or null if none is
  ///   known
  public record Events(
      OverdueItems overdue,
      List<Event> timeline,
      EventCalendar calendar,
      List<Event> next,
      Contacts contacts,
      @Nullable Event lastMet) {
    public Events {
      timeline = List.copyOf(timeline);
      next = List.copyOf(next);
    }
  }

  /// What is proposed.
  ///
  /// @param proposals the proposals that a fact refers to
  /// @param provisions the provisions that belong to no proposal
  public record Plans(List<Proposal> proposals, List<Proposal.Provision> provisions) {
    public Plans {
      proposals = List.copyOf(proposals);
      provisions = List.copyOf(provisions);
    }
  }

  /// The judgements.
  ///
  /// @param comments the judgements of others, by author
  /// @param assessments the judgements of the desk
  public record Judgements(List<Assessment.Comment> comments, List<Assessment> assessments) {
    public Judgements {
      comments = List.copyOf(comments);
      assessments = List.copyOf(assessments);
    }
  }

  /// What is to be done and to be said.
  ///
  /// @param actions all actions, the next due first
  /// @param lines the lines to take, by use
  public record Tasks(List<Action> actions, List<LinesToTake> lines) {
    public Tasks {
      actions = List.copyOf(actions);
      lines = List.copyOf(lines);
    }
  }

  /// The names and sources behind the other parts of a briefing.
  ///
  /// @param remarks the remarks on names
  /// @param sources the cited sources by number
  /// @param basis the sources and inferences as a whole
  public record Notes(List<Remark> remarks, List<Source> sources, Basis basis) {

    /// The notes of parts whose names and sources aren't found yet.
    public static final Notes NONE =
        new Notes(List.of(), List.of(), new Basis(0, false, List.of(), List.of(), 0, null));

    public Notes {
      remarks = List.copyOf(remarks);
      sources = List.copyOf(sources);
    }
  }

  /// An explanation of a name that the briefing uses.
  ///
  /// @param pronounced the pronunciation, or null
  /// @param open whether the name stands for a group whose members are not all named
  public record Remark(
      Leaf.Name name, Leaf.@Nullable Prose pronounced, boolean open, Provenance standing) {}

  /// The sources and inferences of the briefing as a whole.
  ///
  /// @param sources the number of cited sources and of those that they are derived from
  /// @param single whether all cited sources go back to a single one
  /// @param kinds the number of sources of each kind, by the keywords of the format
  /// @param inferred the printed facts of which the desk inferred parts. The summit comes first,
  ///   then what is new
  /// @param derived the number of printed facts that the desk concluded itself
  /// @param leftIn the language of all facts if none is translated, else null
  public record Basis(
      int sources,
      boolean single,
      List<Kind> kinds,
      List<Inference> inferred,
      int derived,
      @Nullable String leftIn) {

    public Basis {
      kinds = List.copyOf(kinds);
      inferred = List.copyOf(inferred);
    }

    /// A fact of which the desk inferred parts. The list of sources has the inferences of sources.
    ///
    /// @param words the inferred parts, keywords of the format
    /// @param of the name or the text that sums up the fact
    /// @param isName whether it is a name
    public record Inference(List<String> words, Leaf of, boolean isName) {
      public Inference {
        words = List.copyOf(words);
      }
    }

    /// The number of sources of one kind.
    public record Kind(String kind, int count) {}
  }

  /// The positions by topic and actor.
  ///
  /// @param day the date on which all positions were said. Null if their dates differ, or if one
  ///   has none
  /// @param positions one for each actor and topic, beginning with the heaviest topics
  /// @param actors the actors who hold the positions, by their sort keys
  /// @param rows the same positions by topic, in their order
  /// @param parties the parties of the summit, in its order. A person of whom neither a state nor a
  ///   position is known isn't among them
  /// @param withdrawn the positions that the desk withdrew after an issue had printed them, and in
  ///   whose place there is no other
  /// @param movement how the positions moved over the issues
  public record Matrix(
      Leaf.@Nullable When day,
      List<Position> positions,
      List<Actor> actors,
      List<Row> rows,
      List<Leaf.Name> parties,
      List<Withdrawn> withdrawn,
      Movement movement) {

    public Matrix {
      withdrawn = List.copyOf(withdrawn);
      parties = List.copyOf(parties);
      positions = List.copyOf(positions);
      actors = List.copyOf(actors);
      rows = List.copyOf(rows);
    }

    /// An actor who holds positions.
    ///
    /// @param across whether the actor sits on the other side of the table. Such an actor is named
    ///   by a line, or is a body that a named actor speaks for. If no line names an actor, it is
    ///   true for all
    /// @param party the place of the party of the summit that the actor is or speaks for, from 0.
    ///   -1 for other actors
    /// @param positions the positions of this actor, in their order
    public record Actor(Leaf.Name name, boolean across, int party, List<Position> positions) {
      public Actor {
        positions = List.copyOf(positions);
      }
    }

    /// A position that the desk withdrew.
    ///
    /// @param issue the topic, or null for all topics
    /// @param day the day of the withdrawal
    public record Withdrawn(Leaf.@Nullable Prose issue, Leaf.Name actor, Leaf.When day) {}

    /// The positions on one topic.
    ///
    /// @param issue the topic, or null for all topics
    /// @param without the parties of the summit that have no position on the topic, nor one on all
    ///   topics. Empty for all topics
    /// @param withdrawn what the desk withdrew on the topic
    public record Row(
        Leaf.@Nullable Prose issue,
        List<Cell> cells,
        List<Leaf.Name> without,
        List<Withdrawn> withdrawn) {
      public Row {
        withdrawn = List.copyOf(withdrawn);
        cells = List.copyOf(cells);
        without = List.copyOf(without);
      }
    }

    /// The position of one actor.
    ///
    /// @param actor the place of the actor in the list of actors, from 0
    public record Cell(int actor, Position position) {}
  }

  /// The overdue events and actions: due before the issue day, and not reported as done.
  ///
  /// @param events the planned events whose last possible day is over, in order
  /// @param actions the open actions, the longest overdue first
  /// @param count the number of both
  public record OverdueItems(List<Event> events, List<Action> actions, int count) {

    public OverdueItems {
      events = List.copyOf(events);
      actions = List.copyOf(actions);
    }

    /// Counts events and actions.
    public OverdueItems(List<Event> events, List<Action> actions) {
      this(events, actions, events.size() + actions.size());
    }
  }

  /// The principal's lines to take for one use.
  ///
  /// @param use a keyword of the format
  public record LinesToTake(String use, List<Line> lines) {

    public LinesToTake {
      lines = List.copyOf(lines);
    }

    /// One line to take.
    ///
    /// @param says the words of the line
    /// @param about the topics that it concerns
    /// @param counterpart the actor to whom it is said, or null
    /// @param raisedBy the actor who may raise the point, or null
    public record Line(
        Leaf.Prose says,
        List<Leaf.Prose> about,
        Leaf.@Nullable Name counterpart,
        Leaf.@Nullable Name raisedBy,
        Provenance standing) {
      public Line {
        about = List.copyOf(about);
      }
    }
  }

  /// Returns this briefing with other notes. The composer adds them last, because they depend on
  /// all other parts.
  public Briefing with(Notes notes) {
    return new Briefing(
        issue,
        front,
        changes,
        corrections,
        reference,
        events,
        matrix,
        issues,
        plans,
        figures,
        statements,
        judgements,
        tasks,
        gaps,
        notes);
  }

  /// A gap in the knowledge of the desk.
  ///
  /// @param what the kind of gap, a word of the message bundle: `said`, `position`, `position-own`,
  ///   `position-on`, `position-on-own`, `stance-since`, `answer`, `outcome`, `time`, `place`,
  ///   `estimator`, `value` or `date`
  /// @param of the subject of the gap, for example the event without an hour. Empty for `said`
  /// @param value the amount without an estimator, else null
  /// @param said the assessment that states the gap, for `said`, else null
  /// @param counter the one thing that is known about it, for `said`: a statement that denies or
  ///   rejects something, or null
  /// @param ofPlan whether it is about a share of a plan, so that [Agreed] tells it too
  public record Gap(
      String what,
      List<Leaf> of,
      Leaf.@Nullable Quantity value,
      @Nullable Assessment said,
      @Nullable Statement counter,
      boolean ofPlan) {
    public Gap {
      of = List.copyOf(of);
    }

    /// Creates a gap that is about no share of a plan.
    public Gap(
        String what,
        List<Leaf> of,
        Leaf.@Nullable Quantity value,
        @Nullable Assessment said,
        @Nullable Statement counter) {
      this(what, of, value, said, counter, false);
    }

    /// Creates a gap without an amount and an assessment.
    public Gap(String what, List<? extends Leaf> of) {
      this(what, List.copyOf(of), null, null, null);
    }
  }

  /// A measure.
  ///
  /// @param what the thing that is measured
  /// @param value the amount, or null if the source gives none
  /// @param by the estimators. Empty if the source names none
  /// @param when the date that the amount is about, or null
  /// @param shareOf the plan of which it is a share, or null
  /// @param basis what the amount counts, or null
  /// @param ofPlan whether it is a share of a plan, so that [Agreed] has it too
  /// @param said the date of the words that give a share of a plan. Null for other measures, and if
  ///   it is not known
  /// @param denial who denies it, or null if nobody does
  /// @param takenBackBy who took back the words that give it. Empty if some of them stand
  /// @param condition the condition of the words that give it. Null if some words without one stand
  /// @param sum sums up this measure and those of the same thing after it. Null if they are few
  public record Figure(
      Leaf.Prose what,
      Leaf.@Nullable Quantity value,
      List<Leaf.Name> by,
      Leaf.@Nullable When when,
      Leaf.@Nullable Prose shareOf,
      boolean ofPlan,
      Leaf.@Nullable Prose basis,
      Leaf.@Nullable When said,
      Event.@Nullable Denial denial,
      List<Statement.Opposing> takenBackBy,
      Leaf.@Nullable Prose condition,
      @Nullable Sum sum,
      Provenance standing) {
    public Figure {
      by = List.copyOf(by);
      takenBackBy = List.copyOf(takenBackBy);
    }

    /// The number of measures of one thing at one time, with their lowest and highest amounts. The
    /// desk's own conclusions don't count.
    ///
    /// @param what the thing that is measured
    /// @param when the time, or null if they name none
    /// @param count the number of measures
    /// @param isPart whether there are others of the thing that don't count
    /// @param low the lowest amount
    /// @param high the highest amount
    /// @param less whether another one than the lowest may be less
    /// @param more whether another one than the highest may be more
    public record Sum(
        Leaf.Prose what,
        Leaf.@Nullable When when,
        int count,
        boolean isPart,
        Leaf.Quantity low,
        Leaf.Quantity high,
        boolean less,
        boolean more) {}
  }

  /// An action that is promised or due.
  ///
  /// @param says what is to be done
  /// @param owner the actors who must do it. Empty if none is named
  /// @param due the date by which it is to be done, or null
  /// @param state the state, a keyword of the format
  public record Action(
      Leaf.Prose says,
      List<Leaf.Name> owner,
      Leaf.@Nullable When due,
      Leaf.Word state,
      Leaf.@Nullable Prose evidence,
      Provenance standing) {
    public Action {
      owner = List.copyOf(owner);
    }
  }

  /// A cited source.
  ///
  /// @param fact its type and id, for example `source:log`
  /// @param number the number in this briefing, from 1
  /// @param kind a keyword of the format
  /// @param urls the addresses of the source
  /// @param derivedFrom the numbers of the sources that it repeats
  /// @param standing its remarks, and the sources on which it rests
  public record Source(
      String fact,
      int number,
      Leaf.@Nullable Name title,
      String kind,
      Leaf.@Nullable Name publisher,
      Days days,
      Leaf.@Nullable Name author,
      List<Leaf.Prose> urls,
      Grade grade,
      List<Integer> derivedFrom,
      Provenance standing) {
    public Source {
      urls = List.copyOf(urls);
      derivedFrom = List.copyOf(derivedFrom);
    }

    /// The days of a source.
    ///
    /// @param published the date on which it was published, or null
    /// @param later whether it was published after the day of the issue
    /// @param accessed the date on which the desk read it, or null
    public record Days(
        Leaf.@Nullable When published, boolean later, Leaf.@Nullable When accessed) {}

    /// How far a source can be relied on.
    ///
    /// @param reliability a letter from A to F. F if it isn't graded
    /// @param graded whether somebody has typed its reliability
    /// @param credibility the digit that most of its facts have
    /// @param descriptor what the desk remarks on the source as a whole, or null
    public record Grade(
        String reliability, boolean graded, int credibility, Leaf.@Nullable Prose descriptor) {}
  }
}
