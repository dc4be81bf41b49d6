namespace Blueprints.Skia.Fonts;

/// <summary>Brackets that come in pairs, which rule N0 of UAX #9 gives one direction.</summary>
internal static class BidiBrackets
{
    /// <summary>First and last in turn, of rows in which each opening bracket is followed by the one that closes it.</summary>
    private static ReadOnlySpan<char> Rows =>
        "\u0028\u0029\u0F3A\u0F3D\u169B\u169C\u2045\u2046\u207D\u207E\u208D\u208E\u2308\u230B\u2329\u232A\u2768\u2775\u27C5\u27C6\u27E6\u27EF\u2983\u298C\u2991\u2998\u29D8\u29DB\u29FC\u29FD\u2E22\u2E29\u2E55\u2E5C\u3008\u3011\u3014\u301B\uFE59\uFE5E\uFF08\uFF09\uFF5F\uFF60\uFF62\uFF63";

    /// <summary>Opening and closing in turn, of those that stand apart.</summary>
    private const string Apart = "[]{}\u298D\u2990\u298F\u298E\uFF3B\uFF3D\uFF5B\uFF5D";

    /// <summary>What closes an opening bracket, or 0: both kinds of angle brackets that are one character to Unicode count as the same.</summary>
    public static int Closing(int c)
    {
        if (c > char.MaxValue) return 0;
        var apart = Apart.IndexOf((char)c);
        if (apart >= 0) return apart % 2 == 0 ? Apart[apart + 1] : 0;
        return PlaceInRow(c) is >= 0 and var place && place % 2 == 0 ? Same(c + 1) : 0;
    }

    /// <summary>The closing bracket that a character is, or 0.</summary>
    public static int AsClosing(int c)
    {
        if (c > char.MaxValue) return 0;
        var apart = Apart.IndexOf((char)c);
        if (apart >= 0) return apart % 2 == 1 ? c : 0;
        return PlaceInRow(c) is >= 0 and var place && place % 2 == 1 ? Same(c) : 0;
    }

    private static int Same(int c) => c == 0x232A ? 0x3009 : c;

    private static int PlaceInRow(int c)
    {
        for (var i = 0; i < Rows.Length && c >= Rows[i]; i += 2)
        {
            if (c <= Rows[i + 1]) return c - Rows[i];
        }

        return -1;
    }
}
