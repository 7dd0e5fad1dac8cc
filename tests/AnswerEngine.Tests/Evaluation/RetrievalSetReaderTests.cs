using AnswerEngine.Evaluation;
using AnswerEngine.Passages;
using AnswerEngine.Tests.Encoding;

namespace AnswerEngine.Tests.Evaluation;

public sealed class RetrievalSetReaderTests
{
    [Fact]
    public void A_component_is_found_in_the_passages_of_its_chapter_that_hold_one_of_its_texts()
    {
        using var folder = new TemporaryFolder();
        Write(folder, "passages.jsonl",
            """{"id": "1-0", "chapter": 1, "text": "It’s alpha."}""",
            """{"id": "1-1", "chapter": 1, "text": "beta and gamma"}""",
            """{"id": "2-0", "chapter": 2, "text": "beta"}""");
        Write(folder, "questions.jsonl",
            """{"chapter": 1, "number": 4, "question": "What?", "components": [["beta", "It's alpha"], ["absent"], []]}""");

        var set = RetrievalSetReader.Read(folder.Path);

        Assert.Equal(["1-0", "1-1", "2-0"], set.Passages.Select(passage => passage.Id));
        var question = Assert.Single(set.Questions);
        Assert.Equal(("1-4", "1"), (question.Name, question.Group));
        Assert.Equal([0, 1], question.Components[0].AsEnumerable());
        Assert.Empty(question.Components[1]);
        Assert.Empty(question.Components[2]);
        Assert.Equal(new RetrievalScore(0, 1d / 3), set.Ceiling);
    }

    // The third word is two code points and four UTF-16 code units.
    [Fact]
    public void Marked_spans_count_code_points()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(Path.Combine(folder.Path, "corpus.md"), "one two 😀😀 four");
        Write(folder, "questions.jsonl", """{"question": "Which?", "references": [{"start": 8, "end": 15, "text": "😀😀 four"}]}""");

        var set = RetrievalSetReader.Read(folder.Path);

        Assert.True(set.HasSpans);
        Assert.Equal(new SourceSpan(8, 17), Assert.Single(set.Questions[0].Spans));
        Assert.Equal(1, set.Score(set.Questions[0], [0]).Recall);
    }

    [Fact]
    public void A_corpus_is_cut_into_windows_of_words()
    {
        Assert.Equal([new(1, 8), new(9, 13)], WordWindows.Cut(" one two\nfour ", 2));
        Assert.Empty(WordWindows.Cut(" \n", 3));
    }

    [Fact]
    public void A_bad_folder_is_told_what_a_set_is()
    {
        using var folder = new TemporaryFolder();
        Refuses(folder, "There is no questions.jsonl. A set has questions.jsonl, and passages.jsonl or corpus.md.");
        Write(folder, "questions.jsonl", """{"question": "?"}""");
        Refuses(folder, "There is neither passages.jsonl nor corpus.md. A set has questions.jsonl and one of the two.");
        File.WriteAllText(Path.Combine(folder.Path, "corpus.md"), "one two");
        Refuses(folder, "questions.jsonl:1: This line cannot be read: ");
        Write(folder, "questions.jsonl", "", """{"question": "?", "references": [{"start": 4, "end": 9, "text": "two"}]}""");
        Refuses(folder, "questions.jsonl:2: The stretch 4 to 9 does not lie in corpus.md, which has 7 code points.");
        Write(folder, "questions.jsonl", """{"question": "?", "references": [{"start": 3, "end": 6, "text": "two"}]}""");
        Refuses(folder, "questions.jsonl:1: The stretch 3 to 6 of corpus.md is not the text that the reference gives. Start and end count Unicode code points.");
        Write(folder, "questions.jsonl", """{"question": "?", "references": []}""");
        Refuses(folder, "questions.jsonl:1: The question has no references. Mark what answers it.");
        Write(folder, "questions.jsonl", "");
        Refuses(folder, "questions.jsonl: There are no questions that can be scored.");
        Assert.StartsWith("nowhere: There is no such folder.", Assert.Throws<FormatException>(() => RetrievalSetReader.Read("nowhere")).Message);
    }

    private static void Refuses(TemporaryFolder folder, string message) =>
        Assert.Contains(message, Assert.Throws<FormatException>(() => RetrievalSetReader.Read(folder.Path)).Message);

    private static void Write(TemporaryFolder folder, string name, params string[] lines) =>
        File.WriteAllLines(Path.Combine(folder.Path, name), lines);
}
