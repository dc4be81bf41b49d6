using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Blueprints.Cli.Http;

namespace Blueprints.Cli.Studio;

/// <summary>
/// Who may come in: the one who was told the address. The key in it is taken once, for a cookie that scripts can't read and that no other site can have
/// sent. A cookie is sent to every port of a machine, so that it is for a path that nobody else knows. Safe for many threads.
/// </summary>
/// <param name="port">The port that is served at, which tells the cookies of several studios apart.</param>
internal sealed class StudioGate(int port)
{
    private readonly string _cookieName = string.Create(CultureInfo.InvariantCulture, $"blueprints-{port}");
    private readonly string _cookie = Secret();
    private readonly string _key = Secret();
    private int _isUsed;

    /// <summary>What every path of the studio begins with; a slash stands before and behind it.</summary>
    public string Root { get; } = $"/{Secret()[..12]}/";

    /// <summary>The way in, behind the name of the host.</summary>
    public string Entry => $"{Root}?key={_key}";

    /// <summary>Takes the key, where it is right and was not taken before.</summary>
    /// <param name="key">What stands in the address.</param>
    /// <returns>The field that sets the cookie; null where there is none for this key.</returns>
    public (string Name, string Value)? Enter(string key) =>
        AreSame(key, _key) && Interlocked.Exchange(ref _isUsed, 1) == 0 ? ("Set-Cookie", $"{_cookieName}={_cookie}; Path={Root}; HttpOnly; SameSite=Strict") : null;

    /// <summary>Whether a request brings the cookie.</summary>
    public bool IsIn(HttpHead head)
    {
        foreach (var (name, value) in head.Fields.All)
        {
            if (!name.Equals("Cookie", StringComparison.OrdinalIgnoreCase)) continue;
            foreach (var part in value.Split(';'))
            {
                if (part.Split('=', 2, StringSplitOptions.TrimEntries) is [var cookie, var secret] && cookie == _cookieName && AreSame(secret, _cookie)) return true;
            }
        }

        return false;
    }

    private static bool AreSame(string one, string other) => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(one), Encoding.UTF8.GetBytes(other));

    private static string Secret() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(24));
}
