using System.Text.Json;
using Blueprints.Cli.Rpc;
using Blueprints.Text;

namespace Blueprints.Cli.LanguageServer;

/// <summary>Shows a client how far a run over its folders has come, and that it is over when this is disposed of.</summary>
internal sealed class FolderProgress : IDisposable
{
    private readonly RpcOutput _output;
    private readonly string? _token;
    private int _told = -1;

    /// <param name="output">The client.</param>
    /// <param name="token">The name of the run; null where nothing is shown.</param>
    /// <param name="language">The language to speak; null for English.</param>
    public FolderProgress(RpcOutput output, string? token, DiagramLanguage? language)
    {
        (_output, _token) = (output, token);
        if (token is null) return;
        output.Request("window/workDoneProgress/create", json =>
        {
            json.WriteStartObject();
            json.WriteString("token", token);
            json.WriteEndObject();
        });
        Tell("begin", json =>
        {
            json.WriteString("title", new Bilingual("Blueprints: checking the folder", "Blueprints：检查文件夹").In(language ?? DiagramLanguage.English));
            json.WriteBoolean("cancellable", true);
            json.WriteNumber("percentage", 0);
        });
    }

    /// <summary>So many of all are done. Told at every tenth part.</summary>
    public void Report(int done, int all)
    {
        var part = 10 * done / Math.Max(1, all);
        if (_token is null || part == _told) return;
        _told = part;
        Tell("report", json => json.WriteNumber("percentage", part * 10));
    }

    public void Dispose()
    {
        if (_token is not null) Tell("end", static _ => { });
    }

    private void Tell(string kind, Action<Utf8JsonWriter> write) => _output.Notify("$/progress", json =>
    {
        json.WriteStartObject();
        json.WriteString("token", _token);
        json.WriteStartObject("value");
        json.WriteString("kind", kind);
        write(json);
        json.WriteEndObject();
        json.WriteEndObject();
    });
}
