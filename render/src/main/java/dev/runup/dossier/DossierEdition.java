package dev.runup.dossier;

import dev.runup.format.Format;
import java.util.List;

/// An edition that a dossier plans.
///
/// @param name its key in `runup.yaml`
/// @param formats the formats that it is published in
/// @param languages the languages that it is built in as BCP 47, each in files of its own
public record DossierEdition(String name, List<Format> formats, List<String> languages) {
  public DossierEdition {
    formats = List.copyOf(formats);
    languages = List.copyOf(languages);
  }
}
