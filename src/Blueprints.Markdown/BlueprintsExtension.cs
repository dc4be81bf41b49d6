using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace Blueprints.Markdown;

/// <summary>
/// What Markdig calls: fences are drawn when a page has been parsed, and written where it writes code. No parser and no renderer is
/// replaced, so that those of other extensions stay.
/// </summary>
internal sealed class BlueprintsExtension(BlueprintsOptions options) : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        pipeline.DocumentProcessed -= Draw;
        pipeline.DocumentProcessed += Draw;
        // The only one that sees which page it is, and the lines of fences, is the parser of fences.
        if (pipeline.BlockParsers.FindExact<FencedCodeBlockParser>() is { } parser) parser.InfoParser = Noting(parser.InfoParser ?? FencedBlockParserBase<FencedCodeBlock>.DefaultInfoParser);
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        var writer = renderer.ObjectRenderers.OfType<HtmlObjectRenderer<CodeBlock>>().FirstOrDefault();
        if (writer is not null && !writer.TryWriters.Contains(FenceWriter.TryWrite)) writer.TryWriters.Insert(0, FenceWriter.TryWrite);
    }

    private void Draw(MarkdownDocument page) => new PageDrawer(options).Draw(page);

    private static FencedBlockParserBase.InfoParserDelegate Noting(FencedBlockParserBase.InfoParserDelegate next) => (BlockProcessor state, ref StringSlice line, IFencedBlock fenced, char opening) =>
    {
        if (fenced is FencedCodeBlock block)
        {
            Fence.Note(block, line.Text, state.Context?.Properties.TryGetValue(typeof(PageName), out var name) == true ? (PageName)name : PageName.None);
        }

        return next(state, ref line, fenced, opening);
    };
}
