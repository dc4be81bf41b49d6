namespace Blueprints.Tests.ServiceBlueprints.Flows.Oracle;

/// <summary>What became of one case.</summary>
internal struct CaseResult
{
    /// <summary>When its last token ended, in seconds.</summary>
    public double Time;

    /// <summary>When the last step of the customer's, or the last contact, ended; its whole time where it came to neither.</summary>
    public double CustomerTime;

    public double Cost;

    /// <summary>The product of the yields of all that was done.</summary>
    public double Yield;

    /// <summary>How often a step was done.</summary>
    public int Steps;

    /// <summary>Whether it ever took an arrow back.</summary>
    public bool HasGoneBack;
}
