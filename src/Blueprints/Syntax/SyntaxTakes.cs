namespace Blueprints.Syntax;

/// <summary>What a text stands for where it stands, beside words of the language.</summary>
[Flags]
internal enum SyntaxTakes
{
    /// <summary>Nothing that the document names elsewhere.</summary>
    None = 0,

    /// <summary>The id of a step that stands elsewhere.</summary>
    Step = 1,

    /// <summary>A lane.</summary>
    Lane = 2,

    /// <summary>A length of time.</summary>
    Duration = 4,

    /// <summary>Ids of steps with arrows between them.</summary>
    Arrows = 8,

    /// <summary>A file and an id in it, with <c>#</c> between them.</summary>
    Link = 16,

    /// <summary>A file.</summary>
    File = 32,

    /// <summary>The id of a step, or words.</summary>
    StepOrWords = 64,

    /// <summary>A number in a time.</summary>
    Rate = 128,
}
