using System.CommandLine;
using Site.Authoring;

namespace Site.Commands;

/// <summary><c>new</c>: a site, a page or a post to begin with.</summary>
internal static class NewCommand
{
    public static Command Create() => new("new", "Begin a site, a page or a post.")
    {
        Kind("site", "A folder with settings and a first page.", "Folder to make.", (_, name) => Beginnings.Site(Path.GetFullPath(name))),
        Kind("page", "A page below content/, such as `projects/My first project`.", "Title, with folders before it if you like.", Beginnings.Page),
        Kind("post", "A draft below content/posts/, dated today.", "Title.", (root, name) => Beginnings.Post(root, name, TimeProvider.System)),
    };

    private static Command Kind(string kind, string description, string what, Func<string, string, IEnumerable<string>> begin)
    {
        var name = new Argument<string>("name") { Description = what };
        var command = new Command(kind, description) { name };
        command.SetAction(parsed =>
        {
            var log = ConsoleLog.ForConsole();
            foreach (var file in begin(Path.GetFullPath(parsed.GetValue(SharedOptions.Root)!), parsed.GetValue(name)!)) log.Say($"  written        {file}");
            return ExitCodes.Success;
        });
        return command;
    }
}
