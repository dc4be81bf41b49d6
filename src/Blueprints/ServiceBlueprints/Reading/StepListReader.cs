using System.Globalization;
using Blueprints.Diagnostics;
using Blueprints.Diagrams.Reading;
using Blueprints.Text;
using Blueprints.Yaml;

namespace Blueprints.ServiceBlueprints.Reading;

/// <summary>Reads <c>steps</c>: the steps and the phase headings between them.</summary>
internal sealed class StepListReader(ValueReader reader, LaneSet lanes)
{
    private readonly HashSet<string> _phaseIds = new(StringComparer.Ordinal);
    private Phase? _phase;
    private bool _phaseIsUsed;

    public List<StepDraft> Steps { get; } = [];

    public List<Phase> Phases { get; } = [];

    public void Read(YamlNode node)
    {
        if (node is not YamlSequence sequence)
        {
            reader.Report(
                LanguageDiagnostics.WrongType,
                reader.HeadOf(node),
                $"'steps' cannot be {ValueReader.TypeOf(node)}",
                "write one line a step, each beginning with '- ', such as - customer: Takes a number");
            return;
        }

        foreach (var item in sequence.Items)
        {
            if (item is YamlMapping mapping && PhaseOf(mapping) is { } heading)
            {
                ReadPhase(mapping, heading);
                continue;
            }

            if (Steps.Count >= reader.Options.MaxSteps)
            {
                reader.Report(
                    LanguageDiagnostics.TooManySteps,
                    reader.HeadOf(item),
                    string.Create(CultureInfo.InvariantCulture, $"the blueprint has more than {reader.Options.MaxSteps:N0} steps, which is the limit (MaxSteps)"),
                    "split it into several blueprints, or raise the limit");
                return;
            }

            // A wrong item is somebody's step all the same: its phase isn't empty.
            TakePhase();
            if (StepReader.Read(reader, item, lanes) is not { } step) continue;
            step.Phase = _phase?.Id;
            Steps.Add(step);
        }

        EndPhase();
        if (Steps.Count == 0 && !reader.Diagnostics.HasErrors) ReportNoSteps(node.Span);
    }

    public void ReportNoSteps(TextSpan span) =>
        reader.Report(LanguageDiagnostics.NoSteps, span with { Length = Math.Min(span.Length, 1) }, "the blueprint has no steps", "write steps: and below it one line a step, such as - customer: Takes a number");

    private static YamlEntry? PhaseOf(YamlMapping mapping)
    {
        foreach (var entry in mapping.Entries)
        {
            if (entry.Key.Value == StepKeys.Phase) return entry;
        }

        return null;
    }

    private void ReadPhase(YamlMapping mapping, YamlEntry heading)
    {
        EndPhase();
        foreach (var entry in mapping.Entries)
        {
            if (entry == heading) continue;
            reader.Report(
                LanguageDiagnostics.MisplacedPhase,
                entry.Key.Span,
                $"'{entry.Key.Value}' stands in a phase heading, which holds nothing but its name",
                "write the heading and the step as two items, each beginning with '- '");
        }

        var label = heading.Value.IsNothing ? null : reader.Text(heading.Value, new KeyInfo(StepKeys.Phase, ValueShape.Text, ""));
        if (heading.Value.IsNothing) reader.Report(LanguageDiagnostics.MissingValue, heading.Key.Span, "the phase has no name", "write a name, such as phase: Arrive");
        if (label is null) return;
        _phase = new Phase(Unique(Slug.Of(label, StepKeys.Phase)), label, new TextSpan(heading.Key.Span.Start, Math.Max(heading.Key.Span.Length, heading.Value.Span.End - heading.Key.Span.Start)));
        _phaseIsUsed = false;
    }

    private void TakePhase()
    {
        if (_phase is null || _phaseIsUsed) return;
        Phases.Add(_phase);
        _phaseIsUsed = true;
    }

    private void EndPhase()
    {
        if (_phase is null || _phaseIsUsed) return;
        reader.Report(LanguageDiagnostics.EmptyPhase, _phase.Span, $"the phase '{ValueReader.Clip(_phase.Label)}' has no steps and is not drawn", "write its steps below it, or delete it");
        _phase = null;
    }

    private string Unique(string id)
    {
        if (_phaseIds.Add(id)) return id;
        for (var i = 2; ; i++)
        {
            var next = id + "-" + i.ToString(CultureInfo.InvariantCulture);
            if (_phaseIds.Add(next)) return next;
        }
    }
}
