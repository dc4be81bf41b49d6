using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Blueprints.Diagnostics;
using Blueprints.Diagrams;
using Blueprints.Diagrams.Reading;
using Blueprints.Text;
using Blueprints.Yaml;

namespace Blueprints.Tests.Schemas;

/// <summary>
/// A document as an editor hands it to a schema: plain scalars have the types that the core schema of YAML 1.2 (section 10.3.2) gives them.
/// </summary>
internal static partial class YamlAsJson
{
    /// <summary>The document; false where its YAML has mistakes, so that an editor tells of those.</summary>
    public static bool TryRead(string text, out JsonNode? json)
    {
        var source = new SourceText(text, "input.yaml");
        var diagnostics = new DiagnosticBag(source, 100, null);
        var document = YamlParser.Parse(source, CompilerOptions.Default, diagnostics, null);
        json = document.Root is null ? null : Convert(document.Root);
        return !diagnostics.HasErrors;
    }

    private static JsonNode? Convert(YamlNode node) => node switch
    {
        YamlMapping mapping => new JsonObject(mapping.Entries.Select(entry => KeyValuePair.Create(entry.Key.Value, Convert(entry.Value)))),
        YamlSequence sequence => new JsonArray([.. sequence.Items.Select(Convert)]),
        YamlScalar scalar => Convert(scalar),
        _ => throw new ArgumentOutOfRangeException(nameof(node)),
    };

    private static JsonNode? Convert(YamlScalar scalar)
    {
        var text = scalar.Value;
        if (!scalar.IsPlain) return text;
        if (text is "" or "~" or "null" or "Null" or "NULL") return null;
        if (text is "true" or "True" or "TRUE") return true;
        if (text is "false" or "False" or "FALSE") return false;
        return Number().IsMatch(text) ? double.Parse(text, CultureInfo.InvariantCulture) : text;
    }

    [GeneratedRegex(@"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
