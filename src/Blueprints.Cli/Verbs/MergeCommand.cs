using System.CommandLine;
using System.Runtime.CompilerServices;
using System.Text;
using Blueprints.Cli.Inputs;
using Blueprints.Cli.Messaging;
using Blueprints.Cli.Options;
using Blueprints.Cli.Outputs;
using Blueprints.Cli.Verbs.Checks;
using Blueprints.Diagrams;
using Blueprints.Office.Sheets.Reading;
using Blueprints.Office.Slides.Reading;
using Blueprints.Text;

namespace Blueprints.Cli.Verbs;

/// <summary><c>blueprints merge</c>: what was edited in a workbook or on slides comes into the document that these were made of.</summary>
internal static class MergeCommand
{
    private static readonly Bilingual Workbook = new("workbook", "工作簿");
    private static readonly Bilingual Deck = new("deck", "演示文稿");

    public static Command Create()
    {
        var theirs = Switches.Create("--theirs");
        var output = new Option<string?>("--output", "-o");
        var dryRun = Switches.Create("--dry-run");
        var verb = new Verb("merge", MergeHelp.Create);
        verb.Add(verb.Files);
        verb.Add(theirs);
        verb.Add(output);
        verb.Add(dryRun);
        verb.Add(verb.Quiet);
        verb.SetAction(parsed =>
        {
            var files = verb.FilesOf(parsed);
            LanguageOption.Read(parsed);
            if (files.Length != 2 || Directory.Exists(files[0]) || Directory.Exists(files[1])) throw new UsageException("merge takes a document and the workbook or the deck that was made of it: merge bank.blueprint.yaml bank.xlsx", "merge 需要一份文档和由它做成的工作簿或演示文稿：merge bank.blueprint.yaml bank.xlsx");
            if (KindOf(files[1]) is not { } kind) throw new UsageException($"'{files[1]}' is no workbook (.xlsx) and no deck (.pptx)", $"“{files[1]}”不是工作簿（.xlsx），也不是演示文稿（.pptx）");
            var (document, edited) = (new Input(files[0], Path.GetFileName(files[0])), new Input(files[1], Path.GetFileName(files[1])));
            var (target, isDry) = (Verb.ValueOf(parsed, output), Switches.IsSet(parsed, dryRun));
            if (isDry && target is not null) throw new UsageException("--dry-run writes nothing, and --output says where to write", "--dry-run 什么也不写，而 --output 说明写到哪里");
            OutputPlan.RequireFile(target);
            OutputPlan.RequireSpared([edited], target);
            return Run(document, edited, kind, target, isDry, Switches.IsSet(parsed, theirs), Switches.IsSet(parsed, verb.Quiet));
        });
        return verb;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Run(Input document, Input edited, Bilingual kind, string? target, bool isDry, bool takesTheirs, bool quiet)
    {
        if (Documents.ReadBytes(document, Messages.Output) is not { } bytes) return ExitCode.Trouble;
        var compilation = Compiler.Compile(SourceText.Decode(bytes, document.Name), Documents.OptionsOf(document));
        if (compilation.HasErrors)
        {
            Messages.Write(Messages.Output, compilation);
            return ExitCode.Mistakes;
        }

        if (Documents.ReadBytes(edited, Messages.Output, WorkbookConversion.MostBytes) is not { } file) return ExitCode.Trouble;
        var merge = kind == Deck ? OfDeck(compilation, file, takesTheirs, Documents.OptionsOf(document)) : OfWorkbook(compilation, file, takesTheirs, Documents.OptionsOf(document));
        var language = Messages.Chosen ?? compilation.Diagram!.Language;
        foreach (var message in merge.Messages) Messages.Say($"{edited.Name}: {message.Words.In(language)}");
        foreach (var conflict in merge.Conflicts) Messages.Say(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{document.Name}:{conflict.Line}: {conflict.Words.In(language)}"));
        if (!merge.Conflicts.IsEmpty) Messages.Say(new Bilingual($"the document stays where both changed: {merge.Conflicts.Length}; --theirs takes what the {kind.English} says", $"两边都改了的 {merge.Conflicts.Length} 处以文档为准；--theirs 采用{kind.Chinese}的值").In(language));
        if (!quiet)
        {
            if (merge.Written.IsEmpty && merge.Conflicts.IsEmpty && merge.Messages.IsEmpty) Messages.Say(new Bilingual($"the {kind.English} was not changed: there is nothing to merge", $"{kind.Chinese}没有改动，无需合并").In(language));
            foreach (var written in merge.Written) Messages.Say($"{document.Name}: {written.Words.In(language)}");
        }

        var code = merge.Conflicts.IsEmpty && !merge.Messages.Any(static message => message.IsError) ? ExitCode.Done : ExitCode.Mistakes;
        if (isDry)
        {
            var diff = UnifiedDiff.Of(UnifiedDiff.NameOf(document), compilation.Source.Content, merge.Source.Content);
            return Delivery.Write(null, false, stream => stream.Write(Encoding.UTF8.GetBytes(diff)), Messages.Output) ? code : ExitCode.Trouble;
        }

        if (merge.Written.IsEmpty && target is null) return code;
        var text = Documents.Encode(merge.Source.Content, bytes);
        var to = target == "-" || (target is null && document.IsStandardInput) ? null : target ?? document.Name;
        if (!Delivery.Write(to, false, stream => stream.Write(text), Messages.Output, replacesDocuments: true)) return ExitCode.Trouble;
        Delivery.Tell(to, quiet, Messages.Output);
        return code;
    }

    /// <summary>What a file is, by its extension; null where nothing of it is merged.</summary>
    private static Bilingual? KindOf(string file) => Path.GetExtension(file).ToLowerInvariant() switch { ".xlsx" or ".xlsm" => Workbook, ".pptx" or ".pptm" => Deck, _ => null };

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static OfficeMerge OfWorkbook(Compilation compilation, ReadOnlyMemory<byte> file, bool takesTheirs, CompilerOptions options) => XlsxMerger.Merge(compilation, file, takesTheirs, options);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static OfficeMerge OfDeck(Compilation compilation, ReadOnlyMemory<byte> file, bool takesTheirs, CompilerOptions options) => PptxMerger.Merge(compilation, file, takesTheirs, options);
}
