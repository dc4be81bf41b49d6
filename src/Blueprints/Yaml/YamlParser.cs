using System.Globalization;
using System.Text;
using Blueprints.Diagnostics;
using Blueprints.Text;

namespace Blueprints.Yaml;

/// <summary>
/// Text to YAML nodes, within the limits. Whatever is wrong is reported; what can be read in spite of it is returned.
/// </summary>
internal static class YamlParser
{
    public static YamlDocument Parse(SourceText source, CompilerOptions options, DiagnosticBag diagnostics)
    {
        if (source.DecodingMistake is { } mistake)
        {
            diagnostics.Report(LanguageDiagnostics.NotUtf8, mistake.Span, mistake.Message, mistake.Help);
            return new YamlDocument(null, true);
        }

        if (TooLarge(source.Content, options.MaxBytes) is { } size)
        {
            diagnostics.Report(
                LanguageDiagnostics.TooLarge,
                new TextSpan(0, 0),
                string.Create(CultureInfo.InvariantCulture, $"the document has {size:N0} bytes; the limit is {options.MaxBytes:N0} (MaxBytes)"),
                "split it into several blueprints, or raise the limit");
            return new YamlDocument(null, true);
        }

        return Recovery.Parse(IllegalCharacters.Report(source.Content, diagnostics), options, diagnostics);
    }

    /// <summary>The size in UTF-8 where it is over the limit.</summary>
    private static long? TooLarge(string content, int limit)
    {
        if (content.Length <= limit / 3) return null;
        var size = Encoding.UTF8.GetByteCount(content);
        return size > limit ? size : null;
    }
}
