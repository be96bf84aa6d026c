/// Reads nodes as facts: checks keys and values, resolves references and keeps their places.
///
/// Start at [DossierReader#read]. Knows neither ceilings nor issues.
@NullMarked
package dev.runup.reading;

import org.jspecify.annotations.NullMarked;
