package dev.runup.fuzz;

import dev.runup.cli.Main;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Builds changed dossiers on Java, in this process, and with the native program, and compares what
/// both wrote and said. `.ci/install/native-check` starts it.
final class NativeComparison {

  private final Path program;
  private final Path work;
  private final List<FuzzedDossier> small = Corpus.kept();
  private final List<FuzzedDossier> large = Corpus.large();
  private final Map<Integer, Integer> exits = new TreeMap<>();
  private int differences;

  private NativeComparison(Path program, Path work) {
    this.program = program;
    this.work = work;
  }

  /// The result of a build.
  private record Result(int code, String out, String err, SortedMap<String, byte[]> files) {

    /// Returns what differs, or an empty text.
    String difference(Result other) {
      if (code != other.code) {
        return "exit code " + code + ", natively " + other.code + "\n" + other.err;
      }
      if (!out.equals(other.out) || !err.equals(other.err)) {
        return out + err + "natively:\n" + other.out + other.err;
      }
      if (!files.keySet().equals(other.files.keySet())) {
        return "files " + files.keySet() + ", natively " + other.files.keySet();
      }
      return files.entrySet().stream()
          .filter(file -> !Arrays.equals(file.getValue(), other.files.get(file.getKey())))
          .map(file -> file.getKey() + " has other bytes natively")
          .collect(Collectors.joining("\n"));
    }
  }

  /// @param arguments the native program, the number of dossiers, and the seed
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path work = Files.createTempDirectory("runup-native");
    NativeComparison comparison =
        new NativeComparison(Path.of(arguments[0]).toAbsolutePath(), work);
    int count = Integer.parseInt(arguments[1]);
    for (int number = 0; number < count; number++) {
      comparison.compare(Long.parseLong(arguments[2]) * 1_000_003 + number);
    }
    FuzzedDossier.delete(work);
    System.out.printf(
        "%d changed dossiers, exit codes %s, %d differ%n",
        count, comparison.exits, comparison.differences);
    System.exit(comparison.differences == 0 ? 0 : 1);
  }

  private void compare(long seed) throws IOException, InterruptedException {
    Mutator mutator = new Mutator(seed);
    FuzzedDossier dossier =
        mutator.mutated(mutator.any(mutator.below(40) == 0 ? large : small), small);
    Path folder = work.resolve("case");
    Path state = work.resolve("state"); // which tells what changed since the last build
    String[] arguments = {
      "build",
      folder.toString(),
      "-o",
      folder.resolve("out").toString(),
      "--state",
      state.toString(),
      "--json"
    };
    dossier.write(folder);
    Result onJava = onJava(folder, arguments);
    FuzzedDossier.delete(folder);
    FuzzedDossier.delete(state);
    dossier.write(folder);
    Result natively = natively(folder, arguments);
    FuzzedDossier.delete(folder);
    FuzzedDossier.delete(state);
    exits.merge(onJava.code, 1, Integer::sum);
    String difference = onJava.difference(natively);
    if (!difference.isEmpty()) {
      differences++;
      Path kept = Path.of("target/native-differs-" + seed);
      dossier.write(kept);
      System.out.println("DIFFERS, kept in cli/" + kept + ": " + difference);
    }
  }

  private static Result onJava(Path folder, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        Main.run(
            arguments,
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            Clock.systemDefaultZone());
    return result(code, out.toByteArray(), err.toByteArray(), folder);
  }

  private Result natively(Path folder, String... arguments)
      throws IOException, InterruptedException {
    Path out = work.resolve("native.out");
    Path err = work.resolve("native.err");
    ProcessBuilder command = new ProcessBuilder(arguments);
    command.command().addFirst(program.toString());
    int code = command.redirectOutput(out.toFile()).redirectError(err.toFile()).start().waitFor();
    return result(code, Files.readAllBytes(out), Files.readAllBytes(err), folder);
  }

  private static Result result(int code, byte[] out, byte[] err, Path folder) {
    return new Result(code, withoutTime(out), withoutTime(err), FuzzedDossier.read(folder).files());
  }

  /// Returns what a command said, without the time that it took.
  private static String withoutTime(byte[] said) {
    return new String(said, StandardCharsets.UTF_8)
        .replaceAll("in \\d+ ms", "in 0 ms")
        .replaceAll("\"ms\":\\d+", "\"ms\":0");
  }
}
