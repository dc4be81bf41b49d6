using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Blueprints.Tests.Documentation;

/// <summary>Figures that stand in the code and nowhere else, for the pages that promise them.</summary>
internal static class SourceConstants
{
    private static readonly (string What, string File, string Name, string Unit)[] Limits =
    [
        ("the file `blueprints.yaml`", "src/Blueprints.Cli/Inputs/Configurations.cs", "MaxBytes", "bytes"),
        ("elements of an SVG icon", "src/Blueprints/Icons/Svg/SvgIconReader.cs", "MostElements", ""),
        ("segments of an SVG icon's paths", "src/Blueprints/Icons/Svg/SvgIconReader.cs", "MostSegments", ""),
        ("nesting of an SVG icon", "src/Blueprints/Icons/Svg/SvgIconReader.cs", "Deepest", "levels"),
        ("a PNG icon, across and down", "src/Blueprints/Icons/Png/PngIconReader.cs", "MostAcross", "pixels"),
        ("a picture (PNG, WebP, JPEG)", "src/Blueprints.Skia/PictureOptions.cs", "MaxPixels", "pixels"),
        ("a font file", "src/Blueprints.Skia/Fonts/FontFiles.cs", "MostBytes", "bytes"),
    ];

    private static readonly (string What, string File, string Name, string Unit)[] Bounds =
    [
        ("the longest that an input may take, whatever is done with it", "tests/Blueprints.Fuzz/Running/Verdict.cs", "MaxMilliseconds", "ms"),
        ("when an input counts as hanging, which ends the run", "tests/Blueprints.Fuzz/Running/Watchdog.cs", "MostSeconds", "s"),
        ("the most memory allocated on the way of a document through all of it", "tests/Blueprints.Fuzz/Targets/TextTarget.cs", "MaxDocumentBytes", "bytes"),
        ("the longest SVG", "tests/Blueprints.Fuzz/Laws/SvgLaws.cs", "MostCharacters", "characters"),
    ];

    public static string FurtherLimits() => Table("what has a limit | the most", Limits);

    public static string Laws() => Table("what | figure", Bounds);

    private static string Table(string head, (string What, string File, string Name, string Unit)[] rows)
    {
        var text = new StringBuilder($"| {head} |\n|---|---|\n");
        foreach (var (what, file, name, unit) in rows) text.Append(string.Create(CultureInfo.InvariantCulture, $"| {what} | {ValueOf(file, name):N0} {unit}").TrimEnd()).Append(" |\n");
        return text.ToString();
    }

    /// <summary>The value of a constant or of a property's default: a number, a product or a shift of numbers.</summary>
    private static long ValueOf(string file, string name)
    {
        var match = Regex.Match(File.ReadAllText(Path.Combine(RepositoryFiles.Root, file)), $@"\b{name}\b(?: {{ get; init; }})? = (?<value>[\d_L *<]+);");
        Assert.True(match.Success, $"{file} has no {name}");
        var value = match.Groups["value"].Value.Replace("_", "", StringComparison.Ordinal).Replace("L", "", StringComparison.Ordinal);
        if (value.Split("<<") is [var number, var shift]) return Whole(number) << (int)Whole(shift);
        return value.Split('*').Aggregate(1L, (product, factor) => product * Whole(factor));
    }

    private static long Whole(string text) => long.Parse(text.Trim(), CultureInfo.InvariantCulture);
}
