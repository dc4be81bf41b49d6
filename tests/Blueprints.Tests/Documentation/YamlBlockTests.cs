using System.Text;
using Blueprints.Analysis;
using Blueprints.Diagnostics;
using Blueprints.Diagrams;
using Blueprints.Files;
using Blueprints.Tests.Documentation.Messages;
using Blueprints.Text;

namespace Blueprints.Tests.Documentation;

/// <summary>
/// The YAML on the pages is right: whole documents (<c>yaml</c>) and parts of one (<c>yaml fragment</c>). What mistakes (<c>yaml wrong</c>)
/// are answered
/// with stands in the block after them, which <see cref="LanguageReferenceTests"/> writes. The pages of messages are held by <see cref="MessagePagesTests"/>.
/// </summary>
public sealed class YamlBlockTests
{
    private const string Whole = "yaml";
    private const string Fragment = "yaml fragment";
    private const string Wrong = "yaml wrong";

    public static TheoryData<string> Blocks => [.. Page.AllBlocks.Where(block => block.Info.StartsWith(Whole, StringComparison.Ordinal) && !MessagePage.Is(block.Page)).Select(block => block.ToString())];

    [Theory]
    [MemberData(nameof(Blocks))]
    public void Yaml_is_right(string name)
    {
        var block = Page.AllBlocks.First(block => block.ToString() == name);
        Assert.Contains(block.Info, (string[])[Whole, Fragment, Wrong]);
        if (block.Info == Wrong)
        {
            Assert.NotEqual("", Messages(block.Text, out _));
            return;
        }

        var text = block.Info == Whole ? block.Text : Complete(block.Text);
        Assert.Equal("", Messages(text, out var compilation));
        if (!block.Page.StartsWith("docs/rules/", StringComparison.Ordinal)) Assert.DoesNotContain(Compiler.Analyze(compilation).Findings, finding => finding.Descriptor.Name is "unknown-rule" or "unknown-setting");
        Assert.EndsWith("</svg>", Compiler.RenderSvg(compilation.Diagram!).TrimEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_configuration_file_on_the_page_is_right()
    {
        var block = Assert.Single(Page.AllBlocks, block => block.Text.StartsWith("# blueprints.yaml\n", StringComparison.Ordinal));
        var configuration = Compiler.ReadConfiguration(new SourceText(block.Text));
        Assert.Equal("", TextDiagnosticWriter.ToText(configuration.Diagnostics));
        Assert.Equal((2, 1), (configuration.Settings.Length, configuration.Accept.Length));
    }

    [Fact]
    public void Whole_documents_begin_with_their_kind() =>
        Assert.All(Page.AllBlocks.Where(block => block.Info == Whole && !MessagePage.Is(block.Page)), block => Assert.Matches("^(blueprint|fishbone|服务蓝图|鱼骨图): ", block.Text));

    /// <summary>A document around a fragment: steps, or keys at the top of a blueprint.</summary>
    internal static string Complete(string fragment)
    {
        if (fragment.StartsWith("- ", StringComparison.Ordinal)) return "blueprint: Fragment\nsteps:\n" + Indented(fragment);
        var steps = fragment.Contains("\nsteps:", StringComparison.Ordinal) || fragment.StartsWith("steps:", StringComparison.Ordinal) ? "" : "steps:\n  - customer: Arrives\n";
        return "blueprint: Fragment\n" + fragment + steps;
    }

    private static string Indented(string text) => string.Concat(text.TrimEnd('\n').Split('\n').Select(line => line.Length == 0 ? "\n" : $"  {line}\n"));

    /// <summary>What the command says of a document.</summary>
    internal static string Messages(string text, out Compilation compilation)
    {
        compilation = Compiler.Compile(new SourceText(text, text.StartsWith("fishbone:", StringComparison.Ordinal) ? "delays.fishbone.yaml" : "bank.blueprint.yaml"), CompilerOptions.Default with { Files = new Beside() });
        return TextDiagnosticWriter.ToText(compilation.Diagnostics).ReplaceLineEndings("\n");
    }

    /// <summary>The file that the example of a smaller process names.</summary>
    private sealed class Beside : IFileSource
    {
        private const string Payment = """
            blueprint: Payment
            steps:
              - frontstage: Takes the card
                next:
                  - {to: end, when: Accepted, share: 90%, outcome: solved}
                  - {to: end, when: Refused, share: 10%, outcome: abandoned}
            """;

        public FileReading Read(string path, int maxBytes) =>
            path == "payment.blueprint.yaml" ? FileReading.Of(Encoding.UTF8.GetBytes(Payment)) : FileReading.Refused(FileRefusal.Missing, new("there is no such file", "没有这个文件"));
    }
}
