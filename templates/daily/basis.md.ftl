<#-- A paragraph with the sources of the briefing and the number of its changes. -->
<#import "../parts.md.ftl" as parts>
<#assign basis = briefing.notes.basis>
*${msg("basis")} <@parts.rests briefing.notes.sources basis.single/><#t>
<#if briefing.front.ungraded?size != 0 && briefing.notes.sources?filter(one -> one.grade.graded)?size != 0 && briefing.front.ungraded?size lt briefing.notes.sources?filter(one -> !one.grade.graded)?size>
 ${msg("basis.ungraded")}<@w.marks briefing.front.ungraded/>${msg("stop")}<#rt>
</#if>
<#if basis.inferred?size != 0>
<#assign inferred = []>
<#assign before = "">
<#-- What the page prints already is named last. -->
<#assign printed = []>
<#list briefing.front.next as step><#if step.event??><#assign printed += [step.event.title]></#if></#list>
<#list briefing.front.messages as m><#list m.told as one><#if (one.fact.row.event)??><#assign printed += [one.fact.row.event.title]></#if></#list></#list>
<#assign sorted = basis.inferred?filter(one -> !printed?seq_contains(one.of)) + basis.inferred?filter(one -> printed?seq_contains(one.of))>
<#list sorted[0..*2] as one>
<#assign words = []>
<#list one.words as word><#assign words += [msg("inferred." + word)]></#list>
<#assign of = one.isName?then(one.of, msg("quote", unstopped(one.of)))>
<#-- Parts that were inferred of several facts in a row are named once. -->
<#assign inferred += [(list(words) == before)?then(of, msg("basis.inferred.of", list(words), of))]>
<#assign before = list(words)>
</#list>
<#if basis.inferred?size gt 2><#assign inferred += [msg("basis.inferred.more", basis.inferred?size - 2)]></#if>
 ${msg("basis.inferred", list(inferred))}<#rt>
</#if>
<#if basis.derived != 0>
 ${msg("basis.derived", basis.derived)}<#rt>
</#if>
<#if basis.leftIn??>
 ${msg("basis.left-in", language(basis.leftIn))}<#rt>
</#if>
<#if !briefing.issue.since??>
 ${msg("issue.first")}<#rt>
<#elseif briefing.changes?size == 0>
 ${msg("issue.since.none", briefing.issue.since)}<#rt>
<#else>
<#-- Page 1 may already say that the rest is under "What changed". -->
<#assign counts = []>
<#list briefing.changes as kind><#assign counts += [msg("count." + kind.kind, kind.changes?size)]></#list>
 ${(briefing.reference.untold != 0)?then(msg("issue.since", briefing.issue.since, list(counts)), msg("issue.since.listed", briefing.issue.since, list(counts), msg("changed")))}<#rt>
</#if>
<#if briefing.events.overdue.count != 0>
 ${msg("issue.overdue", briefing.events.overdue.count)}<#rt>
</#if>
<#if briefing.front.lead?? && briefing.front.lead.text?size == 0 && (basis.sources > 1 && briefing.front.lead.standing.cites?size != 0 || w.passages(briefing.front.lead.standing.cites)?size != 0)>
 ${msg("basis.title")}<#if basis.sources == 1> ${list(w.passages(briefing.front.lead.standing.cites))}<#else><@w.marks briefing.front.lead.standing.cites/></#if>${msg("stop")}<#rt>
</#if>*<#lt>
