using Blueprints.Diagnostics;
using Blueprints.Diagrams;
using Blueprints.Syntax;
using Blueprints.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Blueprints.Yaml;

/// <summary>Reads a text once more for its tree, with the same repairs as the reader of the diagram, so that both see the same.</summary>
internal static class SyntaxReader
{
    /// <param name="source">The text.</param>
    /// <param name="options">The limits.</param>
    /// <param name="words">The keys of the language where the document has mistakes; else null.</param>
    /// <param name="guide">What is known of the document beside.</param>
    public static SyntaxTree Read(SourceText source, CompilerOptions options, LanguageWords? words, ISyntaxGuide guide)
    {
        // What is wrong has been told when the document was compiled.
        var unheard = new DiagnosticBag(source, 0, options.Language ?? DiagramLanguage.English);
        if (YamlParser.Parse(source, options, unheard, words).Text is not { } text) return new SyntaxTree(source, null, guide);
        var builder = new SyntaxBuilder(text, options);
        Run(new Parser(new Scanner(new StringReader(text.ForParser.Text))), builder);
        return new SyntaxTree(source, builder.Root(), guide);
    }

    private static void Run(Parser parser, SyntaxBuilder builder)
    {
        var documents = 0;
        try
        {
            while (parser.MoveNext())
            {
                if (parser.Current is DocumentStart && ++documents > 1) return;
                if (!builder.Take(parser.Current!)) return;
            }
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // The text has more mistakes than are repaired; what was read so far is the tree.
        }
    }
}
