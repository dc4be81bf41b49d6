using Blueprints.Text;

namespace Blueprints.Fishbones.Reading;

/// <summary>A category while it is read.</summary>
internal sealed class CategoryDraft(string label)
{
    public string Label => label;

    /// <summary>Where the author has written it; empty while only the template has it.</summary>
    public TextSpan Span { get; set; }

    /// <summary>Whether the author leaves it out, though the template has it.</summary>
    public bool IsLeftOut { get; set; }

    /// <summary>Whether the template has it.</summary>
    public bool IsOfTemplate { get; init; }

    public List<CauseDraft> Causes { get; } = [];
}
