using System.Collections.Immutable;

namespace Blueprints.Fishbones.Rules;

/// <summary>What the rules of a fishbone look at: the model, and its causes in the order of the document, each with its place.</summary>
internal sealed class FishboneFacts
{
    public FishboneFacts(Fishbone fishbone)
    {
        Fishbone = fishbone;
        var causes = ImmutableArray.CreateBuilder<PlacedCause>();
        var open = new Stack<PlacedCause>();
        foreach (var category in fishbone.Categories)
        {
            for (var i = category.Causes.Length - 1; i >= 0; i--) open.Push(new PlacedCause(category.Causes[i], category, null, 1));
            while (open.TryPop(out var placed))
            {
                causes.Add(placed);
                var children = placed.Cause.Causes;
                for (var i = children.Length - 1; i >= 0; i--) open.Push(new PlacedCause(children[i], category, placed, placed.Depth + 1));
            }
        }

        Causes = causes.DrainToImmutable();
    }

    public Fishbone Fishbone { get; }

    public ImmutableArray<PlacedCause> Causes { get; }
}
