package dev.runup.template;

import freemarker.template.TemplateException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Replaces FreeMarker's messages that speak of settings, Java or its own terms, in its version
/// 2.3.35. All other messages are shown as they are.
final class FreemarkerWords {

  /// The parts of FreeMarker's messages that don't help an author: names of its classes, lists of
  /// expected tokens, the last full stop. They are removed.
  private static final Pattern NOISE =
      Pattern.compile(" \\(wrapper: [^)]*\\)|, but was expecting.*|[.:]$");

  private static final String DATES =
      "A date is a text, so print it without a pattern: ${event.time.when}. Messages such as date.day in"
          + " templates/messages/en.properties say how dates are written.";

  /// Each has a text for an author. `$1` is the pattern's group.
  private static final List<Rewording> REWORDINGS =
      List.of(
          new Rewording(
              "Instantiating (\\S+) is not allowed.*",
              "\"?new\" is refused: a template can't make a \"$1\""),
          new Rewording(
              "Failed to set FreeMarker configuration setting (\"\\S+\") to value (.*); see cause exception.*",
              "$1 can't be $2; see cause exception"),
          new Rewording(
              "Expression has thrown an unchecked exception; see the cause exception.*",
              "this can't be evaluated; see cause exception"),
          new Rewording(
              "Can't use \\?api.*", "\"?api\" is refused: a template reaches no Java object"),
          new Rewording(".*FORCE_AUTO_ESCAPING_POLICY.*", "escaping can't be switched off"),
          new Rewording(
              "Naming convention mismatch.*",
              "names of the template language are written with \"_\", as in \"cap_first\""),
          new Rewording(
              "Unexpected end of file reached\\. You have an unclosed (\\S+?)\\..*",
              "the template ends before its $1 is closed"),
          new Rewording(
              "Can't convert boolean to string automatically.*",
              "this is true or false, and a text is expected here",
              "Choose a text: <#if value>…<#else>…</#if>, or value?then(\"yes\", \"no\")."),
          new Rewording(
              "The string doesn't match the expected date/time/date-time format.*",
              "no date can be read here",
              DATES),
          new Rewording(
              "Range (?:start|end) index \\d+ is out of bounds, because the sliced sequence has only (\\d+) .*",
              "the list has fewer items than are taken here: $1",
              "[0..*3] takes the first three items, or all if there are fewer."),
          new Rewording(
              "When calling (\\w+ \"\\S+\"), required parameter (\"\\w+\") .*had null/missing value.*",
              "the $1 needs a value for $2, and it is missing"),
          new Rewording(
              "When calling (\\w+ \"\\S+\"), required parameter (\"\\w+\") .*was not specified.*",
              "the $1 needs a value for $2",
              "Write the value behind the name of what is called."),
          new Rewording(
              "Routine (\"\\S+\") is a function, not a directive\\..*",
              "$1 is a function, and not a macro",
              "Print what it returns: ${…(value)} in place of <@… value/>."),
          new Rewording(
              "Routine (\"\\S+\") is a directive, not a function\\..*",
              "$1 is a macro, and not a function",
              "Call it as <@… value/> in place of ${…(value)}."));

  /// The message about a value of a kind that doesn't fit, with the expected kind and that of the
  /// value.
  private static final Pattern WRONG_KIND =
      Pattern.compile("For .*: Expected (an? .+?)(?:,.*)? but this has evaluated to (an? .+)");

  private static final String EXPECTED = " is expected here";

  /// A message of FreeMarker and the text that replaces it.
  private record Rewording(Pattern freemarker, String ours, @Nullable String hint) {
    Rewording(String freemarker, String ours) {
      this(Pattern.compile(freemarker), ours, null);
    }

    Rewording(String freemarker, String ours, String hint) {
      this(Pattern.compile(freemarker), ours, hint);
    }
  }

  private FreemarkerWords() {}

  /// Returns FreeMarker's message in the style of ours: its first line, with a small first letter
  /// and without a full stop.
  static String reworded(@Nullable String message) {
    String first = firstLine(message);
    for (Rewording rewording : REWORDINGS) {
      Matcher found = rewording.freemarker().matcher(first);
      if (found.matches()) {
        return found.replaceFirst(rewording.ours());
      }
    }
    Matcher kinds = WRONG_KIND.matcher(first);
    if (kinds.matches()) {
      return "this is " + kind(kinds.group(2)) + ", and " + kind(kinds.group(1)) + EXPECTED;
    }
    String line = NOISE.matcher(first).replaceAll("");
    boolean word = line.length() > 1 && Character.isLowerCase(line.charAt(1));
    return word ? line.substring(0, 1).toLowerCase(Locale.ROOT) + line.substring(1) : line;
  }

  /// Returns what to do about FreeMarker's message, or null.
  static @Nullable String hint(TemplateException failure) {
    String first = firstLine(failure.getMessageWithoutStackTop());
    for (Rewording rewording : REWORDINGS) {
      if (rewording.freemarker().matcher(first).matches()) {
        return rewording.hint();
      }
    }
    String blamed = String.valueOf(failure.getBlamedExpressionString());
    String message = reworded(first);
    return message.endsWith("a function" + EXPECTED) && blamed.endsWith("?string")
        ? DATES
        : message.equals("this is a list, and a text" + EXPECTED)
            ? blamed.endsWith("cites")
                ? "Print them with <@w.marks " + blamed + "/>."
                : "Print each item: <#list "
                    + blamed
                    + " as one>…</#list>, or their number: ${"
                    + blamed
                    + "?size}."
            : message.equals("this is a number, and true or false" + EXPECTED)
                ? "A > ends the tag: write gt for >, as in <#if briefing.statements?size gt 2>."
                : null;
  }

  /// Returns a kind of value in the words of an author.
  private static String kind(String freemarker) {
    String kind = freemarker.replaceFirst("^an? ", "");
    return kind.startsWith("string") || kind.startsWith("markup")
        ? "a text"
        : kind.startsWith("sequence") || kind.startsWith("collection")
            ? "a list"
            : kind.startsWith("hash") || kind.startsWith("extended_hash")
                ? "a value with parts"
                : kind.startsWith("boolean")
                    ? "true or false"
                    : kind.startsWith("method") || kind.startsWith("function")
                        ? "a function"
                        : freemarker.replaceAll(NOISE.pattern(), "");
  }

  static String firstLine(@Nullable String message) {
    return message == null ? "it failed" : message.lines().findFirst().orElse("it failed");
  }
}
