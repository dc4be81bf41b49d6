using System.Collections.Immutable;
using Blueprints.Analysis;

namespace Blueprints.Folders;

/// <summary>Documents to findings: the rules of each document's kind, and those that look at several documents.</summary>
internal static class FolderAnalysis
{
    public static ImmutableArray<AnalysisResult> Analyze(IEnumerable<FolderDocument> documents, AnalysisOptions options)
    {
        var folder = new Folder(documents);
        var results = ImmutableArray.CreateBuilder<AnalysisResult>(folder.Entries.Length);
        foreach (var entry in folder.Entries)
        {
            results.Add(entry.Diagram is { } diagram
                ? DiagramAnalysis.Analyze(diagram, entry.Document.Compilation.Source, entry.Document.Options ?? options, new FolderFacts(entry, folder))
                : new AnalysisResult([], []));
        }

        return results.MoveToImmutable();
    }
}
