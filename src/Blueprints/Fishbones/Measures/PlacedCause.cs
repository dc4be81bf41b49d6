namespace Blueprints.Fishbones.Measures;

/// <summary>A cause and where it stands.</summary>
/// <param name="Cause">The cause.</param>
/// <param name="Category">Its category.</param>
/// <param name="Parent">The cause it is a cause of; null where that is the category.</param>
/// <param name="Depth">1 on a main bone, and one more with each why.</param>
/// <param name="Index">Its place among all causes.</param>
internal sealed record PlacedCause(Cause Cause, Category Category, PlacedCause? Parent, int Depth, int Index)
{
    /// <summary>Whether no cause of it is given.</summary>
    public bool IsRoot => Cause.Causes.IsEmpty;
}
