using System.Collections.Immutable;
using Blueprints.Fonts;

namespace Blueprints.Fishbones.Measuring;

/// <summary>A label with its badges, measured; its lines lie under each other, badges follow the last.</summary>
/// <param name="Lines">The lines.</param>
/// <param name="Width">The width of all, with room for wider fonts.</param>
/// <param name="Height">The height of all.</param>
/// <param name="Dot">The room a status dot takes before the first line.</param>
/// <param name="Badge">The count, as drawn; null for none.</param>
/// <param name="BadgeWidth">The width of its badge.</param>
/// <param name="HasCountermeasure">Whether the countermeasure mark follows.</param>
/// <param name="IsVital">Whether it is one of the vital few.</param>
internal sealed record CauseLabel(
    ImmutableArray<TextLine> Lines, double Width, double Height, double Dot, string? Badge, double BadgeWidth, bool HasCountermeasure, bool IsVital)
{
    /// <summary>The width of the mark of findings. Default: 0, there is none.</summary>
    public double FindingWidth { get; init; }

    /// <summary>The room that badges take after the last line.</summary>
    public double Extras =>
        (Badge is null ? 0 : FishMetrics.BadgeGap + BadgeWidth) + (FindingWidth > 0 ? FishMetrics.BadgeGap + FindingWidth : 0) + (HasCountermeasure ? FishMetrics.BadgeGap + FishMetrics.MarkSize : 0);
}
