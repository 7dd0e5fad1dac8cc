using System.CommandLine;
using System.Text.Json.Nodes;

namespace Site.Commands;

/// <summary><c>ask</c>: a visitor's question on the command line.</summary>
internal static class AskCommand
{
    public static Command Create()
    {
        var question = new Argument<string?>("question") { Description = "The question.", Arity = ArgumentArity.ZeroOrOne };
        var file = new Option<string?>("--file") { Description = "A file of questions, one a line." };
        var generate = new Option<bool>("--generate") { Description = "Offer the sentences to the language model for rewriting." };
        var explain = new Option<bool>("--explain") { Description = "Show which words of the leading passage matched those of the question." };
        var asBrowser = new Option<bool>("--static") { Description = "Go the browser's way: no model, published questions first, then passages." };
        var command = new Command("ask", "Ask the site a question.") { question, file, generate, explain, asBrowser, SharedOptions.Json };
        command.SetAction((parsed, cancellation) =>
        {
            var questions = parsed.GetValue(file) is { } path ? File.ReadAllLines(path) : [parsed.GetValue(question) ?? ""];
            string[] asked = [.. questions.Where(line => line.Trim().Length > 0)];
            return Task.FromResult(parsed.GetValue(asBrowser)
                ? RunAsBrowser(SharedOptions.Build(parsed), asked, parsed.GetValue(SharedOptions.Json))
                : Run(SharedOptions.Build(parsed), asked, parsed.GetValue(generate), parsed.GetValue(explain), parsed.GetValue(SharedOptions.Json), cancellation));
        });
        return command;
    }

    private static int Run(BuildOptions options, string[] questions, bool generate, bool explain, bool json, CancellationToken cancellation)
    {
        RequireQuestion(questions);
        using var room = AnswerRoom.Open(options);
        if (room.Shelf.ReadIfPossible() is { } fault) Console.Error.WriteLine($"The gate decides without a language model, and more cautiously: {fault}");
        var visitor = new Visitor(room, generate ? options.Device : null);
        if (questions.Length > 1) room.Answerer.ReadAhead(questions);
        foreach (var question in questions)
        {
            var reply = visitor.Ask(question, cancellation);
            var explained = explain ? ExplainedPassage.Of(room, question, reply.Answer) : null;
            if (json) Console.WriteLine(Json(reply, explained, room).ToJsonString(Reply.Form));
            else Console.WriteLine(reply.ToText(room.Site) + explained?.ToText());
        }

        return ExitCodes.Success;
    }

    private static JsonObject Json(Reply reply, ExplainedPassage? explained, AnswerRoom room)
    {
        var json = reply.ToJson(room.Site);
        if (explained is not null) json["explanation"] = explained.ToJson();
        return json;
    }

    private static int RunAsBrowser(BuildOptions options, string[] questions, bool json)
    {
        RequireQuestion(questions);
        using var room = AnswerRoom.Open(options);
        var visitor = new StaticVisitor(room);
        foreach (var question in questions)
        {
            var reply = visitor.Ask(question);
            if (json) Console.WriteLine(reply.ToJson(room.Site).ToJsonString(Reply.Form));
            else Console.WriteLine(reply.ToText(room.Site));
        }

        return ExitCodes.Success;
    }

    private static void RequireQuestion(string[] questions)
    {
        if (questions.Length == 0) throw new FormatException("There is no question. Write it in quotes after `ask`, or name a file with --file.");
    }
}
