using System.Globalization;
using Blueprints.Diagnostics;
using Blueprints.Files;
using Blueprints.Icons;
using Blueprints.Yaml;

namespace Blueprints.Diagrams.Reading;

/// <summary>Reads the icons of a document, each file once. For one document and one thread.</summary>
internal sealed class IconReader(ValueReader reader)
{
    private readonly Dictionary<string, IconReading?> _files = new(StringComparer.Ordinal);
    private long _weight;
    private bool _isTooHeavy;

    /// <summary>The name of a built-in icon, or a file; null, and reported, where it is neither.</summary>
    public Icon? Read(YamlNode node, KeyInfo key)
    {
        if (reader.Text(node, key) is not { } text) return null;
        if (!LinkReader.IsRelative(text))
        {
            reader.Report(LanguageDiagnostics.BadAddress, node.Span, $"'{key.Name}' is neither a name nor a relative file: '{ValueReader.Clip(text)}'", "write the name of a built-in icon, or a file relative to this one");
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
            near is null ? $"there is no icon '{ValueReader.Clip(text)}'" : $"there is no icon '{ValueReader.Clip(text)}'; did you mean '{near}'?",
            $"write the path of an SVG or PNG file, or one of {string.Join(", ", IconList.Names)}");
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
            string.Create(CultureInfo.InvariantCulture, $"the icons of this document weigh more than {reader.Options.MaxAllIconBytes:N0} bytes together, which is the limit (MaxAllIconBytes)"),
            "use smaller files, or fewer icons");
        return null;
    }

    /// <summary>Reads a file and tells what is wrong with it, at the first place that names it.</summary>
    private IconReading? Load(YamlNode node, string path)
    {
        var name = $"icon '{ValueReader.Clip(path)}'";
        if (reader.Options.Files is not { } files)
        {
            reader.Report(LanguageDiagnostics.IconLeftOut, node.Span, $"{name} is left out, since no files are read here", "write the name of a built-in icon, or draw the document with the command");
            return null;
        }

        var file = files.Read(path, reader.Options.MaxIconBytes);
        if (file.Refusal == FileRefusal.TooLarge)
        {
            reader.Report(
                LanguageDiagnostics.IconTooLarge,
                node.Span,
                string.Create(CultureInfo.InvariantCulture, $"{name} has more than {reader.Options.MaxIconBytes:N0} bytes, which is the limit (MaxIconBytes)"),
                "make the picture smaller: 64 by 64 pixels are plenty, and an SVG needs less");
            return null;
        }

        if (file.Refusal != FileRefusal.None)
        {
            reader.Report(LanguageDiagnostics.IconNotRead, node.Span, $"{name} cannot be read: {file.Reason}", AdviceFor(file.Refusal));
            return null;
        }

        var reading = IconFile.Read(path, file.Content.Span);
        if (reading.Mistake is { } mistake)
            reader.Report(LanguageDiagnostics.BadIcon, node.Span, $"{name} cannot be drawn: {mistake}", "save it from a drawing program as plain SVG or as PNG");
        else if (!reading.Omitted.IsEmpty)
            reader.Report(LanguageDiagnostics.IconPartlyDrawn, node.Span, $"{name} is drawn without {string.Join(", ", reading.Omitted)}", "an icon is made of groups, paths and plain shapes, with plain colours as attributes");
        return reading;
    }

    private static string AdviceFor(FileRefusal refusal) => refusal switch
    {
        FileRefusal.Missing => "the path is relative to this document, with / between folders",
        FileRefusal.Outside => "write a path relative to this document, to a file inside the folder that the command is given",
        _ => "see to it that the file can be opened",
    };
}
