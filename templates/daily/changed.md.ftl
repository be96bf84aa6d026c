<#-- What changed since the issue before, by kind, each fact as it stands now. -->
<#if !briefing.issue.since??>
${msg("changed.first")}

<#elseif briefing.changes?size == 0>
${msg("issue.since.none", briefing.issue.since)}

</#if>
<#list briefing.changes as kind>
**${msg("changed." + kind.kind)}**

<@w.each kind.changes; change><@w.change change/></@w.each>
</#list>
