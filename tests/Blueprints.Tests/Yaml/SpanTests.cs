using Blueprints.Diagnostics;
using Blueprints.Diagrams;
using Blueprints.Diagrams.Reading;
using Blueprints.Text;
using Blueprints.Yaml;

namespace Blueprints.Tests.Yaml;

/// <summary>Places are true: what stands at a node's span is what the author wrote for it.</summary>
public sealed class SpanTests
{
    public static TheoryData<string> Examples { get; } = new(RepositoryFiles.Documents("examples"));

    [Theory]
    [MemberData(nameof(Examples))]
    public void The_text_at_a_plain_scalars_span_is_its_value(string name)
    {
        var text = RepositoryFiles.Read("examples", name);
        foreach (var variant in (string[])[text, text.Replace("\n", "\r\n", StringComparison.Ordinal), "\uFEFF" + text])
        {
            var source = new SourceText(variant);
            var scalars = Scalars(Parse(source)).ToList();
            Assert.True(scalars.Count > 10);
            foreach (var scalar in scalars.Where(s => s.IsPlain)) Assert.Equal(scalar.Value, Unfold(At(source, scalar.Span)));
            Assert.All(scalars.Where(s => !s.IsPlain), s => Assert.Contains(At(source, s.Span)[0], "\"'|>"));
        }
    }

    [Theory]
    [InlineData("a: \"x y\"", "\"x y\"")]
    [InlineData("a: 'x'", "'x'")]
    [InlineData("a: &n x", "x")]
    [InlineData("a: !!str x", "x")]
    [InlineData("a: &n !!str 'x'", "'x'")]
    [InlineData("a: x # y", "x")]
    [InlineData("a: |\n  x\n  y\n\n", "|\n  x\n  y")]
    [InlineData("a: >-\n  x\nb: y", ">-\n  x")]
    [InlineData("a: x\n  y\nb: z", "x\n  y")]
    [InlineData("a: [x, {y: z}]", "[x, {y: z}]")]
    [InlineData("a: []", "[]")]
    [InlineData("a: {}", "{}")]
    [InlineData("a: {x: y, }", "{x: y, }")]
    [InlineData("a:\n  b: c\n  d: e\nf: g", "b: c\n  d: e")]
    [InlineData("a:\n- x\n- y\nb: z", "- x\n- y")]
    [InlineData("a:\n  - x\n  - y: z\n", "- x\n  - y: z")]
    [InlineData("a:", "")]
    [InlineData("a: ~", "~")]
    [InlineData("a: 取号 😀 x", "取号 😀 x")]
    public void A_values_span_covers_what_is_written(string text, string written)
    {
        var source = new SourceText(text);
        var root = Assert.IsType<YamlMapping>(Parse(source));

        Assert.Equal(written, At(source, root.Entries[0].Value.Span));
        Assert.Equal("a", At(source, root.Entries[0].Key.Span));
    }

    [Fact]
    public void Places_stay_true_after_mends_of_other_places()
    {
        var source = new SourceText("blueprint：银行\nsteps：\n　　- customer：取号\n\t  id:take\n    – frontstage: Asks: which?\n      wait: 5\n");
        var diagnostics = new DiagnosticBag(source, 100, null);
        var root = YamlParser.Parse(source, CompilerOptions.Default, diagnostics, new LanguageWords(["blueprint", "steps", "customer", "id", "frontstage", "wait"])).Root!;

        foreach (var scalar in Scalars(root).Where(s => s.Value is "银行" or "steps" or "customer" or "取号" or "id" or "take" or "wait" or "5")) Assert.Equal(scalar.Value, At(source, scalar.Span));
        Assert.Equal(8, Scalars(root).Count(s => s.Value is "银行" or "steps" or "customer" or "取号" or "id" or "take" or "wait" or "5"));
    }

    private static YamlNode Parse(SourceText source) => YamlParser.Parse(source, CompilerOptions.Default, new DiagnosticBag(source, 100, null), null).Root!;

    private static string At(SourceText source, TextSpan span) => source.Content.Substring(span.Start, span.Length);

    /// <summary>A text that goes on over several lines is read with single spaces.</summary>
    private static string Unfold(string text) => string.Join(' ', text.Split('\n').Select(line => line.Trim()));

    private static IEnumerable<YamlScalar> Scalars(YamlNode node) => node switch
    {
        YamlScalar scalar => [scalar],
        YamlSequence sequence => sequence.Items.SelectMany(Scalars),
        YamlMapping mapping => mapping.Entries.SelectMany(entry => Scalars(entry.Value).Prepend(entry.Key)),
        _ => [],
    };
}
