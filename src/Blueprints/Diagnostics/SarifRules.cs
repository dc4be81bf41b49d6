using System.Text.Json;
using Blueprints.Analysis;
using Blueprints.Diagrams;

namespace Blueprints.Diagnostics;

/// <summary>The rules of a SARIF log: those that have results, in the order of their codes.</summary>
internal sealed class SarifRules
{
    private readonly List<DiagnosticDescriptor> _rules = [];
    private readonly Dictionary<string, int> _index = new(StringComparer.Ordinal);
    private readonly DiagramLanguage _language;

    public SarifRules(IEnumerable<DocumentReport> reports, DiagramLanguage language)
    {
        _language = language;
        var seen = new SortedDictionary<string, DiagnosticDescriptor>(StringComparer.Ordinal);
        foreach (var report in reports)
        {
            foreach (var diagnostic in report.All) seen.TryAdd(diagnostic.Code, diagnostic.Descriptor);
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
            var rule = RuleList.Find(descriptor.Code);
            json.WriteStartObject();
            json.WriteString("id", descriptor.Code);
            json.WriteString("name", descriptor.Name);
            WriteText(json, "shortDescription", (rule?.Title ?? descriptor.Summary).In(_language));
            if (rule is not null)
            {
                WriteText(json, "fullDescription", new Bilingual($"{rule.Why.English} ({rule.Source})", $"{rule.Why.Chinese}（{rule.Source}）").In(_language));
                WriteText(json, "help", rule.Mend.In(_language));
            }

            json.WriteStartObject("defaultConfiguration");
            json.WriteString("level", SarifDiagnosticWriter.Level(rule?.Severity ?? descriptor.Severity));
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
