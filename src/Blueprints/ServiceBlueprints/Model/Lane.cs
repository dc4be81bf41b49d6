using System.Collections.Immutable;
using Blueprints.Icons;
using Blueprints.Text;

namespace Blueprints.ServiceBlueprints;

/// <summary>A row of the blueprint: one actor, or one kind of work.</summary>
public sealed record Lane
{
    /// <summary>The key that steps name it by.</summary>
    public required string Id { get; init; }

    /// <summary>The name drawn in the gutter.</summary>
    public required string Label { get; init; }

    /// <summary>The band it belongs to.</summary>
    public required Band Band { get; init; }

    /// <summary>How many people serve there at once, over 0. Default: not known.</summary>
    public double? Staff { get; init; }

    /// <summary>What <see cref="Staff"/> rests on. Default: what the lane says.</summary>
    public Basis? StaffBasis { get; init; }

    /// <summary>What one person costs for an hour, over 0, in the author's currency. Default: not known.</summary>
    public double? RatePerHour { get; init; }

    /// <summary>What <see cref="RatePerHour"/> rests on. Default: what the lane says.</summary>
    public Basis? RateBasis { get; init; }

    /// <summary>When its people work. Default: not said.</summary>
    public WorkingHours? Hours { get; init; }

    /// <summary>What the values of the lane and of its steps rest on that say nothing themselves. Default: what the document says.</summary>
    public Basis? Basis { get; init; }

    /// <summary>A small picture: one of <see cref="IconList"/>, or a file read by <see cref="IconFile"/>. Default: none.</summary>
    public Icon? Icon { get; init; }

    /// <summary>Where it is written; empty when built in C#.</summary>
    public TextSpan Span { get; init; }

    /// <summary>The four standard lanes: customer, frontstage, backstage, support, named in the given language.</summary>
    public static ImmutableArray<Lane> Standard(DiagramLanguage language)
    {
        var words = BlueprintWords.Of(language);
        return
        [
            .. BlueprintWords.BandKeys.Select((key, i) => new Lane { Id = key, Label = words.BandNames[i], Band = (Band)i }),
        ];
    }
}
