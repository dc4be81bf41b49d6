namespace Blueprints.Cli;

/// <summary>Values that are one of a short list of names.</summary>
internal static class Choices
{
    /// <summary>The item of a name, whatever its case; the default where no name is given.</summary>
    /// <param name="what">What is chosen, for the message.</param>
    /// <exception cref="UsageException">There is no item of that name.</exception>
    public static T? Find<T>(string what, string? name, IReadOnlyList<T> items, Func<T, string> nameOf) where T : class
    {
        if (name is null) return null;
        var names = new List<string>();
        foreach (var item in items)
        {
            if (string.Equals(nameOf(item), name, StringComparison.OrdinalIgnoreCase)) return item;
            names.Add(nameOf(item));
        }

        throw new UsageException($"unknown {what} '{name}'{Suggest(name, names) ?? "."} The choice is: {List(names)}");
    }

    public static string List(IEnumerable<string> names, string separator = ", ") => string.Join(separator, names);

    /// <summary>The question whether a similar name was meant; null where none is similar.</summary>
    public static string? Suggest(string word, IEnumerable<string> names)
    {
        string? best = null;
        var least = Math.Max(1, word.Length / 2);
        foreach (var name in names)
        {
            var distance = Distance(word.ToLowerInvariant(), name);
            if (distance > least || (distance == least && best is not null)) continue;
            best = name;
            least = distance;
        }

        return best is null ? null : $"; did you mean '{best}'?";
    }

    // Letters to put in, leave out, change, or swap with their neighbour.
    private static int Distance(string a, string b)
    {
        var costs = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++) costs[i, 0] = i;
        for (var j = 0; j <= b.Length; j++) costs[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var change = costs[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                costs[i, j] = Math.Min(change, Math.Min(costs[i - 1, j], costs[i, j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) costs[i, j] = Math.Min(costs[i, j], costs[i - 2, j - 2] + 1);
            }
        }

        return costs[a.Length, b.Length];
    }
}
