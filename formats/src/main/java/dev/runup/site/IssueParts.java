package dev.runup.site;

import dev.runup.briefing.Briefing;
import dev.runup.briefing.Briefing.Source;
import dev.runup.briefing.ChangedFact;
import dev.runup.briefing.ChangedFact.ChangeGroup;
import dev.runup.briefing.ChangedFact.Correction;
import dev.runup.briefing.Leaf;
import dev.runup.briefing.Position;
import dev.runup.document.Block;
import dev.runup.document.Document;
import dev.runup.document.Inline;
import dev.runup.document.Inline.Span;
import dev.runup.document.Inline.SpanKind;
import dev.runup.pipeline.Pipeline;
import dev.runup.pipeline.Pipeline.IssueText;
import dev.runup.problem.FieldRef;
import dev.runup.site.SeriesIssue.News;
import dev.runup.site.SeriesIssue.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Cuts what the template `series` prints of an issue into its parts.
final class IssueParts {

  private IssueParts() {}

  /// Returns what a site needs of an issue.
  ///
  /// @param series the name of the series
  /// @param document the parts
  static Text of(IssueText text, Inline.Leaf series, Document document, Map<String, News> news) {
    Map<String, List<Block>> parts = document.parts(Pipeline.PART);
    Map<Correction, List<Block>> corrections = new LinkedHashMap<>();
    List<Correction> all = text.briefing().corrections();
    for (int i = 0; i < all.size(); i++) {
      corrections.put(all.get(i), part(parts, "correction " + i));
    }
    Map<String, List<Block>> sources = new LinkedHashMap<>();
    List<Source> cited = text.briefing().notes().sources();
    for (int i = 0; i < cited.size(); i++) {
      String fact = factOf(cited.get(i));
      if (fact != null) {
        sources.put(fact, part(parts, "source " + i));
      }
    }
    return new Text(
        text.known(),
        text.briefing(),
        series,
        lastingTitle(text, parts),
        part(parts, "changes"),
        part(parts, "messages"),
        news,
        sources,
        corrections);
  }

  private static @Nullable String factOf(Source source) {
    return Stream.of(source.title(), source.grade().descriptor())
        .filter(Objects::nonNull)
        .map(Leaf::ref)
        .filter(Objects::nonNull)
        .map(FieldRef::ownerName)
        .findFirst()
        .orElse(null);
  }

  /// Returns a title in place of one that only holds on the day of the issue, such as "TOMORROW,
  /// planned". Empty if the issue's own title holds later too.
  private static List<Inline> lastingTitle(IssueText text, Map<String, List<Block>> parts) {
    List<Block> passing = part(parts, "title");
    List<Block> lasting = part(parts, "lasting");
    boolean isPassing =
        !passing.isEmpty()
            && plain(passing.getFirst()).equals(text.document().masthead().title().strip());
    return isPassing
            && !lasting.isEmpty()
            && lasting.getFirst() instanceof Block.Paragraph(var words)
        ? words
        : List.of();
  }

  /// Returns what an issue tells of its changes, as plain text.
  ///
  /// @param document the parts
  static ToldChanges told(Briefing briefing, Document document) {
    Map<String, List<Block>> parts = document.parts(Pipeline.PART);
    List<ToldChanges.Told> changes = new ArrayList<>();
    news(briefing, document)
        .forEach((fact, news) -> changes.add(new ToldChanges.Told(fact, words(news.words()))));
    Set<String> late =
        Stream.concat(
                briefing.events().overdue().events().stream().map(event -> event.title().ref()),
                briefing.events().overdue().actions().stream().map(action -> action.says().ref()))
            .filter(Objects::nonNull)
            .map(FieldRef::ownerName)
            .collect(Collectors.toSet());
    List<Block> overdue = paragraphs(part(parts, "overdue"));
    return new ToldChanges(
        words(part(parts, "changes")),
        changes,
        overdue.isEmpty() ? "" : plain(overdue.getFirst()),
        overdue.stream()
            .skip(1)
            .map(block -> new ToldChanges.Told(firstOf(late, block), plain(block)))
            .toList());
  }

  /// Returns the first of some facts that a block prints, or an empty text.
  private static String firstOf(Set<String> facts, Block block) {
    List<String> found = new ArrayList<>();
    Block.spans(
        List.of(block),
        span -> {
          if (span.ref() != null && facts.contains(span.ref().ownerName())) {
            found.add(span.ref().ownerName());
          }
        });
    return found.isEmpty() ? "" : found.getFirst();
  }

  /// Returns the words of paragraphs. Lists, such as that of the sources, are left out.
  private static String words(List<Block> blocks) {
    return blocks.stream()
        .filter(Block.Paragraph.class::isInstance)
        .map(IssueParts::plain)
        .collect(Collectors.joining(" "));
  }

  private static List<Block> paragraphs(List<Block> blocks) {
    return Block.all(blocks).filter(Block.Paragraph.class::isInstance).toList();
  }

  private static String plain(Block block) {
    return Inline.plain(Block.text(block).toList()).strip();
  }

  /// Returns what an issue tells of each fact that is new or changed.
  ///
  /// @param document the parts
  static Map<String, News> news(Briefing briefing, Document document) {
    Map<String, List<Block>> parts = document.parts(Pipeline.PART);
    Map<String, News> news = new LinkedHashMap<>();
    for (ChangeGroup group : briefing.changes()) {
      for (ChangedFact fact : group.changes()) {
        List<Block> words = parts.get("fact " + fact.fact());
        if (words != null) {
          news.put(
              fact.fact(),
              new News(
                  name(fact),
                  group.kind(),
                  words,
                  part(parts, "now " + fact.fact()),
                  leaves(fact.reasons())));
        }
      }
    }
    return news;
  }

  /// Returns the text that sums up a fact, or null if it has none. A position is named by who holds
  /// it and on what.
  private static Inline.@Nullable Leaf name(ChangedFact fact) {
    if (fact.row() instanceof ChangedFact.ChangeRow.PositionChange(Position position)) {
      String actor = position.actor().name().text();
      Leaf.Prose topic = position.issue();
      String text = topic == null ? actor : actor + ": " + topic.text();
      Leaf.Name named = position.actor().name();
      return new Span(text, named.ref(), named.language(), SpanKind.TEXT, null);
    }
    Leaf.Prose gist = fact.gist();
    return gist == null ? null : leaf(gist);
  }

  /// Returns texts of facts as running text.
  static List<Inline.Leaf> leaves(List<Leaf.Prose> texts) {
    return texts.stream().map(IssueParts::leaf).toList();
  }

  private static Inline.Leaf leaf(Leaf.Prose text) {
    return new Span(text.text(), text.ref(), text.language(), SpanKind.TEXT, null);
  }

  private static List<Block> part(Map<String, List<Block>> parts, String name) {
    return parts.getOrDefault(name, List.of());
  }
}
