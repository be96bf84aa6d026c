<#-- What the briefing rests on, and what is new: one paragraph. -->
<#assign basis = briefing.basis>
<#assign sources = briefing.sources>
**${msg("basis")}** <#t>
<#if basis.sources == 0>
**${msg("basis.none")}**<#t>
<#elseif basis.sources == 1>
<#assign source = sources[0]>
<#assign missing = []>
<#if !source.publisher??><#assign missing += [msg("basis.publisher")]></#if>
<#if !source.author??><#assign missing += [msg("basis.author")]></#if>
<#if !source.published??><#assign missing += [msg("basis.date")]></#if>
${msg("basis.one", msg("kind." + source.kind))} [1]<#rt>
<#if missing?size != 0>, ${msg("basis.not-given", list(missing))}</#if><#t>
; **${msg("basis.single")}**<#t>
<#else>
<#assign kinds = []>
<#list basis.kinds as kind>
<#assign kinds += [msg("kinds." + kind.kind, kind.count)]>
</#list>
${msg(basis.single?then("basis.many.single", "basis.many"), basis.sources, list(kinds))}<#if basis.single> **${msg("basis.single")}**</#if><#t>
</#if>
<#if basis.inferred?size != 0>
<#assign inferred = []>
<#list basis.inferred as word><#assign inferred += [msg("inferred." + word)]></#list>
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
<#assign counts = []>
<#list briefing.changes as kind><#assign counts += [msg("count." + kind.kind, kind.changes?size)]></#list>
 ${msg("issue.since", briefing.issue.since, list(counts))}<#rt>
</#if>
<#if briefing.overdue.count != 0>
 ${msg("issue.overdue", briefing.overdue.count)}<#rt>
</#if>
<#if briefing.front.lead?? && briefing.front.lead.text?size == 0 && (basis.sources > 1 || w.passages(briefing.front.lead.standing.cites)?size != 0)>
 ${msg("basis.title")}<#if basis.sources == 1> ${list(w.passages(briefing.front.lead.standing.cites))}<#else><@w.marks briefing.front.lead.standing.cites/></#if>${msg("stop")}<#rt>
</#if>

