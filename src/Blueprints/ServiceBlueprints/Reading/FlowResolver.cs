using System.Collections.Immutable;
using System.Globalization;
using Blueprints.Diagnostics;
using Blueprints.Diagrams.Reading;
using Blueprints.Text;
using Blueprints.Yaml;

namespace Blueprints.ServiceBlueprints.Reading;

/// <summary>Gives every step its id and every flow its ends.</summary>
internal sealed class FlowResolver
{
    private const string EndInChinese = "结束";
    private const string NoWay = "none";
    private const string NoWayInChinese = "无";

    private readonly ValueReader _reader;
    private readonly List<StepDraft> _drafts;
    private readonly string[] _ids;
    private readonly HashSet<string> _known;
    private readonly List<Flow> _flows;
    private bool _hasWarnedOfEnd;

    public FlowResolver(ValueReader reader, List<StepDraft> drafts)
    {
        _reader = reader;
        _drafts = drafts;
        _ids = new string[drafts.Count];
        _known = new HashSet<string>(drafts.Count, StringComparer.Ordinal);
        _flows = new List<Flow>(drafts.Count + (drafts.Count / 2));
        AssignIds();
    }

    public ImmutableArray<Flow> Flows => [.. _flows];

    /// <summary>The steps, with the flows of each resolved on the way.</summary>
    public ImmutableArray<Step> Resolve()
    {
        var steps = ImmutableArray.CreateBuilder<Step>(_drafts.Count);
        for (var i = 0; i < _drafts.Count; i++)
        {
            var draft = _drafts[i];
            var kind = draft.Kind ?? (draft.Exits.Count(exit => exit.When is not null) >= 2 ? StepKind.Decision : StepKind.Action);
            steps.Add(draft.ToStep(_ids[i], kind));
            foreach (var also in draft.Alsos)
            {
                if (Goes(also)) _flows.Add(also.ToFlow(_ids[i]));
            }

            ShareCheck.Also(_reader, draft);
            if (!draft.HasNext)
            {
                if (kind != StepKind.End && NextListed(i) is { } next) _flows.Add(new Flow { From = _ids[i], To = _ids[next] });
                continue;
            }

            if (IsNoNext(draft)) continue;
            foreach (var exit in draft.Exits)
            {
                if (Goes(exit)) _flows.Add(exit.ToFlow(_ids[i]));
            }

            ShareCheck.Exits(_reader, draft);
        }

        return steps.MoveToImmutable();
    }

    /// <summary>
    /// Reads the further arrows of <c>flows</c>. One that says what goes without saying, with words on it perhaps, stands in place of that.
    /// </summary>
    public void ReadFlows(YamlNode? node)
    {
        var said = new HashSet<(string From, string To)>();
        foreach (var draft in FlowReader.Read(_reader, node))
        {
            var from = draft.From is not null && Check(draft.From, draft.FromSpan, mayEnd: false);
            var to = Goes(draft);
            if (!from || !to) continue;
            var flow = draft.ToFlow(draft.From!);
            if (flow is { Kind: FlowKind.Sequence, Both: false }) said.Add((flow.From, flow.To));
            _flows.Add(flow);
        }

        if (said.Count > 0) _flows.RemoveAll(flow => flow.Span == default && said.Contains((flow.From, flow.To)));
        SupportArrows.Drop(_drafts, _ids, _flows);
        ShareCheck.Beside(_reader, _flows);
        OutcomeCheck.Run(_reader, _drafts, _ids, _flows);
        ShareCheck.Entries(_reader, _drafts);
    }

    /// <summary>Whether an id is that of a step; told where it is not.</summary>
    public bool IsStep(string id, TextSpan span) => Check(id, span, mayEnd: false);

    /// <summary>The step that the list leads to: the next one, unless that says that nothing flows there.</summary>
    private int? NextListed(int i)
    {
        for (var next = i + 1; next < _drafts.Count; next++)
        {
            if (!IsNoNext(_drafts[next])) return next;
        }

        return null;
    }

    /// <summary>Whether a step says <c>next: none</c>, and no step is called so.</summary>
    private bool IsNoNext(StepDraft draft) => draft is { HasNext: true, Exits: [{ To: { } to, When: null, Share: null }] } && to is NoWay or NoWayInChinese && !_known.Contains(to);

    /// <summary>Chosen ids first, so that a default id never takes one; then defaults, a number added where one is taken.</summary>
    private void AssignIds()
    {
        foreach (var draft in _drafts)
        {
            if (draft.Id is not null) _known.Add(draft.Id);
        }

        Dictionary<string, int>? counts = null;
        for (var i = 0; i < _drafts.Count; i++)
        {
            if (_drafts[i].Id is { } chosen)
            {
                _ids[i] = chosen;
                continue;
            }

            var slug = Slug.Of(_drafts[i].Label, "step");
            var id = slug;
            if (IsTaken(id))
            {
                counts ??= new Dictionary<string, int>(StringComparer.Ordinal);
                var number = counts.GetValueOrDefault(slug, 1);
                do id = slug + "-" + (++number).ToString(CultureInfo.InvariantCulture);
                while (IsTaken(id));
                counts[slug] = number;
            }

            _known.Add(id);
            _ids[i] = id;
        }
    }

    private bool IsTaken(string id) => id == Flow.End || _known.Contains(id) || _reader.Ids.ContainsKey(id);

    /// <summary>Whether an exit leads to a step or to the end, which may be written in Chinese.</summary>
    private bool Goes(ExitDraft exit)
    {
        if (exit.To == EndInChinese && !_known.Contains(EndInChinese)) exit.To = Flow.End;
        return exit.To is not null && Check(exit.To, exit.ToSpan, mayEnd: !exit.Also);
    }

    private bool Check(string id, TextSpan span, bool mayEnd)
    {
        if (_known.Contains(id))
        {
            if (id == Flow.End) WarnOfStepAtEnd(span);
            return true;
        }

        if (id == Flow.End)
        {
            if (!mayEnd) _reader.Report(LanguageDiagnostics.UnknownStep, span, new("'end' is no step", "“end”不是步骤"), new("write the id of a step", "请写步骤的 id"));
            return mayEnd;
        }

        // What seems missing may stand where the document could not be read.
        if (_reader.IsPartial) return false;
        var near = Meant(id, out var isCertain);
        // An id within a short form stands among others, so only one that is written whole is replaced.
        var fix = near is not null && ReaderFixes.IsAt(_reader, span, id) ? Spelling.Fix(span, id, near, _ids, isCertain) : null;
        _reader.Report(LanguageDiagnostics.UnknownStep, span, Spelling.Suggest(new($"unknown step '{VisibleText.Clip(id)}'", $"没有步骤“{VisibleText.Clip(id)}”"), near), Help(id), fix);
        return false;
    }

    /// <summary>An id of the author's own comes before the word for the end of the service, and once that is said.</summary>
    private void WarnOfStepAtEnd(TextSpan span)
    {
        if (_hasWarnedOfEnd) return;
        _hasWarnedOfEnd = true;
        _reader.Report(
            LanguageDiagnostics.StepCalledEnd,
            span,
            new("'end' is the step with this id here, and not the end of the service", "这里的“end”是以它为 id 的步骤，不是服务的结束"),
            new("give the step another id, such as finish, if the service ends here", "如果服务在这里结束，请给那个步骤换一个 id，如 finish"),
            default(FixDraft?),
            _reader.Ids.TryGetValue(Flow.End, out var step) ? (step, new("the step with the id 'end'", "id 为“end”的步骤")) : null);
    }

    /// <summary>The id that was meant, and whether nothing else can be.</summary>
    private string? Meant(string id, out bool isCertain)
    {
        isCertain = false;
        if (_reader.Diagnostics.IsFull) return null;
        var slug = Slug.Of(id, "");
        isCertain = true;
        if (IsEndInOtherWords(slug)) return Flow.End;
        if (_known.Contains(slug)) return slug;
        if (IdOfLabel(id, out var isOnly) is { } labelled)
        {
            isCertain = isOnly;
            return labelled;
        }

        isCertain = false;
        return _reader.Nearest(id, _ids);
    }

    private string? IdOfLabel(string label, out bool isOnly)
    {
        string? found = null;
        isOnly = true;
        for (var i = 0; i < _drafts.Count; i++)
        {
            if (!string.Equals(_drafts[i].Label, label, StringComparison.OrdinalIgnoreCase)) continue;
            if (found is not null) isOnly = false;
            found ??= _ids[i];
        }

        return found;
    }

    private static bool IsEndInOtherWords(string slug) => slug is Flow.End or EndInChinese or "完";

    private Bilingual Help(string id)
    {
        if (IsEndInOtherWords(Slug.Of(id, ""))) return new("write end where the service ends", "服务结束处请写 end");
        if (id.AsSpan().IndexOfAny(',', '，', '、') > 0) return new($"write several ids as a list: [{Slips.Spaced(id)}]", $"几个 id 请写成列表：[{Slips.Spaced(id)}]");
        var chosen = _drafts.Where(draft => draft.Id is not null).Select(draft => draft.Id!).Take(13).ToList();
        if (chosen.Count == 0) return new("give the step you mean an id of its own, such as id: pay, and write that", "请给要去的步骤写上 id，如 id: pay，然后写这个 id");
        return new(
            $"ids of this blueprint: {string.Join(", ", chosen.Take(12))}{(chosen.Count > 12 ? ", ..." : "")}",
            $"本蓝图的 id：{string.Join("、", chosen.Take(12))}{(chosen.Count > 12 ? "……" : "")}");
    }
}
