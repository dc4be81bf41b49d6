namespace Blueprints.Yaml;

/// <summary>What could be read of a text's YAML.</summary>
/// <param name="Root">The root; null where there is none.</param>
/// <param name="IsPartial">Whether mistakes kept parts from being read, so that what seems missing may stand there.</param>
internal sealed record YamlDocument(YamlNode? Root, bool IsPartial)
{
    /// <summary>The text as it was read last, with its repairs; null where it is no text, or too long.</summary>
    public RepairedText? Text { get; init; }
}
