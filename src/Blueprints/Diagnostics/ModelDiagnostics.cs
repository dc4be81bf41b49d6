using System.Collections.Immutable;
using Blueprints.Text;

namespace Blueprints.Diagnostics;

/// <summary>
/// The contradictions that a diagram built in C# can hold: their codes, once each. A document that was read has none of them.
/// </summary>
public static class ModelDiagnostics
{
    internal static readonly DiagnosticDescriptor NullPart = Error("BP0401", "null-part", new("A part that a diagram needs is null.", "图中必需的部分为 null"));
    internal static readonly DiagnosticDescriptor UndefinedValue = Error("BP0402", "undefined-value", new("A value is none of its enumeration.", "值不在它的枚举之中"));
    internal static readonly DiagnosticDescriptor WrongNumber = Error(
        "BP0403",
        "wrong-number",
        new("A number is not finite, or outside its range.", "数字不是有限的，或超出范围"));
    internal static readonly DiagnosticDescriptor RepeatedId = Error("BP0404", "repeated-id", new("Two parts have one id or name.", "两个部分的 id 或名称相同"));
    internal static readonly DiagnosticDescriptor NoLane = Error("BP0405", "no-lane", new("A blueprint has no lane.", "蓝图没有泳道"));
    internal static readonly DiagnosticDescriptor NotThere = Error(
        "BP0406",
        "not-there",
        new("A lane, phase, step or output is named that is not there.", "所写的泳道、阶段、步骤或结果不存在"));
    internal static readonly DiagnosticDescriptor TooDeepCauses = Error("BP0407", "too-deep-causes", new("Causes lie deeper within each other than can be drawn.", "原因的层数太多，无法画出"));
    internal static readonly DiagnosticDescriptor CircularCauses = Error("BP0408", "circular-causes", new("A cause is among its own causes.", "一个原因又是它自己的原因"));

    /// <summary>All of them, in the order of their codes.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } = [NullPart, UndefinedValue, WrongNumber, RepeatedId, NoLane, NotThere, TooDeepCauses, CircularCauses];

    private static DiagnosticDescriptor Error(string code, string name, Bilingual summary) => new(code, name, DiagnosticSeverity.Error, summary) { HelpLink = $"messages/{name}.md" };
}
