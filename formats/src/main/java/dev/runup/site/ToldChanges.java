package dev.runup.site;

import dev.runup.briefing.Briefing;
import dev.runup.fact.Edition;
import dev.runup.history.Known;
import dev.runup.pipeline.Pipeline;
import dev.runup.problem.Checked;
import java.util.List;

/// What an issue tells of its changes, in the words of the page and without emphasis.
///
/// @param summary the previous issue, and how many facts changed since then
/// @param changes the facts that changed, in the order of the page
/// @param late the words above what is overdue; empty if nothing is
/// @param overdue the overdue events and actions
public record ToldChanges(String summary, List<Told> changes, String late, List<Told> overdue) {

  /// The changes of an issue about which nothing is known.
  public static final ToldChanges NONE = new ToldChanges("", List.of(), "", List.of());

  public ToldChanges {
    changes = List.copyOf(changes);
    overdue = List.copyOf(overdue);
  }

  /// What an issue tells of a fact.
  ///
  /// @param fact its type and id, for example `event:visit`. Empty if a dossier's own template
  ///   prints something else here
  /// @param words how it is printed: the cause of a change first, the old values and reasons last
  public record Told(String fact, String words) {}

  /// Returns the changes of a composed issue, printed by the template `series`.
  ///
  /// @param pipeline has the dossier's own templates
  public static Checked<ToldChanges> of(
      Pipeline pipeline, Known known, Edition edition, Briefing briefing) {
    return pipeline
        .filled()
        .parts(known, edition, briefing)
        .map(document -> IssueParts.told(briefing, document));
  }
}
