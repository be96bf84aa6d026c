package dev.runup.cli;

import dev.runup.build.DossierOnDisk;
import dev.runup.build.Wanted;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/// `--edition` and `--format`: which files of an issue a command is about.
final class Selection {

  @Option(
      names = "--format",
      paramLabel = "md|html|pdf|fragment",
      split = ",",
      hideParamSyntax = true,
      description = "Only these; several with commas. Default: the edition's formats.")
  private List<String> formats = List.of();

  @Option(
      names = "--edition",
      paramLabel = "NAME",
      split = ",",
      hideParamSyntax = true,
      description = "Only this edition; several with commas. Default: all.")
  private List<String> editions = List.of();

  @Spec(Target.MIXEE)
  private @Nullable CommandSpec spec;

  /// Ends the command where there is no such format.
  void check() {
    for (String format : formats) {
      if (!Wanted.FORMATS.contains(format)) {
        throw misuse(
            "there is no format \"" + format + "\"; formats are md, html, pdf and fragment");
      }
    }
  }

  /// Gives back what is wanted of a dossier; ends the command where it has no such edition.
  Wanted wanted(DossierOnDisk dossier, AsOf asOf, Clock clock) {
    List<String> names = dossier.editions();
    for (String name : editions) {
      if (!names.contains(name)) {
        throw misuse(
            "the dossier has no edition \"" + name + "\"; editions: " + String.join(", ", names));
      }
    }
    return new Wanted(editions, formats, asOf.resolved(clock, dossier.zone()));
  }

  /// What is thrown where one file can be printed and several would be built.
  ParameterException severalFiles() {
    return misuse(
        "only one file can go to stdout: choose one with --format and --edition; an edition in"
            + " several languages is a file in each");
  }

  private ParameterException misuse(String message) {
    return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
  }
}
