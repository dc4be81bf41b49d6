using System.Net.Http.Headers;
using System.Text.Json.Nodes;

namespace Blueprints.PullRequests;

/// <summary>GitHub, in a job of Actions.</summary>
internal sealed class GitHub : Host
{
    private readonly JsonNode _request = JsonNode.Parse(File.ReadAllText(Settings.Needed("GITHUB_EVENT_PATH")))?["pull_request"] ?? throw new TroubleException("the event is no pull request");

    public override string Base => _request["base"]!["sha"]!.GetValue<string>();

    protected override string Comments => $"{Issues}/{_request["number"]!.GetValue<int>()}/comments";

    protected override HttpMethod Update => HttpMethod.Patch;

    private static string Issues => $"{Settings.Of("GITHUB_API_URL", "https://api.github.com")}/repos/{Settings.Needed("GITHUB_REPOSITORY")}/issues";

    protected override string CommentOf(JsonNode comment) => $"{Issues}/comments/{comment["id"]!.GetValue<long>()}";

    protected override bool IsOwn(JsonNode comment, JsonNode? own) =>
        Settings.Of("BLUEPRINTS_LOGIN", "") is { Length: > 0 } login ? comment["user"]?["login"]?.GetValue<string>() == login : comment["user"]?["type"]?.GetValue<string>() == "Bot";

    protected override void Authorize(HttpRequestMessage request, string token) => request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);

    public override void Tell(string folder, string log, int code)
    {
        // The command escapes what it writes in this form.
        Console.Write(Tool.Run(["check", folder, "--format", "github", "--fail-on", "never"]).Output);
        if (Settings.Of("GITHUB_OUTPUT", "") is { Length: > 0 } outputs) File.AppendAllText(outputs, $"code={code}\n");
    }

    /// <summary>The job goes on to comment, and fails by what it was told.</summary>
    public override int CodeOf(int found) => 0;
}
