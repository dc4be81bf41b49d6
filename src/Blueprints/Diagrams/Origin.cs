namespace Blueprints.Diagrams;

/// <summary>Where a diagram comes from. It says nothing about what is in the diagram, so that any two are equal.</summary>
/// <param name="isRead">Whether a reader made it.</param>
internal readonly struct Origin(bool isRead) : IEquatable<Origin>
{
    public bool IsRead { get; } = isRead;

    public bool Equals(Origin other) => true;

    public override bool Equals(object? obj) => obj is Origin;

    public override int GetHashCode() => 0;
}
