package dev.runup.briefing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Everything that a template may say, chosen, ordered and numbered; the words around it are the
/// template's.
///
/// @param issue what the briefing is: series, number, day, mark
/// @param front what stands on the first page
/// @param changes what changed since the issue before, by kind
/// @param overdue what should have happened by now
/// @param timeline all events, in order
/// @param matrix who stands where
/// @param issues the issues that anything refers to, by state
/// @param proposals the proposals that anything refers to
/// @param provisions what is provided by no proposal in particular
/// @param figures the measures, those of the same thing side by side
/// @param statements all statements, those on heavier issues first
/// @param comments what others judge, by author
/// @param assessments what the desk judges
/// @param next all that is to come, in order
/// @param actions what is to be done, the next due first
/// @param lines the lines to take, by use
/// @param gaps all that is not known
/// @param remarks what a reader must know of the names
/// @param lastMet when those who meet at the summit last met before it, or null where nobody says
/// @param corrections what earlier issues said and was wrong, the first one first
/// @param sources the cited sources by number
/// @param basis what it rests on as a whole
public record Briefing(
    Issue issue,
    FrontPage front,
    List<Change.Kind> changes,
    OverdueItems overdue,
    List<Event> timeline,
    Matrix matrix,
    List<TopicsByState> issues,
    List<Proposal> proposals,
    List<Proposal.Provision> provisions,
    List<Figure> figures,
    List<Statement> statements,
    List<Assessment.Comment> comments,
    List<Assessment> assessments,
    List<Event> next,
    List<Action> actions,
    List<LinesToTake> lines,
    List<Gap> gaps,
    List<Remark> remarks,
    @Nullable Event lastMet,
    List<Correction> corrections,
    List<Source> sources,
    Basis basis) {

  public Briefing {
    changes = List.copyOf(changes);
    corrections = List.copyOf(corrections);
    timeline = List.copyOf(timeline);
    issues = List.copyOf(issues);
    proposals = List.copyOf(proposals);
    provisions = List.copyOf(provisions);
    figures = List.copyOf(figures);
    statements = List.copyOf(statements);
    comments = List.copyOf(comments);
    assessments = List.copyOf(assessments);
    next = List.copyOf(next);
    actions = List.copyOf(actions);
    lines = List.copyOf(lines);
    gaps = List.copyOf(gaps);
    remarks = List.copyOf(remarks);
    sources = List.copyOf(sources);
  }
}
