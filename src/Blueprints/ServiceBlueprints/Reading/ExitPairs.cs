using System.Collections.Immutable;
using Blueprints.Diagnostics;
using Blueprints.Diagrams.Reading;
using Blueprints.Text;
using Blueprints.Yaml;

namespace Blueprints.ServiceBlueprints.Reading;

/// <summary>
/// Exits written as pairs of an answer and a step, such as <c>{Yes: pay, No: refuse}</c> or <c>pay: Yes</c>. Which of the two is the step is
/// known only once all ids are: where one of them is a step and the other none they are read, and a note tells the form that says it; else
/// that form is asked for. An answer may have a whole exit behind it as well: <c>{Yes: {to: pay, share: 60%}, No: refuse}</c>.
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
            if (!(value is YamlScalar || IsExit(value)) || value.IsNothing || !reader.HasColon(key)) return false;
        }

        return true;
    }

    /// <summary>Whether a whole exit stands there but for its answer.</summary>
    private static bool IsExit(YamlNode value) =>
        value is YamlMapping { Entries.IsEmpty: false } exit && exit.Entries.Any(entry => To.Is(entry.Key.Value)) && exit.Entries.All(entry => ExitReader.Table.IndexOf(entry.Key.Value) >= 0 && !When.Is(entry.Key.Value));

    private static KeyInfo To => ExitReader.Table.Find("to")!;

    private static KeyInfo When => ExitReader.Table.Find("when")!;

    /// <summary>Puts the exits that are meant in the place of each such mapping, and reports it; one that means none is read as an
    /// exit.</summary>
    public static void Resolve(ValueReader reader, StepDraft draft, UnknownSteps steps)
    {
        for (var i = 0; i < draft.Exits.Count; i++)
        {
            if (draft.Exits[i].Pairs is not { } mapping) continue;
            var exit = draft.Exits[i];
            draft.Exits.RemoveAt(i);
            var exits = mapping.Entries.Select(entry => Of(reader, entry, steps)).ToList();
            if (exits.Contains(null) && !TakeAlike(mapping, exits))
            {
                reader.Read(mapping, ExitReader.Table, exit);
                if (exit.To is not null || exit.HasShare) draft.Exits.Insert(i, exit);
                else i--;
                continue;
            }

            Report(reader, mapping, exits!, exit.IsAlone, mapping.Entries.All(entry => IsCertain(entry, steps)));
            draft.Exits.InsertRange(i, exits!);
            i += exits.Count - 1;
        }
    }

    /// <summary>The exit that a pair means: one of the two is a step, and the other is none.</summary>
    private static ExitDraft? Of(ValueReader reader, YamlEntry entry, UnknownSteps steps)
    {
        if (entry.Value is YamlMapping inner)
        {
            var whole = new ExitDraft { Span = entry.Key.Span };
            reader.Read(inner, ExitReader.Table, whole);
            whole.When = entry.Key.Value;
            return whole;
        }

        var (key, value) = (entry.Key, (YamlScalar)entry.Value);
        var (left, right) = (steps.IsStep(key.Value), steps.IsStep(value.Value));
        if (left == right) (left, right) = (steps.IdOf(key.Value) is not null, steps.IdOf(value.Value) is not null);
        if (left == right) return null;
        return left ? Exit(steps.IdOf(key.Value), key, value, entry) : Exit(steps.IdOf(value.Value), value, key, entry);
    }

    /// <summary>Whether one of the two is a step, by its id or the whole of its label, and the other is nothing like one.</summary>
    private static bool IsCertain(YamlEntry entry, UnknownSteps steps)
    {
        if (entry.Value is not YamlScalar value) return true;
        var (left, right) = (IsStep(entry.Key.Value), IsStep(value.Value));
        return left != right && steps.IdOf(left ? value.Value : entry.Key.Value) is null;

        bool IsStep(string word) => steps.IsStep(word) || steps.OfLabel(word) is not null;
    }

    private static ExitDraft Exit(string? to, YamlScalar step, YamlScalar answer, YamlEntry entry)
    {
        var words = ExitWords.Of(VisibleText.OneLine(answer.Value));
        return new ExitDraft { To = to ?? step.Value, ToSpan = step.Span, When = words.When, Share = words.Fraction, HasShare = words.Share is not null, ShareText = words.Share, Span = entry.Key.Span };
    }

    /// <summary>Reads the pairs that name no step as those beside them that do, or as answers before steps; false where they may be keys.</summary>
    private static bool TakeAlike(YamlMapping mapping, List<ExitDraft?> exits)
    {
        var known = exits.FindIndex(exit => exit is not null);
        if (known < 0 && (exits.Count < 2 || mapping.Entries.Any(entry => Spelling.Nearest(entry.Key.Value, ExitReader.Table.Keys.Select(key => key.For(entry.Key.Value))) is not null))) return false;
        var isStepFirst = known >= 0 && mapping.Entries[known].Value is YamlScalar && exits[known]!.ToSpan == mapping.Entries[known].Key.Span;
        for (var i = 0; i < exits.Count; i++)
        {
            var entry = mapping.Entries[i];
            exits[i] ??= isStepFirst ? Exit(null, entry.Key, (YamlScalar)entry.Value, entry) : Exit(null, (YamlScalar)entry.Value, entry.Key, entry);
        }

        return true;
    }

    private static void Report(ValueReader reader, YamlMapping mapping, List<ExitDraft> exits, bool isAlone, bool isCertain)
    {
        var written = exits.Select((exit, i) => Written(reader.Diagnostics.Source, mapping.Entries[i], exit)).ToList();
        var sample = isAlone && written.Count > 1 ? $"[{string.Join(", ", written)}]" : string.Join(", ", written);
        var first = mapping.Entries[0];
        var said = VisibleText.Clip($"{first.Key.Value}: {(first.Value is YamlScalar value ? VisibleText.OneLine(value.Value) : "{...}")}");
        reader.Report(
            isCertain ? LanguageDiagnostics.PairRead : LanguageDiagnostics.WrongType,
            first.Key.Span,
            isCertain
                ? new($"'{said}' is read as an answer and the step that it leads to", $"“{said}”按答案和它通向的步骤读取")
                : new($"'{said}' does not say which is the step and which the answer", $"“{said}”没有写明哪个是步骤、哪个是答案"),
            new($"write {sample}", $"请写 {sample}"),
            Edits(reader.Diagnostics.Source, mapping, written, sample, isAlone) is { IsEmpty: false } edits ? new FixDraft(FixDraft.WriteTitle(sample), true, edits) : null);
    }

    /// <summary>An exit as it is written in braces: one that stands there whole gets its answer.</summary>
    private static string Written(SourceText source, in YamlEntry entry, ExitDraft exit)
    {
        if (entry.Value is not YamlMapping whole) return new ExitWords(exit.When, exit.ShareText, exit.Share).Exit(exit.To!);
        var when = $"{When.For(whole.Entries[0].Key.Value)}: {ValueText.Of(entry.Key.Value)}";
        return $"{{{string.Join(", ", whole.Entries.Select(part => $"{part.Key.Value}: {Source(source, part.Value)}"))}, {when}}}";
    }

    private static string Source(SourceText source, YamlNode value) => value.Span.End <= source.Content.Length ? source.Content.Substring(value.Span.Start, value.Span.Length).Trim() : "...";

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
