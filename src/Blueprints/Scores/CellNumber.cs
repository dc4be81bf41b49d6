using Blueprints.Diagrams.Reading;

namespace Blueprints.Scores;

/// <summary>Reads a number as spreadsheets and people write it in a cell.</summary>
internal static class CellNumber
{
    /// <summary>A number, with full-width digits too, and with a decimal comma where the comma does not part cells; null where it is none.</summary>
    /// <param name="text">The cell.</param>
    /// <param name="separator">What parts cells.</param>
    public static double? Of(string text, char separator)
    {
        Span<char> plain = stackalloc char[32];
        if (text.Length > plain.Length) return null;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            plain[i] = c is >= '０' and <= '９' ? (char)('0' + (c - '０')) : c is '．' ? '.' : c is '－' or '−' ? '-' : c is ',' && separator != ',' ? '.' : c;
        }

        return Numbers.TryParse(plain[..text.Length], out var number) ? number : null;
    }
}
