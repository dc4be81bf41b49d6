using System.Text;
using System.Text.Unicode;
using Blueprints.Text;

namespace Blueprints.Icons;

/// <summary>
/// Reads icons from files: SVG (groups, paths and plain shapes) and PNG. Safe for files from strangers: nothing in them is run or fetched,
/// and every size is bounded. Thread-safe.
/// </summary>
public static class IconFile
{
    /// <summary>Reads an icon. What is wrong with the file never throws; it is said in <see cref="IconReading.Mistake"/>.</summary>
    /// <param name="name">The name of the icon, usually the path of the file; any text that is not empty.</param>
    /// <param name="content">The whole file. Its size ought to be bounded by the caller.</param>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public static IconReading Read(string name, ReadOnlySpan<byte> content)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        if (content.StartsWith(PngIconReader.Signature)) return PngIconReader.Read(name, content);
        if (OtherKind(content) is { } kind) return IconReading.Wrong(new($"it is {kind.English}; save it as PNG or SVG", $"它是{kind.Chinese}；请另存为 PNG 或 SVG"));
        var mark = content.StartsWith("\uFEFF"u8) ? 3 : 0;
        var text = content[mark..];
        if (text.TrimStart(" \t\r\n"u8) is not [(byte)'<', ..]) return IconReading.Wrong(new("it is neither SVG nor PNG", "它既不是 SVG，也不是 PNG"));
        return Utf8.IsValid(text) ? SvgIconReader.Read(name, Encoding.UTF8.GetString(text)) : IconReading.Wrong(new("it is not saved as UTF-8", "它没有保存为 UTF-8"));
    }

    private static Bilingual? OtherKind(ReadOnlySpan<byte> content) =>
        content.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? new("a JPEG picture", " JPEG 图片")
        : content.StartsWith("GIF8"u8) ? new("a GIF picture", " GIF 图片")
        : content.StartsWith("BM"u8) ? new("a BMP picture", " BMP 图片")
        : content.Length > 12 && content.StartsWith("RIFF"u8) && content[8..].StartsWith("WEBP"u8) ? new("a WebP picture", " WebP 图片")
        : content.StartsWith("%PDF"u8) ? new("a PDF", " PDF 文件")
        : content.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]) ? new("compressed (.svgz)", "压缩文件（.svgz）")
        : null;
}
