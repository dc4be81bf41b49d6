using Blueprints.Diagnostics;
using Blueprints.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Blueprints.Yaml;

/// <summary>Drives the parser over a text, and reads on after a mistake.</summary>
internal static class Recovery
{
    public static YamlDocument Parse(string content, CompilerOptions options, DiagnosticBag diagnostics)
    {
        var builder = new TreeBuilder(content, options, diagnostics);
        var failure = Run(content, builder, diagnostics, out var isComplete);
        builder.Stop();
        if (failure is { } found) SyntaxMistakes.Report(content, found, builder.OpenFlow, diagnostics);
        if (builder.Root is null && !diagnostics.HasErrors)
            diagnostics.Report(LanguageDiagnostics.EmptyDocument, new TextSpan(0, 0), "the file holds no document", "write blueprint: and the title as the first line");
        return new YamlDocument(builder.Root, !isComplete);
    }

    private static Failure? Run(string content, TreeBuilder builder, DiagnosticBag diagnostics, out bool isComplete)
    {
        isComplete = false;
        var scanner = new Scanner(new StringReader(content));
        try
        {
            var parser = new Parser(scanner);
            var documents = 0;
            while (parser.MoveNext())
            {
                if (parser.Current is DocumentStart start && ++documents > 1)
                {
                    diagnostics.Report(
                        LanguageDiagnostics.SeveralDocuments,
                        new TextSpan((int)start.Start.Index, (int)(start.End.Index - start.Start.Index)),
                        "a second document begins here",
                        "a file holds one document: put the second one into a file of its own");
                    isComplete = true;
                    return null;
                }

                if (!builder.Take(parser.Current!)) return null;
            }

            isComplete = true;
            return null;
        }
        catch (YamlException exception)
        {
            var known = exception.End.Index > 0 || exception.Start.Index > 0;
            var start = known ? (int)exception.Start.Index : (int)scanner.CurrentPosition.Index;
            var end = known ? (int)exception.End.Index : start;
            return new Failure(exception.Message, start, Math.Max(start, end), (int)scanner.CurrentPosition.Index);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // Malformed collections make the parser trip over itself.
            var place = (int)scanner.CurrentPosition.Index;
            return new Failure("", place, place, place);
        }
    }
}
