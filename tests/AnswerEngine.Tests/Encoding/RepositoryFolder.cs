namespace AnswerEngine.Tests.Encoding;

/// <summary>Files of the checkout that the tests run in.</summary>
internal static class RepositoryFolder
{
    public static string EncoderModel => At("models/colbert-minilm");

    public static string QueryTable => At("models/static-query/query_table.bin");

    public static string Golden(string name) => At("tests/AnswerEngine.Tests/Golden/" + name);

    private static string At(string relative)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Site.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("No folder above the tests holds Site.sln.");
        }

        return Path.Combine(folder.FullName, relative);
    }
}
