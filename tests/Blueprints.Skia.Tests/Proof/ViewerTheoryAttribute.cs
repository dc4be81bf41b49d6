namespace Blueprints.Skia.Tests.Proof;

/// <summary>
/// A test that looks at drawings with other programs, and is skipped where they are missing and not required (<see
/// cref="Viewers.AreRequired"/>).
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ViewerTheoryAttribute : TheoryAttribute
{
    public ViewerTheoryAttribute() => Skip = LongRuns.Skip("it asks other programs to draw") ?? Viewers.Missing;
}
