using System.Text;
using Blueprints.Diagnostics;
using Blueprints.Diagrams;
using Blueprints.Tests.Robustness;
using Blueprints.Text;
using Blueprints.Yaml;

namespace Blueprints.Tests.Yaml;

/// <summary>What is read at one go is what the parser reads: the same nodes at the same places, and nothing to say about them.</summary>
public sealed class PlainYamlTests
{
    private static readonly string[] Scraps =
    [
        ":", ": ", "-", "- ", "[", "]", "{", "}", ",", ", ", "\"", "'", "''", "#", " # c\n", " #", "\n", "\r\n", "\n\n", " ", "  ", "    ", "a", "9:00", "x: y", "?", "? ", "|", ">", "&a ", "*a", "!t ", "%", "@", "`", "~", "<<: ", "null",
        "-1", "--", "---", "...", ".", "字", "：", "，", "😀", "\u00A0", "\u3000", "\\", "\\n", "1.5 h", "http://a.b/c#d", "{a: 1}", "[a, b]", "{}", "[]", "\n- x\n", "\n  y: z\n", "\"q\": ", "k:\n", "k:", "=", "(", "+", "$", "\u2028", "\uFEFF", "\t",
    ];

    public static TheoryData<string> Examples => [.. RepositoryFiles.Documents("examples")];

    [Theory]
    [MemberData(nameof(Examples))]
    public void Examples_are_read_alike(string name) => Same(RepositoryFiles.Read("examples", name));

    [Fact]
    public void Every_document_of_the_tests_is_read_alike_and_most_at_one_go()
    {
        var (all, atOnce) = (0, 0);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(RepositoryFiles.Root, "tests", "cases"), "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            all++;
            if (Same(File.ReadAllText(file))) atOnce++;
        }

        Assert.True(all > 100, $"only {all} documents were found");
        Assert.True(atOnce > all / 2, $"only {atOnce} of {all} were read at one go");
    }

    /// <summary>The parser's places are odd in corners, so that the documents differ by scraps of everything that means something in YAML.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Damaged_documents_are_read_alike(int seed)
    {
        var (random, originals, atOnce) = (new Random(seed), MutationTests.Originals(), 0);
        var rounds = LongRuns.Count(2_000, 200_000);
        for (var round = 0; round < rounds; round++)
        {
            var text = new StringBuilder(Part(originals[random.Next(originals.Count)], random));
            for (var change = random.Next(4); change >= 0 && text.Length > 0; change--)
            {
                var at = random.Next(text.Length);
                if (random.Next(3) == 0) text.Remove(at, Math.Min(random.Next(1, 6), text.Length - at));
                else text.Insert(at, Scraps[random.Next(Scraps.Length)]);
            }

            if (Same(text.ToString())) atOnce++;
            if (text.Length < 2) continue;
            // With what repairs put there and take away, places are still those of the text as it stands.
            var (first, second) = (random.Next(text.Length), random.Next(text.Length));
            Same(text.ToString(), new Repair(Math.Min(first, second), random.Next(2) == 0 ? 0 : 1, Scraps[random.Next(Scraps.Length)]), new Repair(Math.Max(first, second), random.Next(2) == 0 ? 0 : 1, ""));
        }

        Assert.True(atOnce > rounds / 20, $"only {atOnce} of {rounds} were read at one go");
    }

    [Theory]
    [InlineData("a: 1\r\nb:\r\n  - x\r\n  - y: z\r\n")]
    [InlineData("a: 1 # said\n# between\nb: \"two # three\" # four\n\n\nc: {d: [e, {f: g}], h: 'i'}\n")]
    [InlineData("a:\n- b\n- c: d\n  e: f\ng:\n    h: i\n")]
    [InlineData("标题: 就诊\n步骤:\n  - 患者: 挂号\n    时长: 5 分钟\n")]
    [InlineData("a: {}\nb: []\nc: [x]")]
    [InlineData("a : b\n\"c d\": e\n")]
    [InlineData("a:\nb:\n  c:\n  d: # none\ne:")]
    public void Everyday_documents_are_read_at_one_go(string text) => Assert.True(Same(text));

    [Theory]
    [InlineData("")]
    [InlineData("- \n")]
    [InlineData("a: |\n  b\n")]
    [InlineData("a: b\n  c\n")]
    [InlineData("a: {b: c,\n  d: e}\n")]
    [InlineData("a: &x b\nc: *x\n")]
    [InlineData("a: b\na: c\n")]
    [InlineData("a: Room #5\n")]
    [InlineData("a: b: c\n")]
    [InlineData("a: \"b\\nc\"\n")]
    [InlineData("- a\n")]
    [InlineData("a:\tb\n")]
    [InlineData("  a: b\n c: d\n")]
    public void What_is_not_of_every_day_is_left_to_the_parser(string text) => Assert.False(Same(text));

    [Fact]
    public void What_a_limit_forbids_is_left_to_the_parser()
    {
        Assert.Null(PlainYaml.Read(new RepairedText("a: [b, c]"), CompilerOptions.Default with { MaxNodes = 4 }, out _));
        Assert.NotNull(PlainYaml.Read(new RepairedText("a: [b, c]"), CompilerOptions.Default with { MaxNodes = 5 }, out _));
        Assert.Null(PlainYaml.Read(new RepairedText("a: [[b]]"), CompilerOptions.Default with { MaxDepth = 2 }, out _));
        Assert.Null(PlainYaml.Read(new RepairedText("a: four"), CompilerOptions.Default with { MaxTextLength = 3 }, out _));
    }

    /// <summary>Holds both against each other; whether it was read at one go.</summary>
    private static bool Same(string text, params Repair[] repairs)
    {
        text = IllegalCharacters.Report(text, new DiagnosticBag(new SourceText(text), 200, null));
        var whole = new RepairedText(text);
        var repaired = repairs.Length > 0 ? whole.With(repairs) : whole;
        if (PlainYaml.Read(repaired, CompilerOptions.Default, out var sound) is not { } root)
        {
            // Its mistakes are found without what is sound of it, and are those that the parser finds in the whole.
            if (sound.Length > 0) Assert.Equal(Recovered(repaired, isAtOnce: false), Recovered(repaired, isAtOnce: true));
            return false;
        }

        var diagnostics = new DiagnosticBag(new SourceText(text), 200, null);
        var parsed = Recovery.Parse(repaired, null, null, CompilerOptions.Default, diagnostics, isAtOnce: false);
        Assert.True(diagnostics.ToSorted().IsEmpty, $"the parser has something to say: {string.Join("; ", diagnostics.ToSorted().Select(one => one.Message))}\n{text}");
        var (expected, actual) = (Told(parsed.Root!), Told(root));
        Assert.True(expected == actual, $"expected {expected}\nbut was  {actual}\nof:\n{text}");
        return true;
    }

    private static string Recovered(RepairedText text, bool isAtOnce)
    {
        var diagnostics = new DiagnosticBag(new SourceText(text.Text), 200, null);
        var read = Recovery.Parse(text, null, null, CompilerOptions.Default, diagnostics, isAtOnce: isAtOnce);
        var told = diagnostics.ToSorted().Select(one => $"{one.Code}@{one.Span.Start}-{one.Span.End} {one.Message} {one.Help} {string.Join("; ", one.Fixes.Select(fix => fix.Title))}");
        return $"{string.Join("\n", told)}\n{(read.Root is { } root ? Told(root) : "nothing")} {read.IsPartial}\nof:\n{text.Text}";
    }

    private static string Told(YamlNode node) => node switch
    {
        YamlScalar scalar => $"{(scalar.IsPlain ? "" : "q")}'{scalar.Value}'@{scalar.Span.Start}-{scalar.Span.End}",
        YamlSequence list => $"[{string.Join(", ", list.Items.Select(Told))}]@{list.Span.Start}-{list.Span.End}",
        YamlMapping mapping => $"{{{string.Join(", ", mapping.Entries.Select(entry => Told(entry.Key) + ": " + Told(entry.Value)))}}}@{mapping.Span.Start}-{mapping.Span.End}",
        _ => throw new NotSupportedException(),
    };

    /// <summary>Some lines of a document, that a change in them is likely to matter.</summary>
    private static string Part(string text, Random random)
    {
        var lines = text.Split('\n');
        var first = random.Next(2) == 0 ? 0 : random.Next(lines.Length);
        return string.Join('\n', lines.Skip(first).Take(random.Next(1, 30)));
    }
}
