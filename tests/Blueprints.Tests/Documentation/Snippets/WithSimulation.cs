using Blueprints.Simulations;

namespace Snippets;

internal static class WithSimulation
{
    public static double? Run(Blueprints.ServiceBlueprints.ServiceBlueprint blueprint)
    {
        #region snippet

        var result = Simulation.Run(blueprint, new SimulationOptions { Days = 5, Replications = 100 });
        var comparison = Simulation.Compare(blueprint, ["teller.staff=3", "teller.staff=4"]);

        #endregion

        return result.Whole.Mean.Value + comparison.Base.Whole.Mean.Value;
    }
}
