package dev.runup.cli;

import dev.runup.dossier.BuildRequest;
import dev.runup.dossier.DossierOnDisk;
import java.time.Clock;
import java.util.List;
import picocli.CommandLine.ParameterException;

/// `--edition` and `--format`: which files of an issue a command is about.
final class EditionOptions {

  private final Argument<List<String>> formats =
      Argument.words(
          "--format",
          "md|html|pdf|fragment",
          "Only these; several with commas. Default: the edition's formats.");

  private final Argument<List<String>> editions =
      Argument.words("--edition", "NAME", "Only this edition; several with commas. Default: all.");

  List<Argument<?>> arguments() {
    return List.of(formats, editions);
  }

  /// Ends the command where there is no such format.
  void check() {
    for (String format : formats.value()) {
      if (!BuildRequest.FORMATS.contains(format)) {
        throw formats.misuse(
            "there is no format \"" + format + "\"; formats are md, html, pdf and fragment");
      }
    }
  }

  /// Gives back what is wanted of a dossier; ends the command where it has no such edition.
  BuildRequest wanted(DossierOnDisk dossier, AsOfOption asOf, Clock clock) {
    List<String> names = dossier.editions();
    for (String name : editions.value()) {
      if (!names.contains(name)) {
        throw editions.misuse(
            "the dossier has no edition \"" + name + "\"; editions: " + String.join(", ", names));
      }
    }
    return new BuildRequest(
        editions.value(), formats.value(), asOf.resolved(clock, dossier.zone()));
  }

  /// What is thrown where one file can be printed and several would be built.
  ParameterException severalFiles() {
    return formats.misuse(
        "only one file can go to stdout: choose one with --format and --edition; an edition in"
            + " several languages is a file in each");
  }
}
