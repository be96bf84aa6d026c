package dev.runup.cli;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;

/// An option or a positional argument of a command, with the value that the user typed.
record Argument<T extends @Nullable Object>(ArgSpec spec) {

  /// Returns an option without a value. It is false unless it is typed.
  static Argument<Boolean> flag(List<String> names, String... description) {
    return new Argument<>(
        option(names).type(boolean.class).initialValue(false).description(description).build());
  }

  /// Returns an option whose value is a text. The value is null if the option isn't typed.
  static Argument<@Nullable String> text(String name, String label, String... description) {
    return new Argument<>(
        option(List.of(name))
            .type(String.class)
            .paramLabel(label)
            .description(description)
            .completionCandidates(Completion.words(label))
            .build());
  }

  /// Returns an option with one value. The class of the default decides how the text is read.
  ///
  /// Example: the default `2` makes an option that takes whole numbers only.
  static <T> Argument<T> option(
      List<String> names, T defaultValue, String label, String... description) {
    return new Argument<>(
        option(names)
            .type(type(defaultValue))
            .initialValue(defaultValue)
            .paramLabel(label)
            .description(description)
            .completionCandidates(Completion.words(label))
            .build());
  }

  /// Returns an option with a list of words. The list is empty if the option isn't typed.
  ///
  /// Example: `--format md,html` gives `md` and `html`.
  static Argument<List<String>> words(String name, String label, String... description) {
    return new Argument<>(
        option(List.of(name))
            .type(List.class)
            .auxiliaryTypes(String.class)
            .initialValue(List.of())
            .splitRegex(",")
            .hideParamSyntax(true)
            .paramLabel(label)
            .description(description)
            .completionCandidates(Completion.words(label))
            .build());
  }

  private static OptionSpec.Builder option(List<String> names) {
    return OptionSpec.builder(names.toArray(String[]::new));
  }

  /// Returns the argument for the folder of a dossier. A command with it doesn't run without one.
  static Argument<Path> dossier() {
    return required(Path.class, "DOSSIER", "The folder that holds runup.yaml.");
  }

  /// Returns a positional argument that the user must type.
  static <T> Argument<T> required(Class<T> type, String label, String... description) {
    return positional(
        PositionalParamSpec.builder().index("0").arity("1").required(true).type(type),
        label,
        description);
  }

  /// Returns the first positional argument of a command, which the user may leave out.
  static <T> Argument<T> optional(T defaultValue, String label, String... description) {
    return optional(0, defaultValue, label, description);
  }

  /// Returns a positional argument that the user may leave out.
  ///
  /// @param index its position among the positional arguments, from 0
  static <T> Argument<T> optional(int index, T defaultValue, String label, String... description) {
    return positional(
        PositionalParamSpec.builder()
            .index(String.valueOf(index))
            .arity("0..1")
            .type(type(defaultValue))
            .initialValue(defaultValue),
        label,
        description);
  }

  /// Returns the argument for a dossier that a command doesn't need. It is null if it isn't typed.
  static Argument<@Nullable Path> dossierOrNone() {
    return positional(
        PositionalParamSpec.builder().index("0").arity("0..1").type(Path.class),
        "DOSSIER",
        "The folder that holds runup.yaml. Default: the current one if it holds it, else none.");
  }

  /// Returns a positional argument that may be typed several times.
  ///
  /// @param arity how many values are allowed, for example `1..2`
  static <T> Argument<List<T>> several(
      String arity, Class<T> type, String label, String... description) {
    return positional(
        PositionalParamSpec.builder()
            .arity(arity)
            .required(true)
            .type(List.class)
            .auxiliaryTypes(type)
            .initialValue(List.of()),
        label,
        description);
  }

  private static <T extends @Nullable Object> Argument<T> positional(
      PositionalParamSpec.Builder positional, String label, String... description) {
    return new Argument<>(
        positional
            .paramLabel(label)
            .description(description)
            .completionCandidates(Completion.words(label))
            .build());
  }

  /// A path is of a class of its system.
  private static Class<?> type(Object value) {
    return value instanceof Path ? Path.class : value.getClass();
  }

  /// Returns the typed value, or the default. It is set once picocli has parsed the arguments.
  T value() {
    return spec.getValue();
  }

  void addTo(CommandSpec command) {
    command.add(spec);
  }

  /// Returns the exception for a value that has the right form but isn't allowed.
  ///
  /// Example: `--port 70000` is a number, but not a port.
  ParameterException misuse(String message) {
    return new ParameterException(spec.command().commandLine(), message);
  }
}
