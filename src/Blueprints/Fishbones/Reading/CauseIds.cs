using System.Globalization;
using Blueprints.Diagnostics;
using Blueprints.ServiceBlueprints.Reading;
using Blueprints.Yaml;

namespace Blueprints.Fishbones.Reading;

/// <summary>The ids of categories and causes: those that the author has chosen, and for the others a slug of the label, with a number where it is taken.</summary>
internal sealed class CauseIds(ValueReader reader)
{
    private readonly HashSet<string> _given = new(StringComparer.Ordinal);
    private Dictionary<string, int>? _numbers;

    /// <summary>An id that the author has chosen; null, and reported, where it cannot serve.</summary>
    public static string? Read(ValueReader reader, YamlNode node, KeyInfo key)
    {
        if (reader.Text(node, key) is not { } text) return null;
        if (!Slug.IsId(text))
        {
            reader.Report(
                LanguageDiagnostics.BadId,
                node.Span,
                $"'{ValueReader.Clip(text)}' cannot be an id",
                $"an id has letters of any script, digits, '-', '_' and '.', such as {ValueReader.Clip(Slug.Of(text, CauseKeys.Cause))}");
        }

        if (reader.Ids.TryAdd(text, node.Span)) return text;
        var first = reader.Diagnostics.Source.PositionOf(reader.Ids[text].Start);
        reader.Report(
            LanguageDiagnostics.DuplicateId,
            node.Span,
            $"the id '{ValueReader.Clip(text)}' is taken by line {first.Line.ToString(CultureInfo.InvariantCulture)}",
            "give each cause an id of its own");
        return null;
    }

    /// <summary>An id for a label, none of the author's and none given before.</summary>
    public string Give(string label, string fallback)
    {
        var slug = Slug.Of(label, fallback);
        if (Take(slug)) return slug;
        _numbers ??= new Dictionary<string, int>(StringComparer.Ordinal);
        var number = _numbers.GetValueOrDefault(slug, 1);
        string id;
        do id = slug + "-" + (++number).ToString(CultureInfo.InvariantCulture);
        while (!Take(id));
        _numbers[slug] = number;
        return id;
    }

    private bool Take(string id) => !reader.Ids.ContainsKey(id) && _given.Add(id);
}
