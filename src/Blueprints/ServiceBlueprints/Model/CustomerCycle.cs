namespace Blueprints.ServiceBlueprints;

/// <summary>The customer's cycle: whether something happens before, during or after the purchase.</summary>
public enum CustomerCycle
{
    /// <summary>The customer looks for it, compares and decides.</summary>
    Before,

    /// <summary>The customer buys and is served.</summary>
    During,

    /// <summary>The customer uses it, needs help with it, tells others of it, comes again.</summary>
    After,
}
