<#-- Parts that several products share: the basis, changes, corrections and sources. -->
<#import "words.md.ftl" as w>

<#-- Prints a product's name and the title of the summit, for example "Chronology: Florida meeting". -->
<#macro titled product>
<#if briefing.front.summit??>${msg("said.attributed", product, briefing.front.summit.title)}<#else>${product}</#if><#t>
</#macro>

<#-- Returns in words which of publisher, author and date a source lacks. -->
<#function missing source>
  <#local all = []>
  <#if !source.publisher??><#local all += [msg("basis.publisher")]></#if>
  <#if !source.author??><#local all += [msg("basis.author")]></#if>
  <#if !source.days.published??><#local all += [msg("basis.date")]></#if>
  <#return (all?size == 0)?then("", msg("basis.not-given", list(all)))>
</#function>

<#-- Prints how many sources there are, how many of them are unreliable (for the desk), and how many were published
     later. If none is, prints their kinds. If all go back to a single one, prints that nothing confirms it. -->
<#macro rests sources single>
<#local weak = sources?filter(one -> w.inside && one.grade.graded && ["E", "F"]?seq_contains(one.grade.reliability))?size>
<#local ungraded = sources?filter(one -> w.inside && !one.grade.graded)?size>
<#local later = sources?filter(one -> one.days.later)?size>
<#if sources?size == 0>
**${msg("basis.none")}**<#t>
<#elseif sources?size == 1>
<#local source = sources[0]>
<#local lacks = missing(source)>
${msg("basis.one", msg("kind." + source.kind))} [${cite(source.number)}]<#if weak != 0>, ${msg("basis.one.weak", source.grade.reliability)}<#elseif ungraded != 0>, ${msg("basis.one.ungraded")}</#if><#if later != 0>, ${msg("basis.one.later")}</#if><#if lacks?has_content>, ${lacks}</#if>; **${msg("basis.single")}**<#t>
<#else>
<#local kinds = []>
<#list kindsOf(sources) as kind>
<#local kinds += [msg("kinds." + kind, sources?filter(one -> one.kind == kind)?size)]>
</#list>
<#if kinds?size == 1>${kinds[0]}<#elseif weak + later + ungraded != 0>${msg("basis.count", sources?size)}<#else>${msg("basis.many", sources?size, list(kinds))}</#if><#if weak == sources?size>, ${msg("basis.weak.all")}<#elseif weak != 0>, ${msg("basis.weak", weak)}</#if><#if ungraded == sources?size>, ${msg("basis.ungraded.all")}<#elseif ungraded != 0>, ${msg("basis.ungraded.count", ungraded)}</#if><#if later != 0>, ${msg("basis.later", later)}</#if><#if single>, ${msg("basis.many.single")} **${msg("basis.single")}**<#else>${msg("stop")}</#if><#t>
</#if>
</#macro>

<#-- Returns the kinds of sources, each once, sorted by keyword. -->
<#function kindsOf sources><#return distinct(sources?map(one -> one.kind))?sort></#function>

<#-- Returns whether all sources go back to a single one. -->
<#function single sources>
  <#return sources?size != 0 && sources?filter(one -> one.derivedFrom?size == 0)?size == 1>
</#function>

<#function groupOf number>
  <#local kind = sourceOf(number).kind>
  <#return kind?starts_with("news-")?then("press-article", kind)>
</#function>

<#-- Returns sources in words by their numbers: "one press article and two documents". The words of each kind lead to its first
     source. -->
<#function from numbers>
  <#local words = []>
  <#list distinct(numbers?map(number -> groupOf(number))) as group>
    <#local same = numbers?filter(number -> groupOf(number) == group)>
    <#local words += [cite(same?first, msg("from." + group, same?size))]>
  </#list>
  <#return list(words)>
</#function>

<#-- Returns the type of a changed fact. An assessment of the kind "gap" has the type "gap". -->
<#function typeOf change>
  <#return (((change.row.judgement.kind)!"") == "gap")?then("gap", change.type)>
</#function>

<#-- Returns the changes of some types of facts, grouped by cause. -->
<#function changesOf types>
  <#local all = []>
  <#list briefing.changes as kind>
    <#local changes = kind.changes?filter(one -> types?seq_contains(typeOf(one)))>
    <#if changes?size != 0><#local all += [{"kind": kind.kind, "changes": changes}]></#if>
  </#list>
  <#return all>
</#function>

<#-- Prints how many facts of some types changed since the previous issue. `listed`: whether the page lists them. -->
<#macro news types listed=false>
<#local kinds = changesOf(types)>
<#if briefing.issue.since??>
<#if kinds?size == 0>
 ${msg("issue.since.none", briefing.issue.since)}<#rt>
<#else>
<#local counts = []>
<#list kinds as kind><#local counts += [msg("count." + kind.kind, kind.changes?size)]></#list>
 ${listed?then(msg("issue.since.listed", briefing.issue.since, list(counts), msg("changed")), msg("issue.since", briefing.issue.since, list(counts)))}<#rt>
</#if>
</#if>
</#macro>

<#-- Prints a paragraph with the sources of a page and the number of its changes. `listed`: whether the page lists them. -->
<#macro basis types listed=true>
<#local sources = cited()>
**${msg("basis")}** <@rests sources single(sources)/><#if briefing.notes.basis.leftIn??> ${msg("basis.left-in", language(briefing.notes.basis.leftIn))}</#if><@news types listed/>

</#macro>

<#-- Prints the facts that changed since the previous issue by cause, each in its present form. -->
<#macro changed kinds>
<#list kinds as kind>
**${msg("changed." + kind.kind)}**

<@w.each kind.changes; change><@w.change c=change wrong=(kind.kind == "corrected")/></@w.each>
</#list>
</#macro>

<#-- Prints the overdue events and actions. They are listed in every issue until their outcome is recorded. -->
<#macro overdue>
<#if briefing.events.overdue.count != 0>
**${msg("changed.overdue")}**

<@w.each briefing.events.overdue.events + briefing.events.overdue.actions; one><#if one.says??><@w.action one/><#else><@w.coming one/></#if></@w.each>
</#if>
</#macro>

<#-- Returns the corrections of some types of facts. -->
<#function correctionsOf types>
  <#return briefing.corrections?filter(one -> types?seq_contains(typeOf(one.change)))>
</#function>

<#-- Prints the sections on the changes and the corrections of some types of facts. `fresh`: whether new facts are listed
     too. They have a change label where they are printed. -->
<#macro history types fresh=true>
<#local kinds = changesOf(types)?filter(one -> fresh || !["new", "late"]?seq_contains(one.kind))>
<#if kinds?size != 0>
## ${msg("changed")}

<@changed kinds/>
</#if>
<@corrections correctionsOf(types)?filter(one -> !one.news)/>
</#macro>

<#macro corrections all>
<#if all?size != 0>
## ${msg("corrections")}

<@w.each all; correction><@w.correction correction/></@w.each>
</#if>
</#macro>

<#-- Prints the list of the sources that the page cites. -->
<#macro sources>
<#list cited()>
## ${msg("sources")}

<@w.gradeKey cited()/>
<#items as source>
<@w.source source/>
<#if w.marked>

<#elseif source?has_next>
 · <#t>
</#if>
</#items>

</#list>
</#macro>
