<#-- The changes between two issues, for `runup diff`. -->
<#import "../words.md.ftl" as w>
<#import "../parts.md.ftl" as parts>
# <#include "title.md.ftl">

<#-- The masthead has the day of the issue, so only the previous one is named. -->
<#if briefing.issue.since?? && briefing.changes?size != 0>
${msg("changed.since", briefing.issue.since)}

</#if>
<#if !briefing.issue.since??>
${msg("changed.first")}

<#elseif briefing.changes?size == 0>
${msg("issue.since.none", briefing.issue.since)}

</#if>
<@parts.changed briefing.changes/>
<@parts.overdue/>
