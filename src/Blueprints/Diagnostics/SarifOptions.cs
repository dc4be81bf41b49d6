using System.Collections.Immutable;
using Blueprints.Text;

namespace Blueprints.Diagnostics;

/// <summary>What a SARIF log says besides what was found. Immutable.</summary>
public sealed record SarifOptions
{
    /// <summary>The language in which rules are described. Default: English.</summary>
    public DiagramLanguage Language { get; init; }

    /// <summary>
    /// Where the folder <c>docs</c> of the repository can be read, such as <c>https://docs.example/blueprints</c>; each rule then says
    /// where its page is. Default: null, rules are told of in the log alone, and the tool is named by its package.
    /// </summary>
    /// <exception cref="ArgumentException">The address is relative.</exception>
    public Uri? Pages
    {
        get;
        init => field = value is null or { IsAbsoluteUri: true } ? value : throw new ArgumentException("The address of the pages is relative.", nameof(value));
    }

    /// <summary>
    /// What the log is one of, so that a code host holds it against the last of the same kind, and not against that of another folder.
    /// Slashes at its end don't count. Default: <c>blueprints</c>.
    /// </summary>
    /// <exception cref="ArgumentException">Nothing is left of it.</exception>
    public string Category
    {
        get;
        init => field = value?.TrimEnd('/', ' ') is { Length: > 0 } category ? category : throw new ArgumentException("A category has a name.", nameof(value));
    } = "blueprints";

    /// <summary>Which one of its category the log is, such as the number of a build. Default: empty, it is not said.</summary>
    public string Run { get; init => field = value ?? ""; } = "";

    /// <summary>What the host asks to be told of the run, by name: <c>automationDetails.properties</c>. Default: none.</summary>
    public ImmutableSortedDictionary<string, string> RunProperties { get; init => field = value ?? None; } = None;

    private static ImmutableSortedDictionary<string, string> None { get; } = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);
}
