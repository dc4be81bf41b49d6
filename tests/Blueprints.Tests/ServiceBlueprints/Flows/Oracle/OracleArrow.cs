namespace Blueprints.Tests.ServiceBlueprints.Flows.Oracle;

/// <summary>An arrow that moves a case on.</summary>
/// <param name="From">The number of the step it leaves.</param>
/// <param name="To">The number of the step it enters; <see cref="End"/> where it leads to the end.</param>
/// <param name="IsPlain">Whether it has neither an answer nor a share.</param>
/// <param name="Share">The share of the cases that take it; null where none is given.</param>
/// <param name="IsAlso">Whether they take it as well, beside the others.</param>
internal readonly record struct OracleArrow(int From, int To, bool IsPlain, double? Share, bool IsAlso = false)
{
    public const int End = -1;
}
