namespace SiteGen.Serving;

/// <summary>The preview could not start; the message says why and what to do.</summary>
public sealed class PreviewFailedException : Exception
{
    /// <summary>Says why.</summary>
    public PreviewFailedException(string message, Exception cause)
        : base(message, cause)
    {
    }
}
