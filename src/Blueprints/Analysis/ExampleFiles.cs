using System.Collections.Immutable;

namespace Blueprints.Analysis;

/// <summary>The files of a rule's example: one, or several, each under a line <c>--- # NAME</c>.</summary>
internal static class ExampleFiles
{
    private const string Mark = "--- # ";

    public static ImmutableArray<(string Name, string Text)> Of(string example)
    {
        if (!example.StartsWith(Mark, StringComparison.Ordinal)) return [("example.yaml", example)];
        var files = ImmutableArray.CreateBuilder<(string, string)>();
        foreach (var file in ("\n" + example).Split("\n" + Mark)[1..])
        {
            var line = file.IndexOf('\n', StringComparison.Ordinal);
            files.Add((file[..line].Trim(), file[(line + 1)..]));
        }

        return files.DrainToImmutable();
    }
}
