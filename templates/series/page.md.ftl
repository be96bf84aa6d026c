<#-- The parts of an issue from which a site is made. A heading of level 6 names each part, and the program cuts there. -->
<#import "../words.md.ftl" as w>
<#import "../page-1.md.ftl" as p1>
<#import "../parts.md.ftl" as parts>
<#assign inside = inside in w>
<#-- A page for the public has no list of sources by number, unless its edition shows markings. -->
<#assign marked = inside || briefing.issue.showMarks in w>

<#-- Prints the sources that a fact cites, as a list. Their grade has the credibility of this fact, not that of most facts. -->
<#macro sources standing>
<#list distinct(standing.cites?map(one -> one.number))?sort as number>
<#local source = sourceOf(number)>
- <@w.source s=source credibility=standing.grade!source.grade.credibility/>
</#list>

</#macro>

<#-- A title that counts the days to the summit, and one in its place that still holds when the issue is old. -->
<#if briefing.front.summit?? && briefing.front.status?? && !briefing.front.lead?? && (briefing.front.title.kind == "days" || briefing.front.title.kind == "status" && briefing.front.status.nearness != "")>
<#assign e = briefing.front.summit>
###### title

<@p1.titled/>


###### lasting

${e.title}<#if e.time.when??>, ${e.time.when}</#if>: ${w.status(e)}<@p1.topics/>

</#if>
###### changes

<#if !briefing.issue.since??>
${msg("issue.first")}
<#elseif briefing.changes?size == 0>
${msg("issue.since.none", briefing.issue.since)}
<#else>
<#assign counts = []>
<#list briefing.changes as kind><#assign counts += [msg((kind.kind == "superseded")?then("site.", "") + "count." + kind.kind, kind.changes?size)]></#list>
${msg("issue.since", briefing.issue.since, list(counts))}
</#if>

###### messages

<#assign pageOne = true in w>
<#assign shared = briefing.front.doubt?? in w>
<#if briefing.front.doubt??>
*${msg("doubt.all", msg("doubt." + briefing.front.doubt))}<#if briefing.notes.basis.single> ${msg("doubt.all.single")}</#if>*

</#if>
<#list briefing.front.messages as m>
<@p1.message m m?index + 1/>
</#list>
<#assign pageOne = false in w>
<#assign shared = false in w>

<#list briefing.changes as kind>
<#list kind.changes as change>
###### fact ${change.fact}

*${msg("cause." + kind.kind)}${msg("stop")}* <@w.change c=change wrong=(kind.kind == "corrected")/>

<@sources change.standing/>

<#-- Other pages quote what stands now, without this issue's list of sources. -->
<#assign marked = false in w>
###### now ${change.fact}

<@w.stands change/>

<#assign marked = inside || briefing.issue.showMarks in w>

</#list>
</#list>

<#list briefing.notes.sources as source>
###### source ${source?index}

<@w.source source/>

</#list>
<#list briefing.corrections as correction>
###### correction ${correction?index}

<@w.correction correction/>

<#-- An older issue has its own list of sources. -->
<#assign marked = false in w>
###### corrected ${correction?index}

<@w.correction correction/>

<#assign marked = inside || briefing.issue.showMarks in w>
</#list>
###### overdue

<@parts.overdue/>
