package dev.runup.pipeline;

import dev.runup.fact.EditionField;
import dev.runup.format.Format;
import dev.runup.problem.Checked;
import dev.runup.problem.Problem;
import dev.runup.problem.ProblemCode;
import dev.runup.progress.Progress;
import dev.runup.text.Sha256;
import dev.runup.theme.Theme;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The writers of a pipeline, and what they share.
///
/// @param all one writer for each format that the pipeline can write
/// @param onlyLaysOut whether the PDF is laid out and nothing is written
/// @param progress gets told which page of a PDF is written
record Writers(
    List<FormatWriter> all,
    WebLayout layout,
    FilledTemplates templates,
    boolean onlyLaysOut,
    Progress progress) {

  Writers {
    all = List.copyOf(all);
  }

  /// Returns these writers with a dossier's own templates.
  Writers with(FilledTemplates own) {
    return new Writers(all, layout, own, onlyLaysOut, progress);
  }

  Writers with(WebLayout other) {
    return new Writers(all, other, templates, onlyLaysOut, progress);
  }

  /// Returns writers that lay out the PDF, which may have problems, and write nothing.
  Writers forProblems() {
    return new Writers(all, layout, templates, true, progress);
  }

  /// Returns these writers, which tell what they write.
  Writers telling(Progress listener) {
    return new Writers(all, layout, templates, onlyLaysOut, listener);
  }

  /// Returns the files of an issue in a format, or an error if no writer was given for it.
  Checked<FormatFiles> write(Format format, IssueInLanguage issue, WriterContext context) {
    return all.stream()
        .filter(writer -> writer.format() == format)
        .findFirst()
        .map(writer -> writer.write(issue, context))
        .orElseGet(() ->
            Checked.bad(
                Problem.of(
                    ProblemCode.WRONG_WORD,
                    issue.edition().ref(EditionField.FORMATS),
                    "this program was made without a writer of " + format.key(),
                    "Leave it out of the formats, or give the pipeline its writer.")));
  }

  /// Returns whether no part of a text can have a problem in any format.
  static boolean isPlain(String text) {
    return PdfFiles.PDF.isPlain(text);
  }

  /// Returns whether files are written that are sent on or published: bundles, mails, Word files.
  boolean sendsOn(List<Format> formats) {
    return !onlyLaysOut
        && (layout.bundle() != null
            || layout.formats(formats).stream()
                .anyMatch(format -> format.is(Format.Trait.SENT_ON)));
  }

  /// Returns whether a PDF is among the files, or attached to one.
  private boolean needsPdf(List<Format> formats) {
    List<Format> written = layout.formats(formats);
    return written.contains(Format.PDF) || written.contains(Format.MAIL);
  }

  /// Returns an error without a place if a PDF is needed and can't be in a language. Otherwise
  /// returns null.
  @Nullable Problem unsetLanguage(String language, Theme theme, List<Format> formats) {
    return needsPdf(formats) ? PdfFiles.PDF.unsetLanguage(language, theme) : null;
  }

  /// Returns the edition in the language of an issue, with the files of each format that the layout
  /// has, in the order of the issue's formats.
  Checked<BuiltEdition> write(IssueInLanguage issue) {
    String words = Sha256.hex(issue.sentOn().words());
    return (onlyLaysOut ? laidOut(issue) : files(issue))
        .map(files ->
            BuiltEdition.of(
                issue.edition(), issue.masthead(), words, files.pages(), files.artifacts()));
  }

  private Checked<FormatFiles> laidOut(IssueInLanguage issue) {
    return needsPdf(issue.formats())
        ? PdfFiles.PDF
            .layOut(issue.document(), issue.theme())
            .map(laidOut -> new FormatFiles(List.of(), laidOut.pageCount()))
        : Checked.good(FormatFiles.of(List.of()));
  }

  private Checked<FormatFiles> files(IssueInLanguage issue) {
    WriterContext context = new WriterContext(this, issue);
    Checked<FormatFiles> all = Checked.good(FormatFiles.of(List.of()));
    for (Format format : layout.formats(issue.formats())) {
      all = all.then(before -> context.files(format).map(before::with));
    }
    return all;
  }
}
