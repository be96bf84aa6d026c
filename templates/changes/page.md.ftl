<#-- What changed between two issues, and nothing else: runup diff. -->
<#import "../words.md.ftl" as w>
# <#include "title.md.ftl">

**${briefing.issue.mark}**<#if briefing.issue.draft> · **${msg("draft")}**</#if>

<#if briefing.issue.since??>
${msg("changed.between", briefing.issue.since, briefing.issue.day)}

</#if>
<#include "../daily/changed.md.ftl">
