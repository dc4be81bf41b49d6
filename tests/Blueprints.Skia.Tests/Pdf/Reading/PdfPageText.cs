using System.Text;

namespace Blueprints.Skia.Tests.Pdf.Reading;

/// <summary>A line of text on a page.</summary>
/// <param name="Text">Its characters, as the file's fonts have them.</param>
/// <param name="Content">Which contents of the page it belongs to; null for decoration.</param>
internal sealed record PdfLine(string Text, int? Content);

/// <summary>What stands on a page: its lines of text, and its contents by their numbers.</summary>
internal sealed class PdfPageText
{
    private static readonly HashSet<string> Painting = ["f", "f*", "S", "B", "B*", "Do", "TJ"];

    private readonly PdfDocument _document;
    private readonly Dictionary<string, object> _resources;
    private readonly Dictionary<string, Dictionary<int, string>> _fonts = [];

    public PdfPageText(PdfDocument document, PdfReference page)
    {
        _document = document;
        var entries = document.Dictionary(page);
        _resources = document.Dictionary(entries["Resources"]);
        Read(((PdfStream)document.Get(entries["Contents"])).Content);
    }

    public List<PdfLine> Lines { get; } = [];

    /// <summary>The type of each of its contents.</summary>
    public Dictionary<int, string> Contents { get; } = [];

    private void Read(byte[] content)
    {
        var tokens = new PdfTokens(content);
        var operands = new List<object>();
        var (font, line, outside, isMarked) = ("", new StringBuilder(), new Stack<string>(), false);
        int? mark = null;
        while (tokens.Next() is { } token)
        {
            if (token is not PdfWord { Text: var word })
            {
                operands.Add(token);
                continue;
            }

            if (Painting.Contains(word)) Assert.True(isMarked, "all that is painted is content or decoration");
            switch (word)
            {
                case "BMC":
                case "BDC":
                    Assert.False(isMarked);
                    (isMarked, mark) = (true, Mark(operands));
                    break;
                case "EMC":
                    Assert.True(isMarked);
                    (isMarked, mark) = (false, null);
                    break;
                case "q": outside.Push(font); break;
                case "Q": font = outside.Pop(); break;
                case "Tf": font = ((PdfName)operands[0]).Text; break;
                case "TJ":
                    foreach (var piece in ((List<object>)operands[0]).OfType<byte[]>()) line.Append(TextOf(font, piece));
                    break;
                case "ET":
                    Lines.Add(new PdfLine(line.ToString(), mark));
                    line.Clear();
                    break;
            }

            operands.Clear();
        }

        Assert.False(isMarked);
        Assert.Empty(outside);
    }

    private int? Mark(List<object> operands)
    {
        var type = ((PdfName)operands[0]).Text;
        if (type == "Artifact") return null;
        var number = (int)(double)((Dictionary<string, object>)operands[1])["MCID"];
        Contents.Add(number, type);
        return number;
    }

    private string TextOf(string font, byte[] letters)
    {
        if (!_fonts.TryGetValue(font, out var texts)) _fonts.Add(font, texts = TextsOf(((Dictionary<string, object>)_resources["Font"])[font]));
        return string.Concat(letters.Chunk(2).Select(letter => texts[(letter[0] << 8) | letter[1]]));
    }

    /// <summary>The text of each letter of a font, which must have widths for all of them.</summary>
    private Dictionary<int, string> TextsOf(object reference)
    {
        var font = _document.Dictionary(reference);
        var texts = new Dictionary<int, string>();
        var tokens = new PdfTokens(((PdfStream)_document.Get(font["ToUnicode"])).Content);
        for (var isIn = false; tokens.Next() is { } token;)
        {
            if (token is PdfWord word) isIn = word.Text == "beginbfchar";
            else if (isIn && token is byte[] letter) texts.Add((letter[0] << 8) | letter[1], Encoding.BigEndianUnicode.GetString((byte[])tokens.Next()!));
        }

        var widths = (List<object>)_document.Dictionary(((List<object>)font["DescendantFonts"])[0])["W"];
        Assert.Equal(texts.Count, ((List<object>)widths[1]).Count);
        Assert.All(texts.Values, text => Assert.False(text.Length == 0 || text.Contains('\0')));
        return texts;
    }
}
