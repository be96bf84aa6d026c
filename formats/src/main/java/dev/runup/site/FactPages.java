package dev.runup.site;

import dev.runup.document.Block;
import dev.runup.document.Document;
import dev.runup.document.Inline;
import dev.runup.document.QuotedFacts;
import dev.runup.site.SeriesIssue.News;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The facts that have a page, in one language, and what the issues tell of them. A fact has a page
/// if an issue prints it and its address lasts.
final class FactPages {

  private final Series series;
  private final String language;

  /// The issues that tell of each fact, with what they tell.
  private final Map<String, List<Told>> told = new TreeMap<>();

  /// What an issue tells of a fact.
  record Told(SeriesIssue issue, News news) {}

  /// The facts that each issue prints, by its day.
  private final Map<String, Set<String>> printed = new HashMap<>();

  /// The issues that print each fact while it is in force.
  private final Map<String, List<SeriesIssue>> standing = new HashMap<>();

  FactPages(Series series, String language) {
    this.series = series;
    this.language = language;
    for (SeriesIssue issue : series.shown()) {
      Set<String> facts = issue.document(language).facts();
      printed.put(issue.typed(), facts);
      Set<String> inForce = issue.inForce(language);
      for (String fact : facts) {
        if (inForce.contains(fact)) {
          standing.computeIfAbsent(fact, _ -> new ArrayList<>()).add(issue);
        }
      }
    }
    // A fact that a page in one language prints has a page in each.
    Set<String> untold =
        series.shown().stream()
            .flatMap(issue -> issue.printed().stream())
            .filter(series.ownIds()::contains)
            .collect(Collectors.toSet());
    for (SeriesIssue issue : series.shown()) {
      issue
          .text(language)
          .news()
          .forEach((fact, news) -> {
            if (untold.contains(fact)) {
              told.computeIfAbsent(fact, _ -> new ArrayList<>()).add(new Told(issue, news));
            }
          });
    }
    untold.removeAll(told.keySet());
    for (String other : withOthers(series, language)) {
      for (SeriesIssue issue : series.shown()) {
        names(issue.document(other))
            .forEach((fact, name) -> {
              if (untold.remove(fact)) {
                Inline.Leaf own = other.equals(language) ? name : inLanguage(name, other);
                News news = new News(own, "", List.of(), List.of(), List.of());
                told.put(fact, new ArrayList<>(List.of(new Told(issue, news))));
              }
            });
      }
    }
  }

  /// Returns the languages of a series, this one first.
  private static List<String> withOthers(Series series, String language) {
    List<String> all = new ArrayList<>(List.of(language));
    series.languages().stream().filter(one -> !one.equals(language)).forEach(all::add);
    return all;
  }

  /// Returns a text of a page in another language.
  private static Inline.Leaf inLanguage(Inline.Leaf name, String language) {
    return name instanceof Inline.Span(String text, var ref, String own, var kind, var machine)
        ? new Inline.Span(text, ref, own.isEmpty() ? language : own, kind, machine)
        : name;
  }

  /// Returns the first text of each fact that a document prints. So a register entry or a headline
  /// has a name.
  private static Map<String, Inline.Leaf> names(Document document) {
    Map<String, Inline.Leaf> names = new LinkedHashMap<>();
    Block.spans(
        document.blocks(),
        span -> {
          if (span.ref() != null && !span.text().isBlank()) {
            names.putIfAbsent(span.ref().ownerName(), span);
          }
        });
    return names;
  }

  /// Returns the facts that have a page, by type and id, sorted.
  Collection<String> facts() {
    return told.keySet();
  }

  /// Returns the path of the page of a fact, or null if it has none.
  ///
  /// @param fact its type and id. Example: `statement:costa-1` has the page
  ///   `facts/statement-costa-1`, the position of an actor `facts/position-actor_topic`, and that
  ///   on all topics `facts/position-actor`
  @Nullable String path(String fact) {
    return told.containsKey(fact)
        ? "facts/" + fact.replace(':', '-').replace("/*", "").replace('/', '_')
        : null;
  }

  /// Returns the last issue that tells of a fact.
  SeriesIssue lastTold(String fact) {
    return of(fact).getLast().issue();
  }

  /// Returns what the issues tell of a fact, the first one first.
  List<Told> of(String fact) {
    return Objects.requireNonNull(told.get(fact));
  }

  /// Returns the text that sums up a fact.
  Inline.Leaf name(String fact) {
    Inline.Leaf name = of(fact).getLast().news().name();
    return name == null
        ? series.shown().stream()
            .map(issue -> names(issue.document(language)).get(fact))
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(new Inline.Text(fact))
        : name;
  }

  /// Returns the text that sums up a fact, or null if no issue tells it as news. It may have no
  /// page.
  Inline.@Nullable Leaf nameOf(String fact) {
    return path(fact) != null
        ? name(fact)
        : series.shown().reversed().stream()
            .map(issue -> issue.text(language).news().get(fact))
            .filter(Objects::nonNull)
            .map(News::name)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
  }

  /// Returns the issues that print a fact while it is in force, the first one first.
  List<SeriesIssue> standing(String fact) {
    return standing.getOrDefault(fact, List.of());
  }

  /// Returns the anchor of a fact in an issue; empty if the issue doesn't print it.
  String anchor(String fact, SeriesIssue issue) {
    return printed.getOrDefault(issue.typed(), Set.of()).contains(fact) ? "#" + fact : "";
  }

  /// Returns a link to the page of a fact.
  Inline link(String fact) {
    String path = Objects.requireNonNull(path(fact));
    return Inline.Link.within(
        series.file(path, language), QuotedFacts.withoutReference(name(fact)));
  }
}
