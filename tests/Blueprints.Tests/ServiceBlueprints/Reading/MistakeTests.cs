using System.Globalization;
using System.Text;
using Blueprints.Diagnostics;
using Blueprints.Diagrams;
using Blueprints.Files;
using Blueprints.Mermaid;
using Blueprints.Text;

namespace Blueprints.Tests.ServiceBlueprints.Reading;

/// <summary>
/// Each folder of <c>tests/cases/mistakes</c> is named for a defect and holds a document that has it, and what its author is told. A first
/// line
/// <c># limits: MaxDepth=4</c> sets limits, and <c>Files=0</c> takes the folder's files away. Documents of Mermaid are called
/// <c>input.mmd</c>.
/// </summary>
public sealed class MistakeTests
{
    private const string Mermaid = "input.mmd";
    private const string Yaml = "input.yaml";

    private static readonly string Folder = Path.Combine(RepositoryFiles.Root, "tests", "cases", "mistakes");

    internal static readonly string[] Names = [.. Directory.GetDirectories(Folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    public static TheoryData<string> Cases { get; } = new(Names);

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_mistake_is_told_as_it_was_accepted(string name)
    {
        var compilation = Compile(name);

        GoldenFile.Verify(Path.Combine(Folder, name), "output", "txt", TextDiagnosticWriter.ToText(compilation.Diagnostics));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_mistake_is_told_in_Chinese_as_it_was_accepted(string name)
    {
        var compilation = Compile(name, DiagramLanguage.Chinese);

        GoldenFile.Verify(Path.Combine(Folder, name), "output.zh", "txt", TextDiagnosticWriter.ToText(compilation.Diagnostics));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Both_languages_say_the_same(string name)
    {
        var english = Compile(name);
        var chinese = Compile(name, DiagramLanguage.Chinese);

        Assert.Equal(english.Diagnostics.Select(d => (d.Code, d.Span, d.Help is null)), chinese.Diagnostics.Select(d => (d.Code, d.Span, d.Help is null)));
        Assert.All(chinese.Diagnostics, d => Assert.Equal(DiagramLanguage.Chinese, d.Language));
        Assert.Equal([], english.Diagnostics.Zip(chinese.Diagnostics).SelectMany(pair => BilingualLaws.Breaches(pair.First, pair.Second)));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Diagnostics_are_sorted_and_lie_within_the_text(string name)
    {
        var compilation = Compile(name);

        Assert.NotEmpty(compilation.Diagnostics);
        Assert.Equal(compilation.Diagnostics.Any(d => d.Severity == DiagnosticSeverity.Error), compilation.HasErrors);
        Assert.Equal(compilation.Diagnostics.Select(d => d.Span.Start).Order(), compilation.Diagnostics.Select(d => d.Span.Start));
        Assert.All(compilation.Diagnostics, d => Assert.InRange(d.Span.End, d.Span.Start, compilation.Source.Content.Length));
        Assert.All(compilation.Diagnostics, d => Assert.False(d.Message.EndsWith('.'), d.Message));
        Assert.DoesNotContain(compilation.Diagnostics, d => (d.Message + d.Help).Any(char.IsControl));
    }

    [Fact]
    public void Every_code_has_a_case()
    {
        var told = Names.SelectMany(name => Compile(name).Diagnostics).Select(d => d.Code).ToHashSet();

        Assert.Equal(LanguageDiagnostics.All.Select(d => d.Code), LanguageDiagnostics.All.Select(d => d.Code).Where(told.Contains));
    }

    /// <summary>The document of a case and the options that it is read with; null for Mermaid's text.</summary>
    internal static (SourceText Source, CompilerOptions Options)? Document(string name)
    {
        if (!File.Exists(Path.Combine(Folder, name, Yaml))) return null;
        var bytes = File.ReadAllBytes(Path.Combine(Folder, name, Yaml));
        return (SourceText.Decode(bytes, Yaml), Limits(Encoding.UTF8.GetString(bytes), new FolderFiles(Path.Combine(Folder, name))) with { Language = DiagramLanguage.English });
    }

    private static Compilation Compile(string name, DiagramLanguage language = DiagramLanguage.English)
    {
        var isMermaid = File.Exists(Path.Combine(Folder, name, Mermaid));
        var bytes = File.ReadAllBytes(Path.Combine(Folder, name, isMermaid ? Mermaid : Yaml));
        var limits = Limits(Encoding.UTF8.GetString(bytes), new FolderFiles(Path.Combine(Folder, name))) with { Language = language };
        return isMermaid ? IshikawaReader.Read(SourceText.Decode(bytes, Mermaid), limits) : Compiler.Compile(SourceText.Decode(bytes, Yaml), limits);
    }

    /// <summary>The options that the first line of a text asks for.</summary>
    internal static CompilerOptions Limits(string text, IFileSource files)
    {
        var options = CompilerOptions.Default with { Files = files };
        var sign = text.StartsWith("%%", StringComparison.Ordinal) ? "%% limits: " : "# limits: ";
        if (!text.StartsWith(sign, StringComparison.Ordinal)) return options;
        foreach (var limit in text[sign.Length..text.IndexOf('\n', StringComparison.Ordinal)].Split(", "))
        {
            var parts = limit.Split('=');
            var value = int.Parse(parts[1], CultureInfo.InvariantCulture);
            options = parts[0] switch
            {
                "MaxBytes" => options with { MaxBytes = value },
                "MaxDepth" => options with { MaxDepth = value },
                "MaxNodes" => options with { MaxNodes = value },
                "MaxAliasNodes" => options with { MaxAliasNodes = value },
                "MaxTextLength" => options with { MaxTextLength = value },
                "MaxCauses" => options with { MaxCauses = value },
                "MaxLanes" => options with { MaxLanes = value },
                "MaxPromises" => options with { MaxPromises = value },
                "MaxSteps" => options with { MaxSteps = value },
                "MaxIconBytes" => options with { MaxIconBytes = value },
                "MaxAllIconBytes" => options with { MaxAllIconBytes = value },
                "Files" => options with { Files = null },
                "MaxDiagnostics" => options with { MaxDiagnostics = value },
                _ => throw new ArgumentException($"no limit is called {parts[0]}"),
            };
        }

        return options;
    }
}
