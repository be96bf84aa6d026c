package dev.runup.cli;

import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.net.URL;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

/// Loads the program with its libraries, and records what they read by reflection.
///
/// A class asks for the members of another by calling `Class`. Such a call is recorded with the
/// class that it asks about and the class that asks. What the JDK itself asks isn't recorded.
public final class RecordingLoader extends ClassLoader {

  /// The calls that list members of a class or find one of them.
  private static final Set<String> LISTS =
      Set.of(
          "getFields",
          "getDeclaredFields",
          "getMethods",
          "getDeclaredMethods",
          "getConstructors",
          "getDeclaredConstructors",
          "getRecordComponents");

  private static final ClassDesc CLASS = ConstantDescs.CD_Class;
  private static final ClassDesc SELF = ClassDesc.of(RecordingLoader.class.getName());
  private static final MethodTypeDesc RECORD =
      MethodTypeDesc.of(ConstantDescs.CD_void, CLASS, ConstantDescs.CD_String);

  private final ClassLoader program = RecordingLoader.class.getClassLoader();
  private final Set<Question> questions = new ConcurrentSkipListSet<>();
  private final Set<String> resources = new ConcurrentSkipListSet<>();

  RecordingLoader() {
    super("recording", ClassLoader.getPlatformClassLoader());
  }

  /// A question about the members of a class.
  ///
  /// @param list the called method
  /// @param from the class that asks
  record Question(String type, String list, String from) implements Comparable<Question> {

    @Override
    public int compareTo(Question other) {
      return toString().compareTo(other.toString());
    }
  }

  /// Returns all questions so far about classes outside the JDK.
  Set<Question> questions() {
    return questions;
  }

  /// Returns the names of all files that were read from the jars.
  Set<String> resources() {
    return resources;
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      return loaded != null
          ? loaded
          : name.equals(RecordingLoader.class.getName())
              ? RecordingLoader.class
              : super.loadClass(name, resolve);
    }
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    try (InputStream in = program.getResourceAsStream(name.replace('.', '/') + ".class")) {
      if (in == null) {
        throw new ClassNotFoundException(name);
      }
      byte[] bytes = recording(in.readAllBytes(), name);
      return defineClass(name, bytes, 0, bytes.length);
    } catch (IOException e) {
      throw new ClassNotFoundException(name, e);
    }
  }

  @Override
  protected URL findResource(String name) {
    URL found = program.getResource(name);
    if (found != null) {
      resources.add(name);
    }
    return found;
  }

  private static byte[] recording(byte[] bytes, String name) {
    ClassFile file = ClassFile.of();
    ClassTransform transform =
        ClassTransform.transformingMethodBodies((code, element) -> {
          if (asks(element)) {
            record(code, name, element);
          }
          code.with(element);
        });
    return file.transformClass(file.parse(bytes), transform);
  }

  private static boolean asks(CodeElement element) {
    return element instanceof InvokeInstruction call
        && call.owner().asInternalName().equals("java/lang/Class")
        && LISTS.contains(call.name().stringValue());
  }

  private static void record(CodeBuilder code, String name, CodeElement element) {
    String list = ((InvokeInstruction) element).name().stringValue();
    code.dup().ldc(list + " " + name).invokestatic(SELF, "record", RECORD);
  }

  /// Records a question. The changed classes call it.
  ///
  /// @param question the called method and the class that asks
  public static void record(Class<?> type, String question) {
    if (type.getClassLoader() instanceof RecordingLoader loader) {
      String[] parts = question.split(" ");
      loader.questions.add(new Question(type.getName(), parts[0], parts[1]));
    }
  }
}
