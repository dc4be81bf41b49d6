namespace Blueprints.ServiceBlueprints;

/// <summary>What a step is worth to the customer (lean usage).</summary>
public enum StepValue
{
    /// <summary>VA: the customer would pay for it.</summary>
    ValueAdding,

    /// <summary>BVA: the business needs it.</summary>
    BusinessValueAdding,

    /// <summary>NVA: neither.</summary>
    NonValueAdding,
}
