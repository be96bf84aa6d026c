package dev.runup.briefing;

import dev.runup.briefing.Briefing.Action;
import dev.runup.briefing.Briefing.Gap;
import dev.runup.briefing.ChangedFact.ChangeGroup;
import dev.runup.briefing.Issue.TopicsByState.Topic;
import dev.runup.briefing.Provenance.Cite;
import dev.runup.fact.FactDate;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The contents of the first page, which must be enough for a reader of that page alone. They are
/// chosen once for all formats and languages, by a budget of words.
///
/// @param summit the event that the dossier is about, or null if it is not known yet
/// @param status the status of the summit, or null if it is not known yet
/// @param title what the title of the page says
/// @param lead the headline whose words are the title of the page, or null if no editor wrote one
/// @param messages the messages, the editor's headlines first
/// @param further the headlines for which the page has no room. They stand behind it
/// @param overtaken the headlines that are older than the status of the summit. They stand behind
///   the page too
/// @param doubt the word of the doubt that all claims of the page share, or null, see
///   [Provenance.Doubt]. It is then printed once
/// @param agenda the newest statements about the summit that still hold
/// @param open the heaviest open topics
/// @param gaps the heaviest gaps
/// @param next what is next, in order
/// @param moves the positions that moved, were denied, are new, or were said in other words since
///   the previous issue, in this order. At most six, three, three and one
/// @param awaited the events that were to come in the previous issue, that have taken place or been
///   called off, and of which no message tells. At most two
/// @param disputes the statements that deny or contradict those of somebody else, of which no
///   message tells
/// @param contested the events of which somebody gives another day, hour or place, see
///   [Event.Dispute#versions]. At most two, without the summit
/// @param mended the facts that the desk withdrew or corrected since the previous issue, as far as
///   no message tells them. At most three of each kind
/// @param ungraded the sources of this page whose reliability nobody has typed
public record FrontPage(
    @Nullable Event summit,
    @Nullable SummitStatus status,
    Title title,
    @Nullable Headline lead,
    List<Message> messages,
    List<Headline> further,
    List<Headline> overtaken,
    @Nullable String doubt,
    List<Statement> agenda,
    List<Topic> open,
    List<Gap> gaps,
    List<NextStep> next,
    List<Move> moves,
    List<Event> awaited,
    List<Statement> disputes,
    List<Event> contested,
    List<ChangeGroup> mended,
    List<Cite> ungraded) {

  public FrontPage {
    messages = List.copyOf(messages);
    further = List.copyOf(further);
    overtaken = List.copyOf(overtaken);
    agenda = List.copyOf(agenda);
    open = List.copyOf(open);
    gaps = List.copyOf(gaps);
    next = List.copyOf(next);
    moves = List.copyOf(moves);
    awaited = List.copyOf(awaited);
    disputes = List.copyOf(disputes);
    contested = List.copyOf(contested);
    mended = List.copyOf(mended);
    ungraded = List.copyOf(ungraded);
  }

  /// What has become of the summit, for the line below the title.
  ///
  /// @param isNamed whether the title of the summit names one of its participants
  /// @param before the status that the previous issue printed, a keyword. Null if it is the same
  /// @param since the day of that change. Null if the status never changed
  /// @param placeSince the day on which its place was set or changed, if that was after the last
  ///   change of the status, else null
  /// @param dateSince the same for its date
  /// @param dateBefore the date that the previous issue printed, if it was moved since. Null if it
  ///   is the same, was wrong, or there was none
  /// @param daysLeft the number of days from the issue to the first day of the summit. Null if it
  ///   isn't to come, or its first day isn't known
  /// @param nearness `today` or `tomorrow` if the summit is still to come and begins on that day of
  ///   the desk, else empty
  /// @param hours the hour at the desk and in the capitals of the parties, with the date where it
  ///   differs from that of the summit. A capital with the same clock as one before is left out.
  ///   Empty if the hour isn't known
  /// @param dateless whether the summit was called off or postponed and has no new date
  /// @param revived whether it is expected again after it was called off
  /// @param settled what its newest version settled: `status`, `where` or `when`. The sources of
  ///   the summit are those of that version
  /// @param course what its status was, the earliest first, each different from the one before. A
  ///   correction says what was true all along, so it begins no new one
  public record SummitStatus(
      boolean isNamed,
      @Nullable String before,
      Leaf.@Nullable When since,
      Leaf.@Nullable When placeSince,
      Leaf.@Nullable When dateSince,
      Leaf.@Nullable When dateBefore,
      @Nullable Integer daysLeft,
      String nearness,
      List<Leaf.When> hours,
      boolean dateless,
      boolean revived,
      String settled,
      List<StatusSince> course) {
    public SummitStatus {
      hours = List.copyOf(hours);
      course = List.copyOf(course);
    }
  }

  /// A status that the summit had from a day on.
  ///
  /// @param status a keyword of the format
  /// @param since its first day, which may be inexact as in “about 15 September”. Null if it isn't
  ///   known
  /// @param recorded whether nobody says that day, and `since` is the day on which the desk
  ///   recorded the status
  public record StatusSince(String status, Leaf.@Nullable When since, boolean recorded) {

    /// Returns the last possible first day, or null if it isn't known.
    public @Nullable LocalDate lastDay() {
      FactDate date = since == null ? null : since.date();
      return date == null ? null : date.latest();
    }

    /// Returns another status from the same day on.
    public StatusSince with(String other) {
      return new StatusSince(other, since, recorded);
    }
  }

  /// One message. It is about an issue or the summit.
  ///
  /// @param headline the editor's headline, or null if the facts alone make the message
  /// @param topic the issue or the summit. Null if the message begins with the words of an editor
  /// @param isTitle whether the title of the page is its headline
  /// @param news `new`, `changed` or `unchanged` since the previous issue, or `withdrawn` if it
  ///   tells that somebody took words back. Empty in a first issue
  /// @param since the day of the last change, for `unchanged`, else null
  /// @param told the facts of which it tells, by day
  /// @param judgement a new judgement of the desk on the topic, or null
  public record Message(
      @Nullable Headline headline,
      Leaf.@Nullable Prose topic,
      boolean isTitle,
      String news,
      Leaf.@Nullable When since,
      List<ToldFact> told,
      @Nullable Assessment judgement) {
    public Message {
      told = List.copyOf(told);
    }
  }

  /// A fact in a message.
  ///
  /// @param day its day, or null if it is not known or the fact has none
  /// @param old whether it is unchanged since the previous issue. It is told as background
  /// @param unnamed whether its only source is a speaker who isn't named
  /// @param rank its place by importance in the message, from 1. A page that tells fewer facts
  ///   keeps the first ones
  public record ToldFact(
      ChangedFact fact, Leaf.@Nullable When day, boolean old, boolean unnamed, int rank) {}

  /// An event to come, or an action that is due.
  ///
  /// @param event the event, or null for an action
  /// @param action the action, or null for an event
  /// @param day the date. Null if it has none, or the same as the event before
  /// @param time the time of day of the event, or null
  public record NextStep(
      @Nullable Event event,
      @Nullable Action action,
      Leaf.@Nullable When day,
      Leaf.@Nullable When time) {}

  /// A position of which something became since the previous issue.
  ///
  /// @param kind `moved` for another stance, condition or limit, `denied` for one whose words
  ///   somebody denied or took back, `first` for the first stance on record, `restated` for the
  ///   same stance in other words
  /// @param actor the actor who holds it
  /// @param issue the topic, or null for all topics
  /// @param before the stance that the previous issue printed, a keyword. Null if it is the same
  /// @param stance the stance, a keyword
  /// @param message the number of the message that tells of it, from 1. Null if none does
  /// @param takenBack whether the actor has since denied or taken back words on the topic
  public record Move(
      String kind,
      Leaf.Name actor,
      Leaf.@Nullable Prose issue,
      @Nullable String before,
      Leaf.Word stance,
      @Nullable Integer message,
      Provenance standing,
      boolean takenBack) {}

  /// What the title of the page says.
  ///
  /// @param kind `headline` for the words of an editor, `new` for a summit of which the previous
  ///   issue did not tell, `status` for the status of the summit, `place`, `date` or `settled` for
  ///   its new place, date or both, `move` for a position that moved, `dispute` for a party that
  ///   denies what another one said, `days` for the days that are left until the summit, `event`
  ///   for the status and a new event, `topics` for the status and the topics of the messages
  /// @param news the position that moved, the statement that denies, or the new event, or null
  public record Title(String kind, @Nullable ToldFact news) {}

  /// What is doubtful of a fact that another one names or on which a headline rests.
  ///
  /// @param hedges its hedges. Of a headline's fact the strongest alone, and `unnamed` if its only
  ///   source isn't named
  /// @param doubt why it is doubtful otherwise, or null
  /// @param cites its sources, if a headline rests on it
  public record Reserve(
      List<String> hedges, Provenance.@Nullable Doubt doubt, List<Provenance.Cite> cites) {
    public Reserve {
      hedges = List.copyOf(hedges);
      cites = List.copyOf(cites);
    }
  }

  /// A headline that an editor wrote.
  ///
  /// @param text the finished paragraphs. May be empty
  /// @param comment a judgement to print below it, or null
  /// @param commentBy the author of that judgement. Null for the desk, and without a comment
  /// @param onCause if the judgement names a cause or an effect, the desk's judgements that say how
  ///   sure these are
  /// @param partly the reserves of facts on which it rests, if others have none
  /// @param takenBackBy the speakers who took back words on which it rests
  /// @param opposedBy the statements, events and measures that deny or contradict what it rests on
  /// @param standing the provenance, with the sources of all facts on which it rests, and their
  ///   reserves if all have one. Its hedges may have `unnamed`: the only source isn't named
  public record Headline(
      Leaf.Prose title,
      List<Leaf.Prose> text,
      @Nullable Assessment comment,
      Assessment.@Nullable Author commentBy,
      List<Assessment> onCause,
      List<Reserve> partly,
      List<Statement.Speech> takenBackBy,
      List<Provenance.Against> opposedBy,
      Provenance standing) {
    public Headline {
      partly = List.copyOf(partly);
      takenBackBy = List.copyOf(takenBackBy);
      opposedBy = List.copyOf(opposedBy);
      text = List.copyOf(text);
      onCause = List.copyOf(onCause);
    }
  }
}
