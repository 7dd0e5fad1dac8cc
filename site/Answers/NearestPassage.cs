namespace Site.Answers;

/// <summary>A passage that comes near to a question, whether or not it answers it.</summary>
/// <param name="Title">Title of its page, with the section where there is one.</param>
/// <param name="Path">Its permalink, with the fragment of the section.</param>
/// <param name="Text">Its first words.</param>
public sealed record NearestPassage(string Title, string Path, string Text);
