using Blueprints.Diagnostics;
using Blueprints.Diagrams.Reading;
using Blueprints.ServiceBlueprints;

namespace Blueprints.Authoring.Changes;

/// <summary>Another lane for a step.</summary>
internal static class LaneMove
{
    public static DrawnChange Of(StepText step, string lane)
    {
        if (lane == step.Step.Lane) return new DrawnChange([]);
        if (!step.Blueprint.Lanes.Any(known => known.Id == lane)) return step.Refuse($"there is no lane '{lane}'", $"没有泳道“{lane}”");
        if (step.Lane is not { Key: var key }) return step.Refuse("its lane is not written at the step", "它的泳道没有写在步骤里");
        if (step.Step.With.Contains(lane)) return step.Refuse("that lane acts in it already", "该泳道已经参与其中");
        var expected = ExpectedFlow.Of(step.Blueprint);
        return step.First(expected with { Steps = expected.Steps.SetItem(step.Index, step.Step with { Lane = lane }) }, [[step.Edit(key.Span.Start, key.Span.Length, Written(step, lane, key.ToString()))]]);
    }

    /// <summary>A lane as the document writes it: a standard one in the language of the word that stands there so far.</summary>
    private static string Written(StepText step, string lane, string before)
    {
        var band = BlueprintWords.BandKeys.IndexOf(lane);
        var isWritten = step.Document.Symbols.Lanes.Any(known => known.Id == lane && known.Name is not null && known.Name.Value.Length > 0);
        return band >= 0 && !isWritten && KeyInfo.IsInChinese(before) ? BlueprintWords.BandKeysInChinese[band] : ValueText.Of(lane);
    }
}
