using System.Text.Json.Nodes;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace Blueprints.Cli.Tests.Assistants;

/// <summary>A whole task of an assistant, through the protocol's own client and a server in a process of its own.</summary>
public sealed class ProtocolClientTests : IDisposable
{
    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public async Task A_described_service_becomes_a_document_whose_findings_are_put_right_and_a_picture()
    {
        await using var client = await McpClient.CreateAsync(new StdioClientTransport(new StdioClientTransportOptions
        {
            Command = Workspace.Started[0],
            Arguments = [.. Workspace.Started.Skip(1), "mcp", "--write", "."],
            WorkingDirectory = _workspace.Folder,
        }));
        var tools = await client.ListToolsAsync();
        Assert.Contains("check", tools.Select(tool => tool.Name));
        Assert.Contains("  steps!: ", await Text(client, "schema", ("kind", "blueprint")), StringComparison.Ordinal);

        // As an assistant would write it at first: a key and a lane misspelt, a decision of which one way ends nowhere, no standard.
        var document = "blueprint: A parcel is handed in\npromise: 5 min\nlanes:\n  customer: Customer\n  counter: {band: frontstage, label: Counter, staff: 1}\nsteps:\n  - customr: Hands over the parcel\n  - counter: Weighs it\n    tiem: 1 min\n    fail: {fail: The scale is off, severity: 7, occurrence: 4, detection: 5}\n  - counter: Takes the money\n    time: 1 min\n";
        Assert.Equal(2, await Mistakes(client, document));
        document = await Text(client, "fix", ("text", document));
        Assert.Equal(0, await Mistakes(client, document));

        // A finding is read, explained and answered.
        var found = Codes(await Text(client, "check", ("text", document)));
        Assert.Contains("SB0201", found);
        Assert.Contains("recovery", await Text(client, "explain", ("name", "SB0201")), StringComparison.Ordinal);
        document = document.Replace("detection: 5}", "detection: 5, recovery: A second scale is used, prevention: Checked every morning}", StringComparison.Ordinal);
        Assert.DoesNotContain("SB0201", Codes(await Text(client, "check", ("text", document))));

        var drawn = await Call(client, "render", ("text", document), ("output", "parcel.png"));
        var picture = Assert.Single(drawn.Content.OfType<ImageContentBlock>());
        Assert.Equal("image/png", picture.MimeType);
        Assert.Equal(_workspace.Bytes("parcel.png"), picture.DecodedData.ToArray());
        Assert.Contains("wrote parcel.png", string.Concat(drawn.Content.OfType<TextContentBlock>().Select(block => block.Text)), StringComparison.Ordinal);

        var rule = await client.ReadResourceAsync("blueprints://rules/fail-without-recovery");
        Assert.Contains("SB0201", Assert.IsType<TextResourceContents>(Assert.Single(rule.Contents)).Text, StringComparison.Ordinal);
        await client.PingAsync();
    }

    private static async Task<CallToolResult> Call(McpClient client, string name, params (string Name, object? Value)[] arguments) =>
        await client.CallToolAsync(name, arguments.ToDictionary(argument => argument.Name, argument => argument.Value));

    private static async Task<string> Text(McpClient client, string name, params (string Name, object? Value)[] arguments)
    {
        var result = await Call(client, name, arguments);
        var text = Assert.IsType<TextContentBlock>(result.Content[0]).Text;
        Assert.False(result.IsError is true, text);
        return text;
    }

    private static async Task<int> Mistakes(McpClient client, string document) => (int)JsonNode.Parse(await Text(client, "check", ("text", document)))!["summary"]!["errors"]!;

    private static string[] Codes(string checkedDocument) => [.. JsonNode.Parse(checkedDocument)!["documents"]![0]!["diagnostics"]!.AsArray().Select(found => (string)found!["code"]!)];
}
