package dev.runup.cluster;

import dev.runup.publish.OutputFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.api.common.accumulators.LongCounter;
import org.apache.flink.api.common.functions.FlatMapFunction;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichMapFunction;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import org.apache.flink.util.Collector;

/// Builds all dossiers of a folder on a Flink cluster.
///
/// Usage: `Briefings DOSSIERS OUT LETTERS PARTS [SECONDS]`. All machines share the three folders.
/// `SECONDS` is the longest wait for an output folder that another process has locked.
///
/// Each part lists its own dossiers and builds them in one task. So no data lies on a worker that
/// another one needs, and a worker that dies or hangs costs only its own parts.
public final class Briefings {

  private Briefings() {}

  public static void main(String[] arguments) throws Exception {
    if (arguments.length < 4) {
      throw new IllegalArgumentException("usage: Briefings DOSSIERS OUT LETTERS PARTS [SECONDS]");
    }
    String dossiers = absolute(arguments[0]).toString();
    Path out = absolute(arguments[1]);
    Path letters = absolute(arguments[2]);
    if (letters.startsWith(out)) {
      throw new IllegalArgumentException(
          letters + " is for the desk only and can't be in " + out + "; name another folder");
    }
    int parts = Integer.parseInt(arguments[3]);
    Duration limit =
        arguments.length > 4
            ? Duration.ofSeconds(Integer.parseInt(arguments[4]))
            : OutputFolder.LONGEST_WAIT;
    StreamExecutionEnvironment engine = StreamExecutionEnvironment.getExecutionEnvironment();
    engine.setRuntimeMode(RuntimeExecutionMode.BATCH);
    engine
        .setParallelism(parts)
        .fromSequence(0, parts - 1)
        .flatMap(new Listing(dossiers, parts))
        .map(new Build(new DossierTask(out.toString(), letters.toString(), limit)))
        .sinkTo(new DiscardingSink<>());
    JobExecutionResult done = engine.execute("briefings");
    System.out.printf(
        "%d dossiers, %d dead letters, %d files, %d written%n",
        done.<Long>getAccumulatorResult("dossiers"),
        done.<Long>getAccumulatorResult("letters"),
        done.<Long>getAccumulatorResult("files"),
        done.<Long>getAccumulatorResult("written"));
  }

  private static Path absolute(String folder) {
    return Path.of(folder).toAbsolutePath().normalize();
  }

  private record Listing(String dossiers, int parts) implements FlatMapFunction<Long, String> {

    @Override
    public void flatMap(Long part, Collector<String> listed) throws IOException {
      DossierTask.list(dossiers, part, parts).forEach(listed::collect);
    }
  }

  /// Runs the task for each dossier and counts the results. The engine counts only attempts that
  /// came to their end, so each dossier counts once.
  private static final class Build extends RichMapFunction<String, String> {
    private static final long serialVersionUID = 1;

    private final DossierTask task;
    private final LongCounter dossiers = new LongCounter();
    private final LongCounter letters = new LongCounter();
    private final LongCounter files = new LongCounter();
    private final LongCounter written = new LongCounter();

    Build(DossierTask task) {
      this.task = task;
    }

    @Override
    public void open(OpenContext context) {
      getRuntimeContext().addAccumulator("dossiers", dossiers);
      getRuntimeContext().addAccumulator("letters", letters);
      getRuntimeContext().addAccumulator("files", files);
      getRuntimeContext().addAccumulator("written", written);
    }

    @Override
    public String map(String dossier) throws IOException, InterruptedException {
      DossierTask.Result result = task.run(dossier);
      dossiers.add(1);
      letters.add(result.problems().isEmpty() ? 0 : 1);
      files.add(result.files());
      written.add(result.written());
      return dossier;
    }
  }
}
