using System.Collections.Immutable;
using AnswerEngine.Answers;
using AnswerEngine.Passages;
using AnswerEngine.Tests.LanguageModels;

namespace AnswerEngine.Tests.Answers;

public sealed class QuestionAnswererTests(SmallCorpus small) : IClassFixture<SmallCorpus>
{
    [Fact]
    public void A_question_that_the_content_answers_is_answered_in_its_own_words()
    {
        var answer = Assert.IsType<Answered>(Ask("Why does she tune old organs in a meantone temperament?", Gates.Open));

        Assert.Contains("because their music was written for it", answer.Text, StringComparison.Ordinal);
        Assert.Equal(AcceptedBy.Engine, answer.AcceptedBy);
        Assert.All(answer.Sentences, sentence =>
        {
            var passage = small.Passages.Single(known => known.Id == sentence.Passage);
            Assert.Contains(passage.Sentences, known => known.Quotable && known.Text == sentence.Text);
            Assert.Equal((passage.Hash, SentenceMode.Quoted, sentence.Text), (sentence.PassageHash, sentence.Mode, sentence.Quote));
        });
    }

    [Fact]
    public void The_programs_own_gate_tells_what_is_answered_from_what_is_not()
    {
        Assert.IsType<Answered>(Ask("How does humidity change the pitch of wooden pipes?", Gate.Default));
        Assert.IsType<NotAvailable>(Ask("What is her favourite film about submarines?", Gate.Default));
        Assert.IsType<NotAvailable>(Ask("What is her phone number?", Gate.Default));
    }

    [Fact]
    public void A_shut_gate_refuses_and_shows_the_nearest_passages()
    {
        var refused = Assert.IsType<NotAvailable>(Ask("How does humidity change the pitch of wooden pipes?", Gates.Shut));

        Assert.Equal(NotAvailableReason.NotAddressed, refused.Reason);
        Assert.Equal("projects/rosewood.md#measurements", refused.Nearest[0].Passage.Value);
        Assert.Equal(3, refused.Nearest.Length);
        Assert.Equal(refused.Nearest.OrderByDescending(near => near.Score), refused.Nearest);
    }

    [Fact]
    public void A_passage_of_somebody_elses_tale_is_shown_behind_one_of_the_author_that_is_nearly_as_like()
    {
        var refused = Assert.IsType<NotAvailable>(Ask("When did she start her work on organs?", Gates.Shut));

        Assert.Equal(["about.md", "essays/tuning.md#temperament", "notes/interview.md#school"], refused.Nearest.Select(near => near.Passage.Value));
        Assert.True(refused.Nearest[1].Score < refused.Nearest[2].Score);
    }

    [Fact]
    public void The_section_that_is_found_to_answer_leads_and_its_passage_is_shown_first()
    {
        const string question = "How does humidity change the pitch of wooden pipes?";
        var alike = Shown(new ScriptedRelevance((_, _) => -1));
        var third = small.Passages.Single(passage => passage.Id == alike[2].Passage);

        var shown = Shown(new ScriptedRelevance((prompt, _) => prompt.Contains(third.Text, StringComparison.Ordinal) ? 20 : -20));

        Assert.Equal([alike[2].Passage, alike[0].Passage, alike[1].Passage], shown.Select(near => near.Passage));
        Assert.Equal(alike[2].Score, shown[0].Score);

        ImmutableArray<NearPassage> Shown(ScriptedRelevance relevance) => small.Answerer(Gates.Shut, relevance).Answer(Question(question)).Nearest;
    }

    [Fact]
    public void Nothing_is_read_for_a_question_whose_sections_the_author_has_chosen()
    {
        var relevance = new ScriptedRelevance();

        var answer = small.Answerer(Gates.Shut, relevance).Answer(Question("Which wood rings?") with { Evidence = ["projects/rosewood.md#measurements"] });

        Assert.IsType<Answered>(answer);
        Assert.Empty(relevance.Asked);
    }

    [Fact]
    public void A_question_is_read_on_and_its_paraphrases_are_not()
    {
        const string paraphrase = "What does damp air do to the tone of a pipe?";
        var relevance = new ScriptedRelevance((_, _) => -5);

        small.Answerer(Gates.Shut, relevance).Answer(Question("How does humidity change the pitch of wooden pipes?") with { Paraphrases = [paraphrase] });

        var read = relevance.Texts.ToHashSet();
        var ofParaphrase = read.Count(asked => asked.Ending.Contains(paraphrase, StringComparison.Ordinal));
        Assert.Equal(SectionReader.First, ofParaphrase);
        Assert.InRange(read.Count - ofParaphrase, SectionReader.First + 1, SectionReader.Most);
    }

    [Fact]
    public void What_lies_far_from_all_is_not_read_on()
    {
        var relevance = new ScriptedRelevance((_, _) => -5);

        small.Answerer(Gates.Shut with { Near = 0.99 }, relevance).Answer(Question("How tall is the tower?"));

        Assert.Equal(SectionReader.First, relevance.Asked.Count);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(5)]
    public void What_was_read_ahead_is_all_that_the_questions_need(float odds)
    {
        string[] questions = ["What did she do with wood?", "How does humidity change the pitch of wooden pipes?", "What did she do with wood?"];
        var relevance = new ScriptedRelevance((_, _) => odds);
        var answerer = small.Answerer(Gates.Shut, relevance);

        answerer.ReadAhead(questions);
        var ahead = relevance.Texts.ToHashSet();
        foreach (var question in questions) answerer.Answer(Question(question));

        Assert.NotEmpty(ahead);
        Assert.Equal(ahead, relevance.Texts.ToHashSet());
    }

    [Fact]
    public void A_question_that_nothing_comes_near_to_says_so()
    {
        var far = Gates.Shut with { Near = 0.99 };

        Assert.Equal(NotAvailableReason.NothingNear, Assert.IsType<NotAvailable>(Ask("How tall is the tower?", far)).Reason);
    }

    [Theory]
    [InlineData("Where did she go to school?")]
    [InlineData("At what age did Mara Ilves learn to tune harpsichords?")]
    public void What_somebody_else_said_is_never_said_of_the_author(string question)
    {
        var refused = Assert.IsType<NotAvailable>(Ask(question, Gates.Open));

        Assert.Equal(GateVeto.SomebodyElse, refused.Gate.Veto);
    }

    [Fact]
    public void What_somebody_else_said_may_be_said_of_him() =>
        Assert.Contains("Galway", Assert.IsType<Answered>(Ask("Where did Tomas Reed go to school?", Gates.Open)).Text, StringComparison.Ordinal);

    [Fact]
    public void A_quotation_on_the_authors_own_page_does_not_speak_for_the_author()
    {
        var pinned = Question("Where did Mara Ilves go to school before she measured a pipe?") with { Evidence = ["projects/rosewood.md#measurements"] };

        var answer = Assert.IsType<Answered>(small.Answerer(Gates.Open).Answer(pinned));

        Assert.DoesNotContain("Perth", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("What does she think of Kubernetes?", GateVeto.UnknownName)]
    [InlineData("Why does Tomas Reed prefer hide glue that can be opened again with heat?", GateVeto.SomebodyElse)]
    [InlineData("What did the author learn from his uncle at the age of nine?", GateVeto.SomebodyElse)]
    public void Nothing_opens_the_gate_against_a_veto(string question, GateVeto veto)
    {
        var refused = Assert.IsType<NotAvailable>(Ask(question, Gates.Open));

        Assert.Equal(veto, refused.Gate.Veto);
        Assert.False(refused.Gate.Open);
    }

    [Theory]
    [InlineData("Does she like spicy noodles, umbrellas, rockets?")]
    [InlineData("What is the fee for goatskin that lines the wind chest of an organ?")]
    [InlineData("When did she compare sheepskin with goatskin?")]
    public void Unknown_words_and_a_missing_kind_weigh_against_an_answer(string question) => Assert.IsType<NotAvailable>(Ask(question, Gate.Default));

    [Fact]
    public void A_slip_in_a_question_changes_nothing()
    {
        var (right, _, _) = small.Answerer(Gates.Open).Measure("Why is goatskin better than sheepskin?");
        var (slip, _, _) = small.Answerer(Gates.Open).Measure("Why is goatsknn better than sheepskkin?");

        Assert.Equal(right, slip);
    }

    [Fact]
    public void A_guests_pronoun_is_his_own() =>
        Assert.Contains("uncle", Assert.IsType<Answered>(Ask("From whom did Tomas Reed learn to tune harpsichords, his uncle?", Gates.Open)).Text, StringComparison.Ordinal);

    [Fact]
    public void Pinned_evidence_answers_against_the_gate_and_only_from_its_sections()
    {
        var question = Question("What should a visitor read first?") with { Evidence = ["essays/glue.md#hide-glue"] };

        var answer = Assert.IsType<Answered>(small.Answerer(Gates.Shut).Answer(question));

        Assert.Equal(AcceptedBy.Author, answer.AcceptedBy);
        Assert.All(answer.Sentences, sentence => Assert.Equal("essays/glue.md#hide-glue", sentence.Passage.Value));
    }

    [Theory]
    [InlineData("essays/glue.md#no-such-section")]
    [InlineData("essays/glue.md")]
    [InlineData("")]
    public void Pinned_evidence_that_does_not_exist_is_no_answer(string section)
    {
        var question = Question("Why do repairers prefer hide glue?") with { Evidence = ["essays/glue.md#hide-glue", section] };

        Assert.Equal(NotAvailableReason.EvidenceMissing, Assert.IsType<NotAvailable>(small.Answerer(Gates.Open).Answer(question)).Reason);
    }

    [Fact]
    public void A_pinned_section_without_a_sentence_is_no_answer()
    {
        var question = Question("What did she draw?") with { Evidence = ["empty.md#harmonium-sketches"] };

        Assert.Equal(NotAvailableReason.NothingToQuote, Assert.IsType<NotAvailable>(small.Answerer(Gates.Open).Answer(question)).Reason);
    }

    [Fact]
    public void An_approved_answer_is_given_against_the_gate_and_says_who_accepted_it()
    {
        var question = Question("How does humidity change the pitch of wooden pipes?") with { Approved = true };

        Assert.Equal(AcceptedBy.Author, Assert.IsType<Answered>(small.Answerer(Gates.Shut).Answer(question)).AcceptedBy);
        Assert.Equal(AcceptedBy.Engine, Assert.IsType<Answered>(small.Answerer(Gates.Open).Answer(question)).AcceptedBy);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("?")]
    [InlineData("the of and")]
    public void A_question_without_words_is_refused(string question) =>
        Assert.IsType<NotAvailable>(Ask(question, Gate.Default));

    [Fact]
    public void Without_content_every_question_is_refused()
    {
        var answerer = new QuestionAnswerer(new Corpus([], []), small.Encoder, Gates.Open, SmallCorpus.Author);

        Assert.Equal(NotAvailableReason.NothingNear, Assert.IsType<NotAvailable>(answerer.Answer(Question("Who is she?"))).Reason);
    }

    [Fact]
    public void The_same_question_has_the_same_outcome_whatever_was_asked_before()
    {
        var answerer = small.Answerer(Gates.Open);
        var question = Question("How many pipes did she measure?");
        var alone = answerer.Answer(question);
        answerer.Answer(Question("Why does goatskin last longer?"));

        Assert.Equal(Written(alone), Written(answerer.Answer(question)));
    }

    [Fact]
    public void Neither_a_question_nor_what_the_gate_sees_can_carry_a_group_or_a_scope()
    {
        var members = new[] { typeof(Question), typeof(GateFeatures), typeof(GateReading) }
            .SelectMany(type => type.GetMembers()).Select(member => member.Name.ToUpperInvariant()).ToArray();

        Assert.Contains("EVIDENCE", members);
        Assert.Contains("SENTENCE", members);
        Assert.DoesNotContain(members, name => name.Contains("GROUP", StringComparison.Ordinal)
            || name.Contains("SCOPE", StringComparison.Ordinal) || name.Contains("LABEL", StringComparison.Ordinal)
            || name.Contains("ANSWERABLE", StringComparison.Ordinal));
    }

    [Fact]
    public void The_name_of_a_question_does_not_touch_its_outcome()
    {
        var answerer = small.Answerer(Gate.Default);
        var question = Question("How many pipes did she measure?");

        Assert.Equal(
            Written(answerer.Answer(question)),
            Written(answerer.Answer(question with { Id = new QuestionId("out-of-scope/pipes") })));
    }

    private Answer Ask(string question, Gate gate) => small.Answerer(gate).Answer(Question(question));

    private static Question Question(string text) => new() { Id = new QuestionId("q"), Text = text };

    private static string Written(Answer answer) => Locks.Write("q", answer);
}
