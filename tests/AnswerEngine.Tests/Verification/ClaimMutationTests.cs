using AnswerEngine.Verification;

namespace AnswerEngine.Tests.Verification;

/// <summary>True sentences, each made untrue by one change of the kind that its test names.</summary>
public sealed class ClaimMutationTests
{
    private const string Judge = "The judge agreed with people on 1,062 of 1,125 scores, or 94.4%.";
    private const string Training = "Bakshi trained three models of 5M, 25M and 60M parameters on TinyStories for 12 hours.";
    private const string Loss = "The learning rate of 3e-4 changed the loss by -0.3 and cost $5 per run.";
    private const string Date = "The essay was published on 12 March 2025 and revised in April.";
    private const string Hedged = "The smaller model may learn grammar before it learns plot.";
    private const string Negated = "Bakshi did not use reinforcement learning in this project.";
    private const string Quoted = "Howard called the tool “a notebook that talks” in the interview.";
    private const string Linked = "The code lives at https://example.org/tiny/lab and the weights at https://example.org/tiny/weights.";
    private const string Roles = "ColBERT ranked the passages better than BM25 on long questions.";
    private const string Counted = "Only two of the seven tests passed, and every failure was in the tokenizer.";
    private const string Bounded = "The index answers in under 20 milliseconds on a laptop, if the pages fit in memory.";
    private const string Sourced = "According to Huang, the long context model forgets the middle of a document.";
    private const string Two = "The small model scored 70 points and the large model scored 90 points.";

    [Theory]
    [InlineData(Judge, "The judge agreed with people on 1,026 of 1,125 scores, or 94.4%.")]
    [InlineData(Judge, "The judge agreed with people on 1,062 of 1,125 scores, or 94.4.")]
    [InlineData(Judge, "The judge agreed with people on 1,062 of 1,125 scores, or 44.4%.")]
    [InlineData(Judge, "The judge agreed with people on 1062,1125 scores, or 94.4%.")]
    [InlineData(Training, "Bakshi trained four models of 5M, 25M and 60M parameters on TinyStories for 12 hours.")]
    [InlineData(Training, "Bakshi trained three models of 5M, 25M and 60B parameters on TinyStories for 12 hours.")]
    [InlineData(Loss, "The learning rate of 3e-5 changed the loss by -0.3 and cost $5 per run.")]
    [InlineData(Loss, "The learning rate of 3e-4 changed the loss by 0.3 and cost $5 per run.")]
    [InlineData(Loss, "The learning rate of 3e-4 changed the loss by -0.3 and cost -$5 per run.")]
    [InlineData("The first run failed.", "The second run failed.")]
    [InlineData("Half of the runs failed.", "Twice of the runs failed.")]
    [InlineData("Between 5-10 runs failed.", "Between 5/10 runs failed.")]
    [InlineData("The score was > 0.5 in each run.", "The score was < 0.5 in each run.")]
    public void A_changed_number_is_rejected(string evidence, string claim) => Rejected(evidence, claim);

    [Theory]
    [InlineData(Training, "Bakshi trained three models of 5M, 25M and 60M parameters on TinyStories for 12 days.")]
    [InlineData(Training, "Bakshi trained three models of 5m, 25M and 60M parameters on TinyStories for 12 hours.")]
    [InlineData(Loss, "The learning rate of 3e-4 changed the loss by -0.3 and cost €5 per run.")]
    [InlineData("It needs 8 GB of memory.", "It needs 8 Gb of memory.")]
    [InlineData("It needs 8 GB of memory.", "It needs 8 MB of memory.")]
    [InlineData("The weights have 4-bit precision.", "The weights have 4-fold precision.")]
    [InlineData("It runs at 40 °C in summer.", "It runs at 40 °F in summer.")]
    [InlineData("It runs at 40 °C in summer.", "It runs at 40 C in summer.")]
    [InlineData(Bounded, "The index answers in under 20 seconds on a laptop, if the pages fit in memory.")]
    public void A_changed_unit_is_rejected(string evidence, string claim) => Rejected(evidence, claim);

    [Theory]
    [InlineData(Date, "The essay was published on 12 March 2024 and revised in April.")]
    [InlineData(Date, "The essay was published on 12 May 2025 and revised in April.")]
    [InlineData(Date, "The essay was published on 21 March 2025 and revised in April.")]
    [InlineData(Date, "The essay was published in April.")]
    [InlineData(Date, "The essay was revised on 12 March 2025.")]
    public void A_changed_date_is_rejected(string evidence, string claim) => Rejected(evidence, claim);

    [Theory]
    [InlineData(Training, "Huang trained three models of 5M, 25M and 60M parameters on TinyStories for 12 hours.")]
    [InlineData(Training, "Bakshi trained three models of 5M, 25M and 60M parameters on TinyTales for 12 hours.")]
    [InlineData(Roles, "COLBERT ranked the passages better than BM25 on long questions.")]
    [InlineData(Roles, "ColBERT ranked the passages better than BM42 on long questions.")]
    [InlineData("It calls add_index after the build.", "It calls del_index after the build.")]
    [InlineData("It is written in C# and tested.", "It is written in C and tested.")]
    [InlineData("It is written in C++ and tested.", "It is written in C# and tested.")]
    [InlineData("It sends the work to US reviewers.", "It sends the work to us reviewers.")]
    public void A_changed_name_is_rejected(string evidence, string claim) => Rejected(evidence, claim);

    [Theory]
    [InlineData(Linked, "The code lives at https://example.com/tiny/lab and the weights at https://example.org/tiny/weights.")]
    [InlineData(Linked, "The code lives at https://example.org/tiny/weights.")]
    [InlineData(Linked, "The code lives at https://example.org/tiny/weights and the weights at https://example.org/tiny/lab.")]
    [InlineData(Linked, "The code lives at http://example.org/tiny/lab and the weights at https://example.org/tiny/weights.")]
    public void A_changed_address_is_rejected(string evidence, string claim) => Rejected(evidence, claim);

    [Theory]
    [InlineData(Quoted, "Howard called the tool “a notebook that walks” in the interview.")]
    [InlineData(Quoted, "Howard called the tool a notebook that talks in the interview.")]
    [InlineData(Quoted, "Howard called “the tool” a notebook that talks in the interview.")]
    [InlineData(Quoted, "Howard called the tool “a notebook” in the interview.")]
    [InlineData("Howard said the model was finished in May.", "Howard said the model was “finished” in May.")]
    public void A_changed_quotation_is_rejected(string evidence, string claim) => Rejected(evidence, claim);

    [Theory]
    [InlineData(Negated, "Bakshi did use reinforcement learning in this project.")]
    [InlineData(Negated, "Bakshi used reinforcement learning in this project.")]
    [InlineData(Negated, "Bakshi did not.")]
    [InlineData("Bakshi used reinforcement learning.", "Bakshi never used reinforcement learning.")]
    [InlineData("The model cannot count.", "The model can count.")]
    [InlineData("The model doesn't count.", "The model does count.")]
    [InlineData("The model runs without a server.", "The model runs with a server.")]
    [InlineData("The model failed to converge.", "The model converged.")]
    [InlineData("He did not win, which he did deserve.", "He did deserve.")]
    [InlineData("He did not quickly agree.", "He did not agree.")]
    [InlineData("No model that is carefully tuned fails.", "No model that is tuned fails.")]
    public void A_changed_negation_is_rejected(string evidence, string claim) => Rejected(evidence, claim);

    [Theory]
    [InlineData(Hedged, "The smaller model will learn grammar before it learns plot.")]
    [InlineData(Hedged, "The smaller model must learn grammar before it learns plot.")]
    [InlineData("He expects the model to learn plot.", "He wants the model to learn plot.")]
    [InlineData("The model should learn plot.", "The model could learn plot.")]
    public void A_changed_modality_is_rejected(string evidence, string claim) => Rejected(evidence, claim);

    [Theory]
    [InlineData(Counted, "Two of the seven tests passed, and every failure was in the tokenizer.")]
    [InlineData(Counted, "Only two of the seven tests passed, and some failure was in the tokenizer.")]
    [InlineData("Some runs failed.", "All runs failed.")]
    [InlineData("Some runs failed.", "Runs failed.")]
    [InlineData("Quite a few runs failed.", "A few runs failed.")]
    [InlineData("Most runs failed.", "Most of the runs failed.")]
    [InlineData("A few readers answered.", "Few readers answered.")]
    [InlineData("He was a winner of the prize.", "He was the winner of the prize.")]
    [InlineData("The models of this page are dead.", "Models of this page are dead.")]
    [InlineData("He sometimes writes tests.", "He always writes tests.")]
    public void A_changed_quantifier_is_rejected(string evidence, string claim) => Rejected(evidence, claim);

    [Theory]
    [InlineData(Roles, "BM25 ranked the passages better than ColBERT on long questions.")]
    [InlineData(Roles, "ColBERT ranked the passages worse than BM25 on long questions.")]
    [InlineData("Bakshi thanked Howard for the advice.", "Howard thanked Bakshi for the advice.")]
    [InlineData("Bakshi worked at the lab.", "Bakshi works at the lab.")]
    [InlineData("The model trained the judge.", "The model was trained the judge.")]
    [InlineData("The students, who passed, celebrated.", "The students who passed celebrated.")]
    [InlineData("It works on every page.", "It works on every page?")]
    [InlineData("It works on every page, right?", "It works on every page.")]
    public void Swapped_roles_and_changed_forms_are_rejected(string evidence, string claim) => Rejected(evidence, claim);

    [Theory]
    [InlineData(Two, "The small model scored 90 points.")]
    [InlineData(Two, "The large model scored 70 points.")]
    [InlineData(Two, "The small model scored 70 points and scored 90 points.")]
    [InlineData(Two, "The model scored 90 points.")]
    [InlineData(Training, "Bakshi trained three models of 60M parameters on TinyStories for 12 hours.")]
    [InlineData(Training, "Bakshi trained three models of 5M parameters on TinyStories for 12 hours.")]
    [InlineData(Judge, "The judge agreed with people on 1,125 scores, or 94.4%.")]
    [InlineData("He met Ada, Bob, Carl and Dora.", "He met Ada, Carl and Dora.")]
    [InlineData("The sum of the A, the B, the C and the D is 9.", "The sum of the A, the C and the D is 9.")]
    [InlineData("The judge and the model failed.", "The judge the model failed.")]
    public void Merged_facts_and_values_from_elsewhere_in_the_sentence_are_rejected(string evidence, string claim) => Rejected(evidence, claim);

    [Theory]
    [InlineData(Bounded, "The index answers in under 20 milliseconds on a laptop.")]
    [InlineData(Bounded, "The index answers in under 20 milliseconds, if the pages fit in memory.")]
    [InlineData("If the pages fit in memory, the index answers at once.", "The index answers at once.")]
    [InlineData("When training is unstable, the model forgets grammar.", "The model forgets grammar.")]
    [InlineData("On short questions, the index wins.", "The index wins.")]
    [InlineData("The judge, when calibrated, agrees with people.", "The judge agrees with people.")]
    [InlineData("The judge (on short answers) agrees with people.", "The judge agrees with people.")]
    [InlineData("The judge agrees with people (if it is calibrated).", "The judge agrees with people.")]
    [InlineData("The model wins, but only on short questions.", "The model wins.")]
    [InlineData("The model wins, which holds only for short questions.", "The model wins.")]
    [InlineData("The model wins; unless it is small.", "The model wins.")]
    [InlineData("The model wins, although the sample is small.", "The model wins.")]
    [InlineData("Although it is large, if it is tuned, the model wins.", "The model wins.")]
    [InlineData("Models that are carefully tuned win.", "Models that are tuned win.")]
    [InlineData("The small model won the prize.", "The model won the prize.")]
    [InlineData("He teaches mathematics at a school.", "He teaches at a school.")]
    public void A_dropped_restriction_is_rejected(string evidence, string claim) => Rejected(evidence, claim);

    [Theory]
    [InlineData(Hedged, "The smaller model learns plot.")]
    [InlineData(Sourced, "The long context model forgets the middle of a document.")]
    [InlineData("Perhaps the model forgets plot.", "The model forgets plot.")]
    [InlineData("The model probably forgets plot.", "The model forgets plot.")]
    [InlineData("The model allegedly forgets plot.", "The model forgets plot.")]
    [InlineData("The model supposedly wins.", "The model wins.")]
    [InlineData("In theory, the model wins.", "The model wins.")]
    [InlineData("The model wins, at least on paper.", "The model wins.")]
    [InlineData("About 20 people answered.", "20 people answered.")]
    [InlineData("The model wins, he believes.", "The model wins.")]
    [InlineData("He rejected one thing: the model wins.", "The model wins.")]
    [InlineData("The model is slightly better at plot.", "The model is better at plot.")]
    public void A_dropped_hedge_is_rejected(string evidence, string claim) => Rejected(evidence, claim);

    [Theory]
    [InlineData(Negated, "Bakshi")]
    [InlineData(Negated, "Bakshi did not use reinforcement learning")]
    [InlineData(Negated, "reinforcement learning in this project.")]
    [InlineData(Negated, "")]
    [InlineData(Negated, ".")]
    [InlineData("Because it was slow, the judge was replaced.", "the judge was replaced.")]
    [InlineData("Because the judge was slow, it was replaced.", "It was replaced.")]
    public void A_piece_that_is_no_sentence_of_its_own_is_rejected(string evidence, string claim) => Rejected(evidence, claim);

    private static void Rejected(string evidence, string claim)
    {
        var verdict = ClaimVerifier.Verify(claim, evidence);

        Assert.False(verdict.Passed, $"“{claim}” passed.");
        Assert.NotNull(verdict.Failure);
        Assert.False(verdict.Verbatim);
    }
}
