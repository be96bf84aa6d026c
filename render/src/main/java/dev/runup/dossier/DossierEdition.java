package dev.runup.dossier;

import dev.runup.format.Format;
import java.util.List;

/// An edition of a dossier, as the command line needs it.
///
/// @param name its key in `runup.yaml`
/// @param formats its own formats
/// @param languages the languages of its files as BCP 47. Each language has separate files
public record DossierEdition(String name, List<Format> formats, List<String> languages) {
  public DossierEdition {
    formats = List.copyOf(formats);
    languages = List.copyOf(languages);
  }
}
