using Blueprints.Text;

namespace Blueprints.Cli.Options;

/// <summary>What the help of a verb says in both languages. Made only where help is asked for.</summary>
internal sealed record HelpText
{
    /// <summary>What the verb does, in a sentence.</summary>
    public required Bilingual Description { get; init; }

    /// <summary>What its arguments are; null where it has none.</summary>
    public Bilingual? Argument { get; init; }

    /// <summary>Its options, save for those that every verb has.</summary>
    public IReadOnlyList<OptionHelp> Options { get; init; } = [];

    /// <summary>Examples and exit codes; ends in a line feed where there are any.</summary>
    public Bilingual Notes { get; init; } = new("", "");
}
