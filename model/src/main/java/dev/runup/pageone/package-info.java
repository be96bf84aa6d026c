/// Page 1, composed by a budget of words. Start at [dev.runup.pageone.PageOne#compose].
///
/// * `MessageFacts`, `MessageDrafts`, `MessageRows`: the facts that the messages may print, those
///   for which there is room, and the messages
/// * `StatusLine`, `PageTitle`, `PageHeadlines`: the state of the summit, what the title says, and
///   the place of the editor's headlines
/// * [dev.runup.pageone.Silences], `PageGaps`: what is missing, and the gaps
/// * `NextSteps`: what is next
/// * `MovedRows`, `Disputes`, `MendedRows`: who moved, who contradicts whom, and what was withdrawn
///   or corrected
/// * [dev.runup.pageone.IssueNews], [dev.runup.pageone.UntoldChanges]: the changes since the
///   previous issue, and those of which no row tells
@NullMarked
package dev.runup.pageone;

import org.jspecify.annotations.NullMarked;
