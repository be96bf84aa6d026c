import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// Prepares what GraalVM's builder needs, where its program `native-image` is missing.
///
/// - `Driver headers SVM-JAR FOLDER` writes the C headers of SubstrateVM's processor features.
/// - `Driver arguments BUILDER-FOLDER ARGUMENT...` takes arguments of `native-image`. It writes
///   them as the builder reads them, and the arguments of the Java that runs the builder.
final class Driver {

  /// The modules of the builder that the JDK opens itself to.
  private static final String BUILDER =
      "org.graalvm.nativeimage.builder,org.graalvm.nativeimage.base,org.graalvm.nativeimage.pointsto"
          + ",org.graalvm.nativeimage.objectfile,org.graalvm.nativeimage.configure"
          + ",org.graalvm.nativeimage.libgraal,org.graalvm.nativeimage,jdk.graal.compiler"
          + ",org.graalvm.espresso.shared.svm,org.graalvm.truffle.compiler";

  /// The modules of the JDK whose packages the builder reads.
  private static final Set<String> OPENED =
      Set.of(
          "java.base",
          "jdk.internal.vm.ci",
          "java.management",
          "jdk.management",
          "jdk.jfr",
          "java.desktop",
          "jdk.zipfs",
          "java.instrument",
          "java.logging",
          "jdk.attach",
          "jdk.internal.jvmstat");

  private static final String PROCESSORS = "com/oracle/svm/core/";

  /// The processors by the beginning of their header's name.
  private static final Map<String, String> PROCESSOR_CLASSES =
      Map.of("amd64", "AMD64", "aarch64", "AArch64", "riscv64", "RISCV64");

  /// The files of a jar that tell the builder what to keep, and its options for them.
  private static final Map<String, String> METADATA =
      Map.of(
          "reachability-metadata.json", "-H:ReachabilityMetadataResources=",
          "reflect-config.json", "-H:ReflectionConfigurationResources=",
          "resource-config.json", "-H:ResourceConfigurationResources=");

  private final Path folder;
  private final List<String> image = new ArrayList<>();
  private final List<String> java = new ArrayList<>();

  private Driver(Path folder) {
    this.folder = folder;
  }

  public static void main(String[] args) throws IOException {
    List<String> rest = List.of(args).subList(2, args.length);
    switch (args[0]) {
      case "headers" -> headers(Path.of(args[1]), Path.of(rest.getFirst()));
      case "arguments" -> new Driver(Path.of(args[1])).arguments(rest);
      default -> throw new IllegalArgumentException(args[0]);
    }
  }

  // --- headers

  private static void headers(Path jar, Path to) throws IOException {
    try (ZipFile svm = new ZipFile(jar.toFile())) {
      for (Map.Entry<String, String> processor : PROCESSOR_CLASSES.entrySet()) {
        String name = processor.getKey();
        String type =
            PROCESSORS + name + "/" + processor.getValue() + "LibCHelper$CPUFeatures.class";
        try (InputStream in = svm.getInputStream(svm.getEntry(type))) {
          Files.writeString(
              to.resolve(name + "cpufeatures.h"), header(ClassFile.of().parse(in.readAllBytes())));
        }
      }
    }
  }

  /// Returns a struct with a byte for each method that has no parameter, in their order.
  private static String header(ClassModel features) {
    return features.methods().stream()
        .filter(method -> method.methodType().stringValue().startsWith("()"))
        .map(method -> "  unsigned char " + method.methodName().stringValue() + ";\n")
        .collect(Collectors.joining("", "#pragma once\ntypedef struct {\n", "} CPUFeatures;\n"));
  }

  // --- arguments

  private void arguments(List<String> given) throws IOException {
    image.add("-H:+UnlockExperimentalVMOptions");
    image.add("-H:-UseContainerSupport");
    image.add("-H:FallbackThreshold=0");
    image.add("-H:CLibraryPath=" + folder.resolve("clib") + "," + javaHome().resolve("lib"));
    // Without it, two builds have different ids.
    image.add("-H:ImageBuildID=" + UUID.nameUUIDFromBytes(given.toString().getBytes()));
    translate(new ArrayList<>(given));
    exports().forEach(java::add);
    Files.writeString(folder.resolve("image-args"), String.join("\0", image));
    Files.write(folder.resolve("java-args"), java);
  }

  private static Path javaHome() {
    return Path.of(System.getProperty("java.home"));
  }

  private void translate(List<String> given) throws IOException {
    while (!given.isEmpty()) {
      String word = given.removeFirst();
      switch (word) {
        case "-cp" -> classPath(given.removeFirst());
        case "-o" -> {
          Path file = Path.of(given.removeFirst()).toAbsolutePath();
          image.add("-H:Path=" + file.getParent());
          image.add("-H:Name=" + file.getFileName());
        }
        default -> option(word);
      }
    }
  }

  private void option(String word) {
    int equals = word.indexOf('=');
    String value = word.substring(equals + 1);
    switch (equals < 0 ? word : word.substring(0, equals)) {
      case "-O1", "-O2", "-O3", "-Os", "-Ob" -> image.add("-H:Optimize=" + word.substring(2));
      case "--no-fallback" -> image.add("-H:FallbackThreshold=0");
      case "--initialize-at-run-time" -> initialize(value, "run_time");
      case "--initialize-at-build-time" -> initialize(value, "build_time");
      default -> other(word);
    }
  }

  private void initialize(String types, String when) {
    image.add(
        Arrays.stream(types.split(","))
            .map(type -> type + ":" + when)
            .collect(Collectors.joining(",", "-H:ClassInitialization=", "")));
  }

  private void other(String word) {
    if (word.startsWith("-D")) {
      java.add(word);
    } else if (word.startsWith("-H:") || word.startsWith("-R:")) {
      image.add(word);
    } else if (word.startsWith("-")) {
      throw new IllegalArgumentException("this stand-in doesn't know " + word);
    } else {
      image.add("-H:Class=" + word);
    }
  }

  /// Adds the jars, and what the files in their folders `META-INF/native-image` say.
  private void classPath(String path) throws IOException {
    image.add("-imagecp");
    image.add(path);
    for (String entry : path.split(File.pathSeparator)) {
      if (Files.isDirectory(Path.of(entry))) {
        continue; // of bench/peers, without such files
      }
      try (ZipFile jar = new ZipFile(entry)) {
        for (ZipEntry file : Collections.list(jar.entries())) {
          if (file.getName().startsWith("META-INF/native-image/")) {
            metadata(jar, file);
          }
        }
      }
    }
  }

  private void metadata(ZipFile jar, ZipEntry file) throws IOException {
    String name = file.getName().substring(file.getName().lastIndexOf('/') + 1);
    if (METADATA.containsKey(name)) {
      image.add(METADATA.get(name) + file.getName());
    } else if (name.equals("native-image.properties")) {
      Properties properties = new Properties();
      try (InputStream in = jar.getInputStream(file)) {
        properties.load(in);
      }
      translate(new ArrayList<>(List.of(properties.getProperty("Args", "").trim().split("\\s+"))));
    }
  }

  private static Stream<String> exports() {
    return ModuleFinder.ofSystem().findAll().stream()
        .map(ModuleReference::descriptor)
        .filter(module -> OPENED.contains(module.name()))
        .flatMap(module ->
            module.packages().stream()
                .map(one -> "--add-exports=" + module.name() + "/" + one + "=" + BUILDER))
        .sorted();
  }
}
