namespace Blueprints.Authoring;

/// <summary>What a text is that is written.</summary>
public enum AuthoredFile
{
    /// <summary>A document: a blueprint or a fishbone, as its first key says.</summary>
    Document,

    /// <summary>A common file, which several blueprints take their lanes, hours and settings from with <c>use</c>.</summary>
    Common,

    /// <summary>A file with the settings of rules, as <c>blueprints.yaml</c>.</summary>
    Configuration,
}
