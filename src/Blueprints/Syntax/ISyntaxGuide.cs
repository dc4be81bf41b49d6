namespace Blueprints.Syntax;

/// <summary>What the reader of the language knows of a document beside its YAML. Safe to call from many threads.</summary>
internal interface ISyntaxGuide
{
    /// <summary>The elements of the diagram, in any order; none where there is no diagram.</summary>
    IEnumerable<ElementPlace> Elements { get; }

    /// <summary>The keys that may stand in a mapping; null where nothing is known of it.</summary>
    SyntaxKeySet? KeysOf(SyntaxMapping mapping);

    /// <summary>The key that an entry with a key of the author's own stands for by its value, as that of a lane with the name of a band
    /// alone; null where it stands for none.</summary>
    SyntaxKey? ShortFormOf(SyntaxEntry entry);

    /// <summary>What a text stands for where it stands.</summary>
    SyntaxTakes TakesAt(SyntaxScalar scalar);
}
