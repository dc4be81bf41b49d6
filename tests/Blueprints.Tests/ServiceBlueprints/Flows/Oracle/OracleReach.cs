using System.Numerics;

namespace Blueprints.Tests.ServiceBlueprints.Flows.Oracle;

/// <summary>What can be reached along arrows, by trying them all until nothing is added. Sets of steps are bits.</summary>
internal static class OracleReach
{
    /// <summary>The steps that can be reached from some, these included.</summary>
    /// <param name="from">Where it begins.</param>
    /// <param name="arrows">The arrows.</param>
    /// <param name="mayTake">Whether an arrow, by its place in the list, may be taken.</param>
    /// <param name="without">Steps that are taken out.</param>
    public static ulong Forward(ulong from, IReadOnlyList<OracleArrow> arrows, Func<int, bool> mayTake, ulong without = 0)
    {
        var reached = from & ~without;
        for (var before = ~reached; before != reached;)
        {
            before = reached;
            for (var i = 0; i < arrows.Count; i++)
            {
                var (tail, head) = (arrows[i].From, arrows[i].To);
                if (head != OracleArrow.End && Has(reached, tail) && !Has(without, head) && mayTake(i)) reached |= Bit(head);
            }
        }

        return reached;
    }

    /// <summary>The steps from which one can be reached, that one included.</summary>
    public static ulong Backward(int to, IReadOnlyList<OracleArrow> arrows, Func<int, bool> mayTake)
    {
        var reached = Bit(to);
        for (var before = 0UL; before != reached;)
        {
            before = reached;
            for (var i = 0; i < arrows.Count; i++)
            {
                if (arrows[i].To != OracleArrow.End && Has(reached, arrows[i].To) && mayTake(i)) reached |= Bit(arrows[i].From);
            }
        }

        return reached;
    }

    /// <summary>
    /// For each step, the steps that stand on every way to it, itself included: by taking each out and looking what is left.
    /// </summary>
    public static ulong[] Dominators(int count, ulong entries, IReadOnlyList<OracleArrow> arrows, Func<int, bool> mayTake)
    {
        var dominators = new ulong[count];
        var all = Forward(entries, arrows, mayTake);
        for (var step = 0; step < count; step++)
        {
            var cut = all & ~Forward(entries, arrows, mayTake, Bit(step));
            for (; cut != 0; cut &= cut - 1) dominators[BitOperations.TrailingZeroCount(cut)] |= Bit(step);
        }

        return dominators;
    }

    public static ulong Bit(int step) => 1UL << step;

    public static bool Has(ulong set, int step) => (set & Bit(step)) != 0;
}
