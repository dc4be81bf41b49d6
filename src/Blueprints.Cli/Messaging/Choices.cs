using Blueprints.Diagnostics;
using Blueprints.Text;

namespace Blueprints.Cli.Messaging;

/// <summary>Values that are one of a short list of names.</summary>
internal static class Choices
{
    /// <summary>The item of a name, whatever its case; the default where no name is given.</summary>
    /// <param name="what">What is chosen, for the message.</param>
    /// <exception cref="UsageException">There is no item of that name.</exception>
    public static T? Find<T>(Bilingual what, string? name, IReadOnlyList<T> items, Func<T, string> nameOf) where T : class
    {
        if (name is null) return null;
        var names = new List<string>();
        foreach (var item in items)
        {
            if (string.Equals(nameOf(item), name, StringComparison.OrdinalIgnoreCase)) return item;
            names.Add(nameOf(item));
        }

        throw Unknown(what, name, names);
    }

    /// <summary>What to say of a name that is none of those there are.</summary>
    public static UsageException Unknown(Bilingual what, string name, IReadOnlyList<string> names)
    {
        var near = Suggest(name, names) ?? new(".", "。");
        return new($"unknown {what.English} '{name}'{near.English} The choice is: {List(names)}", $"未知的{what.Chinese}“{name}”{near.Chinese}可选：{List(names, "、")}");
    }

    public static string List(IEnumerable<string> names, string separator = ", ") => string.Join(separator, names);

    /// <summary>The question whether a similar name was meant; null where none is similar.</summary>
    public static Bilingual? Suggest(string word, IEnumerable<string> names) => Spelling.Nearest(word, names) is { } near ? new($"; did you mean '{near}'?", $"；是否想写“{near}”？") : null;
}
