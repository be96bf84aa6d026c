package dev.runup.template;

import dev.runup.briefing.Leaf;
import dev.runup.fact.Mark;
import dev.runup.problem.FieldRef;
import freemarker.template.ObjectWrapper;
import freemarker.template.SimpleNumber;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateBooleanModel;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateSequenceModel;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Shows a briefing to FreeMarker.
///
/// Templates can read record components, lists, texts, numbers, flags and leaves. They can call no
/// Java method, and any other class is refused. Also remembers which value was missing last.
/// FreeMarker's error names only the line of the template, and our message names the fact too.
final class RecordModels implements ObjectWrapper {

  /// Refuses every value.
  static final ObjectWrapper NONE =
      _ -> {
        throw new TemplateModelException("No briefing is being filled in.");
      };

  private final MessageFunctions wording;
  private final Map<Class<?>, RecordComponent[]> components;
  private @Nullable MissingComponent lastMissing;

  /// @param components the components of each class of records that was met; grows
  RecordModels(MessageFunctions wording, Map<Class<?>, RecordComponent[]> components) {
    this.wording = wording;
    this.components = components;
  }

  /// A value that a template read and that its fact doesn't have.
  ///
  /// @param name its name in the template
  record MissingValue(String name, FieldRef ref) {}

  /// A read of a missing component. Most are harmless, so the fact is found only for a message.
  private record MissingComponent(Record record, String name) {}

  /// Returns the value that was missing last, or null if it belongs to no fact.
  @Nullable MissingValue lastMissing() {
    return lastMissing == null ? null : describeMissing(lastMissing.record(), lastMissing.name());
  }

  /// Returns the missing value of the fact that any leaf of the record names.
  private @Nullable MissingValue describeMissing(Record record, String name) {
    for (RecordComponent component : components(record)) {
      if (read(component, record) instanceof Leaf leaf) {
        FieldRef ref = leaf.ref();
        if (ref != null) {
          return new MissingValue(name, new FieldRef(ref.owner(), key(name), ref.version()));
        }
      }
    }
    return null;
  }

  /// Adds the references of all texts of facts that a template can print of a value.
  static void collectTextRefs(@Nullable Object value, Set<FieldRef> refs) {
    switch (value) {
      case Leaf.Prose prose when prose.ref() != null -> refs.add(prose.ref());
      case Leaf.Name name when name.ref() != null -> refs.add(name.ref());
      case Leaf.Quantity _ -> {} // its unit is one of the amount's words
      case List<?> list -> list.forEach(item -> collectTextRefs(item, refs));
      case Record record -> {
        for (RecordComponent component : record.getClass().getRecordComponents()) {
          collectTextRefs(read(component, record), refs);
        }
      }
      case null, default -> {}
    }
  }

  private static String key(String name) {
    return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }

  @Override
  public @Nullable TemplateModel wrap(@Nullable Object value) throws TemplateModelException {
    return switch (value) {
      case null -> null;
      case TemplateModel model -> model;
      case Leaf leaf -> wording.leaf(leaf);
      case String text -> new SimpleScalar(text);
      case Integer number -> new SimpleNumber(number);
      case Boolean flag -> flag ? TemplateBooleanModel.TRUE : TemplateBooleanModel.FALSE;
      case List<?> list -> new ListView(list);
      case Mark mark -> new SimpleScalar(mark.label());
      case Record record -> new RecordView(record);
      default ->
          throw new TemplateModelException(
              "A template can't see a " + value.getClass().getSimpleName() + ".");
    };
  }

  /// A list.
  private final class ListView implements TemplateSequenceModel {
    private final List<?> list;

    ListView(List<?> list) {
      this.list = list;
    }

    @Override
    public @Nullable TemplateModel get(int index) throws TemplateModelException {
      return index < 0 || index >= list.size() ? null : wrap(list.get(index));
    }

    @Override
    public int size() {
      return list.size();
    }
  }

  /// The components of a record by name.
  private final class RecordView implements TemplateHashModel {
    private final Record value;

    RecordView(Record value) {
      this.value = value;
    }

    @Override
    public @Nullable TemplateModel get(String name) throws TemplateModelException {
      for (RecordComponent component : components(value)) {
        if (component.getName().equals(name)) {
          Object found = read(component, value);
          lastMissing = found == null ? new MissingComponent(value, name) : lastMissing;
          return wrap(found);
        }
      }
      RenamedComponents.check(value, name);
      lastMissing = new MissingComponent(value, name);
      return null;
    }

    @Override
    public boolean isEmpty() {
      return false;
    }
  }

  private RecordComponent[] components(Record record) {
    return components.computeIfAbsent(record.getClass(), Class::getRecordComponents);
  }

  private static @Nullable Object read(RecordComponent component, Record record) {
    try {
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("can't read " + component.getName(), e);
    }
  }
}
