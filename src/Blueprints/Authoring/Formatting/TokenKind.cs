namespace Blueprints.Authoring.Formatting;

/// <summary>What a part of a text is to its layout.</summary>
internal enum TokenKind
{
    /// <summary>A text in one line, or an alias.</summary>
    Text,

    /// <summary>A text that goes over several lines.</summary>
    LongText,

    /// <summary>A text after <c>|</c> or <c>&gt;</c>.</summary>
    Block,

    /// <summary>An anchor or a tag.</summary>
    Property,

    /// <summary>The <c>-</c> of an item.</summary>
    Dash,

    /// <summary>The colon behind a key.</summary>
    Colon,

    /// <summary>The comma between parts in brackets.</summary>
    Comma,

    /// <summary>A bracket that opens.</summary>
    Open,

    /// <summary>A bracket that closes.</summary>
    Close,

    /// <summary>A comment.</summary>
    Comment,

    /// <summary>The start or end of a document, or a directive: it keeps a line of its own.</summary>
    Marker,
}
