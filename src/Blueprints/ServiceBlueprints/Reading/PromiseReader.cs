using System.Collections.Immutable;
using System.Globalization;
using Blueprints.Diagnostics;
using Blueprints.Diagrams.Reading;
using Blueprints.Yaml;

namespace Blueprints.ServiceBlueprints.Reading;

/// <summary>Reads <c>promise</c> and <c>promises</c>.</summary>
internal static class PromiseReader
{
    public static readonly KeyTable<PromiseDraft> Table = new(
        new("a promise", "承诺"),
        new("from", ValueShape.Id, new("the id of the step with whose work the time begins", "从这一步的作业开始时计时：步骤的 id"), static (r, d, n, k) => (d.From, d.FromSpan) = (r.Text(n, k), n.Span)) { Required = true, Advice = new("from: and the id of a step", "请在 from: 后面写步骤的 id"), Chinese = ["从", "起"], Misnomers = ["start", "begin"] },
        new("to", ValueShape.Id, new("the id of the step with whose work it ends", "到这一步的作业为止：步骤的 id"), static (r, d, n, k) => (d.To, d.ToSpan) = (r.Text(n, k), n.Span)) { Required = true, Advice = new("to: and the id of a step", "请在 to: 后面写步骤的 id"), Chinese = ["到", "止"], Misnomers = ["until"] },
        new("time", ValueShape.Duration, new("the time promised, waits included", "承诺的时间，等待也算在内"), static (r, d, n, k) => d.Time = DurationReader.Read(r, n, k)) { Required = true, Advice = new("time: and a duration, such as 30 min", "请在 time: 后面写时长，如 30 分钟"), Chinese = ["时间", "时限"], Misnomers = ["within", "max"] },
        new("at", ValueShape.Word("start", "end") with { Chinese = ["开始", "结束"], Meanings = [new("the time ends as the work of the last step begins", "到最后一步开始作业为止"), new("the time ends as the work of the last step is done", "到最后一步作业完成为止")] }, new("whether it ends when the work of 'to' begins or is done", "到“to”的作业开始还是结束为止"), static (r, d, n, k) => d.AtStart = r.Word(n, k) == 0) { Default = KeyDefault.Word("end"), Chinese = ["计到"] },
        new("label", ValueShape.Text, new("what it is called", "名称"), static (r, d, n, k) => d.Label = r.Text(n, k)) { Default = new("the labels of the two steps", "两个步骤的名称"), Chinese = ["名称"], Misnomers = ["name", "text"] });

    public static readonly ValueShape Shape = ValueShape.List(ValueShape.Mapping(Table));

    /// <summary>A duration for the whole, or a mapping for a stretch.</summary>
    public static void ReadOne(ValueReader reader, BlueprintDraft draft, YamlNode node, KeyInfo key)
    {
        if (node is YamlMapping mapping) draft.Promises.Add(Read(reader, mapping));
        else draft.Promise = DurationReader.Read(reader, node, key);
    }

    public static void ReadAll(ValueReader reader, BlueprintDraft draft, YamlNode node, KeyInfo key) =>
        draft.Promises.AddRange(reader.OneOrMany(node, key, static (r, n, k) =>
        {
            if (n is YamlMapping mapping) return Read(r, mapping);
            r.WrongType(n, k);
            return null;
        }));

    /// <summary>Those whose steps exist.</summary>
    public static ImmutableArray<StepPromise> Resolve(ValueReader reader, List<PromiseDraft> drafts, FlowResolver resolver)
    {
        var promises = ImmutableArray.CreateBuilder<StepPromise>(Math.Min(drafts.Count, reader.Options.MaxPromises));
        foreach (var draft in drafts)
        {
            if (promises.Count == reader.Options.MaxPromises)
            {
                ReportTooMany(reader, draft);
                break;
            }

            var from = draft.From is not null && resolver.IsStep(draft.From, draft.FromSpan);
            var to = draft.To is not null && resolver.IsStep(draft.To, draft.ToSpan);
            if (from && to && draft.Time is { } time) promises.Add(new StepPromise { From = draft.From!, To = draft.To!, Time = time, AtStart = draft.AtStart, Label = draft.Label, Span = draft.Span });
        }

        return promises.DrainToImmutable();
    }

    private static void ReportTooMany(ValueReader reader, PromiseDraft first) => reader.Report(
        LanguageDiagnostics.TooManyPromises,
        first.Span,
        new(
            string.Create(CultureInfo.InvariantCulture, $"there are more than {reader.Options.MaxPromises:N0} promises, which is the limit (MaxPromises)"),
            string.Create(CultureInfo.InvariantCulture, $"承诺超过 {reader.Options.MaxPromises:N0} 条，这是上限（MaxPromises）")),
        new("keep those that customers are given, or raise the limit", "请只留真正告诉顾客的承诺，或调高上限"));

    private static PromiseDraft Read(ValueReader reader, YamlMapping mapping)
    {
        var draft = new PromiseDraft { Span = mapping.Span };
        reader.Read(mapping, Table, draft);
        return draft;
    }
}
