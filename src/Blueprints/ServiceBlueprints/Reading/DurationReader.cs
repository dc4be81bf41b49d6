using Blueprints.Diagnostics;
using Blueprints.Diagrams.Reading;
using Blueprints.Text;
using Blueprints.Yaml;

namespace Blueprints.ServiceBlueprints.Reading;

/// <summary>Reads durations, ranges of them and waits.</summary>
internal static class DurationReader
{
    public static readonly KeyTable<EstimateDraft> TimeKeys = new(new("a time", "时长"), [.. Parts(), .. BasisKeys.OfValue<EstimateDraft>(static d => d.Basis)]) { Suffices = [["typical"], ["min", "max"]] };

    public static readonly ValueShape TimeShape = ValueShape.DurationRange.Or(ValueShape.Mapping(TimeKeys));

    public static readonly KeyTable<EstimateDraft> WaitKeys = new(
        new("a wait", "等待"),
        [
            .. Parts(),
            Part("tolerated"),
            new("patience", TimeShape, new("how long the customer stands in line until leaving; for simulations", "顾客排队多久后离开；供仿真用"), static (r, d, n, k) => (d.Patience, d.HasPatience) = (ReadTime(r, n, k), true)) { Default = new("nobody leaves", "没有人离开"), Chinese = ["耐心"] },
            new("fixed", ValueShape.Flag, new("whether it has nothing to do with people being free, as paint that dries or a letter on its way", "是否与人手是否空闲无关，如晾干、邮寄"), static (r, d, n, k) => d.IsFixed = r.Flag(n, k)) { Default = KeyDefault.Word("no"), Chinese = ["固定"] },
            .. BasisKeys.OfValue<EstimateDraft>(static d => d.Basis),
        ])
    {
        Suffices = [["typical"], ["min", "max"], ["tolerated"], ["patience"]],
    };

    public static readonly ValueShape WaitShape = ValueShape.DurationRange.Or(ValueShape.Mapping(WaitKeys));

    public static Duration? Read(ValueReader reader, YamlNode node, KeyInfo key)
    {
        if (reader.Text(node, key) is not { } text) return null;
        var fault = DurationParser.TryParse(text, out var duration);
        if (fault == DurationFault.None) return duration;
        if (DurationParser.TryParseRange(text, out _, out _) == DurationFault.None)
            reader.Report(
                LanguageDiagnostics.BadDuration,
                node.Span,
                new($"'{key.Written}' is a single duration, not a range: '{text}'", $"“{key.Written}”应是单个时长，不是范围：“{text}”"),
                new("write one duration, such as 2 min", "请写一个时长，如 2 min"));
        else
            Report(reader, node, key, text, fault);
        return null;
    }

    /// <summary>A duration over 0 and of no more than a day.</summary>
    public static Duration? ReadPartOfDay(ValueReader reader, YamlNode node, KeyInfo key)
    {
        if (Read(reader, node, key) is not { } time) return null;
        if (time.Seconds is > 0 and <= 86400) return time;
        var text = VisibleText.Clip(((YamlScalar)node).Value);
        reader.Report(
            LanguageDiagnostics.BadDuration,
            node.Span,
            new($"'{key.Written}' is out of range: {text}", $"“{key.Written}”超出范围：{text}"),
            new("write a duration over 0 s, of 24 h or less, such as 8 h", "请写大于 0 s、不超过 24 h 的时长，如 8 h"));
        return null;
    }

    public static DurationEstimate? ReadTime(ValueReader reader, YamlNode node, KeyInfo key)
    {
        if (node is not YamlMapping mapping) return ReadRange(reader, node, key);
        var draft = new EstimateDraft();
        reader.Read(mapping, TimeKeys, draft);
        var basis = BasisDraft.Done(draft.Basis, reader);
        return EstimateReader.Read(reader, mapping, key, draft, isRequired: true) is { } time ? time with { Basis = basis } : null;
    }

    public static Wait? ReadWait(ValueReader reader, YamlNode node, KeyInfo key)
    {
        if (node is not YamlMapping mapping) return ReadRange(reader, node, key) is { } range ? new Wait(range) : null;
        var draft = new EstimateDraft();
        reader.Read(mapping, WaitKeys, draft);
        var time = EstimateReader.Read(reader, mapping, key, draft, isRequired: !draft.HasPatience && !draft.Written.Contains("tolerated"));
        if (BasisDraft.Done(draft.Basis, reader) is { } basis && time is { } known) time = known with { Basis = basis };
        return time is null && draft.Tolerated is null && draft.Patience is null ? null : new Wait(time, draft.Tolerated) { IsFixed = draft.IsFixed, Patience = draft.Patience };
    }

    private static DurationEstimate? ReadRange(ValueReader reader, YamlNode node, KeyInfo key)
    {
        if (node is not YamlScalar)
        {
            reader.WrongType(node, key);
            return null;
        }

        if (reader.Text(node, key) is not { } text) return null;
        var fault = DurationParser.TryParseRange(text, out var min, out var max);
        if (fault != DurationFault.None)
        {
            Report(reader, node, key, text, fault);
            return null;
        }

        if (min <= max) return new DurationEstimate(min, max with { Seconds = (min.Seconds + max.Seconds) / 2 }, max);
        reader.Report(LanguageDiagnostics.DurationOrder, node.Span, new($"the range runs backwards: '{text}'", $"时长范围前后颠倒：“{text}”"), new("write the shorter duration first", "请先写较短的时长"));
        return null;
    }

    private static void Report(ValueReader reader, YamlNode node, KeyInfo key, string text, DurationFault fault)
    {
        var clipped = VisibleText.Clip(text);
        var name = key.Written;
        var known = reader.Diagnostics.IsFull ? null : DurationWords.Of(text.Trim(), fault, key.Shape.Kind == ValueKind.DurationRange);
        if (known is not null)
        {
            reader.Diagnostics.Report(
                LanguageDiagnostics.BadDuration,
                node.Span,
                known.IsMoment ? new($"'{name}' says when, not how long: '{clipped}'", $"“{name}”写的是什么时候，不是多久：“{clipped}”") : NotSaid(name, clipped),
                known.Help,
                DurationFixes.Of(reader, node, known));
            return;
        }

        var message = fault switch
        {
            DurationFault.Vague => NotSaid(name, clipped),
            DurationFault.NoUnit => new($"'{name}' has no unit: '{clipped}'", $"“{name}”没有单位：“{clipped}”"),
            DurationFault.UnknownUnit => Spelling.Suggest(new($"'{name}' has an unknown unit: '{clipped}'", $"“{name}”的单位不认识：“{clipped}”"), NearestUnit(text)),
            DurationFault.UnitOrder => new($"'{name}' has its units in a wrong order: '{clipped}'", $"“{name}”的单位顺序不对：“{clipped}”"),
            DurationFault.Negative => new($"'{name}' is under zero: '{clipped}'", $"“{name}”小于零：“{clipped}”"),
            DurationFault.TooLong => new($"'{name}' is longer than a hundred years: '{clipped}'", $"“{name}”超过一百年：“{clipped}”"),
            _ => new Bilingual($"'{name}' is not a duration: '{clipped}'", $"“{name}”不是时长：“{clipped}”"),
        };
        reader.BadNumber(LanguageDiagnostics.BadDuration, node, message, text, Help(fault, clipped), IsDuration, DurationFixes.Of(reader, node, text, fault));
    }

    private static Bilingual NotSaid(string name, string clipped) => new($"'{name}' does not say how long: '{clipped}'", $"“{name}”没有写明多长：“{clipped}”");

    private static Bilingual Help(DurationFault fault, string clipped)
    {
        var units = new Bilingual($"units: {DurationParser.UnitList}", $"单位：{DurationParser.UnitsInChinese}");
        var number = char.IsDigit(clipped[^1]) ? clipped : "5";
        return fault switch
        {
            DurationFault.Vague => new("write how many, such as 5 min", "请写明是多少，如 5 分钟"),
            DurationFault.NoUnit => new($"write the unit after the number, such as {number} min; {units.English}", $"请在数字后面写单位，如 {number} min；{units.Chinese}"),
            DurationFault.UnknownUnit => units,
            DurationFault.UnitOrder => new("write the longest unit first, each once: 1 h 30 min", "请从最长的单位写起，每个单位只写一次：1 h 30 min"),
            DurationFault.Negative => new("write a duration of 0 s or more", "请写不小于 0 s 的时长"),
            DurationFault.TooLong => new("write a shorter duration", "请写短一些的时长"),
            _ => new($"write a number and a unit, such as 45 s, 2 min or 1 h 30 min; {units.English}", $"请写数字和单位，如 45 s、2 min 或 1 h 30 min；{units.Chinese}"),
        };
    }

    private static string? NearestUnit(string text) => DurationFixes.WrongUnit(text) is { } word ? DurationFixes.NearestUnit(word) : null;

    private static bool IsDuration(string text) => DurationParser.TryParseRange(text, out _, out _) == DurationFault.None;

    private static Key<EstimateDraft>[] Parts() => [Part("min"), Part("typical"), Part("max"), Shape(), Part("deviation")];

    private static Key<EstimateDraft> Part(string name) => new(name, ValueShape.Duration, Describe(name), static (reader, draft, node, key) => draft.Set(key.Name, Read(reader, node, key), node.Span))
    {
        Chinese = name switch { "min" => ["最短"], "typical" => ["通常", "一般"], "max" => ["最长"], "deviation" => ["标准差"], _ => ["可容忍", "容忍"] },
        Misnomers = name == "deviation" ? ["sd", "sigma", "stdev"] : [],
    };

    private static Key<EstimateDraft> Shape() => new(
        "shape",
        ValueShape.Word("pert", "triangular", "uniform", "fixed", "exponential", "normal", "lognormal") with { Chinese = ["贝塔", "三角", "均匀", "固定", "指数", "正态", "对数正态"], Meanings = [new("a range with a likeliest time; the usual choice", "有最可能值的范围，常用"), new("between two times, with a peak, straight on both sides", "两个时间之间，有峰值，两边呈直线"), new("any time of the range is as likely as any other", "范围内各种时间同样可能"), new("always the same", "总是一样"), new("short times often, long ones seldom, as between arrivals", "短的多、长的少，如两次到达之间"), new("around a mean, as much above as below", "围绕平均值，上下对称"), new("many near the usual time, some very much longer", "多数接近平常，少数长得多")] },
        new("how the times between are spread", "时间怎样分布"),
        static (reader, draft, node, key) => draft.SetShape(reader.Word(node, key)))
    {
        Default = KeyDefault.Word("pert"),
        Chinese = ["分布", "形状"],
        Misnomers = ["distribution"],
    };

    private static Bilingual Describe(string name) => name switch
    {
        "min" => new("the shortest", "最短的时长"),
        "typical" => new("the most likely; the mean of an exponential, normal or lognormal time", "最可能的时长；指数、正态和对数正态分布的平均值"),
        "max" => new("the longest", "最长的时长"),
        "deviation" => new("the standard deviation of a normal or lognormal time", "正态和对数正态分布的标准差"),
        _ => new("how long the customer puts up with", "顾客能容忍多久"),
    };
}
