using System.Collections.Immutable;
using System.Reflection;
using AnswerEngine.Answers;
using AnswerEngine.Indexing;
using AnswerEngine.Passages;
using Bench.Indexing;
using Bench.Texts;
using Site;
using Site.Answers;
using Site.Ask;
using Site.Engine;
using SiteGen.Output;

namespace Bench.Ask;

/// <summary>The files of an ask box over passages of documentation, with the example's published questions, as a build publishes them.</summary>
internal sealed class BenchedSite
{
    private readonly OutputTree _tree = new();

    private BenchedSite()
    {
    }

    /// <summary>Every file by its path below the host.</summary>
    public IReadOnlyDictionary<string, ReadOnlyMemory<byte>> Files => _tree.Files.ToDictionary(file => file.Path.Value, file => file.Content, StringComparer.Ordinal);

    /// <summary>Makes the files.</summary>
    /// <param name="folders">Where the example and the models are.</param>
    /// <param name="passages">The passages that are published.</param>
    /// <param name="encoded">The passages whose vectors are in the index; for keyword search a few will do.</param>
    /// <param name="vectors">Their vectors.</param>
    public static BenchedSite Of(Folders folders, ImmutableArray<Passage> passages, IEnumerable<BenchText> encoded, VectorFile vectors)
    {
        var options = new BuildOptions { Root = folders.Root, Models = folders.Models };
        var content = Build.ReadContent(options);
        var questions = QuestionFiles.Read(content);
        var groups = Build.Groups(questions, AnswerLockReader.Read(File.ReadAllText(options.LockFile)), new PassageCutter().Cut(SourceDocuments.Of(content)), EngineChoice.Of(content.Config));
        using var shelf = ModelShelf.Open(options.ModelsFolder, folders.Cache);
        var indexed = encoded.Select(text => new IndexedPassage(text.Passage.Hash, () => vectors.Load(text.Text)));
        var index = IndexBuilder.ToBytes(indexed, new IndexOptions { Precision = VectorPrecision.TwoBits, Parallelism = Environment.ProcessorCount });
        var site = new SiteGen.Pages.SiteIdentity { Title = "Bench", BaseUrl = "https://example.org", Author = content.Config.Author ?? "" };
        var box = AskIndex.Write(site, questions, groups, passages, shelf.QueryTable(), IndexShards.Write(IndexFile.Read(index, "the index of the benchmark")));
        var benched = new BenchedSite();
        AskFiles.Add(benched._tree);
        box.AddTo(benched._tree);
        benched.Add("bench.html");
        benched.Add("bench.js");
        benched.Add("baseline.js");
        return benched;
    }

    private void Add(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        _tree.AddText(name, reader.ReadToEnd());
    }
}
