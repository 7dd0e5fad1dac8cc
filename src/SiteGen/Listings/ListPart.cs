using System.Collections.Immutable;
using SiteGen.Documents;

namespace SiteGen.Listings;

/// <summary>One page of a list that is spread over several.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Count">How many there are, at least 1.</param>
/// <param name="First">Where the first one is published; the others lie below it.</param>
/// <param name="Items">What it shows.</param>
public sealed record ListPart<T>(int Number, int Count, Permalink First, ImmutableArray<T> Items)
{
    /// <summary>Where this one is published.</summary>
    public Permalink Permalink => At(Number);

    /// <summary>The one before; <see langword="null"/> for the first.</summary>
    public Permalink? Previous => Number > 1 ? At(Number - 1) : null;

    /// <summary>The one after; <see langword="null"/> for the last.</summary>
    public Permalink? Next => Number < Count ? At(Number + 1) : null;

    /// <summary>Where the part of a number is published.</summary>
    /// <param name="number">From 1 to <see cref="Count"/>.</param>
    public Permalink At(int number) => number == 1 ? First : new Permalink($"{First.Path}page/{number}/");
}
