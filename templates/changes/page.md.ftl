<#-- What changed between two issues, and nothing else: runup diff. -->
<#import "../words.md.ftl" as w>
# <#include "title.md.ftl">

<#if briefing.issue.since??>
${msg("changed.between", briefing.issue.since, briefing.issue.day)}

</#if>
<#include "../daily/changed.md.ftl">
