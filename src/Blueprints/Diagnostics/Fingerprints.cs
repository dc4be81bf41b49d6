using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Blueprints.Diagnostics;

/// <summary>
/// Knows the findings of one document again after it has changed: by rule, element and the words of the line, not by its number or by
/// figures in the message. Alike ones are told apart by their order.
/// </summary>
internal sealed class Fingerprints
{
    private readonly Dictionary<string, int> _seen = new(StringComparer.Ordinal);

    /// <summary>Of a longer line, in which much may be found, only what begins at the place counts.</summary>
    private const int MostOfLine = 1_000;

    public string Of(Diagnostic diagnostic)
    {
        var line = LineOf(diagnostic).ToString();
        var key = $"{diagnostic.Code}\n{diagnostic.Element}\n{line}";
        var count = _seen.GetValueOrDefault(key);
        _seen[key] = count + 1;
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{key}\n{count}")));
        return Convert.ToHexStringLower(hash.AsSpan(0, 16));
    }

    private static ReadOnlySpan<char> LineOf(Diagnostic diagnostic)
    {
        var line = diagnostic.Source.Line(diagnostic.Position.Line);
        if (line.Length <= MostOfLine) return line.Trim();
        var rest = line[Math.Clamp(diagnostic.Position.Column - 1, 0, line.Length)..];
        return rest[..Math.Min(rest.Length, MostOfLine)].Trim();
    }
}
