using Blueprints.Authoring;
using Blueprints.Diagnostics;
using Blueprints.ServiceBlueprints;
using Blueprints.Tests.Robustness;
using Blueprints.Text;

namespace Blueprints.Tests.Authoring;

/// <summary>Laws that hold at every place of every text.</summary>
public sealed class AuthoringLawTests
{
    public static TheoryData<string> Examples { get; } = new(RepositoryFiles.Documents("examples"));

    [Theory]
    [MemberData(nameof(Examples))]
    public void Every_place_of_an_example_keeps_the_laws(string name)
    {
        var document = AuthoringDocument.Of(new SourceText(RepositoryFiles.Read("examples", name), name));
        for (var offset = 0; offset <= document.Source.Content.Length; offset++) CheckLight(document, offset);
        // What reads the text anew is asked for at fewer places.
        var step = LongRuns.Count(Math.Max(1, document.Source.Content.Length / 30), 1);
        for (var offset = 0; offset <= document.Source.Content.Length; offset += step) CheckHeavy(document, offset);
        CheckWhole(document);
    }

    [Theory]
    [InlineData(21)]
    [InlineData(22)]
    public void Damaged_documents_keep_the_laws(int seed)
    {
        var random = new Random(seed);
        var originals = MutationTests.Originals();
        for (var round = 0; round < LongRuns.Count(50, 1_000); round++)
        {
            var document = AuthoringDocument.Of(new SourceText(MutationTests.Mutate(originals[random.Next(originals.Count)], random)));
            try
            {
                for (var i = 0; i < 50; i++) CheckLight(document, random.Next(-1, document.Source.Content.Length + 2));
                for (var i = 0; i < 3; i++) CheckHeavy(document, random.Next(-1, document.Source.Content.Length + 2));
                CheckWhole(document);
            }
            catch (Exception exception)
            {
                throw new InvalidOperationException($"seed {seed}, round {round}:\n{document.Source.Content}", exception);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Every_name_of_an_example_can_be_changed_and_leaves_the_rest_as_it_is(string name)
    {
        var document = AuthoringDocument.Of(new SourceText(RepositoryFiles.Read("examples", name), name));
        var before = (ServiceBlueprint)document.Compilation.Diagram!;
        foreach (var symbol in document.Symbols.Steps.Where(symbol => !symbol.IsImplied).Take(LongRuns.Count(6, int.MaxValue)))
        {
            var renaming = document.RenameAt(symbol.Name!.Value.Start, "renamed-zq")!;
            Assert.Null(renaming.Refusal);
            var after = (ServiceBlueprint)Compiler.Compile(new SourceText(CaretText.Applied(document.Source.Content, renaming.Edits), name)).Diagram!;
            Assert.Equal(before.Steps.Select(step => step.Id == symbol.Id ? "renamed-zq" : step.Id), after.Steps.Select(step => step.Id));
            Assert.Equal(before.Flows.Select(flow => (New(flow.From), New(flow.To))), after.Flows.Select(flow => (flow.From, flow.To)));
            string New(string id) => id == symbol.Id ? "renamed-zq" : id;
        }
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void The_lines_around_a_caret_say_as_much_as_the_whole_text(string name)
    {
        var document = AuthoringDocument.Of(new SourceText(RepositoryFiles.Read("examples", name), name));
        var text = document.Source.Content;
        for (var i = 0; i < LongRuns.Count(30, 600); i++)
        {
            var offset = (int)((long)text.Length * i / LongRuns.Count(30, 600));
            // Within the blanks before a line nothing that is written would fit.
            var line = offset == 0 ? 0 : text.LastIndexOf('\n', offset - 1) + 1;
            if (text.AsSpan(line, offset - line).IsWhiteSpace() && offset < text.Length && text[offset] == ' ') continue;
            var whole = CompletionFinder.Find(document, text, offset, readsAll: true).Select(item => item.Label);
            Assert.Equal((offset, string.Join(' ', whole)), (offset, string.Join(' ', document.CompletionsAt(offset).Select(item => item.Label))));
        }
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void What_is_accepted_is_found_no_more_and_nothing_else_changes(string name)
    {
        var document = AuthoringDocument.Of(new SourceText(RepositoryFiles.Read("examples", name), name));
        var found = document.Problems().Where(problem => problem.IsFinding).Take(LongRuns.Count(2, 40)).ToList();
        foreach (var finding in found)
        {
            if (document.AcceptanceOf(finding) is not { } acceptance) continue;
            var after = AuthoringDocument.Of(new SourceText(CaretText.Applied(document.Source.Content, acceptance.Edits), name));
            Assert.Empty(after.Compilation.Diagnostics.Where(problem => problem.Severity == DiagnosticSeverity.Error));
            Assert.DoesNotContain(after.Problems(), problem => problem.Code == finding.Code && problem.Element == finding.Element && problem.Message == finding.Message);
        }
    }

    private static void CheckLight(AuthoringDocument document, int offset)
    {
        var length = document.Source.Content.Length;
        var uses = document.ReferencesAt(offset);
        Assert.All(uses, span => Assert.InRange(span.End, span.Start, length));
        Assert.True(uses.IsEmpty || uses.Any(span => span.Start <= Math.Clamp(offset, 0, length) && Math.Clamp(offset, 0, length) <= span.End));
        if (document.DefinitionAt(offset) is { } definition) Assert.Contains(definition, uses);
        if (document.HoverAt(offset) is { } hover) Assert.True(hover.Markdown.Length > 0 && hover.Span.End <= length);
    }

    private static void CheckHeavy(AuthoringDocument document, int offset)
    {
        foreach (var item in document.CompletionsAt(offset))
        {
            Assert.InRange(Math.Clamp(offset, 0, document.Source.Content.Length), item.Edit.Start, item.Edit.Start + item.Edit.Length);
            Assert.DoesNotContain('\n', item.Label);
            Assert.NotEmpty(CaretText.Applied(document.Source.Content, [item.Edit]));
        }

        if (document.RenameAt(offset, "renamed-zq") is not { Refusal: null } renaming) return;
        var after = Compiler.Compile(new SourceText(CaretText.Applied(document.Source.Content, renaming.Edits), document.Source.Name));
        Assert.Equal(document.Compilation.HasErrors, after.HasErrors);
    }

    private static void CheckWhole(AuthoringDocument document)
    {
        var length = document.Source.Content.Length;
        foreach (var problem in document.Problems())
        {
            foreach (var fix in problem.Fixes)
            {
                if (fix.Edits.All(edit => edit.File == document.Source.Name)) Assert.NotEqual(document.Source.Content, CaretText.Applied(document.Source.Content, fix.Edits));
            }
        }

        var all = document.Problems().Select(problem => (problem.Code, problem.Span, problem.Message)).ToHashSet();
        Assert.All(document.ProblemsAtOnce(), problem => Assert.Contains((problem.Code, problem.Span, problem.Message), all));
        var end = 0;
        foreach (var word in document.Colours())
        {
            Assert.InRange(word.Span.Start, end, length - 1);
            end = word.Span.End;
            Assert.DoesNotContain('\n', document.Source.Content[word.Span.Start..end]);
        }

        Assert.All(document.Targets(), target => Assert.InRange(target.Span.End, target.Span.Start, length));
        Assert.All(document.Foldings(), part => Assert.True(part.Span.Start < part.Span.End && part.Span.End <= length));
        foreach (var item in document.Outline()) CheckOutline(item);
    }

    private static void CheckOutline(OutlineItem item)
    {
        Assert.True(item.Span.Start <= item.NameSpan.Start && item.NameSpan.End <= item.Span.End);
        foreach (var child in item.Children)
        {
            Assert.True(item.Span.Start <= child.Span.Start && child.Span.End <= item.Span.End);
            CheckOutline(child);
        }
    }
}
