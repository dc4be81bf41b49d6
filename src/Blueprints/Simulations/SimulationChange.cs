using Blueprints.Text;

namespace Blueprints.Simulations;

/// <summary>
/// What is to be different in a scenario, as written: <c>teller.staff=3</c>, several parted by semicolons. Before the last dot stands a lane or a
/// step, by id or by its words, behind it what of it: of a lane <c>staff</c>, <c>hours</c> or <c>rate</c>; of a step <c>time</c>, <c>wait</c>,
/// <c>rework</c>, <c>staff</c>, <c>priority</c>, <c>cost</c> or <c>patience</c>; of an exit <c>FROM&gt;TO.share</c>. Alone stand <c>demand</c>,
/// <c>hours</c>, <c>closing</c> and <c>promise</c>. Keys may be Chinese.
/// </summary>
/// <param name="Target">The lane, the step or the exit; empty for the service itself.</param>
/// <param name="Key">What of it, in English.</param>
/// <param name="Value">What it is to be.</param>
internal sealed record SimulationChange(string Target, string Key, string Value)
{
    private static readonly (string English, string Chinese)[] Keys =
    [
        ("staff", "人数"), ("hours", "工作时间"), ("rate", "费率"), ("time", "时间"), ("wait", "等待"), ("rework", "返工率"), ("priority", "优先级"), ("cost", "成本"), ("patience", "耐心"), ("share", "比例"),
        ("demand", "需求量"), ("closing", "下班"), ("promise", "承诺"),
    ];

    /// <summary>The names of the keys.</summary>
    public static IEnumerable<string> Names => Keys.Select(key => key.English);

    /// <summary>Reads one change; null where it has not its form, or no such key.</summary>
    public static SimulationChange? Parse(string text, out SimulationProblem? problem)
    {
        problem = null;
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        var (name, value) = equals < 0 ? (text.Trim(), "") : (text[..equals].Trim(), text[(equals + 1)..].Trim());
        if (name.Length == 0 || value.Length == 0)
        {
            problem = new(
                new($"'{VisibleText.Clip(text)}' is no change", $"“{VisibleText.Clip(text)}”不是改动"),
                new("write what is to be different, such as teller.staff=3 or \"phone.time=1 min\"", "请写要改什么，如 teller.staff=3 或 \"phone.time=1 min\""),
                default);
            return null;
        }

        var dot = name.LastIndexOf('.');
        var (target, word) = (dot < 0 ? "" : name[..dot].Trim(), name[(dot + 1)..].Trim());
        foreach (var (english, chinese) in Keys)
        {
            if (word.Equals(english, StringComparison.OrdinalIgnoreCase) || word == chinese) return new SimulationChange(target, english, value);
        }

        var near = Diagnostics.Spelling.Nearest(word, Names);
        problem = new(
            near is null ? new($"'{VisibleText.Clip(word)}' is nothing that can be set", $"“{VisibleText.Clip(word)}”不能设置") : new($"'{VisibleText.Clip(word)}' is nothing that can be set; did you mean '{near}'?", $"“{VisibleText.Clip(word)}”不能设置；是否想写“{near}”？"),
            new($"what can be set: {string.Join(", ", Names)}", $"可以设置：{string.Join("、", Names)}"),
            default);
        return null;
    }
}
