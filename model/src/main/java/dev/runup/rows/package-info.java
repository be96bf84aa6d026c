/// The rows of the sections: a class for each type of fact, such as [dev.runup.rows.PositionRows],
/// makes its facts the records of [dev.runup.briefing.Briefing] and puts them in order.
/// [dev.runup.rows.FactRows] picks the class of a fact's type.
///
/// [dev.runup.rows.ContactRows] finds who met, called or wrote whom among the events, and
/// `ContactPairs` the last contact of each pair. [dev.runup.rows.ChangeRows] composes what
/// [dev.runup.change] found, with the values of changed keys from `ChangedKeys`.
@NullMarked
package dev.runup.rows;

import org.jspecify.annotations.NullMarked;
