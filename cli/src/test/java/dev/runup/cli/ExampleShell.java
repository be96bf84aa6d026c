package dev.runup.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Runs the command lines of an example in a folder: `runup`, and `cp`, `rm`, `echo` and `tail -n
/// 1` without a shell, which would cost a second for each line.
final class ExampleShell {

  private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");

  private final Path folder;

  /// What the last `runup` printed.
  String printed = "";

  ExampleShell(Path folder) {
    this.folder = folder;
  }

  void run(String line) {
    List<String> words =
        WORD.matcher(line)
            .results()
            .map((MatchResult word) -> word.group(1) == null ? word.group(2) : word.group(1))
            .toList();
    List<String> more = words.subList(1, words.size());
    try {
      switch (words.getFirst()) {
        case "runup" -> {
          Ran ran = Ran.of(more.stream().map(this::argument).toArray(String[]::new));
          printed = ran.out() + ran.err();
        }
        case "cp" ->
            Files.copy(file(more.get(0)), file(more.get(1)), StandardCopyOption.REPLACE_EXISTING);
        case "rm" -> Files.delete(file(more.getFirst()));
        case "echo" ->
            redirect(more.getFirst().replace("\"talks\"", "\"" + folder + "/talks\""), more);
        case "tail" -> redirect(Files.readAllLines(file(more.get(2))).getLast(), more);
        default -> throw new AssertionError("unknown command: " + line);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void redirect(String text, List<String> words) throws IOException {
    Path file = file(words.getLast());
    boolean appends = words.get(words.size() - 2).equals(">>");
    Files.createDirectories(file.resolveSibling("."));
    Files.writeString(
        file, (appends ? Files.readString(file) : "") + text + "\n", StandardOpenOption.CREATE);
  }

  static void write(Path file, String text) {
    try {
      Files.createDirectories(file.resolveSibling("."));
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path file(String word) {
    return folder.resolve(word);
  }

  /// Returns a word with its path, if it names a folder or a file of the example.
  private String argument(String word) {
    String path = word.replaceFirst("#.*", "");
    return path.matches("talks?(/.*)?|out(/.*)?|www|jobs") ? folder + "/" + word : word;
  }
}
