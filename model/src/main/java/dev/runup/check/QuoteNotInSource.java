package dev.runup.check;

import dev.runup.fact.Fact;
import dev.runup.fact.FactType;
import dev.runup.fact.Field;
import dev.runup.fact.Rule;
import dev.runup.fact.SourceField;
import dev.runup.fact.StatementField;
import dev.runup.fact.Value;
import dev.runup.history.Known;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Finds quotations that are not in the archived text of any source they cite.
///
/// Nothing is reported if a cited source has no archived text, because the words may come from
/// there. If a statement has `quote` and `original`, one of them is enough. The other is then a
/// translation.
final class QuoteNotInSource {

  private final Known known;
  private final Archive archive;
  private final Map<String, Archived> texts = new HashMap<>();

  private QuoteNotInSource(Known known, Archive archive) {
    this.known = known;
    this.archive = archive;
  }

  /// The archived text of a source, prepared for several searches.
  private static final class Archived {
    private final String path;
    private final @Nullable String text;
    private final Haystack folded;
    private final Haystack plain;
    private @Nullable Words words;

    Archived(String path, @Nullable String text) {
      this.path = path;
      this.text = text;
      this.folded = new Haystack(Folded.of(text == null ? "" : text));
      this.plain =
          markdown(path) && text != null
              ? new Haystack(Folded.of(MarkdownText.plain(text)))
              : folded;
    }

    private static boolean markdown(String path) {
      String name = path.toLowerCase(Locale.ROOT);
      return name.endsWith(".md") || name.endsWith(".markdown");
    }

    private boolean holds(Quote quote) {
      return quote.isIn(folded) || (markdown(path) && quote.isIn(plain));
    }

    private Words words() {
      if (words == null) {
        String all = text == null ? "" : text;
        words = new Words(markdown(path) ? MarkdownText.plain(all) : all);
      }
      return words;
    }
  }

  static void find(Known known, Archive archive, RuleFindings found) {
    if (!found.wants(Rule.QUOTE_NOT_IN_SOURCE)) {
      return;
    }
    QuoteNotInSource rule = new QuoteNotInSource(known, archive);
    known.ofType(FactType.STATEMENT).forEach(fact -> rule.check(fact, found));
  }

  private @Nullable String path(Value.Citation citation) {
    Fact source = known.find(citation.source());
    return source == null ? null : source.text(SourceField.ARCHIVED);
  }

  private void check(Fact fact, RuleFindings found) {
    boolean quoted = fact.has(StatementField.QUOTE);
    Field field = quoted ? StatementField.QUOTE : StatementField.ORIGINAL;
    String typed = fact.text(field);
    List<Archived> sources = typed == null ? List.of() : sources(fact);
    if (sources.isEmpty() || typed == null) {
      return;
    }
    Quote quote = Quote.of(typed);
    String original = fact.text(StatementField.ORIGINAL);
    if (!isIn(sources, quote)
        && (original == null || !quoted || !isIn(sources, Quote.of(original)))) {
      found.add(
          Rule.QUOTE_NOT_IN_SOURCE,
          fact.ref(field),
          "\"" + field.key() + "\" of " + fact.id() + " is not in " + paths(sources),
          hint(quote, sources));
    }
  }

  /// Returns the texts of all sources that a fact cites. Returns none unless every cited source has
  /// one.
  private List<Archived> sources(Fact fact) {
    List<Archived> sources = new ArrayList<>();
    for (Value.Citation citation : fact.citations()) {
      String path = path(citation);
      Archived archived = path == null ? null : texts.computeIfAbsent(path, this::archived);
      if (archived == null || archived.text == null) {
        return List.of();
      }
      sources.add(archived);
    }
    return sources;
  }

  private Archived archived(String path) {
    return new Archived(path, archive.text(path));
  }

  private static boolean isIn(List<Archived> sources, Quote quote) {
    return sources.stream().anyMatch(source -> source.holds(quote));
  }

  private static String paths(List<Archived> sources) {
    return String.join(" or ", sources.stream().map(source -> source.path).distinct().toList());
  }

  /// Returns the hint of a finding, with the nearest passage for the first stretch that is missing.
  private static String hint(Quote quote, List<Archived> sources) {
    String fix = "Quote the words as they stand there; […] leaves some out, [word] is yours.";
    for (Quote.Part part : quote.parts()) {
      if (!isIn(sources, new Quote(List.of(part)))) {
        for (Archived source : sources) {
          Passage nearest = Passage.nearest(part.typed(), source.words());
          if (nearest != null) {
            return fix + " The nearest passage of " + source.path + ":\n" + nearest.lines();
          }
        }
        return "Nothing there comes near it. Say it in your own words under \"says\", or cite the"
            + " source it is from.";
      }
    }
    return fix + " The words are there, but not in this order.";
  }
}
