namespace Blueprints.Diagrams.Reading;

/// <summary>What may stand after a key.</summary>
internal enum ValueKind
{
    /// <summary>Text on one line.</summary>
    Text,

    /// <summary>Text of several lines.</summary>
    LongText,

    /// <summary>A number within a range.</summary>
    Number,

    /// <summary>A whole number within a range.</summary>
    Integer,

    /// <summary>A share: <c>2%</c> or <c>0.02</c>.</summary>
    Percent,

    /// <summary>A cause of a fishbone: a text, a text with its causes, or a mapping with the key <c>cause</c>.</summary>
    Cause,

    /// <summary>A length of time.</summary>
    Duration,

    /// <summary>A length of time or a range of it.</summary>
    DurationRange,

    /// <summary>Arrivals in a time.</summary>
    Demand,

    /// <summary>A cost in a time.</summary>
    Rate,

    /// <summary>Working hours of a week, or a line of them.</summary>
    Hours,

    /// <summary>Yes or no.</summary>
    Flag,

    /// <summary>One of some words.</summary>
    Word,

    /// <summary>An id.</summary>
    Id,

    /// <summary>Ids with arrows between them.</summary>
    Arrows,

    /// <summary>An address to open.</summary>
    Address,

    /// <summary><c>FILE#ID</c>.</summary>
    Link,

    /// <summary>The name of a built-in icon, or a file.</summary>
    Icon,

    /// <summary>A file, relative to the document.</summary>
    File,

    /// <summary>The name of a theme.</summary>
    Theme,

    /// <summary>A mapping with the keys of a table.</summary>
    Mapping,

    /// <summary>A mapping with keys of the author's own.</summary>
    OpenMapping,

    /// <summary>A list.</summary>
    List,
}
