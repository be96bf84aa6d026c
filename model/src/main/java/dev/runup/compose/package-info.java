/// Chooses, orders and numbers the facts that a briefing shows. Start at [Composer#compose].
/// Contains no wording.
///
/// `PageOne` composes page 1 by a budget of words:
///
/// * `MessageFacts`, `MessageDrafts`, `MessageRows`: the facts that the messages may print, those
///   for which there is room, and the messages
/// * `StatusLine`, `PageTitle`: the state of the summit, and what the title says
/// * `PageHeadlines`, `Reserves`: the place of the headlines, and the reserves that they have from
///   their facts
/// * `Freshness`, `Silences`, `PageGaps`: what no longer holds, what is missing, and the gaps
/// * `NextSteps`: what is next
/// * `MovedRows`, `MovementRows`: who moved, whose position was denied, and how positions moved
///   over the issues (each is a `PositionCourse`)
/// * `Disputes`, `MendedRows`: who contradicts whom, and what was withdrawn or corrected
///
/// `ReferenceRows` decides where each content is printed after page 1. `UntoldChanges` finds of
/// which news page 1 says nothing. `IssueNews` has the order of topics for both.
///
/// `AgreedRows` composes what is said to be agreed of each plan. It takes the amounts that each
/// measure had (`MeasureCourse`), the versions of the plan's text (`PlanVersions`), and the
/// program's own count (`PointCounts`). A `Phrase` is a message with its values that figures and
/// templates both print.
///
/// `ContactRows` finds who met, called or wrote whom among the events, and `ContactPairs` the last
/// contact of each pair.
///
/// `References` finds the sources to list in the composed sections, and the names that get a
/// remark.
///
/// `ChangeRows` composes what `change` found. `FactRows` gives each fact the form of its type, and
/// `ChangedKeys` lists the values of changed keys. `Numbering` takes the numbers of sources from
/// the known versions, not from the page.
@NullMarked
package dev.runup.compose;

import org.jspecify.annotations.NullMarked;
