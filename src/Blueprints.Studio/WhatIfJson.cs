using System.Collections.Immutable;
using System.Text.Json;
using Blueprints.Measures;
using Blueprints.ServiceBlueprints;
using Blueprints.Simulations;
using Blueprints.Text;

namespace Blueprints.Studio;

/// <summary>What can be moved, and what came of it, as JSON.</summary>
internal static class WhatIfJson
{
    public static string Inputs(ServiceBlueprint blueprint, ImmutableArray<SimulationProblem> problems, DiagramLanguage language) => StudioJson.Write(json =>
    {
        Problems(json, problems, language);
        json.WriteStartArray("inputs");
        if (blueprint.DemandPerHour is not null) Input(json, "demand", "demand", "", 100);
        foreach (var lane in blueprint.Lanes)
        {
            if (lane.Staff is { } staff) Input(json, "staff", $"{lane.Id}.staff", lane.Label, staff);
        }

        var labels = blueprint.Steps.ToDictionary(step => step.Id, step => step.Label, StringComparer.Ordinal);
        foreach (var flow in blueprint.Flows)
        {
            // The last answer moves with the others.
            if (flow.Share is { } share && flow is { Also: false, Kind: FlowKind.Sequence } && share < 1 && flow != blueprint.Flows.Last(other => other.From == flow.From && other is { Also: false, Kind: FlowKind.Sequence }))
                Input(json, "share", $"{flow.From}>{flow.To}.share", $"{labels[flow.From]} → {flow.When ?? labels.GetValueOrDefault(flow.To, flow.To)}", share * 100);
        }

        foreach (var step in blueprint.Steps.Where(step => step is { Time: not null, Process: null }).OrderByDescending(step => step.Time!.Value.Mean)) Input(json, "time", $"{step.Id}.time", step.Label, 100);
        json.WriteEndArray();
    });

    public static string Comparison(SimulationComparison comparison, DiagramLanguage language) => StudioJson.Write(json =>
    {
        Problems(json, comparison.Base.IsRun ? comparison.Problems : comparison.Base.Problems, language);
        if (!comparison.Base.IsRun) return;
        Result(json, "before", comparison.Base);
        if (comparison.Scenarios is [var scenario]) Result(json, "after", scenario.Result);
    });

    private static void Input(Utf8JsonWriter json, string kind, string key, string label, double value)
    {
        json.WriteStartObject();
        json.WriteString("kind", kind);
        json.WriteString("key", key);
        json.WriteString("label", label);
        json.WriteNumber("value", value);
        json.WriteEndObject();
    }

    private static void Problems(Utf8JsonWriter json, ImmutableArray<SimulationProblem> problems, DiagramLanguage language)
    {
        json.WriteStartArray("problems");
        foreach (var problem in problems) json.WriteStringValue($"{problem.Message.In(language)}: {problem.Help.In(language)}");
        json.WriteEndArray();
    }

    private static void Result(Utf8JsonWriter json, string name, SimulationResult result)
    {
        json.WriteStartObject(name);
        json.WriteBoolean("steady", result.IsSteady);
        Figure(json, "lead", result.Customer.Mean);
        if (double.IsFinite(result.Customer.P90)) json.WriteNumber("p90", result.Customer.P90);
        Figure(json, "promise", result.PromiseKept);
        json.WriteStartArray("lanes");
        foreach (var lane in result.Lanes)
        {
            json.WriteStartObject();
            json.WriteString("id", lane.Lane);
            json.WriteString("label", lane.Label);
            Figure(json, "load", lane.Load);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>A figure with half the width of its interval; left out where it is not known.</summary>
    private static void Figure(Utf8JsonWriter json, string name, Figure figure)
    {
        if (figure.Value is not { } value || !double.IsFinite(value)) return;
        json.WriteNumber(name, value);
        if (figure.Error is { } error && double.IsFinite(error)) json.WriteNumber(name + "Error", error);
    }
}
