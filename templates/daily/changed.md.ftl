<#-- What changed since the issue before, by kind, each fact as it stands now. -->
<#import "../parts.md.ftl" as parts>
<#if !briefing.issue.since??>
${msg("changed.first")}

<#elseif briefing.changes?size == 0>
${msg("issue.since.none", briefing.issue.since)}

</#if>
<@parts.changed briefing.changes/>
<#-- What is overdue stays news until somebody says what became of it. -->
<#if briefing.overdue.count != 0>
**${msg("changed.overdue")}**

<@w.each briefing.overdue.events + briefing.overdue.actions; one><#if one.says??><@w.action one/><#else><@w.coming one/></#if></@w.each>
</#if>
