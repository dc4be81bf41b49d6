namespace Blueprints.ServiceBlueprints;

/// <summary>How a case ends for the customer.</summary>
public enum Outcome
{
    /// <summary>The customer has what the service is for.</summary>
    Solved,

    /// <summary>The service was gone through, and the customer goes home without.</summary>
    Unsolved,

    /// <summary>The customer gave up on the way.</summary>
    Abandoned,
}
