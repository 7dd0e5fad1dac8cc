using AnswerEngine.Answers;
using SiteGen.Content;
using SiteGen.Documents;

namespace Site.Answers;

/// <summary>A question of the site with its place: the file, the group, the label that only the promise sees.</summary>
/// <param name="File">The file.</param>
/// <param name="Group">Path of the group's folder: <c>faq/first-visit</c>.</param>
/// <param name="Order">Place in the group.</param>
/// <param name="Question">What the engine is given of it.</param>
public sealed record QuestionFile(ContentFile File, string Group, int Order, Question Question)
{
    /// <summary>The question's own page.</summary>
    public Permalink Permalink => new("/" + File.Path[..^".md".Length] + "/");
}
