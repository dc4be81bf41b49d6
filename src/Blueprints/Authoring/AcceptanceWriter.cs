using Blueprints.Diagnostics;
using Blueprints.Diagrams.Reading;
using Blueprints.Syntax;
using Blueprints.Text;

namespace Blueprints.Authoring;

/// <summary>Writes into a document that its author accepts a finding, with room for the reason.</summary>
internal static class AcceptanceWriter
{
    /// <summary>The edit: at the step that the finding is about, or else for the whole document; null where the document leaves no room
    /// for it.</summary>
    public static DiagnosticFix? Write(AuthoringDocument document, Diagnostic finding)
    {
        var tree = document.Compilation.Syntax;
        if (tree.Root is not SyntaxMapping { IsFlow: false } root) return null;
        var own = finding.Element is { } id && document.Symbols.Steps.FirstOrDefault(step => step.Id == id) is { Node: SyntaxMapping step } ? step : null;
        var reason = new Bilingual("say why this may stay", "写明为什么可以这样").In(document.Language);
        var title = new Bilingual($"accept {finding.Descriptor.Name}, with a reason", $"接受 {finding.Descriptor.Name}，并写明理由").In(document.Language);
        return Into(document, own ?? root, $"{finding.Descriptor.Name}: {reason}") is { } edit ? new DiagnosticFix(title, [edit]) : null;
    }

    private static DiagnosticEdit? Into(AuthoringDocument document, SyntaxMapping mapping, string entry)
    {
        if (mapping.Keys?.Keys.FirstOrDefault(key => key is { Name: "accept", IsLane: false }) is not { } key) return null;
        var accepted = mapping.Entries.FirstOrDefault(one => one.Name is { } name && key.Is(name));
        if (accepted is not null) return accepted.Value is SyntaxMapping { Entries.IsEmpty: false } list ? Beside(document, list, entry) : null;
        var isChinese = mapping.Entries.FirstOrDefault()?.Name is { } first && KeyInfo.IsInChinese(first);
        var name = isChinese && !key.Chinese.IsEmpty ? key.Chinese[0] : key.Name;
        return Beside(document, mapping, $"{name}: {{{entry}}}");
    }

    /// <summary>Behind the last entry of a mapping.</summary>
    public static DiagnosticEdit? Beside(AuthoringDocument document, SyntaxMapping mapping, string entry)
    {
        var (source, text) = (document.Source, document.Source.Content);
        if (mapping.Entries.IsEmpty) return null;
        if (mapping.IsFlow) return new DiagnosticEdit(source.Name, mapping.Entries[^1].Span.End, 0, ", " + entry);
        var first = mapping.Entries[0].Span.Start;
        var column = first - source.LineStart(source.PositionOf(first).Line);
        // Behind the text of the last entry, and a comment on its line.
        var end = mapping.Entries[^1].Span.End;
        while (end > first && char.IsWhiteSpace(text[end - 1])) end--;
        var rest = text.AsSpan(end).IndexOfAny('\n', '\r');
        end = rest < 0 ? text.Length : end + rest;
        var newLine = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        return new DiagnosticEdit(source.Name, end, 0, newLine + new string(' ', column) + entry);
    }
}
