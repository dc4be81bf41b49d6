using System.Collections.Immutable;
using System.Globalization;
using Blueprints.Diagnostics;
using Blueprints.Diagrams.Reading;
using Blueprints.ServiceBlueprints;

namespace Blueprints.Authoring.Changes;

/// <summary>A further step behind one.</summary>
internal static class Addition
{
    public static DrawnChange Of(StepText step, string label)
    {
        if (label.Length == 0) return step.Refuse("a step needs a label", "步骤要有名称");
        var ways = WaysOn.Of(step.Blueprint, step.Step.Id);
        if (ways.Refusal is { } refusal) return step.Refuse(refusal.English, refusal.Chinese);
        if (step.Step.Kind == StepKind.End) return step.Refuse("the service ends with it", "服务到此结束");
        if (step.Dash is null || step.Lane is null) return step.Refuse("the steps are not written as a list of lines", "步骤不是逐行书写的列表");

        var expected = ExpectedFlow.Of(step.Blueprint);
        var added = new Step { Id = "", Lane = step.Step.Lane, Label = label, Phase = step.Step.Phase };
        var flows = new List<Flow>(expected.Flows);
        if (ways.Exit is { } exit)
        {
            flows.Remove(exit);
            flows.Add(exit with { From = "" });
        }

        flows.Add(new Flow { From = step.Step.Id, To = "" });
        return step.First(expected with { Steps = expected.Steps.Insert(step.Index + 1, added), Flows = [.. flows] }, Ways(step, label));
    }

    /// <summary>First as the list leads on by itself; else the new step goes on by what the other one said.</summary>
    private static IEnumerable<ImmutableArray<DiagnosticEdit>> Ways(StepText step, string label)
    {
        if (step.Next is not { } next)
        {
            yield return [step.Edit(step.End, 0, Item(step, label, ""))];
            yield break;
        }

        if (step.LinesOf(next) is not { } lines) yield break;
        var end = step.Edit(step.End, 0, "");
        var isLast = lines.End >= step.End;
        foreach (var said in (string[])["", step.NewLine + step.LinesBefore(lines)])
        {
            var item = Item(step, label, said);
            // Where the lines taken away are the last, the item stands in their place.
            yield return isLast ? [step.Edit(lines.Start, step.End - lines.Start, (Gap(step).Length > step.NewLine.Length ? step.NewLine : "") + item.TrimStart('\r', '\n'))] : [step.Edit(lines.Start, lines.Length, ""), end with { NewText = item }];
        }
    }

    private static string Item(StepText step, string label, string said)
    {
        var id = IdOf(step, label) is { } own ? $"{step.NewLine}{new string(' ', step.Column)}{(KeyInfo.IsInChinese(step.Lane!.Key.ToString()) ? "编号" : "id")}: {own}" : "";
        return $"{Gap(step)}{new string(' ', step.Dash!.Value)}-{new string(' ', step.Column - step.Dash.Value - 1)}{step.Lane!.Key}: {ValueText.Of(label)}{id}{said}";
    }

    /// <summary>An id where the one made of the label would be another step's, or take its number.</summary>
    private static string? IdOf(StepText step, string label)
    {
        var slug = Slug.Of(label, "step");
        var ids = step.Blueprint.Steps.Select(other => other.Id).ToHashSet(StringComparer.Ordinal);
        if (!ids.Contains(slug)) return null;
        for (var i = 2; ; i++)
        {
            var free = string.Create(CultureInfo.InvariantCulture, $"{slug}-{i}");
            if (!ids.Contains(free)) return free;
        }
    }

    /// <summary>A line's end, and an empty line where one stands between the steps.</summary>
    private static string Gap(StepText step)
    {
        var rest = step.Content.AsSpan(step.End);
        return rest.StartsWith("\n\n") || rest.StartsWith("\r\n\r\n") ? step.NewLine + step.NewLine : step.NewLine;
    }
}
