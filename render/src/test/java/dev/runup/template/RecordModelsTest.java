package dev.runup.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.runup.briefing.Leaf;
import dev.runup.fact.FactDate;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateSequenceModel;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecordModelsTest {

  private final RecordModels models =
      new RecordModels(new MessageFunctions(TemplatesTest.words("en"), 2025), new HashMap<>());

  private record Section(List<Integer> rows) {}

  @Test
  void templateReadsItemsOfAList() throws TemplateModelException {
    TemplateSequenceModel rows = rows(view(3));

    assertThat(rows.size()).isEqualTo(3);
    assertThat(rows.get(2)).hasToString("7");
    assertThat(rows.get(3)).isNull();
    assertThat(rows.get(-1)).isNull();
  }

  @Test
  void readingALongListTakesNoMoreMemory() throws TemplateModelException {
    allocated(1); // what is read once
    long one = allocated(1);

    assertThat(allocated(100_000)).isLessThan(one * 2);
  }

  private record Dated(String name, Leaf.@Nullable When when) {}

  @Test
  void factsAreSortedByDayAndHourWithTheUndatedLast() throws TemplateModelException {
    List<TemplateModel> facts = new ArrayList<>();
    for (String day : List.of("2025-12-28", "", "2026-01-03", "2025-12-30")) {
      FactDate date = day.isEmpty() ? null : FactDate.parse(day);
      facts.add(models.wrap(new Dated(day, date == null ? null : new Leaf.When(date, null))));
    }

    List<String> sorted = new ArrayList<>();
    for (TemplateModel fact : RecordModels.newestFirst(facts)) {
      sorted.add(((TemplateHashModel) fact).get("name").toString());
    }

    assertThat(sorted).containsExactly("2026-01-03", "2025-12-30", "2025-12-28", "");
  }

  private long allocated(int count) throws TemplateModelException {
    TemplateHashModel view = view(count);
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    for (int i = 0; i < 100; i++) {
      rows(view).get(0);
    }
    return threads.getCurrentThreadAllocatedBytes() - before;
  }

  private TemplateHashModel view(int count) throws TemplateModelException {
    return (TemplateHashModel) models.wrap(new Section(Collections.nCopies(count, 7)));
  }

  private static TemplateSequenceModel rows(TemplateHashModel view) throws TemplateModelException {
    return (TemplateSequenceModel) view.get("rows");
  }
}
