using System.Globalization;
using System.Text;

namespace Blueprints.Cli.Http;

/// <summary>
/// Reads the head of a request by RFC 9112, and refuses what that leaves to guessing: lines without CR, folded fields, blanks around names,
/// two lengths, a length beside pieces. Two programs that guess differently can be made to see different requests.
/// </summary>
internal static class HeadParser
{
    /// <param name="bytes">All lines with their ends, without the empty one that ends them.</param>
    /// <param name="limits">The limits.</param>
    /// <exception cref="HttpException">It is not understood, or refused.</exception>
    public static HttpHead Parse(ReadOnlySpan<byte> bytes, HttpLimits limits)
    {
        var (method, target, minor) = FirstLine(Line(ref bytes));
        var fields = Fields(bytes, limits);
        var host = HostOf(fields, minor, ref target);
        if (target == "*" ? method != "OPTIONS" : target.Length == 0 || target[0] != '/') throw Bad("the target is no path", "请求目标不是路径");
        if (minor == 1 && fields.Of("Expect") is { } expected && !expected.Equals("100-continue", StringComparison.OrdinalIgnoreCase)) throw new HttpException(417, "nothing but 100-continue can be expected", "Expect 只能是 100-continue");
        return new HttpHead(method, target, minor, host, fields) { Length = LengthOf(fields, minor) };
    }

    /// <summary>The fields of some lines.</summary>
    /// <exception cref="HttpException">One is not understood, or there are too many.</exception>
    public static HttpFields Fields(ReadOnlySpan<byte> lines, HttpLimits limits)
    {
        var fields = new HttpFields();
        while (!lines.IsEmpty)
        {
            var line = Line(ref lines);
            if (fields.All.Count == limits.MaxFields) throw new HttpException(431, "the request has too many fields", "请求头字段太多");
            var colon = line.IndexOf((byte)':');
            if (colon <= 0 || !IsToken(line[..colon])) throw Bad("a field has no name that could be one", "请求头字段的名称不对");
            var value = line[(colon + 1)..].Trim(" \t"u8);
            foreach (var sign in value)
            {
                if (sign is < 0x20 and not 0x09 or 0x7F) throw Bad("a field holds a control character", "请求头字段里有控制字符");
            }

            fields.Add(Encoding.ASCII.GetString(line[..colon]), Encoding.Latin1.GetString(value));
        }

        return fields;
    }

    private static (string Method, string Target, int Minor) FirstLine(ReadOnlySpan<byte> line)
    {
        var first = line.IndexOf((byte)' ');
        var last = line.LastIndexOf((byte)' ');
        if (first <= 0 || last <= first + 1 || !IsToken(line[..first])) throw Bad("the first line is no request of HTTP/1.1", "首行不是 HTTP/1.1 请求");
        var version = line[(last + 1)..];
        if (version.Length != 8 || !version.StartsWith("HTTP/"u8) || version[6] != '.' || !char.IsAsciiDigit((char)version[5]) || !char.IsAsciiDigit((char)version[7])) throw Bad("the first line is no request of HTTP/1.1", "首行不是 HTTP/1.1 请求");
        if (version[5] != '1') throw new HttpException(505, "this server speaks HTTP/1.1", "本服务只支持 HTTP/1.1");
        var target = line[(first + 1)..last];
        foreach (var sign in target)
        {
            if (sign is <= 0x20 or >= 0x7F or (byte)'#') throw Bad("the target holds a sign that must be written as %XX", "请求目标里有须写成 %XX 的字符");
        }

        return (Encoding.ASCII.GetString(line[..first]), Encoding.ASCII.GetString(target), version[7] == '0' ? 0 : 1);
    }

    /// <summary>Whom the request is for. A target with a name of its own must name the same.</summary>
    private static string HostOf(HttpFields fields, int minor, ref string target)
    {
        const string Scheme = "http://";
        var count = fields.Count("Host");
        if (count > 1 || (count == 0 && minor == 1)) throw Bad("a request names one Host", "请求须有且只有一个 Host");
        var host = fields.Of("Host") ?? "";
        foreach (var sign in host)
        {
            if (!char.IsAsciiLetterOrDigit(sign) && sign is not ('.' or '-' or '_' or ':' or '[' or ']' or '%' or '~')) throw Bad("Host is no name of a host", "Host 不是主机名");
        }

        if (!target.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)) return host;
        var end = target.AsSpan(Scheme.Length).IndexOfAny('/', '?');
        var named = end < 0 ? target[Scheme.Length..] : target[Scheme.Length..(Scheme.Length + end)];
        if (count == 1 && !named.Equals(host, StringComparison.OrdinalIgnoreCase)) throw Bad("the target and Host name different hosts", "请求目标与 Host 不是同一主机");
        var rest = end < 0 ? "" : target[(Scheme.Length + end)..];
        target = rest is ['/', ..] ? rest : "/" + rest;
        return named;
    }

    private static long? LengthOf(HttpFields fields, int minor)
    {
        var (lengths, codings) = (fields.Count("Content-Length"), fields.Count("Transfer-Encoding"));
        if (codings > 0)
        {
            if (lengths > 0 || codings > 1 || minor == 0) throw Bad("a body has one length, or comes in pieces", "正文只能有一个长度，或分块传送");
            if (!fields.Of("Transfer-Encoding")!.Equals("chunked", StringComparison.OrdinalIgnoreCase)) throw new HttpException(501, "no coding of a body but 'chunked' is known", "正文的传送编码只支持 chunked");
            return null;
        }

        if (lengths == 0) return 0;
        var text = fields.Of("Content-Length")!;
        if (lengths > 1 || text.Length is 0 or > 18 || !long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var length)) throw Bad("Content-Length is one whole number", "Content-Length 须是一个整数");
        return length;
    }

    /// <summary>Takes a line without its end, which whoever read the lines has looked at.</summary>
    private static ReadOnlySpan<byte> Line(ref ReadOnlySpan<byte> lines)
    {
        var end = lines.IndexOf("\r\n"u8);
        var line = lines[..end];
        lines = lines[(end + 2)..];
        return line;
    }

    private static bool IsToken(ReadOnlySpan<byte> word)
    {
        foreach (var sign in word)
        {
            if (!char.IsAsciiLetterOrDigit((char)sign) && !"!#$%&'*+-.^_`|~"u8.Contains(sign)) return false;
        }

        return word.Length > 0;
    }

    private static HttpException Bad(string english, string chinese) => new(400, english, chinese);
}
