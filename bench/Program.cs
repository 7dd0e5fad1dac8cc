using System.CommandLine;
using Bench;
using Bench.Ask;
using Bench.Encoding;
using Bench.Indexing;
using Bench.LanguageModels;
using Bench.MaxSim;

var root = new RootCommand("Holds the engine against bare loops over the same work: ratios within one run, not milliseconds.")
{
    MaxSimCommand.Create(), EncodeCommand.Create(), IndexCommand.Create(), MemoryCommand.Create(), LlmCommand.Create(), AnswerCommand.Create(),
    AskCommand.Create(), SearchCommand.Create(),
};
foreach (var option in Folders.Options) root.Add(option);
return await root.Parse(args).InvokeAsync().ConfigureAwait(false);
