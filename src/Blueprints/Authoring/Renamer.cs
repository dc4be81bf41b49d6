using System.Collections.Immutable;
using Blueprints.Diagnostics;
using Blueprints.Diagrams.Reading;
using Blueprints.Files;
using Blueprints.ServiceBlueprints;
using Blueprints.Syntax;
using Blueprints.Text;

namespace Blueprints.Authoring;

/// <summary>Gives one element another id.</summary>
/// <param name="document">The document.</param>
/// <param name="symbol">The element, which is written out.</param>
/// <param name="name">The new id, without blanks around it.</param>
/// <param name="files">The files beside the document as they will be; null where they stay as they are.</param>
internal sealed class Renamer(AuthoringDocument document, Symbol symbol, string name, IFileSource? files = null)
{
    private string Content => document.Source.Content;

    public Renaming Rename()
    {
        if (name == symbol.Id && symbol.Kind != SyntaxElementKind.Phase) return new Renaming([]);
        if (Fault() is { } fault) return Refused(fault);
        var edits = ImmutableArray.CreateBuilder<DiagnosticEdit>();
        foreach (var use in document.Symbols.UsesOf(symbol))
        {
            if (use.IsDefinition && symbol is { IsImplied: true, Kind: SyntaxElementKind.Step or SyntaxElementKind.Cause })
            {
                if (IdInserted() is not { } inserted) return Refused(new("this cause has no id; write it in its long form first, with the key 'cause'", "这个原因没有 id；请先用“cause”键写成完整形式"));
                edits.Add(inserted);
            }
            else if (!use.IsByLabel)
            {
                edits.Add(new DiagnosticEdit(document.Source.Name, use.Span.Start, use.Span.Length, Written(use)));
            }
        }

        var changes = edits.DrainToImmutable().Sort((a, b) => a.Start.CompareTo(b.Start));
        if (IsSound(changes, out var mistake)) return new Renaming(changes);
        var (why, whyInChinese) = mistake is null ? ("", "") : ($": {mistake.Message}", $"：{mistake.Message}");
        return Refused(new($"with '{Clipped}' the document would have a mistake more{why}", $"改成“{Clipped}”后文档会多出错误{whyInChinese}"));
    }

    private string Clipped => VisibleText.Clip(VisibleText.OneLine(name));

    private Renaming Refused(Bilingual reason) => new([], reason.In(document.Language));

    private Bilingual? Fault()
    {
        switch (symbol.Kind)
        {
            case SyntaxElementKind.Phase when name.Length == 0 || name.AsSpan().IndexOfAny('\n', '\r') >= 0:
                return new("a phase needs a name of one line", "阶段名称不能为空，也不能换行");
            case SyntaxElementKind.Phase:
                return null;
            case SyntaxElementKind.Category:
                return new("a category has no id", "类别没有 id");
            case SyntaxElementKind.Lane when BlueprintWords.BandKeys.Contains(symbol.Id):
                return new("a standard lane keeps its name; give it a label instead", "标准泳道的名称不能改；请改它的 label");
        }

        if (!Slug.IsId(name) || name is "end" or "none" or FlowEnd or "无") return new($"'{Clipped}' cannot be an id", $"“{Clipped}”不能用作 id");
        if (symbol.Kind == SyntaxElementKind.Lane && IsKeyOfStep()) return new($"'{Clipped}' is a key of a step", $"“{Clipped}”是步骤的键");
        return IsTaken() ? new($"'{Clipped}' is taken", $"“{Clipped}”已被使用") : null;
    }

    private bool IsTaken() => document.Symbols.All.Any(other => other.Kind == symbol.Kind && other.Id == name)
        || (symbol.Kind == SyntaxElementKind.Lane && BlueprintWords.BandKeys.Contains(BlueprintWords.BandKey(name)));

    private const string FlowEnd = ServiceBlueprints.Reading.FlowResolver.EndInChinese;

    private bool IsKeyOfStep() => document.Symbols.Steps.FirstOrDefault() is { Node: SyntaxMapping { Keys: { } keys } } && keys.Keys.Any(key => !key.IsLane && key.Is(name));

    private string Written(SymbolUse use)
    {
        if (symbol.Kind == SyntaxElementKind.Phase && name == symbol.Label) return Content.Substring(use.Span.Start, use.Span.Length);
        return Slug.IsId(name) && IsPlain(name) ? name : Quoted(name);
    }

    /// <summary>Whether YAML takes an id for a text as it is, and not for a number, a truth value or nothing.</summary>
    private static bool IsPlain(string id) => !char.IsAsciiDigit(id[0]) && id[0] is not ('.' or '-') && id.ToLowerInvariant() is not ("true" or "false" or "yes" or "no" or "on" or "off" or "null" or "y" or "n");

    private static string Quoted(string text) => "\"" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"";

    /// <summary>The id, written beside the text that it was made of so far; null where it has no room for one.</summary>
    public DiagnosticEdit? IdInserted()
    {
        if (symbol.Node is not SyntaxMapping mapping || symbol.Name is not { } label) return null;
        var first = mapping.Entries.FirstOrDefault(entry => entry.Value.Span == label) ?? mapping.Entries[0];
        var key = KeyInfo.IsInChinese(FirstWord()) ? "编号" : "id";
        var id = IsPlain(name) ? name : Quoted(name);
        if (mapping.IsFlow) return new DiagnosticEdit(document.Source.Name, label.End, 0, $", {key}: {id}");
        // Before the key, which stands at the place that all others keep to.
        var column = first.Span.Start - document.Source.LineStart(document.Source.PositionOf(first.Span.Start).Line);
        var end = label.End < Content.Length && Content[label.End] == '\r' ? "\r\n" : "\n";
        var isLineEnd = label.End == Content.Length || Content[label.End] is '\n' or '\r';
        var isOneLine = !Content.AsSpan(first.Span.Start, label.End - first.Span.Start).ContainsAny('\n', '\r');
        var indent = new string(' ', column);
        return isLineEnd && isOneLine
            ? new DiagnosticEdit(document.Source.Name, label.End, 0, $"{end}{indent}{key}: {id}")
            : new DiagnosticEdit(document.Source.Name, first.Span.Start, 0, $"{key}: {id}{end}{indent}");
    }

    private string FirstWord() => (document.Compilation.Syntax.Root as SyntaxMapping)?.Entries.FirstOrDefault()?.Name ?? "";

    /// <summary>Whether the document has no mistake more after the changes; one that it has where it does.</summary>
    private bool IsSound(ImmutableArray<DiagnosticEdit> edits, out Diagnostic? mistake)
    {
        mistake = null;
        for (var i = 1; i < edits.Length; i++)
        {
            if (edits[i].Start < edits[i - 1].Start + edits[i - 1].Length) return false;
        }

        var after = document.After(TextEdits.Apply(Content, edits), files);
        mistake = after.Diagnostics.FirstOrDefault(found => found.Severity == DiagnosticSeverity.Error && !document.Compilation.Diagnostics.Any(before => before.Code == found.Code));
        return after.HasErrors == document.Compilation.HasErrors && Count(after) <= Count(document.Compilation);
    }

    private static int Count(Diagrams.Compilation compilation) => compilation.Diagnostics.Count(found => found.Severity == DiagnosticSeverity.Error);
}
