namespace AnswerEngine.Encoding;

/// <summary>The files of a late-interaction model, found and known to be there before anything opens them.</summary>
internal sealed record EncoderFiles
{
    public required string Graph { get; init; }

    public required string Configuration { get; init; }

    public required string Tokenizer { get; init; }

    /// <summary>Finds the files in a model's folder.</summary>
    /// <exception cref="InvalidEncoderException">The folder or one of the files is missing or empty.</exception>
    public static EncoderFiles In(string folder)
    {
        if (!Directory.Exists(folder))
        {
            throw new InvalidEncoderException(
                folder, "is not there.", "Put the model's folder back, or name another in the configuration.");
        }

        var full = Path.Combine(folder, "model.onnx");
        var files = new EncoderFiles
        {
            Graph = File.Exists(full) ? full : Path.Combine(folder, "model_int8.onnx"),
            Configuration = Path.Combine(folder, "onnx_config.json"),
            Tokenizer = Path.Combine(folder, "tokenizer.json"),
        };
        files.All.ToList().ForEach(EncoderFile.RequireExisting);
        return files;
    }

    /// <summary>Every file that the vectors depend on.</summary>
    public IEnumerable<string> All => [Graph, Configuration, Tokenizer];
}
