namespace Blueprints.Scenes;

/// <summary>An entry of a list: a finding.</summary>
/// <param name="Number">Its number, from 1, which marks the element in the drawing.</param>
/// <param name="Message">What was found.</param>
/// <param name="Advice">What to do; null where the message says it all.</param>
/// <param name="Mark">How the number is drawn.</param>
public sealed record ListEntry(int Number, string Message, string? Advice, MarkStyle Mark)
{
    /// <summary>The code of the rule.</summary>
    public required string Code { get; init; }

    /// <summary>The id of the element that it is about. Default: none.</summary>
    public string? Element { get; init; }

    /// <summary>What it takes of a case. Default: not said.</summary>
    public string? Effect { get; init; }

    /// <summary>Where the same was found besides. Default: nowhere.</summary>
    public string? Also { get; init; }

    /// <summary>Whether it matters less, and is told in short. Default: false.</summary>
    public bool IsLesser { get; init; }

    /// <summary>Why it matters. Default: not said.</summary>
    public string? Why { get; init; }
}
