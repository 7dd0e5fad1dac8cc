namespace AnswerEngine.LanguageModels;

/// <summary>Where a language model computes.</summary>
public enum ComputeDevice
{
    /// <summary>CUDA where its libraries load and a device is found, else the processor.</summary>
    Auto,

    /// <summary>The processor.</summary>
    Cpu,

    /// <summary>An NVIDIA GPU; an error where there is none.</summary>
    Cuda,
}
