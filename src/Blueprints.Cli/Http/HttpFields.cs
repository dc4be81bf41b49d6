namespace Blueprints.Cli.Http;

/// <summary>The fields of a head, in their order; names in any case.</summary>
internal sealed class HttpFields
{
    private readonly List<(string Name, string Value)> _all = [];

    public IReadOnlyList<(string Name, string Value)> All => _all;

    public void Add(string name, string value) => _all.Add((name, value));

    /// <summary>The value of the first field of a name; null where there is none.</summary>
    public string? Of(string name)
    {
        foreach (var (each, value) in _all)
        {
            if (each.Equals(name, StringComparison.OrdinalIgnoreCase)) return value;
        }

        return null;
    }

    /// <summary>How many fields have a name.</summary>
    public int Count(string name)
    {
        var count = 0;
        foreach (var (each, _) in _all)
        {
            if (each.Equals(name, StringComparison.OrdinalIgnoreCase)) count++;
        }

        return count;
    }

    /// <summary>Whether a field that is a list, with commas between, has a word among its items.</summary>
    public bool Lists(string name, string word)
    {
        foreach (var (each, value) in _all)
        {
            if (!each.Equals(name, StringComparison.OrdinalIgnoreCase)) continue;
            foreach (var part in value.Split(','))
            {
                if (part.AsSpan().Trim().Equals(word, StringComparison.OrdinalIgnoreCase)) return true;
            }
        }

        return false;
    }
}
