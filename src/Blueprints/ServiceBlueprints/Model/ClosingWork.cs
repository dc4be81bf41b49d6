namespace Blueprints.ServiceBlueprints;

/// <summary>What becomes of work that is not done when its people go home.</summary>
public enum ClosingWork
{
    /// <summary>It rests, and goes on when they are back.</summary>
    Pause,

    /// <summary>They stay until it is done.</summary>
    Finish,
}
