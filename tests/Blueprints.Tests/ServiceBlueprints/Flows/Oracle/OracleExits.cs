namespace Blueprints.Tests.ServiceBlueprints.Flows.Oracle;

/// <summary>Where a step sends a token.</summary>
/// <param name="IsChoice">Whether along one exit; otherwise along all.</param>
/// <param name="Targets">The numbers of the steps, or the end; none where the token ends here.</param>
/// <param name="LeadsBack">Whether each leads back.</param>
/// <param name="UpTo">Of a choice, the shares added up; the last is 1.</param>
/// <param name="Shares">Of a split, the share of the cases that take each.</param>
internal sealed record OracleExits(bool IsChoice, int[] Targets, bool[] LeadsBack, double[] UpTo, double[] Shares);
