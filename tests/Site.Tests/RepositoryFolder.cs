namespace Site.Tests;

/// <summary>The folder that holds the solution.</summary>
internal static class RepositoryFolder
{
    public static string Path { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    public static string Models => At("models");

    public static string At(string path) => System.IO.Path.Combine(Path, path);

    private static string Find(DirectoryInfo folder) => File.Exists(System.IO.Path.Combine(folder.FullName, "Site.sln"))
        ? folder.FullName
        : Find(folder.Parent ?? throw new DirectoryNotFoundException("No folder above the tests holds Site.sln."));
}
