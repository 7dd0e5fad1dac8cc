namespace SiteGen.Content;

/// <summary>Values of a record that is put together from several files, the later over the earlier.</summary>
internal sealed class BoundLayer
{
    /// <summary>An empty layer.</summary>
    public BoundLayer(RecordSchema schema) => Schema = schema;

    /// <summary>A copy, to be put values upon.</summary>
    public BoundLayer(BoundLayer below)
    {
        Schema = below.Schema;
        Values = new(below.Values);
        Fields = new(below.Fields, StringComparer.Ordinal);
    }

    /// <summary>The keys of the record.</summary>
    public RecordSchema Schema { get; }

    /// <summary>The values of the record's keys, those that were given.</summary>
    public Dictionary<RecordKey, object> Values { get; } = [];

    /// <summary>The values of the keys beside the record's.</summary>
    public Dictionary<string, FieldValue> Fields { get; } = new(StringComparer.Ordinal);

    /// <summary>Makes the record; keys without a value keep their default.</summary>
    public object Create() => Schema.Create(Values);
}
