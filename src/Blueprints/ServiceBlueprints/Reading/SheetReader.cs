using Blueprints.Diagrams.Reading;
using Blueprints.Text;
using Blueprints.Yaml;

namespace Blueprints.ServiceBlueprints.Reading;

/// <summary>What a drawing is folded for, and into how many rows.</summary>
internal static class SheetReader
{
    /// <summary>The names, and sizes in millimetres.</summary>
    public static readonly ValueShape PaperShape = ValueShape.Word("16:9", "4:3", "Letter") with { Chinese = ["宽屏", "标准屏", "信纸"], Meanings = [new("a wide slide, 33.9 by 19.1 cm", "宽屏幻灯片，33.9 × 19.1 厘米"), new("an old slide, 25.4 by 19.1 cm", "标准幻灯片，25.4 × 19.1 厘米"), new("the paper of North America, 279 by 216 mm", "北美信纸，279 × 216 毫米")], Further = "^ *[aA][0-5] *$|^ *[0-9]+([.][0-9]+)? *[xX×] *[0-9]+([.][0-9]+)? *$" };

    /// <summary>The words, and the number of rows.</summary>
    public static readonly ValueShape FoldShape = (ValueShape.Word("auto", "none") with { Chinese = ["自动", "不折"], Meanings = [new("as many rows as the sheet reads best with", "按纸张最好读的行数折"), new("one row, however long it gets", "不折，一行到底")] }).Or(ValueShape.Integer(1, Diagrams.Folding.MostRows));

    public static Diagrams.Paper? Paper(ValueReader reader, YamlNode node, KeyInfo key)
    {
        if (reader.Text(node, key) is not { } text) return null;
        if (Diagrams.Paper.Find(text) is { } paper) return paper;
        if (key.Shape.Chinese.IndexOf(text) is >= 0 and var place) return Diagrams.Paper.Find(key.Shape.Words[place]);
        reader.UnknownWord(node, new($"there is no paper '{VisibleText.Clip(text)}'", $"没有“{VisibleText.Clip(text)}”这种纸张"), text, Diagrams.Paper.Names, new("width x height in millimetres, 26 to 5080 each, such as 420x297; or one of", "可写毫米尺寸“宽x高”，各为 26 至 5080，如 420x297；或选"));
        return null;
    }

    public static Diagrams.Folding? Folding(ValueReader reader, YamlNode node, KeyInfo key)
    {
        if (node is YamlScalar { Value: [>= '0' and <= '9' or '-' or '+', ..] }) return reader.Integer(node, key with { Shape = FoldShape.Alternatives[0] }) is { } rows ? Diagrams.Folding.Into(rows) : null;
        if (reader.Text(node, key) is not { } text) return null;
        if (Diagrams.Folding.Find(text) is { } folding) return folding;
        if (FoldShape.Chinese.IndexOf(text) is >= 0 and var place) return Diagrams.Folding.Find(FoldShape.Words[place]);
        reader.UnknownWord(node, new($"'{key.Written}' cannot be '{VisibleText.Clip(text)}'", $"“{key.Written}”不能是“{VisibleText.Clip(text)}”"), text, FoldShape.Words, new("a number of rows in figures, or one of", "可写行数（数字），或选"));
        return null;
    }
}
