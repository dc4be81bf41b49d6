namespace Blueprints.TestSupport;

/// <inheritdoc cref="LongFactAttribute"/>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LongTheoryAttribute : TheoryAttribute
{
    /// <param name="reason">What it takes, as the beginning of a sentence.</param>
    public LongTheoryAttribute(string reason) => Skip = LongRuns.Skip(reason);
}
