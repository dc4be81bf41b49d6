using Blueprints.ServiceBlueprints;
using Blueprints.Text;

namespace Blueprints.Interchange.Drawn;

/// <summary>The arrows that leave a step, as the document says them.</summary>
/// <param name="process">The process.</param>
/// <param name="ids">The ids of the steps.</param>
internal sealed class DrawnExits(DrawnProcess process, IReadOnlyDictionary<DrawnNode, string> ids)
{
    /// <summary>What the shares of all exits of a step may differ from 1.</summary>
    private const double Tolerance = 0.005;

    private readonly HashSet<string> _said = new(StringComparer.Ordinal);

    /// <summary>The further arrows: information, dialogues, and what is said twice with different shares.</summary>
    public List<(string Text, FilePlace Place)> Further { get; } = [];

    /// <summary>The exits of a step, each as YAML on a line, with the key that they stand under.</summary>
    public List<(string Key, string Value, FilePlace Place)> Of(DrawnNode step)
    {
        var exits = new List<(string Key, string Value, FilePlace Place)>();
        var ways = step.Ways.Where(static way => !way.IsAlso).ToList();
        var isChoice = step.Kind == StepKind.Decision || (ways.Count > 1 && ways.Exists(static way => way.Said is { } said ? said.When is not null || said.Share is not null : way.Words.Length > 0));
        var shares = HasShares(step, ways);
        foreach (var arrow in step.Out)
        {
            if (arrow.MovesOn) Add(exits, step, arrow, isChoice, shares);
            else AddFurther(step, arrow);
        }

        return exits;
    }

    /// <summary>Whether the shares on ways can be those of one step: together no more than all cases, and all where each way has one.</summary>
    private bool HasShares(DrawnNode step, List<DrawnArrow> ways)
    {
        if (ways.Exists(static way => way.Said?.Share is not null)) return true;
        var read = ways.ConvertAll(static way => ArrowWords.Read(way.Words)).FindAll(static words => words.Share is not null);
        if (read.Count == 0) return false;
        var sum = read.Sum(static words => words.Value);
        if (ways.Count == 1 || (read.Count == ways.Count ? Math.Abs(sum - 1) <= Tolerance : sum <= 1 + Tolerance)) return true;
        process.Log.Tell(new($"the percentages behind '{Words.Clip(step.Label)}' are not those of all cases together; they stay words", $"“{Words.Clip(step.Label)}”后面的百分比合起来不是全部个案；保留为文字"), step.Place, "percentages");
        return false;
    }

    private void Add(List<(string Key, string Value, FilePlace Place)> exits, DrawnNode step, DrawnArrow arrow, bool isChoice, bool shares)
    {
        var to = arrow.To == process.Finish ? "end" : ids[arrow.To];
        if (arrow.IsAlso && to == "end") return;
        var (when, label, share) = arrow.Said ?? Told(arrow, isChoice, shares);
        if (shares && share is null && when is null && !arrow.IsAlso) when = process.IsChinese ? "其他" : "otherwise";
        var words = Key("when", when) + Key("label", label);
        if (!_said.Add($"{ids[step]}\n{to}\n{words}"))
        {
            if (share is not null) Further.Add(($"{{from: {YamlWords.Quote(ids[step])}, to: {YamlWords.Quote(to)}{words}, share: {share}}}", arrow.Place));
            else process.Log.Tell(new($"an arrow from '{Words.Clip(step.Label)}' is drawn twice, and read once", $"从“{Words.Clip(step.Label)}”出发的一条箭头画了两次，只读入一次"), arrow.Place, "arrows drawn twice");
            return;
        }

        exits.Add((arrow.IsAlso ? "also" : "next", words.Length == 0 && share is null ? YamlWords.Quote(to) : $"{{to: {YamlWords.Quote(to)}{words}{(share is null ? "" : $", share: {share}")}}}", arrow.Place));
    }

    /// <summary>What the words on an arrow say: an answer where a way is chosen, else a label.</summary>
    private static (string? When, string? Label, string? Share) Told(DrawnArrow arrow, bool isChoice, bool shares)
    {
        var words = shares || arrow.IsAlso ? ArrowWords.Read(arrow.Words) : new ArrowWords(Words.OneLine(arrow.Words), null, 0);
        var text = words.Text.Length > 0 ? words.Text : null;
        return isChoice && !arrow.IsAlso ? (text, null, words.Share) : (null, text, words.Share);
    }

    private void AddFurther(DrawnNode step, DrawnArrow arrow)
    {
        if (arrow.To == process.Finish || arrow.To.IsPassedOver) return;
        var said = $"{{from: {YamlWords.Quote(ids[step])}, to: {YamlWords.Quote(ids[arrow.To])}{(arrow.IsInformation ? ", kind: information" : "")}{(arrow.Both ? ", both: yes" : "")}{Key("label", arrow.Said?.Label ?? Words.OneLine(arrow.Words))}}}";
        if (_said.Add(said)) Further.Add((said, arrow.Place));
    }

    private static string Key(string name, string? text) => text is not { Length: > 0 } ? "" : $", {name}: {YamlWords.Quote(text)}";
}
