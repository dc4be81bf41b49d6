using Blueprints.Analysis;

namespace Blueprints.Folders;

/// <summary>What the rules over folders look at: one document, the facts of its diagram, and the folder it stands in.</summary>
internal sealed record FolderFacts(FolderEntry Entry, DiagramFacts Own, Folder Folder);
