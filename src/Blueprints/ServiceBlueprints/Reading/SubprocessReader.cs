using System.Collections.Immutable;
using System.Globalization;
using Blueprints.Diagnostics;
using Blueprints.Diagrams;
using Blueprints.Diagrams.Reading;
using Blueprints.Files;
using Blueprints.Text;

namespace Blueprints.ServiceBlueprints.Reading;

/// <summary>
/// Reads the blueprint of the smaller process behind a step. Whatever keeps it from being read is told at <c>file</c>, in one message; the
/// step is drawn all the same.
/// </summary>
internal static class SubprocessReader
{
    private static readonly Bilingual OtherFiles = new("for another kind of document write href: instead", "其他类型的文档请改用 href:");

    private static readonly Bilingual Smaller = new("a subprocess is smaller than the process that it belongs to", "子流程要小于它所属的流程");

    /// <summary>What came of reading a file: its blueprint, or why there is none.</summary>
    private sealed record Outcome(ServiceBlueprint? Blueprint, DiagnosticDescriptor? Descriptor, Bilingual Message, Bilingual Help);

    private static readonly Bilingual Unknown = new("its figures are unknown", "它的数据未知");
    private static readonly Bilingual OwnTime = new("the step's own time is taken", "这里取这一步自己的时间");

    /// <summary>The process behind a step; null where none is written, or none could be read.</summary>
    /// <param name="reader">The reader of the document that the step stands in.</param>
    /// <param name="draft">The step; its exits are read.</param>
    /// <param name="kind">What the step is.</param>
    public static ServiceBlueprint? Read(ValueReader reader, StepDraft draft, StepKind kind)
    {
        if (draft.File is not { } path) return null;
        if (kind != StepKind.Subprocess)
        {
            reader.Report(
                LanguageDiagnostics.FileOfNoSubprocess,
                draft.FileSpan,
                new("only a subprocess has a file behind it", "只有子流程背后才有文件"),
                new("leave out 'kind', or write kind: subprocess", "不写“kind”，或写 kind: subprocess"));
            return null;
        }

        var outcome = Find(reader, path);
        if (outcome.Descriptor is { } descriptor)
        {
            var (english, chinese) = draft.Time is null ? Unknown : OwnTime;
            reader.Report(descriptor, draft.FileSpan, new(outcome.Message.English.Replace(Unknown.English, english, StringComparison.Ordinal), outcome.Message.Chinese.Replace(Unknown.Chinese, chinese, StringComparison.Ordinal)), outcome.Help);
        }

        if (outcome.Blueprint is { } process) SubprocessCheck.Run(reader, draft, process);
        return outcome.Blueprint;
    }

    private static Outcome Find(ValueReader reader, string path)
    {
        var shown = VisibleText.Clip(path);
        if (!LinkReader.IsRelative(path)) return new(null, LanguageDiagnostics.BadAddress, new($"'file' is no relative file: '{shown}'", $"“file”不是相对路径：“{shown}”"), new("write a file relative to this one, such as payment.blueprint.yaml", "请写相对于本文件的路径，如 payment.blueprint.yaml"));
        if (reader.Options.Files is not { } files)
        {
            return new(
                null,
                LanguageDiagnostics.SubprocessNotRead,
                new($"'{shown}' is left out, since no files are read here; its figures are unknown", $"没有采用“{shown}”，因为这里不读取文件；它的数据未知"),
                new("read the document with the command, or give the step a time of its own", "请用命令 blueprints 来读取文档，或给这一步写上时间"));
        }

        var nested = reader.Options.Nested ?? new NestedReading { Names = [UsedPath.NameOf(reader, FileNameOf(reader.Diagnostics.Source.Name))] };
        var name = UsedPath.NameOf(reader, path);
        if (nested.Names.Contains(name, FilePaths.Comparer))
        {
            var way = string.Join(" → ", [.. nested.Names.SkipWhile(each => !FilePaths.Comparer.Equals(each, name)).Select(VisibleText.Clip), VisibleText.Clip(name)]);
            return new(null, LanguageDiagnostics.SubprocessInCircle, new($"this process lies behind itself: {way}", $"这个流程的背后又是它自己：{way}"), Smaller);
        }

        if (nested.Names.Length > Step.MaxProcesses)
        {
            return NotRead(shown, new($"processes lie more than {Step.MaxProcesses} deep behind each other", $"流程嵌套超过 {Step.MaxProcesses} 层"));
        }

        if (nested.Files.Read.TryGetValue(name, out var known)) return (Outcome)known;
        if (nested.Files.Read.Count >= NestedReading.MaxFiles) return NotRead(shown, new($"more than {NestedReading.MaxFiles} files are needed for one document", $"一篇文档用到的文件超过 {NestedReading.MaxFiles} 个"));
        var outcome = Load(reader, files, nested with { Names = nested.Names.Add(name) }, path, name);
        nested.Files.Read[name] = outcome;
        return outcome;
    }

    private static Outcome Load(ValueReader reader, IFileSource files, NestedReading nested, string path, string name)
    {
        var shown = VisibleText.Clip(path);
        var file = files.Read(path, reader.Options.MaxBytes);
        if (file.Refusal != FileRefusal.None) return NotRead(shown, file.Reason);
        var source = SourceText.Decode(file.Content.Span, name);
        var options = reader.Options with { Files = FilesBeside.Of(files, path), Nested = nested, Language = DiagramLanguage.English };
        var diagram = DiagramReader.Read(source, reader.Vocabulary, options, out var told);
        var trouble = TroubleIn(told);
        Bilingual message = default;
        if (trouble is not null)
        {
            DiagramReader.Read(source, reader.Vocabulary, options with { Language = DiagramLanguage.Chinese, Nested = nested with { Files = new NestedFiles() } }, out var again);
            message = new(trouble.Message, TroubleIn(again)!.Message);
            if (trouble.Descriptor == LanguageDiagnostics.SubprocessInCircle) return new(null, trouble.Descriptor, message, Smaller);
            var (line, column) = trouble.Position;
            var place = string.Create(CultureInfo.InvariantCulture, $"{VisibleText.Clip(name)}:{line}:{column}");
            // What lies further behind names its file already; so deep it may be, it is told once.
            message = trouble.Descriptor == LanguageDiagnostics.SubprocessMistake ? message
                : told.HasErrors ? new($"'{shown}' has mistakes, so that its figures are unknown; the first: {place}: {message.English}", $"“{shown}”里有错误，所以它的数据未知；第一个：{place}：{message.Chinese}")
                : new($"the figures of '{shown}' are unknown in part: {place}: {message.English}", $"“{shown}”的数据有一部分未知：{place}：{message.Chinese}");
        }

        var help = new Bilingual($"check it by itself: blueprints check {shown}", $"请单独检查它：“blueprints check {shown}”");
        if (told.HasErrors) return new(null, LanguageDiagnostics.SubprocessMistake, message, help);
        if (diagram is not ServiceBlueprint blueprint) return NotRead(shown, new("it is no blueprint", "它不是服务蓝图"), OtherFiles);
        nested.Files.Steps += blueprint.Steps.Length;
        if (nested.Files.Steps > reader.Options.MaxSteps) return NotRead(shown, new($"the processes behind this document have more than {reader.Options.MaxSteps} steps together", $"本文档背后的流程合计超过 {reader.Options.MaxSteps} 个步骤"));
        return trouble is null ? new(blueprint, null, default, default) : new(blueprint, LanguageDiagnostics.SubprocessMistake, message, help);
    }

    private static Outcome NotRead(string shown, Bilingual reason, Bilingual? help = null) => new(
        null,
        LanguageDiagnostics.SubprocessNotRead,
        new($"'{shown}' cannot be read, so that its figures are unknown: {reason.English}", $"“{shown}”无法读取，所以它的数据未知：{reason.Chinese}"),
        help ?? new("the path is relative to this document, with / between folders; a document given by itself has the files of its folder alone, so give the command a folder that holds both", "路径相对于本文档，文件夹之间用 / 隔开；单独给出的文档只能用它所在文件夹里的文件，所以请把包含两者的文件夹交给命令"));

    /// <summary>What keeps figures from being known: a circle first, then the first mistake, then a process behind it that was not read.</summary>
    private static Diagnostic? TroubleIn(DiagnosticBag told)
    {
        var all = told.ToSorted();
        return all.FirstOrDefault(found => found.Descriptor == LanguageDiagnostics.SubprocessInCircle)
            ?? all.FirstOrDefault(found => found.Severity == DiagnosticSeverity.Error)
            ?? all.FirstOrDefault(found => found.Descriptor == LanguageDiagnostics.SubprocessNotRead || found.Descriptor == LanguageDiagnostics.SubprocessMistake);
    }

    private static string FileNameOf(string name) => name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
}
