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
/// <param name="reader">The reader of the document that the steps stand in.</param>
internal sealed class SubprocessReader(ValueReader reader)
{
    /// <summary>One for all steps of the document, so that each file is read once.</summary>
    private NestedReading? _nested;

    private static readonly Bilingual OtherFiles = new("for another kind of document write href: instead", "其他类型的文档请改用 href:");

    private static readonly Bilingual Smaller = new("a subprocess is smaller than the process that it belongs to", "子流程要小于它所属的流程");
    private static readonly Bilingual Unknown = new("its figures are unknown", "它的数据未知");
    private static readonly Bilingual OwnTime = new("the step's own time is taken", "这里取这一步自己的时间");

    /// <summary>What came of looking for a file: the process in it, or why there is none.</summary>
    private sealed record Found(ServiceBlueprint? Process = null)
    {
        /// <summary>How cases of the process end.</summary>
        public ImmutableArray<Outcome> Outcomes { get; init; } = [];

        /// <summary>What is told; null where there is nothing to tell.</summary>
        public DiagnosticDescriptor? Descriptor { get; init; }

        public Bilingual Message { get; init; }

        /// <summary>What is told after what comes of it for the step; null where the message says all.</summary>
        public Bilingual? After { get; init; }

        public Bilingual Help { get; init; }

        /// <summary>The whole of what is told.</summary>
        /// <param name="consequence">What comes of it for the step.</param>
        public Bilingual Told(Bilingual consequence) => After is { } after
            ? new(Message.English + consequence.English + after.English, Message.Chinese + consequence.Chinese + after.Chinese)
            : Message;
    }

    /// <summary>The process behind a step; null where none is written, or none could be read.</summary>
    /// <param name="draft">The step; its exits are read.</param>
    /// <param name="kind">What the step is.</param>
    public ServiceBlueprint? Read(StepDraft draft, StepKind kind)
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

        var found = Find(path);
        if (found.Descriptor is { } descriptor)
        {
            var message = found.Told(draft.Time is null ? Unknown : OwnTime);
            reader.Report(descriptor, draft.FileSpan, message, found.Help);
            reader.Options.Nested?.Behind.Note(new(descriptor, message, draft.FileSpan));
        }

        if (found.Process is not null) SubprocessCheck.Run(reader, draft, found.Outcomes);
        return found.Process;
    }

    private Found Find(string path)
    {
        var shown = VisibleText.Clip(path);
        if (!LinkReader.IsRelative(path))
        {
            return new()
            {
                Descriptor = LanguageDiagnostics.BadAddress,
                Message = new($"'file' is no relative file: '{shown}'", $"“file”不是相对路径：“{shown}”"),
                Help = new("write a file relative to this one, such as payment.blueprint.yaml", "请写相对于本文件的路径，如 payment.blueprint.yaml"),
            };
        }

        if (reader.Options.Nested is { IsForWords: true }) return new();
        if (reader.Options.Files is not { } files)
        {
            return new()
            {
                Descriptor = LanguageDiagnostics.SubprocessNotRead,
                Message = new($"'{shown}' is left out, since no files are read here; ", $"没有采用“{shown}”，因为这里不读取文件；"),
                After = new("", ""),
                Help = new("read the document with the command, or give the step a time of its own", "请用命令 blueprints 来读取文档，或给这一步写上时间"),
            };
        }

        var nested = _nested ??= reader.Options.Nested ?? new NestedReading { Names = [UsedPath.NameOf(reader, FileNameOf(reader.Diagnostics.Source.Name))] };
        var name = UsedPath.NameOf(reader, path);
        if (nested.Names.Contains(name, FilePaths.Comparer))
        {
            var way = string.Join(" → ", [.. nested.Names.SkipWhile(each => !FilePaths.Comparer.Equals(each, name)).Select(VisibleText.Clip), VisibleText.Clip(name)]);
            return InCircle(new($"this process lies behind itself: {way}", $"这个流程的背后又是它自己：{way}"));
        }

        if (nested.Names.Length > Step.MaxProcesses) return NotRead(shown, new($"processes lie more than {Step.MaxProcesses} deep behind each other", $"流程嵌套超过 {Step.MaxProcesses} 层"));
        if (nested.Files.Read.TryGetValue(name, out var known)) return (Found)known;
        if (nested.Files.Read.Count >= NestedReading.MaxFiles) return NotRead(shown, new($"more than {NestedReading.MaxFiles} files are needed for one document", $"一篇文档用到的文件超过 {NestedReading.MaxFiles} 个"));
        var found = Load(files, nested with { Names = nested.Names.Add(name), Behind = new NestedTroubles() }, path, name);
        nested.Files.Read[name] = found;
        return found;
    }

    private Found Load(IFileSource files, NestedReading nested, string path, string name)
    {
        var shown = VisibleText.Clip(path);
        var file = files.Read(path, reader.Options.MaxBytes);
        if (file.Refusal != FileRefusal.None) return NotRead(shown, file.Reason);
        var source = SourceText.Decode(file.Content.Span, name);
        var options = reader.Options with { Files = FilesBeside.Of(files, path), Nested = nested, Language = DiagramLanguage.English };
        var diagram = DiagramReader.Read(source, reader.Vocabulary, options, out var told);
        var behind = nested.Behind.First;
        if (behind?.Descriptor == LanguageDiagnostics.SubprocessInCircle) return InCircle(behind.Message);
        var help = new Bilingual($"check it by itself: blueprints check {shown}", $"请单独检查它：“blueprints check {shown}”");
        if (told.HasErrors)
        {
            var first = Errors(told).First();
            // The same once more for its words: what lies further behind has been read, and has no part in them.
            DiagramReader.Read(source, reader.Vocabulary, options with { Language = DiagramLanguage.Chinese, Nested = nested with { IsForWords = true } }, out var again);
            var chinese = Errors(again).FirstOrDefault(error => error.Descriptor == first.Descriptor && error.Span == first.Span) ?? first;
            var place = Place(source, first.Span);
            return new()
            {
                Descriptor = LanguageDiagnostics.SubprocessMistake,
                Message = new($"'{shown}' has mistakes, so that ", $"“{shown}”里有错误，所以"),
                After = new($"; the first: {place}: {first.Message}", $"；第一个：{place}：{chinese.Message}"),
                Help = help,
            };
        }

        if (diagram is not ServiceBlueprint blueprint) return NotRead(shown, new("it is no blueprint", "它不是服务蓝图"), OtherFiles);
        nested.Files.Steps += blueprint.Steps.Length;
        if (nested.Files.Steps > reader.Options.MaxSteps) return NotRead(shown, new($"the processes behind this document have more than {reader.Options.MaxSteps} steps together", $"本文档背后的流程合计超过 {reader.Options.MaxSteps} 个步骤"));
        var found = new Found(blueprint) { Outcomes = ProcessOutcomes.Of(blueprint) };
        if (behind is null) return found;
        var at = Place(source, behind.Span);
        return found with
        {
            Descriptor = LanguageDiagnostics.SubprocessMistake,
            // What lies further behind names its file already; so deep it may be, it is told once.
            Message = behind.Descriptor == LanguageDiagnostics.SubprocessMistake
                ? behind.Message
                : new($"the figures of '{shown}' are unknown in part: {at}: {behind.Message.English}", $"“{shown}”的数据有一部分未知：{at}：{behind.Message.Chinese}"),
            Help = help,
        };
    }

    private static Found InCircle(Bilingual message) => new() { Descriptor = LanguageDiagnostics.SubprocessInCircle, Message = message, Help = Smaller };

    private static Found NotRead(string shown, Bilingual reason, Bilingual? help = null) => new()
    {
        Descriptor = LanguageDiagnostics.SubprocessNotRead,
        Message = new($"'{shown}' cannot be read, so that ", $"“{shown}”无法读取，所以"),
        After = new($": {reason.English}", $"：{reason.Chinese}"),
        Help = help ?? new("the path is relative to this document, with / between folders; a document given by itself has the files of its folder alone, so give the command a folder that holds both", "路径相对于本文档，文件夹之间用 / 隔开；单独给出的文档只能用它所在文件夹里的文件，所以请把包含两者的文件夹交给命令"),
    };

    private static IEnumerable<Diagnostic> Errors(DiagnosticBag told) => told.ToSorted().Where(found => found.Severity == DiagnosticSeverity.Error);

    private static string Place(SourceText source, TextSpan span)
    {
        var (line, column) = source.PositionOf(span.Start);
        return string.Create(CultureInfo.InvariantCulture, $"{VisibleText.Clip(source.Name)}:{line}:{column}");
    }

    private static string FileNameOf(string name) => name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
}
