<#-- What the briefing rests on, and what is new: one paragraph. -->
<#assign basis = briefing.basis>
<#assign sources = briefing.sources>
<#if basis.sources == 0>
**${msg("basis.none")}**<#t>
<#elseif basis.sources == 1>
<#assign source = sources[0]>
**${msg("basis.one", msg("kind." + source.kind))} [1]<#t>
<#if !source.publisher??>, ${msg("basis.no.publisher")}</#if><#t>
<#if !source.author??>, ${msg("basis.no.author")}</#if><#t>
<#if !source.published??>, ${msg("basis.no.date")}</#if><#t>
; ${msg("basis.single")}**<#t>
<#else>
<#assign kinds = []>
<#list basis.kinds as kind>
<#assign kinds += [msg("count", kind.count, msg("kind." + kind.kind))]>
</#list>
**${msg("basis.many", basis.sources, list(kinds))}**<#t>
</#if>
<#if basis.inferred?size != 0>
<#assign words = []>
<#list basis.inferred as word><#assign words += [msg("inferred." + word)]></#list>
 ${msg("basis.inferred", list(words))}<#t>
</#if>
<#if basis.derived != 0>
 ${msg("basis.derived." + w.plural(basis.derived), basis.derived)}<#t>
</#if>
<#if !briefing.issue.since??>
 ${msg("issue.first")}<#t>
<#else>
 ${msg("issue.since." + (briefing.issue.fresh == 0)?then("none", w.plural(briefing.issue.fresh)), briefing.issue.since, briefing.issue.fresh)}<#t>
</#if>

