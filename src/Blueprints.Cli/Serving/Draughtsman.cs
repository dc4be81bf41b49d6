using Blueprints.Cli.Formats;
using Blueprints.Cli.Http;
using Blueprints.Cli.Messaging;
using Blueprints.Diagnostics;
using Blueprints.Diagrams;
using Blueprints.Rendering;
using Blueprints.Scenes;
using Blueprints.Text;

namespace Blueprints.Cli.Serving;

/// <summary>
/// Makes a drawing of what was sent, with the files that the request brings along and no others; nothing is fetched. Safe for many threads.
/// </summary>
/// <param name="pixels">The pixels that all pictures may have that are drawn at once.</param>
/// <param name="fonts">Fonts for characters that Inter lacks.</param>
internal sealed class Draughtsman(Allowance pixels, string[] fonts)
{
    /// <summary>The name of the document in messages.</summary>
    private const string Name = "diagram";

    /// <summary>A stream that has become larger is not kept.</summary>
    private const int MostKept = 1 << 20;

    [ThreadStatic]
    private static MemoryStream? _kept;

    private readonly Dictionary<string, ISceneRenderer> _usual = [];

    /// <exception cref="HttpException">The document has mistakes, is of another kind, or is too large to be drawn.</exception>
    /// <exception cref="UsageException">An option has no such value.</exception>
    /// <exception cref="OperationCanceledException">It was given up.</exception>
    public byte[] Draw(DrawingRequest request, Holding holding, CancellationToken token)
    {
        var options = request.Options;
        var layout = options.Layout();
        var settings = options.Settings(request.Format, fonts);
        var compilation = Compiler.Compile(SourceText.Decode(request.Text.Span, Name), CompilerOptions.Default with { Files = request.Files, Language = options.Language ?? Messages.Chosen }, token);
        if (compilation.HasErrors || compilation.Diagram is not { } diagram) throw Mistakes(compilation);
        RequireKind(request.Kind, diagram);
        if (options.Findings) layout = layout with { Analysis = Compiler.Analyze(compilation, request.Analysis with { Language = options.Language }, token) };
        var scene = Compiler.Layout(diagram, layout, token);
        using var drawn = new Holding(pixels);
        if (request.Format.Takes(DrawingOptions.Quality) || request.Format.Takes(DrawingOptions.Scale)) drawn.Take(PixelsOf(scene, settings));
        try
        {
            return Bytes(Renderer(request.Format, settings), scene, holding, token);
        }
        catch (RenderException trouble)
        {
            throw new HttpException(400, trouble.Words);
        }
    }

    private static byte[] Bytes(ISceneRenderer renderer, Scene scene, Holding holding, CancellationToken token)
    {
        var stream = _kept ?? new MemoryStream();
        _kept = null;
        stream.SetLength(0);
        renderer.Render(scene, stream, token);
        holding.Take(stream.Length);
        var bytes = stream.ToArray();
        if (stream.Capacity <= MostKept) _kept = stream;
        return bytes;
    }

    private static long PixelsOf(Scene scene, DrawingSettings settings)
    {
        var scale = settings.Width is { } width ? width / scene.Width : settings.Scale ?? 1;
        return (long)Math.Min(long.MaxValue / 2, Math.Ceiling(scene.Width * scale) * Math.Ceiling(scene.Height * scale));
    }

    /// <summary>Renderers are made once where nothing is asked of them, so that fonts are looked for once.</summary>
    private ISceneRenderer Renderer(OutputFormat format, DrawingSettings settings)
    {
        try
        {
            if (settings != new DrawingSettings { Fonts = fonts }) return format.Create(settings);
            lock (_usual)
            {
                if (!_usual.TryGetValue(format.Name, out var renderer)) _usual.Add(format.Name, renderer = format.Create(settings));
                return renderer;
            }
        }
        catch (RenderException wrong)
        {
            throw new HttpException(400, wrong.Words);
        }
    }

    private static void RequireKind(string? kind, Diagram diagram)
    {
        var told = Compiler.KindOf(diagram);
        if (kind is not null && told.Key != kind)
            throw new HttpException(400, $"this is {told.Name.English}; ask for {told.Key} in place of {kind}", $"这是{told.Name.Chinese}；请把 {kind} 改为 {told.Key}");
    }

    private static HttpException Mistakes(Compilation compilation)
    {
        var text = TextDiagnosticWriter.ToText(compilation.Diagnostics).TrimEnd();
        return new HttpException(400, text, text);
    }
}
