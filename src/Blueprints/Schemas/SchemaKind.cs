namespace Blueprints.Schemas;

/// <summary>What a schema describes.</summary>
public enum SchemaKind
{
    /// <summary>Service blueprints, <c>*.blueprint.yaml</c>.</summary>
    Blueprint,

    /// <summary>Fishbones, <c>*.fishbone.yaml</c>.</summary>
    Fishbone,

    /// <summary>The configuration file, <c>blueprints.yaml</c>.</summary>
    Configuration,

    /// <summary>Any of them, told apart by their keys: for editors that have one schema for all.</summary>
    All,
}
