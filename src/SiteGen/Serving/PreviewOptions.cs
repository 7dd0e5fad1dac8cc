using System.Collections.Immutable;
using System.Net;

namespace SiteGen.Serving;

/// <summary>What a preview serves, where, and what it watches.</summary>
public sealed record PreviewOptions
{
    /// <summary>The folder that a build writes.</summary>
    public required string OutputFolder { get; init; }

    /// <summary>The base path that the site was built for, beginning and ending with a slash.</summary>
    public string BasePath { get; init; } = "/";

    /// <summary>The address to listen on; by default this machine alone can connect.</summary>
    public IPAddress Address { get; init; } = IPAddress.Loopback;

    /// <summary>The TCP port, 0 for any that is free.</summary>
    public int Port { get; init; } = 5080;

    /// <summary>Files and folders whose changes start a rebuild; those that do not exist are passed over.</summary>
    public ImmutableArray<string> Watched { get; init; } = [];

    /// <summary>How long the files must have been quiet before a rebuild, since editors write in several steps.</summary>
    public TimeSpan Quiet { get; init; } = TimeSpan.FromMilliseconds(150);
}
