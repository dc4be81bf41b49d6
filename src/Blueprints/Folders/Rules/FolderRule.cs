using Blueprints.Analysis;

namespace Blueprints.Folders.Rules;

/// <summary>A rule over the documents of a folder; it is asked about one document after the other.</summary>
internal abstract class FolderRule : AnalysisRule<FolderFacts>;
