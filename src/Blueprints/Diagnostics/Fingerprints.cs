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

    public string Of(Diagnostic diagnostic)
    {
        var line = diagnostic.Source.Line(diagnostic.Position.Line).Trim().ToString();
        var key = $"{diagnostic.Code}\n{diagnostic.Element}\n{line}";
        var count = _seen.GetValueOrDefault(key);
        _seen[key] = count + 1;
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{key}\n{count}")));
        return Convert.ToHexStringLower(hash.AsSpan(0, 16));
    }
}
