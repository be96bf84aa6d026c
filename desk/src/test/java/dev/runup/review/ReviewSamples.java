package dev.runup.review;

import dev.runup.docx.DocxWriter;
import dev.runup.dossier.DossierOnDisk;
import dev.runup.dossier.IssueTime;
import dev.runup.fact.Edition;
import dev.runup.history.History.IssueRequest;
import dev.runup.pipeline.Pipeline.IssueText;
import dev.runup.pipeline.Pipelines;
import dev.runup.problem.Checked;
import java.nio.file.Path;

/// Builds an example as a Word file, and reviews what became of it.
final class ReviewSamples {

  private static final DossierOnDisk REYKJAVIK = read("reykjavik-1986");
  private static final DossierOnDisk SINGAPORE = read("singapore-2018");
  private static final byte[] TAGGED = build(REYKJAVIK, true);
  private static final byte[] PLAIN = build(REYKJAVIK, false);

  private ReviewSamples() {}

  static DossierOnDisk read(String example) {
    return value(DossierOnDisk.read(Path.of("../examples/" + example)));
  }

  /// Returns the newest issue of the example Reykjavík.
  static byte[] file(boolean tagsFacts) {
    return (tagsFacts ? TAGGED : PLAIN).clone();
  }

  /// Returns the newest issue of the example Singapore.
  static byte[] singapore() {
    return build(SINGAPORE, true);
  }

  static ReviewedIssue reviewSingapore(byte[] docx) {
    return review(SINGAPORE, docx);
  }

  private static byte[] build(DossierOnDisk dossier, boolean tagsFacts) {
    Edition edition = dossier.dossier().editions().getFirst();
    IssueText text =
        value(
            Pipelines.all()
                .text(
                    dossier.clearance(),
                    edition,
                    dossier.theme(edition),
                    new IssueRequest(null, null),
                    edition.output().languages().getFirst()));
    return DocxWriter.write(text.document(), text.theme(), edition.name(), tagsFacts);
  }

  static ReviewedIssue review(byte[] docx) {
    return review(REYKJAVIK, docx);
  }

  static ReviewedIssue review(DossierOnDisk dossier, byte[] docx) {
    return value(
        Review.read(Path.of("daily.docx"), docx)
            .then(review -> review.review(dossier, null, new IssueTime.Newest())));
  }

  static <T> T value(Checked<T> checked) {
    return switch (checked) {
      case Checked.Good<T>(T good, var _) -> good;
      case Checked.Bad<T> bad -> throw new IllegalStateException(bad.problems().toString());
    };
  }
}
