package dev.runup.problem;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A message to the user about the input.
///
/// @param severity how much it weighs
/// @param place the place in a file. Null if it is about the whole input, or if only `ref` is
///   known.
/// @param ref the value in question. Null if the problem is about none, or if the place alone was
///   known.
/// @param message what is wrong, in lower case and without a full stop
/// @param hint one or more sentences that say what to do, perhaps with lines to compare, or null
/// @param related other values that have a part in the problem, for example the rest of a circle
/// @param editions the names of the editions that it is about; null if it is about the whole
///   dossier
/// @param mend the change that mends it, or null if several could be meant
public record Problem(
    Severity severity,
    ProblemCode code,
    @Nullable Place place,
    @Nullable FieldRef ref,
    String message,
    @Nullable String hint,
    List<Related> related,
    @Nullable Set<String> editions,
    @Nullable Mend mend) {

  /// The most code points of a message or hint. They quote the input, where a value may have any
  /// length. Of a longer one the first two thirds and the last third are kept.
  private static final int MAX_LENGTH = 600;

  public Problem {
    message = cut(message);
    hint = hint == null ? null : cut(hint);
    related = List.copyOf(related);
    editions = editions == null ? null : Collections.unmodifiableSet(new LinkedHashSet<>(editions));
  }

  private static String cut(String text) {
    int length = text.codePointCount(0, text.length());
    int from = text.offsetByCodePoints(0, Math.min(length, MAX_LENGTH * 2 / 3));
    int to = text.offsetByCodePoints(text.length(), -Math.min(length, MAX_LENGTH / 3));
    return length <= MAX_LENGTH ? text : text.substring(0, from) + "…" + text.substring(to);
  }

  /// Sorts by file, line and column. Problems without a place come first.
  public static final Comparator<Problem> BY_PLACE =
      Comparator.comparing((Problem p) -> p.place == null ? "" : p.place.file())
          .thenComparingInt(p -> p.place == null ? 0 : p.place.line())
          .thenComparingInt(p -> p.place == null ? 0 : p.place.column())
          .thenComparing(problem -> problem.code().word())
          .thenComparing(Problem::message);

  /// Returns a problem at a place, with the severity of its code.
  public static Problem of(ProblemCode code, Place place, String message, @Nullable String hint) {
    return new Problem(code.severity(), code, place, null, message, hint, List.of(), null, null);
  }

  /// Returns a problem of a value whose place isn't known here. `reading.Origins` finds it.
  public static Problem of(ProblemCode code, FieldRef ref, String message, @Nullable String hint) {
    return new Problem(code.severity(), code, null, ref, message, hint, List.of(), null, null);
  }

  /// Returns a problem that isn't at a single place.
  public static Problem of(ProblemCode code, String message, @Nullable String hint) {
    return new Problem(code.severity(), code, null, null, message, hint, List.of(), null, null);
  }

  public Problem withSeverity(Severity other) {
    return new Problem(other, code, place, ref, message, hint, related, editions, mend);
  }

  /// Returns this problem at the place where its value was typed.
  public Problem withPlace(Place where) {
    return new Problem(severity, code, where, ref, message, hint, related, editions, mend);
  }

  /// Returns this problem as one about a value.
  public Problem withRef(FieldRef value) {
    return new Problem(severity, code, place, value, message, hint, related, editions, mend);
  }

  public Problem withMessage(String other) {
    return new Problem(severity, code, place, ref, other, hint, related, editions, mend);
  }

  public Problem withHint(String other) {
    return new Problem(severity, code, place, ref, message, other, related, editions, mend);
  }

  public Problem withRelated(List<Related> others) {
    return new Problem(severity, code, place, ref, message, hint, others, editions, mend);
  }

  /// Returns this problem with the change that mends it, or with none for null.
  public Problem withMend(@Nullable Mend change) {
    return new Problem(severity, code, place, ref, message, hint, related, editions, change);
  }

  /// Returns this problem as one about some editions, or about the whole dossier.
  public Problem withEditions(@Nullable Set<String> others) {
    return new Problem(severity, code, place, ref, message, hint, related, others, mend);
  }

  /// Returns whether it is about an edition or the whole dossier.
  public boolean isAbout(String edition) {
    return editions == null || editions.contains(edition);
  }

  /// Returns problems, each once. One about several editions names all of them.
  public static List<Problem> distinct(List<Problem> problems) {
    Map<Problem, Problem> distinct = new LinkedHashMap<>();
    for (Problem problem : problems) {
      distinct.merge(problem.withEditions(null), problem, Problem::withEditionsOf);
    }
    return List.copyOf(distinct.values());
  }

  private Problem withEditionsOf(Problem other) {
    if (editions == null || other.editions == null) {
      return withEditions(null);
    }
    Set<String> all = new LinkedHashSet<>(editions);
    all.addAll(other.editions);
    return withEditions(all);
  }

  /// Returns whether the problem stops the build.
  public boolean stops() {
    return severity == Severity.ERROR || severity == Severity.REFUSAL;
  }

  /// Returns the printed text: place, message, source line with a caret under the place, related
  /// places and hint.
  ///
  /// Has no line end at its end. Safe for terminals, whatever the input holds.
  public String printed() {
    return new PrintedProblem(this).text();
  }

  /// Another value that has a part in a problem.
  ///
  /// @param place its place, or null while that isn't known
  public record Related(FieldRef ref, @Nullable Place place) {}
}
