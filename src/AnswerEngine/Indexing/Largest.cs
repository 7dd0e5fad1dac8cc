namespace AnswerEngine.Indexing;

/// <summary>Finds the places of a few largest values.</summary>
internal static class Largest
{
    /// <summary>Places of the largest values, largest first, the first of equals first.</summary>
    /// <param name="values">The values.</param>
    /// <param name="places">Room for as many places as are wanted.</param>
    /// <returns>The part of <paramref name="places"/> that was filled: all of it, unless there are fewer values.</returns>
    public static ReadOnlySpan<int> Of(ReadOnlySpan<float> values, Span<int> places)
    {
        var count = 0;
        for (var i = 0; i < values.Length; i++)
        {
            if (count == places.Length && values[i] <= values[places[^1]]) continue;
            var at = count < places.Length ? count++ : count - 1;
            for (; at > 0 && values[places[at - 1]] < values[i]; at--)
            {
                places[at] = places[at - 1];
            }

            places[at] = i;
        }

        return places[..count];
    }
}
