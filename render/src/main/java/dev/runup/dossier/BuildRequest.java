package dev.runup.dossier;

import dev.runup.format.Format;
import java.util.List;

/// What is to be built of a dossier.
///
/// @param editions its editions; none for all of them
/// @param formats the formats; none for those of each edition
/// @param asOf the issue
public record BuildRequest(List<DossierEdition> editions, List<Format> formats, IssueTime asOf) {

  /// The newest issue of each edition, in the edition's own formats.
  public static final BuildRequest NEWEST =
      new BuildRequest(List.of(), List.of(), IssueTime.NEWEST);

  public BuildRequest {
    editions = List.copyOf(editions);
    formats = formats.stream().distinct().toList();
  }

  /// Returns whether the edition of a name is to be built.
  boolean wants(String edition) {
    return editions.isEmpty() || editions.stream().anyMatch(one -> one.name().equals(edition));
  }

  /// Returns the formats in which an edition is to be built.
  public List<Format> formats(DossierEdition edition) {
    return formats.isEmpty() ? edition.formats() : formats;
  }
}
