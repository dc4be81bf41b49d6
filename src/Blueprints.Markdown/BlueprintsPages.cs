using System.Collections.Immutable;
using Markdig;
using Markdig.Syntax;

namespace Blueprints.Markdown;

/// <summary>Fences with blueprints and fishbones in pages of Markdown. Safe to call from many threads at once.</summary>
public static class BlueprintsPages
{
    /// <summary>
    /// Draws the fences <c>blueprint</c>, <c>fishbone</c> and <c>blueprints</c> of every page that the pipeline parses. Whatever stands in
    /// them, the page is made; what is wrong stands in its place.
    /// </summary>
    /// <param name="pipeline">The pipeline. Extensions that replace how code is written go before this one.</param>
    /// <param name="options">How. Default: <see cref="BlueprintsOptions.Default"/>.</param>
    /// <returns>The same pipeline.</returns>
    /// <exception cref="ArgumentNullException">The pipeline is null.</exception>
    public static MarkdownPipelineBuilder UseBlueprints(this MarkdownPipelineBuilder pipeline, BlueprintsOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(pipeline);
        pipeline.Extensions.ReplaceOrAdd<BlueprintsExtension>(new BlueprintsExtension(options ?? BlueprintsOptions.Default));
        return pipeline;
    }

    /// <summary>Says which page is parsed.</summary>
    /// <param name="context">What is handed to <c>Markdown.Parse</c> or <c>Markdown.ToHtml</c>.</param>
    /// <param name="name">The path of the page, with <c>/</c> between its parts, as <see cref="BlueprintsOptions.Compiler"/> has its files:
    /// mistakes show it, and the files of fences count from its folder.</param>
    /// <returns>The same context.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static MarkdownParserContext OfPage(this MarkdownParserContext context, string name)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(name);
        context.Properties[typeof(PageName)] = new PageName(name);
        return context;
    }

    /// <summary>
    /// Draws the fences of a page that a program other than Markdig has parsed, as one page: a drawing that stands in it twice has other ids the
    /// second time.
    /// </summary>
    /// <param name="text">The whole text of the page.</param>
    /// <param name="fences">Its fences in order, those of other languages too.</param>
    /// <param name="options">How. Default: <see cref="BlueprintsOptions.Default"/>.</param>
    /// <param name="name">The path of the page, as in <see cref="OfPage"/>. Default: null, none.</param>
    /// <returns>For each fence what stands in its place; null for one that is no <c>blueprint</c>, <c>fishbone</c> or <c>blueprints</c>.</returns>
    /// <exception cref="ArgumentNullException">The text, the fences or one of them is null.</exception>
    public static ImmutableArray<DrawnFence?> DrawFences(string text, IEnumerable<PageFence> fences, BlueprintsOptions? options = null, string? name = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(fences);
        var drawer = new PageDrawer(options ?? BlueprintsOptions.Default);
        var page = name is null ? PageName.None : new PageName(name);
        return [.. fences.Select(fence => drawer.Draw(fence ?? throw new ArgumentNullException(nameof(fences)), text, page))];
    }

    /// <summary>
    /// What is wrong in the fences of a page: errors, and warnings about what is drawn all the same, in the order of the page.
    /// </summary>
    /// <param name="page">What <c>Markdown.Parse</c> gave with a pipeline that draws fences; of any other there are none.</param>
    /// <exception cref="ArgumentNullException">The page is null.</exception>
    public static ImmutableArray<BlueprintMistake> BlueprintMistakes(this MarkdownDocument page)
    {
        ArgumentNullException.ThrowIfNull(page);
        return page.GetData(typeof(BlueprintMistake)) is ImmutableArray<BlueprintMistake> mistakes ? mistakes : [];
    }
}
