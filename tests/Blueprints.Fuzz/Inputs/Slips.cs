using Blueprints.TestSupport.Documents;

namespace Blueprints.Fuzz.Inputs;

/// <summary>One change to a text.</summary>
internal delegate string Slip(string text, SlipSource source);

/// <summary>What slips draw from.</summary>
/// <param name="Random">The numbers.</param>
/// <param name="Others">The texts of the corpus, for splices.</param>
/// <param name="Keys">Words that stand before a colon.</param>
/// <param name="Scraps">Pieces with a meaning of their own.</param>
internal sealed record SlipSource(SeededRandom Random, IReadOnlyList<string> Others, IReadOnlyList<string> Keys, IReadOnlyList<string> Scraps);

/// <summary>Applies slips to texts.</summary>
internal static class Slips
{
    /// <summary>Texts are cut off here, but for the few that are meant to be long.</summary>
    private const int MostLength = 60_000;

    /// <summary>One to six slips, mostly one: it spoils little, so that what lies behind the reader is reached too.</summary>
    public static string Apply(IReadOnlyList<Slip> slips, string text, SlipSource source)
    {
        var random = source.Random;
        for (var count = random.Chance(70) ? 1 : random.Between(2, 6); count > 0; count--) text = random.Pick(slips)(text, source);
        return text.Length <= MostLength ? text : text[..MostLength];
    }

    /// <summary>A place in a text, its end included.</summary>
    public static int Place(string text, SeededRandom random) => random.Between(0, text.Length);

    /// <summary>A stretch of a text, mostly short.</summary>
    public static (int Start, int Length) Stretch(string text, SeededRandom random)
    {
        var start = Place(text, random);
        return (start, Math.Min(random.Chance(12) ? random.Between(1, 200) : random.Between(1, 4), text.Length - start));
    }
}
