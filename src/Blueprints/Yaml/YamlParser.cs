using System.Globalization;
using System.Text;
using Blueprints.Diagnostics;
using Blueprints.Diagrams;
using Blueprints.Text;

namespace Blueprints.Yaml;

/// <summary>
/// Text to YAML nodes, within the limits. Whatever is wrong is reported; what can be read in spite of it is returned.
/// </summary>
internal static class YamlParser
{
    /// <param name="source">The text.</param>
    /// <param name="options">The limits.</param>
    /// <param name="diagnostics">Where mistakes go.</param>
    /// <param name="words">The words of the language, to look for slips of an input method around them; null to leave that out.</param>
    /// <param name="isTrial">Whether to give up at the first mistake of form. Default: no.</param>
    public static YamlDocument Parse(SourceText source, CompilerOptions options, DiagnosticBag diagnostics, LanguageWords? words, bool isTrial = false)
    {
        if (!IsReadable(source, options, diagnostics)) return new YamlDocument(null, true);
        var text = new RepairedText(IllegalCharacters.Report(source.Content, diagnostics));
        HashSet<int>? repairedLines = null;
        if (words is not null) text = RepairSlips(text, words, repairedLines = [], diagnostics);
        return Recovery.Parse(text, repairedLines, words, options, diagnostics, isTrial);
    }

    /// <summary>Whether a text is one at all, and within the limit of size; if not, that is reported.</summary>
    public static bool IsReadable(SourceText source, CompilerOptions options, DiagnosticBag diagnostics)
    {
        if (source.DecodingMistake is { } mistake)
        {
            diagnostics.Report(LanguageDiagnostics.NotUtf8, mistake.Span, mistake.Message, mistake.Help);
            return false;
        }

        if (TooLarge(source.Content, options.MaxBytes) is not { } size) return true;
        diagnostics.Report(
            LanguageDiagnostics.TooLarge,
            new TextSpan(0, 0),
            new(
                string.Create(CultureInfo.InvariantCulture, $"the document has {size:N0} bytes; the limit is {options.MaxBytes:N0} (MaxBytes)"),
                string.Create(CultureInfo.InvariantCulture, $"文档有 {size:N0} 字节，上限是 {options.MaxBytes:N0}（MaxBytes）")),
            new("split it into several blueprints, or raise the limit", "请拆成几张蓝图，或调高上限"));
        return false;
    }

    private static RepairedText RepairSlips(RepairedText text, LanguageWords words, HashSet<int> repairedLines, DiagnosticBag diagnostics)
    {
        var traps = LineSlips.Find(text.Text, words);
        if (traps.Count == 0) return text;
        SignsRead.Report(traps, text, diagnostics);
        foreach (var trap in traps)
        {
            // What is read as meant has not been told of as a mistake, so that others on its line are.
            if (SignsRead.AreRead(trap)) continue;
            diagnostics.Report(trap.Descriptor, text.ToSource(trap.Start, trap.End), trap.Message, trap.Help, MistakeFix.Of(trap, text, diagnostics.Source));
            repairedLines.Add(diagnostics.Source.PositionOf(trap.Start).Line);
        }

        return text.With(traps.SelectMany(trap => trap.Repairs));
    }

    /// <summary>The size in UTF-8 where it is over the limit.</summary>
    private static long? TooLarge(string content, int limit)
    {
        if (content.Length <= limit / 3) return null;
        var size = Encoding.UTF8.GetByteCount(content);
        return size > limit ? size : null;
    }
}
