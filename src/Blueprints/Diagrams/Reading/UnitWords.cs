using System.Collections.Immutable;

namespace Blueprints.Diagrams.Reading;

/// <summary>The words that may stand beside a number, by what it is a number of. A word for time, or for a share, is among none.</summary>
internal static class UnitWords
{
    private static readonly ImmutableArray<string> Counts =
    [
        "次", "人次", "例次", "个", "件", "起", "例", "宗", "单", "笔", "项", "条", "张", "份", "台", "处", "回", "人", "位", "名",
        "time", "times", "case", "cases", "item", "items", "piece", "pieces", "pcs", "incident", "incidents", "failure", "failures", "error", "errors",
        "complaint", "complaints", "order", "orders", "visit", "visits", "service", "services", "customer", "customers", "people",
    ];

    private static readonly ImmutableArray<string> Votes = ["票", "vote", "votes", "人", "people"];

    private static readonly ImmutableArray<string> Points = ["分", "星", "point", "points", "pt", "pts", "star", "stars"];

    private static readonly ImmutableArray<string> People = ["人", "个人", "名", "位", "people", "person", "persons", "employee", "employees", "fte", "ftes"];

    private static readonly ImmutableArray<string> None = [];

    /// <summary>Words and signs of money, and which money they mean; a sign may stand before the number as well.</summary>
    private static readonly (string Word, string Currency)[] Monies =
    [
        ("人民币", "CNY"), ("元", "CNY"), ("块钱", "CNY"), ("块", "CNY"), ("圆", "CNY"), ("rmb", "CNY"), ("cny", "CNY"), ("yuan", "CNY"), ("¥", "CNY"), ("￥", "CNY"),
        ("us$", "USD"), ("usd", "USD"), ("美元", "USD"), ("dollars", "USD"), ("dollar", "USD"), ("$", "USD"),
        ("欧元", "EUR"), ("euros", "EUR"), ("euro", "EUR"), ("eur", "EUR"), ("€", "EUR"),
        ("英镑", "GBP"), ("pounds", "GBP"), ("gbp", "GBP"), ("£", "GBP"),
        ("港元", "HKD"), ("港币", "HKD"), ("hk$", "HKD"), ("hkd", "HKD"),
    ];

    /// <summary>The words that may follow a number.</summary>
    public static IEnumerable<string> Of(NumberUnit unit) => unit == NumberUnit.Money ? Monies.Select(money => money.Word) : Words(unit);

    /// <summary>Whether a word may follow a number.</summary>
    public static bool IsUnit(ReadOnlySpan<char> word, NumberUnit unit)
    {
        foreach (var known in Words(unit))
        {
            if (word.Equals(known, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    /// <summary>The currency that a word means; null for any other word.</summary>
    public static string? Currency(ReadOnlySpan<char> word)
    {
        foreach (var (known, currency) in Monies)
        {
            if (word.Equals(known, StringComparison.OrdinalIgnoreCase)) return currency;
        }

        return null;
    }

    /// <summary>The currency with which a text begins, and how long its word is; null where it begins otherwise.</summary>
    public static string? CurrencyBefore(ReadOnlySpan<char> text, out int length)
    {
        foreach (var (known, currency) in Monies)
        {
            length = known.Length;
            if (text.StartsWith(known, StringComparison.OrdinalIgnoreCase)) return currency;
        }

        length = 0;
        return null;
    }

    private static ImmutableArray<string> Words(NumberUnit unit) => unit switch
    {
        NumberUnit.Count => Counts,
        NumberUnit.Votes => Votes,
        NumberUnit.Points => Points,
        NumberUnit.People => People,
        _ => None,
    };
}
