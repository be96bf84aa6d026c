package dev.runup.review;

import dev.runup.review.MarkedPassage.Text;
import dev.runup.text.Alignment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Finds for each paragraph of a file, as it was before tracked changes, the paragraph of the issue
/// that it was.
final class Pairing {

  private static final Pattern WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  /// The share of words that two paragraphs need in common if more than one could be meant.
  private static final double ALIKE = 0.3;

  /// The most pairs of paragraphs between two equal ones that are compared.
  private static final int MOST_PAIRS = 40_000;

  /// The shortest text that counts as moved. Shorter ones, such as "yes", are in many cells.
  private static final int LEAST_MOVED = 15;

  private final List<Text> ours;
  private final List<Text> issue;

  /// Their letters without spaces.
  private final String[] ourLetters;

  private final String[] issueLetters;

  /// The paragraph of the issue for each of ours, or -1.
  private final int[] partners;

  /// Further paragraphs of the issue that one of ours was, if some were joined.
  private final Map<Integer, List<Integer>> joined = new HashMap<>();

  private final Set<Integer> used = new HashSet<>();

  /// The paragraphs that are elsewhere now: ours as -1 and below, those of the issue by their
  /// index.
  private final Set<Integer> moved = new HashSet<>();

  private Pairing(List<Text> ours, List<Text> issue, int[] equal) {
    this.ours = ours;
    this.issue = issue;
    this.ourLetters = ours.stream().map(Pairing::letters).toArray(String[]::new);
    this.issueLetters = issue.stream().map(Pairing::letters).toArray(String[]::new);
    this.partners = equal;
    for (int partner : equal) {
      used.add(partner);
    }
  }

  /// Pairs the paragraphs of a file with those of the issue.
  ///
  /// @param isOrdered false for headers and footers, which programs write again in another order
  static Pairing of(List<Text> ours, List<Text> issue, boolean isOrdered) {
    List<String> texts = ours.stream().map(Text::compared).toList();
    List<String> others = issue.stream().map(Text::compared).toList();
    int[] equal = isOrdered ? Alignment.of(texts, others) : anyOrder(texts, others);
    Pairing pairing = new Pairing(ours, issue, equal);
    pairing.pair(isOrdered);
    return pairing;
  }

  /// Returns the index of the paragraph of the issue that a paragraph of the file was, or -1. Two
  /// have the same if one was divided.
  int partner(int ours) {
    return partners[ours];
  }

  /// Returns whether a paragraph of the file is elsewhere in the issue.
  boolean isMoved(int ours) {
    return moved.contains(-1 - ours);
  }

  /// Returns the further paragraphs of the issue that it was, if some were joined.
  List<Integer> joinedWith(int ours) {
    return joined.getOrDefault(ours, List.of());
  }

  /// Returns the paragraphs of the issue that the file has in some form.
  Set<Integer> kept() {
    Set<Integer> kept = new HashSet<>();
    for (int partner : partners) {
      kept.add(partner);
    }
    joined.values().forEach(kept::addAll);
    return kept;
  }

  private static int[] anyOrder(List<String> ours, List<String> issue) {
    return ours.stream().mapToInt(issue::indexOf).toArray();
  }

  private void pair(boolean isOrdered) {
    findMoved();
    if (!isOrdered) {
      gap(left(0, ours.size()), free(0, issue.size()));
      return;
    }
    int from = 0;
    int issueFrom = 0;
    int[] equal = partners.clone();
    for (int i = 0; i <= ours.size(); i++) {
      if (i == ours.size() || equal[i] >= 0) {
        int to = i == ours.size() ? issue.size() : equal[i];
        gap(left(from, i), free(issueFrom, to));
        from = i + 1;
        issueFrom = to + 1;
      }
    }
  }

  private void findMoved() {
    Map<String, Integer> free = new HashMap<>();
    for (int j = 0; j < issue.size(); j++) {
      if (!used.contains(j)) {
        free.put(issue.get(j).compared(), j);
      }
    }
    for (int i = 0; i < ours.size(); i++) {
      String text = ours.get(i).compared();
      Integer partner = partners[i] < 0 && text.length() >= LEAST_MOVED ? free.get(text) : null;
      if (partner != null) {
        moved.add(-1 - i);
        moved.add(partner);
      }
    }
  }

  private List<Integer> left(int from, int to) {
    List<Integer> left = new ArrayList<>();
    for (int i = from; i < to; i++) {
      if (partners[i] < 0 && !moved.contains(-1 - i)) {
        left.add(i);
      }
    }
    return left;
  }

  private List<Integer> free(int from, int to) {
    List<Integer> free = new ArrayList<>();
    for (int j = from; j < to; j++) {
      if (!used.contains(j) && !moved.contains(j)) {
        free.add(j);
      }
    }
    return free;
  }

  /// Pairs what is left between two equal paragraphs.
  private void gap(List<Integer> left, List<Integer> free) {
    divided(left, free);
    if (left.size() == free.size()) {
      for (int i = 0; i < left.size(); i++) {
        partners[left.get(i)] = free.get(i);
      }
    } else if ((long) left.size() * free.size() <= MOST_PAIRS) {
      alike(left, free);
    }
  }

  /// Pairs a paragraph that was divided with all its parts, and one with all that it was joined of.
  private void divided(List<Integer> left, List<Integer> free) {
    for (Integer one : List.copyOf(free)) {
      List<Integer> parts = run(left, ourLetters, issueLetters[one]);
      if (!parts.isEmpty()) {
        parts.forEach(part -> partners[part] = one);
        free.removeIf(one::equals);
      }
    }
    for (Integer one : List.copyOf(left)) {
      List<Integer> parts = run(free, issueLetters, ourLetters[one]);
      if (!parts.isEmpty()) {
        partners[one] = parts.getFirst();
        joined.put(one, parts.subList(1, parts.size()));
        left.removeIf(one::equals);
      }
    }
  }

  /// Removes the indexes of neighbours that together have the words of another text, and returns
  /// them. Empty if there are none.
  private static List<Integer> run(List<Integer> indexes, String[] letters, String whole) {
    for (int from = 0; from < indexes.size(); from++) {
      int to = from;
      int length = 0;
      while (to < indexes.size()
          && length < whole.length()
          && whole.startsWith(letters[indexes.get(to)], length)) {
        length += letters[indexes.get(to++)].length();
      }
      if (to > from + 1 && length == whole.length()) {
        List<Integer> run = List.copyOf(indexes.subList(from, to));
        indexes.subList(from, to).clear();
        return run;
      }
    }
    return List.of();
  }

  private static String letters(Text text) {
    return text.compared().replace(" ", "");
  }

  /// Pairs the paragraphs that are most alike, in order.
  private void alike(List<Integer> left, List<Integer> free) {
    int n = left.size();
    int m = free.size();
    double[][] alike = new double[n][m];
    double[][] best = new double[n + 1][m + 1];
    List<Set<String>> theirs = free.stream().map(j -> words(issue.get(j))).toList();
    for (int i = n - 1; i >= 0; i--) {
      Set<String> own = words(ours.get(left.get(i)));
      for (int j = m - 1; j >= 0; j--) {
        alike[i][j] = share(own, theirs.get(j));
        double pair = alike[i][j] < ALIKE ? 0 : best[i + 1][j + 1] + alike[i][j];
        best[i][j] = Math.max(pair, Math.max(best[i + 1][j], best[i][j + 1]));
      }
    }
    int i = 0;
    int j = 0;
    while (i < n && j < m) {
      if (best[i][j] == best[i + 1][j]) {
        i++;
      } else if (best[i][j] == best[i][j + 1]) {
        j++;
      } else {
        partners[left.get(i++)] = free.get(j++);
      }
    }
  }

  private static Set<String> words(Text text) {
    return new HashSet<>(Arrays.asList(WORD.split(text.compared())));
  }

  private static double share(Set<String> one, Set<String> other) {
    Set<String> both = new HashSet<>(one);
    both.retainAll(other);
    return 2.0 * both.size() / Math.max(1, one.size() + other.size());
  }
}
