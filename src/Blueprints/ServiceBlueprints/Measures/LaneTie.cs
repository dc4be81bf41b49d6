namespace Blueprints.ServiceBlueprints.Measures;

/// <summary>What passes between two lanes of the provider without the customer, and what both have to do with.</summary>
internal sealed class LaneTie
{
    /// <summary>The exits by which work passes from the first lane to the second, by index.</summary>
    public List<int> HandOffs { get; } = [];

    /// <summary>Those by which it passes back.</summary>
    public List<int> HandOffsBack { get; } = [];

    /// <summary>Arrows of information, dialogues and steps that both do.</summary>
    public int Messages { get; set; }

    /// <summary>The documents that both lanes' steps name, or the steps by which the customer comes to them.</summary>
    public List<string> Documents { get; } = [];

    /// <summary>The systems that both lanes' steps name.</summary>
    public List<string> Systems { get; } = [];

    /// <summary>Whether either learns anything of the other without the customer.</summary>
    public bool DoSpeak => HandOffs.Count > 0 || HandOffsBack.Count > 0 || Messages > 0 || Systems.Count > 0;
}
