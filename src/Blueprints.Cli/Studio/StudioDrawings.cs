using Blueprints.Cli.Formats;
using Blueprints.Cli.Http;
using Blueprints.Cli.Messaging;
using Blueprints.Cli.Serving;

namespace Blueprints.Cli.Studio;

/// <summary>Draws what the page has no means for: pictures and PDF, by the same limits as <c>serve</c>. Safe for many threads.</summary>
/// <param name="folder">The folder, whose files documents may use.</param>
/// <param name="limits">What drawings may cost.</param>
internal sealed class StudioDrawings(StudioFolder folder, ServeLimits limits) : IDisposable
{
    private readonly Workshop _workshop = new(limits);
    private readonly Draughtsman _draughtsman = new(new Allowance(limits.Pixels), []);

    /// <summary>Draws the text that a request brings.</summary>
    /// <param name="format">The name of the format.</param>
    /// <param name="request">The request; behind its question mark stand the options of the drawing, and <c>document</c>, the path of the text in the folder.</param>
    /// <param name="leaving">Gives it up.</param>
    /// <exception cref="HttpException">The text has mistakes, an option has no such value, or it can't be drawn now.</exception>
    public async ValueTask<HttpResponse> DrawAsync(string format, HttpRequest request, CancellationToken leaving)
    {
        try
        {
            var chosen = Choices.Find(new("format", "格式"), format, FormatList.Served, item => item.Name)!;
            var path = ServedOptions.QueryOf(request.Query).LastOrDefault(option => option.Name == "document").Value ?? "";
            StudioFolder.RequireDocument(path);
            var drawing = new DrawingRequest(null, chosen, request.Body, ServedOptions.Of(request, default)) { Files = folder.FilesOf(path), Analysis = folder.SettingsOf(path) };
            var bytes = await _workshop.DoAsync(token => _draughtsman.Draw(drawing, request.Holding, token), leaving).ConfigureAwait(false);
            return new HttpResponse(200, chosen.MediaType, bytes);
        }
        catch (UsageException wrong)
        {
            throw new HttpException(400, wrong.Words);
        }
    }

    public void Dispose() => _workshop.Dispose();
}
