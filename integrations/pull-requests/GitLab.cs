using System.Text.Json.Nodes;

namespace Blueprints.PullRequests;

/// <summary>GitLab, in a job of a merge request.</summary>
internal sealed class GitLab : Host
{
    public override string Base => Settings.Needed("CI_MERGE_REQUEST_DIFF_BASE_SHA");

    public override string Link => Settings.Of("CI_JOB_URL", "") is { Length: > 0 } job ? $"{job}/artifacts/browse" : "";

    protected override string Comments => $"{Settings.Needed("CI_API_V4_URL")}/projects/{Settings.Needed("CI_PROJECT_ID")}/merge_requests/{Settings.Needed("CI_MERGE_REQUEST_IID")}/notes";

    protected override HttpMethod Update => HttpMethod.Put;

    protected override string? Own => $"{Settings.Needed("CI_API_V4_URL")}/user";

    protected override string CommentOf(JsonNode comment) => $"{Comments}/{comment["id"]!.GetValue<long>()}";

    protected override bool IsOwn(JsonNode comment, JsonNode? own) => comment["author"]?["id"]?.GetValue<long>() == own?["id"]?.GetValue<long>();

    protected override void Authorize(HttpRequestMessage request, string token) => request.Headers.Add("PRIVATE-TOKEN", token);

    /// <summary>Findings as GitLab shows them beside a request: its form for the quality of code, out of SARIF.</summary>
    public override void Tell(string folder, string log, int code)
    {
        if (!File.Exists(log)) return;
        var issues = new JsonArray();
        foreach (var result in JsonNode.Parse(File.ReadAllText(log))!["runs"]![0]!["results"]!.AsArray())
        {
            var place = result!["locations"]![0]!["physicalLocation"]!;
            if (result["suppressions"]!.AsArray().Count > 0) continue;
            issues.Add(new JsonObject
            {
                ["description"] = result["message"]!["text"]!.GetValue<string>(),
                ["check_name"] = result["ruleId"]!.GetValue<string>(),
                ["fingerprint"] = $"{place["artifactLocation"]!["uri"]} {result["partialFingerprints"]!["blueprints/v1"]}",
                ["severity"] = result["level"]!.GetValue<string>() switch { "error" => "major", "warning" => "minor", _ => "info" },
                ["location"] = new JsonObject { ["path"] = Uri.UnescapeDataString(place["artifactLocation"]!["uri"]!.GetValue<string>()), ["lines"] = new JsonObject { ["begin"] = place["region"]!["startLine"]!.GetValue<int>() } },
            });
        }

        File.WriteAllText(Path.ChangeExtension(log, ".codequality.json"), issues.ToJsonString());
    }

    public override int CodeOf(int found) => found;
}
