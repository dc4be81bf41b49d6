using System.Text;
using Blueprints.Scenes;

namespace Blueprints.Skia.Pdf.Tags;

/// <summary>Where groups lead to.</summary>
internal static class LinkAddress
{
    private const string Ending = ".pdf";

    /// <summary>The address of a group; null where it leads nowhere.</summary>
    public static string? Of(GroupNode group) => group.AddressIn(Ending);

    /// <summary>Addresses in PDF are of ASCII only (ISO 32000-1, 12.6.4.7); the rest is escaped as browsers do it.</summary>
    public static string Escape(string address)
    {
        var escaped = new StringBuilder(address.Length);
        Span<byte> bytes = stackalloc byte[4];
        foreach (var rune in address.EnumerateRunes())
        {
            if (rune.Value is > ' ' and < 0x7F and not ('"' or '<' or '>' or '\\' or '^' or '`' or '{' or '|' or '}'))
            {
                escaped.Append((char)rune.Value);
                continue;
            }

            var count = rune.EncodeToUtf8(bytes);
            foreach (var value in bytes[..count]) escaped.Append('%').Append(Convert.ToHexString([value]));
        }

        return escaped.ToString();
    }
}
