using System.Text.RegularExpressions;
using Blueprints.Diagnostics;

namespace Blueprints.Tests.ServiceBlueprints.Reading;

/// <summary>What holds between a mistake told in English and the same told in Chinese.</summary>
internal static partial class BilingualLaws
{
    public static IEnumerable<string> Breaches(Diagnostic english, Diagnostic chinese)
    {
        var document = english.Source.Content;
        foreach (var (en, zh) in ((string, string)[])[(english.Message, chinese.Message), (english.Help ?? "", chinese.Help ?? "")])
        {
            if (en.Length > 0 && !zh.Any(c => c is >= '\u4E00' and <= '\u9FFF')) yield return $"not Chinese: {zh}";
            if (zh.EndsWith('。') || zh.EndsWith('.') && !en.EndsWith('.')) yield return $"ends with a full stop: {zh}";
            foreach (Match run in EnglishWords().Matches(Quoted().Replace(zh, "“”")))
            {
                if (!document.Contains(run.Value, StringComparison.Ordinal)) yield return $"English words '{run.Value}' in: {zh}";
            }

            foreach (Match quoted in Quoted().Matches(zh))
            {
                if (!HanOrFullWidth().IsMatch(quoted.Groups[1].Value) && !en.Contains(quoted.Groups[1].Value.Trim(), StringComparison.Ordinal)) yield return $"{quoted.Value} stands only in the Chinese: {zh} / {en}";
            }

            foreach (Match figure in Figure().Matches(en))
            {
                if (!zh.Contains(figure.Value, StringComparison.Ordinal)) yield return $"the figure {figure.Value} is missing: {zh} / {en}";
            }

            foreach (Match name in EnglishQuoted().Matches(en))
            {
                if (!zh.Contains(name.Groups[1].Value, StringComparison.Ordinal)) yield return $"'{name.Groups[1].Value}' is missing: {zh} / {en}";
            }
        }
    }

    [GeneratedRegex("“([^”]*)”")]
    private static partial Regex Quoted();

    [GeneratedRegex("[A-Za-z]{2,} [a-z]{2,} [a-z]{2,}")]
    private static partial Regex EnglishWords();

    [GeneratedRegex("[\u3000-\u9FFF\uFF00-\uFFEF]")]
    private static partial Regex HanOrFullWidth();

    [GeneratedRegex("[0-9]+([.,][0-9]+)*")]
    private static partial Regex Figure();

    [GeneratedRegex("'([\\p{L}0-9._-]{2,})'")]
    private static partial Regex EnglishQuoted();
}
