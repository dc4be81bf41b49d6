namespace Blueprints.ServiceBlueprints.Flows;

/// <summary>On which sides of the line of interaction somebody acts in a step.</summary>
[Flags]
internal enum Sides
{
    /// <summary>On none.</summary>
    None = 0,

    /// <summary>The customer.</summary>
    Customer = 1,

    /// <summary>The provider.</summary>
    Provider = 2,

    /// <summary>Customer and provider together, so that the step is a contact by itself.</summary>
    Both = Customer | Provider,
}
