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
import dev.runup.problem.Mend;
import dev.runup.problem.Problem;
import dev.runup.problem.ProblemCode;
import dev.runup.text.MailAddress;
import dev.runup.text.WebAddress;
import java.time.ZoneId;
import java.time.zone.ZoneRulesProvider;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Locale.IsoCountryCode;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
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
  private final Problems problems;
  private final CompoundReader compounds;

  /// @param scheme all known markings
  /// @param zone the desk's zone, for moments without an offset
  ValueReader(Ids ids, MarkScheme scheme, ZoneId zone, Problems problems) {
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

  /// Returns the values of an entry, or none if it is null. Drops those that were reported as
  /// problems.
  List<Value> read(Field field, Node.@Nullable Entry entry) {
    return entry == null ? List.of() : read(field, entry.value());
  }

  /// Returns the values typed under a key. Drops those that were reported as problems.
  List<Value> read(Field field, Node node) {
    Shape shape = field.spec().shape();
    return switch (shape) {
      case Shape.Date _ when node instanceof Node.Sequence set -> single(field, joinSet(set));
      case Shape.Translations _, Shape.Editions _, Shape.Changes _ ->
          throw new IllegalArgumentException("has a reader of its own: " + field.key());
      case Shape.Marks _, Shape.Rules _, Shape.FolderMarks _ ->
          throw new IllegalArgumentException("has a reader of its own: " + field.key());
      default -> {
        if (!(node instanceof Node.Sequence(List<Node> items, var _))) {
          yield single(field, node);
        }
        if (!field.spec().many()) {
          problems.report(
              ProblemCode.ONE_VALUE,
              node.place(),
              "\"" + field.key() + "\" takes one value, not a list",
              "Keep one of them, or make a record of each.");
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
    if (field.spec().shape() instanceof Shape.Acceptance && node instanceof Node.Mapping accepted) {
      return compounds.acceptances(accepted);
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
      case Shape.Review _ -> compounds.review(mapping);
      case Shape.Draft _ -> compounds.draft(mapping);
      default ->
          reportWrong(
              field, mapping, "keys and values", new Hint("Text that holds \": \" needs quotes."));
    };
  }

  private @Nullable Value scalar(Field field, Node.Scalar scalar) {
    String typed = scalar.text().strip();
    if (scalar.isAbsent()) {
      return null;
    }
    if (typed.isEmpty()) {
      problems.report(
          ProblemCode.NO_VALUE,
          scalar.place(),
          "there is no value under \"" + field.key() + "\"",
          "Give it a value, or delete the key.");
      return null;
    }
    return switch (field.spec().shape()) {
      case Shape.Reference(List<FactType> targets, boolean _) -> reference(scalar, targets);
      case Shape.IssueOrAll _ ->
          typed.equals("*") ? new Value.AllIssues() : reference(scalar, List.of(FactType.ISSUE));
      case Shape.DeskOr(List<FactType> targets) ->
          typed.equals("desk") ? new Value.Desk() : reference(scalar, targets);
      case Shape.FactOrText _ -> factOrText(scalar, typed);
      case Shape.Participant _ -> compounds.participant(scalar);
      case Shape.Citation _ -> compounds.citation(scalar, null);
      case Shape.MarkLabel _ -> mark(scalar, typed);
      case Shape.Quantity _ -> amount(field, scalar, typed);
      case Shape shape -> {
        Value value = parse(shape, typed);
        yield value != null
            ? value
            : reportWrong(field, scalar, quoted(typed), hint(shape, field.key(), typed));
      }
    };
  }

  /// Returns the value of a text that refers to nothing. Null if it has a wrong form.
  private @Nullable Value parse(Shape shape, String typed) {
    return switch (shape) {
      case Shape.Text _ -> new Value.Text(TextForms.oneLine(typed));
      case Shape.Id _ -> new Value.Text(typed);
      case Shape.Word(List<String> words) when words.contains(typed) -> new Value.Word(typed);
      case Shape.WholeNumber(int low, int high) -> wholeNumber(typed, low, high);
      case Shape.Flag _ when typed.equals("true") -> new Value.Flag();
      case Shape.Date _ -> value(FactDate.parse(typed), Value.Date::new);
      case Shape.Time _ -> value(FactTime.parse(typed), Value.Time::new);
      case Shape.Clock _ -> clock(typed);
      case Shape.DayOrMoment _ -> value(Moment.parse(typed, zone), Value.DayOrMoment::new);
      // This method returns a shared set. The one of ZoneId copies it at each call.
      case Shape.Zone _ when ZoneRulesProvider.getAvailableZoneIds().contains(typed) ->
          new Value.Text(typed);
      case Shape.Country _ when COUNTRIES.contains(typed) -> new Value.Text(typed);
      case Shape.Language _ when TextForms.isLanguage(typed) ->
          new Value.Text(Locale.forLanguageTag(typed).toLanguageTag());
      case Shape.Url _ when WebAddress.isSound(typed) -> new Value.Text(typed);
      case Shape.Mailbox _ ->
          value(MailAddress.parse(typed), address -> new Value.Text(address.toString()));
      case Shape.LikelihoodTerm _ -> value(Likelihood.of(typed), Value.LikelihoodTerm::new);
      case Shape.Word _, Shape.Flag _, Shape.Zone _, Shape.Country _, Shape.Language _ -> null;
      case Shape.Url _, Shape.Reference _, Shape.IssueOrAll _, Shape.DeskOr _ -> null;
      case Shape.FactOrText _, Shape.Participant _, Shape.Citation _, Shape.MarkLabel _ -> null;
      case Shape.Quantity _, Shape.Office _, Shape.Translations _, Shape.Editions _ -> null;
      case Shape.Changes _, Shape.Marks _, Shape.Rules _, Shape.Acceptance _ -> null;
      case Shape.Review _, Shape.Draft _, Shape.FolderMarks _ -> null;
    };
  }

  private static <T> @Nullable Value value(@Nullable T parsed, Function<T, Value> kind) {
    return parsed == null ? null : kind.apply(parsed);
  }

  private static @Nullable Value clock(String typed) {
    FactTime time = FactTime.parse(typed);
    return time != null && time.isClock() ? new Value.Time(time) : null;
  }

  private static @Nullable Value wholeNumber(String typed, int low, int high) {
    int number = typed.matches("[0-9]{1,6}") ? Integer.parseInt(typed) : -1;
    return number >= low && number <= high ? new Value.WholeNumber(number) : null;
  }

  /// Returns the hint for a text from which [#parse] got no value. Null if an example is enough.
  private static @Nullable Hint hint(Shape shape, String key, String typed) {
    return switch (shape) {
      case Shape.Word(List<String> words) -> Hints.word(key, typed, words);
      case Shape.WholeNumber(int low, int high) -> Hints.wholeNumber(key, typed, low, high);
      case Shape.Flag _ ->
          new Hint(
              "Write true, or delete the key.",
              typed.equalsIgnoreCase("true") ? Mend.value("true") : null);
      case Shape.Date _ -> Hints.date(typed);
      case Shape.Time _ ->
          Hints.time(
              typed, "Write 09:30, ~21:00, 14:00-15:00, or morning, afternoon, evening, night.");
      case Shape.Clock _ -> Hints.time(typed, "Write a time of day such as \"06:00\".");
      case Shape.DayOrMoment _ -> Hints.moment(typed);
      case Shape.Zone _ -> Hints.zone(typed);
      case Shape.Country _ -> Hints.country(typed, COUNTRIES);
      case Shape.Language _ -> Hints.language(typed);
      case Shape.Url _ -> Hints.address(typed);
      case Shape.Mailbox _ -> Hints.mailbox(typed);
      case Shape.LikelihoodTerm _ ->
          Suggestion.hint(
              typed,
              Likelihood.SCALE.stream().map(Likelihood::word).toList(),
              "Words, least likely first");
      case Shape.Acceptance _ ->
          new Hint("Say why it is accepted: {" + typed + ": Asked again today.}");
      case Shape.Review _ ->
          new Hint("Write " + CompoundReader.REVIEW + ", or in CSV: A. Berg (2025-12-29).");
      case Shape.Draft _ ->
          new Hint("Write " + CompoundReader.DRAFT + ", or in CSV: reader-1 (2025-12-28).");
      case Shape.Office _ -> new Hint("For example: offices: [{office: President, of: ukraine}]");
      default -> null;
    };
  }

  private static String quoted(String typed) {
    return "\"" + typed + "\"";
  }

  /// Reports a wrong value and returns null.
  private @Nullable Value reportWrong(Field field, Node node, String found, @Nullable Hint hint) {
    String example = "For example: " + field.key() + ": " + field.spec().example();
    problems.report(
        code(field.spec().shape()),
        node.place(),
        "\"" + field.key() + "\" can't be " + found,
        SpreadsheetDamage.hint(node, hint == null ? new Hint(example) : hint));
    return null;
  }

  private static ProblemCode code(Shape shape) {
    return switch (shape) {
      case Shape.Date _ -> ProblemCode.WRONG_DATE;
      case Shape.Time _, Shape.Clock _, Shape.DayOrMoment _ -> ProblemCode.WRONG_TIME;
      case Shape.Quantity _ -> ProblemCode.WRONG_AMOUNT;
      case Shape.Word _ -> ProblemCode.WRONG_WORD;
      case Shape.Url _, Shape.Mailbox _ -> ProblemCode.WRONG_ADDRESS;
      default -> ProblemCode.WRONG_VALUE;
    };
  }

  /// Reads `id:` and an id as a reference, and all else as text.
  ///
  /// Example: `id:florida-meeting` refers to a fact, `florida-meeting` is a text.
  private @Nullable Value factOrText(Node.Scalar scalar, String typed) {
    if (!typed.startsWith(FACT)) {
      return new Value.Text(TextForms.oneLine(typed));
    }
    Node.Scalar id = new Node.Scalar(typed.substring(FACT.length()), scalar.place());
    return reference(id, List.of(FactType.values()));
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
                  null)
              .withMend(Mend.value("TLP:CLEAR")));
    }
    if (mark != null) {
      return new Value.MarkLabel(mark);
    }
    problems.report(
        ProblemCode.UNKNOWN_MARK,
        scalar.place(),
        "there is no mark \"" + typed + "\"",
        Suggestion.markHint(typed, scheme));
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
          new Hint("Write the currency's code of ISO 4217, as USD or EUR."));
    }
    return new Value.Quantity(amount);
  }

  private @Nullable Value reference(Node.Scalar scalar, List<FactType> targets) {
    FactId found = ids.resolve(scalar, targets);
    return found == null ? null : new Value.Reference(found);
  }
}
