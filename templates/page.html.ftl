<#--
The frame of an HTML page. HtmlWriter.page lists the fields; all are text, and none is ever missing.
-->
<!doctype html>
<html lang="${language}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '${digest}';<#if logo != ""> img-src data:;</#if> base-uri 'none'; form-action 'none'">
<title>${title}</title>
<meta name="description" content="${description}">
${pages}<#t>
<#-- The policy holds the digest of all that stands between the tags: not even a line end may join it. -->
<style>${style}</style>
</head>
<body>
<a class="skip" href="#main">${skip}</a>
<header>
<#if logo != "">
<img class="logo" src="${logo}" alt="${alt}">
</#if>
<p class="banner"><span class="mark">${label}</span><#if status != ""> <strong>${status}</strong></#if> <span class="series">${series}</span></p>
<p><time datetime="${date}">${day}</time><#if desk != ""> <span>${desk}</span></#if><#if addressee != ""> <span>${addressee}</span></#if></p>
</header>
<main id="main" tabindex="-1">
${body}</main>
<footer>
<p><span class="mark">${label}</span><#if status != ""> <strong>${status}</strong></#if><#if desk != ""> <span>${desk}</span></#if> <span>${series}</span> <time datetime="${date}">${day}</time></p>
</footer>
</body>
</html>
