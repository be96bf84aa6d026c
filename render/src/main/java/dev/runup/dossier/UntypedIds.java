package dev.runup.dossier;

import dev.runup.clearance.Cleared;
import dev.runup.clearance.Cleared.ClearedVersion;
import dev.runup.fact.CommonField;
import dev.runup.fact.Edition;
import dev.runup.fact.Fact;
import dev.runup.fact.FactId;
import dev.runup.fact.FactType;
import dev.runup.fact.Rule;
import dev.runup.history.History;
import dev.runup.history.Known.IssueDay;
import dev.runup.problem.Checked;
import dev.runup.problem.Place;
import dev.runup.problem.Problem;
import dev.runup.reading.Origins;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The facts that editions show and whose ids nobody typed. Such an id is made of the fact's
/// content, so it changes with each word, and with it the addresses that lead to the fact.
///
/// Positions are not among them. Their ids are the actor and the issue.
public final class UntypedIds {

  private UntypedIds() {}

  /// A fact without a typed id.
  ///
  /// @param id the id made of its content
  /// @param place the place of its record
  public record UntypedId(FactId id, Place place) {}

  /// Returns the facts without a typed id that an issue of one of the editions shows, sorted by
  /// file and place.
  public static List<UntypedId> of(DossierOnDisk dossier, List<Edition> editions) {
    Set<FactId> shown = new HashSet<>();
    for (Edition edition : editions) {
      if (dossier.clearance().clear(edition) instanceof Checked.Good<Cleared>(Cleared all, var _)) {
        addShown(all, edition, shown);
      }
    }
    List<UntypedId> untyped = new ArrayList<>();
    for (Fact fact : dossier.dossier().facts()) {
      boolean hasOwnId = fact.has(CommonField.ID) || fact.type() == FactType.POSITION;
      Place place = dossier.origins().of(Origins.whole(fact.id().owner(), fact.version()));
      if (!hasOwnId && shown.contains(fact.id()) && place != null) {
        untyped.add(new UntypedId(fact.id(), place));
      }
    }
    untyped.sort(
        Comparator.comparing((UntypedId one) -> one.place.file())
            .thenComparingInt(one -> one.place.line())
            .thenComparingInt(one -> one.place.column()));
    return untyped;
  }

  private static void addShown(Cleared cleared, Edition edition, Set<FactId> shown) {
    List<IssueDay> issues = History.issues(cleared, edition);
    for (ClearedVersion version : cleared.shown()) {
      Fact fact = version.fact();
      boolean isForEdition = fact.type() != FactType.HEADLINE || edition.isFor(fact);
      if (isForEdition && !issues.isEmpty() && issues.getLast().knows(version)) {
        shown.add(fact.id());
      }
    }
  }

  /// Returns a finding for each file with facts of this kind. Only editions with a `base` count,
  /// because the others publish no addresses.
  static List<Problem> findings(DossierOnDisk dossier, List<Edition> editions) {
    Map<String, List<UntypedId>> files = new LinkedHashMap<>();
    List<Edition> addressed = editions.stream().filter(one -> one.output().base() != null).toList();
    if (!addressed.isEmpty()) {
      of(dossier, addressed)
          .forEach(one -> files.computeIfAbsent(one.place.file(), _ -> new ArrayList<>()).add(one));
    }
    List<Problem> findings = new ArrayList<>();
    for (List<UntypedId> file : files.values()) {
      Problem finding =
          Problem.of(
              Rule.MADE_ID.code(),
              Origins.whole(file.getFirst().id.owner(), 0),
              file.size() == 1
                  ? "1 published fact of this file has no \"id\""
                  : file.size() + " published facts of this file have no \"id\"",
              "The address of such a fact changes with each of its words. To type the ids of today:"
                  + " runup ids DOSSIER");
      findings.addAll(dossier.dossier().severityOf(Rule.MADE_ID).applyTo(finding));
    }
    return findings;
  }
}
