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
import org.jspecify.annotations.Nullable;

/// What a template sees of a briefing: the components of its records, lists, texts, numbers and
/// leaves.
///
/// A template reaches no method of any object: a record shows its components by name and no more,
/// and a class that is none of these is refused. It remembers the last value that was asked for and
/// not there, since FreeMarker's own error knows only the place in the template.
final class RecordModels implements ObjectWrapper {

  /// Shows nothing.
  static final ObjectWrapper NONE =
      _ -> {
        throw new TemplateModelException("No briefing is being filled in.");
      };

  private final MessageFunctions wording;
  private final Map<Class<?>, RecordComponent[]> components;
  private @Nullable Asked lastMissing;

  /// @param components those of each class of records that was seen; grows
  RecordModels(MessageFunctions wording, Map<Class<?>, RecordComponent[]> components) {
    this.wording = wording;
    this.components = components;
  }

  /// A value of a fact that was asked for and is not there.
  ///
  /// @param name what the template calls it
  record MissingValue(String name, FieldRef ref) {}

  /// What was asked for and not there. Templates ask for a lot that may be absent; which fact lacks
  /// it is looked for where that is told.
  private record Asked(Record record, String name) {}

  /// Gives back what was last asked for and not there, or null where no fact is to blame for it.
  @Nullable MissingValue lastMissing() {
    try {
      return lastMissing == null ? null : nearby(lastMissing.record(), lastMissing.name());
    } catch (TemplateModelException _) {
      return null; // what can't be read is told already
    }
  }

  /// The record itself knows no fact; any leaf of it does.
  private @Nullable MissingValue nearby(Record record, String name) throws TemplateModelException {
    for (RecordComponent component : components(record)) {
      if (read(component, record) instanceof Leaf leaf) {
        FieldRef ref = leaf.ref();
        if (ref != null) {
          return new MissingValue(name, new FieldRef(ref.fact(), key(name), ref.version()));
        }
      }
    }
    return null;
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
          lastMissing = found == null ? new Asked(value, name) : lastMissing;
          return wrap(found);
        }
      }
      lastMissing = new Asked(value, name);
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

  private static @Nullable Object read(RecordComponent component, Record record)
      throws TemplateModelException {
    try {
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new TemplateModelException("can't read " + component.getName(), e);
    }
  }
}
