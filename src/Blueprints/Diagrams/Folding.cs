using System.Globalization;

namespace Blueprints.Diagrams;

/// <summary>
/// Whether a long drawing is folded into rows, one under the other, so that time runs on from row to row. Immutable; safe to share between
/// threads.
/// </summary>
public sealed record Folding
{
    /// <summary>The most rows that can be asked for.</summary>
    public const int MostRows = 100;

    private Folding()
    {
    }

    /// <summary>Folded where it would be too small to read on its paper, or wider than three times its height.</summary>
    public static Folding Auto { get; } = new();

    /// <summary>In one row, however long.</summary>
    public static Folding None { get; } = new() { Rows = 1 };

    /// <summary>The number of rows; null where it is to be chosen.</summary>
    public int? Rows { get; private init; }

    /// <summary>Into so many rows, or as many as there are columns where that is less.</summary>
    /// <param name="rows">1 to <see cref="MostRows"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is outside its range.</exception>
    public static Folding Into(int rows)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(rows, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(rows, MostRows);
        return new Folding { Rows = rows };
    }

    /// <summary>The word, or the number of rows.</summary>
    public override string ToString() => Rows is not { } rows ? "auto" : rows == 1 ? "none" : rows.ToString(CultureInfo.InvariantCulture);

    /// <summary>What a word means: <c>auto</c>, <c>none</c>, or a number of rows.</summary>
    /// <returns>Null where the word means nothing.</returns>
    public static Folding? Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Trim().ToLowerInvariant() switch
        {
            "auto" => Auto,
            "none" => None,
            var number => int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var rows) && rows is >= 1 and <= MostRows ? Into(rows) : null,
        };
    }
}
