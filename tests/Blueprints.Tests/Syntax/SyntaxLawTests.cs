using Blueprints.ServiceBlueprints;
using Blueprints.Syntax;
using Blueprints.Tests.Robustness;
using Blueprints.TestSupport.Documents;
using Blueprints.Text;

namespace Blueprints.Tests.Syntax;

/// <summary>Laws that hold for the tree of every text.</summary>
public sealed class SyntaxLawTests
{
    public static TheoryData<string> Examples { get; } = new(RepositoryFiles.Documents("examples"));

    [Theory]
    [MemberData(nameof(Examples))]
    public void The_tree_of_an_example_keeps_the_laws(string name)
    {
        var text = RepositoryFiles.Read("examples", name);
        foreach (var variant in (string[])[text, text.Replace("\n", "\r\n", StringComparison.Ordinal), "\uFEFF" + text]) Check(variant, isWritten: true);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void The_trees_of_random_documents_keep_the_laws(ulong seed)
    {
        for (var i = 0ul; i < 50; i++) Check(RandomDocument.Create((seed * 1_000) + i, 60).ToYaml(), isWritten: true);
    }

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    public void The_trees_of_mutated_documents_keep_the_laws(int seed)
    {
        var random = new Random(seed);
        var originals = MutationTests.Originals();
        for (var round = 0; round < 300; round++) Check(MutationTests.Mutate(originals[random.Next(originals.Count)], random), isWritten: false);
    }

    /// <param name="text">The text.</param>
    /// <param name="isWritten">Whether it has no mistakes, so that a plain text is its value.</param>
    private static void Check(string text, bool isWritten)
    {
        var compilation = Compiler.Compile(new SourceText(text));
        var tree = compilation.Syntax;
        var content = compilation.Source.Content;
        foreach (var node in tree.Nodes())
        {
            Assert.InRange(node.Span.Start, 0, content.Length);
            Assert.InRange(node.Span.End, node.Span.Start, content.Length);
            var at = node.Span.Start;
            foreach (var child in node.Children)
            {
                Assert.True(child.Span.Start >= at && child.Span.End <= node.Span.End, $"{child.GetType().Name} {child.Path} at {child.Span}, its parent at {node.Span}, what stands before it ends at {at}, in\n{text}");
                Assert.Same(node, child.Parent);
                at = child.Span.End;
            }

            if (isWritten && node is SyntaxScalar { Style: ScalarStyle.Plain } scalar) Assert.Equal(scalar.Value, string.Join(' ', node.ToString().Split('\n').Select(line => line.Trim())));
            _ = (node.Path, node.Element, (node as SyntaxMapping)?.Keys, (node as SyntaxEntry)?.Definition);
        }

        for (var offset = 0; offset <= content.Length; offset += Math.Max(1, content.Length / 50))
        {
            if (tree.NodeAt(offset) is { } node) Assert.InRange(offset, node.Span.Start, node.Span.End);
        }

        Assert.All(tree.Comments, comment => Assert.Equal('#', content[comment.Start]));
        if (compilation.Diagram is ServiceBlueprint blueprint) Assert.All(blueprint.Steps, step => Assert.NotNull(tree.NodeOf(step.Span)?.Element));
    }
}
