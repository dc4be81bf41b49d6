using System.Globalization;
using System.Text;

namespace Blueprints.Interchange;

/// <summary>
/// Ids for tools that take letters, digits and underscores of ASCII only: one for each id of the model, never two alike, the same in every run.
/// What was asked first keeps the shortest.
/// </summary>
internal sealed class AsciiIds
{
    private readonly Dictionary<(string Prefix, string Id), string> _made = [];
    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The id of an element.</summary>
    /// <param name="prefix">What it begins with: letters, so that it is no word of the tool.</param>
    /// <param name="id">The id of the model, of any characters.</param>
    public string Of(string prefix, string id)
    {
        if (_made.TryGetValue((prefix, id), out var known)) return known;
        var text = new StringBuilder(prefix).Append('_');
        foreach (var c in id)
        {
            if (text.Length > MostCharacters) break;
            if (char.IsAsciiLetterOrDigit(c)) text.Append(c);
            else if (text[^1] != '_') text.Append('_');
        }

        var start = text.ToString().TrimEnd('_');
        var made = start;
        for (var i = 2; !_taken.Add(made); i++) made = string.Create(CultureInfo.InvariantCulture, $"{start}_{i}");
        return _made[(prefix, id)] = made;
    }

    private const int MostCharacters = 60;
}
