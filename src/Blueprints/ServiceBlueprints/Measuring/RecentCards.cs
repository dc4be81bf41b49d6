using System.Collections.Immutable;
using Blueprints.Icons;
using Blueprints.Running;

namespace Blueprints.ServiceBlueprints.Measuring;

/// <summary>The cards that were measured in the last drawing of a document, by all that goes into them. For one thread.</summary>
internal sealed class RecentCards : IRecent
{
    public Recent<CardContent, MeasuredCard> Cards { get; } = new();

    public Recent<(string Text, string? Share), MeasuredWords> Words { get; } = new();

    public Recent<string, MeasuredCard> Signs { get; } = new(StringComparer.Ordinal);

    public void NextRound()
    {
        Cards.NextRound();
        Words.NextRound();
        Signs.NextRound();
    }
}

/// <summary>What goes into a card.</summary>
/// <param name="Shape">Its outline.</param>
/// <param name="Symbol">Its symbol.</param>
/// <param name="Label">Its label.</param>
/// <param name="Facts">What stands under the label.</param>
/// <param name="Icon">Its icon; null for none.</param>
internal readonly record struct CardContent(CardShape Shape, CardSymbol Symbol, string Label, ImmutableArray<StepFacts.Line> Facts, Icon? Icon)
{
    public bool Equals(CardContent other) =>
        Shape == other.Shape && Symbol == other.Symbol && Label == other.Label && ReferenceEquals(Icon, other.Icon) && Facts.AsSpan().SequenceEqual(other.Facts.AsSpan());

    public override int GetHashCode() => HashCode.Combine(Shape, Label.GetHashCode(StringComparison.Ordinal), Facts.Length);
}
