namespace Blueprints.ServiceBlueprints;

/// <summary>The three levels of service, each above the one before it.</summary>
public enum ServiceLevel
{
    /// <summary>The customer asks, and it is done, fast and right.</summary>
    Responsive,

    /// <summary>Known cases are summed up, so that the need is met before it becomes a problem.</summary>
    Anticipating,

    /// <summary>Before the customer asks, what matters to them is seen to.</summary>
    Caring,
}
