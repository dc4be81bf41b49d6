namespace Blueprints.Cli.Files;

/// <summary>What a path leads to, links followed.</summary>
internal enum FileKind
{
    /// <summary>It can't be told: nothing stands there, or the system at hand has no way to ask.</summary>
    Unknown,

    /// <summary>A file that holds bytes.</summary>
    Ordinary,

    /// <summary>A folder.</summary>
    Folder,

    /// <summary>A pipe with a name; to open it may wait for ever.</summary>
    Pipe,

    /// <summary>A device, such as a terminal or <c>/dev/null</c>.</summary>
    Device,

    /// <summary>A socket, which no file can be read from.</summary>
    Socket,
}
