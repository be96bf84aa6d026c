package dev.runup.template;

import dev.runup.problem.Input;
import dev.runup.problem.Place;
import dev.runup.problem.Problem;
import dev.runup.problem.ProblemCode;
import dev.runup.problem.Severity;
import dev.runup.template.LimitedRun.TemplatePosition;
import freemarker.core.InvalidReferenceException;
import freemarker.core.ParseException;
import freemarker.core.StopException;
import freemarker.template.MalformedTemplateNameException;
import freemarker.template.TemplateException;
import freemarker.template.TemplateNotFoundException;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Converts exceptions of FreeMarker to problems for the template's author. A problem has the place
/// in the template and, where FreeMarker's text speaks of Java or settings, a text of ours.
///
/// @param texts the texts of templates by name, for the source line
/// @param own the names of the dossier's own files
record TemplateErrors(Function<String, @Nullable String> texts, Set<String> own) {

  /// Ends the message about a value that is not there.
  static final String MISSING = "\" has no value";

  /// The parts of FreeMarker's messages that don't help an author: names of its classes, lists of
  /// expected tokens, the last full stop. They are removed.
  private static final Pattern NOISE =
      Pattern.compile(" \\(wrapper: [^)]*\\)|, but was expecting.*|[.:]$");

  private static final Pattern SEE_CAUSE = Pattern.compile("; see (?:the )?cause exception");

  /// FreeMarker's messages that speak of settings or Java, in its version 2.3.35, each with a text
  /// for an author. `$1` is the pattern's group. All other messages are shown as they are.
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
          new Rewording("Unknown built-in: (\"\\w+\").*", "no built-in is named $1"),
          new Rewording(
              "Unexpected end of file reached\\. You have an unclosed (\\S+?)\\..*",
              "the template ends before its $1 is closed"),
          new Rewording(
              "For .*: Expected (.+?)(?:,.*)? but this has evaluated to (an? \\w+).*",
              "this is $2, and $1 is expected here"));

  /// A message of FreeMarker and the text that replaces it.
  private record Rewording(Pattern freemarker, String ours) {
    Rewording(String freemarker, String ours) {
      this(Pattern.compile(freemarker), ours);
    }
  }

  Problem of(Exception failure) {
    return switch (failure) {
      case ParseException parse -> problem(parse, place(parse));
      case TemplateException template -> of(template);
      // FreeMarker remembers a template that it could not parse. At a second request it throws an
      // IOException whose cause is the first exception.
      case IOException again when again.getCause() instanceof ParseException first -> of(first);
      case IOException again when again.getCause() instanceof IOException first -> of(first);
      case Engine.TemplateStoppedException refusal when refusal.position() != null ->
          problem(refusal, place(refusal.position()));
      default -> problem(failure, null);
    };
  }

  private Problem of(TemplateException failure) {
    return switch (failure.getCause()) {
      case IOException included -> {
        Problem found = of(included);
        Place place = found.place() == null ? place(failure) : null;
        yield place == null ? found : found.withPlace(place);
      }
      // The expression behind "->" failed. Its own exception says why.
      case TemplateException inner
          when firstLine(failure.getMessageWithoutStackTop()).startsWith("Failed to transform") ->
          of(inner);
      case null, default -> problem(failure, place(failure));
    };
  }

  private static Problem problem(Exception failure, @Nullable Place place) {
    return new Problem(
        Severity.ERROR,
        ProblemCode.TEMPLATE,
        place,
        null,
        message(failure),
        hint(failure),
        List.of(),
        null);
  }

  private static String message(Exception failure) {
    return switch (failure) {
      case InvalidReferenceException missing -> {
        String blamed = missing.getBlamedExpressionString();
        yield blamed == null ? "a value is missing" : "\"" + blamed + MISSING;
      }
      case StopException stop -> firstLine(stop.getMessageWithoutStackTop());
      case TemplateException other -> withCause(other);
      case ParseException parse -> inOurStyle(parse.getEditorMessage());
      case TemplateNotFoundException absent ->
          "no template is named \"" + absent.getTemplateName() + "\"";
      case MalformedTemplateNameException wrong ->
          "no template may be named \"" + wrong.getTemplateName() + "\"";
      case UnsupportedEncodingException unknown ->
          "no character set is named \"" + unknown.getMessage() + "\"";
      default -> firstLine(failure.getMessage());
    };
  }

  /// Returns a message in which the cause's own words replace "see the cause exception".
  ///
  /// Example: `?replace("a", "$9", "r")` fails with "this can't be evaluated: no group 9".
  private static String withCause(TemplateException failure) {
    String text = inOurStyle(failure.getMessageWithoutStackTop());
    Throwable cause = failure.getCause();
    Matcher found = SEE_CAUSE.matcher(text);
    return cause == null || !found.find()
        ? text
        : text.substring(0, found.start()) + ": " + inOurStyle(cause.getMessage());
  }

  private static @Nullable String hint(Exception failure) {
    return switch (failure) {
      case Engine.TemplateStoppedException refusal -> refusal.hint();
      case RecordModels.RenamedException renamed -> renamed.hint();
      case InvalidReferenceException _ ->
          "Where it may be missing, test it with <#if value??> or give a default with value!\"…\".";
      case MalformedTemplateNameException _ -> "Templates lie in the template folders only.";
      default -> null;
    };
  }

  /// Returns FreeMarker's message in the style of ours: its first line, with a small first letter
  /// and without a full stop.
  private static String inOurStyle(@Nullable String message) {
    String first = firstLine(message);
    for (Rewording rewording : REWORDINGS) {
      Matcher found = rewording.freemarker().matcher(first);
      if (found.matches()) {
        return found.replaceFirst(rewording.ours());
      }
    }
    String line = NOISE.matcher(first).replaceAll("");
    boolean word = line.length() > 1 && Character.isLowerCase(line.charAt(1));
    return word ? line.substring(0, 1).toLowerCase(Locale.ROOT) + line.substring(1) : line;
  }

  private static String firstLine(@Nullable String message) {
    return message == null ? "it failed" : message.lines().findFirst().orElse("it failed");
  }

  /// Returns the first place in one of some templates that FreeMarker's description names, or null.
  static @Nullable TemplatePosition firstOf(Set<String> templates, String description) {
    return Engine.AT
        .matcher(description)
        .results()
        .filter(at -> templates.contains(at.group(1)))
        .findFirst()
        .map(at ->
            new TemplatePosition(
                at.group(1), Integer.parseInt(at.group(2)), Integer.parseInt(at.group(3))))
        .orElse(null);
  }

  /// Returns the place of a template's directive, from its column to the end of the line.
  @Nullable Place place(@Nullable TemplatePosition position) {
    return position == null
        ? null
        : place(position.template(), position.line(), position.column(), null, null);
  }

  private @Nullable Place place(ParseException failure) {
    return place(
        failure.getTemplateName(),
        failure.getLineNumber(),
        failure.getColumnNumber(),
        failure.getEndLineNumber(),
        failure.getEndColumnNumber());
  }

  /// Returns the place of the expression that failed, or the nearest call in the dossier's own
  /// files if that is in a shipped template.
  private @Nullable Place place(TemplateException failure) {
    String blamed = Objects.requireNonNullElse(failure.getTemplateSourceName(), "");
    String calls = Objects.requireNonNullElse(failure.getFTLInstructionStack(), "");
    TemplatePosition caller = own.contains(blamed) ? null : firstOf(own, calls);
    if (caller != null) {
      return place(caller);
    }
    return place(
        failure.getTemplateSourceName(),
        failure.getLineNumber(),
        failure.getColumnNumber(),
        failure.getEndLineNumber(),
        failure.getEndColumnNumber());
  }

  /// Converts FreeMarker's positions. FreeMarker counts UTF-16 units and includes the last column.
  /// A place counts code points and lies in one line.
  private @Nullable Place place(
      @Nullable String name,
      @Nullable Integer line,
      @Nullable Integer column,
      @Nullable Integer endLine,
      @Nullable Integer endColumn) {
    String text = name == null ? null : texts.apply(name);
    if (text == null || line == null || column == null || line < 1) {
      return null;
    }
    Input input = new Input(TemplateTexts.FOLDER + name, text);
    String excerpt = input.line(line);
    // Of a text that ends too early, FreeMarker names column 0 of the line after the last one.
    int from = points(excerpt, Math.max(column, 1) - 1);
    int end =
        points(excerpt, endColumn != null && line.equals(endLine) ? endColumn : excerpt.length());
    return new Place(input, line, from + 1, Math.max(from, end) + 1);
  }

  private static int points(String line, int units) {
    return line.codePointCount(0, Math.min(units, line.length()));
  }
}
