package dev.runup.site;

import dev.runup.dossier.DossierOnDisk;
import dev.runup.fact.CommonField;
import dev.runup.fact.Dossier;
import dev.runup.fact.Fact;
import dev.runup.fact.FactId;
import dev.runup.pipeline.Artifact;
import dev.runup.pipeline.BuiltEdition;
import dev.runup.pipeline.Pipeline;
import dev.runup.problem.Checked;
import dev.runup.problem.Problem;
import dev.runup.proof.Proof;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// Proves that a site doesn't depend on withheld facts. It makes the site again from a dossier
/// without them and compares the bytes.
public final class SiteProof {

  private SiteProof() {}

  /// Returns a site if its bytes are the same without the withheld facts. Otherwise returns a
  /// refusal for each file that differs.
  ///
  /// @param form the form in which it was made
  /// @param today the day on which it was made
  /// @param standing returns an issue with the files that the site has of it
  public static Checked<Site> prove(
      DossierOnDisk dossier,
      Pipeline pipeline,
      Site site,
      SiteForm form,
      LocalDate today,
      UnaryOperator<BuiltEdition> standing) {
    if (site.files().isEmpty()) {
      return Checked.good(site);
    }
    Checked<Site> again =
        dossier
            .editionSettings(site.edition())
            .then(edition -> Proof.showable(dossier.dossier(), edition))
            .map(cleared -> withOwnIds(cleared, dossier.dossier()))
            .then(cleared ->
                Site.of(
                    dossier.withFacts(cleared), pipeline, site.edition(), form, today, standing));
    if (!(again instanceof Checked.Good<Site>(Site without, var _))) {
      return Checked.bad(
          Proof.refusal(
              "the site of the edition \""
                  + site.edition()
                  + "\" can't be made from what it may show alone: "
                  + again.problems().stream()
                      .filter(Problem::stops)
                      .findFirst()
                      .orElseThrow()
                      .message()));
    }
    Map<String, Artifact> others = new HashMap<>();
    without.files().forEach(file -> others.put(file.name(), file));
    List<Problem> problems = new ArrayList<>();
    for (Artifact file : site.files()) {
      Artifact other = others.remove(file.name());
      if (other == null || !file.holds(other.bytes())) {
        problems.add(
            Proof.refusal(file.name() + " is another one without what the edition withholds"));
      }
    }
    others
        .keySet()
        .forEach(name ->
            problems.add(
                Proof.refusal(name + " is missing because of what the edition withholds")));
    return Checked.of(site, problems);
  }

  /// Returns a dossier in which only those facts have a typed id that have one in another dossier.
  /// To be read again, facts are written with their ids, also with made ones.
  private static Dossier withOwnIds(Dossier cleared, Dossier typed) {
    Set<FactId> made =
        typed.facts().stream()
            .filter(fact -> !fact.has(CommonField.ID))
            .map(Fact::id)
            .collect(Collectors.toSet());
    return cleared.withFacts(
        cleared.facts().stream()
            .map(fact -> made.contains(fact.id()) ? fact.with(CommonField.ID, List.of()) : fact)
            .toList());
  }
}
