package dev.runup.cli;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;

/// An option of a command or what stands without one, and the value that was typed for it.
record Argument<T extends @Nullable Object>(ArgSpec spec) {

  /// Gives back an option that is there or not.
  static Argument<Boolean> flag(List<String> names, String... description) {
    return new Argument<>(
        option(names).type(boolean.class).initialValue(false).description(description).build());
  }

  /// Gives back an option with a text, or with null where none was typed.
  static Argument<@Nullable String> text(String name, String label, String... description) {
    return new Argument<>(
        option(List.of(name))
            .type(String.class)
            .paramLabel(label)
            .description(description)
            .build());
  }

  /// Gives back an option with one value.
  ///
  /// @param otherwise the value where none was typed
  static <T> Argument<T> option(
      List<String> names, T otherwise, String label, String... description) {
    return new Argument<>(
        option(names)
            .type(otherwise.getClass())
            .initialValue(otherwise)
            .paramLabel(label)
            .description(description)
            .build());
  }

  /// Gives back an option with a list of words, with commas between them.
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
            .build());
  }

  private static OptionSpec.Builder option(List<String> names) {
    return OptionSpec.builder(names.toArray(String[]::new));
  }

  /// Gives back the dossier that a command is about.
  static Argument<Path> dossier() {
    return required(Path.class, "DOSSIER", "The folder that holds runup.yaml.");
  }

  /// Gives back what has to be typed without an option, once.
  static <T> Argument<T> required(Class<T> type, String label, String... description) {
    return positional(
        PositionalParamSpec.builder().index("0").arity("1").required(true).type(type),
        label,
        description);
  }

  /// Gives back what may be typed without an option, once.
  ///
  /// @param otherwise the value where it was not
  static <T> Argument<T> optional(T otherwise, String label, String... description) {
    return optional(0, otherwise, label, description);
  }

  /// Gives back what may be typed without an option behind others.
  ///
  /// @param behind how many stand before it
  static <T> Argument<T> optional(int behind, T otherwise, String label, String... description) {
    Class<?> type = otherwise instanceof Path ? Path.class : otherwise.getClass();
    return positional(
        PositionalParamSpec.builder()
            .index(String.valueOf(behind))
            .arity("0..1")
            .type(type)
            .initialValue(otherwise),
        label,
        description);
  }

  /// Gives back the dossier that a command can do without, or null where none was typed.
  static Argument<@Nullable Path> dossierOrNone() {
    return positional(
        PositionalParamSpec.builder().index("0").arity("0..1").type(Path.class),
        "DOSSIER",
        "The folder that holds runup.yaml. Default: the current one where it does, else none.");
  }

  /// Gives back what is to be typed without an option, several times.
  ///
  /// @param arity how many there are, as in `1..2`
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
    return new Argument<>(positional.paramLabel(label).description(description).build());
  }

  /// Gives back what was typed, once the command runs.
  T value() {
    return spec.getValue();
  }

  void addTo(CommandSpec command) {
    command.add(spec);
  }

  /// What is thrown where a value could be read, but can't be meant.
  ParameterException misuse(String message) {
    return new ParameterException(spec.command().commandLine(), message);
  }
}
