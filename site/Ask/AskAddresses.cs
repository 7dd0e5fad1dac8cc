using System.Collections.Immutable;

namespace Site.Ask;

/// <summary>Where a site is asked and searched.</summary>
public static class AskAddresses
{
    /// <summary>The page of the ask box; its scripts and the index lie below it.</summary>
    public const string Ask = "/ask/";

    /// <summary>The page that tells programs how to read answers, passages and index.</summary>
    public const string ForPrograms = "/ask/for-programs/";

    /// <summary>The page of keyword search.</summary>
    public const string Search = "/search/";

    /// <summary>All of them, in order.</summary>
    public static ImmutableArray<string> All { get; } = [Ask, ForPrograms, Search];
}
