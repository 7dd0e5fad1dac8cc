using AnswerEngine.Browser;
using AnswerEngine.Encoding;

namespace Site.Engine;

/// <summary>
/// Models that stay open from one build to the next of the same run: a preview builds again after every change, and opening the
/// encoder takes longer than encoding what has changed.
/// </summary>
/// <remarks>For one build at a time.</remarks>
public sealed class OpenedModels : IDisposable
{
    private (string Key, OnnxEncoder Model)? _encoder;
    private (string Key, PackedQueryTable Model)? _queryTable;

    /// <summary>The encoder of a folder, opened at the first call and where it is another than before.</summary>
    /// <param name="folder">Folder of its files, which were checked.</param>
    /// <param name="fingerprint">What the catalog says of their content.</param>
    internal OnnxEncoder Encoder(string folder, string fingerprint)
    {
        var key = $"{folder} {fingerprint}";
        if (_encoder is { } open && open.Key == key) return open.Model;
        _encoder?.Model.Dispose();
        _encoder = null;
        var encoder = OnnxEncoder.Load(folder);
        _encoder = (key, encoder);
        return encoder;
    }

    /// <summary>The query table, read at the first call and where it is another than before.</summary>
    /// <param name="key">What tells it from others.</param>
    /// <param name="read">Reads it.</param>
    internal PackedQueryTable QueryTable(string key, Func<PackedQueryTable> read)
    {
        if (_queryTable is { } open && open.Key == key) return open.Model;
        var table = read();
        _queryTable = (key, table);
        return table;
    }

    /// <inheritdoc/>
    public void Dispose() => _encoder?.Model.Dispose();
}
