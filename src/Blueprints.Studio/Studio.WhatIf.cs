using System.Runtime.InteropServices.JavaScript;
using Blueprints.ServiceBlueprints;
using Blueprints.Simulations;

namespace Blueprints.Studio;

/// <content>What if.</content>
public static partial class Studio
{
    /// <summary>What can be moved in a service, and what keeps it from being simulated.</summary>
    /// <returns>JSON: <c>inputs</c>, each with its <c>key</c>, <c>kind</c>, <c>label</c> and <c>value</c>; <c>problems</c>, each a sentence; nothing where there is no service.</returns>
    [JSExport]
    public static string Inputs(string text, string name, string language)
    {
        if (Document(text, name, language) is not { Compilation: { HasErrors: false, Diagram: ServiceBlueprint blueprint }, Language: var told }) return "";
        return WhatIfJson.Inputs(blueprint, Simulation.Run(blueprint, new SimulationOptions { Cases = 1, Replications = 2, WarmUp = 0, Threads = 1 }).Problems, told);
    }

    /// <summary>Simulates a service as it is and with changes, by the same cases.</summary>
    /// <param name="text">The text.</param>
    /// <param name="name">The name of its file.</param>
    /// <param name="language">The language of what is told.</param>
    /// <param name="changes">The changes, as <c>--set</c> takes them; empty for none.</param>
    /// <param name="cases">How many cases of each run are counted.</param>
    /// <param name="runs">How many runs there are.</param>
    /// <returns>JSON: <c>before</c> and <c>after</c>, or <c>problems</c>; nothing where there is no service.</returns>
    [JSExport]
    public static string Simulate(string text, string name, string language, string changes, int cases, int runs)
    {
        if (Document(text, name, language) is not { Compilation: { HasErrors: false, Diagram: ServiceBlueprint blueprint }, Language: var told }) return "";
        string[] scenarios = changes.Length == 0 ? [] : [changes];
        return WhatIfJson.Comparison(Simulation.Compare(blueprint, scenarios, new SimulationOptions { Cases = cases, Replications = runs, Threads = 1 }), told);
    }
}
