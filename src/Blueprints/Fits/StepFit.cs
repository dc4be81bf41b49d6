namespace Blueprints.Fits;

/// <summary>What a log says of a step.</summary>
/// <param name="Step">Its id.</param>
/// <param name="Label">Its label.</param>
/// <param name="Count">How often it was done.</param>
public sealed record StepFit(string Step, string Label, int Count)
{
    /// <summary>How long its work took; null where the log has no beginnings of it.</summary>
    public TimeFit? Time { get; init; }

    /// <summary>How long cases waited before it; null where that cannot be told.</summary>
    public TimeFit? Wait { get; init; }

    /// <summary>How often it was done again at once; null where the flow itself leads back to it.</summary>
    public int? Repeated { get; init; }
}
