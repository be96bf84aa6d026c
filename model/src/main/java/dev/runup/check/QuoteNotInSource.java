package dev.runup.check;

import dev.runup.fact.Fact;
import dev.runup.fact.FactType;
import dev.runup.fact.Field;
import dev.runup.fact.Rule;
import dev.runup.fact.StatementField;
import dev.runup.history.Known;
import dev.runup.problem.Mend;
import dev.runup.prose.ArchivedText;
import dev.runup.prose.Passage;
import dev.runup.prose.Quote;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds quotations that are not in the archived text of any source they cite.
///
/// Nothing is reported if a cited source has no archived text, because the words may come from
/// there. If a statement has `quote` and `original`, one of them is enough. The other is then a
/// translation.
record QuoteNotInSource(Known known, SourceTexts texts) {

  static void find(Known known, SourceTexts texts, Findings found) {
    QuoteNotInSource rule = new QuoteNotInSource(known, texts);
    // UnsupportedDrafts checks the drafts.
    known.ofType(FactType.STATEMENT).stream()
        .filter(fact -> !fact.isDrafted())
        .forEach(fact -> rule.check(fact, found));
  }

  private void check(Fact fact, Findings found) {
    boolean quoted = fact.has(StatementField.QUOTE);
    Field field = quoted ? StatementField.QUOTE : StatementField.ORIGINAL;
    String typed = fact.text(field);
    List<ArchivedText> sources = typed == null ? List.of() : texts.of(known, fact.citations());
    if (sources.isEmpty() || typed == null) {
      return;
    }
    Quote quote = Quote.of(typed);
    String original = fact.text(StatementField.ORIGINAL);
    if (!isIn(sources, quote)
        && (original == null || !quoted || !isIn(sources, Quote.of(original)))) {
      List<String> paths = sources.stream().map(ArchivedText::path).distinct().toList();
      found.add(
          Rule.QUOTE_NOT_IN_SOURCE,
          fact.ref(field),
          "\"" + field.key() + "\" of " + fact.id() + " is not in " + String.join(" or ", paths),
          hint(quote, sources),
          mend(quote, sources));
    }
  }

  private static boolean isIn(List<ArchivedText> sources, Quote quote) {
    return sources.stream().anyMatch(source -> source.holds(quote));
  }

  /// Returns the words of the nearest passage, if the quotation leaves nothing out. Null if nothing
  /// comes near it.
  private static @Nullable Mend mend(Quote quote, List<ArchivedText> sources) {
    if (quote.parts().size() == 1) {
      for (ArchivedText source : sources) {
        Passage nearest = source.nearest(quote.parts().getFirst().typed());
        if (nearest != null && isIn(sources, Quote.of(nearest.source()))) {
          return Mend.value(nearest.source());
        }
      }
    }
    return null;
  }

  /// Returns the hint of a finding, with the nearest passage for the first stretch that is missing.
  private static String hint(Quote quote, List<ArchivedText> sources) {
    String fix = "Quote the words as they stand there; […] leaves some out, [word] is yours.";
    for (Quote.Part part : quote.parts()) {
      if (!isIn(sources, new Quote(List.of(part)))) {
        for (ArchivedText source : sources) {
          Passage nearest = source.nearest(part.typed());
          if (nearest != null) {
            return fix + " The nearest passage of " + source.path() + ":\n" + nearest.lines();
          }
        }
        return "Nothing there comes near it. Say it in your own words under \"says\", or cite the"
            + " source it is from.";
      }
    }
    return fix + " The words are there, but not in this order.";
  }
}
