using System.Collections.Immutable;

namespace Blueprints.Folders;

/// <summary>What a folder has to know of one of its documents: what links can lead to, and where its own links lead.</summary>
/// <param name="Names">The ids of its steps or causes, in the order of the document: what a misspelt link may have meant.</param>
/// <param name="Ids">All ids that a link can lead to.</param>
/// <param name="Links">Its links to other documents, in the order of the document.</param>
internal sealed record FolderContents(ImmutableArray<string> Names, ImmutableArray<string> Ids, ImmutableArray<WrittenLink> Links);
