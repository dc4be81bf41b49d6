using Blueprints.Authoring;
using Blueprints.Diagnostics;
using Blueprints.Templates;
using Blueprints.Tests.Robustness;
using Blueprints.TestSupport.Documents;
using Blueprints.Text;

namespace Blueprints.Tests.Authoring;

/// <summary>The form of documents: what it looks like, that it says the same, and that it is the same when it is made again.</summary>
public sealed class FormattingTests
{
    public static TheoryData<string> Examples { get; } = new(RepositoryFiles.Documents("examples"));

    [Theory]
    [InlineData("crooked.blueprint")]
    [InlineData("chinese.blueprint")]
    public void Crooked_documents_get_their_form(string name)
    {
        var folder = Path.Combine(RepositoryFiles.Root, "tests", "cases", "formatting");
        var source = new SourceText(File.ReadAllText(Path.Combine(folder, name + ".yaml")), name + ".yaml");
        GoldenFile.Verify(folder, name, "yaml", Formed(source));
    }

    [Theory]
    [InlineData("a:   b", "a: b\n")]
    [InlineData("a: \"b\"\n", "a: b\n")]
    [InlineData("a: 'b: c'\n", "a: \"b: c\"\n")]
    [InlineData("a: 'say \"b\"'\n", "a: 'say \"b\"'\n")]
    [InlineData("a: \"yes\"\n", "a: \"yes\"\n")]
    [InlineData("a: \"12\"\n", "a: \"12\"\n")]
    [InlineData("a: \"\"\n", "a: \"\"\n")]
    [InlineData("a: \"~\"\n", "a: \"~\"\n")]
    [InlineData("a: \"甲、乙\"\n", "a: \"甲、乙\"\n")]
    [InlineData("a: \"b\" # c\n", "a: b  # c\n")]
    [InlineData("a: \"b\" #\n", "a: b  #\n")]
    [InlineData("a: \"b\" ## c\n", "a: b  ## c\n")]
    [InlineData("a: \"b\" #c\n", "a: \"b\"  #c\n")]
    [InlineData("a: \"b # d\" # c\n", "a: \"b # d\"  # c\n")]
    [InlineData("a:\n- b: c\n# d\n", "a:\n  - b: c\n# d\n")]
    [InlineData("a:\n  - b: c\n  # d\n# e\n", "a:\n  - b: c\n  # d\n# e\n")]
    [InlineData("a:\n- b: c\n# d\n- e: f\n# g\nh: i\n", "a:\n  - b: c\n  # d\n  - e: f\n# g\nh: i\n")]
    [InlineData("a:\n  - {b: c, d: e}\n  - {b: longer, d: f}\n", "a:\n  - {b: c,      d: e}\n  - {b: longer, d: f}\n")]
    [InlineData("a:\n  - {b: c,  d: e}\n  - {b: a text that is not short, d: f}\n", "a:\n  - {b: c, d: e}\n  - {b: a text that is not short, d: f}\n")]
    [InlineData("a: b\r\nc:   d\r\n", "a: b\r\nc: d\r\n")]
    [InlineData("a:\n    b:\n        - c\n", "a:\n  b:\n    - c\n")]
    [InlineData("a:\n- b: c\n  d: e\n", "a:\n  - b: c\n    d: e\n")]
    [InlineData("a: |\n      b\n        c\n\nd: e\n", "a: |\n  b\n    c\n\nd: e\n")]
    [InlineData("a: |+\n      b\n\n\n\nd: e\n", "a: |+\n  b\n\n\n\nd: e\n")]
    [InlineData("x:\n    a: |2\n         b\n        c\n", "x:\n  a: |2\n       b\n      c\n")]
    [InlineData("a: >-\n b\n c", "a: >-\n  b\n  c")]
    [InlineData("a: [b,c ,  d ]\n", "a: [b, c, d]\n")]
    [InlineData("a: [\n  b,\n  c\n]\n", "a: [\n    b,\n    c\n  ]\n")]
    [InlineData("a: {b: c,\n d: e}\n", "a: {b: c,\n  d: e}\n")]
    [InlineData("a: &x   b\nc: {d: *x }\n", "a: &x b\nc: {d: *x }\n")]
    [InlineData("---\na: b\n", "---\na: b\n")]
    [InlineData("a:\n      long\n    text\nb: c\n", "a:\n  long\n  text\nb: c\n")]
    [InlineData("a: 'it''s\n\n      b'\n", "a: 'it''s\n\n  b'\n")]
    [InlineData("a: b\n\n\n\nc: d\n\n\n", "a: b\n\nc: d\n")]
    [InlineData("a:\n    # b\n    c: d\n      # e\n    # f\n# g\n", "a:\n  # b\n  c: d\n  # e\n  # f\n# g\n")]
    public void Every_way_to_write_has_its_form(string written, string formed)
    {
        // The form is of YAML alone; what a document may say is another matter.
        Assert.Equal(formed, OfYaml(written));
        Assert.Equal(formed, OfYaml(formed));
    }

    [Theory]
    [InlineData("a: &x b\n? c\n: d\n")]
    public void What_no_form_is_known_for_is_left(string written) => Assert.Null(OfYaml(written));

    [Theory]
    [InlineData("blueprint: Tea\nsteps:\n  - customr:   Orders\n", DiagramLanguage.English, "it has a mistake at line 3 (BP")]
    [InlineData("blueprint: Tea\nsteps:\n  - customr:   Orders\n", DiagramLanguage.Chinese, "第 3 行有错误（BP")]
    [InlineData("blueprint: [Tea\n", DiagramLanguage.English, "it has a mistake at line 1 (BP")]
    public void A_document_with_a_mistake_stays_as_it_is_and_the_reason_is_told(string written, DiagramLanguage language, string reason)
    {
        var after = AuthoringDocument.Of(new SourceText(written), AuthoringOptions.Default with { Language = language }).Format();
        Assert.StartsWith(reason, after.Refusal, StringComparison.Ordinal);
        Assert.Equal(written, after.Text);
        Assert.Empty(after.Edits);
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_is_in_its_form(string name) => Assert.Empty(AuthoringDocument.Of(new SourceText(RepositoryFiles.Read("examples", name), name)).Format().Edits);

    [Fact]
    public void A_document_to_begin_with_is_in_its_form()
    {
        foreach (var template in TemplateList.All)
        {
            foreach (var language in new[] { DiagramLanguage.English, DiagramLanguage.Chinese })
            {
                var source = template.In(language);
                var after = AuthoringDocument.Of(source).Format();
                Assert.Null(after.Refusal);
                Assert.Equal(source.Content, after.Text);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void The_form_of_an_example_says_and_shows_the_same(string name)
    {
        var source = new SourceText(RepositoryFiles.Read("examples", name), name);
        SaysTheSame(source, Formed(source));
        var crooked = new SourceText(Bent(source.Content, new Random(7)), name);
        Assert.Equal(Formed(source), Formed(crooked));
    }

    [Fact]
    public void The_form_of_any_document_says_and_shows_the_same()
    {
        for (var seed = 0UL; seed < (ulong)LongRuns.Count(40, 400); seed++)
        {
            var source = new SourceText(RandomDocument.Create(seed, 30).ToYaml());
            var formed = Formed(source);
            SaysTheSame(source, formed);
            Assert.Equal((seed, formed), (seed, Formed(new SourceText(Bent(source.Content, new Random((int)seed))))));
        }
    }

    [Theory]
    [InlineData(31)]
    [InlineData(32)]
    public void A_damaged_document_says_the_same_or_stays_as_it_is(int seed)
    {
        var random = new Random(seed);
        var originals = MutationTests.Originals();
        var formed = 0;
        for (var round = 0; round < LongRuns.Count(150, 1_000); round++)
        {
            var source = new SourceText(MutationTests.Mutate(originals[random.Next(originals.Count)], random));
            var after = AuthoringDocument.Of(source).Format();
            if (after.Refusal is not null)
            {
                Assert.Equal(source.Content, after.Text);
                continue;
            }

            formed++;
            SaysTheSame(source, after.Text, draws: false);
            Assert.Equal((seed, round, after.Text), (seed, round, Formed(new SourceText(after.Text))));
        }

        Assert.True(formed > 4, $"{formed} had no mistake");
    }

    private static string Formed(SourceText source)
    {
        var document = AuthoringDocument.Of(source);
        var after = document.Format();
        Assert.Null(after.Refusal);
        Assert.Equal(after.Text, CaretText.Applied(source.Content, after.Edits));
        Assert.Empty(AuthoringDocument.Of(new SourceText(after.Text, source.Name)).Format().Edits);
        return after.Text;
    }

    private static void SaysTheSame(SourceText source, string formed, bool draws = true)
    {
        var (before, after) = (Compiler.Compile(source), Compiler.Compile(new SourceText(formed, source.Name)));
        Assert.Equal(Said(before), Said(after));
        Assert.Equal(before.Syntax.Comments.Select(span => source.Content.Substring(span.Start, span.Length).TrimEnd()), after.Syntax.Comments.Select(span => formed.Substring(span.Start, span.Length)));
        if (draws) Assert.Equal(Compiler.RenderSvg(before.Diagram!), Compiler.RenderSvg(after.Diagram!));
    }

    /// <summary>What is told, but for the note that a blank is missing behind a colon, which the form brings.</summary>
    private static IEnumerable<(string Code, string? Element, DiagnosticSeverity Severity)> Said(Blueprints.Diagrams.Compilation compilation) =>
        compilation.Diagnostics.Concat(Compiler.Analyze(compilation).Findings).Where(found => found.Code is not ("BP0091" or "BP0090")).Select(found => (found.Code, found.Element, found.Severity));

    private static string? OfYaml(string text)
    {
        var tree = Compiler.Compile(new SourceText(text)).Syntax;
        return Blueprints.Authoring.Formatting.DocumentFormatter.Formed(tree);
    }

    /// <summary>A text with other blanks: lines twice or three times as far in, blanks behind colons and at the ends of lines, empty lines.</summary>
    private static string Bent(string text, Random random)
    {
        var times = random.Next(1, 4);
        var lines = text.TrimEnd('\n').Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i];
            var blanks = line.Length - line.TrimStart(' ').Length;
            line = new string(' ', blanks * times) + line.TrimStart(' ');
            if (line.AsSpan().TrimStart(' ').StartsWith("- ")) line = line.Insert(line.IndexOf('-', StringComparison.Ordinal) + 1, new string(' ', 2 * (times - 1)));
            if (random.Next(3) == 0) line += new string(' ', random.Next(1, 4));
            if (line.Length == 0 && random.Next(2) == 0) line = "\n\n";
            lines[i] = line;
        }

        return string.Join('\n', lines) + new string('\n', random.Next(3));
    }
}
