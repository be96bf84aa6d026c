package dev.runup.compose;

import dev.runup.briefing.Proposal;
import dev.runup.briefing.Proposal.Provision;
import dev.runup.fact.Fact;
import dev.runup.fact.FactId;
import dev.runup.fact.FactType;
import dev.runup.fact.ProposalField;
import dev.runup.fact.ProvisionField;
import dev.runup.history.Known;
import dev.runup.rows.FactRows;
import dev.runup.values.Citations.PassageOrder;
import dev.runup.values.ComposeContext;
import dev.runup.values.LeafFactory;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// Composes the proposals with their provisions.
final class Proposals {

  private final ComposeContext context;
  private final FactRows rows;
  private final List<Fact> provisions;
  private final Map<FactId, List<Fact>> byProposal;

  private final AgreedRows agreed;

  Proposals(ComposeContext context, FactRows rows, ReferenceRows reference) {
    this.context = context;
    this.agreed = new AgreedRows(context, reference);
    this.rows = rows;
    this.provisions =
        context.known().ofType(FactType.PROVISION).stream()
            .sorted(
                Comparator.comparing(Proposals::number, PassageOrder.ORDER).thenComparing(Fact::id))
            .toList();
    this.byProposal = Known.byTarget(provisions, ProvisionField.PROPOSAL);
  }

  /// Returns the proposals that a fact refers to.
  List<Proposal> all() {
    return context.known().ofType(FactType.PROPOSAL).stream()
        .filter(proposal -> context.referenced().contains(proposal.id()))
        .map(this::proposal)
        .toList();
  }

  private static String number(Fact provision) {
    String number = provision.text(ProvisionField.NUMBER);
    // Provisions without a number sort last.
    return number == null ? "\uFFFF" : number;
  }

  private Proposal proposal(Fact fact) {
    LeafFactory leaves = context.leaves();
    return new Proposal(
        leaves.required(fact, ProposalField.TITLE),
        leaves.word(fact, ProposalField.STATE, "floated"),
        leaves.names(fact.targets(ProposalField.BY)),
        leaves.names(fact.targets(ProposalField.WITH)),
        leaves.prose(fact, ProposalField.AIM),
        leaves.prose(fact, ProposalField.VERSION),
        rows.figures().sharesOf(fact.id()),
        agreed.of(fact),
        byProposal.getOrDefault(fact.id(), List.of()).stream().map(this::provision).toList(),
        context.citations().standing(fact));
  }

  /// Returns the provisions that belong to no proposal.
  List<Provision> provisionsWithoutProposal() {
    return provisions.stream()
        .filter(fact -> !fact.has(ProvisionField.PROPOSAL))
        .map(this::provision)
        .toList();
  }

  private Provision provision(Fact fact) {
    return new Provision(
        context.leaves().required(fact, ProvisionField.TEXT),
        context.leaves().prose(fact, ProvisionField.NUMBER),
        context.leaves().word(fact, ProvisionField.STATE, "reported"),
        context.leaves().names(fact.targets(ProvisionField.BLOCKED_BY)),
        fact.targets(ProvisionField.ABOUT).stream()
            .flatMap(issue -> rows.positions().on(issue).stream())
            .toList(),
        context.citations().standing(fact));
  }
}
