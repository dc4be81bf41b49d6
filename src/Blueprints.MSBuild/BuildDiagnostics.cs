using System.Collections.Immutable;
using Blueprints.Diagnostics;
using Blueprints.Text;

namespace Blueprints.MSBuild;

/// <summary>What can be wrong with a build that draws, besides the documents themselves: the codes, once each.</summary>
public static class BuildDiagnostics
{
    /// <summary>Told by the targets, before the task is loaded.</summary>
    internal static readonly DiagnosticDescriptor OldSdk = Of("BP0621", "old-sdk", new("The build runs on an SDK that is too old to draw.", "构建所用的 SDK 太旧，不能画图"));

    internal static readonly DiagnosticDescriptor WrongProperty = Of("BP0622", "wrong-property", new("A property of the project has a value that it can't have.", "项目的属性值不对"));
    internal static readonly DiagnosticDescriptor Unreadable = Of("BP0623", "unreadable-document", new("A document, or a file of settings, can't be read.", "文档或规则设置文件读不了"));
    internal static readonly DiagnosticDescriptor SameDrawing = Of("BP0624", "same-drawing", new("Two documents would be drawn into one file.", "两份文档会画进同一个文件"));
    internal static readonly DiagnosticDescriptor NotWritten = Of("BP0625", "build-drawing-not-written", new("A drawing can't be written.", "图写不了"));
    internal static readonly DiagnosticDescriptor NotDrawn = Of("BP0626", "not-drawn", new("A drawing doesn't go into the format, as by its size.", "图不能用这种格式，如尺寸过大"));

    internal static readonly DiagnosticDescriptor Imperfect =
        Of("BP0627", "imperfect-drawing", new("Something of a drawing will not look as it should.", "图的某些部分显示得不对")) with { Severity = DiagnosticSeverity.Warning };

    /// <summary>All of them, in the order of their codes.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } = [OldSdk, WrongProperty, Unreadable, SameDrawing, NotWritten, NotDrawn, Imperfect];

    private static DiagnosticDescriptor Of(string code, string name, Bilingual summary) => new(code, name, DiagnosticSeverity.Error, summary) { HelpLink = "msbuild.md" };
}
