using Blueprints.Diagrams;
using Blueprints.Drawing;
using Blueprints.Files;
using Blueprints.Text;
using Markdig;
using Markdig.Syntax;

namespace Blueprints.Markdown.Tests;

/// <summary>Pages to try fences on.</summary>
internal static class Pages
{
    public const string Tea = "blueprint: Afternoon tea\nsteps:\n  - customer: Orders tea\n  - frontstage: Serves the tea\n";

    public const string Wrong = "blueprint: Tea\nsteps:\n  - customer: Orders tea\n  - watier: Serves <b>tea</b>\n";

    public static MarkdownPipeline Pipeline(BlueprintsOptions? options = null, bool hasAll = true)
    {
        var builder = new MarkdownPipelineBuilder();
        return (hasAll ? builder.UseAdvancedExtensions() : builder).UseBlueprints(options).Build();
    }

    public static string Html(string page, BlueprintsOptions? options = null, bool hasAll = true) => Markdig.Markdown.ToHtml(page, Pipeline(options, hasAll));

    public static MarkdownDocument Parse(string page, BlueprintsOptions? options = null, string? name = null) =>
        Markdig.Markdown.Parse(page, Pipeline(options), name is null ? null : new MarkdownParserContext().OfPage(name));

    public static string[] Mistakes(string page, BlueprintsOptions? options = null, string? name = null) => [.. Parse(page, options, name).BlueprintMistakes().Select(mistake => $"{mistake.Line} {mistake}")];

    /// <summary>The library's own drawing.</summary>
    public static string Svg(string document, LayoutOptions? options = null) => Compiler.RenderSvg(Compiler.Compile(new SourceText(document)).Diagram!, options);

    public static string Fence(string document, string info = "blueprint") => $"```{info}\n{document}```\n";

    /// <summary>The text with something before each of its lines.</summary>
    public static string Behind(string prefix, string text) => string.Concat(text.TrimEnd('\n').Split('\n').Select(line => $"{prefix}{line}\n"));

    public static BlueprintsOptions With(IFileSource files) => new() { Compiler = new CompilerOptions { Files = files } };
}
