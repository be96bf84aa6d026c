package dev.runup.compose;

import dev.runup.briefing.Assessment;
import dev.runup.briefing.Briefing;
import dev.runup.briefing.Briefing.Action;
import dev.runup.briefing.Briefing.Figure;
import dev.runup.briefing.Briefing.FrontPage;
import dev.runup.briefing.Briefing.Gap;
import dev.runup.briefing.Briefing.Headline;
import dev.runup.briefing.Briefing.LinesToTake;
import dev.runup.briefing.Briefing.Matrix;
import dev.runup.briefing.Briefing.Remark;
import dev.runup.briefing.Briefing.Source;
import dev.runup.briefing.ChangedFact;
import dev.runup.briefing.ChangedFact.ChangeRow;
import dev.runup.briefing.Event;
import dev.runup.briefing.Issue.TopicsByState;
import dev.runup.briefing.Leaf;
import dev.runup.briefing.Position;
import dev.runup.briefing.Proposal;
import dev.runup.briefing.Provenance;
import dev.runup.briefing.Statement;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The sources that a composed briefing cites and the facts that it names, in the order of its
/// components. [Composer] uses them for the list of sources and the remarks on names.
final class References {

  private final Set<Integer> sources = new LinkedHashSet<>();
  private final Set<String> names = new LinkedHashSet<>();

  private References() {}

  /// Returns the references of a briefing, including those in its list of sources.
  static References in(Briefing briefing) {
    References all = new References();
    all.front(briefing.front());
    briefing.changes().forEach(kind -> kind.changes().forEach(all::change));
    briefing.overdue().events().forEach(all::event);
    briefing.overdue().actions().forEach(all::action);
    briefing.timeline().forEach(all::event);
    all.matrix(briefing.matrix());
    briefing.issues().forEach(state -> state.topics().forEach(all::topic));
    briefing.proposals().forEach(all::proposal);
    briefing.provisions().forEach(all::provision);
    briefing.figures().forEach(all::figure);
    briefing.statements().forEach(all::statement);
    briefing.comments().forEach(all::comment);
    briefing.assessments().forEach(all::assessment);
    briefing.next().forEach(all::event);
    briefing.actions().forEach(all::action);
    briefing.lines().forEach(use -> use.lines().forEach(all::line));
    briefing.gaps().forEach(all::gap);
    briefing.remarks().forEach(all::remark);
    all.event(briefing.lastMet());
    briefing.corrections().forEach(correction -> all.change(correction.change()));
    briefing.sources().forEach(all::source);
    return all;
  }

  /// Returns the references of an entry in the list of sources.
  static References in(Source source) {
    References all = new References();
    all.source(source);
    return all;
  }

  /// Returns the numbers of the cited sources, the first cited first.
  Set<Integer> sources() {
    return sources;
  }

  /// Returns the named facts, for example `actor:united-nations`.
  Set<String> names() {
    return names;
  }

  private void front(FrontPage front) {
    event(front.summit());
    front.agenda().forEach(this::statement);
    front.open().forEach(this::topic);
    front.gaps().forEach(this::gap);
    headline(front.lead());
    front.headlines().forEach(this::headline);
    front.next().forEach(this::event);
  }

  private void headline(@Nullable Headline headline) {
    if (headline != null) {
      statement(headline.said());
      figure(headline.figure());
      event(headline.event());
      assessment(headline.comment());
      author(headline.commentBy());
      standing(headline.standing());
    }
  }

  private void change(ChangedFact change) {
    standing(change.standing());
    switch (change.row()) {
      case ChangeRow.EventChange(var event) -> event(event);
      case ChangeRow.StatementChange(var statement) -> statement(statement);
      case ChangeRow.PositionChange(var position) -> position(position);
      case ChangeRow.FigureChange(var figure) -> figure(figure);
      case ChangeRow.AssessmentChange(var judgement, var author) -> {
        assessment(judgement);
        author(author);
      }
      case ChangeRow.ActionChange(var action) -> action(action);
      case ChangeRow.ActorChange(var actor) -> speaker(actor);
      case ChangeRow.StateChange _, ChangeRow.TextChange _ -> {}
    }
    for (ChangedFact.ChangedKey key : change.parts()) {
      key.before().forEach(this::value);
      key.now().forEach(this::value);
    }
  }

  private void value(ChangedFact.ChangedValue value) {
    name(value.value());
    names(value.of());
  }

  private void event(@Nullable Event event) {
    if (event != null) {
      names(event.where());
      event.who().forEach(participant -> speaker(participant.who()));
      standing(event.standing());
    }
  }

  private void statement(@Nullable Statement statement) {
    if (statement != null) {
      speech(statement.speech());
      names(statement.to());
      names(statement.via());
      statement.takenBackBy().forEach(this::speech);
      standing(statement.standing());
    }
  }

  private void speech(Statement.Speech speech) {
    speech.who().forEach(this::speaker);
  }

  private void speaker(Statement.@Nullable Speaker speaker) {
    if (speaker != null) {
      name(speaker.name());
      names(speaker.of());
    }
  }

  private void matrix(Matrix matrix) {
    matrix.positions().forEach(this::position);
    for (Matrix.Actor actor : matrix.actors()) {
      name(actor.name());
      actor.positions().forEach(this::position);
    }
    matrix.rows().forEach(row -> row.cells().forEach(cell -> position(cell.position())));
  }

  private void position(@Nullable Position position) {
    if (position != null) {
      speaker(position.actor());
      position.stated().forEach(this::statement);
      names(position.from());
      standing(position.standing());
    }
  }

  private void topic(TopicsByState.Topic topic) {
    standing(topic.standing());
  }

  private void proposal(Proposal proposal) {
    names(proposal.by());
    names(proposal.with());
    proposal.shares().forEach(this::figure);
    proposal.provisions().forEach(this::provision);
    standing(proposal.standing());
  }

  private void provision(Proposal.Provision provision) {
    names(provision.blockedBy());
    provision.positions().forEach(this::position);
    standing(provision.standing());
  }

  private void figure(@Nullable Figure figure) {
    if (figure != null) {
      names(figure.by());
      standing(figure.standing());
    }
  }

  private void comment(Assessment.Comment comment) {
    author(comment.author());
    comment.assessments().forEach(this::assessment);
  }

  private void author(Assessment.@Nullable Author author) {
    if (author != null) {
      speaker(author.actor());
      if (author.source() != null) {
        sources.add(author.source().number());
      }
    }
  }

  private void assessment(@Nullable Assessment assessment) {
    if (assessment != null) {
      standing(assessment.standing());
    }
  }

  private void action(@Nullable Action action) {
    if (action != null) {
      names(action.owner());
      standing(action.standing());
    }
  }

  private void line(LinesToTake.Line line) {
    name(line.counterpart());
    name(line.raisedBy());
    standing(line.standing());
  }

  private void gap(Gap gap) {
    names(gap.of());
    assessment(gap.said());
  }

  private void remark(Remark remark) {
    name(remark.name());
    standing(remark.standing());
  }

  private void source(Source source) {
    sources.add(source.number());
    sources.addAll(source.derivedFrom());
    name(source.title());
    name(source.publisher());
    name(source.author());
    standing(source.standing());
  }

  private void standing(Provenance standing) {
    standing.cites().forEach(cite -> sources.add(cite.number()));
  }

  private void names(Collection<? extends Leaf> leaves) {
    leaves.forEach(this::name);
  }

  private void name(@Nullable Leaf leaf) {
    if (leaf instanceof Leaf.Name name && name.ref() != null) {
      names.add(name.ref().fact());
    }
  }
}
