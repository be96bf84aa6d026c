package dev.runup.prose;

import dev.runup.text.MarkdownSigns;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The archived text of a source, prepared for several searches. A Markdown file is searched with
/// its signs and without them.
public final class ArchivedText {

  private static final Pattern BLANK_LINES = Pattern.compile("\\R[ \\t]*+\\R\\s*+");

  /// A heading in Markdown, or a first paragraph without a full stop.
  private static final Pattern HEADING = Pattern.compile("(?s)#.*|.{0,200}[^.!?…\"”’»:]");

  private static final String SIGN_OF_PARAGRAPH =
      "(?:¶{1,2}|§{1,2}|[Pp]ar(?:agraph|a)?s?\\.?|[Аа]бз(?:ац)?\\.?)?+ ?";

  /// The form of a passage that names paragraphs. Example: "¶3", "¶¶3–5", "para 2 and para 4".
  private static final Pattern CITED =
      Pattern.compile(
          "(?=\\D){p}\\d{1,4}(?:(?: ?[-–,;&+] ?| and | та | і ){p}\\d{1,4}){0,20}"
              .replace("{p}", SIGN_OF_PARAGRAPH));

  private static final Pattern CITED_RANGE =
      Pattern.compile("(\\d{1,4})(?: ?[-–] ?(?:¶ ?)?(\\d{1,4}))?");

  /// The largest number of paragraphs that are read from one range.
  private static final int MOST = 500;

  private final String path;
  private final String plain;
  private final List<Quote.SearchedText> searched = new ArrayList<>();
  private final List<String> paragraphs;

  /// Whether the first paragraph is a heading, so that it is unclear whether it is counted.
  private final boolean headed;

  private Passage.@Nullable Words words;

  public ArchivedText(String path, String text) {
    this.path = path;
    String name = path.toLowerCase(Locale.ROOT);
    boolean markdown = name.endsWith(".md") || name.endsWith(".markdown");
    this.plain = markdown ? MarkdownSigns.remove(text) : text;
    searched.add(new Quote.SearchedText(text));
    if (markdown) {
      searched.add(new Quote.SearchedText(plain));
    }
    this.paragraphs = BLANK_LINES.splitAsStream(plain.strip()).toList();
    this.headed = HEADING.matcher(paragraphs.getFirst().strip()).matches();
  }

  public List<String> paragraphs() {
    return paragraphs;
  }

  public String path() {
    return path;
  }

  public boolean holds(Quote quote) {
    return searched.stream().anyMatch(quote::isIn);
  }

  public @Nullable Passage nearest(String quote) {
    words = words == null ? Passage.Words.of(plain) : words;
    return Passage.nearest(quote, words);
  }

  /// Returns the paragraphs that a passage names, in their order. Empty for any other passage.
  ///
  /// Example: "¶2 and ¶4–5" names 2, 4 and 5. "p. 3" and "¶2, last line" name none.
  public static List<Integer> paragraphs(@Nullable String passage) {
    List<Integer> numbers = new ArrayList<>();
    if (passage != null && CITED.matcher(passage).matches()) {
      Matcher range = CITED_RANGE.matcher(passage);
      while (range.find()) {
        int first = Integer.parseInt(range.group(1));
        int last = range.group(2) == null ? first : Integer.parseInt(range.group(2));
        IntStream.rangeClosed(first, Math.min(last, first + MOST)).forEach(numbers::add);
      }
    }
    return numbers;
  }

  /// Returns whether the text has all these paragraphs. Numbers beyond its end show that they count
  /// the paragraphs of the article, of which the text is only a part.
  public boolean hasParagraphs(Collection<Integer> numbers) {
    return numbers.stream().allMatch(number -> number > 0 && number <= paragraphs.size());
  }

  /// Returns the text of some paragraphs, or the whole text if none is given. After a heading,
  /// which may or may not be counted, each number stands for two paragraphs.
  public String text(Collection<Integer> numbers) {
    if (numbers.isEmpty()) {
      return plain;
    }
    return numbers.stream()
        .flatMap(number ->
            paragraphs
                .subList(number - 1, Math.min(number + (headed ? 1 : 0), paragraphs.size()))
                .stream())
        .distinct()
        .collect(Collectors.joining("\n\n"));
  }

  /// Returns the number of the first paragraph that holds some words as they are typed, or 0.
  public int paragraphWith(String typed) {
    Pattern words = Pattern.compile("(?<![\\p{L}\\d])" + Pattern.quote(typed) + "(?![\\p{L}\\d])");
    return 1
        + IntStream.range(0, paragraphs.size())
            .filter(at -> words.matcher(paragraphs.get(at)).find())
            .findFirst()
            .orElse(-1);
  }
}
