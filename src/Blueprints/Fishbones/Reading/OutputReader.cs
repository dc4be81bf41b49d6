using System.Collections.Immutable;
using Blueprints.Diagnostics;
using Blueprints.Yaml;

namespace Blueprints.Fishbones.Reading;

/// <summary>Reads the outputs of a cause-and-effect matrix, and the ratings of causes by output.</summary>
internal static class OutputReader
{
    public static ImmutableArray<Output> Read(ValueReader reader, YamlNode node, KeyInfo key)
    {
        if (node is not YamlMapping mapping)
        {
            reader.Report(LanguageDiagnostics.WrongType, reader.HeadOf(node), $"'outputs' cannot be {ValueReader.TypeOf(node)}", "write each output with its weight, such as outputs: {Delay: 9, Complaints: 3}");
            return [];
        }

        var outputs = ImmutableArray.CreateBuilder<Output>(mapping.Entries.Length);
        foreach (var entry in mapping.Entries)
        {
            var name = entry.Key.Value.Trim();
            if (entry.Value.IsNothing) reader.Report(LanguageDiagnostics.MissingValue, entry.Key.Span, $"the output '{ValueReader.Clip(name)}' has no weight", $"write {ValueReader.Clip(name)}: and a number of 0 or more");
            // One whose weight is wrong is there all the same.
            var weight = entry.Value.IsNothing ? null : reader.Number(entry.Value, new KeyInfo(name, key.Shape.Item!, ""));
            outputs.Add(new Output(name, weight ?? 0));
        }

        return outputs.DrainToImmutable();
    }

    public static ImmutableArray<Rating> ReadRatings(ValueReader reader, YamlNode node, ImmutableArray<Output> outputs)
    {
        if (node is not YamlMapping mapping)
        {
            reader.Report(LanguageDiagnostics.WrongType, reader.HeadOf(node), $"'ratings' cannot be {ValueReader.TypeOf(node)}", "write each output with 0, 1, 3 or 9, such as ratings: {Delay: 9, Complaints: 3}");
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

    private static int? ReadValue(ValueReader reader, in YamlEntry entry, string name)
    {
        const string Help = "write 0, 1, 3 or 9";
        if (entry.Value is YamlScalar { Value: var text } && Numbers.TryParse(text, out var number))
        {
            if (number is 0 or 1 or 3 or 9) return (int)number;
            reader.Report(LanguageDiagnostics.NumberOutOfRange, entry.Value.Span, $"the rating for '{ValueReader.Clip(name)}' is {text}", Help);
            return null;
        }

        if (entry.Value.IsNothing) reader.Report(LanguageDiagnostics.MissingValue, entry.Key.Span, $"the rating for '{ValueReader.Clip(name)}' is missing", Help);
        else if (entry.Value is YamlScalar word) reader.BadNumber(LanguageDiagnostics.BadNumber, word, $"the rating for '{ValueReader.Clip(name)}' is not a number: '{ValueReader.Clip(word.Value)}'", word.Value, Help);
        else reader.Report(LanguageDiagnostics.WrongType, reader.HeadOf(entry.Value), $"the rating for '{ValueReader.Clip(name)}' cannot be {ValueReader.TypeOf(entry.Value)}", Help);
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
        var message = $"unknown output '{ValueReader.Clip(name)}'";
        if (reader.Nearest(name, names) is { } near) message += $"; did you mean '{near}'?";
        reader.Report(
            LanguageDiagnostics.UnknownOutput,
            key.Span,
            message,
            names.Count == 0 ? $"write it at the top level with its weight: outputs: {{{ValueReader.Clip(name)}: 1}}" : $"outputs of this fishbone: {string.Join(", ", names)}");
    }
}
