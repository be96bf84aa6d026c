package dev.runup.prose;

import dev.runup.text.Alignment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The passage of a source that is most similar to a quotation, aligned with it word by word.
///
/// @param columns the aligned words in the order of the text
public record Passage(List<Column> columns) {

  /// Words of the quotation and the words of the source at the same place.
  ///
  /// @param same whether both lists hold one word, and the two are equal. Otherwise the words
  ///   differ, and one list may be empty
  public record Column(List<String> quote, List<String> source, boolean same) {}

  /// The punctuation at the ends of a word, unless the word consists of nothing else.
  private static final Pattern ENDS = Pattern.compile("(?<=.)[,.;:']++$|^'(?=.*[^,.;:'])");

  /// What may be around the words of a source that a quotation leaves out.
  private static final Pattern AROUND =
      Pattern.compile("^[\\p{Pi}\\p{Ps}\"']++|[\\p{Pf}\\p{Pe}\"'“,.;:]++$");

  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

  private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{Nd}]+");

  /// The number of words by which the passage may be longer or shorter than the quotation.
  private static final int DRIFT = 8;

  /// The number of words of a quotation that are compared.
  private static final int WORDS = 64;

  /// The number of occurrences in a source above which a word is ignored. Such a word says too
  /// little about where a quotation comes from.
  private static final int COMMON = 512;

  /// The number of columns shown before the first difference.
  private static final int BEFORE = 4;

  /// The width in characters after which a line is cut.
  private static final int WIDEST = 72;

  private static final int WIDEST_WORD = 32;

  public Passage {
    columns = List.copyOf(columns);
  }

  /// The words of a text, and the places of each. A word includes the punctuation that touches it,
  /// and signs without letters that follow it.
  ///
  /// @param places the numbers of the words, by their letters and digits in lower case
  public record Words(List<String> words, Map<String, List<Integer>> places) {

    static Words of(String text) {
      List<String> words = new ArrayList<>();
      Map<String, List<Integer>> places = new HashMap<>();
      for (String word : BLANKS.split(text, -1)) {
        String letters = SIGNS.matcher(word).replaceAll("").toLowerCase(Locale.ROOT);
        if (!letters.isEmpty()) {
          places.computeIfAbsent(letters, _ -> new ArrayList<>()).add(words.size());
          words.add(word);
        } else if (!words.isEmpty() && !word.isEmpty()) {
          words.add(words.removeLast() + " " + word);
        }
      }
      return new Words(words, places);
    }

    /// Returns the words from number `first` to the one before `end`. Numbers outside the text are
    /// skipped.
    private List<String> from(int first, int end) {
      int to = Math.min(words.size(), end);
      return words.subList(Math.min(to, Math.max(0, first)), to);
    }

    /// Returns the number of the word at which another text begins here, estimated from where its
    /// words are found. The number may be negative. Null if no word is found, or if all are too
    /// common.
    ///
    /// Example: the words 0, 1 and 2 of the other text are found at 41, 42 and 44 here. It begins
    /// at 41.
    private @Nullable Integer nearest(Words other) {
      List<Integer> beginnings = new ArrayList<>();
      other.places.forEach((letters, numbers) -> {
        List<Integer> found = places.getOrDefault(letters, List.of());
        for (int number : found.size() > COMMON ? List.<Integer>of() : numbers) {
          found.forEach(place -> beginnings.add(place - number));
        }
      });
      return densest(beginnings);
    }
  }

  /// Returns the lowest number of the largest group whose numbers differ by at most [#DRIFT]. Null
  /// for no numbers. Example: of 3, 41, 41 and 42 it is 41.
  private static @Nullable Integer densest(List<Integer> numbers) {
    numbers.sort(null);
    Integer best = null;
    int most = 0;
    int first = 0;
    for (int i = 0; i < numbers.size(); i++) {
      while (numbers.get(i) - numbers.get(first) > DRIFT) {
        first++;
      }
      if (i - first + 1 > most) {
        most = i - first + 1;
        best = numbers.get(first);
      }
    }
    return best;
  }

  /// Returns the most similar passage. Returns null if it shares less than a third of the words
  /// with the quotation.
  public static @Nullable Passage nearest(String quote, Words source) {
    List<String> words = Words.of(quote).from(0, WORDS);
    Integer beginning = source.nearest(Words.of(String.join(" ", words)));
    if (beginning == null) {
      return null;
    }
    Passage passage =
        aligned(words, source.from(beginning - DRIFT, beginning + words.size() + 2 * DRIFT));
    long same = passage.columns.stream().filter(Column::same).count();
    if (3 * same < words.size()) {
      return null;
    }
    return same < passage.columns.size() ? passage : passage.withPunctuation();
  }

  /// Returns this passage with words that differ only in punctuation marked as different. Returns
  /// null if there are none. The last word is ignored, because a writer may end a quotation with
  /// other punctuation.
  private @Nullable Passage withPunctuation() {
    List<Column> strict = new ArrayList<>();
    for (Column column : columns) {
      boolean last = strict.size() + 1 == columns.size();
      boolean same = last || beforeWord(column.quote()).equals(beforeWord(column.source()));
      strict.add(new Column(column.quote(), column.source(), same));
    }
    return strict.stream().allMatch(Column::same) ? null : new Passage(strict);
  }

  /// Folds words as if another word followed. Folding keeps a dash only between words.
  private static String beforeWord(List<String> words) {
    return Folded.fold(String.join(" ", words) + " w");
  }

  private static String key(String word) {
    return ENDS.matcher(Folded.fold(word)).replaceAll("");
  }

  /// Aligns two lists of words so that as many as possible are the same.
  private static Passage aligned(List<String> quote, List<String> source) {
    List<String> a = quote.stream().map(Passage::key).toList();
    List<String> b = source.stream().map(Passage::key).toList();
    int[] partners = Alignment.of(a, b);
    List<Column> columns = new ArrayList<>();
    int fromA = 0;
    int fromB = 0;
    for (int i = 0; i < partners.length; i++) {
      if (partners[i] >= 0) {
        gap(columns, quote.subList(fromA, i), source.subList(fromB, partners[i]));
        columns.add(new Column(List.of(quote.get(i)), List.of(source.get(partners[i])), true));
        fromA = i + 1;
        fromB = partners[i] + 1;
      }
    }
    List<String> rest = source.subList(fromB, source.size());
    List<String> missing = quote.subList(fromA, quote.size());
    gap(columns, missing, rest.subList(0, Math.min(rest.size(), missing.size())));
    return new Passage(columns);
  }

  /// Adds a column of words that differ. The first column keeps at most as many words of the source
  /// as of the quotation. The words before those don't belong to the passage.
  private static void gap(List<Column> columns, List<String> quote, List<String> source) {
    int shown = columns.isEmpty() ? Math.min(source.size(), quote.size()) : source.size();
    if (!quote.isEmpty() || shown != 0) {
      List<String> nearest = source.subList(source.size() - shown, source.size());
      columns.add(new Column(List.copyOf(quote), List.copyOf(nearest), false));
    }
  }

  /// Returns the words of the source, without the quotation marks and the punctuation around them.
  public String source() {
    String words =
        String.join(" ", columns.stream().flatMap(column -> column.source().stream()).toList());
    return AROUND.matcher(words).replaceAll("");
  }

  /// Returns two aligned lines, the quotation above the source. They begin at most [#BEFORE]
  /// columns before the first difference. Words that differ are in braces.
  public String lines() {
    int difference = 0;
    while (columns.get(difference).same()) {
      difference++;
    }
    int first = Math.max(0, difference - BEFORE);
    StringBuilder quote = new StringBuilder("quote:  ").append(first > 0 ? "… " : "");
    StringBuilder source = new StringBuilder("source: ").append(first > 0 ? "… " : "");
    for (Column column : columns.subList(first, columns.size())) {
      if (quote.length() > WIDEST) {
        quote.append('…');
        source.append('…');
        break;
      }
      String above = shown(column.quote(), column.same());
      String below = shown(column.source(), column.same());
      int width = Math.max(width(above), width(below)) + 1;
      quote.append(above).repeat(' ', width - width(above));
      source.append(below).repeat(' ', width - width(below));
    }
    return quote.toString().stripTrailing() + "\n" + source.toString().stripTrailing();
  }

  private static String shown(List<String> words, boolean same) {
    String joined = String.join(" ", words);
    int length = width(joined);
    String cut =
        length > WIDEST_WORD
            ? joined.substring(0, joined.offsetByCodePoints(0, WIDEST_WORD)) + "…"
            : joined;
    return same ? cut : "{" + cut + "}";
  }

  private static int width(String text) {
    return text.codePointCount(0, text.length());
  }
}
