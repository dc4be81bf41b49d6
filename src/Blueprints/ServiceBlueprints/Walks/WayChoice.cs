using Blueprints.ServiceBlueprints.Flows;

namespace Blueprints.ServiceBlueprints.Walks;

/// <summary>What a case does where cases part.</summary>
/// <param name="Step">The step, by index.</param>
/// <param name="Exit">The exit; null where the case begins at the step, which is one of several ways in.</param>
/// <param name="IsTaken">Whether the case takes it; false only for an exit that some cases take as well.</param>
/// <param name="Share">The share of the cases there that do so; null where it is not known.</param>
internal sealed record WayChoice(int Step, Exit? Exit, bool IsTaken, double? Share);
