namespace Blueprints.Authoring.Changes;

/// <summary>How a step goes on, by which it is asked what a further arrow means.</summary>
public enum ArrowWays
{
    /// <summary>Nothing follows: a first arrow is the way on.</summary>
    None,

    /// <summary>One arrow leads on: a second one makes it a choice, or parallel ways.</summary>
    One,

    /// <summary>A choice: a further arrow is a further answer.</summary>
    Choice,

    /// <summary>Parallel ways: a further arrow is one more of them.</summary>
    Parallel,
}
