using System.Collections.Immutable;
using Blueprints.Text;

namespace Blueprints.ServiceBlueprints;

/// <summary>The words for how a case ends.</summary>
internal static class OutcomeWords
{
    /// <summary>In the order of <see cref="Outcome"/>.</summary>
    public static ImmutableArray<Bilingual> All { get; } = [new("solved", "解决"), new("unsolved", "未解决"), new("abandoned", "放弃")];

    public static ImmutableArray<string> English { get; } = [All[0].English, All[1].English, All[2].English];

    public static ImmutableArray<string> Chinese { get; } = [All[0].Chinese, All[1].Chinese, All[2].Chinese];

    public static Bilingual Of(Outcome outcome) => All[(int)outcome];

    /// <summary>The outcome that a text names in either language; null where it names none.</summary>
    public static Outcome? Find(string? text)
    {
        if (text is null) return null;
        var word = text.AsSpan().Trim();
        for (var i = 0; i < All.Length; i++)
        {
            if (word.Equals(All[i].English, StringComparison.OrdinalIgnoreCase) || word.Equals(All[i].Chinese, StringComparison.Ordinal)) return (Outcome)i;
        }

        return null;
    }
}
