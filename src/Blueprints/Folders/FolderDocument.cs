using Blueprints.Analysis;
using Blueprints.Diagrams;

namespace Blueprints.Folders;

/// <summary>One document of a folder that is analysed as a whole. Immutable.</summary>
/// <param name="Path">Its file, relative to the folder that the run was given, such as <c>clinic/delays.fishbone.yaml</c>; <c>/</c> or
/// <c>\</c> between folders, <c>.</c> and <c>..</c> are resolved, never above that folder. Links compare it letter by letter.</param>
/// <param name="Compilation">What became of it; one with errors has no findings, and links to it are taken as they are.</param>
public sealed record FolderDocument(string Path, Compilation Compilation)
{
    /// <summary>How this document is analysed, as by the settings of its own folder. Default: null, like the others.</summary>
    public AnalysisOptions? Options { get; init; }
}
