<#-- The facts that changed since the previous issue by cause, each in its present form. -->
<#import "../parts.md.ftl" as parts>
<#if !briefing.issue.since??>
${msg("changed.first")}

<#elseif briefing.changes?size == 0>
${msg("issue.since.none", briefing.issue.since)}

</#if>
<@parts.changed briefing.changes/>
<#-- Overdue events and actions are listed in every issue until their outcome is recorded. -->
<#if briefing.overdue.count != 0>
**${msg("changed.overdue")}**

<@w.each briefing.overdue.events + briefing.overdue.actions; one><#if one.says??><@w.action one/><#else><@w.coming one/></#if></@w.each>
</#if>
