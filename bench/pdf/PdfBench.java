package dev.runup.bench;

import com.sun.management.OperatingSystemMXBean;
import dev.runup.document.Block;
import dev.runup.document.Document;
import dev.runup.document.Filled;
import dev.runup.document.Masthead;
import dev.runup.document.Masthead.Phrase;
import dev.runup.markdown.MarkdownParser;
import dev.runup.pdf.Pdf;
import dev.runup.problem.Checked;
import dev.runup.theme.Colour;
import dev.runup.theme.Theme;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/// What the PDF writer takes for documents of some length, made of the example's blocks over and
/// over. `main` prints a table.
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(java.util.concurrent.TimeUnit.MILLISECONDS)
public class PdfBench {
  private static final Path EXAMPLE = Path.of("examples/florida-2025/briefing");

  private static final Masthead MASTHEAD =
      new Masthead(
          "Florida, 28 December: plan put at about 90 % final",
          Phrase.of("Daily briefing 1"),
          "daily",
          "Sunday, 28 December 2025",
          "2025-12-28",
          Phrase.of("Summit desk"),
          null,
          new Masthead.Label(Phrase.of("TLP:CLEAR"), "#ffffff", "#000000"),
          "",
          "en",
          Instant.parse("2025-12-28T22:00:00Z"),
          new Masthead.Words(
              "Page {0} of {1}",
              "p. {0}",
              "",
              "Notes",
              "Note {0}",
              "Back",
              "Source {0}",
              "Contents",
              "Other forms of this issue",
              "Table",
              "[original in {0} script]",
              List.of("What changed"),
              Map.of(),
              List.of("Note", "Tip", "Important", "Warning", "Caution"),
              Masthead.Words.Mail.NONE));

  private static final Theme THEME = theme();

  private final OperatingSystemMXBean process =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
  private final Pdf pdf = new Pdf();

  /// The number of the document's blocks; some eight make a page.
  @Param("26")
  public int blocks;

  private Document document;

  /// What one document took and is.
  @AuxCounters(AuxCounters.Type.EVENTS)
  @State(Scope.Thread)
  public static class Taken {
    /// User and system time of the whole process, in microseconds.
    public long cpu;

    /// Bytes of the file.
    public long size;

    public long count;
  }

  @Setup
  public void make() throws IOException {
    document = document(blocks);
  }

  @Benchmark
  public byte[] write(Taken taken) {
    long before = process.getProcessCpuTime();
    byte[] bytes = bytes(pdf.write(document, THEME));
    taken.cpu += (process.getProcessCpuTime() - before) / 1000;
    taken.size += bytes.length;
    taken.count += pages(bytes);
    return bytes;
  }

  private static byte[] bytes(Checked<byte[]> checked) {
    return switch (checked) {
      case Checked.Good<byte[]>(byte[] bytes, var _) -> bytes;
      case Checked.Bad<byte[]> bad -> throw new IllegalStateException(bad.problems().toString());
    };
  }

  private static int pages(byte[] pdf) {
    try {
      return new org.openpdf.text.pdf.PdfReader(pdf).getNumberOfPages();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  public static void main(String[] args) throws RunnerException {
    System.out.println("| Pages | CPU | CPU a page | size |\n|---|---|---|---|");
    row(26, 4000, 400, "-Xmx1g");
    row(36, 3000, 300, "-Xmx1g");
    row(90, 1200, 120, "-Xmx1g");
    row(900, 120, 30, "-Xmx1g");
    row(9000, 8, 5, "-Xmx1g");
    row(9000, 1, 1, "-Xmx128m");
  }

  private static void row(int blocks, int warm, int measured, String heap) throws RunnerException {
    RunResult result =
        new Runner(
                new OptionsBuilder()
                    .include("PdfBench.write")
                    .param("blocks", String.valueOf(blocks))
                    .forks(1)
                    .jvmArgs("-XX:+UseSerialGC", heap)
                    .warmupIterations(warm)
                    .measurementIterations(measured)
                    .warmupTime(TimeValue.NONE)
                    .measurementTime(TimeValue.NONE)
                    .shouldFailOnError(true)
                    .verbosity(VerboseMode.SILENT)
                    .build())
            .runSingle();
    double cpu = mean(result, "cpu") / measured / 1000;
    double count = mean(result, "count") / measured;
    System.out.printf(
        "| %.0f%s | %.1f ms | %.2f ms | %.0f KB |%n",
        count,
        heap.equals("-Xmx128m") ? ", not warm, in 128 MB of heap" : "",
        cpu,
        cpu / count,
        mean(result, "size") / measured / 1000);
  }

  /// Events are summed over all iterations.
  private static double mean(RunResult result, String counter) {
    return result.getSecondaryResults().get(counter).getScore();
  }

  private static Theme theme() {
    Theme.Palette palette =
        new Theme.Palette(
            Colour.of("#1b1f24"),
            Colour.of("#56606b"),
            Colour.of("#ffffff"),
            Colour.of("#0b4f9c"),
            Colour.of("#b8c2cc"),
            Colour.of("#eef2f6"));
    return new Theme(
        palette,
        palette,
        new Theme.Paper(595.28f, 841.89f, 74, 62, 70, 62),
        new Theme.Sizes(10.2f, 14.4f, 9, 8.6f, 8, 19, 14, 11.5f, 10.5f));
  }

  private static Document document(int count) throws IOException {
    Document example = example();
    List<Block> blocks = new ArrayList<>();
    while (blocks.size() < count) {
      blocks.addAll(example.blocks());
    }
    return new Document(example.masthead(), blocks.subList(0, count), example.notes());
  }

  private static Document example() throws IOException {
    try (Stream<Path> files = Files.list(EXAMPLE)) {
      Path file = files.filter(path -> path.toString().endsWith(".md")).findFirst().orElseThrow();
      Filled filled = new Filled(Files.readString(file), List.of(), MASTHEAD);
      return switch (new MarkdownParser().parse(filled)) {
        case Checked.Good<Document>(Document document, var _) -> document;
        case Checked.Bad<Document> bad ->
            throw new IllegalStateException(bad.problems().toString());
      };
    }
  }
}
