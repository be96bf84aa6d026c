/// Checks the facts of a dossier against the rules, as the editions show them on the requested day.
/// Start at [Rules#check]. Each rule is a separate class and reports only what is surely wrong.
/// Reads no files.
///
/// * `EditionViews` runs the rules on the facts as each edition shows them at its issue. Facts that
///   no edition shows are checked as the desk knows them, withheld ones too. Only the desk reads
///   the findings.
/// * `PrintedHeadlines` asks the filled pages which headlines editions print, for the two rules
///   that need to know.
/// * `DeskVersions` finds the desk's own versions of a fact, because the views lack acceptances and
///   reviews (docs/decisions/0037).
/// * `UnsupportedDrafts` compares drafts with the paragraphs that they cite, apart from the views.
/// * `SourceTexts` holds the archived texts, each read once, for the two rules that need them.
///
/// `NamedOnBackground` finds names that terms forbid. It looks in several places:
///
/// * `NamesInTexts`: in texts, by the parts of a name and the forms of a word, which `prose` knows
/// * `NamesBeside`: in what is printed beside a fact
@NullMarked
package dev.runup.check;

import org.jspecify.annotations.NullMarked;
