using System.Globalization;
using System.Text;

namespace Blueprints.Skia.Pdf;

/// <summary>
/// Adds to a file what Skia cannot say: its language. Done as an update that follows the file (ISO 32000-1, 7.5.6).
/// </summary>
internal static class PdfCatalog
{
    /// <summary>The table of contents' entries are as long as this.</summary>
    private const int EntryLength = 20;

    /// <exception cref="InvalidOperationException">The file is not as Skia writes it.</exception>
    public static void AddLanguage(MemoryStream file, string language)
    {
        var text = Encoding.Latin1.GetString(file.GetBuffer(), 0, (int)file.Length);
        var trailer = text.LastIndexOf("trailer\n", StringComparison.Ordinal);
        var table = trailer < 0 ? -1 : text.LastIndexOf("xref\n", trailer, StringComparison.Ordinal);
        if (table < 0) throw new InvalidOperationException("the PDF has no table of contents");
        var start = table.ToString(CultureInfo.InvariantCulture);
        var entries = text[trailer..text.LastIndexOf(">>", StringComparison.Ordinal)];
        var root = entries.IndexOf("/Root ", StringComparison.Ordinal) + "/Root ".Length;
        var number = int.Parse(entries.AsSpan(root, entries.IndexOf(' ', root) - root), NumberStyles.None, CultureInfo.InvariantCulture);

        var first = text.IndexOf('\n', table + "xref\n".Length) + 1;
        var place = int.Parse(text.AsSpan(first + (number * EntryLength), 10), NumberStyles.None, CultureInfo.InvariantCulture);
        var end = text.IndexOf("\nendobj", place, StringComparison.Ordinal);
        var catalog = text[place..(text.LastIndexOf(">>", end, StringComparison.Ordinal))];

        var update = new StringBuilder("\n");
        var at = text.Length + 1;
        update.Append(catalog).Append(CultureInfo.InvariantCulture, $"\n/Lang ({language})>>\nendobj\n");
        var newTable = text.Length + update.Length;
        update.Append(CultureInfo.InvariantCulture, $"xref\n{number} 1\n{at:0000000000} 00000 n \n");
        update.Append(CultureInfo.InvariantCulture, $"{entries}\n/Prev {start}>>\nstartxref\n{newTable}\n%%EOF\n");
        file.Seek(0, SeekOrigin.End);
        file.Write(Encoding.Latin1.GetBytes(update.ToString()));
    }
}
