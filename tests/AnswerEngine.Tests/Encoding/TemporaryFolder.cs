namespace AnswerEngine.Tests.Encoding;

/// <summary>A folder of its own for one test, gone when the test ends.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("encoding-tests-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
