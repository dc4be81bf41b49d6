namespace Blueprints.Folders;

/// <summary>What the rules over folders look at: one document, and the folder it stands in.</summary>
internal sealed record FolderFacts(FolderEntry Entry, Folder Folder);
