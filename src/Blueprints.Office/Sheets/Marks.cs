using System.Globalization;

namespace Blueprints.Office.Sheets;

/// <summary>Makes what rows are told apart by unique: the second of a kind gets a number.</summary>
internal sealed class Marks
{
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    public string Of(string mark)
    {
        var count = _counts.GetValueOrDefault(mark) + 1;
        _counts[mark] = count;
        return count == 1 ? mark : mark + "#" + count.ToString(CultureInfo.InvariantCulture);
    }
}
