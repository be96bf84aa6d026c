package dev.runup.cli;

import dev.runup.dossier.BuildRequest;
import dev.runup.dossier.DossierOnDisk;
import dev.runup.format.Format;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import picocli.CommandLine.ParameterException;

/// `--edition` and `--format`: which files of an issue a command is about.
final class EditionOptions {

  private final Argument<List<String>> formats =
      Argument.words(
          "--format",
          String.join("|", Format.keys()),
          "Only these; several with commas. Default: the edition's formats.");

  private final Argument<List<String>> editions =
      Argument.words("--edition", "NAME", "Only this edition; several with commas. Default: all.");

  List<Argument<?>> arguments() {
    return List.of(formats, editions);
  }

  /// Ends the command where there is no such format.
  void check() {
    for (String format : formats.value()) {
      if (Format.of(format) == null) {
        String others = String.join(", ", Format.keys().subList(0, Format.keys().size() - 1));
        throw formats.misuse(
            "there is no format \""
                + format
                + "\"; formats are "
                + others
                + " and "
                + Format.keys().getLast());
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
    return new BuildRequest(editions.value(), formats(), asOf.resolved(clock, dossier.zone()));
  }

  private List<Format> formats() {
    return formats.value().stream().map(Format::of).filter(Objects::nonNull).toList();
  }

  /// What is thrown where one file can be printed and several would be built.
  ParameterException severalFiles() {
    return formats.misuse(
        "only one file can go to stdout: choose one with --format and --edition; an edition in"
            + " several languages is a file in each");
  }
}
