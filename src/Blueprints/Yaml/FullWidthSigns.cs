using System.Collections.Immutable;
using System.Globalization;
using Blueprints.Diagnostics;
using Blueprints.Text;

namespace Blueprints.Yaml;

/// <summary>
/// Full-width signs of Chinese input methods whose meaning is plain: they are read, and told once for the whole text, since other programs
/// that read YAML don't.
/// </summary>
internal static class FullWidthSigns
{
    /// <summary>Whether a mistake is no more than such a sign.</summary>
    public static bool AreRead(Mistake mistake) => mistake.Descriptor == LanguageDiagnostics.FullWidthPunctuation && mistake.IsCertain;

    /// <summary>Tells of all of them in one note, with one fix.</summary>
    public static void Report(List<Mistake> found, RepairedText text, DiagnosticBag diagnostics)
    {
        var changes = ImmutableArray.CreateBuilder<(TextSpan, string)>();
        var (count, isWhole) = (0, true);
        Mistake? first = null;
        foreach (var mistake in found)
        {
            if (!AreRead(mistake)) continue;
            first ??= mistake;
            count++;
            if (MistakeFix.Of(mistake, text, diagnostics.Source) is { } fix) changes.AddRange(fix.Changes);
            else isWhole = false;
        }

        if (first is null) return;
        var number = count.ToString("#,0", CultureInfo.InvariantCulture);
        diagnostics.Report(
            LanguageDiagnostics.FullWidthRead,
            text.ToSource(first.Start, first.End),
            count == 1 ? new("a full-width sign is read as a half-width one", "一处全角符号按半角读取") : new($"full-width signs are read as half-width ones, here and in {number} places in all", $"全角符号按半角读取，包括这里共 {number} 处"),
            Help,
            isWhole ? new FixDraft(Help, true, changes.DrainToImmutable()) : null);
    }

    /// <summary>Tells of one that came to light while reading.</summary>
    public static void Report(Mistake mistake, RepairedText text, DiagnosticBag diagnostics)
    {
        if (!diagnostics.Has(LanguageDiagnostics.FullWidthRead)) Report([mistake], text, diagnostics);
    }

    private static Bilingual Help => new("other programs need the half-width ones; 'blueprints check --fix' writes them", "其他程序需要半角符号；blueprints check --fix 可以全部改写");
}
