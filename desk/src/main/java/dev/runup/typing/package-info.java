/// Helps those who type facts: finds ids by names, mends for mistakes, and the paragraphs of an
/// article. Start at [Names] to find a fact of which one knows the name, or at [ArticleText].
/// Writes no files, and knows neither editors nor browsers.
///
/// * `Names` finds the id of a fact by its name, its aliases or the beginnings of their words.
/// * `IdPlaces` finds the places of an id, and `Renaming` types another one at all of them. The
///   reader of references (`Ids` in `reading`) keeps each text that it resolved, so no form of a
///   reference is missed.
/// * `Mends` makes an edit of a problem's `Mend`.
/// * `CompletionPoint` finds what may be typed at a place, also in a file that can't be read.
/// * `Formatting` changes only spaces and line ends.
///
/// The page for typing facts has more:
///
/// * `Trial` tries entries (`TypedEntry`) in a dossier. `IntakeFile` adds them to a file, in the
///   form of `YamlEntry` in `node`.
/// * `BareIds` writes ids without their types. `EarlierVersion` compares an article with the
///   archived texts.
/// * `FormKeys` has the order of keys, `ProposedId` makes ids, and `SimilarFacts` finds facts that
///   seem to say the same.
/// * `PrintedFact` is a fact as an issue prints it. `NumberedText` is an archived text, and
///   `FactMarks` finds in it what facts say.
///
/// `ArticleText` is the text of an article that somebody pastes or drops (docs/decisions/0053). It
/// also writes and reads the archive.
///
/// * `ArticleReader` finds out what a file is (`FileKind`) and in which encoding (`DecodedBytes`).
/// * `TextParagraphs`, `MarkdownParagraphs`, `HtmlParagraphs` and `PdfParagraphs` find the
///   paragraphs. `TextBlocks` has the lines, and `LineJoin` joins broken ones. `ArticleElement`
///   finds the article in a web page. Only this package knows jsoup.
/// * `DamagedText` finds text that was damaged before.
///
/// `BlankWorkbook` writes the workbook in which facts are typed, with a `BlankSheet` for each type.
/// `TypedIds` types the ids of published facts.
@NullMarked
package dev.runup.typing;

import org.jspecify.annotations.NullMarked;
