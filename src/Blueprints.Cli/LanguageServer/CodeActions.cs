using System.Collections.Immutable;
using System.Text.Json;
using Blueprints.Cli.Rpc;
using Blueprints.Diagnostics;
using Blueprints.Text;

namespace Blueprints.Cli.LanguageServer;

/// <summary>Answers how the problems at a place can be put right.</summary>
internal static class CodeActions
{
    public const string Fix = "quickfix";
    public const string FixAll = "source.fixAll";
    public const string Refactor = "refactor.rewrite";

    public static void Write(Utf8JsonWriter json, OpenDocument document, JsonElement parameters, ClientSettings client, CancellationToken token)
    {
        var span = document.Lines.SpanOf(parameters.Get("range"));
        var only = parameters.Get("context", "only");
        json.WriteStartArray();
        if (document.Nature == DocumentNature.Drawn)
        {
            if (Takes(only, Fix)) WriteFixes(json, document, span, client, token);
            if (Takes(only, Refactor)) WriteChanges(json, document, span, client, token);
            // All at once is asked for by name: to look what that does takes longer.
            if (only.ValueKind == JsonValueKind.Array && Takes(only, FixAll)) WriteAll(json, document, client, token);
        }

        json.WriteEndArray();
    }

    private static bool Takes(JsonElement only, string kind)
    {
        if (only.ValueKind != JsonValueKind.Array) return true;
        foreach (var wanted in only.Items())
        {
            if (wanted.AsText() is { } name && (name.Length == 0 || kind == name || kind.StartsWith(name + ".", StringComparison.Ordinal))) return true;
        }

        return false;
    }

    private static void WriteFixes(Utf8JsonWriter json, OpenDocument document, TextSpan span, ClientSettings client, CancellationToken token)
    {
        foreach (var problem in document.Problems(token))
        {
            if (problem.Span.Start > span.End || span.Start > problem.Span.End) continue;
            foreach (var fix in problem.Fixes) WriteFix(json, document, problem, fix, client);
            if (document.Authoring(token).AcceptanceOf(problem) is { } acceptance) WriteFix(json, document, problem, acceptance, client);
        }
    }

    private static void WriteFix(Utf8JsonWriter json, OpenDocument document, Diagnostic problem, DiagnosticFix fix, ClientSettings client)
    {
        if (!TextChanges.CanWrite(document, fix.Edits)) return;
        json.WriteStartObject();
        json.WriteString("title", fix.Title);
        json.WriteString("kind", Fix);
        json.WriteStartArray("diagnostics");
        ProblemItems.Write(json, document, problem, client);
        json.WriteEndArray();
        if (fix.IsSafe) json.WriteBoolean("isPreferred", true);
        json.WritePropertyName("edit");
        TextChanges.Write(json, document, fix.Edits, client);
        json.WriteEndObject();
    }

    private static void WriteChanges(Utf8JsonWriter json, OpenDocument document, TextSpan span, ClientSettings client, CancellationToken token)
    {
        foreach (var change in document.Authoring(token).ChangesAt(span.Start, token))
        {
            json.WriteStartObject();
            json.WriteString("title", change.Title);
            json.WriteString("kind", Refactor);
            json.WritePropertyName("edit");
            TextChanges.Write(json, document, change.Edits, client);
            json.WriteEndObject();
        }
    }

    private static void WriteAll(Utf8JsonWriter json, OpenDocument document, ClientSettings client, CancellationToken token)
    {
        var authoring = document.Authoring(token);
        var source = new SourceText(document.Lines.Text, document.Name);
        var after = Compiler.Fix(source, document.Options.Compiler, document.Options.Analysis, token).Source.Content;
        if (after == source.Content) return;
        json.WriteStartObject();
        json.WriteString("title", new Bilingual("fix all that can mean only one thing", "修正所有只有一种改法的问题").In(authoring.Language));
        json.WriteString("kind", FixAll);
        json.WritePropertyName("edit");
        TextChanges.Write(json, document, Between(document.Name, source.Content, after), client);
        json.WriteEndObject();
    }

    /// <summary>An edit for each line that differs, where lines stay as many as they are; else one of all that differs.</summary>
    private static ImmutableArray<DiagnosticEdit> Between(string name, string before, string after)
    {
        var (lines, now) = (before.Split('\n'), after.Split('\n'));
        if (lines.Length != now.Length) return [Difference(name, 0, before, after)];
        var edits = ImmutableArray.CreateBuilder<DiagnosticEdit>();
        var at = 0;
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i] != now[i]) edits.Add(Difference(name, at, lines[i], now[i]));
            at += lines[i].Length + 1;
        }

        return edits.DrainToImmutable();
    }

    private static DiagnosticEdit Difference(string name, int at, string before, string after)
    {
        var start = before.AsSpan().CommonPrefixLength(after);
        var end = 0;
        while (end < before.Length - start && end < after.Length - start && before[^(end + 1)] == after[^(end + 1)]) end++;
        // No half of a sign.
        if (start > 0 && char.IsHighSurrogate(before[start - 1])) start--;
        if (end > 0 && char.IsLowSurrogate(before[^end])) end--;
        return new DiagnosticEdit(name, at + start, before.Length - start - end, after[start..^end]);
    }
}
