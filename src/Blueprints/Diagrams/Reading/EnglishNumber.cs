namespace Blueprints.Diagrams.Reading;

/// <summary>Numbers in English words, as people write them beside a unit or as a share.</summary>
internal static class EnglishNumber
{
    /// <summary>Whole numbers.</summary>
    public static readonly (string Word, double Number)[] Whole =
    [
        ("one", 1), ("two", 2), ("three", 3), ("four", 4), ("five", 5), ("six", 6), ("seven", 7), ("eight", 8), ("nine", 9), ("ten", 10),
        ("eleven", 11), ("twelve", 12), ("fifteen", 15), ("twenty", 20), ("thirty", 30), ("hundred", 100), ("thousand", 1000),
    ];

    /// <summary>The parts of a whole: <c>a third</c>.</summary>
    public static readonly (string Word, double Number)[] Parts =
    [
        ("half", 2), ("second", 2), ("third", 3), ("quarter", 4), ("fourth", 4), ("fifth", 5), ("sixth", 6), ("seventh", 7), ("eighth", 8), ("ninth", 9), ("tenth", 10),
        ("twelfth", 12), ("fifteenth", 15), ("twentieth", 20), ("thirtieth", 30), ("fiftieth", 50), ("hundredth", 100), ("thousandth", 1000),
    ];

    /// <summary>The number of a word; null where it is none.</summary>
    public static double? Of(ReadOnlySpan<char> word, (string Word, double Number)[] words)
    {
        foreach (var (known, number) in words)
        {
            if (word.Equals(known, StringComparison.OrdinalIgnoreCase)) return number;
        }

        return null;
    }
}
