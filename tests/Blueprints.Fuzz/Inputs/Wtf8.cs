using System.Text;

namespace Blueprints.Fuzz.Inputs;

/// <summary>
/// UTF-8 that also takes half pairs of surrogates (three bytes each), so that texts which only a C# program can make have bytes too.
/// </summary>
internal static class Wtf8
{
    public static byte[] Encode(string text)
    {
        if (!HasHalfPair(text)) return Encoding.UTF8.GetBytes(text);
        var bytes = new List<byte>(text.Length + 16);
        Span<byte> four = stackalloc byte[4];
        for (var i = 0; i < text.Length; i++)
        {
            if (Rune.TryGetRuneAt(text, i, out var rune))
            {
                bytes.AddRange(four[..rune.EncodeToUtf8(four)]);
                i += rune.Utf16SequenceLength - 1;
            }
            else
            {
                bytes.AddRange([(byte)(0xE0 | (text[i] >> 12)), (byte)(0x80 | ((text[i] >> 6) & 0x3F)), (byte)(0x80 | (text[i] & 0x3F))]);
            }
        }

        return [.. bytes];
    }

    /// <summary>The text with its half pairs; null where the bytes have none, so that they can be read as a file's.</summary>
    public static string? Decode(ReadOnlySpan<byte> bytes)
    {
        if (!HasHalfPair(bytes)) return null;
        var text = new StringBuilder(bytes.Length);
        while (bytes.Length > 0)
        {
            if (bytes.Length >= 3 && IsHalfPair(bytes))
            {
                text.Append((char)(((bytes[0] & 0xF) << 12) | ((bytes[1] & 0x3F) << 6) | (bytes[2] & 0x3F)));
                bytes = bytes[3..];
                continue;
            }

            Rune.DecodeFromUtf8(bytes, out var rune, out var used);
            text.Append(rune.ToString());
            bytes = bytes[used..];
        }

        return text.ToString();
    }

    private static bool HasHalfPair(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i])) continue;
            if (!Rune.TryGetRuneAt(text, i, out _)) return true;
            i++;
        }

        return false;
    }

    private static bool HasHalfPair(ReadOnlySpan<byte> bytes)
    {
        for (var at = bytes.IndexOf((byte)0xED); at >= 0 && at + 3 <= bytes.Length;)
        {
            if (IsHalfPair(bytes[at..])) return true;
            var next = bytes[(at + 1)..].IndexOf((byte)0xED);
            at = next < 0 ? -1 : at + 1 + next;
        }

        return false;
    }

    private static bool IsHalfPair(ReadOnlySpan<byte> bytes) => bytes[0] == 0xED && bytes[1] is >= 0xA0 and <= 0xBF && bytes[2] is >= 0x80 and <= 0xBF;
}
