using System.Collections.Immutable;
using AnswerEngine.Answers;
using SiteGen.Content;
using SiteGen.Documents;

namespace Site.Answers;

/// <summary>Reads the questions of a site and the labels of their groups.</summary>
public sealed record QuestionFiles
{
    /// <summary>First folder of the questions.</summary>
    public const string Folder = "faq";

    /// <summary>The questions, by group, place and name.</summary>
    public required ImmutableArray<QuestionFile> Questions { get; init; }

    /// <summary>The groups in order, by the path of their folder.</summary>
    public required ImmutableArray<KeyValuePair<string, DirectoryMetadata>> Groups { get; init; }

    /// <summary>Questions that the author holds to be out of scope.</summary>
    public IReadOnlySet<QuestionId> OutOfScope => Questions.Where(question => ScopeOf(question) == DirectoryScope.Out)
        .Select(question => question.Question.Id).ToHashSet();

    /// <summary>Reads the questions of a site.</summary>
    /// <exception cref="BuildFailedException">A file has a fault; carries all of them.</exception>
    public static QuestionFiles Read(SiteContent content)
    {
        var files = content.DataFiles.Where(file => file.Path.EndsWith(".md", StringComparison.Ordinal)).ToArray();
        var matters = YamlReader.ReadAll<QuestionFrontMatter>(files);
        var groups = content.Directories
            .Where(pair => pair.Key.StartsWith(Folder + "/", StringComparison.Ordinal))
            .OrderBy(pair => pair.Value.Order ?? int.MaxValue).ThenBy(pair => pair.Key, StringComparer.Ordinal);
        var read = new QuestionFiles { Groups = [.. groups], Questions = [.. files.Zip(matters, Of)] };
        var problems = read.Questions.SelectMany(question => read.Faults(question, content)).ToArray();
        if (problems.Length > 0) throw new BuildFailedException(problems);
        return read with { Questions = read.Ordered() };
    }

    /// <summary>Title and description of a question's group.</summary>
    public DirectoryMetadata GroupOf(QuestionFile question) =>
        Groups.FirstOrDefault(group => group.Key == question.Group).Value ?? new DirectoryMetadata { Title = "Questions" };

    private DirectoryScope ScopeOf(QuestionFile question) => GroupOf(question).Scope ?? DirectoryScope.In;

    private static QuestionFile Of(ContentFile file, QuestionFrontMatter matter)
    {
        var name = file.Path[(Folder.Length + 1)..^".md".Length];
        return new QuestionFile(file, file.Path[..file.Path.LastIndexOf('/')], matter.Order, new Question
        {
            Id = new QuestionId(name),
            Text = matter.Question,
            Paraphrases = matter.Paraphrases,
            Evidence = matter.Evidence,
            Approved = matter.Approved,
        });
    }

    private ImmutableArray<QuestionFile> Ordered() =>
        [.. Questions.OrderBy(question => GroupIndex(question.Group)).ThenBy(question => question.Order)
            .ThenBy(question => question.File.Path, StringComparer.Ordinal)];

    private int GroupIndex(string group)
    {
        var index = Groups.Select(pair => pair.Key).ToList().IndexOf(group);
        return index < 0 ? int.MaxValue : index;
    }

    private IEnumerable<Problem> Faults(QuestionFile question, SiteContent content)
    {
        var file = question.File;
        if (file.Body.Trim().Length > 0)
            yield return file.Problem(file.BodyLine, "A question's file holds an answer.", "Remove the text below the front matter: the engine makes the answers, from the pages.");
        var pinned = question.Question.Evidence.Length > 0 || question.Question.Approved;
        if (pinned && ScopeOf(question) == DirectoryScope.Out)
            yield return file.Problem(file.LineOfKey(question.Question.Approved ? "approved" : "evidence"), "A question out of scope cannot be pinned.", "Remove the pin, or move the question to a group in scope.");
        foreach (var section in question.Question.Evidence.Where(section => !Exists(content, section)))
            yield return file.Problem(file.LineOfKey("evidence"), $"The evidence `{section}` is no section of a page.", $"{Suggestion(content, section)}");
    }

    private static bool Exists(SiteContent content, string section) => Sections(content).Contains(section, StringComparer.Ordinal);

    private static IEnumerable<string> Sections(SiteContent content) => content.Documents.SelectMany(document =>
        document.Sections.Select(part => part.Anchor.Length == 0 ? document.SourcePath : $"{document.SourcePath}#{part.Anchor}"));

    private static string Suggestion(SiteContent content, string section)
    {
        var page = section.Split('#')[0];
        var anchors = Sections(content).Where(known => known.Split('#')[0] == page).ToArray();
        return anchors.Length == 0
            ? "Name a page below content/ and a heading of it: `about.md#background`."
            : $"Its sections are: {string.Join(", ", anchors.Select(known => $"`{known}`"))}.";
    }
}
