using System.Globalization;
using System.Text.RegularExpressions;

namespace AnswerEngine.LanguageModels.Templates;

/// <summary>Reads one expression by recursive descent, from the loosest operator (the conditional) to the tightest (a call).</summary>
internal sealed partial class ExpressionReader
{
    private static readonly string[] Comparisons = ["==", "!=", "<=", ">=", "<", ">"];

    private readonly string source;
    private readonly string[] tokens;
    private int next;

    private ExpressionReader(string source)
    {
        this.source = source;
        tokens = [.. TokenSyntax().Matches(source).Select(match => match.Value)];
    }

    internal static Expression Read(string source)
    {
        var reader = new ExpressionReader(source);
        var expression = reader.Conditional();
        return reader.next == reader.tokens.Length ? expression : throw reader.Unsupported();
    }

    private Expression Conditional()
    {
        var value = Or();
        if (!Take("if"))
        {
            return value;
        }

        var condition = Or();
        Expression otherwise = Take("else") ? Conditional() : _ => Undefined.Value;
        return scope => Values.IsTrue(condition(scope)) ? value(scope) : otherwise(scope);
    }

    private Expression Or()
    {
        var left = And();
        while (Take("or"))
        {
            var (first, second) = (left, And());
            left = scope => first(scope) is var value && Values.IsTrue(value) ? value : second(scope);
        }

        return left;
    }

    private Expression And()
    {
        var left = Not();
        while (Take("and"))
        {
            var (first, second) = (left, Not());
            left = scope => first(scope) is var value && !Values.IsTrue(value) ? value : second(scope);
        }

        return left;
    }

    private Expression Not()
    {
        if (!Take("not"))
        {
            return Comparison();
        }

        var value = Not();
        return scope => !Values.IsTrue(value(scope));
    }

    private Expression Comparison()
    {
        var left = Sum();
        while (true)
        {
            if (Peek is { } sign && Comparisons.Contains(sign))
            {
                next++;
                var (first, second) = (left, Sum());
                left = scope => Values.Compare(first(scope), sign, second(scope));
            }
            else if (Take("in"))
            {
                var (item, collection) = (left, Sum());
                left = scope => Values.Contains(collection(scope), item(scope));
            }
            else if (Peek == "not" && PeekAt(1) == "in")
            {
                next += 2;
                var (item, collection) = (left, Sum());
                left = scope => !Values.Contains(collection(scope), item(scope));
            }
            else if (Take("is"))
            {
                left = Test(left);
            }
            else
            {
                return left;
            }
        }
    }

    private Expression Test(Expression value)
    {
        var isNegated = Take("not");
        var name = Name();
        return scope => Values.Passes(value(scope), name) != isNegated;
    }

    private Expression Sum()
    {
        var left = Concatenation();
        while (Peek is "+" or "-")
        {
            var (sign, first) = (tokens[next++], left);
            var second = Concatenation();
            left = scope => Values.Combine(first(scope), sign, second(scope));
        }

        return left;
    }

    private Expression Concatenation()
    {
        var left = Product();
        while (Take("~"))
        {
            var (first, second) = (left, Product());
            left = scope => Values.Combine(first(scope), "~", second(scope));
        }

        return left;
    }

    private Expression Product()
    {
        var left = Unary();
        while (Peek is "*" or "%" or "//")
        {
            var (sign, first) = (tokens[next++], left);
            var second = Unary();
            left = scope => Values.Combine(first(scope), sign, second(scope));
        }

        return left;
    }

    private Expression Unary()
    {
        if (!Take("-"))
        {
            return Filtered();
        }

        var value = Filtered();
        return scope => -Values.ToNumber(value(scope));
    }

    private Expression Filtered()
    {
        var value = Postfixed();
        while (Take("|"))
        {
            var (input, name) = (value, Name());
            var arguments = Peek == "(" ? Arguments() : [];
            value = scope => Methods.Filter(input(scope), name, [.. arguments.Select(argument => argument.Value(scope))]);
        }

        return value;
    }

    private Expression Postfixed()
    {
        var value = Primary();
        while (Peek is "." or "[" or "(")
        {
            value = Peek == "." ? Member(value) : Peek == "[" ? Subscript(value) : throw Unsupported();
        }

        return value;
    }

    private Expression Member(Expression target)
    {
        next++;
        var name = Name();
        if (Peek != "(")
        {
            return scope => Values.Item(target(scope), name);
        }

        var arguments = Arguments();
        return scope => Methods.Call(target(scope), name, [.. arguments.Select(argument => argument.Value(scope))]);
    }

    private Expression Subscript(Expression target)
    {
        Expect("[");
        var start = Peek == ":" ? null : Conditional();
        if (Take("]"))
        {
            return scope => Values.Item(target(scope), start!(scope));
        }

        Expect(":");
        var stop = Peek is "]" or ":" ? null : Conditional();
        var step = Take(":") && Peek != "]" ? Conditional() : null;
        Expect("]");
        return scope => Values.Slice(target(scope), start?.Invoke(scope), stop?.Invoke(scope), step?.Invoke(scope));
    }

    private Expression Primary()
    {
        var token = Peek ?? throw Unsupported();
        if (token is "(")
        {
            next++;
            var inner = Conditional();
            Expect(")");
            return inner;
        }

        if (token is "[")
        {
            return ListLiteral();
        }

        next++;
        return token[0] switch
        {
            '\'' or '"' => Constant(Unescape(token[1..^1])),
            >= '0' and <= '9' => Constant(long.Parse(token, CultureInfo.InvariantCulture)),
            var first when char.IsLetter(first) || first == '_' => Named(token),
            _ => throw Unsupported(),
        };
    }

    private Expression Named(string name)
    {
        if (Peek == "(")
        {
            var arguments = Arguments();
            return scope => Methods.CallGlobal(name, [.. arguments.Select(argument => (argument.Name, argument.Value(scope)))]);
        }

        return name switch
        {
            "true" or "True" => Constant(true),
            "false" or "False" => Constant(false),
            "none" or "None" => Constant(null),
            _ => scope => scope.Get(name),
        };
    }

    private Expression ListLiteral()
    {
        Expect("[");
        var items = new List<Expression>();
        while (!Take("]"))
        {
            items.Add(Conditional());
            _ = Take(",");
        }

        return scope => items.Select(item => item(scope)).ToList();
    }

    private List<(string? Name, Expression Value)> Arguments()
    {
        Expect("(");
        var arguments = new List<(string?, Expression)>();
        while (!Take(")"))
        {
            var name = PeekAt(1) == "=" ? Name() : null;
            _ = name is not null && Take("=");
            arguments.Add((name, Conditional()));
            _ = Take(",");
        }

        return arguments;
    }

    private static Expression Constant(object? value) => _ => value;

    private string Name() => Peek is { } name && (char.IsLetter(name[0]) || name[0] == '_') ? tokens[next++] : throw Unsupported();

    private string? Peek => PeekAt(0);

    private string? PeekAt(int ahead) => next + ahead < tokens.Length ? tokens[next + ahead] : null;

    private bool Take(string token)
    {
        var isNext = Peek == token;
        next += isNext ? 1 : 0;
        return isNext;
    }

    private void Expect(string token)
    {
        if (!Take(token))
        {
            throw Unsupported();
        }
    }

    private static string Unescape(string literal) => EscapeSyntax().Replace(literal, match => match.Value[1] switch
    {
        'n' => "\n",
        't' => "\t",
        'r' => "\r",
        var other => other.ToString(),
    });

    private ChatTemplateException Unsupported() => new(
        $"The chat template uses an expression that is not supported: {source}. Use another file of the model, or another model.");

    [GeneratedRegex("""'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|\w+|==|!=|<=|>=|//|\S""", RegexOptions.Singleline)]
    private static partial Regex TokenSyntax();

    [GeneratedRegex(@"\\.", RegexOptions.Singleline)]
    private static partial Regex EscapeSyntax();
}
