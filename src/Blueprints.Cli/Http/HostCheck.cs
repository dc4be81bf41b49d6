using System.Globalization;
using System.Net;
using Blueprints.Text;

namespace Blueprints.Cli.Http;

/// <summary>
/// Whom a request may be for. A page of another's that is led to this machine by its name (DNS rebinding) asks for that name, so that a server
/// that only this machine reaches answers to none but the machine's own.
/// </summary>
/// <param name="address">Where the server listens.</param>
/// <param name="port">Its port.</param>
/// <param name="hasOptions">Whether <c>--host</c> and <c>--origin</c> let others in, which is told to those who are refused.</param>
internal sealed class HostCheck(IPAddress address, int port, bool hasOptions)
{
    private static readonly string[] Own = ["localhost", "127.0.0.1", "[::1]"];

    private readonly string[] _hosts = IPAddress.IsLoopback(address) ? Hosts(address, port) : [];

    /// <summary>The port of the server.</summary>
    public int Port => port;

    /// <summary>Whether the server is reached from this machine alone.</summary>
    public bool IsLocal => _hosts.Length > 0;

    /// <exception cref="HttpException">It is for another.</exception>
    public void Require(HttpHead head)
    {
        if (IsLocal && head.Host.Length > 0 && !Names(head.Host)) throw Refusal(421, new("this server answers to localhost alone", "本服务只应答 localhost"), new("; --host lets others reach it", "；要让他人访问，请用 --host"));
    }

    /// <summary>Whether a page may ask for more than it could by a link: one of this server's own, or a program, which names no page.</summary>
    /// <exception cref="HttpException">It may not.</exception>
    public void RequireOwnPage(HttpHead head, IReadOnlyList<string> others)
    {
        if (head.Fields.Of("Origin") is not { } origin) return;
        foreach (var other in others)
        {
            if (other == "*" || other.Equals(origin, StringComparison.OrdinalIgnoreCase)) return;
        }

        if (!origin.Equals("http://" + head.Host, StringComparison.OrdinalIgnoreCase)) throw Refusal(403, new("pages of other origins may not ask this server", "其他来源的网页不能调用本服务"), new("; --origin allows one", "；可用 --origin 允许"));
    }

    private HttpException Refusal(int status, Bilingual words, Bilingual option) => new(status, hasOptions ? new(words.English + option.English, words.Chinese + option.Chinese) : words);

    private bool Names(string host)
    {
        foreach (var each in _hosts)
        {
            if (each.Equals(host, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    private static string[] Hosts(IPAddress address, int port)
    {
        var hosts = new List<string>();
        foreach (var name in (string[])[.. Own, address.ToString()])
        {
            hosts.Add(string.Create(CultureInfo.InvariantCulture, $"{name}:{port}"));
            // Those that stand before a server may leave the port out; the name alone tells whose it is.
            hosts.Add(name);
        }

        return [.. hosts];
    }
}
