using System.Globalization;
using Blueprints.Diagnostics;
using Blueprints.Files;
using Blueprints.Icons;
using Blueprints.Text;
using Blueprints.Yaml;

namespace Blueprints.Diagrams.Reading;

/// <summary>Reads the icons of a document, each file once. For one document and one thread.</summary>
internal sealed class IconReader(ValueReader reader)
{
    private readonly Dictionary<string, IconReading?> _files = new(StringComparer.Ordinal);
    private long _weight;
    private bool _isTooHeavy;

    /// <summary>Counts the icons of a file that the document uses among its own.</summary>
    /// <param name="weight">What they weigh together, in bytes.</param>
    public void Add(long weight) => _weight += weight;

    /// <summary>What those read so far weigh together, in bytes.</summary>
    public long Weight => _weight;

    /// <summary>The name of a built-in icon, or a file; null, and reported, where it is neither.</summary>
    public Icon? Read(YamlNode node, KeyInfo key)
    {
        if (reader.Text(node, key) is not { } text) return null;
        if (!LinkReader.IsRelative(text))
        {
            reader.Report(
                LanguageDiagnostics.BadAddress,
                node.Span,
                new($"'{key.Written}' is neither a name nor a relative file: '{VisibleText.Clip(text)}'", $"“{key.Written}”既不是图标名称，也不是相对路径：“{VisibleText.Clip(text)}”"),
                new("write the name of a built-in icon, or a file relative to this one", "请写内置图标的名称，或相对于本文件的图片路径"));
            return null;
        }

        return IsFile(text) ? OfFile(node, text) : Named(node, text);
    }

    /// <summary>No name has a dot or a slash.</summary>
    private static bool IsFile(string text) => text.AsSpan().IndexOfAny('.', '/', '\\') >= 0;

    private Icon? Named(YamlNode node, string text)
    {
        if (IconList.Find(text) is { } icon) return icon;
        var near = reader.Nearest(text, IconList.AllNames());
        reader.Report(
            LanguageDiagnostics.UnknownIcon,
            node.Span,
            Spelling.Suggest(new($"there is no icon '{VisibleText.Clip(text)}'", $"没有图标“{VisibleText.Clip(text)}”"), near),
            new($"write the path of an SVG or PNG file, or one of {string.Join(", ", IconList.Names)}", $"请写 SVG 或 PNG 文件的路径，或以下名称之一：{string.Join("、", IconList.Names)}"),
            ReaderFixes.Meant(reader, node, near, IconList.AllNames()));
        return null;
    }

    private Icon? OfFile(YamlNode node, string path)
    {
        if (!_files.TryGetValue(path, out var reading)) _files.Add(path, reading = Load(node, path));
        if (reading?.Icon is not { } icon) return null;
        _weight += icon.Weight;
        if (_weight <= reader.Options.MaxAllIconBytes) return icon;
        if (_isTooHeavy) return null;
        _isTooHeavy = true;
        reader.Report(
            LanguageDiagnostics.IconTooLarge,
            node.Span,
            new(
                string.Create(CultureInfo.InvariantCulture, $"the icons of this document weigh more than {reader.Options.MaxAllIconBytes:N0} bytes together, which is the limit (MaxAllIconBytes)"),
                string.Create(CultureInfo.InvariantCulture, $"本文档的图标合计超过 {reader.Options.MaxAllIconBytes:N0} 字节，这是上限（MaxAllIconBytes）")),
            new("use smaller files, or fewer icons", "请换用更小的文件，或减少图标"));
        return null;
    }

    /// <summary>Reads a file and tells what is wrong with it, at the first place that names it.</summary>
    private IconReading? Load(YamlNode node, string path)
    {
        var icon = $"icon '{VisibleText.Clip(path)}'";
        var inChinese = $"图标“{VisibleText.Clip(path)}”";
        if (reader.Options.Files is not { } files)
        {
            reader.Report(
                LanguageDiagnostics.IconLeftOut,
                node.Span,
                new($"{icon} is left out, since no files are read here", $"{inChinese}没有画出，因为这里不读取文件"),
                new("write the name of a built-in icon, or draw the document with the command", "请写内置图标的名称，或用命令 blueprints 来画"));
            return null;
        }

        var file = files.Read(path, reader.Options.MaxIconBytes);
        if (file.Refusal == FileRefusal.TooLarge)
        {
            reader.Report(
                LanguageDiagnostics.IconTooLarge,
                node.Span,
                new(
                    string.Create(CultureInfo.InvariantCulture, $"{icon} has more than {reader.Options.MaxIconBytes:N0} bytes, which is the limit (MaxIconBytes)"),
                    string.Create(CultureInfo.InvariantCulture, $"{inChinese}超过 {reader.Options.MaxIconBytes:N0} 字节，这是上限（MaxIconBytes）")),
                new("make the picture smaller: 64 by 64 pixels are plenty, and an SVG needs less", "请把图片缩小：64 × 64 像素已经足够，SVG 更小"));
            return null;
        }

        if (file.Refusal != FileRefusal.None)
        {
            reader.Report(LanguageDiagnostics.IconNotRead, node.Span, new($"{icon} cannot be read: {file.Reason.English}", $"{inChinese}无法读取：{file.Reason.Chinese}"), AdviceFor(file.Refusal));
            return null;
        }

        var reading = IconFile.Read(path, file.Content.Span);
        if (reading.Mistake is { } mistake)
            reader.Report(
                LanguageDiagnostics.BadIcon,
                node.Span,
                new($"{icon} cannot be drawn: {mistake.English}", $"{inChinese}无法画出：{mistake.Chinese}"),
                new("save it from a drawing program as plain SVG or as PNG", "请用绘图软件另存为普通 SVG 或 PNG"));
        else if (!reading.Omitted.IsEmpty)
            reader.Report(
                LanguageDiagnostics.IconPartlyDrawn,
                node.Span,
                new($"{icon} is drawn without {string.Join(", ", reading.Omitted.Select(o => o.English))}", $"{inChinese}已画出，但略去了：{string.Join("、", reading.Omitted.Select(o => o.Chinese))}"),
                new("an icon is made of groups, paths and plain shapes, with plain colours as attributes", "图标由分组、路径和简单形状组成，颜色写成普通的属性值"));
        return reading;
    }

    private static Bilingual AdviceFor(FileRefusal refusal) => refusal switch
    {
        FileRefusal.Missing => new("the path is relative to this document, with / between folders", "路径相对于本文档，文件夹之间用 / 隔开"),
        FileRefusal.Outside => new("write a path relative to this document, to a file inside the folder that the command is given", "请写相对于本文档的路径，文件要在命令所给的文件夹之内"),
        _ => new("see to it that the file can be opened", "请确认这个文件可以打开"),
    };
}
