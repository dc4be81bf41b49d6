namespace Blueprints.ServiceBlueprints;

/// <summary>The kinds of step, each drawn with the flowchart symbol of ISO 5807 (GB 1525-89).</summary>
public enum StepKind
{
    /// <summary>Process: a rectangle.</summary>
    Action,

    /// <summary>Decision: a diamond, of whose exits exactly one is taken.</summary>
    Decision,

    /// <summary>Terminator at the beginning.</summary>
    Start,

    /// <summary>Terminator at the end.</summary>
    End,

    /// <summary>Delay: the D shape.</summary>
    Wait,

    /// <summary>Document: a wavy lower edge.</summary>
    Document,

    /// <summary>Data: a parallelogram.</summary>
    Data,

    /// <summary>Storage: a triangle.</summary>
    Storage,

    /// <summary>Inspection: a square.</summary>
    Inspection,

    /// <summary>Predefined process: double sides.</summary>
    Subprocess,
}
