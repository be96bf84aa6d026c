package dev.runup.reading;

import dev.runup.fact.Dossier;
import dev.runup.problem.Checked;
import dev.runup.problem.Place;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// What reading a dossier gives back.
///
/// @param dossier the facts, or every problem that was found in any file
/// @param origins where each value was typed
/// @param themes the files with looks that editions name, as paths from the dossier's folder on,
///   each with the place where it is named first
public record ReadResult(Checked<Dossier> dossier, Origins origins, Map<String, Place> themes) {
  public ReadResult {
    themes = Collections.unmodifiableMap(new LinkedHashMap<>(themes));
  }
}
