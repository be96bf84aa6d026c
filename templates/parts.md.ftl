<#-- What several products have: what they rest on, what changed, what was wrong once, their sources. -->
<#import "words.md.ftl" as w>

<#-- The title of a product that is named by what it is. -->
<#macro titled product>
<#if briefing.front.summit??>${msg("said.attributed", product, briefing.front.summit.title)}<#else>${product}</#if><#t>
</#macro>

<#-- What of the one source is not given. -->
<#function missing source>
  <#local all = []>
  <#if !source.publisher??><#local all += [msg("basis.publisher")]></#if>
  <#if !source.author??><#local all += [msg("basis.author")]></#if>
  <#if !source.published??><#local all += [msg("basis.date")]></#if>
  <#return (all?size == 0)?then("", msg("basis.not-given", list(all)))>
</#function>

<#-- How many sources there are, and of which kinds; and that nothing confirms the only one. -->
<#macro rests sources single>
<#if sources?size == 0>
**${msg("basis.none")}**<#t>
<#elseif sources?size == 1>
<#local source = sources[0]>
<#local lacks = missing(source)>
${msg("basis.one", msg("kind." + source.kind))} [${source.number}]<#if lacks?has_content>, ${lacks}</#if>; **${msg("basis.single")}**<#t>
<#else>
<#local kinds = []>
<#list kindsOf(sources) as kind>
<#local kinds += [msg("kinds." + kind, sources?filter(one -> one.kind == kind)?size)]>
</#list>
${msg(single?then("basis.many.single", "basis.many"), sources?size, list(kinds))}<#if single> **${msg("basis.single")}**</#if><#t>
</#if>
</#macro>

<#-- The kinds that there are among sources, in the order of their words. -->
<#function kindsOf sources>
  <#local kinds = []>
  <#list sources as one><#if !kinds?seq_contains(one.kind)><#local kinds += [one.kind]></#if></#list>
  <#return kinds?sort>
</#function>

<#-- Whether all sources go back to one of them. -->
<#function single sources>
  <#return sources?size != 0 && sources?filter(one -> one.derivedFrom?size == 0)?size == 1>
</#function>

<#-- The sources that facts are cited from, in words: "one press article and two documents". -->
<#function from numbers>
  <#local counted = {}>
  <#local groups = []>
  <#list numbers as number>
    <#local kind = briefing.sources?filter(one -> one.number == number)?first.kind>
    <#local group = kind?starts_with("news-")?then("press-article", kind)>
    <#if !groups?seq_contains(group)><#local groups += [group]></#if>
    <#local counted += {group: (counted[group]!0) + 1}>
  </#list>
  <#local words = []>
  <#list groups as group><#local words += [msg("from." + group, counted[group])]></#list>
  <#return list(words)>
</#function>

<#-- The type of what changed; that something is not known is a type of its own, "gap". -->
<#function typeOf change>
  <#return (((change.row.judgement.kind)!"") == "gap")?then("gap", change.type)>
</#function>

<#-- The changes of some types of facts, by kind. -->
<#function changesOf types>
  <#local all = []>
  <#list briefing.changes as kind>
    <#local changes = kind.changes?filter(one -> types?seq_contains(typeOf(one)))>
    <#if changes?size != 0><#local all += [{"kind": kind.kind, "changes": changes}]></#if>
  </#list>
  <#return all>
</#function>

<#-- How much changed of some types of facts. -->
<#macro news types>
<#local kinds = changesOf(types)>
<#if briefing.issue.since??>
<#if kinds?size == 0>
 ${msg("issue.since.none", briefing.issue.since)}<#rt>
<#else>
<#local counts = []>
<#list kinds as kind><#local counts += [msg("count." + kind.kind, kind.changes?size)]></#list>
 ${msg("issue.since", briefing.issue.since, list(counts))}<#rt>
</#if>
</#if>
</#macro>

<#-- What a page rests on, and what is new on it: a paragraph. -->
<#macro basis types>
<#local sources = cited()>
**${msg("basis")}** <@rests sources single(sources)/><#if briefing.basis.leftIn??> ${msg("basis.left-in", language(briefing.basis.leftIn))}</#if><@news types/>

</#macro>

<#-- What changed since the issue before, by kind, each fact as it stands now. -->
<#macro changed kinds>
<#list kinds as kind>
**${msg("changed." + kind.kind)}**

<@w.each kind.changes; change><@w.change change/></@w.each>
</#list>
</#macro>

<#-- What earlier issues said of some types of facts and was wrong. -->
<#function correctionsOf types>
  <#return briefing.corrections?filter(one -> types?seq_contains(typeOf(one.change)))>
</#function>

<#-- What changed of some types of facts, and what earlier issues said of them and was wrong.
     What is new is marked where it stands, and told here again only if asked for. -->
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

<#-- The sources that the page cites. -->
<#macro sources>
<#list cited()>
## ${msg("sources")}

<#items as source>
<@w.source source/>
<#if w.marked>

<#elseif source?has_next>
 · <#t>
</#if>
</#items>

</#list>
</#macro>
