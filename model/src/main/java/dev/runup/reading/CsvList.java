package dev.runup.reading;

import dev.runup.fact.Field;
import dev.runup.fact.Shape;
import dev.runup.node.Node;
import dev.runup.problem.Place;
import dev.runup.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The cell of a key that takes several values: members separated by `|`.
final class CsvList {

  /// What is typed between members by mistake.
  private static final String COMMAS = ",;\n";

  private static final Pattern WORD = Pattern.compile("[a-z0-9-]+");

  /// `dawn ¶3`.
  private static final Pattern PASSAGE = Pattern.compile("(\\S+)\\s+(.+)", Pattern.DOTALL);

  /// `carney (host)`.
  private static final Pattern ROLE = Pattern.compile("([^\\s(]+)\\s*\\((.+)\\)", Pattern.DOTALL);

  /// Longer lists are not written out in a hint.
  private static final int LONGEST = 8;

  /// A part of the cell's text.
  private record Part(int from, int to) {}

  private final Field field;
  private final Node.Scalar cell;
  private final List<Problem> problems;

  /// The column at which the text begins, where each character of it has a column of its own.
  private final @Nullable Integer start;

  CsvList(Field field, Node.Scalar cell, List<Problem> problems) {
    this.field = field;
    this.cell = cell;
    this.problems = problems;
    this.start = start(cell);
  }

  /// Gives back where the text begins that is typed as it reads, plainly or in quotation marks;
  /// null where doubled quotation marks or line feeds make other columns.
  private static @Nullable Integer start(Node.Scalar cell) {
    String text = cell.text();
    int quotes = cell.place().end() - cell.place().column() - text.length();
    boolean plain = text.length() == text.codePointCount(0, text.length()) && !text.contains("\n");
    return plain && (quotes == 0 || quotes == 2) ? cell.place().column() + quotes / 2 : null;
  }

  /// Gives back the one member, or the list of all. Commas that stand for `|` are told, and then
  /// separate the members as well, so that none of these is told, too.
  Node value() {
    boolean commas = hasCommas();
    List<Node> members = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    for (Part part : parts(commas ? "|" + COMMAS : "|")) {
      if (text(part).isEmpty()) {
        wrong("empty-member", "nothing stands before or behind a \"|\" here", "Delete the \"|\".");
      } else {
        texts.add(text(part));
        members.add(member(part));
      }
    }
    if (commas) {
      wrong(
          "comma-list",
          "the members of \"" + field.key() + "\" are separated by \"|\" only",
          texts.size() > LONGEST
              ? "Write \"|\" in place of each comma."
              : "Write " + String.join(" | ", texts) + ".");
    }
    return members.size() == 1 ? members.getFirst() : new Node.Sequence(members, cell.place());
  }

  private void wrong(String code, String message, String hint) {
    problems.add(Problem.error(code, cell.place(), message, hint));
  }

  /// Says whether commas stand where members end. In a text or an address they may stand anyway,
  /// and in `dawn p. 2, 3` one belongs to the passage.
  private boolean hasCommas() {
    if (ends(COMMAS).isEmpty()) {
      return false;
    }
    return switch (field.spec().shape()) {
      case Shape.Reference _, Shape.Participant _, Shape.Word _ -> true;
      case Shape.Citation _ ->
          parts("|" + COMMAS).stream().allMatch(part -> WORD.matcher(text(part)).matches());
      default -> false;
    };
  }

  /// Gives back the parts between the separators, without the white space around them.
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

  /// Gives back where separators stand. Inside of `(host, chair)` a comma is text.
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
      case Shape.Citation _ -> pair(part, PASSAGE.matcher(text(part)), false);
      case Shape.Participant _ -> pair(part, ROLE.matcher(text(part)), true);
      default -> scalar(part);
    };
  }

  /// Gives back a member of two parts as a mapping, any other as its text.
  ///
  /// @param named whether the parts stand under keys of their own, as a participant's do
  private Node pair(Part part, Matcher found, boolean named) {
    Node.Scalar whole = scalar(part);
    if (!found.matches()) {
      return whole;
    }
    Place place = whole.place();
    Node.Scalar first = scalar(new Part(part.from(), part.from() + found.end(1)));
    Node.Scalar second = scalar(new Part(part.from() + found.start(2), part.from() + found.end(2)));
    List<Node.Entry> entries =
        named
            ? List.of(
                new Node.Entry(new Node.Scalar("actor", place), first),
                new Node.Entry(new Node.Scalar("role", place), second))
            : List.of(new Node.Entry(first, second));
    return new Node.Mapping(entries, place);
  }

  private String text(Part part) {
    return cell.text().substring(part.from(), part.to());
  }

  /// Gives back a part at its own place, or at the cell's.
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
