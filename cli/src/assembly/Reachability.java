import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.PseudoInstruction;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// Writes what the program reads by reflection, for GraalVM's `native-image`: `Reachability FILE
/// CLASSPATH`. A native program holds only the members and resources that are listed here.
///
/// Everything is found in the classes. `ReachabilityTest` runs the program and compares.
final class Reachability {

  private static final String OURS = "dev/runup/";

  /// The calls that list all members of a class, with the name that the list has in the file.
  private static final SortedMap<String, String> LISTS =
      new TreeMap<>(
          Map.of(
              "getFields", "allPublicFields",
              "getDeclaredFields", "allDeclaredFields",
              "getMethods", "allPublicMethods",
              "getDeclaredMethods", "allDeclaredMethods",
              "getConstructors", "allPublicConstructors",
              "getDeclaredConstructors", "allDeclaredConstructors"));

  /// Endings of files that a library has and the program doesn't read: fonts and texts about them.
  private static final Set<String> UNREAD = Set.of("afm", "cmap", "md", "ttf");

  /// The lists of members to keep, by the name of the class.
  private final SortedMap<String, SortedSet<String>> types = new TreeMap<>();

  private final SortedSet<String> resources = new TreeSet<>();

  private Reachability() {}

  public static void main(String[] args) throws IOException {
    Reachability found = new Reachability();
    for (String entry : args[1].split(File.pathSeparator)) {
      found.read(Path.of(entry));
    }
    Path file = Path.of(args[0]);
    Files.createDirectories(file.getParent());
    Files.writeString(file, found.json());
  }

  private void read(Path entry) throws IOException {
    if (Files.isDirectory(entry)) {
      try (Stream<Path> files = Files.walk(entry)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          String name = entry.relativize(file).toString().replace(File.separatorChar, '/');
          read(name, Files.readAllBytes(file));
        }
      }
      return;
    }
    try (ZipFile jar = new ZipFile(entry.toFile())) {
      for (ZipEntry file : Collections.list(jar.entries())) {
        try (InputStream in = jar.getInputStream(file)) {
          read(file.getName(), in.readAllBytes());
        }
      }
    }
  }

  private void read(String name, byte[] bytes) {
    boolean ours = name.startsWith("META-INF/runup/") || name.startsWith(OURS);
    if (name.endsWith("/") || name.startsWith("META-INF/") && !ours) {
      return;
    }
    if (!name.endsWith(".class")) {
      if (ours || !UNREAD.contains(name.substring(name.lastIndexOf('.') + 1))) {
        resources.add(name);
      }
    } else if (!name.endsWith("-info.class")) {
      read(ClassFile.of().parse(bytes));
    }
  }

  private void read(ClassModel type) {
    String name = type.thisClass().asInternalName();
    String parent = type.superclass().map(ClassEntry::asInternalName).orElse("");
    if (parent.equals("java/lang/Record") && name.startsWith(OURS)) {
      keep(name, "allPublicMethods"); // A template reads records by their components.
    }
    if (parent.equals("java/lang/Enum") && name.startsWith("com/vladsch/flexmark/")) {
      keep(name, "allPublicFields"); // Its BitFieldSet reads the fields of enums.
    }
    type.methods().forEach(method -> method.code().ifPresent(this::readCode));
  }

  /// Finds `X.class.getDeclaredFields()` and the like.
  private void readCode(Iterable<CodeElement> code) {
    CodeElement before = null;
    for (CodeElement element : code) {
      if (element instanceof InvokeInstruction call
          && call.owner().asInternalName().equals("java/lang/Class")
          && LISTS.get(call.name().stringValue()) instanceof String list
          && before instanceof ConstantInstruction constant
          && constant.constantValue() instanceof ClassDesc type) {
        String descriptor = type.descriptorString();
        keep(descriptor.substring(1, descriptor.length() - 1), list);
      }
      before = element instanceof PseudoInstruction ? before : element;
    }
  }

  private void keep(String internalName, String list) {
    types.computeIfAbsent(internalName.replace('/', '.'), _ -> new TreeSet<>()).add(list);
  }

  private String json() {
    return types.entrySet().stream()
            .map(type ->
                "    {\"type\": \"%s\", %s}"
                    .formatted(
                        type.getKey(),
                        type.getValue().stream()
                            .map(list -> "\"" + list + "\": true")
                            .collect(Collectors.joining(", "))))
            .collect(Collectors.joining(",\n", "{\n  \"reflection\": [\n", "\n  ],\n"))
        + resources.stream()
            .map("    {\"glob\": \"%s\"}"::formatted)
            .collect(Collectors.joining(",\n", "  \"resources\": [\n", "\n  ]\n}\n"));
  }
}
