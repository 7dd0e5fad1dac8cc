using Loops;

namespace AnswerEngine.Tests.Loops;

public sealed class ParallelLoopTests
{
    [Fact]
    public void Results_stand_in_the_order_of_the_items()
    {
        var items = Enumerable.Range(0, 1_000).ToArray();

        Assert.Equal(items.Select(item => 3 * item), ParallelLoop.Select(items, item => 3 * item));
    }

    [Fact]
    public void The_first_iteration_that_fails_is_the_fault_though_a_later_one_fails_sooner()
    {
        using var isLastOver = new ManualResetEventSlim();

        var fault = Assert.Throws<IOException>(() => ParallelLoop.For(100, i =>
        {
            if (i == 0)
            {
                isLastOver.Wait();
                throw new IOException("the first");
            }

            if (i == 99)
            {
                isLastOver.Set();
                throw new IOException("the last");
            }
        }));

        Assert.Equal("the first", fault.Message);
    }

    [Fact]
    public void Of_many_faults_it_is_always_the_same_one()
    {
        for (var round = 0; round < 50; round++)
        {
            var fault = Assert.Throws<FormatException>(() => ParallelLoop.For(1_000, i =>
            {
                if (i % 7 == 5) throw new FormatException($"iteration {i}");
            }));

            Assert.Equal("iteration 5", fault.Message);
        }
    }

    [Fact]
    public void A_fault_is_the_one_that_was_thrown_and_tells_where()
    {
        var thrown = new UnauthorizedAccessException("closed");

        var fault = Assert.Throws<UnauthorizedAccessException>(() => ParallelLoop.Select(["a", "b"], item => item == "b" ? Refuse(thrown) : item));

        Assert.Same(thrown, fault);
        Assert.Contains(nameof(Refuse), fault.StackTrace);
    }

    [Fact]
    public void Iterations_before_the_fault_are_all_run()
    {
        var isRun = new bool[1_000];

        Assert.Throws<IOException>(() => ParallelLoop.For(isRun.Length, i =>
        {
            if (i == 700) throw new IOException();
            isRun[i] = true;
        }));

        Assert.DoesNotContain(false, isRun[..700]);
    }

    [Fact]
    public void A_loop_that_is_cancelled_says_so()
    {
        using var cancelled = new CancellationTokenSource();
        var options = new ParallelOptions { CancellationToken = cancelled.Token };

        Assert.Throws<OperationCanceledException>(() => ParallelLoop.For(100, options, _ => cancelled.Cancel()));
    }

    private static string Refuse(Exception fault) => throw fault;
}
