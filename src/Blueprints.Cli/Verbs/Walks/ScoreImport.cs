using System.Globalization;
using Blueprints.Cli.Inputs;
using Blueprints.Cli.Messaging;
using Blueprints.Cli.Outputs;
using Blueprints.Diagnostics;
using Blueprints.Scores;
using Blueprints.Text;

namespace Blueprints.Cli.Verbs.Walks;

/// <summary><c>walk --import</c>: tells what was observed, and writes it into a copy of the document where one is asked for.</summary>
internal static class ScoreImport
{
    /// <param name="input">The document.</param>
    /// <param name="scores">The table of observations.</param>
    /// <param name="format">How they are told, on standard output.</param>
    /// <param name="target">The copy to write; null is none.</param>
    /// <param name="quiet">Whether nothing is told where nothing is wrong.</param>
    /// <returns>The exit code.</returns>
    /// <exception cref="UsageException">The files don't go together.</exception>
    public static int Run(Input input, Input scores, WalkFormat<ScoreSheet> format, string? target, bool quiet)
    {
        if (input.IsStandardInput && scores.IsStandardInput) throw new UsageException("only one of the two can come from standard input", "两份之中只能有一份来自标准输入");
        if (target == "-") throw new UsageException("standard output takes the figures; give a file for the new document", "标准输出上写的是数字；新文档请另给一个文件");
        OutputPlan.RequireSpared([input, scores], target);
        var (blueprint, compilation, bytes, code) = WalkCommand.Read(input);
        if (blueprint is null) return code;
        if (Documents.ReadText(scores, Messages.Output) is not { } text) return ExitCode.Trouble;
        var options = Documents.OptionsOf(input);
        var reading = Compiler.ReadScores(text, blueprint, input.Name, options);
        if (reading.Diagnostics.Length > 0) TextDiagnosticWriter.Write(Messages.Output, reading.Diagnostics);
        if (reading.Sheet is not { } sheet) return ExitCode.Mistakes;
        // The document first, so that no figures are told of a copy that could not be written.
        if (target is not null)
        {
            var written = Compiler.WriteScores(compilation!, sheet, options);
            if (!Delivery.Write(target, false, stream => stream.Write(Documents.Encode(written.Source.Content, bytes)), Messages.Output, replacesDocuments: true)) return ExitCode.Trouble;
            Tell(written, target, quiet, Messages.Chosen ?? blueprint.Language);
        }

        return Delivery.Write(null, false, stream => format.Write(stream, sheet, Messages.Chosen), Messages.Output) ? ExitCode.Done : ExitCode.Trouble;
    }

    /// <summary>Says what was not written.</summary>
    public static void TellLeft(ScoredText written, DiagramLanguage language)
    {
        foreach (var left in written.LeftOut)
        {
            Messages.Say((left.Step.Length == 0
                ? new Bilingual($"not written: '{left.Key}': {left.Reason.English}", $"没有写入：{left.Key}：{left.Reason.Chinese}")
                : new Bilingual($"not written: '{left.Key}' of '{left.Step}': {left.Reason.English}", $"没有写入：“{left.Step}”的 {left.Key}：{left.Reason.Chinese}")).In(language));
        }
    }

    /// <summary>Says what was written into a copy, and what was not.</summary>
    public static void Tell(ScoredText written, string target, bool quiet, DiagramLanguage language)
    {
        TellLeft(written, language);
        if (quiet) return;
        var count = written.Written.ToString(CultureInfo.InvariantCulture);
        Messages.Output.WriteLine(Messages.Visible(new Bilingual($"wrote {target}, with {count} {(written.Written == 1 ? "figure" : "figures")}", $"已写入 {target}，共 {count} 个数字").In(language)));
    }
}
