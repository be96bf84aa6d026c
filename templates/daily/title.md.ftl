<#import "../words.md.ftl" as w>
<#import "../page-1.md.ftl" as p1>
<#if briefing.front.lead??>
<@w.titled briefing.front.lead/>
<#elseif briefing.front.summit??>
<@p1.titled/>
<#else>
${briefing.issue.title!msg("product.daily")}
</#if>
