using System.Runtime.ExceptionServices;

namespace Loops;

/// <summary>
/// Loops over what does not depend on one another, on all processors. They fail as a loop that runs in order does: with the fault of
/// the first iteration that fails, as it was thrown there.
/// </summary>
/// <remarks>Compiled into every assembly that has such loops, since those of <c>src/</c> do not know one another.</remarks>
internal static class ParallelLoop
{
    private static readonly ParallelOptions Unbounded = new();

    /// <summary>Makes something of every item.</summary>
    /// <returns>What was made, in the order of the items.</returns>
    public static TResult[] Select<TItem, TResult>(IReadOnlyList<TItem> items, Func<TItem, TResult> make)
    {
        var made = new TResult[items.Count];
        For(made.Length, i => made[i] = make(items[i]));
        return made;
    }

    /// <summary>Runs the iterations 0 to <paramref name="count"/> - 1.</summary>
    public static void For(int count, Action<int> iteration) => For(count, Unbounded, iteration);

    /// <summary>Runs the iterations 0 to <paramref name="count"/> - 1.</summary>
    /// <exception cref="OperationCanceledException">The options' token asked for it before all were done.</exception>
    public static void For(int count, ParallelOptions options, Action<int> iteration)
    {
        var first = new FirstFault();
        Parallel.For(0, count, options, (i, state) =>
        {
            try
            {
                iteration(i);
            }
            catch (Exception fault)
            {
                first.Note(i, fault);
                // Those before it are still run, so that it does not matter which thread was the quickest to fail.
                state.Break();
            }
        });
        first.Throw();
    }

    private sealed class FirstFault
    {
        private readonly Lock door = new();
        private int at = int.MaxValue;
        private ExceptionDispatchInfo? thrown;

        public void Note(int iteration, Exception fault)
        {
            lock (door)
            {
                if (iteration < at) (at, thrown) = (iteration, ExceptionDispatchInfo.Capture(fault));
            }
        }

        public void Throw() => thrown?.Throw();
    }
}
