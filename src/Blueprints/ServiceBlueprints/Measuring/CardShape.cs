namespace Blueprints.ServiceBlueprints.Measuring;

/// <summary>The outlines of cards.</summary>
internal enum CardShape
{
    Rectangle,
    Terminator,
    Diamond,
    Document,
    Data,
    Delay,
    Subprocess,

    /// <summary>The sign of an arrow that goes on in another row.</summary>
    Continuation,
}
