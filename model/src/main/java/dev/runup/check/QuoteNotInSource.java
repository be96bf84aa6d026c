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
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds quotations that are not in the archived text of any source they cite.
///
/// Nothing is reported if a cited source has no archived text, because the words may come from
/// there. If a statement has `quote` and `original`, one of them is enough. The other is then a
/// translation.
final class QuoteNotInSource {

  private static final Pattern BLOCK_QUOTE =
      Pattern.compile("(?m)^[ \\t]{0,8}+(?:>[ \\t]?+){1,8}+");

  private static final Pattern ITEM =
      Pattern.compile("(?m)^[ \\t]{0,16}+(?:[-*+]|\\d{1,3}+[.)])[ \\t]{1,8}+");

  // The lengths are bounded, because the pattern is tried at each opening bracket.
  private static final Pattern LINK =
      Pattern.compile(
          "!?+\\[([^\\[\\]\\n]{0,300}+)](?:\\([^()\\n]{0,300}+\\)|\\[[^\\[\\]\\n]{0,300}+])");

  private static final Pattern SIGN = Pattern.compile("[*_`]|\\\\(?=\\p{Punct}|\\n)");

  private static final Pattern ENTITY = Pattern.compile("&(amp|lt|gt|quot|nbsp|#39);");

  private static final Map<String, String> ENTITIES =
      Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "nbsp", " ", "#39", "'");

  private final Known known;
  private final Rules.Archive archive;
  private final Map<String, Archived> texts = new HashMap<>();

  private QuoteNotInSource(Known known, Rules.Archive archive) {
    this.known = known;
    this.archive = archive;
  }

  /// The archived text of a source, prepared for several searches. A Markdown file is searched with
  /// its signs and without them.
  private static final class Archived {
    private final String path;
    private final String plain;
    private final List<Quote.SearchedText> searched = new ArrayList<>();
    private Passage.@Nullable Words words;

    Archived(String path, String text) {
      this.path = path;
      String name = path.toLowerCase(Locale.ROOT);
      boolean markdown = name.endsWith(".md") || name.endsWith(".markdown");
      this.plain = markdown ? withoutMarkdown(text) : text;
      searched.add(new Quote.SearchedText(text));
      if (markdown) {
        searched.add(new Quote.SearchedText(plain));
      }
    }

    /// Removes the signs of block quotes, lists, links, emphasis and escapes. Entities are replaced
    /// by their characters.
    private static String withoutMarkdown(String text) {
      String unquoted = BLOCK_QUOTE.matcher(text).replaceAll("");
      String unlisted = ITEM.matcher(unquoted).replaceAll("");
      String bare = SIGN.matcher(LINK.matcher(unlisted).replaceAll("$1")).replaceAll("");
      return ENTITY.matcher(bare).replaceAll(match -> ENTITIES.getOrDefault(match.group(1), ""));
    }

    private boolean holds(Quote quote) {
      return searched.stream().anyMatch(quote::isIn);
    }

    private @Nullable Passage nearest(String quote) {
      words = words == null ? Passage.Words.of(plain) : words;
      return Passage.nearest(quote, words);
    }
  }

  static void find(Known known, Rules.Archive archive, Rules.Findings found) {
    QuoteNotInSource rule = new QuoteNotInSource(known, archive);
    known.ofType(FactType.STATEMENT).forEach(fact -> rule.check(fact, found));
  }

  private void check(Fact fact, Rules.Findings found) {
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
      List<String> paths = sources.stream().map(source -> source.path).distinct().toList();
      found.add(
          Rule.QUOTE_NOT_IN_SOURCE,
          fact.ref(field),
          "\"" + field.key() + "\" of " + fact.id() + " is not in " + String.join(" or ", paths),
          hint(quote, sources));
    }
  }

  /// Returns the texts of all sources that a fact cites. Empty unless every cited source has an
  /// archived text.
  private List<Archived> sources(Fact fact) {
    List<Archived> sources = new ArrayList<>();
    for (Value.Citation citation : fact.citations()) {
      Fact source = known.find(citation.source());
      String path = source == null ? null : source.text(SourceField.ARCHIVED);
      Archived archived = path == null ? null : texts.computeIfAbsent(path, this::archived);
      if (archived == null) {
        return List.of();
      }
      sources.add(archived);
    }
    return sources;
  }

  private @Nullable Archived archived(String path) {
    String text = archive.text(path);
    return text == null ? null : new Archived(path, text);
  }

  private static boolean isIn(List<Archived> sources, Quote quote) {
    return sources.stream().anyMatch(source -> source.holds(quote));
  }

  /// Returns the hint of a finding, with the nearest passage for the first stretch that is missing.
  private static String hint(Quote quote, List<Archived> sources) {
    String fix = "Quote the words as they stand there; […] leaves some out, [word] is yours.";
    for (Quote.Part part : quote.parts()) {
      if (!isIn(sources, new Quote(List.of(part)))) {
        for (Archived source : sources) {
          Passage nearest = source.nearest(part.typed());
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
