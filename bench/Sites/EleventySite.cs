using System.Globalization;

namespace Bench.Sites;

/// <summary>Eleventy's side: settings, and layouts that show on a page what Hugo's show, without the table of contents, which it does not have of itself.</summary>
internal static class EleventySite
{
    private const string Settings = """
        const folders = [FOLDERS];

        export default function (config) {
          config.setInputDirectory("content");
          config.setIncludesDirectory("../layouts");
          config.setOutputDirectory("public");
          config.setQuietMode(true);
          config.addPassthroughCopy({ static: "/" });
          config.addGlobalData("layout", "page.njk");
          config.addGlobalData("folders", folders);
          config.addGlobalData("tagNames", Array.from({ length: TAGS }, (_, i) => `tag-${i}`));
          config.addGlobalData("site", { title: "Generated", url: "https://example.org" });
          config.addFilter("day", (date) => date.toISOString().slice(0, 10));
          config.addFilter("longDay", (date) => date.toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" }));
          config.addFilter("newest", (pages) => [...pages].sort((a, b) => b.date - a.date).slice(0, 50));
          for (const folder of folders) config.addCollection(`in-${folder}`, (api) => api.getFilteredByGlob(`content/${folder}/*.md`));
          return { markdownTemplateEngine: false };
        }

        """;

    private const string Shell = """
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{{ title }} - {{ site.title }}</title>
        {% if description %}<meta name="description" content="{{ description }}">{% endif %}
        <link rel="canonical" href="{{ site.url }}{{ page.url }}">
        <meta property="og:url" content="{{ site.url }}{{ page.url }}">
        <meta property="og:title" content="{{ title }}">
        <meta property="og:type" content="{% if article %}article{% else %}website{% endif %}">
        <meta property="og:site_name" content="{{ site.title }}">
        {% if description %}<meta property="og:description" content="{{ description }}">{% endif %}
        <link rel="stylesheet" href="/site.css">
        {% if article %}<script type="application/ld+json">{"@context":"https://schema.org","@type":"Article","headline":{{ title | dump | safe }},"url":"{{ site.url }}{{ page.url }}","description":{{ description | dump | safe }},"datePublished":"{{ page.date | day }}"}</script>{% endif %}
        </head>
        <body>
        <a class="skip" href="#content">Skip to the content</a>
        <header class="masthead"><a class="brand" href="/">{{ site.title }}</a>
        <nav aria-label="Main"><ul>{% for folder in folders %}<li><a href="/{{ folder }}/"{% if page.url and page.url.indexOf("/" + folder + "/") == 0 %} aria-current="true"{% endif %}>{{ folder | capitalize }}</a></li>{% endfor %}</ul></nav></header>
        <main id="content">
        {{ content | safe }}
        </main>
        <footer><ul><li><a href="/index.xml">Feed</a></li></ul></footer>
        </body>
        </html>

        """;

    private const string Single = """
        ---
        layout: shell.njk
        article: true
        ---
        <article class="document"><header><h1>{{ title }}</h1>{% if description %}<p class="lead">{{ description }}</p>{% endif %}
        <p class="dates"><time datetime="{{ page.date | day }}">{{ page.date | longDay }}</time></p></header>
        <div class="prose">{{ content | safe }}</div>
        <ul class="tags">{% for tag in tags %}<li><a href="/tags/{{ tag }}/">{{ tag }}</a></li>{% endfor %}</ul>
        </article>

        """;

    private const string Entries = """
        <h1>{{ heading }}</h1>
        <ul class="entries">{% for entry in entries %}<li><a href="{{ entry.url }}">{{ entry.data.title }}</a> <time datetime="{{ entry.date | day }}">{{ entry.date | longDay }}</time>{% if entry.data.description %}<p>{{ entry.data.description }}</p>{% endif %}</li>
        {% endfor %}</ul>

        """;

    private const string Feed = """
        <?xml version="1.0" encoding="utf-8"?>
        <rss version="2.0"><channel><title>{{ heading }}</title><link>{{ site.url }}</link>
        {% for entry in entries | newest %}<item><title>{{ entry.data.title }}</title><link>{{ site.url }}{{ entry.url }}</link><pubDate>{{ entry.date.toUTCString() }}</pubDate><description>{{ entry.data.description }}</description></item>
        {% endfor %}</channel></rss>

        """;

    /// <summary>Writes all but the content.</summary>
    public static void Write(string root)
    {
        Directory.CreateDirectory(Path.Combine(root, "layouts"));
        Directory.CreateDirectory(Path.Combine(root, "static"));
        File.WriteAllText(Path.Combine(root, "package.json"), "{ \"type\": \"module\" }\n");
        File.WriteAllText(Path.Combine(root, "eleventy.config.js"), Settings
            .Replace("FOLDERS", string.Join(", ", PageText.Folders.Select(folder => $"\"{folder}\"")), StringComparison.Ordinal)
            .Replace("TAGS", PageText.Tags.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
        File.WriteAllText(Path.Combine(root, "layouts", "shell.njk"), Shell);
        File.WriteAllText(Path.Combine(root, "layouts", "page.njk"), Single);
        File.WriteAllText(Path.Combine(root, "layouts", "entries.njk"), Entries);
        File.WriteAllText(Path.Combine(root, "layouts", "feed.njk"), Feed);
        File.WriteAllText(Path.Combine(root, "static", "site.css"), "body { max-width: 40rem; margin: auto; }\n");
        File.WriteAllText(Path.Combine(root, "static", "robots.txt"), "User-agent: *\n");
        var content = Path.Combine(root, "content");
        File.WriteAllText(Path.Combine(content, "404.njk"), "---\nlayout: shell.njk\npermalink: /404.html\ntitle: Page not found\n---\n<h1>Page not found</h1>\n");
        File.WriteAllText(Path.Combine(content, "sitemap.njk"), "---\nlayout: null\npermalink: /sitemap.xml\n---\n<?xml version=\"1.0\"?><urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">{% for entry in collections.all %}{% if entry.url %}<url><loc>{{ site.url }}{{ entry.url }}</loc><lastmod>{{ entry.date | day }}</lastmod></url>{% endif %}{% endfor %}</urlset>\n");
        foreach (var (suffix, layout, include) in new[] { ("", "shell.njk", "entries.njk"), ("index.xml", "null", "feed.njk") })
        {
            File.WriteAllText(Path.Combine(content, $"folders{suffix}.njk"),
                $"---\nlayout: {layout}\npagination: {{ data: folders, size: 1, alias: folder }}\npermalink: \"/{{{{ folder }}}}/{suffix}\"\neleventyExcludeFromCollections: true\n---\n{{% set heading = folder %}}{{% set entries = collections[\"in-\" + folder] %}}{{% include \"{include}\" %}}\n");
            File.WriteAllText(Path.Combine(content, $"tags{suffix}.njk"),
                $"---\nlayout: {layout}\npagination: {{ data: tagNames, size: 1, alias: tag }}\npermalink: \"/tags/{{{{ tag }}}}/{suffix}\"\neleventyExcludeFromCollections: true\n---\n{{% set heading = tag %}}{{% set entries = collections[tag] %}}{{% include \"{include}\" %}}\n");
        }
    }
}
