package dev.runup.node;

import dev.runup.problem.Input;
import dev.runup.problem.Place;
import dev.runup.problem.Problem;
import dev.runup.problem.Severity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/// Finds and reads the files of a dossier.
public final class DossierFolder {

  /// The largest file that is read, in bytes.
  static final int LARGEST = 16 << 20;

  private static final String SETTINGS = "runup.yaml";

  /// Marks a folder that Runup wrote its briefings into.
  private static final String OUR_OUTPUT = "SHA256SUMS";

  private static final Set<String> NO_FACTS = Set.of("templates", "archive");

  private final Path root;
  private final List<Input> inputs = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  private DossierFolder(Path root) {
    this.root = root;
  }

  /// What a dossier's folder holds.
  ///
  /// @param settings `runup.yaml`, or null where there is none that can be read
  /// @param facts the files with facts, by their names
  /// @param problems what could not be read, and a notice for each file that is passed over
  public record Contents(@Nullable Input settings, List<Input> facts, List<Problem> problems) {
    public Contents {
      facts = List.copyOf(facts);
      problems = List.copyOf(problems);
    }
  }

  /// Gives back the texts of all files of the dossier in `folder`, in the order of their names.
  ///
  /// @throws UncheckedIOException where the folder can't be listed
  public static Contents read(Path folder) {
    if (!Files.isDirectory(folder)) {
      return new Contents(null, List.of(), List.of(noFolder(folder)));
    }
    try {
      DossierFolder dossier = new DossierFolder(folder.toRealPath());
      Files.walkFileTree(dossier.root, dossier.new Walk());
      return dossier.contents(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("could not list " + folder, e);
    }
  }

  private static Problem noFolder(Path folder) {
    boolean exists = Files.exists(folder);
    return Problem.error(
        "no-dossier",
        exists ? folder + " is a file, not a folder" : "there is no folder " + folder,
        "Name the folder that holds " + SETTINGS + ".");
  }

  private Contents contents(Path folder) {
    inputs.sort(Comparator.comparing(Input::name));
    @Nullable Input settings = null;
    List<Input> facts = new ArrayList<>();
    for (Input input : inputs) {
      if (input.name().equals(SETTINGS)) {
        settings = input;
      } else {
        facts.add(input);
      }
    }
    if (settings == null && problems.stream().noneMatch(this::aboutSettings)) {
      problems.add(noSettings(folder));
    }
    problems.sort(Problem.BY_PLACE);
    return new Contents(settings, facts, problems);
  }

  private boolean aboutSettings(Problem problem) {
    return problem.place() != null && problem.place().file().equals(SETTINGS);
  }

  private Problem noSettings(Path folder) {
    return Problem.error(
        "no-dossier", "the folder " + folder + " holds no " + SETTINGS, nearest(folder));
  }

  private String nearest(Path folder) {
    return problems.stream()
        .filter(p -> p.code().equals("nested-dossier") && p.place() != null)
        .map(p -> "Did you mean " + folder.resolve(p.place().file()).getParent() + "?")
        .findFirst()
        .orElse("A dossier is a folder with a file of that name; `runup init` writes one.");
  }

  /// Sorts out what is met in the folder.
  private final class Walk extends SimpleFileVisitor<Path> {

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      String name = fileName(folder);
      boolean skipped =
          !folder.equals(root)
              && (name.startsWith(".")
                  || NO_FACTS.contains(name)
                  || Files.exists(folder.resolve(OUR_OUTPUT), LinkOption.NOFOLLOW_LINKS));
      return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (!fileName(file).startsWith(".")) {
        sort(file, attributes);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException reason) throws IOException {
      if (file.equals(root)) {
        throw reason;
      }
      problems.add(unreadable(file, reason));
      return FileVisitResult.CONTINUE;
    }
  }

  private void sort(Path file, BasicFileAttributes attributes) {
    String name = name(file);
    String lower = name.toLowerCase(Locale.ROOT);
    boolean facts = lower.endsWith(".yaml") || lower.endsWith(".yml") || lower.endsWith(".json");
    if (name.equals("theme.yaml") || name.equals(OUR_OUTPUT)) {
      return;
    }
    if (lower.endsWith(".csv")) {
      problems.add(
          error(
              "csv-not-read",
              file,
              "CSV files are not read yet",
              "Write these facts in YAML or JSON."));
    } else if (attributes.isSymbolicLink()) {
      link(file, facts);
    } else if (!facts) {
      problems.add(passedOver(file, "this file is passed over: it is neither YAML nor JSON"));
    } else if (name.endsWith("/" + SETTINGS)) {
      problems.add(nested(file));
    } else {
      load(file, attributes);
    }
  }

  private void link(Path file, boolean facts) {
    try {
      Path target = file.toRealPath();
      BasicFileAttributes attributes = Files.readAttributes(target, BasicFileAttributes.class);
      if (attributes.isDirectory() || !facts) {
        problems.add(passedOver(file, "this link is passed over"));
      } else if (target.startsWith(root)) {
        load(file, attributes);
      } else {
        problems.add(
            error(
                "link-out",
                file,
                "this link leads out of the dossier",
                "Copy the file into the dossier."));
      }
    } catch (IOException e) {
      problems.add(
          facts
              ? error(
                  "unreadable", file, "this link leads nowhere", "Delete it, or restore the file.")
              : passedOver(file, "this link is passed over"));
    }
  }

  private void load(Path file, BasicFileAttributes attributes) {
    // A pipe or a device would be waited for, and never end.
    if (!attributes.isRegularFile()) {
      problems.add(error("unreadable", file, "this is no ordinary file", null));
      return;
    }
    if (attributes.size() > LARGEST) {
      problems.add(tooLarge(file));
      return;
    }
    try (var in = Files.newInputStream(file)) {
      // One byte more than the limit: it may have grown since its size was asked for.
      byte[] bytes = in.readNBytes(LARGEST + 1);
      if (bytes.length > LARGEST) {
        problems.add(tooLarge(file));
        return;
      }
      take(Utf8.decode(name(file), bytes));
    } catch (IOException e) {
      problems.add(unreadable(file, e));
    }
  }

  private void take(Utf8.Decoded decoded) {
    if (decoded.problem() == null) {
      inputs.add(decoded.input());
    } else {
      problems.add(decoded.problem());
    }
  }

  private Problem nested(Path file) {
    return error(
        "nested-dossier",
        file,
        "a second dossier lies inside of this one",
        "Move its folder out, or delete this file to make its facts part of the dossier.");
  }

  private Problem tooLarge(Path file) {
    return error(
        "too-large",
        file,
        "this file is larger than 16 MiB, which is the limit",
        "Split it; facts files may be as many as you like.");
  }

  private Problem unreadable(Path file, IOException reason) {
    return error(
        "unreadable",
        file,
        reason instanceof AccessDeniedException ? "this may not be read" : "this could not be read",
        reason instanceof AccessDeniedException ? "Give yourself the right to read it." : null);
  }

  private Problem passedOver(Path file, String message) {
    return error("passed-over", file, message, null).as(Severity.NOTICE);
  }

  private Problem error(String code, Path file, String message, @Nullable String hint) {
    Place place = new Place(new Input(name(file), ""), 1, 1, 1);
    return Problem.error(code, place, message, hint);
  }

  /// Gives back the path from the dossier on, with `/` on every system.
  private String name(Path file) {
    StringJoiner name = new StringJoiner("/");
    root.relativize(file).forEach(part -> name.add(part.toString()));
    return name.toString();
  }

  private static String fileName(Path path) {
    Path name = path.getFileName();
    return name == null ? "" : name.toString();
  }
}
