namespace Site.Commands;

/// <summary>The end of a build in a few lines.</summary>
internal static class Summary
{
    // A summary that does not fit a screen is none.
    private const int Most = 10;

    public static void Show(ConsoleLog log, BuildReport report)
    {
        log.Say();
        log.Say($"  pages          {report.Pages} ({report.Files} files, {report.Changed} changed)");
        if (!report.HeldBack.IsEmpty) log.Say($"  held back      {HeldBackPages.InWords(report.HeldBack)}");
        log.Say($"  passages       {report.Passages} ({report.Encoded} encoded in this build)");
        log.Say($"  answers        {report.Proven} proven ({report.ByAuthor} with the author's word), {report.NotAvailable} not available, {report.Stale.Length} stale");
        if (report.Regenerated.Length > 0) Regenerated(log, report);
        foreach (var stale in report.Stale.Take(Most))
            log.Say(log.Paint($"  stale          {stale.Question.Id}: {AnswerStage.Words(stale.Stale!.Value)}", 33));
        if (report.Stale.Length > Most) log.Say($"  stale          … and {report.Stale.Length - Most} more; `--json` lists all");
        foreach (var warning in report.Warnings.Take(Most)) log.Say(log.Paint($"  warning        {warning}", 33));
        if (report.Warnings.Length > Most) log.Say($"  warnings       … and {report.Warnings.Length - Most} more; `--json` lists all");
        if (report.Warnings.IsEmpty) log.Say("  warnings       none");
        log.Say($"  look at        {report.Output}");
    }

    private static void Regenerated(ConsoleLog log, BuildReport report)
    {
        log.Say($"  answered again {report.Regenerated.Length}: {string.Join(", ", report.Regenerated.Take(5).Select(planned => planned.Question.Id))}{(report.Regenerated.Length > 5 ? ", …" : "")}; review content/answers.lock");
        var rewrites = report.Rewrites;
        if (rewrites.Sentences == 0) return;
        log.Say($"  rewrites       {rewrites.Sentences} sentences offered, {rewrites.Candidates} candidates, {rewrites.Accepted} passed every check, {rewrites.Published} published");
        log.Say($"  rejected for   {string.Join(", ", rewrites.Rejections.OrderByDescending(pair => pair.Value).Select(pair => $"{pair.Key} {pair.Value}"))}");
    }
}
