namespace Blueprints.Syntax;

/// <summary>What an element of a diagram is.</summary>
public enum SyntaxElementKind
{
    /// <summary>A lane of a blueprint that stands below <c>lanes</c>.</summary>
    Lane,

    /// <summary>A phase of a blueprint.</summary>
    Phase,

    /// <summary>A step of a blueprint.</summary>
    Step,

    /// <summary>A fail point that has an id.</summary>
    FailPoint,

    /// <summary>A category of a fishbone that is written out.</summary>
    Category,

    /// <summary>A cause of a fishbone.</summary>
    Cause,
}
