namespace Bench.Sites;

/// <summary>Hugo's side: settings, and layouts that show on a page what the built-in theme shows.</summary>
internal static class HugoSite
{
    private const string Shell = """
        <!doctype html>
        <html lang="{{ .Site.LanguageCode }}">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{{ .Title }} - {{ .Site.Title }}</title>
        {{ with .Description }}<meta name="description" content="{{ . }}">{{ end }}
        <link rel="canonical" href="{{ .Permalink }}">
        <meta property="og:url" content="{{ .Permalink }}">
        <meta property="og:title" content="{{ .Title }}">
        <meta property="og:type" content="{{ if .IsPage }}article{{ else }}website{{ end }}">
        <meta property="og:site_name" content="{{ .Site.Title }}">
        {{ with .Description }}<meta property="og:description" content="{{ . }}">{{ end }}
        {{ range .AlternativeOutputFormats }}<link rel="{{ .Rel }}" type="{{ .MediaType.Type }}" href="{{ .Permalink }}">{{ end }}
        <link rel="stylesheet" href="/site.css">
        {{ if .IsPage }}<script type="application/ld+json">{{ dict "@context" "https://schema.org" "@type" "Article" "headline" .Title "url" .Permalink "description" .Description "datePublished" (.Date.Format "2006-01-02") | jsonify | safeJS }}</script>{{ end }}
        </head>
        <body>
        <a class="skip" href="#content">Skip to the content</a>
        <header class="masthead"><a class="brand" href="/">{{ .Site.Title }}</a>
        <nav aria-label="Main"><ul>{{ $page := . }}{{ range .Site.Sections }}<li><a href="{{ .RelPermalink }}"{{ if $page.IsDescendant . }} aria-current="true"{{ end }}>{{ .Title }}</a></li>{{ end }}</ul></nav></header>
        <main id="content">
        <nav class="breadcrumbs"><ol>{{ range .Ancestors.Reverse }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ol></nav>
        {{ block "main" . }}{{ end }}
        </main>
        <footer><ul><li><a href="/index.xml">Feed</a></li></ul></footer>
        </body>
        </html>

        """;

    private const string Single = """
        {{ define "main" }}
        <article class="document"><header><h1>{{ .Title }}</h1>{{ with .Description }}<p class="lead">{{ . }}</p>{{ end }}
        <p class="dates"><time datetime="{{ .Date.Format "2006-01-02" }}">{{ .Date.Format "2 January 2006" }}</time></p></header>
        <nav class="contents">{{ .TableOfContents }}</nav>
        <div class="prose">{{ .Content }}</div>
        <ul class="tags">{{ range .GetTerms "tags" }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>
        </article>
        {{ end }}

        """;

    private const string List = """
        {{ define "main" }}
        <h1>{{ .Title }}</h1>
        <ul class="entries">{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ if not .Date.IsZero }} <time datetime="{{ .Date.Format "2006-01-02" }}">{{ .Date.Format "2 January 2006" }}</time>{{ end }}{{ with .Description }}<p>{{ . }}</p>{{ end }}</li>
        {{ end }}</ul>
        {{ end }}

        """;

    /// <summary>Writes all but the content.</summary>
    public static void Write(string root, bool highlighting)
    {
        var layouts = Path.Combine(root, "layouts", "_default");
        Directory.CreateDirectory(layouts);
        Directory.CreateDirectory(Path.Combine(root, "static"));
        File.WriteAllText(Path.Combine(layouts, "baseof.html"), Shell);
        File.WriteAllText(Path.Combine(layouts, "single.html"), Single);
        File.WriteAllText(Path.Combine(layouts, "list.html"), List);
        File.WriteAllText(Path.Combine(root, "layouts", "404.html"), "{{ define \"main\" }}<h1>Page not found</h1>{{ end }}\n");
        File.WriteAllText(Path.Combine(root, "static", "site.css"), "body { max-width: 40rem; margin: auto; }\n");
        File.WriteAllText(Path.Combine(root, "config.toml"), $"""
            baseURL = "https://example.org/"
            languageCode = "en"
            title = "Generated"
            enableRobotsTXT = true
            [services.rss]
            limit = 50
            [taxonomies]
            tag = "tags"
            [markup.tableOfContents]
            startLevel = 2
            endLevel = 2
            [markup.highlight]
            codeFences = {(highlighting ? "true" : "false")}
            noClasses = false

            """);
    }
}
