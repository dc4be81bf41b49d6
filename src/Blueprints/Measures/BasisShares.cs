using Blueprints.Text;

namespace Blueprints.Measures;

/// <summary>How much of a figure rests on what was observed, is assumed, or is proposed: parts of one. Immutable.</summary>
/// <param name="Observed">The part that rests on observed values, 0 to 1.</param>
/// <param name="Assumed">The part that rests on assumed values, 0 to 1.</param>
/// <param name="Proposed">The part that rests on proposed values, 0 to 1.</param>
public sealed record BasisShares(double Observed, double Assumed, double Proposed)
{
    /// <summary>The part of which the document does not say what it rests on, 0 to 1.</summary>
    public double Unsaid => Math.Max(0, 1 - Observed - Assumed - Proposed);

    /// <summary>The whole in words: <c>61% observed, 39% assumed</c>.</summary>
    internal Bilingual ToWords()
    {
        var (english, chinese) = (new List<string>(4), new List<string>(4));
        Add(Observed, "observed", "观测", isAlways: true);
        Add(Assumed, "assumed", "假设");
        Add(Proposed, "proposed", "建议");
        Add(Math.Round(Unsaid, 9), "not said", "未注明");
        return new(string.Join(", ", english), string.Join("，", chinese));

        void Add(double part, string word, string inChinese, bool isAlways = false)
        {
            if (part <= 0 && !isAlways) return;
            // Whole per cent, but never all or nothing of what is neither.
            var percent = Math.Round(part * 100);
            var share = part > 0 && percent == 0 ? "<1%" : part < 1 && percent == 100 ? ">99%" : MeasureValue.ToText(percent / 100, Unit.Share, DiagramLanguage.English);
            english.Add($"{share} {word}");
            chinese.Add($"{inChinese} {share}");
        }
    }
}
