using System.Text;

namespace AnswerEngine.LanguageModels.Templates;

/// <summary>Gives the value of an expression.</summary>
internal delegate object? Expression(Scope scope);

/// <summary>Writes what a statement renders.</summary>
internal delegate void Statement(Scope scope, StringBuilder output);

/// <summary>Names and their values; an inner scope (the body of a loop) does not change an outer one, as in Jinja.</summary>
/// <param name="parent">The scope outside; <see langword="null"/> for the outermost.</param>
internal sealed class Scope(Scope? parent)
{
    private readonly Dictionary<string, object?> values = [];

    internal object? Get(string name) =>
        values.TryGetValue(name, out var value) ? value : parent is null ? Undefined.Value : parent.Get(name);

    internal void Set(string name, object? value) => values[name] = value;
}

/// <summary>The value of a name that nothing was set to.</summary>
internal sealed class Undefined
{
    internal static readonly Undefined Value = new();

    private Undefined()
    {
    }
}
