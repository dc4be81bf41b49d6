using System.Collections.Immutable;
using Blueprints.Diagnostics;
using Blueprints.Diagrams.Reading;
using Blueprints.Text;
using Blueprints.Yaml;

namespace Blueprints.ServiceBlueprints.Reading;

/// <summary>Reads <c>with</c>: the other lanes whose people act in a step. Which lanes are meant is told when the step's own is known.</summary>
internal static class WithReader
{
    public static ValueShape Shape { get; } = ValueShape.TextOrList;

    public static void Read(ValueReader reader, StepDraft draft, YamlNode node, KeyInfo key) =>
        draft.WithWritten = node is YamlScalar lone && ListedTexts.Of(lone) is { } listed
            ? [.. listed.Select(text => new YamlScalar(text, lone.IsPlain, lone.Span))]
            : reader.OneOrMany(node, key, static (r, item, k) => r.Text(item, k) is null ? null : (YamlScalar)item);

    /// <summary>Finds the lanes that are named.</summary>
    public static void Resolve(ValueReader reader, StepDraft draft, LaneSet lanes)
    {
        if (draft.WithWritten.IsEmpty) return;
        var with = ImmutableArray.CreateBuilder<string>(draft.WithWritten.Length);
        foreach (var written in draft.WithWritten)
        {
            if (IdOf(reader, written, lanes) is not { } lane) continue;
            if (lane == draft.Lane)
            {
                reader.Report(
                    LanguageDiagnostics.SeveralLanes,
                    written.Span,
                    new($"the step stands in '{lane}' already", $"这个步骤本来就属于“{lane}”"),
                    new("name only the other lanes that act here, or delete it", "请只写一同参与的其他泳道，或删去它"));
            }
            else if (with.Contains(lane))
            {
                reader.Report(
                    LanguageDiagnostics.SeveralLanes,
                    written.Span,
                    new($"'{lane}' is named twice", $"“{lane}”写了两次"),
                    new("delete one of the two", "请删去其中一个"));
            }
            else
            {
                lanes.Use(lane);
                with.Add(lane);
            }
        }

        draft.With = with.DrainToImmutable();
    }

    private static string? IdOf(ValueReader reader, YamlScalar written, LaneSet lanes)
    {
        var word = written.Value.Trim();
        if (lanes.IdOf(word) is { } lane) return lane;
        if (lanes.AreUnread) return null;
        if (lanes.AreLeftOut)
        {
            // It is one of the common file, of which the name is all that is known here.
            lanes.Add(new Lane { Id = word, Label = word, Band = Band.Frontstage });
            return word;
        }

        UnknownLanes.Report(reader, written, lanes);
        return null;
    }
}
