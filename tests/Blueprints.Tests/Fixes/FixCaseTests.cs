using Blueprints.Diagnostics;
using Blueprints.Tests.ServiceBlueprints.Reading;

namespace Blueprints.Tests.Fixes;

/// <summary>
/// Every document of <c>tests/cases/mistakes</c> is either fixed, so that it reads without a word, or
/// <c>tests/cases/fixes/unfixed.txt</c> says why nobody but its author can: one line a case, <c>CASE: REASON</c>. What became of a
/// document that changed stands beside that file.
/// </summary>
public sealed class FixCaseTests
{
    private static readonly string Folder = Path.Combine(RepositoryFiles.Root, "tests", "cases", "fixes");

    private static readonly Dictionary<string, string> Unfixed = File.ReadAllLines(Path.Combine(Folder, "unfixed.txt"))
        .Where(line => line.Length > 0)
        .ToDictionary(line => line[..line.IndexOf(':', StringComparison.Ordinal)], line => line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim());

    private static readonly string[] Names = [.. MistakeTests.Names.Where(name => MistakeTests.Document(name) is not null)];

    public static TheoryData<string> Cases { get; } = new(Names);

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_mistake_is_fixed_or_there_is_a_reason(string name)
    {
        var (source, options) = MistakeTests.Document(name)!.Value;
        var result = Compiler.Fix(source, options);
        var left = Compiler.Compile(result.Source, options).Diagnostics;

        if (result.Source.Content != source.Content) GoldenFile.Verify(Folder, name, "yaml", result.Source.Content);
        Assert.Equal(result.Applied.IsEmpty, result.Source.Content == source.Content);
        if (left.IsEmpty) Assert.False(Unfixed.ContainsKey(name), $"{name} is fixed, and the list says it is not");
        else Assert.True(Unfixed.ContainsKey(name) && Unfixed[name].Length > 0, $"{name} is not fixed, and no reason is given:\n{result.Source.Content}\n{TextDiagnosticWriter.ToText(left)}");
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Fixes_lie_within_the_text_and_change_it(string name)
    {
        var (source, options) = MistakeTests.Document(name)!.Value;
        foreach (var diagnostic in Compiler.Compile(source, options).Diagnostics)
        {
            foreach (var fix in diagnostic.Fixes)
            {
                Assert.NotEmpty(fix.Title);
                Assert.NotEmpty(fix.Edits);
                Assert.All(fix.Edits, edit => Assert.Equal(source.Name, edit.File));
                Assert.All(fix.Edits, edit => Assert.InRange(edit.Start + edit.Length, edit.Start, source.Content.Length));
                Assert.All(fix.Edits.Zip(fix.Edits.Skip(1)), pair => Assert.True(pair.First.Start + pair.First.Length <= pair.Second.Start));
                Assert.NotEqual(source.Content, TextEdits.Apply(source.Content, fix.Edits));
            }

            foreach (var place in diagnostic.Related)
            {
                Assert.NotEmpty(place.Message);
                Assert.InRange(place.Span.End, place.Span.Start, place.Source.Content.Length);
                Assert.NotEqual(diagnostic.Span, place.Span);
            }
        }
    }

    [Fact]
    public void The_list_names_cases_that_there_are() => Assert.Equal([], Unfixed.Keys.Except(Names));
}
