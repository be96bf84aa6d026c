<#import "../parts.md.ftl" as parts>
<@parts.titled briefing.issue.title!msg("product.chronology")/>
