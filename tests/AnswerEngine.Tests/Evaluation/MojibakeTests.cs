using AnswerEngine.Evaluation;

namespace AnswerEngine.Tests.Evaluation;

public sealed class MojibakeTests
{
    [Theory]
    [InlineData("VoilÃ\u00A0 dashboards", "Voilà dashboards")]
    [InlineData("itâ€™s", "it's")]
    [InlineData("â€œallâ€\u009D", "\"all\"")]
    [InlineData("BÃ¤rÃ\u00AD Williams", "Bärí Williams")]
    [InlineData("one\r\ntwo", "one\ntwo")]
    public void Text_read_in_the_wrong_encoding_is_repaired(string broken, string repaired) =>
        Assert.Equal(repaired, Mojibake.Repair(broken));

    [Theory]
    [InlineData("Voilà, Bärí: 3 × 4 → ∞ …")]
    [InlineData("")]
    [InlineData("plain ASCII & <tags>")]
    public void Text_that_was_read_well_is_left_alone(string text) => Assert.Equal(text, Mojibake.Repair(text));
}
