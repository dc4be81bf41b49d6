using System.CommandLine;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using Blueprints.Cli.Http;
using Blueprints.Cli.Messaging;
using Blueprints.Cli.Options;
using Blueprints.Cli.Serving;
using Blueprints.Text;

namespace Blueprints.Cli.Verbs;

/// <summary><c>blueprints serve</c>: draws over HTTP what it is sent, in the forms of Kroki.</summary>
internal static class ServeCommand
{
    private const int UsualPort = 8000;

    public static Command Create()
    {
        var port = new Option<string?>("--port");
        var host = new Option<string?>("--host");
        var origin = new Option<string[]>("--origin") { Arity = new ArgumentArity(1, 100), AllowMultipleArgumentsPerToken = false };
        var limit = new Option<string[]>("--limit") { Arity = new ArgumentArity(1, 100), AllowMultipleArgumentsPerToken = false };
        var font = new Option<string[]>("--font") { Arity = new ArgumentArity(1, 100), AllowMultipleArgumentsPerToken = false };
        var verb = new Verb("serve", ServeHelp.Create);
        foreach (var option in (Option[])[port, host, origin, limit, font, verb.Quiet]) verb.Add(option);
        verb.SetAction(parsed =>
        {
            LanguageOption.Read(parsed);
            var limits = new ServeLimits();
            foreach (var setting in parsed.GetValue(limit) ?? []) limits = limits.With(setting);
            var at = Verb.ValueOf(parsed, port) is { } number ? (int)DrawingValues.Number(port.Name, number, 0, 65_535, whole: true) : UsualPort;
            return Run(AddressOf(Verb.ValueOf(parsed, host)), at, limits, parsed.GetValue(origin) ?? [], parsed.GetValue(font) ?? [], Switches.IsSet(parsed, verb.Quiet));
        });
        return verb;
    }

    private static int Run(IPAddress address, int port, ServeLimits limits, string[] origins, string[] fonts, bool quiet)
    {
        var memory = new Allowance(limits.Memory);
        DrawingService? service = null;
        try
        {
            using var server = new HttpServer(address, port, new HttpLimits { MaxBody = limits.Body, MaxConnections = limits.Connections }, memory, hosts => service = new DrawingService(limits, memory, hosts, origins, fonts), hasOptions: true);
            // Drawings take their threads for long; connections are to be served meanwhile.
            ThreadPool.SetMinThreads(limits.Workers + Environment.ProcessorCount, Environment.ProcessorCount);
            if (!quiet) Messages.Say(new Bilingual($"serving at http://{server.Place}/; Ctrl-C ends it", $"已在 http://{server.Place}/ 提供服务；按 Ctrl-C 结束").In(Messages.Language));
            using var end = new CancellationTokenSource();
            using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, End);
            using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, End);
            server.RunAsync(end.Token).GetAwaiter().GetResult();
            return ExitCode.Done;

            void End(PosixSignalContext context)
            {
                context.Cancel = true;
                end.Cancel();
            }
        }
        catch (SocketException trouble)
        {
            throw Unavailable(address, port, trouble);
        }
        finally
        {
            service?.Dispose();
        }
    }

    private static IPAddress AddressOf(string? text)
    {
        if (text is null || text.Equals("localhost", StringComparison.OrdinalIgnoreCase)) return IPAddress.Loopback;
        return IPAddress.TryParse(text.Trim('[', ']'), out var address) ? address : throw new UsageException($"--host is an address such as 127.0.0.1, 0.0.0.0 or ::, not '{text}'", $"--host 后面要写地址，如 127.0.0.1、0.0.0.0 或 ::，不能是“{text}”");
    }

    private static UsageException Unavailable(IPAddress address, int port, SocketException trouble)
    {
        var place = new IPEndPoint(address, port).ToString();
        return trouble.SocketErrorCode switch
        {
            SocketError.AddressAlreadyInUse => new($"{place} is taken by another program; choose another with --port", $"{place} 已被其他程序占用；请用 --port 另选端口"),
            SocketError.AccessDenied => new($"you have no permission to serve at {place}; ports from 1024 need none", $"没有权限在 {place} 提供服务；1024 以上的端口不需要权限"),
            SocketError.AddressNotAvailable => new($"{address} is no address of this machine", $"{address} 不是本机的地址"),
            var other => new(string.Create(CultureInfo.InvariantCulture, $"cannot serve at {place}: {other}"), string.Create(CultureInfo.InvariantCulture, $"无法在 {place} 提供服务：{other}")),
        };
    }
}
