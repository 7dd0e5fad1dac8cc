using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace SiteGen.Content;

/// <summary>The keys that a record type understands: its properties, in snake_case.</summary>
internal sealed class RecordSchema
{
    private static readonly ConcurrentDictionary<Type, RecordSchema> Schemas = new();

    private readonly ConstructorInfo _constructor;

    [UnconditionalSuppressMessage("Trimming", "IL2070", Justification = "The assembly that holds the records is kept whole: TrimmerRootAssembly of site.csproj.")]
    private RecordSchema(Type type)
    {
        _constructor = type.GetConstructors().OrderByDescending(candidate => candidate.GetParameters().Length).First();
        var parameters = _constructor.GetParameters();
        Keys =
        [
            .. type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .Where(property => property.SetMethod is not null)
                .Select(property => RecordKey.Of(property, parameters)),
        ];
    }

    /// <summary>The keys in the order of their declaration.</summary>
    public ImmutableArray<RecordKey> Keys { get; }

    /// <summary>The schema of a record type with one public constructor.</summary>
    public static RecordSchema Of(Type type) => Schemas.GetOrAdd(type, static known => new RecordSchema(known));

    /// <summary>Makes a record; keys without a value keep their default.</summary>
    public object Create(IReadOnlyDictionary<RecordKey, object> values)
    {
        var arguments = _constructor.GetParameters().Select(parameter => parameter.DefaultValue).ToArray();
        foreach (var (key, value) in values)
        {
            if (key.Parameter is { } position)
                arguments[position] = value;
        }

        var record = _constructor.Invoke(arguments);
        foreach (var (key, value) in values)
        {
            if (key.Parameter is null)
                key.Property.SetValue(record, value);
        }

        return record;
    }
}

/// <summary>One key: its property, its place among the constructor's parameters, and whether it must be given.</summary>
internal sealed record RecordKey(string Name, PropertyInfo Property, int? Parameter, bool Required)
{
    public static RecordKey Of(PropertyInfo property, ParameterInfo[] parameters)
    {
        var parameter = Array.Find(parameters, candidate => candidate.Name == property.Name);
        return new RecordKey(
            JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name),
            property,
            parameter?.Position,
            parameter is { HasDefaultValue: false } || property.IsDefined(typeof(RequiredMemberAttribute)));
    }
}
