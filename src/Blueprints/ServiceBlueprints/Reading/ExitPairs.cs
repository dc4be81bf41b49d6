using System.Collections.Immutable;
using Blueprints.Diagnostics;
using Blueprints.Diagrams.Reading;
using Blueprints.Text;
using Blueprints.Yaml;

namespace Blueprints.ServiceBlueprints.Reading;

/// <summary>
/// Exits written as pairs of an answer and a step, such as <c>{Yes: pay, No: refuse}</c> or <c>pay: Yes</c>: told with the form that says
/// it. Which of the two is the step is known only once all ids are.
/// </summary>
internal static class ExitPairs
{
    /// <summary>Whether a mapping holds nothing but such pairs.</summary>
    public static bool Are(ValueReader reader, YamlMapping mapping)
    {
        if (mapping.Entries.IsEmpty) return false;
        foreach (var (key, value) in mapping.Entries)
        {
            if (ExitReader.Table.IndexOf(key.Value) >= 0 || MappingReader.Misnomer(key.Value, ExitReader.Table) is not null) return false;
            if (value is not YamlScalar || value.IsNothing || !reader.HasColon(key)) return false;
        }

        return true;
    }

    /// <summary>Puts the exits that are meant in the place of each such mapping, and reports it; one that means none is read as an
    /// exit.</summary>
    public static void Resolve(ValueReader reader, StepDraft draft, UnknownSteps steps)
    {
        for (var i = 0; i < draft.Exits.Count; i++)
        {
            if (draft.Exits[i].Pairs is not { } mapping) continue;
            var exit = draft.Exits[i];
            draft.Exits.RemoveAt(i);
            var exits = mapping.Entries.Select(entry => Of(entry, steps)).ToList();
            if (exits.Contains(null))
            {
                reader.Read(mapping, ExitReader.Table, exit);
                if (exit.To is not null || exit.HasShare) draft.Exits.Insert(i, exit);
                else i--;
                continue;
            }

            Report(reader, mapping, exits!, exit.IsAlone);
            draft.Exits.InsertRange(i, exits!);
            i += exits.Count - 1;
        }
    }

    /// <summary>The exit that a pair means: one of the two is a step, and the other is none.</summary>
    private static ExitDraft? Of(YamlEntry entry, UnknownSteps steps)
    {
        var (key, value) = (entry.Key, (YamlScalar)entry.Value);
        var (left, right) = (steps.IsStep(key.Value), steps.IsStep(value.Value));
        if (left == right) (left, right) = (steps.IdOf(key.Value) is not null, steps.IdOf(value.Value) is not null);
        if (left == right) return null;
        var (step, answer) = left ? (key, value) : (value, key);
        return new ExitDraft { To = steps.IdOf(step.Value), ToSpan = step.Span, When = VisibleText.OneLine(answer.Value), Span = entry.Key.Span };
    }

    private static void Report(ValueReader reader, YamlMapping mapping, List<ExitDraft> exits, bool isAlone)
    {
        var written = exits.ConvertAll(exit => UnknownSteps.Exit(exit.To!, exit.When!));
        var sample = isAlone && written.Count > 1 ? $"[{string.Join(", ", written)}]" : string.Join(", ", written);
        var first = mapping.Entries[0];
        var said = VisibleText.Clip($"{first.Key.Value}: {VisibleText.OneLine(((YamlScalar)first.Value).Value)}");
        reader.Report(
            LanguageDiagnostics.WrongType,
            first.Key.Span,
            new($"'{said}' does not say which is the step and which the answer", $"“{said}”没有写明哪个是步骤、哪个是答案"),
            new($"write {sample}", $"请写 {sample}"),
            Edits(reader.Diagnostics.Source, mapping, written, sample, isAlone) is { IsEmpty: false } edits ? new FixDraft(FixDraft.WriteTitle(sample), true, edits) : null);
    }

    /// <summary>The edits that write the exits; none where they would have to take the form of what stands around them.</summary>
    private static ImmutableArray<(TextSpan Span, string NewText)> Edits(SourceText source, YamlMapping mapping, List<string> written, string sample, bool isAlone)
    {
        if (mapping.Span.Start < source.Content.Length && source.Content[mapping.Span.Start] == '{')
            return isAlone || written.Count == 1 ? [(mapping.Span, sample)] : [];
        if (!isAlone && written.Count > 1) return [];
        var edits = ImmutableArray.CreateBuilder<(TextSpan, string)>(written.Count);
        for (var i = 0; i < written.Count; i++)
        {
            var (key, value) = mapping.Entries[i];
            var span = TextSpan.Between(key.Span.Start, value.Span.End);
            if (span.End > source.Content.Length || source.Content.AsSpan(span.Start, span.Length).IndexOfAny('\n', '\r') >= 0) return [];
            edits.Add((span, isAlone ? "- " + written[i] : written[i]));
        }

        return edits.MoveToImmutable();
    }
}
