using System.Text.Json;
using Blueprints.Text;

namespace Blueprints.Diagnostics;

/// <summary>The rules of a SARIF log: those that have results, in the order of their codes.</summary>
internal sealed class SarifRules
{
    private readonly List<DiagnosticDescriptor> _rules = [];
    private readonly Dictionary<string, int> _index = new(StringComparer.Ordinal);
    private readonly HashSet<string> _warnings = new(StringComparer.Ordinal);
    private readonly DiagramLanguage _language;
    private readonly string? _pages;

    public SarifRules(IEnumerable<DocumentReport> reports, SarifOptions options)
    {
        _language = options.Language;
        _pages = options.Pages?.AbsoluteUri.TrimEnd('/');
        var seen = new SortedDictionary<string, DiagnosticDescriptor>(StringComparer.Ordinal);
        foreach (var report in reports)
        {
            foreach (var diagnostic in report.All)
            {
                seen.TryAdd(diagnostic.Code, diagnostic.Descriptor);
                if (diagnostic.Severity == DiagnosticSeverity.Warning) _warnings.Add(diagnostic.Code);
            }
        }

        foreach (var (code, descriptor) in seen)
        {
            _index.Add(code, _rules.Count);
            _rules.Add(descriptor);
        }
    }

    public int IndexOf(Diagnostic diagnostic) => _index[diagnostic.Code];

    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartArray("rules");
        foreach (var descriptor in _rules)
        {
            var known = descriptor.Explanation;
            json.WriteStartObject();
            json.WriteString("id", descriptor.Code);
            json.WriteString("name", descriptor.Name);
            WriteText(json, "shortDescription", descriptor.Summary.In(_language));
            if (known is not null)
            {
                WriteText(json, "fullDescription", new Bilingual($"{known.Why.English} ({known.Source})", $"{known.Why.Chinese}（{known.Source}）").In(_language));
                WriteText(json, "help", known.Fix.In(_language));
            }

            if (_pages is not null && descriptor.HelpLink is { } link) json.WriteString("helpUri", $"{_pages}/{link}");
            json.WriteStartObject("defaultConfiguration");
            // Programs that rewrite a log leave a result's level out where it is a warning, whatever its rule says (the multitool of SARIF 5.7.0; findings/warnings-without-a-level.sh).
            var severity = _warnings.Contains(descriptor.Code) ? DiagnosticSeverity.Warning : known?.Severity ?? descriptor.Severity;
            json.WriteString("level", SarifDiagnosticWriter.Level(severity));
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }
}
