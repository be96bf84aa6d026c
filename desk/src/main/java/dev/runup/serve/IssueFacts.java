package dev.runup.serve;

import dev.runup.briefing.Briefing;
import dev.runup.clearance.Clearance;
import dev.runup.compose.Composer;
import dev.runup.dossier.DossierOnDisk;
import dev.runup.dossier.IssueTime;
import dev.runup.fact.Edition;
import dev.runup.fact.Fact;
import dev.runup.history.History;
import dev.runup.history.History.IssueRequest;
import dev.runup.history.Known;
import dev.runup.pipeline.Pipeline;
import dev.runup.problem.Checked;
import dev.runup.problem.Place;
import dev.runup.reading.Origins;
import dev.runup.site.ToldChanges;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What the page around an issue tells of its facts. It has no fact that the edition withholds.
///
/// @param told the changes since the previous issue, in the words of the issue
/// @param places where the newest version of each fact was typed, by its type and id
record IssueFacts(ToldChanges told, Map<String, FilePlace> places) {

  static final IssueFacts NONE = new IssueFacts(ToldChanges.NONE, Map.of());

  IssueFacts {
    places = new TreeMap<>(places);
  }

  /// A place in a file of the dossier.
  ///
  /// @param file its path in the dossier's folder, with `/` on every system
  /// @param line the line, from 1
  /// @param column the column, from 1
  /// @param cell the sheet and the cell of a workbook, or null in other files
  record FilePlace(String file, int line, int column, @Nullable String cell) {

    /// Returns null for no place.
    static @Nullable FilePlace of(@Nullable Place place) {
      return place == null
          ? null
          : new FilePlace(
              place.file(),
              place.line(),
              place.column(),
              place.cell() == null ? null : place.cell().address());
    }
  }

  /// Returns what there is to tell of an issue. That is nothing if it was taken back.
  static IssueFacts of(
      DossierOnDisk dossier, Pipeline pipeline, String edition, IssueTime day, String language) {
    IssueRequest request = new IssueRequest(day.moment(dossier.zone()), null);
    Clearance clearance = dossier.clearance();
    Checked<IssueFacts> facts =
        dossier
            .editionSettings(edition)
            .then(settings ->
                Pipeline.takenBack(clearance, settings, request) != null
                    ? Checked.good(NONE)
                    : clearance
                        .clear(settings)
                        .then(cleared -> History.select(cleared, settings, request))
                        .then(known -> of(dossier, pipeline, known, settings, language)));
    return facts instanceof Checked.Good<IssueFacts>(IssueFacts good, var _) ? good : NONE;
  }

  private static Checked<IssueFacts> of(
      DossierOnDisk dossier, Pipeline pipeline, Known known, Edition edition, String language) {
    Briefing briefing = Composer.compose(known, edition, language);
    return ToldChanges.of(dossier.withOwnTemplates(pipeline), known, edition, briefing)
        .map(told -> new IssueFacts(told, places(known, dossier.origins())));
  }

  private static Map<String, FilePlace> places(Known known, Origins origins) {
    Map<String, FilePlace> places = new TreeMap<>();
    for (Fact version : known.allVersions()) {
      FilePlace place =
          FilePlace.of(origins.of(Origins.whole(version.id().owner(), version.version())));
      if (place != null) {
        places.put(version.id().toString(), place);
      }
    }
    return places;
  }
}
