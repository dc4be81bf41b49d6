using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Blueprints.PullRequests;

/// <summary>The host of the repository: what it says of the pull request, and how it takes comments.</summary>
internal abstract class Host
{
    /// <summary>By which a comment is found again; nothing of it is shown.</summary>
    private static readonly string Marker = $"<!-- blueprints {Convert.ToHexStringLower(Encoding.UTF8.GetBytes(Settings.Folder))} -->\n";

    private static readonly HttpClient Client = new() { Timeout = TimeSpan.FromSeconds(30) };

    public static Host Current() => Settings.Of("GITLAB_CI", "").Length > 0 ? new GitLab() : new GitHub();

    /// <summary>A commit of the branch that the request is for.</summary>
    public abstract string Base { get; }

    /// <summary>Where the files of this job can be seen, where that is known already.</summary>
    public virtual string Link => "";

    /// <summary>The address of the request's comments.</summary>
    protected abstract string Comments { get; }

    /// <summary>The address of one of them.</summary>
    protected abstract string CommentOf(JsonNode comment);

    /// <summary>Whether a comment is one that this job may have written.</summary>
    protected abstract bool IsOwn(JsonNode comment, JsonNode? own);

    protected abstract HttpMethod Update { get; }

    protected abstract void Authorize(HttpRequestMessage request, string token);

    /// <summary>The address of who writes; null where comments say so themselves.</summary>
    protected virtual string? Own => null;

    /// <summary>Tells the host what was found.</summary>
    public abstract void Tell(string folder, string log, int code);

    /// <summary>The exit code of preparing.</summary>
    public abstract int CodeOf(int found);

    /// <summary>Writes the comment, or brings the one that is there up to date; the text is empty where there is nothing to say.</summary>
    public async Task Write(string text)
    {
        var token = Settings.Of("BLUEPRINTS_TOKEN", "");
        if (token.Length == 0)
        {
            Console.WriteLine("blueprints: no BLUEPRINTS_TOKEN, so there is no comment; what it would say is in comment.md");
            return;
        }

        try
        {
            var own = Own is null ? null : await Ask(HttpMethod.Get, Own, token);
            var there = await Find(token, own);
            if (there is null && text.Length == 0) return;
            var body = Marker + (text.Length > 0 ? text : Words.Say("No blueprint is changed any more.\n", "已不再改动蓝图。\n"));
            if (there?["body"]?.GetValue<string>().ReplaceLineEndings("\n").TrimEnd() == body.TrimEnd()) return;
            await Ask(there is null ? HttpMethod.Post : Update, there is null ? Comments : CommentOf(there), token, new JsonObject { ["body"] = body });
        }
        catch (HttpRequestException refused) when (refused.StatusCode is HttpStatusCode.Forbidden or HttpStatusCode.Unauthorized or HttpStatusCode.NotFound)
        {
            // So it is for requests from forks, whose jobs may only read.
            Console.WriteLine($"blueprints: the host takes no comment from this job ({(int)refused.StatusCode!}); what it would say is in comment.md");
        }
        catch (Exception trouble) when (trouble is HttpRequestException or TaskCanceledException or JsonException)
        {
            throw new TroubleException($"the host can't be asked: {trouble.Message}");
        }
    }

    private async Task<JsonNode?> Find(string token, JsonNode? own)
    {
        for (var page = 1; page <= 50; page++)
        {
            var comments = (await Ask(HttpMethod.Get, $"{Comments}?per_page=100&page={page}", token))!.AsArray();
            if (comments.FirstOrDefault(comment => comment!["body"]!.GetValue<string>().ReplaceLineEndings("\n").StartsWith(Marker) && IsOwn(comment, own)) is { } found) return found;
            if (comments.Count < 100) return null;
        }

        return null;
    }

    private async Task<JsonNode?> Ask(HttpMethod method, string address, string token, JsonObject? body = null)
    {
        using var request = new HttpRequestMessage(method, address);
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("blueprints", "1"));
        Authorize(request, token);
        if (body is not null) request.Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
        using var response = await Client.SendAsync(request);
        response.EnsureSuccessStatusCode();
        return JsonNode.Parse(await response.Content.ReadAsStringAsync());
    }
}
