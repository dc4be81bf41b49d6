using System.Collections.Immutable;
using Blueprints.Analysis;
using Blueprints.Diagnostics;
using Blueprints.Fuzz.Running;
using Blueprints.Text;

namespace Blueprints.Fuzz.Laws;

/// <summary>What holds for everything that is said about a document: a known code, a place in the text, plain words.</summary>
internal static class DiagnosticLaws
{
    private static readonly HashSet<string> Codes = [.. LanguageDiagnostics.All.Select(descriptor => descriptor.Code), .. ScoreDiagnostics.All.Select(descriptor => descriptor.Code), .. RuleList.All.Select(rule => rule.Code)];
    private static readonly string[] Insides = ["System.", "   at ", "Exception", "YamlDotNet", "NullReference"];

    public static void Check(ImmutableArray<Diagnostic> diagnostics, SourceText source, Trial trial)
    {
        trial.Saw(diagnostics);
        var last = 0;
        foreach (var diagnostic in diagnostics)
        {
            if (!Codes.Contains(diagnostic.Code)) throw new FuzzFailure("known code", $"{diagnostic.Code}: {diagnostic.Message}");
            CheckPlace(diagnostic, source);
            if (diagnostic.Span.Start < last) throw new FuzzFailure("sorted by place", $"{diagnostic.Code} {diagnostic.Message}");
            last = diagnostic.Span.Start;
            CheckWords(diagnostic, diagnostic.Message, source);
            if (diagnostic.Message.EndsWith('.') && !diagnostic.Message.EndsWith("...", StringComparison.Ordinal)) throw new FuzzFailure("no full stop", $"{diagnostic.Code} {diagnostic.Message}");
            if (diagnostic.Help is { } help) CheckWords(diagnostic, help, source);
            if (diagnostic.Why is { } why) CheckWords(diagnostic, why, source);
        }
    }

    private static void CheckPlace(Diagnostic diagnostic, SourceText source)
    {
        var span = diagnostic.Span;
        if (span.Start < 0 || span.Length < 0 || span.End > source.Content.Length) throw new FuzzFailure("place inside the text", $"{diagnostic.Code} {diagnostic.Message}: {span} of {source.Content.Length}");
        var position = diagnostic.Position;
        if (position.Line < 1 || position.Line > source.LineCount) throw new FuzzFailure("line inside the text", $"{diagnostic.Code} {diagnostic.Message}: {position}");
        if (position.Column < 1 || position.Column > source.Line(position.Line).Length + 2) throw new FuzzFailure("column inside the line", $"{diagnostic.Code} {diagnostic.Message}: {position}");
    }

    private static void CheckWords(Diagnostic diagnostic, string words, SourceText source)
    {
        if (string.IsNullOrWhiteSpace(words)) throw new FuzzFailure("words", $"{diagnostic.Code} says nothing");
        if (words.Length > 4_000) throw new FuzzFailure("short message", $"{diagnostic.Code}: {words.Length} characters");
        foreach (var inside in Insides)
        {
            if (words.Contains(inside, StringComparison.Ordinal) && !source.Content.Contains(inside, StringComparison.Ordinal)) throw new FuzzFailure("no words of the program's insides", $"{diagnostic.Code}: {words}");
        }

        foreach (var c in words)
        {
            if (char.IsControl(c)) throw new FuzzFailure("no control characters in messages", $"{diagnostic.Code} (U+{(int)c:X4}): {words}");
        }
    }
}
