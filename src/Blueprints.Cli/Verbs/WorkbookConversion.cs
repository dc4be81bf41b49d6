using System.Collections.Immutable;
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

    /// <summary>Whether a file is a workbook or a table by its ending.</summary>
    public static bool IsWorkbook(string file)
    {
        foreach (var ending in (ReadOnlySpan<string>)[".xlsx", ".xlsm", ".csv", ".tsv"])
        {
            if (file.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int Run(string[] files, string? output, string[] map, bool quiet)
    {
        if (Array.Find(files, static file => !IsWorkbook(file)) is { } other) throw new UsageException($"'{other}' is no workbook or table; convert these and other files one after the other", $"“{other}”不是工作簿或表格；请把它们与其他文件分开转换");
        var columns = Map(map);
        var inputs = InputFinder.Find(files).Inputs;
        // What kind of document a workbook makes, and so the name of its file, is known once it is read.
        if (inputs.Count > 1) OutputPlan.Make(inputs, output, ".yaml", fromFolder: false);
        return Batch.Run(inputs, (input, messages) => Convert(input, output, columns, quiet, messages));
    }

    /// <exception cref="UsageException">An entry is none.</exception>
    private static ImmutableArray<(string Heading, string Key)> Map(string[] entries)
    {
        var map = ImmutableArray.CreateBuilder<(string Heading, string Key)>();
        foreach (var entry in entries)
        {
            var sign = entry.LastIndexOf('=');
            if (sign <= 0 || sign == entry.Length - 1) throw new UsageException($"--map is HEADING=KEY, such as Who=lane, not '{entry}'", $"--map 写成 表头=键，如 谁=lane，不能是“{entry}”");
            map.Add((entry[..sign], Choices.Find(new("key of a column", "列的键"), entry[(sign + 1)..].Trim(), [.. XlsxReader.Keys], static key => key)!));
        }

        return map.ToImmutable();
    }

    /// <summary>The ending of the document: render writes late.fishbone.yaml as late.fishbone.xlsx.</summary>
    private static string EndingOf(Input input, string kind) => Path.GetFileNameWithoutExtension(input.Name).EndsWith(kind, StringComparison.OrdinalIgnoreCase) ? ".yaml" : kind + ".yaml";

    private static int Convert(Input input, string? output, ImmutableArray<(string Heading, string Key)> map, bool quiet, TextWriter messages)
    {
        if (Documents.ReadBytes(input, messages, MostBytes) is not { } bytes) return ExitCode.Trouble;
        var reading = XlsxReader.Read(bytes, input.Name, map, Documents.OptionsOf(input));
        foreach (var message in reading.Messages)
        {
            if (message.IsError || !quiet) Messages.Say(messages, $"{input.Name}: {message.Words.In(Messages.Language)}");
        }

        if (reading.Compilation is not { Diagram: { } diagram } compilation)
        {
            if (reading.Compilation is not null) Messages.Say(messages, Messages.Language == DiagramLanguage.Chinese ? $"{input.Name}：没有写出文件：按上面所说的改好单元格，再转换一次" : $"{input.Name}: no file was written: correct the cells that are told above, and convert it again");
            return ExitCode.Mistakes;
        }

        var job = OutputPlan.Make([input], output, EndingOf(input, diagram is Fishbone ? ".fishbone" : ".blueprint"), fromFolder: false)[0];
        return Delivery.WriteConverted(job, output is null, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false).GetBytes(compilation.Source.Content), quiet, messages);
    }
}
