using AnswerEngine.Answers;

namespace AnswerEngine.Tests.Answers;

/// <summary>Gates whose model does not decide, so that the rest can be seen.</summary>
internal static class Gates
{
    public static Gate Open { get; } = Gate.Default.At(0);

    public static Gate Shut { get; } = Gate.Default.At(1);
}
