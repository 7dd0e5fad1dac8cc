using AnswerEngine.Encoding;
using AnswerEngine.Indexing;
using AnswerEngine.Passages;
using Bench.Texts;

namespace Bench.Indexing;

/// <summary>A set of passages with questions and, for each question, the ten passages that exact MaxSim finds.</summary>
internal sealed class IndexedSet
{
    /// <summary>Passages that a search is to find.</summary>
    public const int Limit = 10;

    private const int MostQuestions = 100;

    private readonly IReadOnlyList<BenchText> texts;
    private readonly VectorFile vectors;
    private readonly IReadOnlyList<HashSet<int>> exact;

    private IndexedSet(IReadOnlyList<BenchText> texts, VectorFile vectors, IReadOnlyList<TokenEmbeddings> questions)
    {
        (this.texts, this.vectors, Questions) = (texts, vectors, questions);
        var index = new ExactIndex([.. texts.Select(text => vectors.Load(text.Text))], Environment.ProcessorCount);
        exact = [.. questions.Select(question => Ordinals(index.Search(question, Limit)))];
    }

    /// <summary>The questions, encoded.</summary>
    public IReadOnlyList<TokenEmbeddings> Questions { get; }

    /// <summary>Number of passages.</summary>
    public int Passages => texts.Count;

    /// <summary>
    /// Takes the headings of passages all over the set as questions, and finds what exact MaxSim over whole vectors gives
    /// each.
    /// </summary>
    public static IndexedSet Of(IReadOnlyList<BenchText> texts, VectorFile vectors, IQueryEncoder encoder)
    {
        string[] headings = [.. texts.Select(text => text.Headings).Distinct(StringComparer.Ordinal)];
        var count = Math.Min(MostQuestions, headings.Length);
        var questions = Enumerable.Range(0, count).Select(i => encoder.EncodeQuery(headings[(long)i * headings.Length / count]));
        return new(texts, vectors, [.. questions]);
    }

    /// <summary>Writes an index of the set.</summary>
    public IndexReport Write(string path, VectorPrecision precision) => IndexBuilder.Write(
        path,
        texts.Select(text => new IndexedPassage(TextHash.Of(text.Text), () => vectors.Load(text.Text))),
        new IndexOptions { Precision = precision, Parallelism = Environment.ProcessorCount });

    /// <summary>Share of the exact ten that an index finds, on average over the questions.</summary>
    public double Recall(IPassageIndex index) => Recall(index, exact);

    /// <summary>Share of the ten of one index that another finds.</summary>
    public double Recall(IPassageIndex index, IPassageIndex reference) =>
        Recall(index, [.. Questions.Select(question => Ordinals(reference.Search(question, Limit)))]);

    private double Recall(IPassageIndex index, IReadOnlyList<HashSet<int>> wanted) => Questions.Zip(wanted).Average(pair =>
        (double)index.Search(pair.First, Limit).Count(found => pair.Second.Contains(found.Ordinal)) / pair.Second.Count);

    private static HashSet<int> Ordinals(IEnumerable<ScoredPassage> found) => [.. found.Select(passage => passage.Ordinal)];
}
