using System.Runtime.CompilerServices;
using System.Text;
using Blueprints.Cli.Inputs;
using Blueprints.Cli.Messaging;
using Blueprints.Cli.Outputs;
using Blueprints.Fishbones;
using Blueprints.Office.Sheets.Reading;
using Blueprints.Text;

namespace Blueprints.Cli.Verbs;

/// <summary><c>convert</c> of workbooks. Names types of Blueprints.Office, which is only loaded where a workbook is read.</summary>
internal static class WorkbookConversion
{
    /// <summary>The most bytes of a workbook that are read.</summary>
    public const int MostBytes = 64 * 1024 * 1024;

    /// <summary>Whether a file is a workbook by its ending.</summary>
    public static bool IsWorkbook(string file) => file.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase) || file.EndsWith(".xlsm", StringComparison.OrdinalIgnoreCase);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int Run(string[] files, string? output, bool quiet)
    {
        if (Array.Find(files, static file => !IsWorkbook(file)) is { } other) throw new UsageException($"'{other}' is no workbook; convert workbooks and other files one after the other", $"“{other}”不是工作簿；请把工作簿与其他文件分开转换");
        var inputs = InputFinder.Find(files).Inputs;
        // What kind of document a workbook makes, and so the name of its file, is known once it is read.
        if (inputs.Count > 1) OutputPlan.Make(inputs, output, ".yaml", fromFolder: false);
        return Batch.Run(inputs, (input, messages) => Convert(input, output, quiet, messages));
    }

    private static int Convert(Input input, string? output, bool quiet, TextWriter messages)
    {
        if (Documents.ReadBytes(input, messages, MostBytes) is not { } bytes) return ExitCode.Trouble;
        var reading = XlsxReader.Read(bytes, input.Name, Documents.OptionsOf(input));
        foreach (var message in reading.Messages)
        {
            if (message.IsError || !quiet) Messages.Say(messages, $"{input.Name}: {message.Words.In(Messages.Language)}");
        }

        if (reading.Compilation is not { Diagram: { } diagram } compilation) return ExitCode.Mistakes;
        var job = OutputPlan.Make([input], output, diagram is Fishbone ? ".fishbone.yaml" : ".blueprint.yaml", fromFolder: false)[0];
        if (output is null && job.Target is not null && File.Exists(job.Target))
        {
            Messages.Say(messages, new Bilingual($"'{job.Target}' is there already; to replace it, say -o {job.Target}", $"“{job.Target}”已经存在；要替换它，请写 -o {job.Target}").In(Messages.Language));
            return ExitCode.Trouble;
        }

        var text = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false).GetBytes(compilation.Source.Content);
        if (!Delivery.Write(job.Target, job.MakesFolder, stream => stream.Write(text), messages, replacesDocuments: true)) return ExitCode.Trouble;
        Delivery.Tell(job.Target, quiet, messages);
        return ExitCode.Done;
    }
}
