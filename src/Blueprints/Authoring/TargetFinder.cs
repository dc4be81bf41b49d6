using System.Collections.Immutable;
using Blueprints.Syntax;
using Blueprints.Text;

namespace Blueprints.Authoring;

/// <summary>Finds what leads out of a document: addresses of the web, files behind steps, common files, icons, linked documents.</summary>
internal static class TargetFinder
{
    public static ImmutableArray<WrittenTarget> Find(SyntaxTree tree)
    {
        var targets = ImmutableArray.CreateBuilder<WrittenTarget>();
        foreach (var node in tree.Nodes())
        {
            if (node is not SyntaxScalar { IsNothing: false } scalar || node.Parent is not SyntaxEntry entry || ReferenceEquals(entry.Key, scalar)) continue;
            var value = scalar.Value.Trim();
            switch (entry.Definition?.Name)
            {
                case "href" when IsOfWeb(value):
                    targets.Add(new WrittenTarget(Inside(scalar), value, IsFile: false));
                    break;
                case "file" or "use" or "step" or "cause" or "icon":
                    var hash = value.IndexOf('#', StringComparison.Ordinal);
                    var path = hash < 0 ? value : value[..hash];
                    if (IsPath(path)) targets.Add(new WrittenTarget(Inside(scalar), path, IsFile: true));
                    break;
            }
        }

        return targets.DrainToImmutable();
    }

    private static bool IsOfWeb(string value) => value.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || value.StartsWith("http://", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a text names a file: names of icons and of steps have no ending, texts have blanks.</summary>
    private static bool IsPath(string text)
    {
        var dot = text.LastIndexOf('.');
        if (dot <= 0 || dot == text.Length - 1 || text.StartsWith('/')) return false;
        foreach (var c in text)
        {
            if (char.IsControl(c) || c is '\\' or ':') return false;
        }

        return text.AsSpan(dot + 1) is "yaml" or "yml" or "svg" or "png";
    }

    private static TextSpan Inside(SyntaxScalar scalar) =>
        scalar.Style is ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted && scalar.Span.Length >= 2 ? new TextSpan(scalar.Span.Start + 1, scalar.Span.Length - 2) : scalar.Span;
}
