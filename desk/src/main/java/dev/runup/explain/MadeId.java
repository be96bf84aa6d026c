package dev.runup.explain;

import dev.runup.clearance.Clearance;
import dev.runup.clearance.Cleared;
import dev.runup.fact.Dossier;
import dev.runup.fact.Edition;
import dev.runup.fact.Fact;
import dev.runup.fact.FactId;
import dev.runup.fact.Mark;
import dev.runup.fact.Moment;
import dev.runup.history.History;
import dev.runup.history.History.IssueRequest;
import dev.runup.history.History.NamelessIssue;
import dev.runup.history.Known;
import dev.runup.problem.Checked;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// An id under which an edition prints a fact, because the fact's own id would tell who spoke on
/// background.
///
/// @param own the fact's own id
/// @param printed the fact as the edition prints it, without the names that terms forbid
/// @param edition an edition that prints it. If several do, the one with the lowest ceiling
record MadeId(FactId own, Fact printed, Edition edition) {

  private static final String DAY = "\0";

  /// Finds the fact that editions print under an id that they made. Null if there is none.
  ///
  /// @param file the name of the file that has the id, which names its edition; null if unknown
  static @Nullable MadeId find(
      Dossier dossier, String typed, @Nullable String file, @Nullable Moment asOf) {
    Clearance clearance = new Clearance(dossier);
    List<MadeId> all = new ArrayList<>();
    for (Edition edition : editionsOf(file, dossier.editions())) {
      if (clearance.clear(edition) instanceof Checked.Good<Cleared>(Cleared cleared, var _)
          && History.selectForDesk(cleared, edition, new IssueRequest(asOf, null))
              instanceof Checked.Good<Known>(Known known, var _)) {
        all.addAll(find(History.withoutNames(known), typed, edition));
      }
    }
    return all.stream()
        .min((one, other) -> one.edition.ceiling().compareTo(other.edition.ceiling()))
        .orElse(null);
  }

  private static List<MadeId> find(NamelessIssue issue, String typed, Edition edition) {
    return issue.madeIds().entrySet().stream()
        .filter(ids -> FactLookup.isNameOf(typed, ids.getValue().owner()))
        .map(ids -> new MadeId(ids.getKey(), newest(issue.known(), ids), edition))
        .toList();
  }

  private static Fact newest(Known known, Map.Entry<FactId, FactId> ids) {
    return Objects.requireNonNull(known.versions().get(ids.getValue())).getLast();
  }

  /// Returns the editions whose files have such a name. If there are none, the file was renamed,
  /// and all editions are returned.
  private static List<Edition> editionsOf(@Nullable String file, List<Edition> editions) {
    List<Edition> named =
        editions.stream().filter(edition -> file != null && isFileOf(edition, file)).toList();
    return named.isEmpty() ? editions : named;
  }

  private static boolean isFileOf(Edition edition, String file) {
    String[] around = edition.fileName(DAY).split(DAY, 2);
    String end =
        around.length < 2 ? "" : "\\d{4}-\\d\\d-\\d\\d(-\\d{4})?" + Pattern.quote(around[1]);
    return file.matches(Pattern.quote(around[0]) + end + "(\\.[^.]+)?\\.[a-z]+");
  }

  /// Returns whether its edition shows every fact, so that only the desk reads it.
  ///
  /// @param highest the highest marking of the dossier
  boolean isForDesk(Mark highest) {
    return edition.ceiling().equals(highest);
  }

  /// Returns the explanation for an edition that others read. It names nobody.
  ///
  /// @param highest the highest marking of the dossier
  String explanation(Mark highest) {
    String gist = printed.text(printed.gist());
    return """
    %s
    %s
    on background
      the edition "%s" prints it under this id, which doesn't tell who spoke
      a page of an edition with the ceiling %s leads to the fact itself
    """
        .formatted(
            printed.id(), gist == null ? "" : "  " + gist + "\n", edition.name(), highest.label());
  }
}
