using System.Collections.Immutable;
using Blueprints.Diagnostics;

namespace Blueprints.Fuzz.Running;

/// <summary>One input's way through a target: what is to be done with it, and what came of it.</summary>
/// <param name="number">The input's number.</param>
/// <param name="everything">Whether all is to be done, not a sample, as where a failure is looked into.</param>
internal sealed class Trial(long number, bool everything)
{
    /// <summary>The codes of what was said.</summary>
    public SortedSet<string> Codes { get; } = new(StringComparer.Ordinal);

    /// <summary>How many drawings came out.</summary>
    public int Drawings { get; set; }

    /// <summary>Whether the input was refused, with a mistake told.</summary>
    public bool IsRefused { get; set; }

    /// <summary>Whether something is to be done that is done with one input in <paramref name="count"/>.</summary>
    public bool Every(int count) => everything || Random(count) == 0;

    /// <summary>A choice, other for every number.</summary>
    public int Choose(int count) => (int)(number % count);

    public void Saw(ImmutableArray<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics) Codes.Add(diagnostic.Code);
    }

    // Not the remainder itself, so that what is rare does not always meet the same choices.
    private long Random(int count) => (long)(((ulong)number * 0x9E3779B97F4A7C15 >> 20) % (ulong)count);
}
