package dev.runup.reading;

import dev.runup.fact.Amount;
import dev.runup.fact.FactDate;
import dev.runup.fact.FactId;
import dev.runup.fact.FactTime;
import dev.runup.fact.FactType;
import dev.runup.fact.Field;
import dev.runup.fact.Likelihood;
import dev.runup.fact.Mark;
import dev.runup.fact.MarkScheme;
import dev.runup.fact.Moment;
import dev.runup.fact.Shape;
import dev.runup.fact.Value;
import dev.runup.node.Node;
import dev.runup.problem.Problem;
import dev.runup.problem.ProblemCode;
import java.time.ZoneId;
import java.time.zone.ZoneRulesProvider;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Locale.IsoCountryCode;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Reads the typed value of a key by the key's shape. A value in a wrong form is reported and
/// dropped.
final class ValueReader {

  /// The prefix of a reference in a value that may also be a text.
  private static final String FACT = "id:";

  private static final Set<String> COUNTRIES = countries();

  private final Ids ids;
  private final MarkScheme scheme;
  private final ZoneId zone;
  private final List<Problem> problems;
  private final CompoundReader compounds;

  /// @param scheme all known markings
  /// @param zone the desk's zone, for moments without an offset
  ValueReader(Ids ids, MarkScheme scheme, ZoneId zone, List<Problem> problems) {
    this.ids = ids;
    this.scheme = scheme;
    this.zone = zone;
    this.problems = problems;
    this.compounds = new CompoundReader(this, ids, problems);
  }

  /// Returns the codes of ISO 3166-1 and those withdrawn since, such as SU. Withdrawn codes are in
  /// part 3. There the first two of four letters are the old code.
  private static Set<String> countries() {
    Set<String> codes = new TreeSet<>(Locale.getISOCountries(IsoCountryCode.PART1_ALPHA2));
    Locale.getISOCountries(IsoCountryCode.PART3).forEach(code -> codes.add(code.substring(0, 2)));
    return Collections.unmodifiableSet(codes);
  }

  /// Returns the values typed under a key. Drops those that were reported as problems.
  List<Value> read(Field field, Node node) {
    Shape shape = field.spec().shape();
    return switch (shape) {
      case Shape.Date _ when node instanceof Node.Sequence set -> single(field, joinSet(set));
      case Shape.Translations _, Shape.Editions _, Shape.Changes _, Shape.Marks _, Shape.Rules _ ->
          throw new IllegalArgumentException("has a reader of its own: " + field.key());
      default -> {
        if (!(node instanceof Node.Sequence(List<Node> items, var _))) {
          yield single(field, node);
        }
        if (!field.spec().many()) {
          problems.add(
              Problem.of(
                  ProblemCode.ONE_VALUE,
                  node.place(),
                  "\"" + field.key() + "\" takes one value, not a list",
                  "Keep one of them, or make a record of each."));
          yield List.of();
        }
        List<Value> values = new ArrayList<>();
        items.forEach(item -> values.addAll(single(field, item)));
        yield values;
      }
    };
  }

  /// Returns the text of an EDTF set. YAML reads its brackets as a list.
  private static Node.Scalar joinSet(Node.Sequence set) {
    List<String> parts = new ArrayList<>();
    for (Node item : set.items()) {
      parts.add(item instanceof Node.Scalar scalar ? scalar.text() : "?");
    }
    return new Node.Scalar("[" + String.join(",", parts) + "]", set.place());
  }

  private List<Value> single(Field field, Node node) {
    if (field.spec().shape() instanceof Shape.Citation && node instanceof Node.Mapping cited) {
      return compounds.citations(cited);
    }
    Value value =
        switch (node) {
          case Node.Scalar scalar -> scalar(field, scalar);
          case Node.Mapping mapping -> mapping(field, mapping);
          case Node.Sequence _ -> reportWrong(field, node, "a list in a list", null);
        };
    return value == null ? List.of() : List.of(value);
  }

  private @Nullable Value mapping(Field field, Node.Mapping mapping) {
    return switch (field.spec().shape()) {
      case Shape.Participant _ -> compounds.participant(mapping);
      case Shape.Office _ -> compounds.office(mapping);
      default ->
          reportWrong(
              field, mapping, "keys and values", "Text that holds \": \" must stand in quotes.");
    };
  }

  private @Nullable Value scalar(Field field, Node.Scalar scalar) {
    String typed = scalar.text().strip();
    if (scalar.isAbsent()) {
      return null;
    }
    if (typed.isEmpty()) {
      problems.add(
          Problem.of(
              ProblemCode.NO_VALUE,
              scalar.place(),
              "nothing stands under \"" + field.key() + "\"",
              "Give it a value, or delete the key."));
      return null;
    }
    return switch (field.spec().shape()) {
      case Shape.Text _ -> new Value.Text(TextForms.oneLine(typed));
      case Shape.Id _ -> new Value.Text(typed);
      case Shape.Word(List<String> words) -> word(field, scalar, typed, words);
      case Shape.WholeNumber(int low, int high) -> digit(field, scalar, typed, low, high);
      case Shape.Flag _ ->
          typed.equals("true")
              ? new Value.Flag()
              : reportWrong(field, scalar, quoted(typed), "Write true, or delete the key.");
      case Shape.Date _ -> date(field, scalar, typed);
      case Shape.Time _ -> time(field, scalar, typed);
      case Shape.Clock _ -> clock(field, scalar, typed);
      case Shape.Moment _ -> moment(field, scalar, typed);
      case Shape.Zone _ -> zone(field, scalar, typed);
      case Shape.Country _ -> country(field, scalar, typed);
      case Shape.Language _ -> language(field, scalar, typed);
      case Shape.MarkLabel _ -> mark(scalar, typed);
      case Shape.Quantity _ -> amount(field, scalar, typed);
      case Shape.Url _ ->
          TextForms.isWebAddress(typed)
              ? new Value.Text(typed)
              : reportWrong(field, scalar, quoted(typed), Hints.address(typed));
      case Shape.Reference(List<FactType> targets, boolean _) -> target(scalar, targets);
      case Shape.IssueOrAll _ ->
          typed.equals("*") ? new Value.AllIssues() : target(scalar, List.of(FactType.ISSUE));
      case Shape.DeskOr(List<FactType> targets) ->
          typed.equals("desk") ? new Value.Desk() : target(scalar, targets);
      case Shape.FactOrText _ -> factOrText(scalar, typed);
      case Shape.Likelihood _ -> likelihood(field, scalar, typed);
      case Shape.Participant _ -> compounds.participant(scalar);
      case Shape.Citation _ -> compounds.citation(scalar, null);
      case Shape.Office _ ->
          reportWrong(
              field,
              scalar,
              quoted(typed),
              "For example: offices: [{office: President, of: ukraine}]");
      case Shape.Translations _, Shape.Editions _, Shape.Changes _, Shape.Marks _, Shape.Rules _ ->
          reportWrong(field, scalar, quoted(typed), null);
    };
  }

  private static String quoted(String typed) {
    return "\"" + typed + "\"";
  }

  /// Reports a wrong value and returns null.
  private @Nullable Value reportWrong(Field field, Node node, String found, @Nullable String hint) {
    String example = "For example: " + field.key() + ": " + field.spec().example();
    problems.add(
        Problem.of(
            code(field.spec().shape()),
            node.place(),
            "\"" + field.key() + "\" can't be " + found,
            SpreadsheetDamage.hint(node, hint == null ? example : hint)));
    return null;
  }

  private static ProblemCode code(Shape shape) {
    return switch (shape) {
      case Shape.Date _ -> ProblemCode.WRONG_DATE;
      case Shape.Time _, Shape.Clock _, Shape.Moment _ -> ProblemCode.WRONG_TIME;
      case Shape.Quantity _ -> ProblemCode.WRONG_AMOUNT;
      case Shape.Word _ -> ProblemCode.WRONG_WORD;
      case Shape.Url _ -> ProblemCode.WRONG_ADDRESS;
      default -> ProblemCode.WRONG_VALUE;
    };
  }

  private @Nullable Value word(Field field, Node.Scalar scalar, String typed, List<String> words) {
    if (words.contains(typed)) {
      return new Value.Word(typed);
    }
    return reportWrong(field, scalar, quoted(typed), Hints.word(field.key(), typed, words));
  }

  private @Nullable Value likelihood(Field field, Node.Scalar scalar, String typed) {
    Likelihood likelihood = Likelihood.of(typed);
    List<String> words = Likelihood.SCALE.stream().map(Likelihood::word).toList();
    return likelihood != null
        ? new Value.Likely(likelihood)
        : reportWrong(
            field,
            scalar,
            quoted(typed),
            Suggestion.orAll(typed, words, "Words, least likely first"));
  }

  /// Reads `id:` and an id as a reference, and all else as text.
  ///
  /// Example: `id:florida-meeting` refers to a fact, `florida-meeting` is a text.
  private @Nullable Value factOrText(Node.Scalar scalar, String typed) {
    if (!typed.startsWith(FACT)) {
      return new Value.Text(TextForms.oneLine(typed));
    }
    Node.Scalar id = new Node.Scalar(typed.substring(FACT.length()), scalar.place());
    return target(id, List.of(FactType.values()));
  }

  private @Nullable Value digit(Field field, Node.Scalar scalar, String typed, int low, int high) {
    boolean digits = typed.matches("[0-9]{1,6}");
    if (digits && Integer.parseInt(typed) >= low && Integer.parseInt(typed) <= high) {
      return new Value.WholeNumber(Integer.parseInt(typed));
    }
    return reportWrong(field, scalar, quoted(typed), Hints.digit(field.key(), typed, low, high));
  }

  private @Nullable Value date(Field field, Node.Scalar scalar, String typed) {
    FactDate date = FactDate.parse(typed);
    return date != null
        ? new Value.Date(date)
        : reportWrong(field, scalar, quoted(typed), Hints.date(typed));
  }

  private @Nullable Value time(Field field, Node.Scalar scalar, String typed) {
    FactTime time = FactTime.parse(typed);
    return time != null
        ? new Value.Time(time)
        : reportWrong(
            field,
            scalar,
            quoted(typed),
            Hints.time(
                typed, "Write 09:30, ~21:00, 14:00-15:00, or morning, afternoon, evening, night."));
  }

  private @Nullable Value clock(Field field, Node.Scalar scalar, String typed) {
    FactTime time = FactTime.parse(typed);
    boolean exact = time != null && time.from() != null && time.until() == null && !time.about();
    return exact && time != null
        ? new Value.Time(time)
        : reportWrong(
            field,
            scalar,
            quoted(typed),
            Hints.time(typed, "Write a time of day such as \"06:00\"."));
  }

  private @Nullable Value moment(Field field, Node.Scalar scalar, String typed) {
    Moment moment = Moment.parse(typed, zone);
    return moment != null
        ? new Value.Recorded(moment)
        : reportWrong(field, scalar, quoted(typed), Hints.moment(typed));
  }

  private @Nullable Value zone(Field field, Node.Scalar scalar, String typed) {
    // This method returns a shared set. The one of ZoneId copies it at each call.
    if (ZoneRulesProvider.getAvailableZoneIds().contains(typed)) {
      return new Value.Text(typed);
    }
    return reportWrong(field, scalar, quoted(typed), Hints.zone(typed));
  }

  private @Nullable Value country(Field field, Node.Scalar scalar, String typed) {
    return COUNTRIES.contains(typed)
        ? new Value.Text(typed)
        : reportWrong(field, scalar, quoted(typed), Hints.country(typed, COUNTRIES));
  }

  private @Nullable Value language(Field field, Node.Scalar scalar, String typed) {
    return TextForms.isLanguage(typed)
        ? new Value.Text(Locale.forLanguageTag(typed).toLanguageTag())
        : reportWrong(field, scalar, quoted(typed), Hints.language(typed));
  }

  /// Reads a marking. TLP:WHITE, the old name of TLP:CLEAR, is accepted with a warning.
  private @Nullable Value mark(Node.Scalar scalar, String typed) {
    String label = typed.toUpperCase(Locale.ROOT);
    Mark known = scheme.find(typed);
    boolean white = known == null && (label.equals("WHITE") || label.equals("TLP:WHITE"));
    Mark mark = white ? scheme.find("TLP:CLEAR") : known;
    if (white && mark != null) {
      problems.add(
          Problem.of(
              ProblemCode.OLD_MARK,
              scalar.place(),
              "TLP:WHITE is now called TLP:CLEAR, and is read as that",
              null));
    }
    if (mark != null) {
      return new Value.Marked(mark);
    }
    problems.add(
        Problem.of(
            ProblemCode.UNKNOWN_MARK,
            scalar.place(),
            "there is no mark \"" + typed + "\"",
            Suggestion.mark(typed, scheme)));
    return null;
  }

  private @Nullable Value amount(Field field, Node.Scalar scalar, String typed) {
    Amount amount = Amount.parse(typed);
    if (amount == null) {
      return reportWrong(field, scalar, quoted(typed), Hints.amount(typed));
    }
    String currency = amount.currency();
    if (currency != null && !TextForms.isCurrency(currency)) {
      return reportWrong(
          field,
          scalar,
          "in \"" + currency + "\"",
          "Write the currency's code of ISO 4217, as USD or EUR.");
    }
    return new Value.Quantity(amount);
  }

  private @Nullable Value target(Node.Scalar scalar, List<FactType> targets) {
    FactId found = ids.resolve(scalar, targets);
    return found == null ? null : new Value.Target(found);
  }
}
