using Site.Reports;

namespace Site.Tests.Reports;

public sealed class WholeFileTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("site-whole-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Files_that_belong_together_are_written_and_leave_nothing_beside_them()
    {
        File.WriteAllText(At("gate.json"), "older");

        WholeFile.WriteAll([(At("deep/probe.json"), "probe"), (At("gate.json"), "gate")]);

        Assert.Equal(("probe", "gate"), (File.ReadAllText(At("deep/probe.json")), File.ReadAllText(At("gate.json"))));
        Assert.Equal([At("deep/probe.json"), At("gate.json")], Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Where_one_cannot_be_written_the_others_stay_as_they_were()
    {
        File.WriteAllText(At("gate.json"), "older");
        File.WriteAllText(At("taken"), "a file where a folder would have to be");

        Assert.ThrowsAny<IOException>(() => WholeFile.WriteAll([(At("gate.json"), "gate"), (At("taken/probe.json"), "probe")]));

        Assert.Equal("older", File.ReadAllText(At("gate.json")));
        Assert.Equal([At("gate.json"), At("taken")], Directory.GetFiles(folder).Order(StringComparer.Ordinal));
    }

    private string At(string path) => Path.Combine(folder, path);
}
