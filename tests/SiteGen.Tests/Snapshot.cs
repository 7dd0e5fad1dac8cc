using System.Runtime.CompilerServices;

namespace SiteGen.Tests;

/// <summary>Compares a whole output with a <c>.verified.txt</c> file beside the test.</summary>
internal static class Snapshot
{
    /// <summary>Fails where the output differs; what came out is then written beside it as <c>.received.txt</c>, for a
    /// person to read and rename.</summary>
    public static void Verify(string received, [CallerMemberName] string test = "", [CallerFilePath] string file = "")
    {
        var stem = Path.Combine(Path.GetDirectoryName(file)!, $"{Path.GetFileNameWithoutExtension(file)}.{test}");
        var verified = File.Exists(stem + ".verified.txt") ? File.ReadAllText(stem + ".verified.txt") : "";
        if (received == verified)
        {
            File.Delete(stem + ".received.txt");
            return;
        }

        File.WriteAllText(stem + ".received.txt", received);
        Assert.Equal(verified, received);
    }
}
