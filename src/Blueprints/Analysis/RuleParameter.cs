using System.Collections.Immutable;
using Blueprints.Diagrams;
using Blueprints.Text;

namespace Blueprints.Analysis;

/// <summary>
/// A number, or one of some words, that a rule goes by and that an author can change: <c>analysis: {RULE: {NAME: VALUE}}</c>.
/// </summary>
/// <param name="Name">Its name.</param>
/// <param name="Default">Its value where nothing is said.</param>
/// <param name="Meaning">What it says.</param>
/// <param name="Least">The least value allowed. Default: 0.</param>
/// <param name="Most">The greatest value allowed. Default: any.</param>
/// <param name="IsShare">Whether it is a share, shown in per cent. Default: false.</param>
public sealed record RuleParameter(string Name, double Default, Bilingual Meaning, double Least = 0, double Most = double.PositiveInfinity, bool IsShare = false)
{
    /// <summary>The words that it can be; its value is then the number of the word, from 0. Default: none, it is a number.</summary>
    public ImmutableArray<string> Words { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>What each of <see cref="Words"/> means, in the same order, in words without a full stop.</summary>
    internal ImmutableArray<Bilingual> Meanings { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>A parameter that is one of some words, the first where nothing is said, each with what it means.</summary>
    internal static RuleParameter OfWords(string name, Bilingual meaning, params ImmutableArray<(string Word, Bilingual Meaning)> words) =>
        new(name, 0, meaning, 0, words.Length - 1) { Words = [.. words.Select(word => word.Word)], Meanings = [.. words.Select(word => word.Meaning)] };

    /// <summary>What a setting says of it: the number, or the number of the word; null where it says nothing.</summary>
    internal double? ValueIn(RuleSetting setting) =>
        setting.Words.TryGetValue(Name, out var word) && IndexOf(word) is >= 0 and var index ? index
        : setting.Parameters.TryGetValue(Name, out var value) ? value
        : null;

    /// <summary>The number of a word, from 0, whatever its case; -1 where it is none of them.</summary>
    internal int IndexOf(string word)
    {
        for (var i = 0; i < Words.Length; i++)
        {
            if (string.Equals(Words[i], word, StringComparison.OrdinalIgnoreCase)) return i;
        }

        return -1;
    }

    /// <summary>The word of a value; null where it has none.</summary>
    internal string? WordOf(double value) => value >= 0 && value < Words.Length && value == Math.Floor(value) ? Words[(int)value] : null;
}
