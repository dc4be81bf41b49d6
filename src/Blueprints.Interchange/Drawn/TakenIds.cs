using System.Globalization;

namespace Blueprints.Interchange.Drawn;

/// <summary>Ids of which none is given twice.</summary>
internal sealed class TakenIds
{
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal) { "end", "none", "无", "结束" };
    private readonly Dictionary<string, int> _last = new(StringComparer.Ordinal);

    /// <summary>Whether an id was free, and is taken now.</summary>
    public bool Take(string id) => _taken.Add(id);

    /// <summary>The id, or with a number behind it where it is taken.</summary>
    public string Give(string id)
    {
        if (id.Length > Longest) id = id[..Longest].TrimEnd('-', '.');
        if (_taken.Add(id)) return id;
        var number = _last.GetValueOrDefault(id, 1);
        string made;
        do made = string.Create(CultureInfo.InvariantCulture, $"{id}-{++number}");
        while (!_taken.Add(made));
        _last[id] = number;
        return made;
    }

    private const int Longest = 40;
}
