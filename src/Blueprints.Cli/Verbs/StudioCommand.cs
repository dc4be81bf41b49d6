using System.CommandLine;
using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using Blueprints.Cli.Http;
using Blueprints.Cli.Messaging;
using Blueprints.Cli.Options;
using Blueprints.Cli.Outputs;
using Blueprints.Cli.Serving;
using Blueprints.Cli.Studio;
using Blueprints.Diagrams;
using Blueprints.Text;

namespace Blueprints.Cli.Verbs;

/// <summary><c>blueprints studio</c>: serves the page that documents are written in, with a folder, to the browser of this machine; or writes the page out.</summary>
internal static class StudioCommand
{
    /// <summary>Tried first, so that what the browser keeps for an address is found again.</summary>
    private const int UsualPort = 8010;

    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(15);

    public static Command Create()
    {
        var folder = new Argument<string[]>("FOLDER") { Arity = ArgumentArity.ZeroOrMore };
        var port = new Option<string?>("--port");
        var export = new Option<string?>("--export");
        var verb = new Verb("studio", StudioHelp.Create);
        verb.Add(folder);
        foreach (var option in (Option[])[port, export, verb.Quiet]) verb.Add(option);
        verb.SetAction(parsed =>
        {
            LanguageOption.Read(parsed);
            var folders = parsed.GetValue(folder) ?? [];
            var quiet = Switches.IsSet(parsed, verb.Quiet);
            if (folders.Length > 0 && folders[0].StartsWith('-')) throw verb.Unknown(folders[0]);
            int? number = Verb.ValueOf(parsed, port) is { } text ? (int)DrawingValues.Number(port.Name, text, 0, 65_535, whole: true) : null;
            if (Verb.ValueOf(parsed, export) is { } target)
            {
                if (folders.Length > 0 || number is not null) throw new UsageException("--export writes the page alone; it takes no folder to open and no port", "--export 只写出页面；不能再给要打开的文件夹或端口");
                return Export(PageOf(StudioPage.Built()), target, quiet);
            }

            var root = FolderOf(folders);
            return Serve(PageOf(StudioPage.Built()), root, number, quiet);
        });
        return verb;
    }

    /// <exception cref="UsageException">There is none.</exception>
    public static StudioPage PageOf(StudioPage? page) => page ?? throw new UsageException(StudioWords.NoPage);

    private static string FolderOf(string[] folders)
    {
        if (folders.Length > 1) throw new UsageException("name one folder at a time", "一次只能给出一个文件夹");
        var folder = folders.Length == 0 ? "." : folders[0];
        if (File.Exists(folder)) throw new UsageException($"'{folder}' is a file; name the folder it is in", $"“{folder}”是文件；请给出它所在的文件夹");
        if (!Directory.Exists(folder)) throw new UsageException($"there is no folder '{folder}'", $"没有文件夹“{folder}”");
        return Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
    }

    /// <summary>Writes the page as plain files; beside each, what servers hand out that pack nothing themselves.</summary>
    public static int Export(StudioPage page, string target, bool quiet)
    {
        foreach (var file in page.Files)
        {
            var path = Path.Combine(target, file.Name);
            var plain = file.Plain();
            if (!Delivery.Write(path, makesFolder: true, stream => stream.Write(plain), Messages.Output)) return ExitCode.Trouble;
            if (!Delivery.Write(path + ".br", makesFolder: false, stream => stream.Write(file.Packed.Span), Messages.Output)) return ExitCode.Trouble;
            if (!Delivery.Write(path + ".gz", makesFolder: false, stream => Zip(plain, stream), Messages.Output)) return ExitCode.Trouble;
        }

        if (!quiet) Messages.Say(new Bilingual($"the studio is in '{target}'; let a web server show it", $"工作室已写入“{target}”；请用网页服务器打开").In(Messages.Language));
        return ExitCode.Done;
    }

    private static void Zip(byte[] plain, Stream stream)
    {
        using var zip = new GZipStream(stream, CompressionLevel.Optimal, leaveOpen: true);
        zip.Write(plain);
    }

    private static int Serve(StudioPage page, string root, int? port, bool quiet)
    {
        var limits = new ServeLimits { Body = CompilerOptions.Default.MaxBytes, Queue = 20, Connections = 200 };
        var memory = new Allowance(limits.Memory);
        var folder = new StudioFolder(root);
        var news = new FolderNews(folder, Beat);
        using var drawings = new StudioDrawings(folder, limits);
        StudioGate? gate = null;
        using var server = Listen(port, at => new HttpServer(IPAddress.Loopback, at, new HttpLimits { MaxBody = limits.Body, MaxConnections = limits.Connections }, memory, hosts => new StudioService(page, folder, news, drawings, gate = new StudioGate(hosts.Port), hosts)));
        WholeFile.LeaveSignals();
        using var end = new CancellationTokenSource();
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, End);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, End);
        var watching = Task.Factory.StartNew(() => Watch(news, end.Token), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        // The address is what one needs: it is told though nothing else is.
        var entry = $"http://{server.Place}{gate!.Entry}";
        Messages.Say(quiet ? entry : new Bilingual($"the studio of '{root}' is at {entry} for one browser; Ctrl-C ends it", $"“{root}”的工作室在 {entry} ，供一个浏览器使用；按 Ctrl-C 结束").In(Messages.Language));
        server.RunAsync(end.Token).GetAwaiter().GetResult();
        watching.GetAwaiter().GetResult();
        WholeFile.Abandon();
        return ExitCode.Done;

        void End(PosixSignalContext context)
        {
            context.Cancel = true;
            end.Cancel();
        }
    }

    /// <summary>Where the system watches no more folders, pages look for changes when one comes back to them.</summary>
    private static void Watch(FolderNews news, CancellationToken end)
    {
        try
        {
            news.Watch(end);
        }
        catch (Exception trouble) when (FileTrouble.IsOne(trouble))
        {
            var reason = FileTrouble.Reason(trouble);
            Messages.Say(new Bilingual($"the folder can't be watched: {reason.English}", $"无法监视文件夹：{reason.Chinese}").In(Messages.Language));
        }
    }

    private static HttpServer Listen(int? port, Func<int, HttpServer> listen)
    {
        try
        {
            return listen(port ?? UsualPort);
        }
        catch (SocketException trouble) when (port is { } asked)
        {
            throw trouble.SocketErrorCode switch
            {
                SocketError.AddressAlreadyInUse => new UsageException(string.Create(CultureInfo.InvariantCulture, $"port {asked} is taken by another program; choose another with --port"), string.Create(CultureInfo.InvariantCulture, $"端口 {asked} 已被其他程序占用；请用 --port 另选端口")),
                SocketError.AccessDenied => new UsageException(string.Create(CultureInfo.InvariantCulture, $"you have no permission to serve at port {asked}; ports from 1024 need none"), string.Create(CultureInfo.InvariantCulture, $"没有权限使用端口 {asked}；1024 以上的端口不需要权限")),
                var other => new UsageException(string.Create(CultureInfo.InvariantCulture, $"cannot serve at port {asked}: {other}"), string.Create(CultureInfo.InvariantCulture, $"无法使用端口 {asked}：{other}")),
            };
        }
        catch (SocketException)
        {
            return listen(0);
        }
    }
}
