package dev.runup.template;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The rules for plural forms of one language, after Unicode's CLDR. They choose a form for a whole
/// number.
///
/// @param forms the conditions of each form, for example of `one` or `few`. A condition is a list
///   of relations that must all hold, and one condition is enough. A number that meets none takes
///   `other`
record Plurals(Map<String, List<List<Relation>>> forms) {

  /// The form that every language has.
  static final String OTHER = "other";

  private static final Pattern FORM = Pattern.compile("\\s*(zero|one|two|few|many)\\s*:(.+)");
  private static final Pattern RELATION =
      Pattern.compile("\\s*([nivwftce])\\s*(?:%\\s*(\\d{1,9})\\s*)?(!?=)\\s*([\\d.,\\s]+)");
  private static final Pattern RANGE =
      Pattern.compile("\\s*(\\d{1,9})(?:\\s*\\.\\.\\s*(\\d{1,9}))?\\s*");

  /// Reads rules as CLDR writes them, with `;` between forms and without samples.
  ///
  /// Example: `one: i = 1 and v = 0`.
  ///
  /// @throws IllegalArgumentException if the syntax is wrong
  static Plurals of(String rules) {
    Map<String, List<List<Relation>>> forms = new LinkedHashMap<>();
    for (String rule : rules.isBlank() ? new String[0] : rules.split(";")) {
      Matcher form = FORM.matcher(rule);
      if (!form.matches()) {
        throw new IllegalArgumentException("no rule of a plural: " + rule.strip());
      }
      forms.put(
          form.group(1),
          Pattern.compile("\\bor\\b").splitAsStream(form.group(2)).map(Plurals::all).toList());
    }
    return new Plurals(forms);
  }

  private static List<Relation> all(String condition) {
    return Pattern.compile("\\band\\b").splitAsStream(condition).map(Relation::of).toList();
  }

  /// Returns the form for a whole number from 0.
  ///
  /// Example: in Ukrainian 1 and 21 take `one`, 2 takes `few`, 5 takes `many`.
  String form(int number) {
    for (Map.Entry<String, List<List<Relation>>> form : forms.entrySet()) {
      if (form.getValue().stream()
          .anyMatch(all -> all.stream().allMatch(one -> one.holds(number)))) {
        return form.getKey();
      }
    }
    return OTHER;
  }

  /// A relation: a number, or its remainder, lies in one of some ranges or in none.
  ///
  /// Example: `i % 10 = 2..4` holds for 22, but not for 25.
  ///
  /// @param digits whether it looks at the number. Otherwise it looks at the fraction or the
  ///   exponent, which is 0 for a whole number
  /// @param modulus the divisor of the remainder, or 0 for the number itself
  /// @param in whether the value must be in one of the ranges, or else in none
  record Relation(boolean digits, int modulus, boolean in, List<Range> ranges) {

    static Relation of(String relation) {
      Matcher parts = RELATION.matcher(relation);
      if (!parts.matches()) {
        throw new IllegalArgumentException("no relation of a plural: " + relation.strip());
      }
      String modulus = parts.group(2);
      return new Relation(
          "ni".contains(parts.group(1)),
          modulus == null ? 0 : Integer.parseInt(modulus),
          parts.group(3).equals("="),
          Pattern.compile(",").splitAsStream(parts.group(4)).map(Range::of).toList());
    }

    boolean holds(int number) {
      int operand = digits ? number : 0;
      int left = modulus == 0 ? operand : operand % modulus;
      return in == ranges.stream().anyMatch(range -> left >= range.from() && left <= range.to());
    }
  }

  /// Whole numbers from one to another, both included.
  record Range(int from, int to) {

    static Range of(String typed) {
      Matcher bounds = RANGE.matcher(typed);
      if (!bounds.matches()) {
        throw new IllegalArgumentException("no range of a plural: " + typed.strip());
      }
      int from = Integer.parseInt(bounds.group(1));
      return new Range(from, bounds.group(2) == null ? from : Integer.parseInt(bounds.group(2)));
    }
  }
}
