using System.Collections.Immutable;

namespace Blueprints.Fishbones;

/// <summary>Refuses trees too deep to draw, before anything walks down them.</summary>
internal static class DepthCheck
{
    /// <summary>The deepest tree that is drawn; documents are bounded more tightly when they are read.</summary>
    public const int Deepest = 100;

    /// <exception cref="ArgumentException">A cause lies deeper.</exception>
    public static void Check(Fishbone fishbone)
    {
        var open = new Stack<(ImmutableArray<Cause> Causes, int Depth)>();
        foreach (var category in fishbone.Categories) open.Push((category.Causes, 1));
        while (open.TryPop(out var at))
        {
            if (at.Causes.IsDefaultOrEmpty) continue;
            if (at.Depth > Deepest) throw new ArgumentException($"cause '{at.Causes[0].Id}' lies deeper than {Deepest} causes", nameof(fishbone));
            foreach (var cause in at.Causes) open.Push((cause.Causes, at.Depth + 1));
        }
    }
}
