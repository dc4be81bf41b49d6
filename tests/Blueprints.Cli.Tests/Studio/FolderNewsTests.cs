using System.Diagnostics;
using System.Net;

namespace Blueprints.Cli.Tests.Studio;

/// <summary>What pages hear of the folder, and when they hear nothing.</summary>
public sealed class FolderNewsTests : IDisposable
{
    private const string Other = "blueprint: Other\nsteps:\n  - customer: Other\n";

    private readonly Workspace _workspace = new Workspace().With("a.blueprint.yaml").With("deep/b.blueprint.yaml");

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void A_change_is_told_with_its_tag_and_none_where_the_contents_are_the_same()
    {
        using var session = new StudioSession(_workspace.Folder).Enter();
        var before = session.TagOf("deep/b.blueprint.yaml");
        using var news = session.Listen();
        _workspace.With("deep/b.blueprint.yaml");
        _workspace.With("deep/b.blueprint.yaml", Other);
        var told = StudioSession.Next(news);
        Assert.Equal($$"""{"files":[{"path":"deep/b.blueprint.yaml","tag":"{{session.TagOf("deep/b.blueprint.yaml").Replace("\"", "\\\"", StringComparison.Ordinal)}}"}]}""", told);
        Assert.DoesNotContain(before.Trim('"'), told, StringComparison.Ordinal);

        // The same contents again, a hidden file and one that no document uses are no news: the next that is told is the end of another.
        _workspace.With("deep/b.blueprint.yaml", Other).With(".git/x.yaml", "a").With("x.txt", "a");
        Thread.Sleep(300);
        File.Delete(_workspace.PathOf("a.blueprint.yaml"));
        Assert.Equal("""{"files":[{"path":"a.blueprint.yaml","tag":null}]}""", StudioSession.Next(news));
    }

    [Fact]
    public void What_one_page_saves_every_page_hears_once()
    {
        using var session = new StudioSession(_workspace.Folder).Enter();
        using var one = session.Listen();
        using var other = session.Listen();
        var tag = session.Put("files/a.blueprint.yaml", Other, ("If-Match", session.TagOf("a.blueprint.yaml"))).Response.Headers.ETag!.Tag.Trim('"');
        Thread.Sleep(300);
        _workspace.With("c.blueprint.yaml");
        foreach (var news in (StreamReader[])[one, other])
        {
            Assert.Contains(tag, StudioSession.Next(news), StringComparison.Ordinal);
            Assert.Contains("c.blueprint.yaml", StudioSession.Next(news), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Folders_that_come_and_go_have_all_looked_at_anew()
    {
        using var session = new StudioSession(_workspace.Folder).Enter();
        session.TagOf("deep/b.blueprint.yaml");
        using var news = session.Listen();
        Directory.Move(_workspace.PathOf("deep"), _workspace.PathOf("far"));
        Assert.Equal("""{"files":null}""", StudioSession.Next(news));
    }

    [Fact]
    public void A_folder_that_was_taken_away_is_watched_again_once_it_is_back()
    {
        _workspace.With("opened/a.blueprint.yaml");
        using var session = new StudioSession(_workspace.PathOf("opened")).Enter();
        using var news = session.Listen();
        Directory.Move(_workspace.PathOf("opened"), _workspace.PathOf("away"));
        Assert.Equal("""{"files":null}""", StudioSession.Next(news));
        Directory.Move(_workspace.PathOf("away"), _workspace.PathOf("opened"));
        Assert.Equal("""{"files":null}""", StudioSession.Next(news));
        _workspace.With("opened/a.blueprint.yaml", Other);
        Assert.Contains("a.blueprint.yaml", StudioSession.Next(news), StringComparison.Ordinal);
    }

    [Fact]
    public void A_stream_ends_with_its_client_and_with_the_server()
    {
        var session = new StudioSession(_workspace.Folder).Enter();
        var news = session.Listen();
        using var stays = session.Listen();
        Assert.Equal(2, session.News.Listeners);
        news.Dispose();
        Assert.True(SpinWait.SpinUntil(() => session.News.Listeners == 1, TimeSpan.FromSeconds(60)), "the stream outlives its client");
        var begun = Stopwatch.StartNew();
        session.Http.End();
        Assert.InRange(begun.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(4));
        Assert.Equal(0, session.News.Listeners);
        session.Dispose();
    }

    [Fact]
    public void Streams_are_bounded()
    {
        using var session = new StudioSession(_workspace.Folder).Enter();
        var all = Enumerable.Range(0, Cli.Studio.FolderNews.MostListeners).Select(_ => session.Listen()).ToList();
        Assert.Equal(HttpStatusCode.ServiceUnavailable, session.Get("events").Response.StatusCode);
        all[0].Dispose();
        Assert.True(SpinWait.SpinUntil(() => session.News.Listeners < all.Count, TimeSpan.FromSeconds(60)));
        using var again = session.Listen();
        foreach (var each in all) each.Dispose();
    }

    [Fact]
    public void A_beat_is_sent_where_nothing_happens()
    {
        using var session = new StudioSession(_workspace.Folder, TimeSpan.FromMilliseconds(50)).Enter();
        using var news = session.Listen();
        for (var beats = 0; beats < 3;) beats += news.ReadLine() == ": still here" ? 1 : 0;
    }

    [Fact]
    public void A_client_that_says_too_much_on_a_stream_is_let_go()
    {
        using var session = new StudioSession(_workspace.Folder).Enter();
        using var socket = session.Http.Connect();
        socket.Send(Http.HttpSession.Bytes($"GET {session.Gate.Root}events HTTP/1.1\r\nHost: 127.0.0.1:{session.Http.Port}\r\nCookie: {session.Cookie}\r\n\r\n"));
        Assert.True(SpinWait.SpinUntil(() => session.News.Listeners == 1, TimeSpan.FromSeconds(60)));
        try
        {
            while (session.News.Listeners == 1) socket.Send(new byte[64 * 1024]);
        }
        catch (System.Net.Sockets.SocketException)
        {
            // It was let go.
        }

        Assert.True(SpinWait.SpinUntil(() => session.News.Listeners == 0, TimeSpan.FromSeconds(60)));
    }
}
