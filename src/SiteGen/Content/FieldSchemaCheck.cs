using System.Buffers;

namespace SiteGen.Content;

/// <summary>Checks that the schema of a collection can be kept.</summary>
internal sealed class FieldSchemaCheck(ContentFile file, IReadOnlyCollection<string> taken, ICollection<Problem> problems)
{
    private static readonly SearchValues<char> NameCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789_");

    /// <summary>Checks one field; faults are added to the problems.</summary>
    public void Run(string name, FieldSchema schema)
    {
        var line = file.LineOfKeyBelow("schema", name);
        if (name.AsSpan().ContainsAnyExcept(NameCharacters) || name is [] or [>= '0' and <= '9', ..])
            Fault(line, $"`{name}` cannot be the name of a field.", "Write it with small letters, digits and underscores: `venue`, `start_time`.");
        if (taken.Contains(name))
            Fault(line, $"`{name}` is a key of every page already.", "Take the field out, or give it another name.");
        if (schema.Type == FieldType.Enum && schema.Values.IsEmpty)
            Fault(line, $"The field `{name}` names no values.", $"Add a line `values: [first, second]` below `{name}`.");
        if (schema.Type != FieldType.Enum && !schema.Values.IsEmpty)
            Fault(line, $"The field `{name}` has `values` but is no `enum`.", "Write `type: enum`, or take `values` out.");
        if (schema is { Required: true, Default: not null })
            Fault(line, $"The field `{name}` is required and has a default.", "Keep one of the two: a default is for pages that leave the field out.");
        if (schema.Default is { } value)
            new FieldReader(file.RootedPath, problems).Read(value.Value, "default", schema);
    }

    private void Fault(int line, string message, string remedy) => problems.Add(file.Problem(line, message, remedy));
}
