package dev.runup.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Finds what two lists of texts have in common, in order.
public final class Alignment {

  /// The most pairs of texts that are compared each with each. Beyond that, only texts that occur
  /// once in both lists count.
  private static final int MOST_PAIRS = 4_000_000;

  private final int[] ours;
  private final int[] theirs;
  private final int[] partners;

  private Alignment(List<String> ours, List<String> theirs) {
    Map<String, Integer> numbers = new HashMap<>();
    this.ours = numbers(ours, numbers);
    this.theirs = numbers(theirs, numbers);
    this.partners = new int[ours.size()];
    Arrays.fill(partners, -1);
  }

  private static int[] numbers(List<String> texts, Map<String, Integer> numbers) {
    return texts.stream()
        .mapToInt(text -> numbers.computeIfAbsent(text, _ -> numbers.size()))
        .toArray();
  }

  /// Returns for each text of the first list the index of the same text in the second one, or -1.
  /// The indexes ascend.
  public static int[] of(List<String> ours, List<String> theirs) {
    Alignment alignment = new Alignment(ours, theirs);
    alignment.match(0, ours.size(), 0, theirs.size());
    return alignment.partners;
  }

  private void match(int from, int to, int theirFrom, int theirTo) {
    int start = from;
    int theirStart = theirFrom;
    while (start < to && theirStart < theirTo && ours[start] == theirs[theirStart]) {
      partners[start++] = theirStart++;
    }
    int end = to;
    int theirEnd = theirTo;
    while (end > start && theirEnd > theirStart && ours[end - 1] == theirs[theirEnd - 1]) {
      partners[--end] = --theirEnd;
    }
    if (start == end || theirStart == theirEnd) {
      return;
    }
    if ((long) (end - start) * (theirEnd - theirStart) <= MOST_PAIRS) {
      longest(start, end, theirStart, theirEnd);
    } else {
      between(anchors(start, end, theirStart, theirEnd), start, end, theirStart, theirEnd);
    }
  }

  /// Matches the longest common subsequence.
  private void longest(int from, int to, int theirFrom, int theirTo) {
    int n = to - from;
    int m = theirTo - theirFrom;
    int[][] best = new int[n + 1][m + 1];
    for (int i = n - 1; i >= 0; i--) {
      for (int j = m - 1; j >= 0; j--) {
        best[i][j] =
            ours[from + i] == theirs[theirFrom + j]
                ? best[i + 1][j + 1] + 1
                : Math.max(best[i + 1][j], best[i][j + 1]);
      }
    }
    int i = 0;
    int j = 0;
    while (i < n && j < m) {
      if (ours[from + i] == theirs[theirFrom + j]) {
        partners[from + i++] = theirFrom + j++;
      } else if (best[i + 1][j] >= best[i][j + 1]) {
        i++;
      } else {
        j++;
      }
    }
  }

  /// Returns the texts that occur once in both ranges and are in the same order, as pairs.
  private List<int[]> anchors(int from, int to, int theirFrom, int theirTo) {
    Map<Integer, Integer> once = once(ours, from, to);
    Map<Integer, Integer> theirOnce = once(theirs, theirFrom, theirTo);
    List<int[]> anchors = new ArrayList<>();
    for (int i = from; i < to; i++) {
      Integer partner = once.get(ours[i]) == null ? null : theirOnce.get(ours[i]);
      if (partner != null && (anchors.isEmpty() || anchors.getLast()[1] < partner)) {
        anchors.add(new int[] {i, partner});
      }
    }
    return anchors;
  }

  private static Map<Integer, Integer> once(int[] texts, int from, int to) {
    Map<Integer, Integer> first = new HashMap<>();
    Map<Integer, Integer> counts = new HashMap<>();
    for (int i = from; i < to; i++) {
      first.putIfAbsent(texts[i], i);
      counts.merge(texts[i], 1, Integer::sum);
    }
    first.keySet().removeIf(text -> counts.getOrDefault(text, 0) > 1);
    return first;
  }

  private void between(List<int[]> anchors, int from, int to, int theirFrom, int theirTo) {
    int start = from;
    int theirStart = theirFrom;
    for (int[] anchor : anchors) {
      match(start, anchor[0], theirStart, anchor[1]);
      partners[anchor[0]] = anchor[1];
      start = anchor[0] + 1;
      theirStart = anchor[1] + 1;
    }
    if (!anchors.isEmpty()) {
      match(start, to, theirStart, theirTo);
    }
  }
}
