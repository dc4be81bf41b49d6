using System.Collections.Immutable;
using Blueprints.Diagnostics;
using Blueprints.Diagrams;
using Blueprints.Drawing;
using Blueprints.Files;
using Blueprints.Text;
using Markdig.Syntax;

namespace Blueprints.Markdown;

/// <summary>Draws the fences of one page. For one thread.</summary>
internal sealed class PageDrawer(BlueprintsOptions options)
{
    private readonly PageDrawings _drawings = new(options.Drawings);
    private readonly ImmutableArray<BlueprintMistake>.Builder _mistakes = ImmutableArray.CreateBuilder<BlueprintMistake>();
    private PageText? _page;

    /// <summary>Draws the fences of a page that Markdig has parsed.</summary>
    public void Draw(MarkdownDocument page)
    {
        foreach (var block in page.Descendants<FencedCodeBlock>())
        {
            if (Fence.Of(block) is { } fence) block.SetData(typeof(FenceResult), Draw(fence));
        }

        page.SetData(typeof(BlueprintMistake), _mistakes.ToImmutable());
    }

    /// <summary>Draws a fence of a page that another program has parsed; null where it is none of ours.</summary>
    public DrawnFence? Draw(PageFence found, string text, PageName page)
    {
        if (Fence.Of(found, text, page) is not { } fence) return null;
        var before = _mistakes.Count;
        var result = Draw(fence);
        return new DrawnFence(FenceHtml.Of(result), result.IsWhole, [.. _mistakes.Skip(before)]);
    }

    private FenceResult Draw(Fence fence)
    {
        var settings = new FenceSettings(fence.Attributes);
        var language = settings.Language ?? options.Language ?? DiagramLanguage.English;
        var page = _page?.IsOf(fence.Text) == true ? _page : _page = new PageText(fence.Text, fence.Page);
        List<Diagnostic> said = [.. settings.Mistakes(page, language)];
        var html = Read(fence, settings, page, language, said) is { Diagram: { } diagram } compilation ? Draw(compilation, diagram, fence, settings, page, language, said) : null;
        foreach (var mistake in said) Tell(new BlueprintMistake(page.LineOf(mistake) ?? page.LineAt(fence.Start), mistake));
        return new FenceResult([.. said.Where(options.Shows)], html, settings.Id, settings.Classes, fence.Document.HasNoLines);
    }

    private void Tell(BlueprintMistake mistake)
    {
        _mistakes.Add(mistake);
        options.OnMistake?.Invoke(mistake);
    }

    /// <summary>The document in the fence, or that which it names.</summary>
    private Compilation? Read(Fence fence, FenceSettings settings, PageText page, DiagramLanguage language, List<Diagnostic> said)
    {
        var document = fence.Document;
        var files = options.Compiler.Files is { } all ? FilesBeside.Of(all, fence.Page.Name) : null;
        if (settings.File is not { Value: { Length: > 0 } path } named)
        {
            var compilation = Compiler.Compile(document.Source, options.Compiler with { Files = files });
            said.AddRange(compilation.Diagnostics.Select(mistake => ReferenceEquals(mistake.Source, document.Source) ? page.Moved(mistake, document) : mistake));
            return compilation;
        }

        if (!document.IsEmpty)
        {
            said.Add(page.Diagnostic(FenceDiagnostics.TwoDocuments, named.Start, named.End, language, new("the fence names a file, and what stands in it is not read", "代码块写了文件，其中的内容不读"), new("leave out one of the two", "请去掉其中之一")));
        }

        var reading = files?.Read(path, options.Compiler.MaxBytes) ?? FileReading.Refused(FileRefusal.Outside, new("the pipeline gives fences no files", "没有给代码块任何文件"));
        if (reading.Refusal != FileRefusal.None)
        {
            said.Add(page.Diagnostic(FenceDiagnostics.UnreadableFile, named.Start, named.End, language, new($"'{path}' cannot be read: {reading.Reason.English}", $"读不了“{path}”：{reading.Reason.Chinese}")));
            return null;
        }

        var read = Compiler.Compile(SourceText.Decode(reading.Content.Span, path), options.Compiler with { Files = FilesBeside.Of(files!, path) });
        said.AddRange(read.Diagnostics);
        return read;
    }

    private string? Draw(Compilation compilation, Diagram diagram, Fence fence, FenceSettings settings, PageText page, DiagramLanguage language, List<Diagnostic> said)
    {
        var spoken = settings.Language ?? options.Language;
        var scene = Compiler.Layout(diagram, new LayoutOptions
        {
            Theme = settings.Theme ?? options.Theme,
            Language = spoken,
            Folding = settings.Folding,
            Analysis = settings.HasFindings ? Compiler.Analyze(compilation, options.Analysis with { Language = spoken ?? options.Analysis.Language }) : null,
        });
        try
        {
            return _drawings.Html(scene);
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            said.Add(page.Diagnostic(FenceDiagnostics.NotWritten, fence.Start, fence.Start, language, new("the folder of drawings cannot be written", "图的文件夹不能写入")));
            return null;
        }
    }
}
