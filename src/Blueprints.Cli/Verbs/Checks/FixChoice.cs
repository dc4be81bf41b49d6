using Blueprints.Cli.Inputs;
using Blueprints.Cli.Messaging;
using Blueprints.Cli.Outputs;

namespace Blueprints.Cli.Verbs.Checks;

/// <summary>What <c>--fix</c> and <c>--dry-run</c> ask of <c>check</c>.</summary>
internal static class FixChoice
{
    /// <exception cref="UsageException">There is nothing to run dry.</exception>
    public static FixMode Of(bool fix, bool dryRun, bool isOtherFormat)
    {
        if (dryRun && isOtherFormat) throw new UsageException("--dry-run prints a diff, and takes no --format", "--dry-run 列出差异，不能带 --format");
        if (dryRun && !fix) throw new UsageException("--dry-run goes with --fix", "--dry-run 要与 --fix 同用");
        return dryRun ? FixMode.Show : fix ? FixMode.Write : FixMode.Nothing;
    }

    /// <summary>Does what comes before the check. Where that is all, the exit code; null where the documents are to be checked as they
    /// are now.</summary>
    /// <param name="files">The files and folders asked for.</param>
    /// <param name="settings">What was asked.</param>
    /// <param name="trouble">The exit code for files that could not be written.</param>
    /// <exception cref="UsageException">Standard input is named together with files.</exception>
    public static int? Run(string[] files, CheckSettings settings, out int trouble)
    {
        trouble = ExitCode.Done;
        switch (settings.Fix)
        {
            case FixMode.Show:
                return FixRun.Show(files, settings.FailOn, settings.IsQuiet);
            case FixMode.Write when files.Contains("-"):
                if (files.Length > 1 || settings.Output is not null || settings.Format != CheckFormat.All[0])
                    throw new UsageException("with --fix, - stands alone and without --format and -o: the fixed text goes to standard output", "与 --fix 同用时，- 要单独写，不能带 --format 和 -o：改好的文本写到标准输出");
                return FixRun.Pipe(settings.FailOn);
            case FixMode.Write:
                OutputPlan.RequireRewritable(files);
                OutputPlan.RequireSpared(InputFinder.Find(files).Inputs, settings.Output);
                trouble = FixRun.Write(files, settings.IsQuiet);
                return null;
            default:
                return null;
        }
    }
}
