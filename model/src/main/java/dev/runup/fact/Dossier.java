package dev.runup.fact;

import dev.runup.problem.FieldRef;
import dev.runup.problem.Owner;
import dev.runup.release.ReleaseRegister;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The content of a dossier's folder.
///
/// @param settings the settings of the whole dossier
/// @param editions the editions in the order of `runup.yaml`, at least one
/// @param facts the versions that were typed as a whole, sorted by id and version. They are the
///   record of each fact, and every row of a position, because a later row is a movement.
/// @param updates all updates, sorted by id and version
/// @param intakeSources the sources of the intakes of versions that take no source from them. These
///   are the desk's own texts. The key is [#intakeOf] the version
/// @param severities the severities of rules that differ from the default
/// @param releases what the desk took back
public record Dossier(
    Settings settings,
    List<Edition> editions,
    List<Fact> facts,
    List<Update> updates,
    Map<FieldRef, List<FactId>> intakeSources,
    Map<Rule, RuleSeverity> severities,
    ReleaseRegister releases) {

  public Dossier {
    editions = List.copyOf(editions);
    facts = List.copyOf(facts);
    updates = List.copyOf(updates);
    intakeSources = Map.copyOf(intakeSources);
    severities = Map.copyOf(severities);
  }

  /// Returns the key of [#intakeSources] for a version: the `source` that it doesn't take.
  public static FieldRef intakeOf(FactId fact, int version) {
    return new FieldRef(fact.owner(), CommonField.SOURCE.key(), version);
  }

  /// Returns the edition of a name, or null.
  public @Nullable Edition edition(String name) {
    return editions.stream().filter(one -> one.name().equals(name)).findFirst().orElse(null);
  }

  /// Returns the severity with which a rule's findings are reported.
  public RuleSeverity severityOf(Rule rule) {
    return severities.getOrDefault(rule, rule.defaultSeverity());
  }

  /// Returns this dossier with other editions.
  public Dossier withEditions(List<Edition> others) {
    return new Dossier(settings, others, facts, updates, intakeSources, severities, releases);
  }

  /// Returns this dossier with other facts of the same ids.
  public Dossier withFacts(List<Fact> others) {
    return new Dossier(settings, editions, others, updates, intakeSources, severities, releases);
  }

  /// Returns this dossier with other updates.
  public Dossier withUpdates(List<Update> others) {
    return new Dossier(settings, editions, facts, others, intakeSources, severities, releases);
  }

  /// Returns the settings, the editions and the release register alone.
  public Dossier withoutFacts() {
    return new Dossier(settings, editions, List.of(), List.of(), Map.of(), severities, releases);
  }

  /// Returns whether a fact or an update is a draft.
  public boolean hasDrafts() {
    return facts.stream().anyMatch(Fact::isDrafted) || updates.stream().anyMatch(Update::isDrafted);
  }

  /// Returns this dossier as if nobody had written its drafts. An update of a drafted fact stays,
  /// and changes nothing.
  public Dossier withoutDrafts() {
    return withFacts(facts.stream().filter(fact -> !fact.isDrafted()).toList())
        .withUpdates(updates.stream().filter(update -> !update.isDrafted()).toList());
  }

  /// Returns this dossier with another release register.
  public Dossier withReleases(ReleaseRegister other) {
    return new Dossier(settings, editions, facts, updates, intakeSources, severities, other);
  }

  /// Returns the reference to the reason of a line of the release register.
  ///
  /// @param line the number of the line, from 1
  public static FieldRef reasonOfRelease(int line) {
    return new FieldRef(new Owner(ReleaseRegister.FILE, String.valueOf(line)), "reason", 0);
  }
}
