/// Selects the facts known at an issue of an edition. Start at [History#select]. Reads no files and
/// contains no wording.
///
/// `Known` are the versions that an issue of an edition knows. Several stages also ask the package
/// about:
///
/// * what is overdue (`Deadlines`),
/// * which sources go back to the same one (`RootSources`),
/// * which amounts can't all be true (`ConflictingMeasures`),
/// * which register entries something refers to (`Known.referencedFacts`).
///
/// Names of those who spoke on background are removed here, so no later stage has them.
/// `Background` finds these names (from `BackgroundSources` and `FactGrounds`). `NamelessFacts`
/// removes them. Only the rules and `explain` get all names, from `History.selectForDesk`.
///
/// `Lineage` is another view. It holds everything that the desk typed, withheld or not. It is used
/// only by `explain`, and in `check` by the accepted warnings and the reviews.
@NullMarked
package dev.runup.history;

import org.jspecify.annotations.NullMarked;
