using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Blueprints.Diagrams;
using Blueprints.Diagrams.Reading;
using Blueprints.ServiceBlueprints;
using Blueprints.ServiceBlueprints.Reading;
using Blueprints.Text;

namespace Blueprints.Comparisons;

/// <summary>Values in words for comparing: nothing is rounded, so that only equal values read the same.</summary>
internal static class FieldText
{
    private static readonly (double Seconds, string English, string Chinese)[] Units = [(86400, "d", "天"), (3600, "h", "小时"), (60, "min", "分钟")];

    /// <summary>What is there and says nothing more.</summary>
    public static readonly FieldValue Unsaid = new("-", []);

    public static string? Number(double? number) => number?.ToString(CultureInfo.InvariantCulture);

    public static string? Percent(double? share)
    {
        if (share is not { } value) return null;
        var percent = Math.Round(value * 100, 6);
        return percent / 100 == value ? percent.ToString(CultureInfo.InvariantCulture) + "%" : Number(share);
    }

    public static string? Time(Duration? time, DiagramLanguage language)
    {
        if (time is not { } duration) return null;
        return duration.InCloseness(duration.InWorkingTime(number => Number(number)!, language) ?? InUnits(duration, language), language);
    }

    private static string InUnits(Duration duration, DiagramLanguage language)
    {
        var text = new StringBuilder();
        var rest = duration.Seconds;
        foreach (var (seconds, english, chinese) in Units)
        {
            var whole = Math.Floor(rest / seconds);
            if (whole < 1 || whole > 1e9) continue;
            Add(whole.ToString(CultureInfo.InvariantCulture), language == DiagramLanguage.Chinese ? chinese : english);
            rest -= whole * seconds;
        }

        if (rest != 0 || text.Length == 0) Add(rest.ToString(CultureInfo.InvariantCulture), language == DiagramLanguage.Chinese ? "秒" : "s");
        return text.ToString();

        void Add(string number, string unit)
        {
            if (text.Length > 0) text.Append(' ');
            text.Append(number).Append(' ').Append(unit);
        }
    }

    public static string? Time(DurationEstimate? estimate, DiagramLanguage language)
    {
        if (estimate is not { } time) return null;
        var text = time.Min == time.Max && time.Typical == time.Min ? Time((Duration?)time.Typical, language)
            : $"{Time((Duration?)time.Min, language)} – {Time((Duration?)time.Typical, language)} – {Time((Duration?)time.Max, language)}";
        if (time.Deviation != default) text += $" ± {Time((Duration?)time.Deviation, language)}";
        if (time.Shape == DurationShape.Pert) return text;
        return text + (language == DiagramLanguage.Chinese ? "，" : ", ") + Word(DurationReader.TimeKeys, "shape", (int)time.Shape, language);
    }

    /// <summary>What a value rests on, with all that is said of it.</summary>
    public static FieldValue? BasisOf(Basis? basis, DiagramLanguage language) => basis is null ? null : Parts(
        language,
        ("basis", new("basis", "依据"), language == DiagramLanguage.Chinese ? BasisKeys.Shape.Chinese[(int)basis.Kind] : BasisKeys.Shape.Words[(int)basis.Kind]),
        ("source", new("source", "来源"), basis.Source),
        ("date", new("date", "日期"), basis.Date),
        ("sample", new("sample", "样本量"), Number(basis.Sample)));

    public static string? Flag(bool isSet, DiagramLanguage language) => !isSet ? null : language == DiagramLanguage.Chinese ? "是" : "yes";

    public static string Language(DiagramLanguage language) => language == DiagramLanguage.Chinese ? "zh" : "en";

    /// <summary>A value that is one of a few words, as the language of documents has them.</summary>
    public static string? Word<T>(KeyTable<T> table, string key, int? chosen, DiagramLanguage language)
        where T : class
    {
        if (chosen is not { } index) return null;
        var shape = table.Find(key)!.Shape;
        return language == DiagramLanguage.Chinese ? shape.Chinese[index] : shape.Words[index];
    }

    public static FieldValue? List(IEnumerable<string> items) => Items(items, static item => item, static item => item, static item => item);

    /// <summary>A list, its items known by a key: several of one key by their number.</summary>
    public static FieldValue? Items<T>(IEnumerable<T> items, Func<T, string> key, Func<T, string> name, Func<T, FieldValue?> value)
    {
        ImmutableArray<FieldPart>.Builder? parts = null;
        foreach (var item in items)
        {
            parts ??= ImmutableArray.CreateBuilder<FieldPart>();
            var (known, number, words) = (key(item), 1, name(item));
            while (IsTaken(number == 1 ? known : $"{known} ({number})")) number++;
            parts.Add(new FieldPart(number == 1 ? known : $"{known} ({number})", new(words, words), value(item) ?? Unsaid, true));
        }

        return parts is null ? null : new FieldValue(string.Join("; ", parts.Select(part => part.Value.Text)), parts.ToImmutable());

        bool IsTaken(string candidate)
        {
            foreach (var part in parts)
            {
                if (part.Key == candidate) return true;
            }

            return false;
        }
    }

    /// <summary>Named parts in order, the first without its name; null where none has a value.</summary>
    public static FieldValue? Parts(DiagramLanguage language, params ReadOnlySpan<(string Key, Bilingual Name, FieldValue? Value)> all)
    {
        var (text, parts) = (new StringBuilder(), ImmutableArray.CreateBuilder<FieldPart>());
        for (var i = 0; i < all.Length; i++)
        {
            var (key, name, value) = all[i];
            if (value is null) continue;
            parts.Add(new FieldPart(key, name, value));
            if (text.Length > 0) text.Append(language == DiagramLanguage.Chinese ? "，" : ", ");
            if (i > 0) text.Append(name.In(language)).Append(' ');
            text.Append(value.Text);
        }

        return parts.Count == 0 ? null : new FieldValue(text.ToString(), parts.DrainToImmutable());
    }

    public static FieldValue? Accepted(ImmutableArray<Acceptance> accepted) => Items(accepted, static item => item.Rule, static item => item.Rule, static item => $"{item.Rule}: {item.Reason}");

    /// <summary>The author's settings of rules.</summary>
    public static FieldValue? Settings(ImmutableArray<RuleSetting> settings, DiagramLanguage language) =>
        Items(settings, static setting => setting.Rule, static setting => setting.Rule, setting => Setting(setting, language));

    private static FieldValue? Setting(RuleSetting setting, DiagramLanguage language) => Parts(
        language,
        [
            ("rule", new("rule", "规则"), setting.Rule),
            ("enabled", new("enabled", "启用"), setting.Enabled ? null : language == DiagramLanguage.Chinese ? "否" : "no"),
            ("severity", new("severity", "级别"), setting.Severity?.ToString().ToLowerInvariant()),
            .. setting.Parameters.Select(number => (number.Key, Text: Number(number.Value)!)).Concat(setting.Words.Select(word => (word.Key, Text: word.Value)))
                .OrderBy(value => value.Key, StringComparer.Ordinal).Select(value => (value.Key, new Bilingual(value.Key, value.Key), (FieldValue?)value.Text)),
        ]);
}
