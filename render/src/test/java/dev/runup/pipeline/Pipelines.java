package dev.runup.pipeline;

import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/// Pipelines for tests: with the writers of `render`, and of other modules that are on the class
/// path of the tests.
public final class Pipelines {

  private static final List<FormatWriter> WRITERS =
      Stream.concat(
              Pipeline.OWN_WRITERS.stream(),
              ServiceLoader.load(FormatWriter.class).stream().map(ServiceLoader.Provider::get))
          .toList();

  private Pipelines() {}

  public static Pipeline all() {
    return all(WebLayout.DEFAULT);
  }

  public static Pipeline all(WebLayout layout) {
    return new Pipeline(WRITERS, layout);
  }
}
