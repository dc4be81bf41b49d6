using System.CommandLine;
using Blueprints.Cli.Inputs;
using Blueprints.Cli.Messaging;
using Blueprints.Cli.Options;
using Blueprints.Cli.Outputs;

namespace Blueprints.Cli.Verbs.Checks;

/// <summary><c>blueprints check</c>: the mistakes and the weak links of documents.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var format = new Option<string?>("--format");
        var output = new Option<string?>("--output", "-o");
        var failOn = new Option<string?>("--fail-on");
        var pages = new Option<string?>("--pages");
        var category = new Option<string?>("--category");
        var all = Switches.Create("--all");
        var accepted = Switches.Create("--accepted");
        var fix = Switches.Create("--fix");
        var dryRun = Switches.Create("--dry-run");
        var verb = new Verb("check", CheckHelp.Create);
        verb.Add(verb.Files);
        verb.Add(format);
        verb.Add(output);
        verb.Add(failOn);
        verb.Add(pages);
        verb.Add(category);
        verb.Add(all);
        verb.Add(accepted);
        verb.Add(fix);
        verb.Add(dryRun);
        verb.Add(verb.Quiet);
        verb.SetAction(parsed => Run(verb.FilesOf(parsed), new CheckSettings
        {
            Format = Choices.Find(new("format", "格式"), Verb.ValueOf(parsed, format), CheckFormat.All, item => item.Name) ?? CheckFormat.All[0],
            Output = OutputOf(Verb.ValueOf(parsed, output)),
            Language = LanguageOption.Read(parsed) ?? Messages.Chosen,
            FailOn = Threshold.Find(Verb.ValueOf(parsed, failOn)),
            Pages = SarifChoice.PagesOf(Verb.ValueOf(parsed, pages)),
            Category = SarifChoice.CategoryOf(Verb.ValueOf(parsed, category)),
            ShowsAll = Switches.IsSet(parsed, all),
            ShowsAccepted = Switches.IsSet(parsed, accepted),
            Fix = FixChoice.Of(Switches.IsSet(parsed, fix), Switches.IsSet(parsed, dryRun), Verb.ValueOf(parsed, format) is not null),
            IsQuiet = Switches.IsSet(parsed, verb.Quiet),
        }));
        return verb;
    }

    private static string? OutputOf(string? output)
    {
        if (output is null or "-") return null;
        if (OutputPlan.IsFolder(output)) throw new UsageException($"'{output}' is a folder; what is found goes into one file", $"“{output}”是文件夹；检查结果要写进一个文件");
        if (Documents.IsDocument(output)) throw new UsageException($"'{output}' has the name of a document; give another with -o", $"“{output}”是文档的名称；请用 -o 另给一个");
        return output;
    }

    private static int Run(string[] files, CheckSettings settings)
    {
        if (FixChoice.Run(files, settings, out var trouble) is { } done) return done;
        var (reports, language, code) = CheckRun.Of(files, settings.Language, settings.Output);
        if (!Delivery.Write(settings.Output, false, stream => settings.Format.Write(stream, reports, language, settings), Messages.Output)) code = Math.Max(code, ExitCode.Trouble);
        else if (settings.Output is not null) Delivery.Tell(settings.Output, settings.IsQuiet, Messages.Output);
        code = Math.Max(code, trouble);
        return Math.Max(code, reports.Exists(report => Threshold.IsReached(report, settings.FailOn)) ? ExitCode.Mistakes : ExitCode.Done);
    }
}
