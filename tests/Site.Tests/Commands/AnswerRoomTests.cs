using SiteGen.Content;

namespace Site.Tests.Commands;

public sealed class AnswerRoomTests
{
    [Fact]
    public void A_question_to_a_site_whose_lock_cannot_be_read_is_told_what_to_do_with_it()
    {
        // given
        using var site = new SiteFolder("=== index.md\n# Hello\n\nA first page.\n");
        site.Write("answers.lock", "version: 9\n");

        // when
        var failure = Assert.Throws<BuildFailedException>(() => AnswerRoom.Open(site.Options).Dispose());

        // then
        Assert.Equal(
            "content/answers.lock:1: The lock has version 9; this program reads version 1. Delete it and run `answers` to write it anew.",
            failure.Problems[0].ToString().TrimEnd());
    }
}
