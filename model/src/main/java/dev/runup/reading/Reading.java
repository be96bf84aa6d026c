package dev.runup.reading;

import dev.runup.fact.Dossier;
import dev.runup.problem.Checked;

/// What reading a dossier gives back.
///
/// @param dossier the facts, or every problem that was found in any file
/// @param origins where each value was typed
public record Reading(Checked<Dossier> dossier, Origins origins) {}
