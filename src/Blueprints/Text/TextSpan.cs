namespace Blueprints.Text;

/// <summary>A stretch of a source text, in UTF-16 units from its start.</summary>
/// <param name="Start">The offset of the first unit; 0 is the start of the text.</param>
/// <param name="Length">The number of units; 0 marks a place between two characters.</param>
public readonly record struct TextSpan(int Start, int Length)
{
    /// <summary>The offset just past the last unit.</summary>
    public int End => Start + Length;

    /// <summary>The stretch between two places.</summary>
    internal static TextSpan Between(int start, int end) => new(start, end - start);

    /// <summary>Whether a place lies in it.</summary>
    internal bool Contains(int offset) => offset >= Start && offset < End;
}
