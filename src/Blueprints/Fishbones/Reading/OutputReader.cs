using System.Collections.Immutable;
using Blueprints.Diagnostics;
using Blueprints.Diagrams.Reading;
using Blueprints.Text;
using Blueprints.Yaml;

namespace Blueprints.Fishbones.Reading;

/// <summary>Reads the outputs of a cause-and-effect matrix, and the ratings of causes by output.</summary>
internal static class OutputReader
{
    public static ImmutableArray<Output> Read(ValueReader reader, YamlNode node, KeyInfo key)
    {
        if (node is not YamlMapping mapping)
        {
            reader.Report(
                LanguageDiagnostics.WrongType,
                reader.HeadOf(node),
                new($"'outputs' cannot be {ValueReader.TypeOf(node).English}", $"“outputs”不能是{ValueReader.TypeOf(node).Chinese}"),
                new("write each output with its weight, such as outputs: {Delay: 9, Complaints: 3}", "请写每个输出和它的权重，如 outputs: {延误: 9, 投诉: 3}"));
            return [];
        }

        var outputs = ImmutableArray.CreateBuilder<Output>(mapping.Entries.Length);
        foreach (var entry in mapping.Entries)
        {
            var name = entry.Key.Value.Trim();
            if (entry.Value.IsNothing) reader.Report(
                LanguageDiagnostics.MissingValue,
                entry.Key.Span,
                new($"the output '{VisibleText.Clip(name)}' has no weight", $"输出“{VisibleText.Clip(name)}”没有权重"),
                new($"write {VisibleText.Clip(name)}: and a number of 0 or more", $"请在 {VisibleText.Clip(name)}: 后面写不小于 0 的数字"));
            // One whose weight is wrong is there all the same.
            var weight = entry.Value.IsNothing ? null : reader.Number(entry.Value, new KeyInfo(name, key.Shape.Item!, default));
            outputs.Add(new Output(name, weight ?? 0));
        }

        return outputs.DrainToImmutable();
    }

    public static ImmutableArray<Rating> ReadRatings(ValueReader reader, YamlNode node, ImmutableArray<Output> outputs)
    {
        if (node is not YamlMapping mapping)
        {
            reader.Report(
                LanguageDiagnostics.WrongType,
                reader.HeadOf(node),
                new($"'ratings' cannot be {ValueReader.TypeOf(node).English}", $"“ratings”不能是{ValueReader.TypeOf(node).Chinese}"),
                new("write each output with 0, 1, 3 or 9, such as ratings: {Delay: 9, Complaints: 3}", "请给每个输出写 0、1、3 或 9，如 ratings: {延误: 9, 投诉: 3}"));
            return [];
        }

        var ratings = ImmutableArray.CreateBuilder<Rating>(mapping.Entries.Length);
        foreach (var entry in mapping.Entries)
        {
            var name = entry.Key.Value.Trim();
            if (!Has(outputs, name)) ReportUnknown(reader, entry.Key, name, outputs);
            else if (ReadValue(reader, entry, name) is { } value) ratings.Add(new Rating(name, value));
        }

        return ratings.DrainToImmutable();
    }

    private static readonly Bilingual Help = new("write 0, 1, 3 or 9", "请写 0、1、3 或 9");

    private static int? ReadValue(ValueReader reader, in YamlEntry entry, string name)
    {
        if (entry.Value is YamlScalar { Value: var text } && (Numbers.TryParse(text, out var number) || WrittenNumber.TryParse(text, NumberUnit.Points, out number, out _)))
        {
            if (number is 0 or 1 or 3 or 9) return (int)number;
            reader.Report(LanguageDiagnostics.NumberOutOfRange, entry.Value.Span, new($"the rating for '{VisibleText.Clip(name)}' is {text}", $"对“{VisibleText.Clip(name)}”的评分是 {text}"), Help);
            return null;
        }

        if (entry.Value.IsNothing) reader.Report(
            LanguageDiagnostics.MissingValue,
            entry.Key.Span,
            new($"the rating for '{VisibleText.Clip(name)}' is missing", $"缺少对“{VisibleText.Clip(name)}”的评分"),
            Help);
        else if (entry.Value is YamlScalar word) reader.BadNumber(
            LanguageDiagnostics.BadNumber,
            word,
            new($"the rating for '{VisibleText.Clip(name)}' is not a number: '{VisibleText.Clip(word.Value)}'", $"对“{VisibleText.Clip(name)}”的评分不是数字：“{VisibleText.Clip(word.Value)}”"),
            word.Value,
            Help,
            static text => text.Trim() is "0" or "1" or "3" or "9");
        else reader.Report(
            LanguageDiagnostics.WrongType,
            reader.HeadOf(entry.Value),
            new($"the rating for '{VisibleText.Clip(name)}' cannot be {ValueReader.TypeOf(entry.Value).English}", $"对“{VisibleText.Clip(name)}”的评分不能是{ValueReader.TypeOf(entry.Value).Chinese}"),
            Help);
        return null;
    }

    private static bool Has(ImmutableArray<Output> outputs, string name)
    {
        foreach (var output in outputs)
        {
            if (output.Name == name) return true;
        }

        return false;
    }

    private static void ReportUnknown(ValueReader reader, YamlScalar key, string name, ImmutableArray<Output> outputs)
    {
        var names = outputs.Select(output => output.Name).ToList();
        var near = reader.Nearest(name, names);
        reader.Report(
            LanguageDiagnostics.UnknownOutput,
            key.Span,
            Spelling.Suggest(new($"unknown output '{VisibleText.Clip(name)}'", $"没有输出“{VisibleText.Clip(name)}”"), near),
            names.Count == 0
                ? new($"write it at the top level with its weight: outputs: {{{VisibleText.Clip(name)}: 1}}", $"请在最外层写上它和权重：outputs: {{{VisibleText.Clip(name)}: 1}}")
                : new($"outputs of this fishbone: {string.Join(", ", names)}", $"本鱼骨图的输出：{string.Join("、", names)}"),
            ReaderFixes.Meant(reader, key, near, names));
    }
}
