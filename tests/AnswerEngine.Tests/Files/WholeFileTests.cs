using Files;

namespace AnswerEngine.Tests.Files;

public sealed class WholeFileTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("whole-file-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_file_is_replaced_and_nothing_is_left_beside_it()
    {
        WholeFile.Write(At("deep/kept"), file => file.Write("older and longer"u8));
        WholeFile.Write(At("deep/kept"), file => file.Write("new"u8));

        Assert.Equal("new", File.ReadAllText(At("deep/kept")));
        Assert.Equal([At("deep/kept")], Directory.GetFiles(folder, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public void The_old_file_is_there_until_the_new_one_is_whole()
    {
        File.WriteAllText(At("kept"), "old");

        WholeFile.Write(At("kept"), file =>
        {
            file.Write("new"u8);
            file.Flush();
            Assert.Equal("old", File.ReadAllText(At("kept")));
        });

        Assert.Equal("new", File.ReadAllText(At("kept")));
    }

    [Fact]
    public void What_fails_half_way_leaves_the_old_file_and_nothing_else()
    {
        File.WriteAllText(At("kept"), "old");

        Assert.Throws<FormatException>(() => WholeFile.Write(At("kept"), file =>
        {
            file.Write("half"u8);
            throw new FormatException();
        }));

        Assert.Equal("old", File.ReadAllText(At("kept")));
        Assert.Equal([At("kept")], Directory.GetFiles(folder));
    }

    [Fact]
    public void Two_that_write_at_once_do_not_meet()
    {
        WholeFile.Write(At("kept"), outer =>
        {
            WholeFile.Write(At("kept"), inner => inner.Write("inner"u8));
            outer.Write("outer"u8);
        });

        Assert.Equal("outer", File.ReadAllText(At("kept")));
        Assert.Equal([At("kept")], Directory.GetFiles(folder));
    }

    [Fact]
    public void Texts_that_belong_together_are_written_and_leave_nothing_beside_them()
    {
        File.WriteAllText(At("gate.json"), "older");

        WholeFile.WriteAll([(At("deep/probe.json"), "probe"), (At("gate.json"), "gate")]);

        Assert.Equal(("probe", "gate"), (File.ReadAllText(At("deep/probe.json")), File.ReadAllText(At("gate.json"))));
        Assert.Equal([At("deep/probe.json"), At("gate.json")], Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Where_one_text_cannot_be_written_the_others_stay_as_they_were()
    {
        File.WriteAllText(At("gate.json"), "older");
        File.WriteAllText(At("taken"), "a file where a folder would have to be");

        Assert.ThrowsAny<IOException>(() => WholeFile.WriteAll([(At("gate.json"), "gate"), (At("taken/probe.json"), "probe")]));

        Assert.Equal("older", File.ReadAllText(At("gate.json")));
        Assert.Equal([At("gate.json"), At("taken")], Directory.GetFiles(folder).Order(StringComparer.Ordinal));
    }

    private string At(string path) => Path.Combine(folder, path);
}
