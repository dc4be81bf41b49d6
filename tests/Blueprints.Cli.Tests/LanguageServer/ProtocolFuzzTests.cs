using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Blueprints.Cli.LanguageServer;
using Blueprints.Cli.Rpc;

namespace Blueprints.Cli.Tests.LanguageServer;

/// <summary>Conversations that no client would hold: the server answers what can be answered, says nothing but messages, and never blames itself.</summary>
public sealed class ProtocolFuzzTests
{
    private const string Sentinel = "\"the last\"";

    private static readonly string[] Odd =
    [
        "null", "true", "-1", "0", "1", "2147483648", "1e308", "1.5", "\"\"", "\"x\"", "\"HALF\"", "\"\\u0000\"", "[]", "{}", "[[[[]]]]", "\"file:///\"", "\"file:///%00\"", "\"file://a b/c\"", "\"untitled:x\"", "\"\u202E\"",
        "\"file:///tmp/other.blueprint.yaml\"", "\"textDocument/hover\"", "\"initialize\"", "\"exit\"", "\"shutdown\"", "{\"line\":99999999,\"character\":99999999}", "\"blueprint: [\"", "\"2.0\"",
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Whatever_the_messages_say_the_last_one_is_answered(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < LongRuns.Count(60, 1_000); round++)
        {
            var bodies = Conversation();
            for (var slips = random.Next(1, 6); slips > 0; slips--) Spoil(bodies, random);
            // Half a sign, which no JSON of .NET's would hold.
            for (var i = 0; i < bodies.Count; i++) bodies[i] = bodies[i].Replace("HALF", "\\ud800", StringComparison.Ordinal);
            // What ends the conversation for good is tried elsewhere.
            bodies.RemoveAll(body => body.Contains("\"exit\"", StringComparison.Ordinal));
            bodies.Add($$"""{"jsonrpc":"2.0","id":{{Sentinel}},"method":"no/such"}""");
            var answers = Answers([.. bodies.SelectMany(body => Framed(Encoding.UTF8.GetBytes(body)))], seed, round);
            Assert.True(answers.Count(answer => answer.Contains($"\"id\":{Sentinel},", StringComparison.Ordinal)) == 1, $"seed {seed}, round {round}:\n{string.Join('\n', bodies)}");
        }
    }

    [Theory]
    [InlineData(4)]
    [InlineData(5)]
    public void Whatever_the_bytes_are_the_server_ends_when_they_end(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < LongRuns.Count(60, 1_000); round++)
        {
            var bytes = Conversation().SelectMany(body => Framed(Encoding.UTF8.GetBytes(body))).ToList();
            for (var slips = random.Next(1, 10); slips > 0; slips--)
            {
                var at = random.Next(bytes.Count);
                switch (random.Next(4))
                {
                    case 0: bytes[at] = (byte)random.Next(256); break;
                    case 1: bytes.Insert(at, (byte)random.Next(256)); break;
                    case 2: bytes.RemoveRange(at, Math.Min(random.Next(1, 40), bytes.Count - at)); break;
                    case 3: bytes.InsertRange(at, bytes.GetRange(0, random.Next(1, Math.Min(200, bytes.Count)))); break;
                }
            }

            Answers([.. bytes], seed, round);
        }
    }

    private static byte[] Framed(byte[] body) => [.. Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"Content-Length: {body.Length}\r\n\r\n")), .. body];

    private static List<string> Conversation()
    {
        const string document = "\"textDocument\":{\"uri\":\"file:///tmp/tea.blueprint.yaml\"}";
        const string place = document + ",\"position\":{\"line\":2,\"character\":5}";
        const string range = "\"range\":{\"start\":{\"line\":2,\"character\":0},\"end\":{\"line\":3,\"character\":4}}";
        string[] requests =
        [
            "\"textDocument/completion\",\"params\":{" + place + "}", "\"textDocument/hover\",\"params\":{" + place + "}", "\"textDocument/definition\",\"params\":{" + place + "}",
            "\"textDocument/references\",\"params\":{" + place + ",\"context\":{\"includeDeclaration\":true}}", "\"textDocument/rename\",\"params\":{" + place + ",\"newName\":\"x\"}",
            "\"textDocument/documentSymbol\",\"params\":{" + document + "}", "\"textDocument/foldingRange\",\"params\":{" + document + "}", "\"textDocument/semanticTokens/full\",\"params\":{" + document + "}", "\"textDocument/documentLink\",\"params\":{" + document + "}",
            "\"textDocument/codeAction\",\"params\":{" + document + "," + range + ",\"context\":{\"only\":[\"\"],\"diagnostics\":[]}}", "\"textDocument/diagnostic\",\"params\":{" + document + "}",
        ];
        var bodies = new List<string>
        {
            """{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"processId":1,"rootUri":"file:///tmp/none","capabilities":{"general":{"positionEncodings":["utf-8"]},"workspace":{"didChangeWatchedFiles":{"dynamicRegistration":true}}},"initializationOptions":{"language":"zh","pages":"https://pages.test"}}}""",
            """{"jsonrpc":"2.0","method":"initialized","params":{}}""",
            """{"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":{"uri":"file:///tmp/tea.blueprint.yaml","languageId":"yaml","version":1,"text":"blueprint: Tea\nsteps:\n  - custmer: Asks\n    next: b\n  - frontstage: 答😀\n    id: b\n"}}}""",
            "{\"jsonrpc\":\"2.0\",\"method\":\"textDocument/didChange\",\"params\":{\"textDocument\":{\"uri\":\"file:///tmp/tea.blueprint.yaml\",\"version\":2},\"contentChanges\":[{" + range + ",\"text\":\"  - customer: Asks\\n\"}]}}",
            """{"jsonrpc":"2.0","method":"$/cancelRequest","params":{"id":5}}""",
        };
        for (var i = 0; i < requests.Length; i++) bodies.Add($"{{\"jsonrpc\":\"2.0\",\"id\":{i + 2},\"method\":{requests[i]}}}");
        bodies.Add("""{"jsonrpc":"2.0","method":"workspace/didChangeWatchedFiles","params":{"changes":[{"uri":"file:///tmp/blueprints.yaml","type":1}]}}""");
        bodies.Add("""{"jsonrpc":"2.0","method":"textDocument/didClose","params":{"textDocument":{"uri":"file:///tmp/tea.blueprint.yaml"}}}""");
        return bodies;
    }

    private static void Spoil(List<string> bodies, Random random)
    {
        var at = random.Next(bodies.Count);
        switch (random.Next(6))
        {
            case 0:
                bodies.RemoveAt(at);
                break;
            case 1:
                bodies.Insert(random.Next(bodies.Count), bodies[at]);
                break;
            case 2:
                bodies[at] = bodies[at][..random.Next(bodies[at].Length)];
                break;
            default:
                if (Parsed(bodies[at]) is not { } root) break;
                var (above, key) = Members(root).ElementAt(random.Next(Members(root).Count()));
                if (random.Next(5) == 0) above.Remove(key);
                else above[key] = Parsed(Odd[random.Next(Odd.Length)]) is { } odd ? odd : null;
                bodies[at] = root.ToJsonString();
                break;
        }
    }

    private static JsonNode? Parsed(string body)
    {
        try
        {
            return JsonNode.Parse(body);
        }
        catch (System.Text.Json.JsonException)
        {
            return null;
        }
    }

    private static IEnumerable<(JsonObject Above, string Key)> Members(JsonNode? node)
    {
        if (node is JsonArray list)
        {
            foreach (var found in list.SelectMany(Members)) yield return found;
        }

        if (node is not JsonObject mapping) yield break;
        foreach (var (key, value) in mapping.ToList())
        {
            yield return (mapping, key);
            foreach (var found in Members(value)) yield return found;
        }
    }

    /// <summary>What the server answers, of which nothing may be a fault of its own.</summary>
    private static List<string> Answers(byte[] input, int seed, int round)
    {
        using var output = new RecordingStream();
        var server = Task.Run(() => new LspServer(new MemoryStream(input), output, null, "1").Run());
        Assert.True(server.Wait(TimeSpan.FromSeconds(120)), $"seed {seed}, round {round}: no end");
        var (bytes, answers, at) = (output.Copy(), new List<string>(), 0);
        while (at < bytes.Length)
        {
            var end = bytes.AsSpan(at).IndexOf("\r\n\r\n"u8) + at + 4;
            var length = int.Parse(Encoding.ASCII.GetString(bytes, at, end - at).Split(':')[1].Trim(), NumberStyles.None, CultureInfo.InvariantCulture);
            var message = JsonNode.Parse(bytes.AsSpan(end, length))!.AsObject();
            Assert.True((int?)message["error"]?["code"] is not RpcError.InternalError, $"seed {seed}, round {round}: {message["error"]?["message"]}");
            if (!message.ContainsKey("method")) answers.Add(Encoding.UTF8.GetString(bytes, end, length));
            at = end + length;
        }

        return answers;
    }

    /// <summary>A stream whose content can be looked at while others write.</summary>
    private sealed class RecordingStream : Stream
    {
        private readonly MemoryStream _whole = new();

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public byte[] Copy()
        {
            lock (_whole) return _whole.ToArray();
        }

        public override void Write(byte[] buffer, int offset, int count)
        {
            lock (_whole) _whole.Write(buffer, offset, count);
        }

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();
    }
}
