import static java.lang.constant.ConstantDescs.CD_Boolean;
import static java.lang.constant.ConstantDescs.CD_Byte;
import static java.lang.constant.ConstantDescs.CD_Character;
import static java.lang.constant.ConstantDescs.CD_Double;
import static java.lang.constant.ConstantDescs.CD_Float;
import static java.lang.constant.ConstantDescs.CD_Integer;
import static java.lang.constant.ConstantDescs.CD_Long;
import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_Short;
import static java.lang.constant.ConstantDescs.CD_boolean;
import static java.lang.constant.ConstantDescs.CD_byte;
import static java.lang.constant.ConstantDescs.CD_char;
import static java.lang.constant.ConstantDescs.CD_double;
import static java.lang.constant.ConstantDescs.CD_float;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_long;
import static java.lang.constant.ConstantDescs.CD_short;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeModel;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/// Writes out, as plain code, what javac leaves to be put together at the first call: which case of
/// a `switch` over patterns fits, and a record's `equals` and `hashCode`.
///
/// The start-up cache keeps nothing of what the JVM makes of these calls, and making it takes a
/// tenth of a short run (docs/decisions/0018). Changes the program's jar and those of our modules
/// beside it; a label that it does not know stays with the JVM.
final class Desugar {

  private static final ClassDesc SWITCHES = ClassDesc.of("java.lang.runtime.SwitchBootstraps");
  private static final ClassDesc RECORDS = ClassDesc.of("java.lang.runtime.ObjectMethods");
  private static final ClassDesc OBJECTS = ClassDesc.of("java.util.Objects");
  private static final MethodTypeDesc SAME = MethodTypeDesc.of(CD_boolean, CD_Object, CD_Object);

  private static final Map<ClassDesc, ClassDesc> BOXES =
      Map.of(
          CD_boolean, CD_Boolean,
          CD_byte, CD_Byte,
          CD_char, CD_Character,
          CD_double, CD_Double,
          CD_float, CD_Float,
          CD_int, CD_Integer,
          CD_long, CD_Long,
          CD_short, CD_Short);

  private final ClassFile format;

  /// @param classes where the classes are found that are no part of Java: where branches meet, it
  ///   counts which class extends which
  private Desugar(ClassLoader classes) {
    this.format =
        ClassFile.of(
            ClassHierarchyResolverOption.of(
                ClassHierarchyResolver.defaultResolver()
                    .orElse(ClassHierarchyResolver.ofResourceParsing(classes))
                    .cached()));
  }

  /// @param arguments the program's jar, which has its libraries in `lib` beside it
  public static void main(String[] arguments) throws IOException {
    Path program = Path.of(arguments[0]);
    Map<Path, byte[]> made = new LinkedHashMap<>();
    try (URLClassLoader classes = new URLClassLoader(new URL[] {program.toUri().toURL()}, null);
        Stream<Path> libraries = Files.list(program.resolveSibling("lib"))) {
      Desugar desugar = new Desugar(classes);
      made.put(program, desugar.jar(program));
      for (Path library : libraries.sorted().toList()) {
        if (library.getFileName().toString().startsWith("runup-")) {
          made.put(library, desugar.jar(library));
        }
      }
    }
    for (Map.Entry<Path, byte[]> jar : made.entrySet()) {
      Files.write(jar.getKey(), jar.getValue());
    }
  }

  private byte[] jar(Path jar) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipFile from = new ZipFile(jar.toFile());
        ZipOutputStream to = new ZipOutputStream(bytes)) {
      for (ZipEntry entry : from.stream().<ZipEntry>map(each -> each).toList()) {
        byte[] read = from.getInputStream(entry).readAllBytes();
        byte[] content = entry.getName().endsWith(".class") ? desugared(read) : read;
        to.putNextEntry(like(entry, content));
        to.write(content);
      }
    }
    return bytes.toByteArray();
  }

  private static ZipEntry like(ZipEntry entry, byte[] content) {
    ZipEntry like = new ZipEntry(entry.getName());
    like.setTimeLocal(entry.getTimeLocal());
    if (entry.getMethod() == ZipEntry.STORED) { // fonts, which are read as they lie there
      CRC32 sum = new CRC32();
      sum.update(content);
      like.setMethod(ZipEntry.STORED);
      like.setSize(content.length);
      like.setCrc(sum.getValue());
    }
    return like;
  }

  /// Gives back the class with its methods written out.
  private byte[] desugared(byte[] bytes) {
    ClassModel model = format.parse(bytes);
    List<Selector> selectors = new ArrayList<>();
    ClassTransform code =
        ClassTransform.transformingMethodBodies(
            method -> method.code().filter(Desugar::hasWork).isPresent(),
            (builder, element) -> {
              if (!(element instanceof InvokeDynamicInstruction call)
                  || !written(builder, call, model, selectors)) {
                builder.with(element);
              }
            });
    ClassTransform added =
        ClassTransform.endHandler(builder ->
            selectors.forEach(selector ->
                builder.withMethodBody(
                    selector.name(),
                    selector.type(),
                    ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC,
                    selector::write)));
    return format.transformClass(model, code.andThen(added));
  }

  private static boolean hasWork(CodeModel code) {
    return code.elementStream()
        .anyMatch(element ->
            element instanceof InvokeDynamicInstruction call
                && (is(call, SWITCHES) || is(call, RECORDS)));
  }

  /// Says whether the call's code would be made by that class.
  private static boolean is(InvokeDynamicInstruction call, ClassDesc maker) {
    return call.bootstrapMethod().owner().equals(maker);
  }

  /// Writes what the call does and gives back true; or nothing, and false.
  private static boolean written(
      CodeBuilder code, InvokeDynamicInstruction call, ClassModel model, List<Selector> selectors) {
    return is(call, SWITCHES) && selected(code, call, model, selectors)
        || is(call, RECORDS) && compared(code, call, model.thisClass().asSymbol());
  }

  private static boolean selected(
      CodeBuilder code, InvokeDynamicInstruction call, ClassModel model, List<Selector> selectors) {
    Selector selector =
        new Selector(
            "select$" + selectors.size(),
            call.typeSymbol(),
            call.bootstrapMethod().methodName().equals("enumSwitch"),
            call.bootstrapArgs());
    if (!selector.isKnown()) {
      return false;
    }
    selectors.add(selector);
    boolean inInterface = model.flags().has(AccessFlag.INTERFACE);
    code.invokestatic(model.thisClass().asSymbol(), selector.name(), selector.type(), inInterface);
    return true;
  }

  private static boolean compared(CodeBuilder code, InvokeDynamicInstruction call, ClassDesc self) {
    List<DirectMethodHandleDesc> getters =
        call.bootstrapArgs().stream()
            .skip(2) // the record's class, and its components' names
            .map(DirectMethodHandleDesc.class::cast)
            .toList();
    switch (call.name().stringValue()) {
      case "equals" -> writeEquals(code, self, getters);
      case "hashCode" -> writeHashCode(code, self, getters);
      default -> {
        return false;
      }
    }
    return true;
  }

  /// A method that gives back which case fits a value, from a case on; as
  /// [java.lang.runtime.SwitchBootstraps] has it.
  ///
  /// @param type takes the value and the first case to look at
  /// @param ofEnum whether a text among the labels is the name of a constant
  /// @param labels the cases: a class or a text
  private record Selector(
      String name, MethodTypeDesc type, boolean ofEnum, List<ConstantDesc> labels) {

    boolean isKnown() {
      return !type.parameterType(0).isPrimitive()
          && labels.stream()
              .allMatch(label ->
                  label instanceof String
                      || label instanceof ClassDesc fits && !fits.isPrimitive());
    }

    void write(CodeBuilder code) {
      Label there = code.newLabel();
      code.aload(0).ifnonnull(there).iconst_m1().ireturn().labelBinding(there);
      for (int i = 0; i < labels.size(); i++) {
        Label next = code.newLabel();
        code.iload(1).loadConstant(i).if_icmpgt(next);
        leave(code, labels.get(i), next);
        code.loadConstant(i).ireturn().labelBinding(next);
      }
      code.loadConstant(labels.size()).ireturn();
    }

    /// Goes to `next` unless the label fits.
    private void leave(CodeBuilder code, ConstantDesc label, Label next) {
      code.aload(0);
      if (label instanceof ClassDesc fits) {
        code.instanceOf(fits).ifeq(next);
      } else if (ofEnum) {
        ClassDesc constants = type.parameterType(0);
        code.getstatic(constants, (String) label, constants).if_acmpne(next);
      } else {
        code.loadConstant(label).invokestatic(OBJECTS, "equals", SAME).ifeq(next);
      }
    }
  }

  /// As [java.lang.runtime.ObjectMethods] has it; on the stack are the record and the other.
  private static void writeEquals(
      CodeBuilder code, ClassDesc self, List<DirectMethodHandleDesc> getters) {
    int other = code.allocateLocal(TypeKind.REFERENCE);
    int record = code.allocateLocal(TypeKind.REFERENCE);
    Label same = code.newLabel();
    Label different = code.newLabel();
    Label end = code.newLabel();
    code.astore(other).astore(record).aload(record).aload(other).if_acmpeq(same);
    code.aload(other).instanceOf(self).ifeq(different);
    for (DirectMethodHandleDesc getter : getters) {
      ClassDesc type = getter.invocationType().returnType();
      code.aload(record).getfield(self, getter.methodName(), type);
      code.aload(other).checkcast(self).getfield(self, getter.methodName(), type);
      if (type.isPrimitive()) {
        code.invokestatic(BOXES.get(type), "compare", MethodTypeDesc.of(CD_int, type, type));
        code.ifne(different);
      } else {
        code.invokestatic(OBJECTS, "equals", SAME).ifeq(different);
      }
    }
    code.labelBinding(same).iconst_1().goto_(end);
    code.labelBinding(different).iconst_0().labelBinding(end);
  }

  /// As [java.lang.runtime.ObjectMethods] has it; on the stack is the record.
  private static void writeHashCode(
      CodeBuilder code, ClassDesc self, List<DirectMethodHandleDesc> getters) {
    int record = code.allocateLocal(TypeKind.REFERENCE);
    code.astore(record).iconst_0();
    for (DirectMethodHandleDesc getter : getters) {
      ClassDesc type = getter.invocationType().returnType();
      ClassDesc hashing = BOXES.getOrDefault(type, OBJECTS);
      ClassDesc hashed = type.isPrimitive() ? type : CD_Object;
      code.bipush(31).imul().aload(record).getfield(self, getter.methodName(), type);
      code.invokestatic(hashing, "hashCode", MethodTypeDesc.of(CD_int, hashed)).iadd();
    }
  }
}
