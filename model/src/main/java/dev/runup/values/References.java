package dev.runup.values;

import dev.runup.briefing.Agreed;
import dev.runup.briefing.Assessment;
import dev.runup.briefing.Briefing;
import dev.runup.briefing.Briefing.Action;
import dev.runup.briefing.Briefing.Figure;
import dev.runup.briefing.Briefing.Gap;
import dev.runup.briefing.Briefing.LinesToTake;
import dev.runup.briefing.Briefing.Remark;
import dev.runup.briefing.Briefing.Source;
import dev.runup.briefing.ChangedFact;
import dev.runup.briefing.ChangedFact.ChangeRow;
import dev.runup.briefing.Event;
import dev.runup.briefing.FrontPage.Headline;
import dev.runup.briefing.Leaf;
import dev.runup.briefing.Position;
import dev.runup.briefing.Proposal;
import dev.runup.briefing.Provenance;
import dev.runup.briefing.Statement;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The sources that a composed briefing cites and the facts that it names. `Composer` uses them for
/// the list of sources and the [Remarks] on names.
public final class References {

  private final Set<Integer> sources = new HashSet<>();
  private final Set<String> names = new HashSet<>();

  private References() {}

  /// Returns the references of a briefing, including those in its list of sources. Rows that repeat
  /// others are not read. Example: the next events are in the timeline too.
  public static References in(Briefing briefing) {
    References all = new References();
    all.headline(briefing.front().lead());
    briefing.front().messages().forEach(message -> all.headline(message.headline()));
    briefing.front().further().forEach(all::headline);
    briefing.changes().forEach(kind -> kind.changes().forEach(all::change));
    briefing.events().timeline().forEach(all::event);
    briefing.matrix().positions().forEach(all::position);
    briefing.matrix().withdrawn().forEach(one -> all.name(one.actor()));
    briefing.matrix().movement().courses().forEach(course -> all.name(course.actor()));
    briefing.issues().forEach(state -> state.topics().forEach(one -> all.standing(one.standing())));
    briefing.plans().proposals().forEach(all::proposal);
    briefing.plans().provisions().forEach(all::provision);
    briefing.figures().forEach(all::figure);
    briefing.statements().forEach(all::statement);
    briefing.judgements().comments().forEach(all::comment);
    briefing.judgements().assessments().forEach(all::assessment);
    briefing.tasks().actions().forEach(all::action);
    briefing.tasks().lines().forEach(use -> use.lines().forEach(all::line));
    briefing.gaps().forEach(all::gap);
    briefing.corrections().forEach(correction -> all.change(correction.change()));
    all.add(briefing.notes().remarks());
    briefing.notes().sources().forEach(all::source);
    return all;
  }

  /// Adds the references of remarks.
  public void add(List<Remark> remarks) {
    remarks.forEach(remark -> standing(remark.standing()));
  }

  /// Returns the references of an entry in the list of sources.
  public static References in(Source source) {
    References all = new References();
    all.source(source);
    return all;
  }

  /// Returns the named facts, for example `actor:united-nations`.
  public Set<String> names() {
    return names;
  }

  /// Returns the numbers of the cited sources.
  public Set<Integer> sources() {
    return sources;
  }

  private void headline(@Nullable Headline headline) {
    if (headline != null) {
      assessment(headline.comment());
      author(headline.commentBy());
      headline.takenBackBy().forEach(this::speech);
      headline.opposedBy().forEach(one -> names(one.by()));
      standing(headline.standing());
    }
  }

  private void change(ChangedFact change) {
    standing(change.standing());
    cited(change.withdrawnBy());
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

  private void event(Event event) {
    names(event.where());
    Stream.concat(event.people().who().stream(), event.people().away().stream())
        .forEach(participant -> {
          speaker(participant.who());
          name(participant.standsFor());
        });
    standing(event.standing());
  }

  private void statement(Statement statement) {
    speech(statement.speech());
    names(statement.to());
    names(statement.via());
    statement
        .opposedBy()
        .forEach(one -> {
          speech(one.by());
          standing(one.standing());
        });
    standing(statement.standing());
  }

  private void speech(Statement.Speech speech) {
    speech.who().forEach(this::speaker);
  }

  private void speaker(Statement.@Nullable Speaker speaker) {
    if (speaker != null) {
      name(speaker.name());
      speaker.offices().forEach(post -> names(post.of()));
    }
  }

  private void position(Position position) {
    speaker(position.actor());
    position.stated().forEach(this::statement);
    names(position.from());
    names(position.except());
    standing(position.standing());
  }

  private void proposal(Proposal proposal) {
    names(proposal.by());
    names(proposal.with());
    proposal.agreed().groups().forEach(group -> group.claims().forEach(this::claim));
    proposal.provisions().forEach(this::provision);
    standing(proposal.standing());
  }

  private void claim(Agreed.Claim claim) {
    claim.by().forEach(author -> author.values().forEach(this::names));
    claim.notes().forEach(note -> note.values().forEach(this::names));
    claim.words().forEach(this::statement);
    standing(claim.standing());
  }

  private void provision(Proposal.Provision provision) {
    names(provision.blockedBy());
    standing(provision.standing());
  }

  private void figure(Figure figure) {
    names(figure.by());
    standing(figure.standing());
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
      assessment.basisTakenBackBy().forEach(this::speech);
      assessment.since().forEach(one -> names(one.left()));
      standing(assessment.standing());
    }
  }

  private void action(Action action) {
    names(action.owner());
    standing(action.standing());
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

  private void source(Source source) {
    sources.add(source.number());
    sources.addAll(source.derivedFrom());
    name(source.title());
    name(source.publisher());
    name(source.author());
    standing(source.standing());
  }

  private void standing(Provenance standing) {
    cited(standing.cites());
  }

  private void cited(List<Provenance.Cite> cites) {
    cites.forEach(cite -> sources.add(cite.number()));
  }

  private void names(Collection<? extends Leaf> leaves) {
    leaves.forEach(this::name);
  }

  private void name(@Nullable Leaf leaf) {
    if (leaf instanceof Leaf.Name name && name.ref() != null) {
      names.add(name.ref().ownerName());
    }
  }
}
