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
            if (StepKeys.Phase.Is(entry.Key.Value)) return entry;
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
                new($"'{entry.Key.Value}' stands in a phase heading, which holds nothing but its name", $"“{entry.Key.Value}”写在了阶段标题里，而阶段标题只能有名称"),
                new("write the heading and the step as two items, each beginning with '- '", "请把标题和步骤写成两项，各以“- ”开头"));
        }

        var label = heading.Value.IsNothing ? null : reader.Text(heading.Value, StepKeys.Phase with { Written = heading.Key.Value });
        if (heading.Value.IsNothing) reader.Report(
            LanguageDiagnostics.MissingValue,
            heading.Key.Span,
            new("the phase has no name", "阶段没有名称"),
            new("write a name, such as phase: Arrive", "请写名称，如 phase: 到达"));
        if (label is null) return;
        _phase = new Phase(Unique(Slug.Of(label, StepKeys.Phase.Name)), label, new TextSpan(heading.Key.Span.Start, Math.Max(heading.Key.Span.Length, heading.Value.Span.End - heading.Key.Span.Start)));
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
