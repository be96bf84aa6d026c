package dev.runup.cli;

import dev.runup.dossier.BuildRequest;
import dev.runup.dossier.DossierEdition;
import dev.runup.dossier.DossierOnDisk;
import dev.runup.format.Format;
import dev.runup.problem.Checked;
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

  /// Returns the request for a dossier. Ends the command if the dossier has no such edition.
  BuildRequest request(DossierOnDisk dossier, AsOfOption asOf, Clock clock) {
    List<DossierEdition> wanted =
        editions.value().stream().map(name -> edition(dossier, name, editions)).toList();
    return new BuildRequest(wanted, formats(), asOf.time(clock, dossier.zone()));
  }

  /// Returns the edition of a name. Ends the command if the dossier has none.
  static DossierEdition edition(DossierOnDisk dossier, String name, Argument<?> option) {
    if (dossier.edition(name) instanceof Checked.Good<DossierEdition>(var edition, var _)) {
      return edition;
    }
    List<String> names = dossier.editions().stream().map(DossierEdition::name).toList();
    throw option.misuse(
        "the dossier has no edition \"" + name + "\"; editions: " + String.join(", ", names));
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
