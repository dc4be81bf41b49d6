using Blueprints.Fuzz.Targets;
using Blueprints.TestSupport.Documents;

namespace Blueprints.Fuzz.Inputs;

/// <summary>Makes inputs by their names: the same name gives the same input for ever, as long as the corpus stays.</summary>
internal static class InputMaker
{
    public static FuzzInput Make(IFuzzTarget target, InputName name) => target.Make(RandomOf(target, name), name.Parent is { } parent ? Make(target, parent).Bytes : null);

    private static SeededRandom RandomOf(IFuzzTarget target, InputName name)
    {
        // FNV-1a over the target's name; then SplitMix64 takes seed and number apart.
        var hash = 14695981039346656037UL;
        foreach (var c in target.Name) hash = (hash ^ c) * 1099511628211UL;
        var seed = new SeededRandom(name.Seed ^ hash).Next();
        return new SeededRandom(new SeededRandom(seed + (ulong)name.Number).Next());
    }
}
