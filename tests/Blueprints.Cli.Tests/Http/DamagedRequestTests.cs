using System.Globalization;

namespace Blueprints.Cli.Tests.Http;

/// <summary>
/// Requests that no client would send: whatever the bytes are, what comes back is whole answers by their own lengths, none of them owns up to a
/// fault, and the next client is served.
/// </summary>
public sealed class DamagedRequestTests
{
    private static readonly string[] Odd =
    [
        "\r\n", "\n", "\r", "\0", " ", "\t", ":", ",", "Content-Length: 5\r\n", "Content-Length: 0\r\n", "Transfer-Encoding: chunked\r\n", "Expect: 100-continue\r\n", "Connection: close\r\n", "0\r\n\r\n", "ffffffff\r\n", "HTTP/1.1", "HTTP/1.0", "\u00ff", "%", "?", "#", "*",
        "HEAD / HTTP/1.1\r\n", "Host: x\r\n", "OPTIONS * HTTP/1.1\r\n",
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Whatever_the_bytes_are_the_answers_are_whole_and_the_next_is_served(int seed)
    {
        var random = new Random(seed);
        using var session = new HttpSession();
        var host = string.Create(CultureInfo.InvariantCulture, $"localhost:{session.Port}");
        for (var round = 0; round < LongRuns.Count(150, 3_000); round++)
        {
            var text = $"GET /a HTTP/1.1\r\nHost: {host}\r\nA: b\r\n\r\nPOST /b HTTP/1.1\r\nHost: {host}\r\nContent-Length: 5\r\n\r\nhelloPOST /c HTTP/1.1\r\nHost: {host}\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n";
            for (var slips = random.Next(1, 6); slips > 0; slips--)
            {
                var at = random.Next(text.Length);
                text = random.Next(4) switch
                {
                    0 => text.Insert(at, Odd[random.Next(Odd.Length)]),
                    1 => text.Remove(at, Math.Min(random.Next(1, 12), text.Length - at)),
                    2 => string.Concat(text.AsSpan(0, at), ((char)random.Next(256)).ToString(), text.AsSpan(at + 1)),
                    _ => text.Insert(at, text[..random.Next(Math.Min(80, text.Length))]),
                };
            }

            // HEAD would be answered without the body that the length tells of.
            text = text.Replace("HEAD", "LEAD", StringComparison.Ordinal);
            var answers = HttpSession.Answers(session.Say(text).Replace("HTTP/1.1 100 Continue\r\n\r\n", "", StringComparison.Ordinal));
            Assert.True(answers.TrueForAll(answer => answer.Status is 200 or (>= 400 and < 500) or 501 or 505), $"seed {seed}, round {round}: {text}");
            Assert.True(answers.SkipLast(1).All(answer => answer.Status == 200), $"seed {seed}, round {round}: {text}");
        }

        Assert.Equal(200, Assert.Single(HttpSession.Answers(session.Say("GET / HTTP/1.1\r\nHost: HOST\r\n\r\n"))).Status);
    }
}
