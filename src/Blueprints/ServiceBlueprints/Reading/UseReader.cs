using System.Globalization;
using Blueprints.Diagnostics;
using Blueprints.Diagrams;
using Blueprints.Diagrams.Reading;
using Blueprints.Files;
using Blueprints.Text;
using Blueprints.Yaml;

namespace Blueprints.ServiceBlueprints.Reading;

/// <summary>
/// Reads the common file that a blueprint uses. What is wrong in it is told at <c>use</c>, with the file and the place in it, each mistake
/// once.
/// </summary>
/// <param name="reader">The reader of the blueprint.</param>
/// <param name="root">The blueprint.</param>
internal sealed class UseReader(ValueReader reader, YamlMapping root)
{
    public const string Key = "use";

    /// <summary>What the blueprint takes from its common file.</summary>
    public static UsedFile Read(ValueReader reader, YamlMapping root)
    {
        var key = BlueprintKeys.Table.Find(Key)!;
        foreach (var entry in root.Entries)
        {
            if (key.Is(entry.Key.Value)) return entry.Value.IsNothing ? UsedFile.None : new UseReader(reader, root).Load(entry.Value, key with { Written = entry.Key.Value });
        }

        return UsedFile.None;
    }

    private UsedFile Load(YamlNode node, KeyInfo key)
    {
        var unread = new UsedFile { IsUnread = true };
        if (reader.Text(node, key) is not { } path) return unread;
        if (!LinkReader.IsRelative(path))
        {
            reader.Report(
                LanguageDiagnostics.BadAddress,
                node.Span,
                new($"'{key.Written}' is no relative file: '{VisibleText.Clip(path)}'", $"“{key.Written}”不是相对路径：“{VisibleText.Clip(path)}”"),
                new("write a file relative to this one, such as common.yaml", "请写相对于本文件的路径，如 common.yaml"));
            return unread;
        }

        if (reader.Options.Files is not { } files)
        {
            reader.Report(
                LanguageDiagnostics.UseLeftOut,
                node.Span,
                new($"'{VisibleText.Clip(path)}' is left out, since no files are read here", $"没有采用“{VisibleText.Clip(path)}”，因为这里不读取文件"),
                new("write here what it says, or read the document with the command", "请把其中的内容写在这里，或用命令 blueprints 来读取文档"));
            return new UsedFile { IsLeftOut = true };
        }

        var file = files.Read(path, reader.Options.MaxBytes);
        if (file.Refusal == FileRefusal.None) return Take(node, path, file, FilesBeside.Of(files, path));
        reader.Report(
            LanguageDiagnostics.UseNotRead,
            node.Span,
            new($"'{VisibleText.Clip(path)}' cannot be read: {file.Reason.English}", $"“{VisibleText.Clip(path)}”无法读取：{file.Reason.Chinese}"),
            file.Refusal == FileRefusal.Outside
                ? new("write a path relative to this document, to a file inside the folder that the command is given", "请写相对于本文档的路径，文件要在命令所给的文件夹之内")
                : new("the path is relative to this document, with / between folders", "路径相对于本文档，文件夹之间用 / 隔开"));
        return unread;
    }

    private UsedFile Take(YamlNode node, string path, FileReading file, IFileSource beside)
    {
        var source = SourceText.Decode(file.Content.Span, UsedPath.NameOf(reader, path));
        var options = reader.Options with { Files = beside, Language = DiagramLanguage.English };
        var used = Read(source, options, node.Span, null, out var mistakes);
        var words = mistakes.HasSlips ? reader.Vocabulary.Kinds.Words() : null;
        if (words is not null) used = Read(source, options, node.Span, words, out mistakes);
        if (used.Head.Language is { } language && !Says(root, "language")) reader.Diagnostics.Presume(language);
        if (used.IconWeight > 0) reader.Icons.Add(used.IconWeight);
        var inEnglish = mistakes.ToSorted();
        if (inEnglish.IsEmpty) return used;
        Read(source, options with { Language = DiagramLanguage.Chinese }, node.Span, words, out var again);
        foreach (var (english, chinese) in inEnglish.Zip(again.ToSorted())) Relay(node, english, chinese);
        return used with { IsUnread = mistakes.HasErrors };
    }

    private UsedFile Read(SourceText source, CompilerOptions options, TextSpan place, LanguageWords? words, out DiagnosticBag mistakes) =>
        new CommonFileReader(source, reader.Vocabulary, options).Read(place, LanguageOf(root), LanguageOfText.OfTitle(TitleOf(root)), words, out mistakes);

    private static string? TitleOf(YamlMapping root) => (root.Entries.FirstOrDefault(entry => BlueprintKeys.Table.Keys[0].Is(entry.Key.Value)).Value as YamlScalar)?.Value;

    private DiagramLanguage? LanguageOf(YamlMapping root)
    {
        var key = BlueprintKeys.Table.Find("language")!;
        foreach (var entry in root.Entries)
        {
            if (key.Is(entry.Key.Value) && entry.Value is YamlScalar { IsNothing: false }) return HeadReader.Language(reader, entry.Value, key with { Written = entry.Key.Value });
        }

        return null;
    }

    private void Relay(YamlNode node, Diagnostic english, Diagnostic chinese)
    {
        if (english.Severity == DiagnosticSeverity.Information) return;
        var (line, column) = english.Position;
        var place = string.Create(CultureInfo.InvariantCulture, $"{VisibleText.Clip(english.Source.Name)}:{line}:{column}: ");
        reader.Diagnostics.Report(
            english.Severity == DiagnosticSeverity.Error ? LanguageDiagnostics.UseMistake : LanguageDiagnostics.UseDoubt,
            node.Span,
            new(place + english.Message, place + chinese.Message),
            english.Help is { } help ? new(help, chinese.Help!) : null,
            (english.Source, english.Span, new($"the place in '{VisibleText.Clip(english.Source.Name)}'", $"“{VisibleText.Clip(english.Source.Name)}”中的位置")));
    }

    private static bool Says(YamlMapping mapping, string name)
    {
        var key = BlueprintKeys.Table.Find(name)!;
        return mapping.Entries.Any(entry => key.Is(entry.Key.Value));
    }
}
