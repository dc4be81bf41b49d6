namespace Blueprints.Diagrams.Reading;

/// <summary>What may stand behind a number, or before it, beside the key that says it already.</summary>
internal enum NumberUnit
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>How many: <c>53次</c>, <c>12 cases</c>.</summary>
    Count,

    /// <summary>Votes: <c>5票</c>.</summary>
    Votes,

    /// <summary>Points of a scale: <c>6分</c>.</summary>
    Points,

    /// <summary>People: <c>2人</c>, <c>2 people</c>.</summary>
    People,

    /// <summary>Money: <c>3.5元</c>, <c>$3</c>.</summary>
    Money,
}
