namespace Blueprints.Tests.ServiceBlueprints.Flows.Oracle;

/// <summary>What a random blueprint may have.</summary>
/// <param name="SharesJoins">Whether parallel ways may meet at a step to which others lead as well; otherwise each split has a join of its
/// own, or its ways end.</param>
/// <param name="HasEntries">Whether every entry is marked, and in no loop.</param>
/// <param name="Crowd">How many people the crowded lane has; 0 where there is none, and people are never short.</param>
/// <param name="NeedsParallel">Whether there must be a split.</param>
/// <param name="HasAlso">Whether some cases may go further ways as well.</param>
internal sealed record PlanOptions(bool SharesJoins = false, bool HasEntries = false, int Crowd = 0, bool NeedsParallel = false, bool HasAlso = false);
