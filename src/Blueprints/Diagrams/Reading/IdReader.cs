using Blueprints.Diagnostics;
using Blueprints.Text;
using Blueprints.Yaml;

namespace Blueprints.Diagrams.Reading;

/// <summary>Reads an id that the author has chosen.</summary>
internal static class IdReader
{
    /// <summary>
    /// The id; one that is wrong is reported and still given, so that what refers to it is not reported too. Null where it cannot serve at
    /// all.
    /// </summary>
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
                    $"an id has letters of any script, digits, '-', '_' and '.', such as {VisibleText.Clip(Slug.Of(text, "step"))}",
                    $"id 可以用文字（包括汉字）、数字、“-”、“_”和“.”，如 {VisibleText.Clip(Slug.Of(text, "step"))}"),
                ReaderFixes.Write(reader, node, Slug.Of(text, "step"), isSafe: false));
        }

        if (reader.Ids.TryAdd(text, node.Span)) return text;
        var first = reader.Diagnostics.Source.PositionOf(reader.Ids[text].Start);
        reader.Report(
            LanguageDiagnostics.DuplicateId,
            node.Span,
            new(
                $"the id '{VisibleText.Clip(text)}' is taken by line {first.Line.ToString(System.Globalization.CultureInfo.InvariantCulture)}",
                $"id“{VisibleText.Clip(text)}”已被第 {first.Line.ToString(System.Globalization.CultureInfo.InvariantCulture)} 行使用"),
            new("give each step and each fail point an id of its own", "请给每个步骤、每个失误点单独的 id"),
            default(FixDraft?),
            (reader.Ids[text], new($"the first '{VisibleText.Clip(text)}'", $"先写的“{VisibleText.Clip(text)}”")));
        return null;
    }
}
