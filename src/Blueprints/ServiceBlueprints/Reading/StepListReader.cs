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
                new($"'steps' cannot be {ValueReader.TypeOf(node).English}", $"“steps”不能是{ValueReader.TypeOf(node).Chinese}"),
                new("write one line a step, each beginning with '- ', such as - customer: Takes a number", "请每行写一个步骤，以“- ”开头，如 - customer: 取号"));
            return;
        }

        foreach (var item in sequence.Items)
        {
            if (item is YamlMapping mapping && (PhaseOf(mapping) ?? OtherHeading.Report(reader, mapping, lanes)) is { } heading)
            {
                ReadPhase(mapping, heading);
                continue;
            }

            if (Steps.Count >= reader.Options.MaxSteps)
            {
                reader.Report(
                    LanguageDiagnostics.TooManySteps,
                    reader.HeadOf(item),
                    new(
                        string.Create(CultureInfo.InvariantCulture, $"the blueprint has more than {reader.Options.MaxSteps:N0} steps, which is the limit (MaxSteps)"),
                        string.Create(CultureInfo.InvariantCulture, $"蓝图的步骤超过 {reader.Options.MaxSteps:N0} 个，这是上限（MaxSteps）")),
                    new("split it into several blueprints, or raise the limit", "请拆成几张蓝图，或调高上限"));
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
        reader.Report(
            LanguageDiagnostics.NoSteps,
            span with { Length = Math.Min(span.Length, 1) },
            new("the blueprint has no steps", "蓝图没有步骤"),
            new("write steps: and below it one line a step, such as - customer: Takes a number", "请写 steps: 并在下面每行写一个步骤，如 - customer: 取号"));

    private static YamlEntry? PhaseOf(YamlMapping mapping)
    {
        foreach (var entry in mapping.Entries)
        {
            if (PhaseKeys.Phase.Is(entry.Key.Value)) return entry;
        }

        return null;
    }

    private void ReadPhase(YamlMapping mapping, YamlEntry heading)
    {
        EndPhase();
        var draft = PhaseReader.Read(reader, mapping, heading);
        if (draft.Label is not { } label) return;
        var span = new TextSpan(heading.Key.Span.Start, Math.Max(heading.Key.Span.Length, heading.Value.Span.End - heading.Key.Span.Start));
        _phase = new Phase(Unique(Slug.Of(label, PhaseKeys.Phase.Name)), label, span) { Cycle = draft.Cycle };
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
        reader.Report(
            LanguageDiagnostics.EmptyPhase,
            _phase.Span,
            new($"the phase '{VisibleText.Clip(_phase.Label)}' has no steps and is not drawn", $"阶段“{VisibleText.Clip(_phase.Label)}”没有步骤，不会画出"),
            new("write its steps below it, or delete it", "请在它下面写步骤，或删去它"));
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
