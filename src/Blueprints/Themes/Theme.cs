using System.Collections.Immutable;
using Blueprints.Geometry;
using Blueprints.Scenes;
using Blueprints.Text;

namespace Blueprints.Themes;

/// <summary>The colours of a drawing. A theme is one value of this record and one line in <see cref="ThemeList"/>.</summary>
public sealed record Theme
{
    /// <summary>The name users type.</summary>
    public required string Name { get; init; }

    /// <summary>What it is for, in words without a full stop.</summary>
    internal Bilingual Meaning { get; init; }

    /// <summary>The page.</summary>
    public required Color Background { get; init; }

    /// <summary>Titles and labels.</summary>
    public required Color Text { get; init; }

    /// <summary>Secondary text: descriptions, figures, captions.</summary>
    public required Color MutedText { get; init; }

    /// <summary>Text and figures over a limit.</summary>
    public required Color AlertText { get; init; }

    /// <summary>Cards.</summary>
    public required Color Card { get; init; }

    /// <summary>The outline of cards.</summary>
    public required Color CardStroke { get; init; }

    /// <summary>The outline of decisions and other symbols that the outline alone tells apart.</summary>
    public required Color SymbolStroke { get; init; }

    /// <summary>The outline of evidence cards.</summary>
    public required Color EvidenceStroke { get; init; }

    /// <summary>Arrows.</summary>
    public required Color Flow { get; init; }

    /// <summary>The ground of phase headings.</summary>
    public required Color PhaseFill { get; init; }

    /// <summary>The text of phase headings.</summary>
    public required Color PhaseText { get; init; }

    /// <summary>Hairlines, such as the zero line of the emotion curve.</summary>
    public required Color Hairline { get; init; }

    /// <summary>The evidence row.</summary>
    public required BandColors Evidence { get; init; }

    /// <summary>The bands, in the order of <see cref="ServiceBlueprints.Band"/>.</summary>
    public required ImmutableArray<BandColors> Bands { get; init; }

    /// <summary>The lines of interaction, visibility and internal interaction.</summary>
    public required ImmutableArray<Color> Lines { get; init; }

    /// <summary>Fail points.</summary>
    public required Color Fail { get; init; }

    /// <summary>Wait points.</summary>
    public required Color Wait { get; init; }

    /// <summary>Decision points.</summary>
    public required Color Decision { get; init; }

    /// <summary>The letters on the marks.</summary>
    public required Color MarkText { get; init; }

    /// <summary>A good mood on the emotion curve.</summary>
    public required Color Positive { get; init; }

    /// <summary>A mood neither good nor bad.</summary>
    public required Color Neutral { get; init; }

    /// <summary>A bad mood.</summary>
    public required Color Negative { get; init; }

    /// <summary>The head and the spine of a fishbone; text on the head has <see cref="MarkText"/>.</summary>
    public required Color Effect { get; init; }

    /// <summary>The categories of a fishbone in turn; text on them has <see cref="MarkText"/>.</summary>
    public required ImmutableArray<Color> Categories { get; init; }
}

/// <summary>The colours of a band.</summary>
/// <param name="Tint">The ground, quiet.</param>
/// <param name="Edge">The strong edge at its left.</param>
/// <param name="Pattern">A pattern over the ground, for print. Default: none.</param>
public sealed record BandColors(Color Tint, Color Edge, Pattern? Pattern = null);
