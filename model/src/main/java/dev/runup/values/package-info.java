/// What rows are made of: texts, names, dates and sources as values that still know their fact. All
/// composers share one [dev.runup.values.ComposeContext].
///
/// * [dev.runup.values.LeafFactory], [dev.runup.values.Times]: texts, names, amounts and dates as
///   leaves
/// * [dev.runup.values.Citations], [dev.runup.values.Numbering], [dev.runup.values.References]: the
///   sources of a fact, their numbers, and the list of those that a briefing cites. A number
///   depends on the known versions, not on the page
/// * [dev.runup.values.Reserves], [dev.runup.values.Denials]: with which doubt a fact is printed,
///   and who denies it
/// * [dev.runup.values.Speakers], [dev.runup.values.Participants], [dev.runup.values.Remarks]: how
///   an actor is named, who takes part in an event, and what is remarked on a name
/// * [dev.runup.values.Chronology]: the order of events
@NullMarked
package dev.runup.values;

import org.jspecify.annotations.NullMarked;
