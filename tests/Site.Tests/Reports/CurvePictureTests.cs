using AnswerEngine.Evaluation;
using Site.Reports;

namespace Site.Tests.Reports;

public sealed class CurvePictureTests
{
    private static readonly CurvePicture Picture = new(
        [
            new(0.9, new Proportion(1, 40), new Proportion(1, 1), new Proportion(0, 20), new Proportion(0, 0)),
            new(0.8, new Proportion(20, 40), new Proportion(1, 20), new Proportion(2, 20), new Proportion(0, 0)),
            new(0.4, new Proportion(40, 40), new Proportion(8, 40), new Proportion(5, 20), new Proportion(0, 0)),
        ],
        Threshold: 0.7);

    // The picture is 520 wide, 432 of it for the axis from 58 on, and 248 of its 320 for the axis up from 264.
    [Fact]
    public void A_line_steps_from_point_to_point_and_starts_where_it_is_a_share_of_ten_cases()
    {
        Assert.Equal("M68.8 264H274V181.3H490V57.3", Picture.Line(point => point.Near));
        Assert.Equal("M274 222.7H490V98.7", Picture.Line(point => point.Wrong));
        Assert.Equal("", Picture.Line(point => point.Far));
    }

    [Fact]
    public void The_axis_ends_at_the_tenth_above_the_highest_share() => Assert.Equal(0.3, Picture.Highest, 12);

    [Fact]
    public void The_gate_stands_at_the_last_point_that_its_threshold_reaches() => Assert.Equal("274", Picture.Gate);

    [Fact]
    public void A_gate_that_answers_nothing_stands_nowhere() => Assert.Null((Picture with { Threshold = 0.95 }).Gate);
}
