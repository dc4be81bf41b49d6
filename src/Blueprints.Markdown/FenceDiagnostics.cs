using System.Collections.Immutable;
using Blueprints.Diagnostics;
using Blueprints.Text;

namespace Blueprints.Markdown;

/// <summary>The mistakes that a fence itself can hold: their codes, once each.</summary>
public static class FenceDiagnostics
{
    internal static readonly DiagnosticDescriptor UnknownAttribute = Of("BP0601", "unknown-attribute", DiagnosticSeverity.Warning, new("A fence has an attribute that it can't have.", "代码块有不认识的属性"));
    internal static readonly DiagnosticDescriptor WrongValue = Of("BP0602", "wrong-attribute", DiagnosticSeverity.Warning, new("An attribute of a fence has a value that it can't have.", "代码块属性的值不对"));
    internal static readonly DiagnosticDescriptor UnreadableFile = Of("BP0603", "unreadable-fence-file", DiagnosticSeverity.Error, new("The file that a fence names can't be read.", "代码块所写的文件读不了"));
    internal static readonly DiagnosticDescriptor TwoDocuments = Of("BP0604", "two-documents", DiagnosticSeverity.Warning, new("A fence names a file and holds a text.", "代码块既写了文件，又有内容"));
    internal static readonly DiagnosticDescriptor NotWritten = Of("BP0605", "drawing-not-written", DiagnosticSeverity.Error, new("The drawing of a fence can't be written.", "代码块的图写不了"));

    /// <summary>All of them, in the order of their codes.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } = [UnknownAttribute, WrongValue, UnreadableFile, TwoDocuments, NotWritten];

    private static DiagnosticDescriptor Of(string code, string name, DiagnosticSeverity severity, Bilingual summary) => new(code, name, severity, summary) { HelpLink = "markdown.md" };
}
