namespace Blueprints.TestSupport.Documents;

/// <summary>One exit of a step, as <c>next</c> lists it.</summary>
public sealed record ExitPlan(string To, string? When = null, int? Share = null, string? Label = null)
{
    public bool IsPlain => When is null && Share is null && Label is null;
}
