namespace Blueprints.Yaml;

/// <summary>The words of the language, as far as slips around them are looked for.</summary>
/// <param name="Keys">Every key that a line can begin with.</param>
internal sealed record LanguageWords(IEnumerable<string> Keys)
{
    /// <summary>The keys at the top below which the author's own names stand as keys, such as <c>lanes</c>. Default: none.</summary>
    public IReadOnlyCollection<string> Naming { get; init; } = [];

    /// <summary>The keys after which a list of ids may stand, such as <c>next</c>. Default: none.</summary>
    public IReadOnlyCollection<string> Listing { get; init; } = [];
}
