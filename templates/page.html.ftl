<#--
The frame of an HTML page. HtmlWriter.page lists the fields. All are text, and none is ever missing.
-->
<!doctype html>
<html lang="${language}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<#-- The policy has the digests of the style and the data. So their elements must contain nothing else, not even a line end. -->
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; <#if stylesheet == "">style-src '${digest}'<#if beside != ""> data:</#if><#else>style-src 'self'<#if beside != ""> data:</#if>; font-src 'self'</#if>;<#if stylesheet != "" || logo != ""> img-src<#if stylesheet != ""> 'self'</#if><#if logo != ""> data:</#if>;</#if><#if data?has_content> script-src '${dataDigest}';</#if> base-uri 'none'; form-action 'none'">
<title>${title}</title>
<meta name="description" content="${description}">
<#if robots != "">
<meta name="robots" content="${robots}">
</#if>
<meta property="og:type" content="article">
<meta property="og:title" content="${title}">
<meta property="og:description" content="${description}">
<meta property="article:published_time" content="${date}">
<#if desk != "">
<meta property="og:site_name" content="${desk}">
</#if>
<#if url != "">
<meta property="og:url" content="${url}">
</#if>
<#if canonical != "">
<link rel="canonical" href="${canonical}">
</#if>
${pages}<#t>
<#if stylesheet != "">
<link rel="stylesheet" href="${stylesheet}">
<#else>
<style>${style}</style>
</#if>
<#if beside != "">
<link rel="stylesheet" href="${beside}">
</#if>
<#if data?has_content>
<script type="application/ld+json">${data}</script>
</#if>
</head>
<body>
<a class="skip" href="#main">${skip}</a>
<#if logo != "" || forms?has_content>
<header>
<#if logo != "">
<img class="logo" src="${logo}" alt="${alt}">
</#if>
<#if forms?has_content>
<nav class="forms" aria-label="${formsName}">
${forms}</nav>
</#if>
</header>
</#if>
<main id="main" tabindex="-1">
<#-- In the main element, so that a browser's reader view keeps the marking. -->
<div class="strip"><#if label != ""><span class="mark">${label}</span></#if><#if status != ""> <strong>${status}</strong></#if> <span class="series">${seriesMarkup}</span></div>
<p class="issue"><time datetime="${date}">${day}</time><#if desk != ""> <span>${deskMarkup}</span></#if><#if addressee != ""> <span>${addresseeMarkup}</span></#if></p>
${body}</main>
<footer>
<p><#if label != ""><span class="mark">${label}</span></#if><#if status != ""> <strong>${status}</strong></#if><#if desk != ""> <span>${deskMarkup}</span></#if> <span>${seriesMarkup}</span> <time datetime="${date}">${day}</time></p>
</footer>
</body>
</html>
