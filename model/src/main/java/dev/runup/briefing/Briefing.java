package dev.runup.briefing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Everything that a template may say, chosen, ordered and numbered; the words around it are the
/// template's.
///
/// @param issue what the briefing is: series, number, day, mark
/// @param basis what it rests on as a whole
/// @param summit the event that everything leads up to, or null while it is not known
/// @param agenda what was said about the summit
/// @param open the heaviest open issues
/// @param gaps what is not known
/// @param lead the message that stands first, without a number, or null where there is none
/// @param headlines the other messages, the heaviest first
/// @param next what is to come, in order
/// @param timeline all events, in order
/// @param statements all statements, those on heavier issues first
/// @param proposals the proposals that anything refers to
/// @param figures the measures, those of the same thing side by side
/// @param sources the cited sources by number
public record Briefing(
    Issue issue,
    Basis basis,
    @Nullable Event summit,
    List<Statement> agenda,
    List<OpenIssue> open,
    List<Gap> gaps,
    @Nullable Headline lead,
    List<Headline> headlines,
    List<Event> next,
    List<Event> timeline,
    List<Statement> statements,
    List<Proposal> proposals,
    List<Figure> figures,
    List<Source> sources) {

  public Briefing {
    agenda = List.copyOf(agenda);
    open = List.copyOf(open);
    gaps = List.copyOf(gaps);
    headlines = List.copyOf(headlines);
    next = List.copyOf(next);
    timeline = List.copyOf(timeline);
    statements = List.copyOf(statements);
    proposals = List.copyOf(proposals);
    figures = List.copyOf(figures);
    sources = List.copyOf(sources);
  }

  /// An open issue.
  public record OpenIssue(Leaf.Prose title, Standing standing) {}

  /// Something that is not known.
  ///
  /// @param what which kind of gap, a word of the message bundle: `date`, `time`, `place`,
  ///   `estimator`, `value`
  /// @param of what it is not known of
  /// @param value the value whose estimator is not known, else null
  public record Gap(String what, Leaf of, @Nullable Leaf value) {}

  /// A proposal.
  ///
  /// @param state a word of the format
  public record Proposal(
      Leaf.Prose title,
      String state,
      List<Leaf.Name> by,
      List<Leaf.Name> with,
      Leaf.@Nullable Prose aim,
      Leaf.@Nullable Prose version,
      Standing standing) {
    public Proposal {
      by = List.copyOf(by);
      with = List.copyOf(with);
    }
  }

  /// A measure.
  ///
  /// @param value how much, or null where the source does not say
  /// @param by whose figure it is; none where the source does not say
  public record Figure(
      Leaf.Prose what,
      Leaf.@Nullable Quantity value,
      List<Leaf.Name> by,
      Leaf.@Nullable When when,
      Leaf.@Nullable Prose shareOf,
      Leaf.@Nullable Prose basis,
      Standing standing) {
    public Figure {
      by = List.copyOf(by);
    }
  }
}
