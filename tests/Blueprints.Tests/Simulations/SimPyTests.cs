namespace Blueprints.Tests.Simulations;

/// <summary>A second simulator comes to the same.</summary>
public sealed class SimPyTests
{
    public static TheoryData<string> Names => [.. SimPyComparison.SimPy.Select(row => row.Service)];

    /// <summary>Within both 99% intervals: by chance one in some thousands is not, and the seeds are fixed.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void Both_come_to_the_same(string name)
    {
        var (theirs, ours) = (SimPyComparison.SimPy.First(row => row.Service == name), SimPyComparison.Ours(name));
        Agree(theirs.Time, ours.Time);
        Agree(theirs.Wait, ours.Wait);
        Agree(theirs.Left, ours.Left);

        // Intervals so wide that anything would agree prove nothing.
        Assert.InRange(theirs.Time.Error, 0, theirs.Time.Value * .12);
        Assert.InRange(ours.Time.Error, 0, ours.Time.Value * .12);
    }

    [Fact]
    public void There_are_ten() => Assert.Equal(10, SimPyComparison.SimPy.Length);

    private static void Agree((double Value, double Error) theirs, (double Value, double Error) ours) =>
        Assert.InRange(ours.Value, theirs.Value - theirs.Error - ours.Error, theirs.Value + theirs.Error + ours.Error);
}
