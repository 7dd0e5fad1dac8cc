using System.Collections.Immutable;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace SiteGen.Content;

/// <summary>Loads a YAML document as values that know their lines.</summary>
/// <remarks>
/// The library's own representation model throws at the first duplicated key; the reader reports every fault.
/// </remarks>
internal sealed class YamlTree
{
    // Deep enough for any metadata; keeps a hostile file from exhausting the stack.
    private const int MaximumDepth = 16;

    private readonly Parser _parser;
    private readonly int _lineOffset;

    private YamlTree(string yaml, int firstLine)
    {
        _parser = new Parser(new StringReader(yaml));
        _lineOffset = firstLine - 1;
    }

    /// <summary>Loads the one document of a text; an empty text is an empty map.</summary>
    /// <param name="firstLine">Line in the file at which the text starts, from 1.</param>
    /// <exception cref="YamlException">The text is not YAML, or uses aliases or several documents.</exception>
    public static YamlValue Load(string yaml, int firstLine) => new YamlTree(yaml, firstLine).Document();

    private YamlValue Document()
    {
        _parser.Consume<StreamStart>();
        if (_parser.TryConsume<StreamEnd>(out _))
            return new YamlMap(_lineOffset + 1, []);
        _parser.Consume<DocumentStart>();
        var value = Value(0);
        _parser.Consume<DocumentEnd>();
        if (_parser.TryConsume<DocumentStart>(out var second))
            throw new YamlException(second.Start, second.End, "A second document starts here.");
        return value;
    }

    private YamlValue Value(int depth)
    {
        if (_parser.Accept<AnchorAlias>(out var alias))
            throw new YamlException(alias.Start, alias.End, "Aliases are not supported.");
        var node = _parser.Consume<NodeEvent>();
        if (depth > MaximumDepth)
            throw new YamlException(node.Start, node.End, "Values are nested too deeply.");
        return node switch
        {
            Scalar scalar => new YamlScalar(Line(scalar), scalar.Value, scalar.Style == ScalarStyle.Plain),
            SequenceStart start => List(start, depth),
            _ => Map(node, depth),
        };
    }

    private YamlList List(SequenceStart start, int depth)
    {
        var items = ImmutableArray.CreateBuilder<YamlValue>();
        while (!_parser.TryConsume<SequenceEnd>(out _))
            items.Add(Value(depth + 1));
        return new YamlList(Line(start), items.ToImmutable());
    }

    private YamlMap Map(NodeEvent start, int depth)
    {
        var entries = ImmutableArray.CreateBuilder<YamlEntry>();
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            var key = _parser.Consume<Scalar>();
            entries.Add(new YamlEntry(Line(key), key.Value, Value(depth + 1)));
        }

        return new YamlMap(Line(start), entries.ToImmutable());
    }

    private int Line(ParsingEvent node) => (int)node.Start.Line + _lineOffset;
}
