<#import "../words.md.ftl" as w>
<#if briefing.lead??>
<@w.titled briefing.lead/>
<#elseif briefing.summit??>
${briefing.summit.title}
<#else>
${briefing.issue.title!msg("product.daily")}
</#if>
