namespace AnswerEngine.LanguageModels;

/// <summary>The device that was asked for is not there.</summary>
public sealed class DeviceUnavailableException : LanguageModelException
{
    /// <summary>Reports what is wrong and what to do about it.</summary>
    public DeviceUnavailableException(string message)
        : base(message)
    {
    }

    /// <summary>Reports what is wrong and what to do about it, and what caused it.</summary>
    public DeviceUnavailableException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
