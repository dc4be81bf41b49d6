using System.Collections.Immutable;
using Blueprints.Diagnostics;
using Blueprints.Diagrams.Reading;
using Blueprints.Text;
using Blueprints.Yaml;

namespace Blueprints.ServiceBlueprints.Reading;

/// <summary>Tells of words that stand where a step's id belongs and are none: what was meant, as far as it shows.</summary>
internal sealed class UnknownSteps(ValueReader reader, List<StepDraft> drafts, string[] ids, HashSet<string> known, LaneSet lanes, List<Phase> phases)
{
    private const int MostListed = 12;

    /// <summary>A text with more ids in it is none that somebody has typed.</summary>
    private const int MostInOneText = 20;

    private static readonly string[] And = [",", "，", "、", "；", ";", " and ", " & ", " + ", "和", "与", "以及"];
    private static readonly string[] Or = [" or ", " / ", "/", "或者", "或"];

    /// <summary>Whether a word is a step's id, or the end of the service.</summary>
    public bool IsStep(string word) => known.Contains(word) || word is Flow.End or FlowResolver.EndInChinese;

    /// <summary>The id that a word can only mean: itself, in another case, or the label of one step; null where it means none.</summary>
    public string? IdOf(string word)
    {
        if (IsStep(word)) return word == FlowResolver.EndInChinese && !known.Contains(word) ? Flow.End : word;
        return Meant(word, out var isOnly) is { } meant && isOnly ? meant : null;
    }

    /// <summary>The id of the only step with a label, in any case; null where there is none, or there are several.</summary>
    public string? OfLabel(string label) => !reader.IsPartial && Labels.GetValueOrDefault(label) is { Id: { } id, IsOnly: true } ? id : null;

    /// <summary>Reports a word that is no step's id.</summary>
    /// <param name="id">The word.</param>
    /// <param name="span">Where it stands.</param>
    /// <param name="from">The number of the step that it is to lead on from; -1 where that is not known.</param>
    /// <param name="isAlone">Whether it is all that stands after <c>next</c>.</param>
    public void Report(string id, TextSpan span, int from, bool isAlone)
    {
        var isCertain = false;
        var near = reader.Diagnostics.IsFull ? null : Meant(id, out isCertain) ?? reader.Nearest(id, ids);
        if ((near is null || !isCertain) && !reader.Diagnostics.IsFull && (ReportArrow(id, span) || ReportPair(id, span) || ReportShared(id, span) || ReportSeveral(id, span, isAlone) || ReportGroup(id, span, from))) return;

        // An id within a short form stands among others, so only one that is written whole is replaced.
        var fix = near is not null && ReaderFixes.IsAt(reader, span, id) ? Spelling.Fix(span, id, near, ids, isCertain) : null;
        reader.Report(LanguageDiagnostics.UnknownStep, span, Spelling.Suggest(new($"unknown step '{VisibleText.Clip(id)}'", $"没有步骤“{VisibleText.Clip(id)}”"), near), Help(id), fix);
    }

    /// <summary>An exit with its answer, written in braces.</summary>
    private static string Exit(string to, string when) => ExitWords.Of(when).Exit(to);

    /// <summary>The id that is meant by another case or by a label, and whether no other step has that; null where none is.</summary>
    private string? Meant(string id, out bool isOnly)
    {
        var slug = Slug.Of(id, "");
        isOnly = true;
        if (IsEndInOtherWords(slug)) return Flow.End;
        if (known.Contains(slug)) return slug;
        var labelled = Labels.GetValueOrDefault(id);
        isOnly = labelled.IsOnly;
        return labelled.Id;
    }

    /// <summary>The id of the first step with each label, and whether it is the only one.</summary>
    private Dictionary<string, (string? Id, bool IsOnly)> Labels
    {
        get
        {
            if (field is not null) return field;
            field = new(StringComparer.OrdinalIgnoreCase);
            for (var i = 0; i < drafts.Count; i++)
            {
                if (!field.TryAdd(drafts[i].Label, (ids[i], true))) field[drafts[i].Label] = (field[drafts[i].Label].Id, false);
            }

            return field;
        }
    }

    /// <summary>An arrow after <c>next</c>: an answer before the step, or several steps one after the other.</summary>
    private bool ReportArrow(string id, TextSpan span)
    {
        if (ArrowText.Find(id) is not [var arrow, ..] arrows) return false;
        var (before, after) = (id[..arrow.Start].Trim(), id[arrows[^1].End..].Trim());
        if (IdOf(after) is not { } to) return false;
        if (arrows.Length > 1 || IdOf(before) is not null)
        {
            reader.Report(
                LanguageDiagnostics.UnknownStep,
                span,
                new($"'{VisibleText.Clip(id)}' is no step: 'next' takes no arrow", $"“{VisibleText.Clip(id)}”不是步骤：“next”后面不写箭头"),
                new("write the step that comes after this one, and at that step its own next; or a line such as - check -> pay under flows", "请写紧接这一步的步骤，再在那个步骤上写它的 next；或者在 flows 下写一行，如 - check -> pay"));
            return true;
        }

        var exit = before.Length == 0 ? ValueText.Of(to) : Exit(to, before);
        reader.Report(
            LanguageDiagnostics.UnknownStep,
            span,
            new($"'{VisibleText.Clip(id)}' is no step: 'next' takes no arrow", $"“{VisibleText.Clip(id)}”不是步骤：“next”后面不写箭头"),
            new($"write {VisibleText.Clip(exit)}", $"请写 {VisibleText.Clip(exit)}"),
            ReaderFixes.IsAt(reader, span, id) ? FixDraft.Write(span, exit, true) : null);
        return true;
    }

    /// <summary>A step and an answer in one text, with a colon between them.</summary>
    private bool ReportPair(string id, TextSpan span)
    {
        var colon = id.AsSpan().IndexOfAny(':', '：');
        if (colon <= 0) return false;
        var (left, right) = (id[..colon].Trim(), id[(colon + 1)..].Trim());
        var (before, after) = (IdOf(left), IdOf(right));
        if (left.Length == 0 || right.Length == 0 || before is null == after is null) return false;
        var exit = before is null ? Exit(after!, left) : Exit(before, right);
        reader.Report(
            LanguageDiagnostics.UnknownStep,
            span,
            new($"'{VisibleText.Clip(id)}' does not say which is the step and which the answer", $"“{VisibleText.Clip(id)}”没有写明哪个是步骤、哪个是答案"),
            new($"write {VisibleText.Clip(exit)}", $"请写 {VisibleText.Clip(exit)}"),
            ReaderFixes.IsAt(reader, span, id) ? FixDraft.Write(span, exit, true) : null);
        return true;
    }

    /// <summary>A step and its share in one text: <c>pay (70%)</c>.</summary>
    private bool ReportShared(string id, TextSpan span)
    {
        var words = ExitWords.Of(id);
        if (words.Share is null || words.When is null || IdOf(words.When) is not { } to) return false;
        var exit = (words with { When = null }).Exit(to);
        reader.Report(
            LanguageDiagnostics.UnknownStep,
            span,
            new($"'{VisibleText.Clip(id)}' are a step and its share written as one text", $"“{VisibleText.Clip(id)}”是步骤和它的比例，却写成了一段文本"),
            new($"write {VisibleText.Clip(exit)}", $"请写 {VisibleText.Clip(exit)}"),
            ReaderFixes.IsAt(reader, span, id) ? FixDraft.Write(span, exit, true) : null);
        return true;
    }

    /// <summary>Several ids in one text: all at once, or one of them.</summary>
    private bool ReportSeveral(string id, TextSpan span, bool isAlone)
    {
        if (Several(id, And) is { } all)
        {
            var list = $"[{string.Join(", ", all.Select(ValueText.Of))}]";
            reader.Report(
                LanguageDiagnostics.UnknownStep,
                span,
                new($"'{VisibleText.Clip(id)}' are {all.Count} steps written as one text", $"“{VisibleText.Clip(id)}”是 {all.Count} 个步骤，却写成了一段文本"),
                new($"write several ids as a list: {VisibleText.Clip(list)}", $"几个 id 请写成列表：{VisibleText.Clip(list)}"),
                !ReaderFixes.IsAt(reader, span, id) ? null : isAlone ? FixDraft.Write(span, list, true) : IsInBrackets(span) ? FixDraft.Write(span, list[1..^1], true) : null);
            return true;
        }

        if (Several(id, Or) is not { } either) return false;
        var exits = $"[{string.Join(", ", either.Select(one => $"{{to: {ValueText.Of(one)}, when: ...}}"))}]";
        reader.Report(
            LanguageDiagnostics.UnknownStep,
            span,
            new($"'{VisibleText.Clip(id)}' are {either.Count} steps written as one text", $"“{VisibleText.Clip(id)}”是 {either.Count} 个步骤，却写成了一段文本"),
            new($"write for each of them the answer that leads there: {VisibleText.Clip(exits)}", $"请分别写明走哪边的答案：{VisibleText.Clip(exits)}"));
        return true;
    }

    /// <summary>Whether a text is an item of a list in brackets.</summary>
    private bool IsInBrackets(TextSpan span) => reader.Diagnostics.Source.Content.AsSpan(0, span.Start).TrimEnd() is [.., '[' or ','];

    private List<string>? Several(string id, string[] separators)
    {
        var parts = id.Split(separators, StringSplitOptions.TrimEntries);
        if (parts.Length is < 2 or > MostInOneText) return null;
        var found = new List<string>(parts.Length);
        foreach (var part in parts)
        {
            if (part.Length == 0 || IdOf(part) is not { } one) return null;
            found.Add(one);
        }

        return found;
    }

    /// <summary>A lane or a phase where one of its steps is needed.</summary>
    private bool ReportGroup(string word, TextSpan span, int from)
    {
        var lane = lanes.Named(word);
        var phase = lane is null ? phases.Find(phase => phase.Id == word || string.Equals(phase.Label, word, StringComparison.OrdinalIgnoreCase)) : null;
        if (lane is null && phase is null) return false;
        var steps = Enumerable.Range(0, drafts.Count).Where(i => lane is null ? drafts[i].Phase == phase!.Id : drafts[i].Lane == lane).ToList();
        var only = lane is not null && steps is [var single] && single != from ? ids[single] : null;
        var listed = steps.Take(MostListed).Select(i => ids[i]).ToList();
        var more = steps.Count > listed.Count;
        reader.Report(
            LanguageDiagnostics.UnknownStep,
            span,
            Spelling.Suggest(
                lane is null
                    ? new($"'{VisibleText.Clip(word)}' is a phase, not a step", $"“{VisibleText.Clip(word)}”是阶段，不是步骤")
                    : new($"'{VisibleText.Clip(word)}' is a lane, not a step", $"“{VisibleText.Clip(word)}”是泳道，不是步骤"),
                only),
            steps.Count == 0 || (steps is [var own] && own == from)
                ? new("no other step is in it; write the id of a step", "其中没有别的步骤；请写步骤的 id")
                : new($"write the id of one of its steps: {string.Join(", ", listed)}{(more ? ", ..." : "")}", $"请写其中一个步骤的 id：{string.Join("、", listed)}{(more ? "……" : "")}"),
            only is not null && ReaderFixes.IsAt(reader, span, word) ? FixDraft.Write(span, ValueText.Of(only), true) : null);
        return true;
    }

    private static bool IsEndInOtherWords(string slug) => slug is Flow.End or FlowResolver.EndInChinese or "完";

    private Bilingual Help(string id)
    {
        if (IsEndInOtherWords(Slug.Of(id, ""))) return new("write end where the service ends", "服务结束处请写 end");
        if (id.AsSpan().IndexOfAny(',', '，', '、') > 0) return new($"write several ids as a list: [{Slips.Spaced(id)}]", $"几个 id 请写成列表：[{Slips.Spaced(id)}]");
        var chosen = drafts.Where(draft => draft.Id is not null).Select(draft => draft.Id!).Take(MostListed + 1).ToList();
        if (chosen.Count == 0) return new("give the step you mean an id of its own, such as id: pay, and write that", "请给要去的步骤写上 id，如 id: pay，然后写这个 id");
        return new(
            $"ids of this blueprint: {string.Join(", ", chosen.Take(MostListed))}{(chosen.Count > MostListed ? ", ..." : "")}",
            $"本蓝图的 id：{string.Join("、", chosen.Take(MostListed))}{(chosen.Count > MostListed ? "……" : "")}");
    }
}
