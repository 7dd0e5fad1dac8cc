using System.CommandLine;
using Bench;
using Bench.Ask;
using Bench.Encoding;
using Bench.Indexing;
using Bench.LanguageModels;
using Bench.Lexicon;
using Bench.MaxSim;
using Bench.Sites;
using Bench.Verification;

var root = new RootCommand("Holds the engine against bare loops over the same work, and builds against Hugo: ratios within one run, not milliseconds.")
{
    MaxSimCommand.Create(), EncodeCommand.Create(), IndexCommand.Create(), MemoryCommand.Create(), LlmCommand.Create(), AnswerCommand.Create(),
    BuildCommand.Create(), GrowthCommand.Create(), RebuildCommand.Create(), VerifyCommand.Create(), LexiconCommand.Create(),
    AskCommand.Create(), SearchCommand.Create(),
};
foreach (var option in Folders.Options) root.Add(option);
return await root.Parse(args).InvokeAsync().ConfigureAwait(false);
