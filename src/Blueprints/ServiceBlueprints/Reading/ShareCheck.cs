using System.Globalization;
using Blueprints.Diagnostics;
using Blueprints.Diagrams.Reading;
using Blueprints.Text;
using Blueprints.Yaml;

namespace Blueprints.ServiceBlueprints.Reading;

/// <summary>Tells of shares that don't sum to all cases, and of exits and steps whose share cannot be understood.</summary>
internal static class ShareCheck
{
    private const double Tolerance = 0.005;

    /// <summary>The exits that a step's <c>next</c> gives.</summary>
    public static void Exits(ValueReader reader, StepDraft draft)
    {
        var sum = 0.0;
        var written = 0;
        ExitDraft? last = null;
        foreach (var exit in draft.Exits)
        {
            if (!exit.HasShare) continue;
            if (exit.Share is not { } share) return;
            sum += share;
            written++;
            last = exit;
        }

        if (last is null) return;
        var all = written == draft.Exits.Count;
        if (all ? Math.Abs(sum - 1) <= Tolerance : sum <= 1 + Tolerance) return;
        Report(
            reader,
            last.Span,
            new("the shares of this step's exits", "这个步骤各出口的比例"),
            sum,
            all,
            new("raise one of them, or write the exit that takes the rest", "请调高其中一个，或补写其余情况的出口"));
    }

    /// <summary>An exit that says nothing, beside one with a share: the rest of the cases, or all of them as well.</summary>
    public static void Beside(ValueReader reader, List<Flow> flows)
    {
        HashSet<string>? shared = null;
        foreach (var flow in flows)
        {
            if (flow.Share is not null && MovesOn(flow)) (shared ??= new HashSet<string>(StringComparer.Ordinal)).Add(flow.From);
        }

        if (shared is null) return;
        var spanOf = new Dictionary<string, TextSpan>(StringComparer.Ordinal);
        foreach (var flow in flows)
        {
            if (flow.Share is not null && MovesOn(flow)) spanOf.TryAdd(flow.From, flow.Span);
        }

        foreach (var flow in flows)
        {
            if (flow.When is not null || flow.Share is not null || !MovesOn(flow) || !shared.Contains(flow.From)) continue;
            var to = VisibleText.Clip(flow.To);
            reader.Report(
                LanguageDiagnostics.AmbiguousExit,
                flow.Span == default ? spanOf[flow.From] : flow.Span,
                flow.Span == default
                    ? new($"another exit of '{VisibleText.Clip(flow.From)}' has a share, and its arrow to the next step, '{to}', has none", $"“{VisibleText.Clip(flow.From)}”的另一个出口写了比例，而它到下一步“{to}”的箭头没有写")
                    : new($"the exit to '{to}' has neither 'when' nor 'share', and another exit of the step has a share", $"到“{to}”的出口既没有“when”也没有“share”，而同一步骤的另一个出口写了比例"),
                new(
                    $"if the rest of the cases go there, write {{to: {to}, share: {Rest(flows, flow.From)}}}, or 'when' with the answer; if every case goes there as well, split it at a step of its own: next: [ID, ID], without shares; if some cases do something as well, write also: {{to: ID, share: 40%}} beside next",
                    $"若其余业务走这里，请写 {{to: {to}, share: {Rest(flows, flow.From)}}}，或用“when”写明答案；若每件业务都同时走这里，请在另一个步骤上分成并行：next: [id, id]，不写比例；若只是部分业务同时还做别的，请在 next 之外写 also: {{to: id, share: 40%}}"));
        }
    }

    /// <summary>A way that some cases take as well, at a step that sends each case along one of several exits.</summary>
    public static void Also(ValueReader reader, StepDraft draft, string id)
    {
        foreach (var also in draft.Alsos)
        {
            if (also.To is not { } to || (to != id && draft.Exits.TrueForAll(exit => exit.To != to))) continue;
            reader.Report(
                LanguageDiagnostics.AmbiguousExit,
                also.Span,
                to == id ? new("a step cannot lead to itself as well", "步骤不能同时再走向自己") : new($"every case goes to '{VisibleText.Clip(to)}' anyway, so none goes there as well", $"每件业务本来就走到“{VisibleText.Clip(to)}”，谈不上同时还去那里"),
                to == id ? new("write rework: with the share that is done again", "若有一部分要重做，请写 rework: 和比例") : new("delete it, or let it lead to the step that some cases do besides", "请删去它，或让它走向部分业务另外要做的步骤"));
        }

        if (draft.Alsos.Count == 0 || draft.Exits.Count < 2 || !(draft.Kind == StepKind.Decision || draft.Exits.Exists(static exit => exit.When is not null || exit.HasShare))) return;
        reader.Report(
            LanguageDiagnostics.AmbiguousExit,
            draft.Alsos[0].Span,
            new("a step that decides between exits cannot send some of its cases another way as well", "已在几个出口中择一的步骤，不能再让部分业务同时走另一去向"),
            new("write also at a step before or behind it", "请把 also 写在它之前或之后的步骤上"));
    }

    /// <summary>What the exits with a share leave to one without.</summary>
    private static string Rest(List<Flow> flows, string step)
    {
        var sum = 0.0;
        foreach (var flow in flows)
        {
            if (flow.From == step && MovesOn(flow)) sum += flow.Share ?? 0;
        }

        return Math.Round(Math.Max(0, 1 - sum) * 100, 4).ToString(CultureInfo.InvariantCulture) + "%";
    }

    /// <summary>The shares of the steps at which cases begin.</summary>
    public static void Entries(ValueReader reader, List<StepDraft> drafts)
    {
        var (sum, written, entries) = (0.0, 0, 0);
        StepDraft? last = null;
        for (var i = 0; i < drafts.Count; i++)
        {
            var draft = drafts[i];
            var isEntry = draft.Kind == StepKind.Start || i == 0;
            if (isEntry) entries++;
            if (draft.Share is not { } share) continue;
            if (!isEntry)
            {
                reader.Report(
                    LanguageDiagnostics.MisplacedShare,
                    draft.ShareSpan,
                    new("a share belongs to an exit, or to a step at which cases begin", "比例应写在出口上，或写在业务开始的步骤上"),
                    new("write it at the exit that leads here: next: [{to: ID, share: 40%}, ...]; where cases begin at this step, add kind: start", "请写在通向这里的出口上：next: [{to: id, share: 40%}, ...]；若业务从这一步开始，请加上 kind: start"));
                continue;
            }

            (sum, written, last) = (sum + share, written + 1, draft);
        }

        if (last is null) return;
        var all = written == entries;
        if (all ? Math.Abs(sum - 1) <= Tolerance : sum <= 1 + Tolerance) return;
        Report(
            reader,
            last.ShareSpan,
            new("the shares of the steps at which cases begin", "各入口步骤的比例"),
            sum,
            all,
            new("raise one of them, or mark the step at which the other cases begin with kind: start", "请调高其中一个，或用 kind: start 标出其余业务开始的步骤"));
    }

    private static bool MovesOn(Flow flow) => flow is { Kind: FlowKind.Sequence, Both: false, Also: false };

    private static void Report(ValueReader reader, TextSpan span, Bilingual what, double sum, bool all, Bilingual raise)
    {
        var percent = Math.Round(sum * 100, 1).ToString(CultureInfo.InvariantCulture);
        reader.Report(
            LanguageDiagnostics.BadShares,
            span,
            all
                ? new($"{what.English} sum to {percent}%, not to 100%", $"{what.Chinese}合计 {percent}%，不是 100%")
                : new($"{what.English} sum to {percent}%, which is more than 100%", $"{what.Chinese}合计 {percent}%，超过了 100%"),
            all && sum < 1 ? raise : new("change them so that they sum to 100%", "请修改，使合计为 100%"));
    }
}
