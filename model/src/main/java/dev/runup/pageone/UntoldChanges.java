package dev.runup.pageone;

import dev.runup.briefing.Briefing.Gap;
import dev.runup.briefing.ChangedFact;
import dev.runup.briefing.Event;
import dev.runup.briefing.FrontPage;
import dev.runup.briefing.FrontPage.Headline;
import dev.runup.briefing.FrontPage.Message;
import dev.runup.briefing.FrontPage.Move;
import dev.runup.briefing.FrontPage.NextStep;
import dev.runup.briefing.FrontPage.ToldFact;
import dev.runup.briefing.Leaf;
import dev.runup.fact.CommonField;
import dev.runup.fact.Fact;
import dev.runup.fact.FactId;
import dev.runup.fact.FactType;
import dev.runup.fact.PositionField;
import dev.runup.problem.FieldRef;
import dev.runup.problem.Owner;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Finds the changes since the previous issue of which no row of page 1 tells. A headline tells of
/// the facts on which it rests, and a fact of those with the same content.
public record UntoldChanges(IssueNews issueNews, FrontPage page) {

  public Set<FactId> all() {
    Set<FactId> told =
        Stream.concat(changes().map(ChangedFact::fact).map(Owner::named), owners())
            .map(FactId::of)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    List<Fact> facts = issueNews.known().findAll(List.copyOf(told));
    facts.stream()
        .filter(fact -> fact.type() == FactType.HEADLINE)
        .forEach(headline -> told.addAll(headline.targets(CommonField.RESTS_ON)));
    told.addAll(issueNews.toldByOthers(facts));
    return issueNews.changes().keySet().stream()
        .filter(id -> !told.contains(id) && !isStatedIn(told, id))
        .collect(Collectors.toSet());
  }

  private boolean isStatedIn(Set<FactId> told, FactId position) {
    Fact fact = issueNews.known().find(position);
    return fact != null && fact.targets(PositionField.STATED_IN).stream().anyMatch(told::contains);
  }

  private Stream<ChangedFact> changes() {
    return Stream.concat(
        page.messages().stream().flatMap(one -> one.told().stream()).map(ToldFact::fact),
        page.mended().stream().flatMap(group -> group.changes().stream()));
  }

  /// Returns the owners of the texts by which the other rows name their facts.
  private Stream<Owner> owners() {
    List<Headline> headlines =
        page.messages().stream().map(Message::headline).filter(Objects::nonNull).toList();
    return Stream.<Stream<? extends Leaf>>of(
            headlines.stream().map(Headline::title),
            Stream.of(
                    headlines.stream().map(Headline::comment),
                    page.messages().stream().map(Message::judgement),
                    page.gaps().stream().map(Gap::said))
                .flatMap(judgements -> judgements.filter(Objects::nonNull))
                .map(judgement -> judgement.says()),
            page.moves().stream().map(Move::stance),
            page.disputes().stream()
                .flatMap(one -> Stream.of(one.words().says(), one.words().quote())),
            events().map(Event::title),
            events().flatMap(one -> one.standing().against().stream()).map(other -> other.text()),
            page.next().stream()
                .map(NextStep::action)
                .filter(Objects::nonNull)
                .map(action -> action.says()))
        .flatMap(leaves -> leaves.filter(Objects::nonNull))
        .map(Leaf::ref)
        .filter(Objects::nonNull)
        .map(FieldRef::owner);
  }

  private Stream<Event> events() {
    return Stream.of(
            Stream.ofNullable(page.summit()),
            page.awaited().stream(),
            page.contested().stream(),
            page.next().stream().map(NextStep::event).filter(Objects::nonNull))
        .flatMap(events -> events);
  }
}
