package dev.runup.reading;

import dev.runup.fact.Field;
import dev.runup.fact.Shape;
import dev.runup.fact.Shape.ParticipantField;
import dev.runup.fact.Shape.ReviewField;
import dev.runup.node.Node;
import dev.runup.problem.Place;
import dev.runup.problem.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A cell of a key that takes several values, which are separated by `|`.
final class CsvList {

  /// The separators that are typed by mistake for `|`.
  private static final String COMMAS = ",;\n";

  /// The separators that are typed by mistake for `|` between names. A name may hold a comma.
  private static final String BETWEEN_NAMES = ";\n";

  /// A semicolon between two members. In prose a blank follows a semicolon, and no full stop is
  /// before it.
  private static final Pattern BETWEEN_TEXTS = Pattern.compile("(?<=[.!?]);|;(?=\\S)");

  private static final Pattern BETWEEN_ADDRESSES = Pattern.compile(";(?=\\s*https?://)");

  private static final Pattern WORD = Pattern.compile("[a-z0-9-]+");

  /// A source and a passage in it, or a rule and a reason, for example `dawn ¶3`.
  private static final Pattern PASSAGE = Pattern.compile("(\\S+)\\s+(.+)", Pattern.DOTALL);

  /// An actor and a role, for example `carney (host)`.
  private static final Pattern ROLE =
      Pattern.compile("([^(]*[^(\\s])\\s*\\((.+)\\)", Pattern.DOTALL);

  /// A person and the time of a review, for example `A. Berg (2025-12-29)`.
  private static final Pattern REVIEW = Pattern.compile("([^(]*[^(\\s])\\s*\\((.+)\\)");

  /// The most members that a hint repeats.
  private static final int MAX_IN_HINT = 8;

  /// The range of one member in the cell's text, as indices of chars. `to` is after the last one.
  private record Part(int from, int to) {}

  private final Field field;
  private final boolean isProse;
  private final Node.Scalar cell;
  private final Problems problems;

  /// The column of the first character of the text. Null if the characters don't have consecutive
  /// columns.
  private final @Nullable Integer start;

  /// @param isProse whether its members are texts in prose and not names
  CsvList(Field field, boolean isProse, Node.Scalar cell, Problems problems) {
    this.field = field;
    this.isProse = isProse;
    this.cell = cell;
    this.problems = problems;
    this.start = start(cell);
  }

  /// Returns the column at which the text begins, after an opening quotation mark. Null if columns
  /// can't be counted, because the cell contains doubled quotation marks, line feeds or characters
  /// beyond U+FFFF.
  private static @Nullable Integer start(Node.Scalar cell) {
    String text = cell.text();
    int quotes = cell.place().end() - cell.place().column() - text.length();
    boolean plain = text.length() == text.codePointCount(0, text.length()) && !text.contains("\n");
    return plain && (quotes == 0 || quotes == 2) ? cell.place().column() + quotes / 2 : null;
  }

  /// Returns the only member, or a list of all members.
  ///
  /// Commas used as separators are reported once. They then separate members too, so that no member
  /// is reported as an unknown id.
  Node value() {
    String wrong = wrongSeparators();
    List<Node> members = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    for (Part part : parts("|" + wrong)) {
      if (text(part).isEmpty()) {
        reportWrong(
            ProblemCode.EMPTY_MEMBER,
            "nothing is before or after a \"|\" here",
            "Delete the \"|\".");
      } else {
        texts.add(text(part));
        members.add(member(part));
      }
    }
    if (!wrong.isEmpty()) {
      reportWrong(
          ProblemCode.COMMA_LIST,
          "the members of \"" + field.key() + "\" are separated by \"|\" only",
          texts.size() > MAX_IN_HINT
              ? "Write \"|\" in place of each "
                  + name(cell.text().charAt(ends(wrong).getFirst()))
                  + "."
              : "Write " + String.join(" | ", texts) + ".");
    }
    return members.size() == 1 ? members.getFirst() : new Node.Sequence(members, cell.place());
  }

  private void reportWrong(ProblemCode code, String message, String hint) {
    problems.report(code, cell.place(), message, hint);
  }

  /// Returns the characters that are typed in place of `|` here. Empty if there are none, or if
  /// they may belong to a member. In a citation they separate only if every part is an id.
  ///
  /// Example: `dawn, readout` has two members, `dawn p. 2, 3` has one. `UK;Britain` has two
  /// aliases. `Park, Bob` has one.
  private String wrongSeparators() {
    String typed =
        switch (field.spec().shape()) {
          case Shape.Reference _, Shape.Participant _, Shape.Word _ -> COMMAS;
          case Shape.Citation _ -> hasOnlyIds() ? COMMAS : "";
          case Shape.Text _ when !isProse -> BETWEEN_NAMES;
          case Shape.Text _ -> separates(BETWEEN_TEXTS) ? ";" : "";
          case Shape.Url _ -> separates(BETWEEN_ADDRESSES) ? ";" : "";
          default -> "";
        };
    return ends(typed).isEmpty() ? "" : typed;
  }

  private boolean hasOnlyIds() {
    return parts("|" + COMMAS).stream().allMatch(part -> WORD.matcher(text(part)).matches());
  }

  /// Returns whether all semicolons of the cell are between two members.
  private boolean separates(Pattern between) {
    return between.matcher(cell.text()).results().count() == ends(";").size();
  }

  private static String name(char separator) {
    return switch (separator) {
      case ';' -> "semicolon";
      case '\n' -> "line break";
      default -> "comma";
    };
  }

  /// Returns the parts between the separators, without the white space around them.
  private List<Part> parts(String separators) {
    List<Part> parts = new ArrayList<>();
    List<Integer> ends = ends(separators);
    ends.add(cell.text().length());
    int from = 0;
    for (int end : ends) {
      parts.add(trimmed(from, end));
      from = end + 1;
    }
    return parts;
  }

  /// Returns the indices of the separators. Commas in brackets don't separate, as in `(host,
  /// chair)`.
  private List<Integer> ends(String separators) {
    List<Integer> ends = new ArrayList<>();
    boolean role = false;
    for (int i = 0; i < cell.text().length(); i++) {
      char point = cell.text().charAt(i);
      role = point != '|' && point != ')' && (role || point == '(');
      if (!role && separators.indexOf(point) >= 0) {
        ends.add(i);
      }
    }
    return ends;
  }

  private Part trimmed(int from, int to) {
    int first = from;
    int last = to;
    while (first < last && Character.isWhitespace(cell.text().charAt(first))) {
      first++;
    }
    while (first < last && Character.isWhitespace(cell.text().charAt(last - 1))) {
      last--;
    }
    return new Part(first, last);
  }

  private Node member(Part part) {
    return switch (field.spec().shape()) {
      case Shape.Citation _, Shape.Acceptance _ -> pair(part, PASSAGE.matcher(text(part)));
      case Shape.Participant _ ->
          pair(
              part,
              ROLE.matcher(text(part)),
              ParticipantField.ACTOR.key(),
              ParticipantField.ROLE.key());
      case Shape.Review _ ->
          pair(part, REVIEW.matcher(text(part)), ReviewField.BY.key(), ReviewField.AT.key());
      default -> scalar(part);
    };
  }

  /// Returns a member with two parts as a mapping, and any other member as its text.
  ///
  /// @param keys the keys of the two parts. If there are none, the first part is the key of the
  ///   second.
  private Node pair(Part part, Matcher found, String... keys) {
    Node.Scalar whole = scalar(part);
    if (!found.matches()) {
      return whole;
    }
    Place place = whole.place();
    Node.Scalar first = scalar(new Part(part.from(), part.from() + found.end(1)));
    Node.Scalar second = scalar(new Part(part.from() + found.start(2), part.from() + found.end(2)));
    List<Node.Entry> entries =
        keys.length == 0
            ? List.of(new Node.Entry(first, second))
            : List.of(
                new Node.Entry(new Node.Scalar(keys[0], place), first),
                new Node.Entry(new Node.Scalar(keys[1], place), second));
    return new Node.Mapping(entries, place);
  }

  private String text(Part part) {
    return cell.text().substring(part.from(), part.to());
  }

  /// Returns a member at its own place, or at the cell's place if columns can't be counted.
  private Node.Scalar scalar(Part part) {
    Place all = cell.place();
    Place own =
        start == null
            ? all
            : new Place(
                all.input(), all.line(), start + part.from(), start + part.to(), all.cell());
    return new Node.Scalar(text(part), own);
  }
}
