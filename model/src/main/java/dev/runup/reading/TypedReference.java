package dev.runup.reading;

import dev.runup.fact.FactId;
import dev.runup.problem.Place;

/// A text in a file that refers to a fact, for example `costa` after `who:`.
///
/// @param fact the fact to which it refers
/// @param place the place of the text; perhaps it holds more than the id, for example
///   `place:singapore`, or the whole cell of a table
public record TypedReference(FactId fact, Place place) {}
