namespace Blueprints.Cli.Http;

/// <summary>What a server takes from whoever connects, so that nobody can fill its memory or keep it waiting.</summary>
internal sealed record HttpLimits
{
    /// <summary>The longest first line of a request, in bytes. A drawing asked for by its address stands there whole. Default: 64 KiB.</summary>
    public int MaxLine { get; init; } = 64 * 1024;

    /// <summary>The most bytes of the fields of a head together. Default: 16 KiB.</summary>
    public int MaxFieldBytes { get; init; } = 16 * 1024;

    /// <summary>The most fields of a head, and of what follows a body in pieces. Default: 100.</summary>
    public int MaxFields { get; init; } = 100;

    /// <summary>The longest body, in bytes. Default: 1 MiB.</summary>
    public int MaxBody { get; init; } = 1024 * 1024;

    /// <summary>The most connections that are open at once; more wait to be taken. Default: 2,000.</summary>
    public int MaxConnections { get; init; } = 2_000;

    /// <summary>How long a head may take from its first byte. Default: 10 s.</summary>
    public TimeSpan HeadTime { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long a body may take. Default: 30 s.</summary>
    public TimeSpan BodyTime { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a connection may say nothing between two requests. Default: 30 s.</summary>
    public TimeSpan IdleTime { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long it may take to be rid of an answer. Default: 30 s.</summary>
    public TimeSpan WriteTime { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long what is being answered may still take when the server is to end. Default: 5 s.</summary>
    public TimeSpan LeaveTime { get; init; } = TimeSpan.FromSeconds(5);
}
