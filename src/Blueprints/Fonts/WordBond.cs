namespace Blueprints.Fonts;

/// <summary>What holds a character to the one before it.</summary>
internal enum WordBond : byte
{
    /// <summary>They are of two words, as far as is known.</summary>
    None,

    /// <summary>The character may end a word of three, or begin one that the dictionary lacks.</summary>
    Possible,

    /// <summary>They may well be of a word that the dictionary lacks.</summary>
    Likely,

    /// <summary>They are of one word.</summary>
    Word,
}
