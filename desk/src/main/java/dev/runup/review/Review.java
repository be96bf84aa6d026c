package dev.runup.review;

import dev.runup.clearance.Clearance;
import dev.runup.diff.Diff;
import dev.runup.docx.ComparedText;
import dev.runup.docx.DocxWriter;
import dev.runup.docx.MarkedFigure;
import dev.runup.docx.MarkedFile;
import dev.runup.docx.MarkedText.Part;
import dev.runup.docx.SentIssue;
import dev.runup.dossier.DossierOnDisk;
import dev.runup.dossier.DossierOnDisk.EditionSummary;
import dev.runup.dossier.IssueTime;
import dev.runup.fact.Edition;
import dev.runup.history.History.IssueRequest;
import dev.runup.office.UnreadableOfficeException;
import dev.runup.pipeline.Pipeline;
import dev.runup.pipeline.Pipeline.IssueText;
import dev.runup.problem.Checked;
import dev.runup.problem.Problem;
import dev.runup.problem.ProblemCode;
import dev.runup.review.ReviewedIssue.Basis;
import dev.runup.review.ReviewedIssue.ChangedFigure;
import dev.runup.review.ReviewedIssue.Place;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Lists what an office changed and commented in a Word file, by the facts that the desk must
/// change. For the desk, since it names files and lines.
public final class Review {

  /// The most paragraphs of a file, those in tables included.
  private static final int MOST_PARAGRAPHS = 20_000;

  private final Path path;
  private final MarkedFile file;

  private Review(Path path, MarkedFile file) {
    this.path = path;
    this.file = file;
  }

  /// Reads a Word file.
  ///
  /// @throws java.io.UncheckedIOException if it is missing or can't be read
  public static Checked<Review> read(Path path) {
    return BuiltPage.bytes(path).then(bytes -> read(path, bytes));
  }

  static Checked<Review> read(Path path, byte[] bytes) {
    try {
      MarkedFile file = MarkedFile.read(bytes);
      if (file.text().paragraphs().size() > MOST_PARAGRAPHS) {
        throw new UnreadableOfficeException("has more than 20,000 paragraphs");
      }
      return Checked.good(new Review(path, file));
    } catch (UnreadableOfficeException e) {
      return Checked.bad(BuiltPage.unreadable(path, e));
    }
  }

  /// Returns what was changed and commented in the file.
  ///
  /// @param edition the name of its edition, or null for the one that the file names
  /// @param asOf its day or time. `IssueTime.Newest` stands for the one that the file names
  /// @param format `json` or `text`
  public Checked<String> of(
      DossierOnDisk dossier, @Nullable String edition, IssueTime asOf, String format) {
    return review(dossier, edition, asOf)
        .map(review -> format.equals("json") ? ReviewText.json(review) : ReviewText.text(review));
  }

  Checked<ReviewedIssue> review(DossierOnDisk dossier, @Nullable String typed, IssueTime asOf) {
    SentIssue sent = file.sent();
    String day = sent == null ? file.day() : sent.issue();
    IssueTime named = day == null ? null : IssueTime.parse(day, dossier.zone());
    IssueTime time = asOf instanceof IssueTime.Newest ? named : asOf;
    String edition = typed == null ? edition(dossier) : typed;
    if (time == null || edition == null) {
      return Checked.bad(unnamed(dossier, edition == null));
    }
    return dossier.editionSettings(edition).then(settings -> review(dossier, settings, time));
  }

  /// Returns the edition that the file names. If it names an issue alone, the only one of the
  /// dossier. Null if there are several.
  private @Nullable String edition(DossierOnDisk dossier) {
    SentIssue sent = file.sent();
    boolean isOnly = dossier.editions().size() == 1 && file.isMadeOfFacts();
    return sent != null ? sent.edition() : isOnly ? dossier.editions().getFirst().name() : null;
  }

  private Problem unnamed(DossierOnDisk dossier, boolean isEdition) {
    List<String> names = dossier.editions().stream().map(EditionSummary::name).toList();
    return Problem.of(
        ProblemCode.UNKNOWN_EDITION,
        path
            + (file.isMadeOfFacts()
                ? isEdition ? " doesn't name its edition" : " doesn't name its issue"
                : " names no issue, as files that Runup made do"),
        "If Runup made it, say as what: --edition NAME --as-of DAY. Editions: "
            + String.join(", ", names)
            + ".");
  }

  private Checked<ReviewedIssue> review(DossierOnDisk dossier, Edition edition, IssueTime time) {
    Clearance clearance = dossier.clearance();
    IssueRequest request = new IssueRequest(time.moment(dossier.zone()), null);
    Problem takenBack = Diff.takenBack(clearance, edition, request);
    if (takenBack != null) {
      return Checked.bad(takenBack);
    }
    SentIssue sent = file.sent();
    String language =
        sent != null && edition.output().languages().contains(sent.language())
            ? sent.language()
            : edition.output().languages().getFirst();
    Pipeline pipeline = dossier.withOwnTemplates(new Pipeline());
    Checked<IssueText> built =
        pipeline
            .text(clearance, edition, dossier.theme(edition), request, language)
            .then(issue ->
                isAsSent(built(issue))
                    ? Checked.good(issue)
                    : pipeline.withCorrections(clearance, issue));
    return dossier.located(
        built
            .withProblems(built.problems().stream().filter(Problem::stops).toList())
            .map(issue -> compared(dossier, issue)));
  }

  private boolean isAsSent(MarkedFile built) {
    SentIssue sent = file.sent();
    return sent != null && sent.digests().equals(Objects.requireNonNull(built.sent()).digests());
  }

  private ReviewedIssue compared(DossierOnDisk dossier, IssueText issue) {
    MarkedFile now = built(issue);
    FactTexts facts = new FactTexts(dossier, issue);
    List<Place> places = new ArrayList<>();
    Set<String> noted = new HashSet<>();
    SentIssue sent = file.sent();
    SentIssue built = Objects.requireNonNull(now.sent());
    boolean isChanged = sent != null && !isAsSent(now);
    for (Part part : Part.values()) {
      Reviewer reviewer = new Reviewer(part, file, now.text(), facts, isChanged ? sent : null);
      places.addAll(reviewer.places());
      noted.addAll(reviewer.noted());
    }
    places.addAll(Reviewer.others(file.text(), noted));
    return new ReviewedIssue(
        String.valueOf(path.getFileName()),
        issue.edition().name(),
        issue.document().masthead().date(),
        issue.document().masthead().language(),
        sent == null ? Basis.UNKNOWN : isChanged ? Basis.CHANGED_SINCE : Basis.SENT,
        places,
        figures(now, isChanged || sent == null ? sent : built));
  }

  /// Returns the figures with other words. What the desk changed since is none of them.
  ///
  /// @param sent what was sent, or null if the file doesn't say it
  private List<ChangedFigure> figures(MarkedFile built, @Nullable SentIssue sent) {
    List<MarkedFigure> left = new ArrayList<>(built.figures());
    List<ChangedFigure> changed = new ArrayList<>();
    for (MarkedFigure figure : file.figures()) {
      MarkedFigure same =
          left.stream().filter(one -> one.name().equals(figure.name())).findFirst().orElse(null);
      if (same != null) {
        left.remove(same);
        List<String> was = without(same.texts(), figure.texts());
        was.removeIf(text -> sent != null && !sent.has(text));
        List<String> now = without(figure.texts(), same.texts());
        now.removeIf(text -> sent != null && sent.has(text));
        if (!was.isEmpty() || !now.isEmpty()) {
          changed.add(new ChangedFigure(figure.name(), was, now));
        }
      }
    }
    return changed;
  }

  /// Returns the texts of a list that another one doesn't have.
  private static List<String> without(List<String> texts, List<String> others) {
    Set<String> compared = new HashSet<>();
    others.forEach(text -> compared.add(ComparedText.of(text)));
    List<String> left = new ArrayList<>(texts);
    left.removeIf(text -> compared.contains(ComparedText.of(text)));
    return left;
  }

  /// Returns the file of an issue as it would be sent now, with the facts named.
  private static MarkedFile built(IssueText issue) {
    byte[] file = DocxWriter.write(issue.document(), issue.theme(), issue.edition().name(), true);
    try {
      return MarkedFile.read(file);
    } catch (UnreadableOfficeException e) {
      throw new IllegalStateException(e);
    }
  }
}
