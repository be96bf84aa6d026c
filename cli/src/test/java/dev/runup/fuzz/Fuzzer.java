package dev.runup.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;

/// Builds changed dossiers for a time, and keeps those that show a fault. `.ci/faults/fuzz` starts
/// it.
///
/// Equal seeds and corpora give equal cases, in the same order. A dossier with a new set of problem
/// codes joins the ones to change, so that later cases begin where earlier ones got to.
final class Fuzzer {

  private static final int MOST_KEPT = 400;
  private static final int MOST_FINDS = 20;

  /// The time of the processor that a command may take, in seconds. Own templates may take 10.
  private static final int LONGEST = 20;

  /// The time after which a case counts as hung.
  private static final Duration HUNG = Duration.ofSeconds(90);

  private final long seed;
  private final Path work;
  private final List<FuzzedDossier> small = new ArrayList<>(Corpus.kept());
  private final List<FuzzedDossier> large = Corpus.large();
  private final List<FuzzedDossier> grown = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();
  private final Map<Integer, Integer> exits = new TreeMap<>();
  private final AtomicReference<String> running = new AtomicReference<>("");
  private double slowest;
  private String slowestCase = "";
  private int finds;

  private Fuzzer(long seed, Path work) {
    this.seed = seed;
    this.work = work;
  }

  /// @param arguments the minutes, the seed, and the most cases; or `notices`, the seed, and the
  ///   number of cases of [AddedNotice]
  public static void main(String[] arguments) throws IOException {
    if (arguments[0].equals("notices")) {
      System.exit(notices(Long.parseLong(arguments[1]), Long.parseLong(arguments[2])) == 0 ? 0 : 1);
    }
    double minutes = Double.parseDouble(arguments[0]);
    long seed = Long.parseLong(arguments[1]);
    long most = Long.parseLong(arguments[2]);
    Path work = Files.createTempDirectory("runup-fuzz");
    int finds = new Fuzzer(seed, work).run(minutes, most);
    FuzzedDossier.delete(work);
    System.exit(finds == 0 ? 0 : 1);
  }

  /// Returns the number of dossiers that lose an error to a notice.
  private static int notices(long seed, long cases) {
    List<FuzzedDossier> small = Corpus.kept();
    List<FuzzedDossier> large = Corpus.large();
    int found = 0;
    int errors = 0;
    for (int number = 0; number < cases && found < MOST_FINDS; number++) {
      AddedNotice one = AddedNotice.of(seed * 1_000_003 + number, small, large);
      errors += one.errors();
      if (!one.lost().isEmpty()) {
        found++;
        Path kept = Corpus.KEPT.resolve("found-notices-" + seed + "-" + number);
        one.dossier().write(kept);
        System.out.printf("FOUND case %d, kept in cli/%s: %s%n", number, kept, one.lost());
      }
    }
    System.out.printf(
        "fuzz: %d dossiers with %d errors and added notices, seed %d: %d found%n",
        cases, errors, seed, found);
    return found;
  }

  private int run(double minutes, long most) {
    System.out.printf("fuzz: seed %d, %d dossiers%n", seed, small.size() + large.size());
    Thread.ofPlatform().daemon().start(this::watch);
    long end = System.nanoTime() + (long) (minutes * 60e9);
    long began = System.nanoTime();
    int cases = 0;
    for (; cases < most && System.nanoTime() < end && finds < MOST_FINDS; cases++) {
      one(cases);
      if (cases % 1000 == 999) {
        System.out.printf("fuzz: %d cases, exit codes %s%n", cases + 1, exits);
      }
    }
    System.out.printf(
        "fuzz: %d cases in %d s, exit codes %s, %d sets of problem codes, slowest %.1f s (%s): %d found%n",
        cases,
        (System.nanoTime() - began) / 1_000_000_000,
        exits,
        seen.size(),
        slowest,
        slowestCase,
        finds);
    return finds;
  }

  private void one(int number) {
    Mutator mutator = new Mutator(seed * 1_000_003 + number);
    FuzzedDossier from =
        mutator.below(40) == 0
            ? mutator.any(large)
            : mutator.any(grown.isEmpty() || mutator.below(2) == 0 ? small : grown);
    if (from.inputs().isEmpty()) {
      return;
    }
    FuzzedDossier dossier = mutator.mutated(from, small);
    Path folder = work.resolve("case-" + number);
    dossier.write(folder);
    running.set(folder.toString());
    BuildCheck.Result result = BuildCheck.of(folder, more(mutator, dossier), LONGEST);
    running.set("");
    FuzzedDossier.delete(folder);
    note(number, dossier, result);
  }

  /// Returns which other commands to run: seldom those that take long.
  private static int more(Mutator mutator, FuzzedDossier dossier) {
    int more = 0;
    for (int bit = 0; bit < 3; bit++) {
      more |= mutator.below(10) == 0 ? 1 << bit : 0;
    }
    return dossier.name().equals("built") ? more | 8 : more;
  }

  private void note(int number, FuzzedDossier dossier, BuildCheck.Result result) {
    exits.merge(result.exit(), 1, Integer::sum);
    // A sound dossier leads further than one with mistakes: later cases would stop at these.
    int most = result.exit() == 0 ? MOST_KEPT : MOST_KEPT / 4;
    if (seen.add(result.exit() + " " + result.codes()) && grown.size() < most) {
      grown.add(dossier);
    }
    if (result.seconds() > slowest) {
      slowest = result.seconds();
      slowestCase = dossier.name() + ", case " + number;
    }
    if (!result.faults().isEmpty()) {
      keep(number, dossier, result.faults());
    }
  }

  private void keep(int number, FuzzedDossier dossier, List<String> faults) {
    finds++;
    Path kept = Corpus.KEPT.resolve("found-" + seed + "-" + number);
    dossier.write(kept);
    System.out.printf("FOUND case %d, kept in cli/%s%n", number, kept);
    faults.forEach(fault ->
        System.out.println(
            "  "
                + (fault.length() > 1500 ? fault.substring(0, 1500) : fault)
                    .replace("\n", "\n  ")));
  }

  /// Ends the program if a case hangs, with the stacks of all threads.
  private void watch() {
    String last = "";
    long since = System.nanoTime();
    while (true) {
      try {
        Thread.sleep(1000);
      } catch (InterruptedException _) {
        return;
      }
      String now = running.get();
      if (!now.equals(last)) {
        last = now;
        since = System.nanoTime();
      } else if (!now.isEmpty() && System.nanoTime() - since > HUNG.toNanos()) {
        System.out.println("FOUND a case that hangs; its dossier stays in " + now);
        Thread.getAllStackTraces()
            .forEach((thread, stack) -> {
              System.out.println(thread);
              for (StackTraceElement element : stack) {
                System.out.println("    " + element);
              }
            });
        Runtime.getRuntime().halt(1);
      }
    }
  }
}
