using System.Diagnostics;
using Blueprints.Diagnostics;
using Blueprints.Diagrams;
using Blueprints.Text;

namespace Blueprints.Tests.Robustness;

/// <summary>Documents with random slips: whatever stands in them, reading ends soon, throws nothing and points into the text.</summary>
public sealed class MutationTests
{
    private static readonly string[] Scraps =
    [
        ":", ": ", "：", "-", "- ", "– ", "* ", "&a ", "*a", "!", "!!str ", "!x ", "[", "]", "{", "}", "{{", "[[", ",", "，", "\"", "'", "“", "|", ">", "|-\n", "?", "? ", "%", "@", "`", "#", " #", "＃",
        "\t", "\n", "\r", "\r\n", "\n\n", " ", "  ", "　", "\u00A0", "---\n", "...\n", "%YAML 1.2\n", "<<: *a\n", "\\", "\"\\x00\"", "\0", "\uD83D", "\uFFFE", "\u0085", "\u2028", "\uFEFF", "😀", "字", "~", "null", "1e999", "-1", "９", "100%", "end", "next: ", "steps:", "id: s1", "when: yes",
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void A_mutated_document_is_read_or_told_what_is_wrong(int seed)
    {
        var random = new Random(seed);
        var originals = Originals();
        for (var round = 0; round < LongRuns.Count(300, 1_500); round++)
        {
            var text = Mutate(originals[random.Next(originals.Count)], random);
            var watch = Stopwatch.StartNew();
            var compilation = Compile(text, seed, round);
            Assert.True(watch.ElapsedMilliseconds < 30_000, $"seed {seed}, round {round} took {watch.ElapsedMilliseconds} ms:\n{text}");
            Assert.Equal(compilation.Diagnostics.Any(d => d.Severity == DiagnosticSeverity.Error), compilation.HasErrors);
            Assert.All(compilation.Diagnostics, d => Assert.InRange(d.Span.Start, 0, compilation.Source.Content.Length));
            Assert.All(compilation.Diagnostics, d => Assert.InRange(d.Span.End, d.Span.Start, compilation.Source.Content.Length));
            Assert.All(compilation.Diagnostics, d => Assert.DoesNotContain("Exception", d.Message, StringComparison.Ordinal));
            Assert.NotNull(TextDiagnosticWriter.ToText(compilation.Diagnostics));
        }
    }

    [Fact]
    public void Bytes_at_random_are_told_what_is_wrong()
    {
        var random = new Random(5);
        for (var round = 0; round < 500; round++)
        {
            var bytes = new byte[random.Next(200)];
            random.NextBytes(bytes);
            Assert.NotEmpty(Compiler.Compile(SourceText.Decode(bytes)).Diagnostics);
        }
    }

    /// <summary>Documents to mutate.</summary>
    internal static List<string> Originals() => [.. RepositoryFiles.Documents("examples").Select(name => RepositoryFiles.Read("examples", name)).Select(Start), Synthetic(), Causes()];

    /// <summary>Enough of a document to hold every key, and no more, so that a slip has an effect.</summary>
    private static string Start(string text)
    {
        if (text.Length <= 4_000) return text;
        return text[..(text.IndexOf('\n', 4_000) + 1)];
    }

    private static string Synthetic()
    {
        var text = new System.Text.StringBuilder("blueprint: Synthetic\nlanes:\n  front: {band: frontstage, label: Front}\nsteps:\n");
        for (var i = 0; i < 30; i++) text.Append(System.Globalization.CultureInfo.InvariantCulture, $"  - {{customer: Step {i}, id: s{i}, next: [s{(i + 1) % 30}, s{(i + 7) % 30}], time: 2 min}}\n");
        return text.ToString();
    }

    private static string Causes()
    {
        var text = new System.Text.StringBuilder("fishbone: Late\ntemplate: 6M\noutputs: {Delay: 9}\ncategories:\n");
        for (var i = 0; i < 10; i++) text.Append(System.Globalization.CultureInfo.InvariantCulture, $"  Main {i}:\n    - Short {i}:\n        - Deep: [Deeper]\n        - cause: Long {i}\n          count: {i}\n          ratings: {{Delay: 3}}\n          because:\n            - 设备：故障\n");
        return text.ToString();
    }

    private static Compilation Compile(string text, int seed, int round)
    {
        try
        {
            return Compiler.Compile(new SourceText(text));
        }
        catch (Exception exception)
        {
            throw new InvalidOperationException($"seed {seed}, round {round}:\n{text}", exception);
        }
    }

    /// <summary>A text with a few slips in it.</summary>
    internal static string Mutate(string text, Random random)
    {
        for (var slips = random.Next(1, 6); slips > 0 && text.Length > 1; slips--)
        {
            var at = random.Next(text.Length);
            var length = Math.Min(random.Next(1, random.Next(8) == 0 ? 200 : 4), text.Length - at);
            text = random.Next(7) switch
            {
                0 => text.Remove(at, length),
                1 => text.Insert(at, text.Substring(random.Next(text.Length - length + 1), length)),
                2 => text.Remove(at, 1).Insert(at, ((char)random.Next(1, 0x300)).ToString()),
                3 => text[..at],
                4 => text.Remove(at, length).Insert(at, Scraps[random.Next(Scraps.Length)]),
                _ => text.Insert(at, Scraps[random.Next(Scraps.Length)]),
            };
        }

        return text;
    }
}
