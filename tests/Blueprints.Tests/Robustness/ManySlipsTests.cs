using Blueprints.Diagnostics;
using Blueprints.Diagrams;
using Blueprints.Text;
using Blueprints.Yaml;

namespace Blueprints.Tests.Robustness;

/// <summary>
/// A text may hold millions of slips; what is kept of them is bounded, and all are counted as far as they were looked for.
/// </summary>
public sealed class ManySlipsTests
{
    [Fact]
    public void Slips_of_lines_are_looked_for_up_to_a_limit()
    {
        var text = "blueprint: B\nsteps:\n" + string.Concat(Enumerable.Repeat("\t- a: b\n", 3 * LineSlips.MostSlips));

        Assert.Equal(LineSlips.MostSlips, LineSlips.Find(text, new LanguageWords(["steps"])).Count);
        var diagnostics = Compiler.Compile(new SourceText(text)).Diagnostics;
        Assert.Equal(CompilerOptions.Default.MaxDiagnostics + 1, diagnostics.Length);
        Assert.Equal(LanguageDiagnostics.MoreMistakes.Code, diagnostics[^1].Code);
    }

    [Fact]
    public void Characters_that_cannot_be_shown_are_all_counted()
    {
        const int Count = 900;
        var diagnostics = Compiler.Compile(new SourceText("blueprint: B\nsteps:\n  - customer: " + string.Concat(Enumerable.Repeat("\0a", Count)))).Diagnostics;

        Assert.Equal(CompilerOptions.Default.MaxDiagnostics + 1, diagnostics.Length);
        Assert.StartsWith($"{Count - CompilerOptions.Default.MaxDiagnostics:N0} more mistakes", diagnostics[^1].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_of_millions_of_characters_is_read_anew_less_often()
    {
        var text = "blueprint: B\nsteps:\n" + string.Concat(Enumerable.Repeat("  - a: \"b\n", 30)) + "#" + new string('x', 12_000_000);

        Assert.Contains(Compiler.Compile(new SourceText(text)).Diagnostics, diagnostic => diagnostic.Message.StartsWith("after 5 mistakes of form", StringComparison.Ordinal));
    }

    [Fact]
    public void A_line_of_a_million_characters_is_shown_around_the_place()
    {
        var text = "blueprint: " + new string('x', 600_000) + "\0" + string.Concat(Enumerable.Repeat("😀", 200_000)) + "\0y";
        var diagnostics = Compiler.Compile(new SourceText(text)).Diagnostics.Where(diagnostic => diagnostic.Code == LanguageDiagnostics.IllegalCharacter.Code).ToList();

        Assert.Equal([600_012, 800_013], diagnostics.Select(diagnostic => diagnostic.Position.Column));
        Assert.All(TextDiagnosticWriter.ToText(diagnostics).Split('\n'), line => Assert.InRange(line.Length, 0, 3 * TextDiagnosticWriter.MaxExcerptWidth));
    }
}
