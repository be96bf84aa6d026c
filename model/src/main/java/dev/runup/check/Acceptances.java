package dev.runup.check;

import dev.runup.fact.CommonField;
import dev.runup.fact.Dossier;
import dev.runup.fact.Fact;
import dev.runup.fact.Rule;
import dev.runup.fact.RuleSeverity;
import dev.runup.history.Known;
import dev.runup.history.Lineage;
import dev.runup.problem.FieldRef;
import dev.runup.problem.Owner;
import dev.runup.problem.Problem;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The warnings that the desk accepts, typed under `accepted` of a fact. Clearing removes that key,
/// so it is looked up in the desk's own versions.
///
/// An acceptance belongs to the version in which it was typed. It holds until an update changes
/// another key. Example: version 0 accepts `stale`, and an update sets a new value. The warning is
/// reported again, 30 days later.
final class Acceptances {

  /// The severities of findings that can be accepted.
  private static final Set<RuleSeverity> SILENT = Set.of(RuleSeverity.WARNING, RuleSeverity.NOTICE);

  private final Dossier dossier;

  /// The versions of the facts with an acceptance in one of them.
  private final Map<Owner, List<Fact>> versions = new LinkedHashMap<>();

  /// The time of the newest version of any fact that views show.
  private Instant newest = Instant.MIN;

  /// The acceptances in force in one of the views.
  private final Set<Acceptance> inForce = new LinkedHashSet<>();

  private final Set<Acceptance> used = new HashSet<>();
  private final Set<Silenced> silenced = new HashSet<>();

  /// Whether a view leaves out later versions. Its acceptances may be of use only later.
  private boolean isPast = false;

  /// A rule that a version accepts.
  private record Acceptance(String code, FieldRef typed) {}

  /// A finding that is not reported.
  private record Silenced(Rule rule, FieldRef at, String message) {}

  Acceptances(Dossier dossier) {
    this.dossier = dossier;
    if (isAny(dossier)) {
      Lineage.of(dossier).versions().values().forEach(this::add);
    }
  }

  private void add(List<Fact> all) {
    if (all.stream().anyMatch(version -> version.has(CommonField.ACCEPTED))) {
      versions.put(all.getFirst().id().owner(), all);
    }
    Fact before = null;
    for (Fact version : all) {
      if ((before == null || DeskVersions.isSeen(before, version))
          && version.knownFrom().isAfter(newest)) {
        newest = version.knownFrom();
      }
      before = version;
    }
  }

  /// Returns whether a fact or an update of a dossier accepts a warning.
  static boolean isAny(Dossier dossier) {
    return dossier.facts().stream().anyMatch(fact -> fact.has(CommonField.ACCEPTED))
        || dossier.updates().stream()
            .anyMatch(update ->
                update.set().containsKey(CommonField.ACCEPTED)
                    || update.add().containsKey(CommonField.ACCEPTED));
  }

  /// Takes note of the acceptances in force in a view.
  void addView(Known known) {
    isPast |= known.issue().cutOff().isBefore(newest);
    versions.forEach((owner, all) -> {
      Fact version = inForce(owner, known);
      if (version != null) {
        version.words(CommonField.ACCEPTED).stream()
            .map(code -> acceptance(code, version))
            .forEach(inForce::add);
      }
    });
  }

  private static Acceptance acceptance(String code, Fact version) {
    return new Acceptance(code, version.ref(CommonField.ACCEPTED));
  }

  /// Returns whether a warning about a value is accepted, and counts it.
  ///
  /// @param message tells apart several warnings of a rule about one value
  boolean accepts(Rule rule, FieldRef at, String message, Known known) {
    return SILENT.contains(dossier.severityOf(rule)) && acceptsError(rule, at, message, known);
  }

  /// Returns whether a finding of any severity is accepted, and counts it. See [#accepts].
  boolean acceptsError(Rule rule, FieldRef at, String message, Known known) {
    Fact version = inForce(at.owner(), known);
    String code = rule.code().word();
    if (version == null || !version.words(CommonField.ACCEPTED).contains(code)) {
      return false;
    }
    used.add(acceptance(code, version));
    silenced.add(new Silenced(rule, at, message));
    return true;
  }

  /// Returns whether a version before the one in force accepted the warnings of a rule.
  boolean hasEnded(Rule rule, Owner fact, Known known) {
    Fact inForce = inForce(fact, known);
    return inForce != null
        && versions.getOrDefault(fact, List.of()).stream()
            .filter(version -> version.version() < inForce.version())
            .anyMatch(version -> version.words(CommonField.ACCEPTED).contains(rule.code().word()));
  }

  /// Returns the version that a view shows, or a later one that readers can't tell from it. Null if
  /// the fact never accepts anything, or the view doesn't show it.
  private @Nullable Fact inForce(Owner fact, Known known) {
    List<Fact> same = DeskVersions.shown(versions.getOrDefault(fact, List.of()), known);
    return same.isEmpty() ? null : same.getLast();
  }

  /// Returns the number of warnings that are not reported.
  int count() {
    return silenced.size();
  }

  /// Returns a finding for each acceptance in force that silenced nothing. Empty if a view leaves
  /// out later versions.
  List<Problem> unused() {
    return inForce.stream()
        .filter(one -> !isPast && !used.contains(one))
        .map(Acceptances::unused)
        .flatMap(found -> dossier.severityOf(Rule.ACCEPTS_NOTHING).applyTo(found).stream())
        .toList();
  }

  private static Problem unused(Acceptance one) {
    String fact = one.typed().ownerName();
    return Problem.of(
        Rule.ACCEPTS_NOTHING.code(),
        one.typed(),
        fact + " accepts \"" + one.code() + "\", but has no such warning",
        "Delete it from \"accepted\".");
  }
}
