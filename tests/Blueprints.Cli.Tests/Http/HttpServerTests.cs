using System.Globalization;
using System.Net.Sockets;
using Blueprints.Cli.Http;

namespace Blueprints.Cli.Tests.Http;

/// <summary>The server by RFC 9112: what it answers, what it refuses, and when it waits no longer.</summary>
public sealed class HttpServerTests
{
    private const string Get = "GET /a?b=c HTTP/1.1\r\nHost: HOST\r\n\r\n";

    [Fact]
    public void Requests_of_one_connection_are_answered_in_order_also_where_they_came_at_one_go()
    {
        using var session = new HttpSession();
        var answers = HttpSession.Answers(session.Say("GET /1 HTTP/1.1\r\nHost: HOST\r\n\r\n\r\nPOST /2 HTTP/1.1\r\nHost: HOST\r\nContent-Length: 3\r\n\r\nabcGET /refused HTTP/1.1\r\nHost: HOST\r\n\r\nGET /3?x HTTP/1.1\r\nHost: HOST\r\nConnection: close\r\n\r\nGET /4 HTTP/1.1\r\n\r\n"));
        Assert.Equal([(200, "GET /1  "), (200, "POST /2  abc"), (404, "not here"), (200, "GET /3 x ")], answers.Select(answer => (answer.Status, answer.Body)));
        Assert.Contains("Connection: close\r\n", answers[3].Head, StringComparison.Ordinal);
        Assert.Equal([200, 200, 404, 200], session.Echo.Statuses);
    }

    [Fact]
    public void Head_is_answered_like_get_without_the_body()
    {
        using var session = new HttpSession();
        var answers = HttpSession.Answers(session.Say(Get.Replace("GET", "HEAD", StringComparison.Ordinal) + Get), "HEAD");
        Assert.Equal(2, answers.Count);
        Assert.Equal(Without(answers[1].Head), Without(answers[0].Head));

        static string Without(string head) => string.Join('\n', head.Split("\r\n").Where(line => !line.StartsWith("Date:", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_body_may_come_in_pieces()
    {
        using var session = new HttpSession();
        var answers = HttpSession.Answers(session.Say("POST / HTTP/1.1\r\nHost: HOST\r\nTransfer-Encoding: chunked\r\n\r\n5;a=\"b\"\r\nHello\r\n00A\r\n, world!\r\n\r\n0\r\nX: y\r\n\r\n" + Get));
        Assert.Equal(["POST /  Hello, world!\r\n", "GET /a b=c "], answers.Select(answer => answer.Body));
    }

    [Fact]
    public void Whoever_asks_before_it_sends_a_body_is_told_to()
    {
        using var session = new HttpSession();
        using var socket = session.Connect();
        socket.Send(HttpSession.Bytes(string.Create(CultureInfo.InvariantCulture, $"POST / HTTP/1.1\r\nHost: localhost:{session.Port}\r\nExpect: 100-continue\r\nContent-Length: 2\r\nConnection: close\r\n\r\n")));
        var buffer = new byte[100];
        Assert.Equal("HTTP/1.1 100 Continue\r\n\r\n", System.Text.Encoding.ASCII.GetString(buffer, 0, socket.Receive(buffer)));
        socket.Send("ok"u8);
        Assert.EndsWith("POST /  ok", HttpSession.Rest(socket), StringComparison.Ordinal);
    }

    [Fact]
    public void One_that_is_too_long_is_refused_before_it_is_sent()
    {
        using var session = new HttpSession(new HttpLimits { MaxBody = 10 });
        Assert.StartsWith("HTTP/1.1 413 ", session.Say("POST / HTTP/1.1\r\nHost: HOST\r\nExpect: 100-continue\r\nContent-Length: 11\r\n\r\n", ends: false), StringComparison.Ordinal);
    }

    [Fact]
    public void The_older_version_has_one_request_a_connection_and_needs_no_host()
    {
        using var session = new HttpSession();
        Assert.EndsWith("GET /  ", session.Say("GET / HTTP/1.0\r\n\r\n", ends: false), StringComparison.Ordinal);
        Assert.Equal(2, HttpSession.Answers(session.Say("GET /1 HTTP/1.0\r\nConnection: Keep-Alive\r\n\r\nGET /2 HTTP/1.0\r\n\r\n")).Count);
    }

    [Theory]
    // Lines and names.
    [InlineData("GET / HTTP/1.1\nHost: HOST\n\n", 400)]
    [InlineData("GET / HTTP/1.1\r\nHost: HOST\n\r\n", 400)]
    [InlineData("GET  / HTTP/1.1\r\nHost: HOST\r\n\r\n", 400)]
    [InlineData("GET / HTTP/1.1 \r\nHost: HOST\r\n\r\n", 400)]
    [InlineData("GET /\r\n\r\n", 400)]
    [InlineData("GET / HTTP/2.0\r\nHost: HOST\r\n\r\n", 505)]
    [InlineData("GET / HTTP/1.1x\r\nHost: HOST\r\n\r\n", 400)]
    [InlineData("G(T / HTTP/1.1\r\nHost: HOST\r\n\r\n", 400)]
    [InlineData("GET a HTTP/1.1\r\nHost: HOST\r\n\r\n", 400)]
    [InlineData("GET * HTTP/1.1\r\nHost: HOST\r\n\r\n", 400)]
    [InlineData("GET /\u0080 HTTP/1.1\r\nHost: HOST\r\n\r\n", 400)]
    [InlineData("GET /#a HTTP/1.1\r\nHost: HOST\r\n\r\n", 400)]
    [InlineData("CONNECT localhost:80 HTTP/1.1\r\nHost: HOST\r\n\r\n", 400)]
    [InlineData("\u0016\u0003\u0001\u0002\0\u0001\0\u0001\u00fc\u0003\u0003\r\n\r\n", 400)]
    [InlineData("GET / HTTP/1.1\r\nHost: HOST\r\nA : b\r\n\r\n", 400)]
    [InlineData("GET / HTTP/1.1\r\nHost: HOST\r\n: b\r\n\r\n", 400)]
    [InlineData("GET / HTTP/1.1\r\nHost: HOST\r\nA: b\r\n c\r\n\r\n", 400)]
    [InlineData("GET / HTTP/1.1\r\n Host: HOST\r\n\r\n", 400)]
    [InlineData("GET / HTTP/1.1\r\nHost: HOST\r\nA: b\0c\r\n\r\n", 400)]
    [InlineData("GET / HTTP/1.1\r\nHost: HOST\r\nA: b\rc\r\n\r\n", 400)]
    [InlineData("GET / HTTP/1.1\r\nHost: HOST\r\nno colon\r\n\r\n", 400)]
    [InlineData("\r\n\r\n\r\nGET / HTTP/1.1\r\nHost: HOST\r\n\r\n\n", 200, 400)]
    // Hosts.
    [InlineData("GET / HTTP/1.1\r\n\r\n", 400)]
    [InlineData("GET / HTTP/1.1\r\nHost: HOST\r\nHost: HOST\r\n\r\n", 400)]
    [InlineData("GET / HTTP/1.1\r\nHost: \r\n\r\n", 200)]
    [InlineData("GET / HTTP/1.1\r\nHost: a b\r\n\r\n", 400)]
    [InlineData("GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n", 421)]
    [InlineData("GET / HTTP/1.1\r\nHost: localhost:1\r\n\r\n", 421)]
    [InlineData("GET / HTTP/1.1\r\nHost: localhost.evil.example\r\n\r\n", 421)]
    [InlineData("GET / HTTP/1.0\r\nHost: evil.example\r\n\r\n", 421)]
    [InlineData("GET http://HOST/ HTTP/1.1\r\nHost: HOST\r\n\r\n", 200)]
    [InlineData("GET http://evil.example/ HTTP/1.1\r\nHost: HOST\r\n\r\n", 400)]
    [InlineData("GET http://evil.example/ HTTP/1.0\r\n\r\n", 421)]
    [InlineData("GET https://HOST/ HTTP/1.1\r\nHost: HOST\r\n\r\n", 400)]
    // Lengths: two programs that read them differently would see different requests.
    [InlineData("POST / HTTP/1.1\r\nHost: HOST\r\nContent-Length: 3\r\nContent-Length: 3\r\n\r\nabc", 400)]
    [InlineData("POST / HTTP/1.1\r\nHost: HOST\r\nContent-Length: 3\r\nContent-Length: 40\r\n\r\nabc", 400)]
    [InlineData("POST / HTTP/1.1\r\nHost: HOST\r\nContent-Length: 3, 3\r\n\r\nabc", 400)]
    [InlineData("POST / HTTP/1.1\r\nHost: HOST\r\nContent-Length: +3\r\n\r\nabc", 400)]
    [InlineData("POST / HTTP/1.1\r\nHost: HOST\r\nContent-Length: -1\r\n\r\nabc", 400)]
    [InlineData("POST / HTTP/1.1\r\nHost: HOST\r\nContent-Length: 0x3\r\n\r\nabc", 400)]
    [InlineData("POST / HTTP/1.1\r\nHost: HOST\r\nContent-Length:\r\n\r\nabc", 400)]
    [InlineData("POST / HTTP/1.1\r\nHost: HOST\r\nContent-Length: 99999999999999999999\r\n\r\nabc", 400)]
    [InlineData("POST / HTTP/1.1\r\nHost: HOST\r\nContent-Length: 999999999999\r\n\r\nabc", 413)]
    [InlineData("POST / HTTP/1.1\r\nHost: HOST\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /evil HTTP/1.1\r\nHost: HOST\r\n\r\n", 400)]
    [InlineData("POST / HTTP/1.1\r\nHost: HOST\r\nTransfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400)]
    [InlineData("POST / HTTP/1.1\r\nHost: HOST\r\nTransfer-Encoding: xchunked\r\n\r\n0\r\n\r\n", 501)]
    [InlineData("POST / HTTP/1.1\r\nHost: HOST\r\nTransfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n", 501)]
    [InlineData("POST / HTTP/1.1\r\nHost: HOST\r\nTransfer-Encoding: identity\r\n\r\n0\r\n\r\n", 501)]
    [InlineData("POST / HTTP/1.1\r\nHost: HOST\r\nTransfer-Encoding : chunked\r\n\r\n0\r\n\r\n", 400)]
    [InlineData("POST / HTTP/1.0\r\nHost: HOST\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400)]
    [InlineData("POST / HTTP/1.1\r\nHost: HOST\r\nExpect: a-miracle\r\n\r\n", 417)]
    // Pieces.
    [InlineData("POST / HTTP/1.1\r\nHost: HOST\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabcd\r\n0\r\n\r\n", 400)]
    [InlineData("POST / HTTP/1.1\r\nHost: HOST\r\nTransfer-Encoding: chunked\r\n\r\n3\nabc\r\n0\r\n\r\n", 400)]
    [InlineData("POST / HTTP/1.1\r\nHost: HOST\r\nTransfer-Encoding: chunked\r\n\r\n-3\r\nabc\r\n0\r\n\r\n", 400)]
    [InlineData("POST / HTTP/1.1\r\nHost: HOST\r\nTransfer-Encoding: chunked\r\n\r\n0x3\r\nabc\r\n0\r\n\r\n", 400)]
    [InlineData("POST / HTTP/1.1\r\nHost: HOST\r\nTransfer-Encoding: chunked\r\n\r\n 3\r\nabc\r\n0\r\n\r\n", 400)]
    [InlineData("POST / HTTP/1.1\r\nHost: HOST\r\nTransfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFF\r\nabc\r\n0\r\n\r\n", 400)]
    [InlineData("POST / HTTP/1.1\r\nHost: HOST\r\nTransfer-Encoding: chunked\r\n\r\n7FFFFFF\r\nabc\r\n0\r\n\r\n", 413)]
    [InlineData("POST / HTTP/1.1\r\nHost: HOST\r\nTransfer-Encoding: chunked\r\n\r\n0\r\nbad trailer\r\n\r\n", 400)]
    public void What_can_be_read_in_two_ways_is_refused_and_ends_the_connection(string request, params int[] statuses)
    {
        using var session = new HttpSession();
        Assert.Equal(statuses, HttpSession.Answers(session.Say(request)).Select(answer => answer.Status));
    }

    [Theory]
    [InlineData("")]
    [InlineData("GET / HT")]
    [InlineData("POST / HTTP/1.1\r\nHost: HOST\r\nContent-Length: 3\r\n\r\nab")]
    [InlineData("POST / HTTP/1.1\r\nHost: HOST\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n")]
    public void What_ends_too_early_has_no_answer(string request)
    {
        using var session = new HttpSession();
        Assert.Equal("", session.Say(request));
    }

    [Fact]
    public void What_is_too_long_is_refused()
    {
        using var session = new HttpSession(new HttpLimits { MaxBody = 100, MaxLine = 1000, MaxFieldBytes = 2000, MaxFields = 20 });
        Assert.Equal(200, Status($"GET /{new string('a', 900)} HTTP/1.1\r\nHost: HOST\r\n\r\n"));
        Assert.Equal(414, Status($"GET /{new string('a', 1000)} HTTP/1.1\r\nHost: HOST\r\n\r\n"));
        Assert.Equal(414, Status($"GET /{new string('a', 100_000)}"));
        Assert.Equal(431, Status($"GET / HTTP/1.1\r\nHost: HOST\r\nA: {new string('a', 2000)}\r\n\r\n"));
        Assert.Equal(431, Status($"GET / HTTP/1.1\r\nHost: HOST\r\nA: {new string('a', 100_000)}"));
        Assert.Equal(200, Status($"GET / HTTP/1.1\r\nHost: HOST\r\n{string.Concat(Enumerable.Repeat("A: b\r\n", 19))}\r\n"));
        Assert.Equal(431, Status($"GET / HTTP/1.1\r\nHost: HOST\r\n{string.Concat(Enumerable.Repeat("A: b\r\n", 20))}\r\n"));
        Assert.Equal(200, Status($"POST / HTTP/1.1\r\nHost: HOST\r\nContent-Length: 100\r\n\r\n{new string('a', 100)}"));
        Assert.Equal(413, Status($"POST / HTTP/1.1\r\nHost: HOST\r\nContent-Length: 500000\r\n\r\n{new string('a', 500_000)}"));
        var pieces = string.Concat(Enumerable.Repeat($"40\r\n{new string('a', 64)}\r\n", 10));
        Assert.Equal(413, Status($"POST / HTTP/1.1\r\nHost: HOST\r\nTransfer-Encoding: chunked\r\n\r\n{pieces}0\r\n\r\n"));
        Assert.Equal(431, Status($"POST / HTTP/1.1\r\nHost: HOST\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n{string.Concat(Enumerable.Repeat("A: b\r\n", 100))}\r\n"));

        int Status(string request) => Assert.Single(HttpSession.Answers(session.Say(request))).Status;
    }

    [Fact]
    public void The_bytes_of_all_requests_together_are_bounded()
    {
        var memory = new Allowance(1000);
        using var session = new HttpSession(memory: memory);
        using var other = session.Connect();
        other.Send(HttpSession.Bytes($"POST / HTTP/1.1\r\nHost: localhost:{session.Port}\r\nContent-Length: 800\r\n\r\n{new string('a', 700)}"));
        Assert.True(SpinWait.SpinUntil(() => memory.Taken == 700, 60_000));
        var refused = Assert.Single(HttpSession.Answers(session.Say($"POST / HTTP/1.1\r\nHost: HOST\r\nContent-Length: 400\r\n\r\n{new string('a', 400)}")));
        Assert.Equal(503, refused.Status);
        Assert.Contains("Retry-After: 1\r\n", refused.Head, StringComparison.Ordinal);
        other.Send(new byte[100]);
        other.Shutdown(SocketShutdown.Send);
        Assert.Equal(200, Assert.Single(HttpSession.Answers(HttpSession.Rest(other))).Status);
        Assert.True(SpinWait.SpinUntil(() => memory.Taken == 0, 60_000));
    }

    [Theory]
    [InlineData("GET / HTTP/1.1\r\nHo", 408)]
    [InlineData("POST / HTTP/1.1\r\nHost: HOST\r\nContent-Length: 3\r\n\r\nab", 408)]
    [InlineData("POST / HTTP/1.1\r\nHost: HOST\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nab", 408)]
    [InlineData("")]
    [InlineData(Get, 200)]
    public void Who_is_slow_is_waited_for_no_longer(string request, params int[] statuses)
    {
        var time = TimeSpan.FromMilliseconds(200);
        using var session = new HttpSession(new HttpLimits { HeadTime = time, BodyTime = time, IdleTime = time });
        Assert.Equal(statuses, HttpSession.Answers(session.Say(request, ends: false)).Select(answer => answer.Status));
    }

    [Fact]
    public void Who_sends_byte_by_byte_has_no_more_time_for_it()
    {
        using var session = new HttpSession(new HttpLimits { HeadTime = TimeSpan.FromMilliseconds(300) });
        using var socket = session.Connect();
        var sent = 0;
        try
        {
            for (; sent < 600; sent++)
            {
                socket.Send("G"u8);
                Thread.Sleep(10);
            }
        }
        catch (SocketException)
        {
            // It was cut.
        }

        Assert.InRange(sent, 1, 599);
    }

    [Fact]
    public void Who_takes_no_answer_is_waited_for_no_longer()
    {
        using var session = new HttpSession(new HttpLimits { WriteTime = TimeSpan.FromMilliseconds(200), MaxBody = 32 * 1024 * 1024 });
        using var socket = session.Connect();
        socket.Send(HttpSession.Bytes($"POST / HTTP/1.1\r\nHost: localhost:{session.Port}\r\nContent-Length: {30_000_000}\r\n\r\n"));
        socket.Send(new byte[30_000_000]);
        Assert.True(SpinWait.SpinUntil(() => session.Server.Connections == 0, 60_000));
    }

    [Fact]
    public void Who_asks_nothing_makes_room_for_others()
    {
        using var session = new HttpSession(new HttpLimits { MaxConnections = 3 });
        using var first = session.Connect();
        using var second = session.Connect();
        using var third = session.Connect();
        Assert.True(SpinWait.SpinUntil(() => session.Server.Connections == 3, 60_000));
        for (var i = 0; i < 3; i++) Assert.Equal(200, Assert.Single(HttpSession.Answers(session.Say(Get))).Status);
    }

    [Fact]
    public async Task What_is_being_answered_is_answered_before_the_server_ends()
    {
        using var session = new HttpSession();
        using var idle = session.Connect();
        using var busy = session.Connect();
        busy.Send(HttpSession.Bytes($"GET /wait HTTP/1.1\r\nHost: localhost:{session.Port}\r\n\r\n"));
        Assert.True(session.Echo.HasCome.Wait(60_000));
        var end = Task.Run(session.End);
        Assert.Equal("", HttpSession.Rest(idle));
        session.Echo.Gate.SetResult();
        var answer = Assert.Single(HttpSession.Answers(HttpSession.Rest(busy)));
        Assert.Equal(200, answer.Status);
        Assert.Contains("Connection: close\r\n", answer.Head, StringComparison.Ordinal);
        await end;
    }

    [Fact]
    public void What_never_ends_is_given_up_when_the_server_ends()
    {
        using var session = new HttpSession(new HttpLimits { LeaveTime = TimeSpan.FromMilliseconds(100) });
        using var busy = session.Connect();
        busy.Send(HttpSession.Bytes($"GET /wait HTTP/1.1\r\nHost: localhost:{session.Port}\r\n\r\n"));
        Assert.True(session.Echo.HasCome.Wait(60_000));
        session.End();
        Assert.DoesNotContain("200", HttpSession.Rest(busy), StringComparison.Ordinal);
    }
}
