using System.Text.Json;
using Blueprints.Text;

namespace Blueprints.Diagnostics;

/// <summary>
/// Writes what was found as SARIF 2.1.0, the form in which code hosts take the results of analysers: one run, with the rules that have
/// results, their reason and fix; results with places in UTF-16 units, related places and fixes,
/// fingerprints that stay when lines move, and accepted findings as suppressed, with the author's reason. Pure; safe to call from many
/// threads.
/// </summary>
public static class SarifDiagnosticWriter
{
    private const string Schema = "https://json.schemastore.org/sarif-2.1.0.json";

    /// <summary>Writes one SARIF log in UTF-8, ending in a line feed.</summary>
    /// <param name="stream">Where to; left open.</param>
    /// <param name="reports">What.</param>
    /// <param name="language">The language in which rules are described. Default: English.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void Write(Stream stream, IReadOnlyCollection<DocumentReport> reports, DiagramLanguage language = DiagramLanguage.English) =>
        Write(stream, reports, new SarifOptions { Language = language });

    /// <summary>Writes one SARIF log in UTF-8, ending in a line feed.</summary>
    /// <param name="stream">Where to; left open.</param>
    /// <param name="reports">What.</param>
    /// <param name="options">What the log says besides.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void Write(Stream stream, IReadOnlyCollection<DocumentReport> reports, SarifOptions options)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(reports);
        ArgumentNullException.ThrowIfNull(options);
        var rules = new SarifRules(reports, options);
        using (var json = new Utf8JsonWriter(stream, JsonDiagnosticWriter.Options))
        {
            json.WriteStartObject();
            json.WriteString("$schema", Schema);
            json.WriteString("version", "2.1.0");
            json.WriteStartArray("runs");
            json.WriteStartObject();
            WriteTool(json, rules, options);
            WriteRun(json, options);
            json.WriteString("language", options.Language == DiagramLanguage.Chinese ? "zh-CN" : "en-US");
            json.WriteString("columnKind", "utf16CodeUnits");
            json.WriteStartArray("results");
            foreach (var report in reports)
            {
                var fingerprints = new Fingerprints();
                foreach (var diagnostic in report.All) WriteResult(json, diagnostic, rules, fingerprints);
            }

            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }

    private static string Version => typeof(SarifDiagnosticWriter).Assembly.GetName().Version!.ToString(3);

    private static void WriteTool(Utf8JsonWriter json, SarifRules rules, SarifOptions options)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "Blueprints");
        json.WriteString("fullName", $"Blueprints {Version}");
        json.WriteString("semanticVersion", Version);
        // Without an address of pages the name of the package, as package URLs have it, is what leads to this version of the tool.
        json.WriteString("informationUri", options.Pages?.AbsoluteUri ?? $"pkg:nuget/Blueprints@{Version}");
        rules.Write(json);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteRun(Utf8JsonWriter json, SarifOptions options)
    {
        json.WriteStartObject("automationDetails");
        // What stands behind the last slash names the run by itself; with nothing there, the id is that of the kind of runs alone.
        json.WriteString("id", $"{VisibleText.Of(options.Category)}/{VisibleText.Of(options.Run)}");
        if (!options.RunProperties.IsEmpty)
        {
            json.WriteStartObject("properties");
            foreach (var (name, value) in options.RunProperties) json.WriteString(name, value);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    internal static string Level(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        _ => "note",
    };

    private static void WriteResult(Utf8JsonWriter json, Diagnostic diagnostic, SarifRules rules, Fingerprints fingerprints)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", diagnostic.Code);
        json.WriteNumber("ruleIndex", rules.IndexOf(diagnostic));
        json.WriteString("level", Level(diagnostic.Severity));
        json.WriteStartObject("message");
        json.WriteString("text", MessageOf(diagnostic));
        json.WriteEndObject();
        if (RankOf(diagnostic) is { } rank) json.WriteNumber("rank", rank);
        json.WriteStartArray("locations");
        WriteLocation(json, diagnostic);
        json.WriteEndArray();
        SarifFixes.Write(json, diagnostic);
        json.WriteStartObject("partialFingerprints");
        json.WriteString("blueprints/v1", fingerprints.Of(diagnostic));
        json.WriteEndObject();
        // SARIF wants suppressions at all results or at none; an empty list says that nothing is suppressed.
        json.WriteStartArray("suppressions");
        if (diagnostic.Accepted is { } reason)
        {
            json.WriteStartObject();
            json.WriteString("kind", "inSource");
            json.WriteString("status", "accepted");
            json.WriteString("justification", reason);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string MessageOf(Diagnostic diagnostic)
    {
        var effect = diagnostic.Effect is { } words ? $"\n{Labels.Effect.In(diagnostic.Language)}{words}" : "";
        var help = diagnostic.Help is { } advice ? $"\n{Labels.Help.In(diagnostic.Language)}{advice}" : "";
        return diagnostic.Message + effect + help;
    }

    /// <summary>The largest share that it takes of a total of the case, in per cent; null where none is known.</summary>
    private static double? RankOf(Diagnostic diagnostic)
    {
        double? rank = null;
        foreach (var effect in diagnostic.Effects)
        {
            if (effect.IsPartOfTotal) rank = Math.Max(rank ?? 0, Math.Round(effect.Share * 100, 4));
        }

        return rank;
    }

    private static void WriteLocation(Utf8JsonWriter json, Diagnostic diagnostic)
    {
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", ArtifactUri.Of(diagnostic.Source.Name));
        json.WriteEndObject();
        json.WriteStartObject("region");
        WritePlace(json, diagnostic.Source, diagnostic.Span.Start, "startLine", "startColumn");
        WritePlace(json, diagnostic.Source, diagnostic.Span.End, "endLine", "endColumn");
        json.WriteEndObject();
        json.WriteEndObject();
        if (diagnostic.Element is { } element)
        {
            json.WriteStartArray("logicalLocations");
            json.WriteStartObject();
            json.WriteString("name", element);
            json.WriteString("kind", "element");
            json.WriteEndObject();
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    internal static void WritePlace(Utf8JsonWriter json, SourceText source, int offset, string line, string column)
    {
        var number = source.PositionOf(offset).Line;
        json.WriteNumber(line, number);
        json.WriteNumber(column, Math.Min(offset, source.Content.Length) - source.LineStart(number) + 1);
    }
}
