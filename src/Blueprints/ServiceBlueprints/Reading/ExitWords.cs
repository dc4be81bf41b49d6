using Blueprints.Diagnostics;
using Blueprints.Diagrams.Reading;
using Blueprints.Yaml;

namespace Blueprints.ServiceBlueprints.Reading;

/// <summary>
/// The words of an exit, parted into its answer and its share: <c>approved (70%)</c>, <c>同意（七成）</c>, <c>30%</c>.
/// </summary>
/// <param name="When">The answer; null where there is none beside the share.</param>
/// <param name="Share">The share as it can be written; null where the words have none.</param>
/// <param name="Fraction">The share as a fraction of all cases.</param>
internal readonly record struct ExitWords(string? When, string? Share, double? Fraction)
{
    public static ExitWords Of(string words)
    {
        var text = words.Trim();
        if (ShareIn(text, out var whole) is { } alone) return new(null, alone, whole);
        var open = text.LastIndexOfAny(['(', '（', '[', '［', ',', '，']);
        // Approved 70%.
        if (open <= 0 && text[^1] is '%' or '％') open = text.LastIndexOf(' ');
        if (open <= 0) return new(text, null, null);
        var inside = text[(open + 1)..];
        if (text[open] is not (',' or '，' or ' '))
        {
            if (text[^1] is not (')' or '）' or ']' or '］')) return new(text, null, null);
            inside = inside[..^1];
        }

        return ShareIn(inside, out var share) is { } written && text[..open].Trim() is { Length: > 0 } when ? new(when, written, share) : new(text, null, null);
    }

    /// <summary>An exit with these words, in braces.</summary>
    /// <param name="to">The id of the step that it leads to.</param>
    public string Exit(string to) =>
        $"{{to: {ValueText.Of(to)}{(When is null ? "" : $", when: {ValueText.Of(When)}")}{(Share is null ? "" : $", share: {ValueText.Of(Share)}")}}}";

    /// <summary>The text of a share; a number alone is none, for it may count something else.</summary>
    private static string? ShareIn(string text, out double? share)
    {
        var written = Slips.HalfWidthNumber(text.Trim());
        share = null;
        if (written.Length == 0 || char.IsAsciiDigit(written[^1]) || written[^1] == '.') return null;
        double number;
        if (written[^1] == '%' && Numbers.TryParse(written.AsSpan(0, written.Length - 1).TrimEnd(), out number)) number /= 100;
        else if (!WrittenShare.TryParse(written, out number)) return null;
        if (number is < 0 or > 1) return null;
        share = number;
        return written;
    }
}
