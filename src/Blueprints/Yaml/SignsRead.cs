using System.Collections.Immutable;
using System.Globalization;
using Blueprints.Diagnostics;
using Blueprints.Text;

namespace Blueprints.Yaml;

/// <summary>
/// Full-width signs of Chinese input methods whose meaning is plain, and colons behind keys without a space: they are read, and told once
/// for the whole text, since other programs that read YAML don't.
/// </summary>
internal static class SignsRead
{
    private static readonly Bilingual HalfWidth = new("other programs need the half-width ones; 'blueprints check --fix' writes them", "其他程序需要半角符号；blueprints check --fix 可以全部改写");
    private static readonly Bilingual Spaces = new("other programs need the space; 'blueprints check --fix' writes it everywhere", "其他程序需要这个空格；blueprints check --fix 可以全部补上");

    private static readonly Bilingual WriteHalfWidth = new("write half-width signs", "改写成半角符号");
    private static readonly Bilingual WriteSpaces = new("write the space behind every colon", "在每个冒号后面补上空格");

    /// <summary>Whether a mistake is no more than such a sign.</summary>
    public static bool AreRead(Mistake mistake) => mistake.IsMissingSpace || IsFullWidth(mistake);

    /// <summary>Tells of all of them in one note a kind, with one fix.</summary>
    public static void Report(List<Mistake> found, RepairedText text, DiagnosticBag diagnostics)
    {
        Report(found.Where(IsFullWidth), LanguageDiagnostics.FullWidthRead, HalfWidth, WriteHalfWidth, text, diagnostics, count => count is null
            ? new("a full-width sign is read as a half-width one", "一处全角符号按半角读取")
            : new($"full-width signs are read as half-width ones, here and in {count} places in all", $"全角符号按半角读取，包括这里共 {count} 处"));
        Report(found.Where(mistake => mistake.IsMissingSpace), LanguageDiagnostics.MissingSpaceRead, Spaces, WriteSpaces, text, diagnostics, count => count is null
            ? new("a colon behind a key is read as if a space followed it", "一处键的冒号后面缺少空格，按有空格读取")
            : new($"colons behind keys are read as if a space followed them, here and in {count} places in all", $"键的冒号后面缺少空格，按有空格读取，包括这里共 {count} 处"));
    }

    /// <summary>Tells of one that came to light while reading.</summary>
    public static void Report(Mistake mistake, RepairedText text, DiagnosticBag diagnostics)
    {
        if (!diagnostics.Has(LanguageDiagnostics.FullWidthRead)) Report([mistake], text, diagnostics);
    }

    private static bool IsFullWidth(Mistake mistake) => mistake.Descriptor == LanguageDiagnostics.FullWidthPunctuation && mistake.IsCertain;

    private static void Report(IEnumerable<Mistake> found, DiagnosticDescriptor descriptor, Bilingual help, Bilingual title, RepairedText text, DiagnosticBag diagnostics, Func<string?, Bilingual> message)
    {
        var changes = ImmutableArray.CreateBuilder<(TextSpan, string)>();
        var (count, isWhole) = (0, true);
        Mistake? first = null;
        foreach (var mistake in found)
        {
            first ??= mistake;
            count++;
            if (MistakeFix.Of(mistake, text, diagnostics.Source) is { } fix) changes.AddRange(fix.Changes);
            else isWhole = false;
        }

        if (first is null) return;
        diagnostics.Report(
            descriptor,
            text.ToSource(first.Start, first.End),
            message(count == 1 ? null : count.ToString("#,0", CultureInfo.InvariantCulture)),
            help,
            isWhole ? new FixDraft(title, true, changes.DrainToImmutable()) : null);
    }
}
