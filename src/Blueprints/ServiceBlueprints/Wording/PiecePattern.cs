using System.Collections.Immutable;

namespace Blueprints.ServiceBlueprints.Wording;

/// <summary>
/// A kind of wording in Chinese: pieces in a row, with up to eight signs between each two. <c>a|b</c> is one of some pieces, <c>@people</c>
/// whoever is served, and <c>^</c> before a piece lets nothing stand between.
/// </summary>
/// <remarks>Immutable; safe for use from any thread.</remarks>
internal sealed class PiecePattern
{
    private const int LongestGap = 8;

    /// <summary>Signs of a label beyond which no pattern begins.</summary>
    private const int MostSigns = 200;

    private readonly ImmutableArray<(bool IsNext, ImmutableArray<string> Pieces)> _parts;

    private PiecePattern(string text) => _parts =
    [
        .. text.Split(' ').Select(part => (part[0] == '^', part.TrimStart('^') is var pieces && pieces == "@people" ? ImmutableArray.Create(People.InChinese) : [.. pieces.Split('|')])),
    ];

    public static ImmutableArray<PiecePattern> All(params ReadOnlySpan<string> patterns)
    {
        var all = ImmutableArray.CreateBuilder<PiecePattern>(patterns.Length);
        foreach (var pattern in patterns) all.Add(new PiecePattern(pattern));
        return all.MoveToImmutable();
    }

    /// <summary>Whether any of some stands in a label and is not taken back by what stands before it.</summary>
    public static bool HasAny(LabelText label, ImmutableArray<PiecePattern> patterns)
    {
        var text = WithoutStaff(label.Text);
        foreach (var pattern in patterns)
        {
            for (var i = 0; i < Math.Min(text.Length, MostSigns); i++)
            {
                if (pattern.Fits(text, i, 0) && !Negations.IsNegated(text.AsSpan(0, i))) return true;
            }
        }

        return false;
    }

    private static string WithoutStaff(string text)
    {
        foreach (var staff in People.StaffInChinese) text = text.Replace(staff, "\u3000\u3000", StringComparison.Ordinal);
        return text;
    }

    private bool Fits(string text, int at, int part)
    {
        if (part == _parts.Length) return true;
        var (isNext, pieces) = _parts[part];
        var gap = part == 0 || isNext ? 0 : LongestGap;
        for (var skipped = 0; skipped <= gap && at + skipped < text.Length; skipped++)
        {
            foreach (var piece in pieces)
            {
                if (string.CompareOrdinal(text, at + skipped, piece, 0, piece.Length) == 0 && Fits(text, at + skipped + piece.Length, part + 1)) return true;
            }
        }

        return false;
    }
}
