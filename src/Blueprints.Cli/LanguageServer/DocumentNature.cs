namespace Blueprints.Cli.LanguageServer;

/// <summary>What an open document is to the server.</summary>
internal enum DocumentNature
{
    /// <summary>One that is drawn.</summary>
    Drawn,

    /// <summary>A file that documents take their lanes and settings from.</summary>
    Common,

    /// <summary>A file with the settings of rules.</summary>
    Configuration,

    /// <summary>Another text, such as any other YAML file, which is left alone.</summary>
    Other,
}
