using Blueprints.Running;

namespace Blueprints.Tests.Running;

/// <summary>Counts how often work asks whether to go on, and gives it up at one of the times.</summary>
/// <param name="last">The time at which it is given up; default: never.</param>
internal sealed class CountedCancellation(int last = int.MaxValue) : Cancellation
{
    public int Count { get; private set; }

    /// <summary>How often work asks; it is done whole.</summary>
    public static int Of(Action work)
    {
        var counted = new CountedCancellation();
        using (Under(counted)) work();
        return counted.Count;
    }

    /// <summary>Gives work up at one of the times that it asks.</summary>
    public static void GiveUp(Action work, int at)
    {
        using var scope = Under(new CountedCancellation(at));
        Assert.Throws<OperationCanceledException>(work);
    }

    protected override void Ask()
    {
        if (++Count == last) throw new OperationCanceledException();
    }
}
