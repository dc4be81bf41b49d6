namespace Blueprints.TestSupport;

/// <summary>A test that runs in <see cref="LongRuns"/> only.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LongFactAttribute : FactAttribute
{
    /// <param name="reason">What it takes, as the beginning of a sentence.</param>
    public LongFactAttribute(string reason) => Skip = LongRuns.Skip(reason);
}
