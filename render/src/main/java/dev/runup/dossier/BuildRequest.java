package dev.runup.dossier;

import dev.runup.dossier.DossierOnDisk.EditionSummary;
import dev.runup.format.Format;
import dev.runup.history.History.IssueRequest;
import java.time.ZoneId;
import java.util.List;

/// A request for a build: some editions of a dossier, some formats and one issue.
///
/// @param editions the requested editions, or an empty list for all
/// @param formats the requested formats, or an empty list for the own formats of each edition
/// @param asOf the issue
public record BuildRequest(List<EditionSummary> editions, List<Format> formats, IssueTime asOf) {

  /// The newest issue of each edition, in the edition's own formats.
  public static final BuildRequest NEWEST =
      new BuildRequest(List.of(), List.of(), new IssueTime.Newest());

  public BuildRequest {
    editions = List.copyOf(editions);
    formats = formats.stream().distinct().toList();
  }

  /// Returns whether the edition of a name is requested.
  boolean includes(String edition) {
    return editions.isEmpty() || editions.stream().anyMatch(one -> one.name().equals(edition));
  }

  /// Returns the formats to build for an edition. Requested formats replace its own.
  public List<Format> formats(List<Format> own) {
    return formats.isEmpty() ? own : formats;
  }

  /// Returns the issue to select.
  ///
  /// @param zone the desk's zone
  public IssueRequest issue(ZoneId zone) {
    return new IssueRequest(asOf.moment(zone), null);
  }
}
