using Blueprints.Diagnostics;
using Blueprints.Text;

namespace Blueprints.Yaml;

/// <summary>A mistake of the text's form, with what to change so that reading can go on.</summary>
/// <param name="Descriptor">Its kind.</param>
/// <param name="Start">Where it begins in the text at hand.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Help">What to write instead.</param>
/// <param name="Repairs">The changes, placed in the same text; none where only leaving the part out helps.</param>
internal sealed record Mistake(DiagnosticDescriptor Descriptor, int Start, int End, Bilingual Message, Bilingual Help, params Repair[] Repairs)
{
    /// <summary>Whether the repairs are what the author meant, and not just a way to go on.</summary>
    public bool IsCertain { get; init; }

    /// <summary>Whether a space behind a key's colon is all that is missing, so that the text is read as meant.</summary>
    public bool IsMissingSpace { get; init; }

    /// <summary>Whether the repairs are nothing that an author would write.</summary>
    public bool IsMakeshift { get; init; }

    /// <summary>The same, with repairs that are what the author meant.</summary>
    public Mistake AsCertain(bool isCertain = true) => this with { IsCertain = isCertain };

    /// <summary>The same, with repairs that are nothing that an author would write.</summary>
    public Mistake AsMakeshift() => this with { IsMakeshift = true };
}
