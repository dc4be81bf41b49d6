using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace Blueprints.Text;

/// <summary>Bytes to text.</summary>
internal static class Decoder
{
    private static readonly Bilingual Advice = new("in the editor choose 'Save as' and the encoding UTF-8", "请在编辑器里选择“另存为”，编码选 UTF-8");

    public static string Decode(ReadOnlySpan<byte> bytes, out DecodingMistake? mistake)
    {
        mistake = null;
        if (Utf16Of(bytes) is { } utf16)
        {
            mistake = new DecodingMistake(new TextSpan(0, 0), OfUtf16(utf16.IsLittle ? "Unicode" : "Unicode big endian"), Advice);
            return (utf16.IsLittle ? Encoding.Unicode : Encoding.BigEndianUnicode).GetString(bytes[utf16.Start..]).TrimStart('\uFEFF');
        }

        var mark = bytes.StartsWith("\uFEFF"u8) ? 3 : 0;
        bytes = bytes[mark..];
        var bad = FirstBad(bytes);
        if (bad >= 0)
        {
            var place = Encoding.UTF8.GetCharCount(bytes[..bad]);
            mistake = new DecodingMistake(new TextSpan(place, 1), NotUtf8(bytes[bad], bad + mark, LooksLikeGbk(bytes[bad..])), Advice);
        }

        return Encoding.UTF8.GetString(bytes);
    }

    private static Bilingual OfUtf16(string name) =>
        new($"the file is saved as UTF-16 ('{name}' in Windows editors), not as UTF-8", $"文件保存成了 UTF-16（Windows 编辑器里的“{name}”），不是 UTF-8");

    private static Bilingual NotUtf8(byte bad, int place, bool mayBeGbk) => new(
        string.Create(CultureInfo.InvariantCulture, $"the file is not UTF-8: byte {bad:X2} at offset {place}{(mayBeGbk ? "; it may be saved as GBK ('ANSI' in Chinese Windows editors)" : "")}"),
        string.Create(CultureInfo.InvariantCulture, $"文件不是 UTF-8 编码：位置 {place} 处的字节是 {bad:X2}{(mayBeGbk ? "；它可能保存成了 GBK（Windows 中文编辑器里的“ANSI”）" : "")}"));

    private static int FirstBad(ReadOnlySpan<byte> bytes)
    {
        if (Utf8.IsValid(bytes)) return -1;
        var at = 0;
        while (at < bytes.Length && Rune.DecodeFromUtf8(bytes[at..], out _, out var used) == System.Buffers.OperationStatus.Done) at += used;
        return at;
    }

    private static (bool IsLittle, int Start)? Utf16Of(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 2) return null;
        if (bytes[0] == 0xFF && bytes[1] == 0xFE) return (true, 2);
        if (bytes[0] == 0xFE && bytes[1] == 0xFF) return (false, 2);
        // Without a mark: the key of the first line is ASCII, so every other byte of it is zero.
        if (bytes.Length < 8) return null;
        if (bytes[0] != 0 && bytes[1] == 0 && bytes[2] != 0 && bytes[3] == 0 && bytes[5] == 0) return (true, 0);
        if (bytes[0] == 0 && bytes[1] != 0 && bytes[2] == 0 && bytes[3] != 0 && bytes[4] == 0) return (false, 0);
        return null;
    }

    /// <summary>Whether the bytes over 127 pair up as GBK has them.</summary>
    private static bool LooksLikeGbk(ReadOnlySpan<byte> bytes)
    {
        var pairs = 0;
        for (var i = 0; i < bytes.Length && pairs < 200; i++)
        {
            if (bytes[i] < 0x80) continue;
            if (bytes[i] is 0x80 or 0xFF || i + 1 == bytes.Length || bytes[i + 1] is < 0x40 or 0x7F or 0xFF) return false;
            i++;
            pairs++;
        }

        return pairs > 0;
    }
}
