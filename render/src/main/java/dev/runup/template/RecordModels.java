package dev.runup.template;

import dev.runup.briefing.Leaf;
import dev.runup.fact.FactDate;
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
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
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

  private final MessageFunctions messageFunctions;
  private final Map<Class<?>, Map<String, RecordComponent>> components;
  private @Nullable MissingComponent lastMissing;

  /// @param components a cache for all runs: the components by name of each record class that a
  ///   template has read so far
  RecordModels(
      MessageFunctions messageFunctions, Map<Class<?>, Map<String, RecordComponent>> components) {
    this.messageFunctions = messageFunctions;
    this.components = components;
  }

  /// Adds the components of the records that a template can read from a record of a type.
  static void addComponents(Type type, Map<Class<?>, Map<String, RecordComponent>> components) {
    switch (type) {
      case ParameterizedType list ->
          Stream.of(list.getActualTypeArguments()).forEach(part -> addComponents(part, components));
      case Class<?> one when one.isSealed() ->
          Stream.of(one.getPermittedSubclasses()).forEach(part -> addComponents(part, components));
      case Class<?> one when one.isRecord() && !components.containsKey(one) -> {
        Map<String, RecordComponent> byName = componentsByName(one);
        components.put(one, byName);
        byName.values().forEach(part -> addComponents(part.getGenericType(), components));
      }
      default -> {} // a text, a number or an object that no template can read
    }
  }

  /// A value that a template read and that its fact doesn't have.
  ///
  /// @param name its name in the template
  record MissingValue(String name, FieldRef ref) {}

  /// A read of a missing component. Most are harmless, so the fact is found only for a message.
  ///
  /// @param whole the record that the record is a group of, or the record itself
  private record MissingComponent(Record record, String name, Record whole) {}

  /// Returns the value that was missing last, or null if it belongs to no fact.
  @Nullable MissingValue lastMissing() {
    return lastMissing == null || lastUnknown() != null
        ? null
        : describeMissing(lastMissing.whole(), lastMissing.name());
  }

  /// A name that a template read in a record that has no component of this name.
  record UnknownName(Class<?> type, String name) {}

  /// Returns the read that found nothing last, if its record has no component of that name.
  @Nullable UnknownName lastUnknown() {
    return lastMissing == null || components(lastMissing.record()).containsKey(lastMissing.name())
        ? null
        : new UnknownName(lastMissing.record().getClass(), lastMissing.name());
  }

  /// Returns the class of a record that a template sees, or null for other values.
  static @Nullable Class<?> typeOf(@Nullable TemplateModel model) {
    return model instanceof RecordView view ? view.value.getClass() : null;
  }

  /// Returns facts by the first of their dates, the newest first and those without a date last.
  /// Facts of the same day and hour keep their order.
  ///
  /// @throws TemplateModelException if a member is of a kind that has no date
  static List<TemplateModel> newestFirst(List<TemplateModel> members)
      throws TemplateModelException {
    IdentityHashMap<TemplateModel, LocalDateTime> starts = new IdentityHashMap<>();
    for (TemplateModel member : members) {
      starts.put(member, start(member));
    }
    List<TemplateModel> sorted = new ArrayList<>(members);
    sorted.sort(Comparator.comparing(starts::get, Comparator.reverseOrder()));
    return sorted;
  }

  private static LocalDateTime start(TemplateModel member) throws TemplateModelException {
    Record fact = member instanceof RecordView view ? view.value : null;
    for (Record part : fact == null ? List.<Record>of() : withGroups(fact)) {
      for (RecordComponent component : part.getClass().getRecordComponents()) {
        if (component.getType() == Leaf.When.class) {
          return start((Leaf.When) read(component, part));
        }
      }
    }
    throw new HintedException(
        "\"newestFirst\" takes a list of facts that can have a date",
        "For example newestFirst(briefing.statements).");
  }

  private static LocalDateTime start(Leaf.@Nullable When when) {
    FactDate date = when == null ? null : when.date();
    if (when == null || date == null) {
      return LocalDateTime.MIN;
    }
    boolean isOpen = date.earliest().equals(LocalDate.MIN);
    LocalDate day = isOpen ? date.latest() : date.earliest();
    LocalTime hour = when.time() == null ? null : when.time().from();
    return day.atTime(hour == null ? LocalTime.MIDNIGHT : hour);
  }

  /// Returns the missing component as a key of a fact. The component itself has no reference, so
  /// the fact is that of the first leaf in the record or its groups. Null if no leaf has one.
  private @Nullable MissingValue describeMissing(Record whole, String name) {
    for (Record part : withGroups(whole)) {
      for (RecordComponent component : components(part).values()) {
        if (read(component, part) instanceof Leaf leaf && leaf.ref() != null) {
          FieldRef ref = leaf.ref();
          return new MissingValue(name, new FieldRef(ref.owner(), key(name), ref.version()));
        }
      }
    }
    return null;
  }

  /// Returns a record and, after it, its groups.
  private static List<Record> withGroups(Record whole) {
    List<Record> parts = new ArrayList<>(List.of(whole));
    for (RecordComponent component : whole.getClass().getRecordComponents()) {
      if (read(component, whole) instanceof Record part && isGroup(part, whole)) {
        parts.add(part);
      }
    }
    return parts;
  }

  /// Returns whether the type of a part is declared inside the type of the whole, as
  /// `Statement.Words` is.
  private static boolean isGroup(Record part, Record whole) {
    return part.getClass().getDeclaringClass() == whole.getClass();
  }

  /// Collects a reference to each text of a fact inside a value, for example a row of the briefing.
  static void collectTextRefs(@Nullable Object value, Set<FieldRef> refs) {
    switch (value) {
      case Leaf.Prose prose when prose.ref() != null -> refs.add(prose.ref());
      case Leaf.Name name when name.ref() != null -> refs.add(name.ref());
      case Leaf.Quantity _ -> {} // An amount counts as one text, so its unit isn't collected.
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
      case Leaf leaf -> messageFunctions.leaf(leaf);
      case String text -> new SimpleScalar(text);
      case Integer number -> new SimpleNumber(number);
      case Boolean flag -> flag ? TemplateBooleanModel.TRUE : TemplateBooleanModel.FALSE;
      case List<?> list -> new ListView(list);
      case Mark mark -> new SimpleScalar(mark.label());
      case Record record -> new RecordView(record, record);
      default ->
          throw new TemplateModelException(
              "A template can't see a " + value.getClass().getSimpleName() + ".");
    };
  }

  /// The items of a list. FreeMarker's own view copies the list at each read, and a template reads
  /// one for each of its rows.
  private final class ListView implements TemplateSequenceModel {
    private final List<?> items;

    ListView(List<?> items) {
      this.items = items;
    }

    @Override
    public @Nullable TemplateModel get(int index) throws TemplateModelException {
      return index >= 0 && index < items.size() ? wrap(items.get(index)) : null;
    }

    @Override
    public int size() {
      return items.size();
    }
  }

  /// The components of a record by name.
  private final class RecordView implements TemplateHashModel {
    private final Record value;
    private final Record whole;

    RecordView(Record value, Record whole) {
      this.value = value;
      this.whole = whole;
    }

    @Override
    public @Nullable TemplateModel get(String name) throws TemplateModelException {
      RecordComponent component = components(value).get(name);
      Object found = component == null ? null : read(component, value);
      lastMissing = found == null ? new MissingComponent(value, name, whole) : lastMissing;
      return found instanceof Record part && isGroup(part, whole)
          ? new RecordView(part, whole)
          : wrap(found);
    }

    @Override
    public boolean isEmpty() {
      return false;
    }
  }

  private Map<String, RecordComponent> components(Record record) {
    return components.computeIfAbsent(record.getClass(), RecordModels::componentsByName);
  }

  private static Map<String, RecordComponent> componentsByName(Class<?> type) {
    Map<String, RecordComponent> byName = new LinkedHashMap<>();
    for (RecordComponent component : type.getRecordComponents()) {
      byName.put(component.getName(), component);
    }
    return byName;
  }

  private static @Nullable Object read(RecordComponent component, Record record) {
    try {
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("can't read " + component.getName(), e);
    }
  }
}
