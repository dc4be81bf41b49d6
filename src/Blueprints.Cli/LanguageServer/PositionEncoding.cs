namespace Blueprints.Cli.LanguageServer;

/// <summary>In what the places on a line are counted.</summary>
internal enum PositionEncoding
{
    /// <summary>UTF-16 units, as clients do that say nothing.</summary>
    Utf16,

    /// <summary>Bytes of UTF-8.</summary>
    Utf8,

    /// <summary>Unicode code points.</summary>
    Utf32,
}
