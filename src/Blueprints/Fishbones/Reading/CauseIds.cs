using System.Globalization;
using Blueprints.Diagnostics;
using Blueprints.Diagrams.Reading;
using Blueprints.Text;
using Blueprints.Yaml;

namespace Blueprints.Fishbones.Reading;

/// <summary>
/// The ids of categories and causes: those that the author has chosen, and for the others a slug of the label, with a number where it is
/// taken.
/// </summary>
/// <param name="isChosen">Whether the author has chosen an id.</param>
internal sealed class CauseIds(Func<string, bool> isChosen)
{
    public const string Category = "category";

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
                new($"'{VisibleText.Clip(text)}' cannot be an id", $"“{VisibleText.Clip(text)}”不能用作 id"),
                new(
                    $"an id has letters of any script, digits, '-', '_' and '.', such as {VisibleText.Clip(Slug.Of(text, CauseKeys.Cause))}",
                    $"id 可以用文字（包括汉字）、数字、“-”、“_”和“.”，如 {VisibleText.Clip(Slug.Of(text, CauseKeys.Cause))}"),
                ReaderFixes.Write(reader, node, Slug.Of(text, CauseKeys.Cause), isSafe: false));
        }

        if (reader.Ids.TryAdd(text, node.Span)) return text;
        var first = reader.Diagnostics.Source.PositionOf(reader.Ids[text].Start);
        reader.Report(
            LanguageDiagnostics.DuplicateId,
            node.Span,
            new(
                $"the id '{VisibleText.Clip(text)}' is taken by line {first.Line.ToString(CultureInfo.InvariantCulture)}",
                $"id“{VisibleText.Clip(text)}”已被第 {first.Line.ToString(CultureInfo.InvariantCulture)} 行使用"),
            new("give each cause an id of its own", "请给每个原因单独的 id"),
            default(FixDraft?),
            (reader.Ids[text], new($"the first '{VisibleText.Clip(text)}'", $"先写的“{VisibleText.Clip(text)}”")));
        return null;
    }

    /// <summary>An id for a label, none of the author's and none given before.</summary>
    public string Give(string label, string fallback)
    {
        var slug = Slug.Of(label, fallback);
        var id = Next(slug, out var number);
        Take(id, slug, number);
        return id;
    }

    /// <summary>Whether the id for a label is the expected one; only then it counts as given.</summary>
    public bool TryGive(string label, string fallback, string expected)
    {
        var slug = Slug.Of(label, fallback);
        if (Next(slug, out var number) != expected) return false;
        Take(expected, slug, number);
        return true;
    }

    private string Next(string slug, out int number)
    {
        number = 1;
        if (IsFree(slug)) return slug;
        if (_numbers is not null && _numbers.TryGetValue(slug, out var last)) number = last;
        string id;
        do id = slug + "-" + (++number).ToString(CultureInfo.InvariantCulture);
        while (!IsFree(id));
        return id;
    }

    private void Take(string id, string slug, int number)
    {
        _given.Add(id);
        if (number > 1) (_numbers ??= new Dictionary<string, int>(StringComparer.Ordinal))[slug] = number;
    }

    private bool IsFree(string id) => !isChosen(id) && !_given.Contains(id);
}
