namespace Blueprints.ServiceBlueprints;

/// <summary>Who begins a meeting of customer and provider.</summary>
public enum ContactInitiator
{
    /// <summary>The customer comes, calls or writes.</summary>
    Customer,

    /// <summary>The provider turns to the customer.</summary>
    Provider,
}
